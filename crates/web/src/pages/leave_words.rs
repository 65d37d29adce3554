//! Somebody who leaves is asked once whether to leave a few words for others.

use app::PieceFault;
use axum::http::StatusCode;
use maud::{Markup, html};
use publishing::FieldFault;
use words::say;

use crate::asked::Inside;
use crate::fault::Answer;
use crate::page::{Page, Place};
use crate::pages::desk::acts::otherwise;
use crate::pages::story_form::{self, Typed, language_of, languages, story_of};
use crate::parts::{button, choice, form, see};

/// `GET /{language}/you/words`: once, and only where somebody reads it; else straight to the way
/// out.
pub(crate) async fn page(inside: Inside) -> Answer {
    if !inside.site.app.asks_for_words(&inside.visit).await? {
        return Ok(see(&inside.at("/you/out")));
    }
    show(&inside, &[]).await
}

/// No, which is kept, so that the question is not asked again.
fn no(inside: &Inside) -> Markup {
    form(
        inside,
        "/you/words",
        button("act", "no", &say!(inside.voice, "words-no")),
    )
}

async fn show(inside: &Inside, faults: &[FieldFault]) -> Answer {
    let voice = inside.voice;
    let editors = inside.site.app.editor_names().await?;
    let status = match faults.is_empty() {
        true => StatusCode::OK,
        false => StatusCode::UNPROCESSABLE_ENTITY,
    };
    let content = html! {
        h1 { (say!(voice, "words-heading")) }
        p { (say!(voice, "words-what")) }
        (no(inside))
        p { (say!(voice, "words-how", names = voice.list(&editors))) }
        p { (say!(voice, "words-apart")) " " (say!(voice, "words-no-doses")) }
        (form(inside, "/you/words", html! {
            (languages(voice, language_of(voice, &inside.fields)))
            (story_form::fields(inside, &Typed::Sent(&inside.fields), faults))
            p.soft { (say!(voice, "words-consent")) }
            (button("act", "leave", &say!(voice, "words-leave")))
        }))
        (no(inside))
        p.door-beside {
            (say!(voice, "words-door")) " "
            a href=(inside.at("/door")) { (say!(voice, "page-door")) }
        }
    };
    Ok(
        Page::inside(inside, Place::You, say!(voice, "words-heading"))
            .status(status)
            .show(content),
    )
}

/// `POST /{language}/you/words`
pub(crate) async fn leave(mut inside: Inside) -> Answer {
    let voice = inside.voice;
    if inside.fields.get("act") == "no" {
        let site = inside.site.clone();
        site.app.words_asked(&mut inside.visit).await?;
        return Ok(see(&inside.at("/you/out")));
    }
    let story = match story_of(&inside, language_of(voice, &inside.fields)) {
        Ok(story) => story,
        Err(faults) => return show(&inside, &faults).await,
    };
    let (site, now) = (inside.site.clone(), inside.now);
    let groups = match site.app.leave_words(&mut inside.visit, story, now).await {
        Ok(groups) => groups,
        // Left already, or nobody is there to read it any more.
        Err(PieceFault::App(app::AppFault::NotThere)) => return Ok(see(&inside.at("/you/out"))),
        Err(fault) => return Err(otherwise(fault)),
    };
    let content = html! {
        h1 { (say!(voice, "words-left")) }
        p { (say!(voice, "words-left-code")) }
        ol.code aria-label=(say!(voice, "take-back-code")) {
            @for group in &groups { li { (group) } }
        }
        p { a href=(inside.at("/take-back")) { (say!(voice, "take-back-heading")) } }
        (choice(&inside.at("/you/out"), &say!(voice, "words-left-on")))
    };
    Ok(Page::inside(&inside, Place::You, say!(voice, "words-heading")).show(content))
}
