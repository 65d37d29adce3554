//! Making an account: a name and five offered words, or an own password - then the check-in.

use app::{AppFault, Invited, Joiner, NameFault, NewSecret, PasswordFault};
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::Response;
use maud::{Markup, html};
use words::{Voice, say};

use crate::asked::Asked;
use crate::fault::{Answer, Fault};
use crate::page::Page;
use crate::pages::sign_in::{canonical, device};
use crate::parts::{Field, form_of, hidden, main_button, radios, see, tick};
use crate::session;

/// `GET /{language}/join`, where registration is open.
pub(crate) async fn open(asked: Asked) -> Answer {
    begin(&asked, None).await
}

/// `GET /{language}/join/{invitation}`
pub(crate) async fn invited(Path((_, invitation)): Path<(String, String)>, asked: Asked) -> Answer {
    begin(&asked, Some(&invitation)).await
}

async fn begin(asked: &Asked, invitation: Option<&str>) -> Answer {
    let voice = asked.voice;
    match asked.site.app.may_join(invitation, asked.now).await? {
        Some(invited) => {
            let form = Form {
                invitation: invitation.unwrap_or(""),
                invited,
                name: "",
                offered: draw(voice)?,
                redrawn: false,
                wants_own: false,
                own_device: false,
                name_fault: None,
                own_fault: None,
            };
            Ok(show(asked, &form, StatusCode::OK))
        }
        None => {
            let content = html! {
                h1 { (say!(voice, "join-closed")) }
                p { (say!(voice, "join-closed-help")) }
            };
            Ok(Page::public(asked, say!(voice, "join-heading"))
                .status(StatusCode::NOT_FOUND)
                .show(content))
        }
    }
}

fn draw(voice: Voice) -> Result<String, Fault> {
    let words = app::draw_words(words::offered(voice.language())).ok_or(Fault::Failed)?;
    Ok(words.join(" "))
}

struct Form<'a> {
    invitation: &'a str,
    invited: Invited,
    name: &'a str,
    offered: String,
    /// Whether these words took the place of others that were not on the list.
    redrawn: bool,
    wants_own: bool,
    own_device: bool,
    name_fault: Option<String>,
    own_fault: Option<String>,
}

fn show(asked: &Asked, form: &Form<'_>, status: StatusCode) -> Response {
    let voice = asked.voice;
    let action = match form.invitation {
        "" => "/join".to_owned(),
        secret => format!("/join/{secret}"),
    };
    let content = html! {
        h1 { (say!(voice, "join-heading")) }
        @if form.invited.host {
            p { (say!(voice, "join-host")) }
        }
        p { (say!(voice, "join-name-only")) }
        (form_of("", &asked.at(&action), fields(voice, form)))
    };
    Page::public(asked, say!(voice, "join-heading"))
        .status(status)
        .show(content)
}

fn fields(voice: Voice, form: &Form<'_>) -> Markup {
    let chosen = if form.wants_own { "own" } else { "offered" };
    html! {
        (hidden("invitation", form.invitation))
        (hidden("offered", &form.offered))
        (Field { name: "name", label: say!(voice, "join-name"),
            help: Some(say!(voice, "join-name-help")), value: form.name,
            fault: form.name_fault.clone() }.input("text", "username", None))
        h2 { (say!(voice, "join-words")) }
        @if form.redrawn { p.fault role="alert" { (say!(voice, "join-words-other")) } }
        ol.offered {
            @for word in form.offered.split(' ') { li { (word) } }
        }
        p.help { (say!(voice, "join-words-help")) }
        (radios("which", &say!(voice, "join-which"), Some(chosen), &[
            ("offered", say!(voice, "join-take-words")),
            ("own", say!(voice, "join-take-own")),
        ]))
        (Field { name: "own", label: say!(voice, "join-own"),
            help: Some(say!(voice, "join-own-help")), value: "",
            fault: form.own_fault.clone() }.input("password", "new-password", None))
        (tick("own-device", &say!(voice, "sign-in-own-device"), form.own_device))
        (main_button(&say!(voice, "join-button")))
        p.help { (say!(voice, "join-consent")) }
    }
}

