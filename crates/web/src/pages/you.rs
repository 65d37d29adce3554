//! The account: its code, devices, password, time zone, and the ways out with everything.

use axum::http::StatusCode;
use axum::response::Response;
use jiff::Timestamp;
use maud::{Markup, html};
use words::say;

use app::NewSecret;

use crate::asked::Inside;
use crate::fault::Answer;
use crate::page::{Page, Place};
use crate::pages::join::password_fault;
use crate::pages::sign_in::{canonical, unproven};
use crate::parts::{Field, button, choice, form, hidden, main_button, see};

#[derive(Default)]
struct Faults {
    zone: Option<String>,
    password: Option<String>,
    own: Option<String>,
}

/// `GET /{language}/you`
pub(crate) async fn page(inside: Inside) -> Response {
    show(&inside, &Faults::default(), StatusCode::OK)
}

fn show(inside: &Inside, faults: &Faults, status: StatusCode) -> Response {
    let voice = inside.voice;
    let content = html! {
        h1 { (say!(voice, "you-heading", name = inside.visit.name())) }
        (choice(&inside.at("/code"), &say!(voice, "you-code")))
        (choice(&inside.at("/you/devices"), &say!(voice, "you-devices")))
        @if inside.holds.plan == 0 {
            (choice(&inside.at("/taper-new"), &say!(voice, "taper-page-add")))
        }
        (choice(&inside.at("/import"), &say!(voice, "import-heading")))
        (choice(&inside.at("/texts"), &say!(voice, "texts-heading")))
        (choice(&inside.at("/you/hidden"), &say!(voice, "hidden-heading")))
        (choice(&inside.at("/you/out"), &say!(voice, "out-heading")))
        @if inside.visit.profile().near.is_some() {
            (choice(&inside.at("/near"), &say!(voice, "near-heading")))
        }
        @if inside.visit.is_editor() {
            (choice(&inside.at("/desk"), &say!(voice, "desk-heading")))
        }
        @if inside.visit.is_host() {
            (choice(&inside.at("/you/invite"), &say!(voice, "you-invite")))
            (choice(&inside.at("/you/editors"), &say!(voice, "editors-heading")))
        }
        form method="post" action=(inside.at("/sign-out")) {
            button.choice type="submit" { (say!(voice, "you-sign-out")) }
        }
        details open[faults.zone.is_some()] {
            summary { (say!(voice, "you-zone")) }
            (zone_form(inside, faults))
        }
        details open[faults.password.is_some() || faults.own.is_some()] {
            summary { (say!(voice, "you-password")) }
            (password_form(inside, faults))
        }
        p.soft { (say!(voice, "you-leave")) }
    };
    Page::inside(inside, Place::You, say!(voice, "page-you"))
        .status(status)
        .show(content)
}

fn zone_form(inside: &Inside, faults: &Faults) -> Markup {
    let voice = inside.voice;
    let value = match inside.fields.has("zone") {
        true => inside.fields.get("zone"),
        false => &inside.visit.profile().zone,
    };
    form(
        inside,
        "/you/zone",
        html! {
            (Field { name: "zone", label: say!(voice, "you-zone-label"),
                help: Some(say!(voice, "you-zone-help")), value, fault: faults.zone.clone() }.line())
            (main_button(&say!(voice, "part-save")))
        },
    )
}

fn password_form(inside: &Inside, faults: &Faults) -> Markup {
    let voice = inside.voice;
    form(
        inside,
        "/you/password",
        html! {
            (Field { name: "password", label: say!(voice, "you-password-now"), help: None, value: "",
                fault: faults.password.clone() }.input("password", "current-password", None))
            (Field { name: "own", label: say!(voice, "you-password-new"),
                help: Some(say!(voice, "join-own-help")), value: "", fault: faults.own.clone() }
                .input("password", "new-password", None))
            (main_button(&say!(voice, "you-password-set")))
        },
    )
}

