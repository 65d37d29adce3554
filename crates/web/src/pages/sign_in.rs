//! Signing in, also in the middle of something: what was typed comes along.

use app::{AppFault, Device};
use axum::http::StatusCode;
use axum::response::Response;
use maud::{Markup, html};
use words::{Language, Voice, say};

use crate::asked::{Asked, is_own_path, split_language};
use crate::carry::Carried;
use crate::fault::{Answer, Fault};
use crate::fields::Fields;
use crate::page::Page;
use crate::parts::{Field, OF, form_of, hidden, main_button, see, tick};
use crate::site::Site;
use crate::{pages::said, session};

/// Fields under which a form that could not be saved travels through signing in.
const CARRIED_PATH: &str = "carried-path";
const CARRIED_BODY: &str = "carried-body";

/// Fields that do not travel along: a page holds nobody's password.
const SECRET: [&str; 3] = ["password", "password-delete", "own"];

/// A password as it is stretched: words that were offered are forgiven case, spaces and hyphens;
/// an own password is taken to the letter.
pub(crate) fn canonical(password: &str) -> String {
    let lists = Language::ALL.map(words::offered);
    if words::looks_offered(password, &lists) {
        return words::forgive(password);
    }
    password.to_owned()
}

struct Form<'a> {
    name: &'a str,
    own_device: bool,
    next: &'a str,
    carried: Option<(&'a str, String)>,
    fault: Option<String>,
}

fn form(voice: Voice, form: &Form<'_>) -> Markup {
    let at = |path: &str| format!("/{}{path}", voice.language().tag());
    let fields = html! {
        @if let Some(fault) = &form.fault {
            p.fault role="alert" { (fault) }
        }
        (Field { name: "name", label: say!(voice, "sign-in-name"), help: None,
            value: form.name, fault: None }.input("text", "username", None))
        (Field { name: "password", label: say!(voice, "sign-in-password"),
            help: Some(say!(voice, "sign-in-password-help")), value: "", fault: None }
            .input("password", "current-password", None))
        (tick("own-device", &say!(voice, "sign-in-own-device"), form.own_device))
        (hidden("next", form.next))
        @if let Some((path, body)) = &form.carried {
            (hidden(CARRIED_PATH, path))
            (hidden(CARRIED_BODY, body))
        }
        (main_button(&say!(voice, "sign-in-button")))
    };
    html! {
        (form_of("", &at("/sign-in"), fields))
        p { a href=(at("/recover")) { (say!(voice, "sign-in-forgotten")) } }
    }
}

/// `GET /{language}/sign-in`
pub(crate) async fn page(asked: Asked) -> Response {
    let voice = asked.voice;
    let empty = Form {
        name: "",
        own_device: false,
        next: "",
        carried: None,
        fault: None,
    };
    let content = html! {
        h1 { (say!(voice, "sign-in-heading")) }
        (form(voice, &empty))
    };
    Page::public(&asked, say!(voice, "sign-in-heading")).show(content)
}

/// The page in the place of any other after a session has ended.
pub(crate) fn asked_again(
    _: &Site,
    voice: Voice,
    path: &str,
    carried: Option<Carried>,
) -> Response {
    let typed = carried.filter(|carried| !carried.fields.all().is_empty());
    let is_kept = typed.is_some();
    let again = Form {
        name: "",
        own_device: false,
        next: if is_kept { "" } else { path },
        carried: typed.as_ref().map(|carried| {
            (
                carried.path.as_str(),
                carried.fields.without(&SECRET).encode(),
            )
        }),
        fault: None,
    };
    let content = html! {
        h1 { (say!(voice, "fault-signed-out")) }
        @if is_kept {
            p { (say!(voice, "sign-in-carried")) }
        } @else {
            p { (say!(voice, "fault-signed-out-help")) }
        }
        (form(voice, &again))
    };
    let short = split_language(path).map_or("/", |(_, rest)| rest);
    Page::bare(
        voice,
        short,
        say!(voice, "sign-in-heading"),
        StatusCode::UNAUTHORIZED,
    )
    .show(content)
}

/// Whether a path is one of ours, and not that of the front page.
fn leads_inside(path: &str) -> bool {
    is_own_path(path) && split_language(path).is_some_and(|(_, rest)| rest.len() > 1)
}

