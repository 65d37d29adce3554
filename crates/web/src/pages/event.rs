//! Something that happened on a day: noted in a few words, and corrected.

use app::{Body, Entry};
use axum::extract::Path;
use axum::response::Response;
use diary::Event;
use jiff::civil::Date;
use maud::{Markup, html};
use uuid::Uuid;
use words::say;

use crate::asked::Inside;
use crate::fault::{Answer, Fault};
use crate::page::{Page, Place};
use crate::pages::entry::written;
use crate::pages::more::{save, show, text_fault};
use crate::pages::today::continues;
use crate::parts::{Field, door_beside, form, main_button, record, see};

/// `GET .../event`
pub(crate) async fn ask(Path((_, date)): Path<(String, String)>, inside: Inside) -> Answer {
    let day = inside.day(&date)?;
    ask_event(&inside, day, None)
}

fn ask_event(inside: &Inside, day: Date, fault: Option<String>) -> Answer {
    let voice = inside.voice;
    let content = form(
        inside,
        &format!("/day/{day}/event"),
        html! {
            (record())
            (words(inside, inside.fields.get("words"), fault))
            (main_button(&say!(voice, "part-save")))
        },
    );
    show(inside, day, say!(voice, "more-event"), content)
}

fn words(inside: &Inside, value: &str, fault: Option<String>) -> Markup {
    let voice = inside.voice;
    let field = Field {
        name: "words",
        label: say!(voice, "event-label"),
        help: Some(say!(voice, "event-help")),
        value,
        fault,
    };
    field.line()
}

/// `POST .../event`
pub(crate) async fn keep(Path((_, date)): Path<(String, String)>, inside: Inside) -> Answer {
    let day = inside.day(&date)?;
    let event = match Event::new(day, inside.fields.get("words")) {
        Ok(event) => event,
        Err(fault) => return ask_event(&inside, day, Some(text_fault(inside.voice, fault))),
    };
    save(&inside, Body::Event(event)).await?;
    Ok(see(&inside.at(&format!("/day/{day}"))))
}

/// What was typed into the form of a correction, and what of it was not taken.
struct Typed<'a> {
    seen: u32,
    day: &'a str,
    day_fault: Option<String>,
    words: &'a str,
    words_fault: Option<String>,
}

/// The page of an entry, where that is an event.
pub(crate) async fn entry(inside: &Inside, id: Uuid) -> Answer {
    let history = inside.site.app.event_history(&inside.visit, id).await?;
    let (newest, earlier) = history.split_last().ok_or(Fault::NotThere)?;
    let typed = Typed {
        seen: newest.revision,
        day: &newest.value.day.to_string(),
        day_fault: None,
        words: newest.value.words().expose(),
        words_fault: None,
    };
    Ok(correction(inside, newest, earlier, &typed))
}

/// What a correction was answered with: kept, or shown again with what was typed.
pub(crate) async fn change(inside: &Inside, id: Uuid) -> Answer {
    let app = &inside.site.app;
    let history = app.event_history(&inside.visit, id).await?;
    let (newest, earlier) = history.split_last().ok_or(Fault::NotThere)?;
    let fields = &inside.fields;
    let seen = fields.get("seen").parse().map_err(|_| Fault::NotThere)?;
    let (date, words) = (fields.get("date"), fields.get("words"));
    let day = inside.day(date);
    // Where the day cannot be read the words are looked at all the same: both are told at once.
    let event = Event::new(day.unwrap_or(newest.value.day), words);
    match (day, event) {
        (Ok(day), Ok(event)) => {
            app.change_event(&inside.visit, id, seen, event, inside.now)
                .await?;
            Ok(see(&inside.at(&format!("/day/{day}"))))
        }
        (day, event) => {
            let voice = inside.voice;
            let typed = Typed {
                seen,
                day: date,
                day_fault: day.err().map(|_| say!(voice, "another-fault")),
                words,
                words_fault: event.err().map(|fault| text_fault(voice, fault)),
            };
            Ok(correction(inside, newest, earlier, &typed))
        }
    }
}

fn correction(
    inside: &Inside,
    newest: &Entry<Event>,
    earlier: &[Entry<Event>],
    typed: &Typed<'_>,
) -> Response {
    let voice = inside.voice;
    let id = newest.id;
    let day = Field {
        name: "date",
        label: say!(voice, "event-day"),
        help: None,
        value: typed.day,
        fault: typed.day_fault.clone(),
    };
    let content = html! {
        h1 { (say!(voice, "entry-heading")) }
        (form(inside, &format!("/entry/{id}"), html! {
            (continues(Some((id, typed.seen))))
            (words(inside, typed.words, typed.words_fault.clone()))
            (day.input("date", "off", None))
            (main_button(&say!(voice, "part-save")))
        }))
        (door_beside(voice))
        p {
            a href=(inside.at(&format!("/day/{}", newest.value.day))) {
                (say!(voice, "part-not-today"))
            }
        }
        @if !earlier.is_empty() {
            details {
                summary { (say!(voice, "entry-earlier")) }
                ul.plain {
                    @for version in earlier {
                        li {
                            (written(inside, version))
                            p.words { (version.value.words().expose()) }
                            p.soft { (inside.said_day(version.value.day)) }
                        }
                    }
                }
            }
        }
    };
    Page::inside(inside, Place::Days, say!(voice, "entry-heading")).show(content)
}