/// `POST /{language}/you/zone`
pub(crate) async fn zone(mut inside: Inside) -> Answer {
    let site = inside.site.clone();
    let zone = inside.fields.get("zone").trim().to_owned();
    match site.app.set_zone(&mut inside.visit, &zone).await {
        Ok(()) => {}
        Err(app::AppFault::NotThere) => {
            let faults = Faults {
                zone: Some(say!(inside.voice, "you-zone-fault")),
                ..Faults::default()
            };
            return Ok(show(&inside, &faults, StatusCode::UNPROCESSABLE_ENTITY));
        }
        Err(other) => return Err(other.into()),
    }
    Ok(see(&inside.at("/you")))
}

/// `POST /{language}/you/password`
pub(crate) async fn password(inside: Inside) -> Answer {
    let voice = inside.voice;
    let app = &inside.site.app;
    let mut faults = Faults::default();
    let own = canonical(inside.fields.get("own"));
    if let Err(fault) = app::check_own(&own, inside.visit.name()) {
        faults.own = Some(password_fault(voice, fault));
    }
    let now = canonical(inside.fields.get("password"));
    if let Err(fault) = app.prove(&inside.visit, &now, inside.now).await {
        faults.password = Some(unproven(voice, fault)?);
    }
    if faults.own.is_some() || faults.password.is_some() {
        return Ok(show(&inside, &faults, StatusCode::UNPROCESSABLE_ENTITY));
    }
    app.change_password(&inside.visit, NewSecret(&own)).await?;
    let content = html! {
        h1.saved { (say!(voice, "you-password-changed")) }
        p { (say!(voice, "you-password-changed-what")) }
        (choice(&inside.at("/you"), &say!(voice, "page-you")))
    };
    Ok(Page::inside(&inside, Place::You, say!(voice, "page-you")).show(content))
}

/// `GET /{language}/you/devices`
pub(crate) async fn devices(inside: Inside) -> Answer {
    let voice = inside.voice;
    let sessions = inside.site.app.sessions(&inside.visit, inside.now).await?;
    let day = |time: Timestamp| {
        let there = time.to_zoned(inside.visit.time_zone());
        format!(
            "{} {:02}:{:02}",
            voice.day(there.date()),
            there.hour(),
            there.minute()
        )
    };
    let content = html! {
        h1 { (say!(voice, "you-devices")) }
        p { (say!(voice, "devices-what")) }
        ul.plain {
            @for session in &sessions {
                li {
                    p {
                        (say!(voice, "devices-line", began = day(session.began),
                            seen = day(session.last_seen)))
                        @if session.this_one { " " strong { (say!(voice, "devices-this")) } }
                    }
                    @if !session.this_one {
                        (form(&inside, "/you/devices", html! {
                            (hidden("session", &hex(&session.id)))
                            button.link type="submit" { (say!(voice, "devices-end")) }
                        }))
                    }
                }
            }
        }
        @if sessions.len() > 1 {
            (form(&inside, "/you/devices", button("all", "yes", &say!(voice, "devices-end-others"))))
        }
        p { a href=(inside.at("/you")) { (say!(voice, "part-back")) } }
    };
    Ok(Page::inside(&inside, Place::You, say!(voice, "you-devices")).show(content))
}

fn hex(id: &[u8; 32]) -> String {
    id.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// `POST /{language}/you/devices`
pub(crate) async fn end_devices(inside: Inside) -> Answer {
    let app = &inside.site.app;
    if inside.fields.has("all") {
        app.end_other_sessions(&inside.visit).await?;
    }
    let named = inside.fields.get("session");
    let sessions = app.sessions(&inside.visit, inside.now).await?;
    if let Some(session) = sessions.iter().find(|session| hex(&session.id) == named) {
        app.end_session(&inside.visit, session.id).await?;
    }
    Ok(see(&inside.at("/you/devices")))
}
