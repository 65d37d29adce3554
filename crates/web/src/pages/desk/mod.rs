//! The editors' desk: what lies there, one piece with everything that happened to it, and the acts.

pub(crate) mod acts;
mod books;
pub(crate) mod write;

use app::PieceHeld;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::Response;
use jiff::Timestamp;
use maud::{Markup, html};
use publishing::{Draft, Event, Flag, History, PageKind, Piece, Summary, What};
use uuid::Uuid;
use words::{Language, Voice, say};

use crate::asked::Inside;
use crate::fault::{Answer, Fault};
use crate::page::{Page, Place};
use crate::pages::{here, shelf};
use crate::parts::{Field, button, choice, form, hidden, main_button, tick};

/// Who is no editor finds nothing here, like at any address that does not exist.
pub(crate) fn may(inside: &Inside) -> Result<(), Fault> {
    match inside.visit.is_editor() {
        true => Ok(()),
        false => Err(Fault::NotThere),
    }
}

/// `GET /{language}/desk`
pub(crate) async fn list(inside: Inside) -> Answer {
    may(&inside)?;
    let voice = inside.voice;
    let desk = inside.site.app.opened_desk(&inside.visit).await?;
    let me = inside.visit.editor_id();
    let of = |wanted: Shelf| {
        let is_of = move |held: &&PieceHeld| shelf_of(&held.history, me) == wanted;
        desk.pieces.iter().filter(is_of).collect::<Vec<_>>()
    };
    let content = html! {
        h1 { (say!(voice, "desk-heading")) }
        p { (say!(voice, "desk-what")) }
        @if !desk.unreadable.is_empty() {
            section.sheet {
                p { (say!(voice, "desk-unreadable", count = desk.unreadable.len())) }
                @for id in &desk.unreadable {
                    (form(&inside, &format!("/desk/piece/{id}/remove"),
                        button("act", "remove", &say!(voice, "desk-remove"))))
                }
            }
        }
        (pile(&inside, &say!(voice, "desk-left"), Some(&say!(voice, "desk-left-what")), &of(Shelf::Left)))
        (pile(&inside, &say!(voice, "desk-to-read"), None, &of(Shelf::ToRead)))
        (pile(&inside, &say!(voice, "desk-own"), None, &of(Shelf::Own)))
        (pile(&inside, &say!(voice, "desk-published"), None, &of(Shelf::Published)))
        (pile(&inside, &say!(voice, "desk-withdrawn"), None, &of(Shelf::Withdrawn)))
        @if desk.pieces.is_empty() { p.soft { (say!(voice, "desk-nothing")) } }
        (choice(&inside.at("/desk/new/story"), &say!(voice, "desk-new-story")))
        @for kind in PageKind::ALL {
            @let page = words::publishing::page(voice, kind);
            (choice(&inside.at(&format!("/desk/new/{}", kind.name())),
                &say!(voice, "desk-new-page", page = page)))
        }
    };
    Ok(Page::inside(&inside, Place::You, say!(voice, "desk-heading")).show(content))
}

/// Where a piece lies for one editor.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Shelf {
    Left,
    ToRead,
    Own,
    Published,
    Withdrawn,
}

fn shelf_of(history: &History, me: publishing::EditorId) -> Shelf {
    let newest = history.newest().map(|newest| newest.number);
    let was_published = history
        .events
        .iter()
        .any(|e| matches!(e.what, What::Published { .. }));
    match history.published() {
        published if published.is_some() && published == newest => Shelf::Published,
        None if was_published
            && matches!(
                history.events.last().map(|e| &e.what),
                Some(What::Withdrawn)
            ) =>
        {
            Shelf::Withdrawn
        }
        None if history.is_left() => Shelf::Left,
        _ if history.may_read_second(me) => Shelf::ToRead,
        _ => Shelf::Own,
    }
}

fn pile(inside: &Inside, heading: &str, what: Option<&str>, pieces: &[&PieceHeld]) -> Markup {
    html! {
        @if !pieces.is_empty() {
            h2 { (heading) }
            @if let Some(what) = what { p.soft { (what) } }
            @for held in pieces {
                @if let Some(newest) = held.history.newest() {
                    a.choice href=(inside.at(&format!("/desk/piece/{}", held.id))) {
                        (name_of(inside.voice, newest.draft.piece.summary()))
                        @if let Some(event) = held.history.events.last() {
                            small { (happened(inside, event, held.history.events.len())) }
                        }
                    }
                }
            }
        }
    }
}

