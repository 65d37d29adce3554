//! What somebody does not want to be shown: facts, figures, words from others.

use app::Hidden;
use axum::response::Response;
use maud::html;
use words::say;

use crate::asked::Inside;
use crate::fault::Answer;
use crate::page::{Page, Place};
use crate::parts::{choice, form, main_button, tick};

/// `GET /{language}/you/hidden`
pub(crate) async fn page(inside: Inside) -> Response {
    show(&inside, false)
}

fn show(inside: &Inside, saved: bool) -> Response {
    let voice = inside.voice;
    let hidden = inside.visit.profile().hidden;
    let content = html! {
        @if saved { p.saved role="status" { (say!(voice, "hidden-saved")) } }
        h1 { (say!(voice, "hidden-heading")) }
        p { (say!(voice, "hidden-what")) }
        (form(inside, "/you/hidden", html! {
            (tick("facts", &say!(voice, "hidden-facts"), hidden.facts))
            (tick("numbers", &say!(voice, "hidden-numbers"), hidden.numbers))
            (tick("others", &say!(voice, "hidden-others"), hidden.others_words))
            (tick("guesses", &say!(voice, "hidden-guesses"), hidden.guesses))
            (main_button(&say!(voice, "part-save")))
        }))
        (choice(&inside.at("/texts"), &say!(voice, "texts-heading")))
        p { a href=(inside.at("/you")) { (say!(voice, "part-back")) } }
    };
    Page::inside(inside, Place::You, say!(voice, "hidden-heading")).show(content)
}

/// `POST /{language}/you/hidden`
pub(crate) async fn change(mut inside: Inside) -> Answer {
    let hidden = Hidden {
        facts: inside.fields.has("facts"),
        numbers: inside.fields.has("numbers"),
        others_words: inside.fields.has("others"),
        guesses: inside.fields.has("guesses"),
    };
    let site = inside.site.clone();
    site.app.hide(&mut inside.visit, hidden).await?;
    Ok(show(&inside, true))
}