/// The sentence for a name that is not taken.
fn name_fault(voice: Voice, fault: NameFault) -> String {
    match fault {
        NameFault::Empty => say!(voice, "join-name-empty"),
        NameFault::TooLong { most } => say!(voice, "join-name-long", most = most),
    }
}

/// The sentence for an own password that is not taken.
pub(crate) fn password_fault(voice: Voice, fault: PasswordFault) -> String {
    match fault {
        PasswordFault::TooShort { fewest } => say!(voice, "password-short", fewest = fewest),
        PasswordFault::TooLong { most } => say!(voice, "password-long", most = most),
        PasswordFault::HoldsName => say!(voice, "password-name"),
        PasswordFault::Repeats => say!(voice, "password-repeats"),
        PasswordFault::Runs => say!(voice, "password-runs"),
    }
}

/// Whether five words were really drawn from a list of ours, and not written into the form.
pub(crate) fn were_offered(text: &str) -> bool {
    let words: Vec<&str> = text.split(' ').collect();
    words.len() == 5
        && words::Language::ALL.into_iter().any(|language| {
            let list = words::offered(language);
            words.iter().all(|word| list.contains(word))
        })
}

/// `POST /{language}/join`
pub(crate) async fn join(asked: Asked) -> Answer {
    let invitation = asked.fields.get("invitation").to_owned();
    make(&asked, &invitation).await
}

/// `POST /{language}/join/{invitation}`: the same, at an address whose page in the other language
/// knows the invitation as well.
pub(crate) async fn join_invited(
    Path((_, invitation)): Path<(String, String)>,
    asked: Asked,
) -> Answer {
    make(&asked, &invitation).await
}

async fn make(asked: &Asked, invitation: &str) -> Answer {
    let voice = asked.voice;
    let fields = &asked.fields;
    let secret = invitation;
    let invitation = Some(invitation).filter(|secret| !secret.is_empty());
    let invited = asked.site.app.may_join(invitation, asked.now).await?;
    let Some(invited) = invited else {
        return begin(asked, invitation).await;
    };
    let known = were_offered(fields.get("offered"));
    let offered = match known {
        true => fields.get("offered").to_owned(),
        false => draw(voice)?,
    };
    let wants_own = fields.get("which") == "own";
    let mut form = Form {
        invitation: secret,
        invited,
        name: fields.get("name"),
        offered,
        redrawn: !known && !wants_own,
        wants_own,
        own_device: fields.has("own-device"),
        name_fault: None,
        own_fault: None,
    };
    let own = canonical(fields.get("own"));
    let name = app::account_name(form.name);
    if let Err(fault) = name {
        form.name_fault = Some(name_fault(voice, fault));
    }
    if wants_own && let Err(fault) = app::check_own(&own, form.name) {
        form.own_fault = Some(password_fault(voice, fault));
    }
    // Words drawn just now have been seen by nobody: they are shown, and not taken.
    let seen = known || wants_own;
    let (Ok(name), None, true) = (name, &form.own_fault, seen) else {
        return Ok(show(asked, &form, StatusCode::UNPROCESSABLE_ENTITY));
    };
    let secret = if wants_own { &own } else { &form.offered };
    let joiner = Joiner {
        name,
        secret: NewSecret(secret),
        invitation,
        language: voice.language().tag(),
        zone: asked.site.settings.zone.clone(),
    };
    let joined = asked.site.app.join(joiner, device(fields), asked.now).await;
    match joined {
        Ok(signed_in) => {
            let mut response = see(&asked.at("/today"));
            session::begin(&asked.site, &mut response, &signed_in);
            Ok(response)
        }
        Err(AppFault::NameTaken) => {
            form.name_fault = Some(say!(voice, "join-name-taken"));
            Ok(show(asked, &form, StatusCode::UNPROCESSABLE_ENTITY))
        }
        Err(other) => Err(other.into()),
    }
}