/// A path of ours that a form named, else the day.
fn own_path(asked: &Asked, path: &str) -> String {
    match leads_inside(path) {
        true => path.to_owned(),
        false => asked.at("/today"),
    }
}

/// `POST /{language}/sign-in`
pub(crate) async fn sign_in(asked: Asked) -> Answer {
    let voice = asked.voice;
    let (name, password) = (asked.fields.get("name"), asked.fields.get("password"));
    let device = device(&asked.fields);
    let password = canonical(password);
    let signed_in = asked
        .site
        .app
        .sign_in(name, &password, device, asked.client, asked.now)
        .await;
    let fault = match signed_in {
        Ok(signed_in) => {
            let mut response = match carried(&asked.fields) {
                Some((path, fields)) => still_to_save(&asked, &signed_in, path, &fields),
                None => see(&own_path(&asked, asked.fields.get("next"))),
            };
            session::begin(&asked.site, &mut response, &signed_in);
            return Ok(response);
        }
        Err(fault) => refused(voice, fault)?,
    };
    let again = Form {
        name,
        own_device: device == Device::Own,
        next: asked.fields.get("next"),
        carried: carried(&asked.fields).map(|(path, fields)| (path, fields.encode())),
        fault: Some(fault),
    };
    let content = html! {
        h1 { (say!(voice, "sign-in-heading")) }
        (form(voice, &again))
    };
    Ok(Page::public(&asked, say!(voice, "sign-in-heading"))
        .status(StatusCode::UNPROCESSABLE_ENTITY)
        .show(content))
}

/// How long the device that a form speaks of stays signed in.
pub(crate) fn device(fields: &Fields) -> Device {
    match fields.has("own-device") {
        true => Device::Own,
        false => Device::Shared,
    }
}

/// The sentence for a name and secret that did not open, or the fault it is instead.
pub(crate) fn refused(voice: Voice, fault: AppFault) -> Result<String, Fault> {
    match fault {
        AppFault::WrongSecret => Ok(say!(voice, "sign-in-wrong")),
        AppFault::Wait { seconds } => {
            let minutes = u32::try_from(seconds.max(0) / 60 + 1).unwrap_or(15);
            Ok(say!(voice, "sign-in-wait", minutes = minutes))
        }
        other => Err(other.into()),
    }
}

/// The same where only the password of the account was asked for.
pub(crate) fn unproven(voice: Voice, fault: AppFault) -> Result<String, Fault> {
    match fault {
        AppFault::WrongSecret => Ok(say!(voice, "sign-in-not-the-password")),
        other => refused(voice, other),
    }
}

fn carried(fields: &Fields) -> Option<(&str, Fields)> {
    let path = fields.get(CARRIED_PATH);
    let typed = Fields::read(fields.get(CARRIED_BODY).as_bytes())?;
    leads_inside(path).then_some((path, typed))
}

/// What was typed before signing in again: shown to the same account only, saved by a tap.
fn still_to_save(
    asked: &Asked,
    signed_in: &app::SignedIn,
    path: &str,
    fields: &Fields,
) -> Response {
    let voice = asked.voice;
    let is_theirs = fields.get(OF) == asked.site.app.form_tag(signed_in.account);
    let content = html! {
        @if is_theirs {
            h1 { (say!(voice, "carried-heading")) }
            (said::typed(voice, fields))
            form method="post" action=(path) {
                @for (name, value) in fields.all() {
                    (hidden(name, value))
                }
                (main_button(&say!(voice, "carried-save")))
            }
            p { a href=(asked.at("/today")) { (say!(voice, "carried-drop")) } }
        } @else {
            h1 { (say!(voice, "carried-other")) }
            p { a href=(asked.at("/today")) { (say!(voice, "carried-go-on")) } }
        }
    };
    Page::public(asked, say!(voice, "carried-title")).show(content)
}

/// `POST /{language}/sign-out`
pub(crate) async fn sign_out(asked: Asked) -> Answer {
    if let Some(cookie) = &asked.cookie
        && asked.site.app.sign_out(cookie).await.is_err()
    {
        // Without the cookie the row opens nothing, and it runs out by itself.
        tracing::error!(event = "session-not-ended");
    }
    let mut response = see(&asked.at("/"));
    session::end(&asked.site, &mut response);
    Ok(response)
}