pub(crate) fn language(voice: Voice, language: Language) -> String {
    match language {
        Language::English => say!(voice, "desk-language-en"),
        Language::Polish => say!(voice, "desk-language-pl"),
    }
}

pub(crate) fn name_of(voice: Voice, summary: Summary) -> String {
    match summary {
        Summary::Story(tongue) => say!(voice, "desk-story", language = language(voice, tongue)),
        Summary::Page(kind, tongue) => say!(
            voice,
            "desk-page",
            page = words::publishing::page(voice, kind),
            language = language(voice, tongue)
        ),
    }
}

/// One line of what happened.
fn happened(inside: &Inside, event: &Event, number: usize) -> String {
    let voice = inside.voice;
    let day = Timestamp::from_second(event.at)
        .map_or(jiff::civil::Date::ZERO, |at| inside.visit.today(at));
    let date = voice.date(day);
    let name = event.name.as_ref().map_or("", diary::Text::expose);
    match &event.what {
        What::Saved(_) if event.by.is_none() => {
            say!(voice, "desk-event-left", month = voice.month(day))
        }
        What::Saved(_) => say!(
            voice,
            "desk-event-saved",
            number = number,
            name = name,
            date = date
        ),
        What::Remarked(_) => say!(voice, "desk-event-remarked", name = name, date = date),
        What::Published { revision } => {
            say!(
                voice,
                "desk-event-published",
                number = *revision,
                name = name,
                date = date
            )
        }
        What::Withdrawn => say!(voice, "desk-event-withdrawn", name = name, date = date),
    }
}

/// `GET /{language}/desk/piece/{piece}`
pub(crate) async fn piece(Path((_, id)): Path<(String, Uuid)>, inside: Inside) -> Answer {
    may(&inside)?;
    show(&inside, id, None, StatusCode::OK).await
}

/// The piece as it would be read.
pub(crate) fn preview(voice: Voice, piece: &Piece) -> Markup {
    html! {
        section.sheet.preview {
            p.soft { (say!(voice, "desk-preview")) }
            @match piece {
                Piece::Story(story) => (shelf::told(voice, story, None, app::Hidden::default())),
                Piece::Page(page) => (here::written(voice, page)),
            }
        }
    }
}

/// What the wording rules heard, beside each sentence.
pub(crate) fn heard(voice: Voice, flags: &[Flag]) -> Markup {
    html! {
        section.sheet {
            h2 { (say!(voice, "desk-heard")) }
            p.soft { (say!(voice, "desk-heard-what")) }
            @if flags.is_empty() { p { (say!(voice, "desk-heard-nothing")) } }
            ul.plain {
                @for flag in flags {
                    li {
                        p.words { (flag.sentence) }
                        @for heard in &flag.heard {
                            p.fault { (words::publishing::heard(voice, heard)) }
                        }
                    }
                }
            }
        }
    }
}

/// The page of a piece; `fault` where an act was refused.
pub(crate) async fn show(
    inside: &Inside,
    id: Uuid,
    fault: Option<String>,
    status: StatusCode,
) -> Answer {
    let voice = inside.voice;
    let held = inside.site.app.opened_piece(&inside.visit, id).await?;
    let history = &held.history;
    let newest = history.newest().ok_or(Fault::NotThere)?;
    let flags = newest.draft.piece.flags();
    let alone = inside.site.app.editors(&inside.visit).await?.len() < 2;
    let content = html! {
        p { a href=(inside.at("/desk")) { (say!(voice, "desk-back")) } }
        h1 { (name_of(voice, newest.draft.piece.summary())) }
        @if let Some(fault) = &fault { p.fault role="alert" { (fault) } }
        (standing(voice, history))
        (preview(voice, &newest.draft.piece))
        (consent(inside, newest.draft))
        (heard(voice, &flags))
        (choice(&inside.at(&format!("/desk/piece/{id}/edit")), &say!(voice, "desk-edit")))
        @if history.published() != Some(newest.number) {
            (second_reader(inside, &held, &flags, alone))
        }
        (form(inside, &format!("/desk/piece/{id}/remark"), html! {
            (Field { name: "words", label: say!(voice, "desk-remark"), help: None, value: "", fault: None }
                .text(3))
            (button("act", "remark", &say!(voice, "desk-remark-save")))
        }))
        (timeline(inside, &held))
        @if history.published().is_some() {
            (form(inside, &format!("/desk/piece/{id}/withdraw"), html! {
                p.help { (say!(voice, "desk-withdraw-what")) }
                (button("act", "withdraw", &say!(voice, "desk-withdraw")))
            }))
        }
        details {
            summary { (say!(voice, "desk-remove")) }
            (form(inside, &format!("/desk/piece/{id}/remove"), html! {
                p { (say!(voice, "desk-remove-what")) }
                (button("act", "remove", &say!(voice, "desk-remove")))
            }))
        }
    };
    Ok(
        Page::inside(inside, Place::You, say!(voice, "desk-heading"))
            .status(status)
            .show(content),
    )
}

