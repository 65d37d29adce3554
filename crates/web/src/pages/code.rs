//! The recovery code: shown until one of its groups has been typed back.

use axum::response::Response;
use maud::html;
use words::say;

use crate::asked::Inside;
use crate::fault::{Answer, Fault};
use crate::page::{Page, Place};
use crate::parts::{Field, button, choice, form, hidden, main_button, see};

/// `GET /{language}/code`
pub(crate) async fn page(inside: Inside) -> Response {
    show(&inside, None)
}

fn show(inside: &Inside, fault: Option<String>) -> Response {
    let voice = inside.voice;
    let shown = inside.site.app.shown_code(&inside.visit);
    let content = html! {
        h1 { (say!(voice, "code-heading")) }
        p { (say!(voice, "code-what")) }
        @match shown {
            Some(code) => {
                ol.code aria-label=(say!(voice, "code-groups")) {
                    @for group in &code.groups { li { (group) } }
                }
                p { (say!(voice, "code-keep")) }
                (form(inside, "/code", html! {
                    (hidden("act", "confirm"))
                    (Field { name: "group", label: say!(voice, "code-confirm", group = code.asked),
                        help: Some(say!(voice, "code-confirm-help")), value: "", fault }.line())
                    (main_button(&say!(voice, "code-confirm-button")))
                }))
                (form(inside, "/code", html! {
                    (button("act", "not-today", &say!(voice, "part-not-today")))
                }))
            }
            None => {
                @if inside.visit.has_confirmed_code() {
                    p { (say!(voice, "code-stands")) }
                }
                (form(inside, "/code", html! {
                    (button("act", "make", &say!(voice, "code-make")))
                    (button("act", "not-today", &say!(voice, "part-not-today")))
                }))
            }
        }
    };
    Page::inside(inside, Place::You, say!(voice, "code-heading")).show(content)
}

/// `POST /{language}/code`
pub(crate) async fn answer(mut inside: Inside) -> Answer {
    let site = inside.site.clone();
    match inside.fields.get("act") {
        "make" => {
            site.app.make_code(&mut inside.visit).await?;
            Ok(see(&inside.at("/code")))
        }
        "not-today" => {
            let now = inside.now;
            site.app.code_not_today(&mut inside.visit, now).await?;
            Ok(see(&inside.at("/today")))
        }
        "confirm" => {
            let typed = inside.fields.get("group").to_owned();
            if site.app.confirm_code(&mut inside.visit, &typed).await? {
                return Ok(confirmed(&inside));
            }
            let fault = say!(inside.voice, "code-confirm-fault");
            Ok(show(&inside, Some(fault)))
        }
        _ => Err(Fault::NotThere),
    }
}

fn confirmed(inside: &Inside) -> Response {
    let voice = inside.voice;
    let content = html! {
        h1.saved { (say!(voice, "code-confirmed")) }
        p { (say!(voice, "code-confirmed-what")) }
        (choice(&inside.at("/today"), &say!(voice, "page-today")))
    };
    Page::inside(inside, Place::You, say!(voice, "code-heading")).show(content)
}
