//! More about a day, one question a screen; any of them may stay blank.

use app::{Body, Diary};
use axum::extract::Path;
use diary::{CheckIn, Note, Strength, Text, TextFault, Thought};
use jiff::civil::Date;
use maud::{Markup, html};
use uuid::Uuid;
use words::{Voice, say};

use crate::asked::Inside;
use crate::fault::{Answer, Fault};
use crate::page::{Page, Place};
use crate::pages::today::continues;
use crate::parts::{Field, choice, door_beside, form, main_button, record, record_of, see};

/// `GET /{language}/day/{date}/more`
pub(crate) async fn questions(Path((_, date)): Path<(String, String)>, inside: Inside) -> Answer {
    let day = inside.day(&date)?;
    let voice = inside.voice;
    let at = |question: &str| inside.at(&format!("/day/{day}/{question}"));
    let content = html! {
        p.when { (inside.said_day(day)) }
        h1 { (say!(voice, "more-heading")) }
        (choice(&at("symptoms"), &say!(voice, "more-symptoms")))
        (choice(&at("came-back"), &say!(voice, "more-came-back")))
        (choice(&at("mark"), &say!(voice, "more-mark")))
        (choice(&at("dose"), &say!(voice, "more-dose")))
        (choice(&at("thought"), &say!(voice, "more-thought")))
        (choice(&at("line"), &say!(voice, "more-line")))
        (choice(&at("event"), &say!(voice, "more-event")))
        a.quiet href=(inside.at("/today")) { (say!(voice, "more-enough")) }
    };
    Ok(Page::inside(&inside, Place::Today, say!(voice, "more-heading")).show(content))
}

/// The check-in of a day that further answers belong to: the one written last by hand.
pub(crate) fn of_day(diary: &Diary, day: Date) -> Option<&app::Entry<CheckIn>> {
    diary
        .check_ins
        .iter()
        .rev()
        .find(|entry| entry.value.day == day && entry.written.import.is_none())
}

/// Changes the check-in that a form names, or begins one where it names none.
pub(crate) async fn continue_check_in(
    inside: &Inside,
    day: Date,
    change: impl FnOnce(&mut CheckIn),
) -> Result<(), Fault> {
    let app = &inside.site.app;
    let entry = inside.fields.get("entry");
    if entry.is_empty() {
        let mut check_in = CheckIn::blank(day);
        change(&mut check_in);
        app.check_in(&inside.visit, check_in, inside.now).await?;
        return Ok(());
    }
    let id: Uuid = entry.parse().map_err(|_| Fault::NotThere)?;
    let seen: u32 = inside
        .fields
        .get("seen")
        .parse()
        .map_err(|_| Fault::NotThere)?;
    app.change_check_in(&inside.visit, id, seen, change, inside.now)
        .await?;
    Ok(())
}

/// The sentence for a text that was not taken.
pub(crate) fn text_fault(voice: Voice, fault: TextFault) -> String {
    match fault {
        TextFault::Empty => say!(voice, "text-empty"),
        TextFault::TooLong { most } => say!(voice, "text-long", most = most),
    }
}

pub(crate) fn show(inside: &Inside, day: Date, heading: String, content: Markup) -> Answer {
    let voice = inside.voice;
    let content = html! {
        p.when { (inside.said_day(day)) }
        h1 { (heading) }
        (content)
        (door_beside(voice))
        p { a href=(inside.at(&format!("/day/{day}/more"))) { (say!(voice, "part-not-today")) } }
    };
    Ok(Page::inside(inside, Place::Today, heading).show(content))
}

/// `GET .../came-back`
pub(crate) async fn came_back(Path((_, date)): Path<(String, String)>, inside: Inside) -> Answer {
    let day = inside.day(&date)?;
    let diary = inside.site.app.diary(&inside.visit).await?;
    let found = of_day(&diary, day);
    let before = found.and_then(|entry| entry.value.came_back.as_ref());
    ask_came_back(
        &inside,
        day,
        found.map(|entry| (entry.id, entry.revision)),
        before.map_or("", Text::expose),
        None,
    )
}

fn ask_came_back(
    inside: &Inside,
    day: Date,
    continued: Option<(Uuid, u32)>,
    value: &str,
    fault: Option<String>,
) -> Answer {
    let voice = inside.voice;
    let content = form(
        inside,
        &format!("/day/{day}/came-back"),
        html! {
            (continues(continued))
            (Field { name: "words", label: say!(voice, "came-back-label"),
                help: Some(say!(voice, "came-back-help")), value, fault }.text(3))
            (main_button(&say!(voice, "part-save")))
        },
    );
    show(inside, day, say!(voice, "more-came-back"), content)
}

/// Which check-in a form continued, to be carried into the form again.
fn continued(inside: &Inside) -> Option<(Uuid, u32)> {
    let id = inside.fields.get("entry").parse().ok()?;
    Some((id, inside.fields.get("seen").parse().ok()?))
}

