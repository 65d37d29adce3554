//! Back in with the recovery code: a new password is set and a new code is shown.

use app::{CodeError, NewSecret, RecoveryCode};
use axum::http::StatusCode;
use axum::response::Response;
use maud::html;
use words::{Voice, say};

use crate::asked::Asked;
use crate::fault::{Answer, Fault};
use crate::page::Page;
use crate::pages::join::{password_fault, were_offered};
use crate::pages::sign_in::{canonical, device, refused};
use crate::parts::{Field, form_of, hidden, main_button, radios, see};
use crate::session;

#[derive(Default)]
struct Faults {
    whole: Option<String>,
    code: Option<String>,
    own: Option<String>,
}

fn show(asked: &Asked, offered: &str, faults: &Faults, status: StatusCode) -> Response {
    let voice = asked.voice;
    let fields = &asked.fields;
    let chosen = match fields.get("which") {
        "own" => "own",
        _ => "offered",
    };
    let content = html! {
        h1 { (say!(voice, "recover-heading")) }
        p { (say!(voice, "recover-what")) }
        p { (say!(voice, "recover-without")) }
        (form_of("", &asked.at("/recover"), html! {
            @if let Some(fault) = &faults.whole {
                p.fault role="alert" { (fault) }
            }
            (hidden("offered", offered))
            (Field { name: "name", label: say!(voice, "sign-in-name"), help: None,
                value: fields.get("name"), fault: None }.input("text", "username", None))
            (Field { name: "code", label: say!(voice, "recover-code"),
                help: Some(say!(voice, "recover-code-help")), value: fields.get("code"),
                fault: faults.code.clone() }.line())
            h2 { (say!(voice, "recover-new-words")) }
            ol.offered {
                @for word in offered.split(' ') { li { (word) } }
            }
            (radios("which", &say!(voice, "join-which"), Some(chosen), &[
                ("offered", say!(voice, "join-take-words")),
                ("own", say!(voice, "join-take-own")),
            ]))
            (Field { name: "own", label: say!(voice, "join-own"),
                help: Some(say!(voice, "join-own-help")), value: "",
                fault: faults.own.clone() }.input("password", "new-password", None))
            (main_button(&say!(voice, "recover-button")))
        }))
    };
    Page::public(asked, say!(voice, "recover-heading"))
        .status(status)
        .show(content)
}

fn draw(voice: Voice) -> Result<String, Fault> {
    let words = app::draw_words(words::offered(voice.language())).ok_or(Fault::Failed)?;
    Ok(words.join(" "))
}

/// `GET /{language}/recover`
pub(crate) async fn page(asked: Asked) -> Answer {
    let offered = draw(asked.voice)?;
    Ok(show(&asked, &offered, &Faults::default(), StatusCode::OK))
}

/// The sentence for what was typed in place of a code; names the group where that can be told.
pub(crate) fn code_fault(voice: Voice, fault: CodeError) -> String {
    match fault {
        CodeError::Length { found } => say!(voice, "recover-code-length", found = found),
        CodeError::GroupLength { group } => {
            say!(voice, "recover-code-group-length", group = u32::from(group))
        }
        CodeError::Character { group } => {
            say!(voice, "recover-code-character", group = u32::from(group))
        }
        CodeError::Group { group } => say!(voice, "recover-code-group", group = u32::from(group)),
        CodeError::SeveralCharacters => say!(voice, "recover-code-several"),
    }
}

/// `POST /{language}/recover`
pub(crate) async fn recover(asked: Asked) -> Answer {
    let voice = asked.voice;
    let fields = &asked.fields;
    let known = were_offered(fields.get("offered"));
    let offered = match known {
        true => fields.get("offered").to_owned(),
        false => draw(voice)?,
    };
    let mut faults = Faults::default();
    let code = RecoveryCode::parse(fields.get("code"));
    if let Err(fault) = &code {
        faults.code = Some(code_fault(voice, *fault));
    }
    let own = canonical(fields.get("own"));
    let wants_own = fields.get("which") == "own";
    if wants_own && let Err(fault) = app::check_own(&own, fields.get("name")) {
        faults.own = Some(password_fault(voice, fault));
    }
    let again = StatusCode::UNPROCESSABLE_ENTITY;
    // Words drawn just now have been seen by nobody: they are shown, and not taken.
    let seen = known || wants_own;
    let (Ok(code), None, true) = (code, &faults.own, seen) else {
        return Ok(show(&asked, &offered, &faults, again));
    };
    let secret = NewSecret(if wants_own { &own } else { &offered });
    let name = fields.get("name");
    let recovered = asked
        .site
        .app
        .recover(name, &code, secret, device(fields), asked.client, asked.now)
        .await;
    match recovered {
        Ok(signed_in) => {
            let mut response = see(&asked.at("/code"));
            session::begin(&asked.site, &mut response, &signed_in);
            Ok(response)
        }
        Err(fault) => {
            faults.whole = Some(refused(voice, fault)?);
            Ok(show(&asked, &offered, &faults, again))
        }
    }
}
