//! A person's own mark of a day: a wave, or a window, and taking it back.

use axum::extract::Path;
use diary::MarkKind;
use maud::{Markup, html};
use words::{Id, id, say};

use crate::asked::Inside;
use crate::fault::{Answer, Fault};
use crate::page::{Page, Place};
use crate::parts::{button, form, see};

/// What a mark is called where it stands in a list.
pub(crate) fn said(kind: MarkKind) -> Id {
    match kind {
        MarkKind::Wave => id!("mark-stands-wave"),
        MarkKind::Window => id!("mark-stands-window"),
    }
}

/// `GET /{language}/day/{date}/mark`
pub(crate) async fn ask(Path((_, date)): Path<(String, String)>, inside: Inside) -> Answer {
    let day = inside.day(&date)?;
    let voice = inside.voice;
    let diary = inside.site.app.diary(&inside.visit).await?;
    let stands = diary.mark_of(day).map(|entry| entry.value.kind);
    let content = html! {
        p.when { (inside.said_day(day)) }
        h1 { (say!(voice, "mark-heading")) }
        p { (say!(voice, "mark-what")) }
        (form(&inside, &format!("/day/{day}/mark"), html! {
            (kind(&inside, MarkKind::Wave, stands))
            (kind(&inside, MarkKind::Window, stands))
            @if stands.is_some() {
                (button("mark", NONE, &say!(voice, "mark-take-back")))
            }
        }))
        p { a href=(inside.at(&format!("/day/{day}/more"))) { (say!(voice, "part-not-today")) } }
    };
    Ok(Page::inside(&inside, Place::Today, say!(voice, "mark-heading")).show(content))
}

/// The value of the button that takes a mark back.
pub(crate) const NONE: &str = "none";

fn kind(inside: &Inside, kind: MarkKind, stands: Option<MarkKind>) -> Markup {
    let voice = inside.voice;
    let (name, gloss) = match kind {
        MarkKind::Wave => (say!(voice, "mark-wave"), say!(voice, "mark-wave-gloss")),
        MarkKind::Window => (say!(voice, "mark-window"), say!(voice, "felt-window-gloss")),
    };
    let pressed = stands == Some(kind);
    html! {
        button.choice type="submit" name="mark" value=(kind.name())
            aria-pressed=[pressed.then_some("true")] {
            (name)
            small { (if pressed { say!(voice, "entry-stands") } else { gloss }) }
        }
    }
}

/// `POST /{language}/day/{date}/mark`
pub(crate) async fn keep(Path((_, date)): Path<(String, String)>, inside: Inside) -> Answer {
    let day = inside.day(&date)?;
    let kind = match inside.fields.get("mark") {
        NONE => None,
        name => Some(MarkKind::named(name).ok_or(Fault::NotThere)?),
    };
    let app = &inside.site.app;
    app.mark_day(&inside.visit, day, kind, inside.now).await?;
    Ok(see(&inside.at(&format!("/day/{day}"))))
}