/// `POST .../came-back`
pub(crate) async fn keep_came_back(
    Path((_, date)): Path<(String, String)>,
    inside: Inside,
) -> Answer {
    let day = inside.day(&date)?;
    let typed = inside.fields.get("words");
    match Text::new(typed) {
        Ok(words) => {
            continue_check_in(&inside, day, |check_in| check_in.came_back = Some(words)).await?;
        }
        // An emptied field takes away what stood there; an empty one begins nothing.
        Err(TextFault::Empty) if inside.fields.has("entry") => {
            continue_check_in(&inside, day, |check_in| check_in.came_back = None).await?;
        }
        Err(fault) => {
            let fault = Some(text_fault(inside.voice, fault));
            return ask_came_back(&inside, day, continued(&inside), typed, fault);
        }
    }
    Ok(see(&inside.at(&format!("/day/{day}"))))
}

/// `GET .../line`
pub(crate) async fn line(Path((_, date)): Path<(String, String)>, inside: Inside) -> Answer {
    let day = inside.day(&date)?;
    ask_line(&inside, day, None)
}

fn ask_line(inside: &Inside, day: Date, fault: Option<String>) -> Answer {
    let voice = inside.voice;
    let content = form(
        inside,
        &format!("/day/{day}/line"),
        html! {
            (record())
            (Field { name: "words", label: say!(voice, "line-label"),
                help: Some(say!(voice, "line-help")), value: inside.fields.get("words"), fault }
                .text(6))
            (main_button(&say!(voice, "part-save")))
        },
    );
    show(inside, day, say!(voice, "more-line"), content)
}

/// `POST .../line`
pub(crate) async fn keep_line(Path((_, date)): Path<(String, String)>, inside: Inside) -> Answer {
    let day = inside.day(&date)?;
    let words = match Text::new(inside.fields.get("words")) {
        Ok(words) => words,
        Err(fault) => return ask_line(&inside, day, Some(text_fault(inside.voice, fault))),
    };
    save(&inside, Body::Note(Note { day, words })).await?;
    Ok(see(&inside.at(&format!("/day/{day}"))))
}

/// Saves what a form with a record id of its own brought.
pub(crate) async fn save(inside: &Inside, body: Body) -> Result<(), Fault> {
    let id = record_of(&inside.fields);
    let app = &inside.site.app;
    app.save_once(&inside.visit, id, body, inside.now).await?;
    Ok(())
}

/// `GET .../thought`
pub(crate) async fn thought(Path((_, date)): Path<(String, String)>, inside: Inside) -> Answer {
    let day = inside.day(&date)?;
    ask_thought(&inside, day, None)
}

fn ask_thought(inside: &Inside, day: Date, fault: Option<String>) -> Answer {
    let voice = inside.voice;
    let content = form(
        inside,
        &format!("/day/{day}/thought"),
        html! {
            (record())
            (Field { name: "words", label: say!(voice, "thought-label"),
                help: Some(say!(voice, "thought-help")), value: inside.fields.get("words"), fault }
                .text(3))
            (strength(voice, inside.fields.get("strength")))
            (main_button(&say!(voice, "part-save")))
        },
    );
    show(inside, day, say!(voice, "more-thought"), content)
}

fn strength(voice: Voice, chosen: &str) -> Markup {
    html! {
        div.field {
            label for="strength" { (say!(voice, "thought-strength")) }
            p.help { (say!(voice, "thought-strength-help")) }
            select id="strength" name="strength" {
                option value="" selected[chosen.is_empty()] { (say!(voice, "thought-strength-blank")) }
                @for value in 0..=10_u8 {
                    option value=(value) selected[chosen == value.to_string()] { (value) }
                }
            }
        }
    }
}

/// `POST .../thought`: saved, and answered by nothing else.
pub(crate) async fn keep_thought(
    Path((_, date)): Path<(String, String)>,
    inside: Inside,
) -> Answer {
    let day = inside.day(&date)?;
    let voice = inside.voice;
    let words = match Text::new(inside.fields.get("words")) {
        Ok(words) => words,
        Err(fault) => return ask_thought(&inside, day, Some(text_fault(voice, fault))),
    };
    let strength = inside
        .fields
        .get("strength")
        .parse()
        .ok()
        .and_then(Strength::new);
    let thought = Thought {
        day,
        words,
        strength,
    };
    save(&inside, Body::Thought(thought)).await?;
    Ok(see(&inside.at(&format!("/day/{day}/kept"))))
}

/// `GET .../kept`
pub(crate) async fn kept(Path((_, date)): Path<(String, String)>, inside: Inside) -> Answer {
    let day = inside.day(&date)?;
    let voice = inside.voice;
    let content = html! {
        h1.saved { (say!(voice, "thought-saved")) }
        (choice(&inside.at(&format!("/day/{day}/more")), &say!(voice, "saved-more")))
        (choice(&inside.at(&format!("/day/{day}")), &say!(voice, "thought-day")))
    };
    Ok(Page::inside(&inside, Place::Today, say!(voice, "saved-title")).show(content))
}