fn standing(voice: Voice, history: &History) -> Markup {
    let newest = history.newest().map(|newest| newest.number);
    html! {
        @match history.published() {
            Some(number) if Some(number) == newest => p.saved { (say!(voice, "desk-published-is")) },
            Some(number) => p { (say!(voice, "desk-published-older", number = number)) },
            None => {}
        }
    }
}

fn consent(inside: &Inside, draft: &Draft) -> Markup {
    let voice = inside.voice;
    html! {
        @if let Piece::Story(_) = draft.piece {
            p.soft {
                @match &draft.consent {
                    None => (say!(voice, "desk-consent-none")),
                    Some(consent) => {
                        @match (&consent.how, consent.day) {
                            (Some(how), Some(day)) => (say!(voice, "desk-consent-given",
                                how = how.expose(), date = voice.date(day))),
                            _ => (say!(voice, "desk-consent-itself")),
                        }
                    }
                }
            }
        }
    }
}

/// The yes of a second reader, with a tick for each sentence that wants one; else who can give it.
fn second_reader(inside: &Inside, held: &PieceHeld, flags: &[Flag], alone: bool) -> Markup {
    let voice = inside.voice;
    let may = held.history.may_read_second(inside.visit.editor_id());
    html! {
        section.sheet {
            @if may {
                (form(inside, &format!("/desk/piece/{}/publish", held.id), html! {
                    p { (say!(voice, "desk-yes-what")) }
                    (hidden("reading", &inside.site.app.reading(held)))
                    @for (place, flag) in flags.iter().filter(|flag| flag.asked).enumerate() {
                        p.words { (flag.sentence) }
                        (hidden(&format!("sentence-{place}"), &flag.sentence))
                        (tick(&format!("stand-{place}"), &say!(voice, "desk-may-stand"), false))
                    }
                    (main_button(&say!(voice, "desk-yes")))
                }))
            } @else if held.history.is_left() {
                p { (say!(voice, "desk-no-first-reader")) }
            } @else {
                p { (say!(voice, "desk-own-words")) }
                @if alone { p { (say!(voice, "desk-nobody-else")) } }
            }
        }
    }
}

fn timeline(inside: &Inside, held: &PieceHeld) -> Markup {
    let voice = inside.voice;
    let events = held.history.events.iter().enumerate().rev();
    html! {
        h2 { (say!(voice, "desk-history")) }
        ul.plain {
            @for (number, event) in events.map(|(place, event)| (place + 1, event)) {
                li {
                    @let line = happened(inside, event, number);
                    @match &event.what {
                        What::Saved(_) => a href=(inside.at(&format!("/desk/piece/{}/version/{number}", held.id))) { (line) },
                        What::Remarked(said) => { (line) p.words { (said.expose()) } }
                        _ => (line),
                    }
                }
            }
        }
    }
}

/// `GET /{language}/desk/piece/{piece}/version/{number}`
pub(crate) async fn version(
    Path((_, id, number)): Path<(String, Uuid, u32)>,
    inside: Inside,
) -> Answer {
    may(&inside)?;
    let voice = inside.voice;
    let held = inside.site.app.opened_piece(&inside.visit, id).await?;
    let revision = held
        .history
        .revisions()
        .find(|revision| revision.number == number);
    let revision = revision.ok_or(Fault::NotThere)?;
    let content = html! {
        h1 { (say!(voice, "desk-version", number = number)) }
        (preview(voice, &revision.draft.piece))
        (consent(&inside, revision.draft))
        (heard(voice, &revision.draft.piece.flags()))
        (choice(&inside.at(&format!("/desk/piece/{id}")), &say!(voice, "part-back")))
    };
    Ok(page(&inside, content))
}

pub(crate) fn page(inside: &Inside, content: Markup) -> Response {
    let title = say!(inside.voice, "desk-heading");
    Page::inside(inside, Place::You, title).show(content)
}
