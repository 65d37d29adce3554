//! What came, went, came back: symptoms as the person calls them, and days that were windows or
//! lighter in their own words. An empty list is never drawn.

use std::collections::BTreeMap;

use app::{CourseRead, Diary};
use diary::Felt;
use jiff::civil::Date;
use maud::{Markup, html};
use words::{Voice, say};

use super::{changes, paragraphs, read, section};
use crate::asked::Inside;
use crate::fault::Answer;
use crate::page::{Page, Place};
use crate::pages::day::month_of;

/// `GET /{language}/course/symptoms`
pub(crate) async fn page(inside: Inside) -> Answer {
    let read = match read(&inside).await? {
        Ok(read) => read,
        Err(announced) => return Ok(announced),
    };
    let voice = inside.voice;
    let symptoms = told(voice, &read);
    let changed = match &read.reading {
        Some(reading) if !inside.visit.profile().hidden.guesses => {
            changes::of_symptoms(voice, reading, &names(&read))
        }
        _ => Vec::new(),
    };
    let (windows, lighter) = own_days(&read.diary);
    let content = html! {
        h1 { (say!(voice, "course-page-symptoms")) }
        @if !holds_anything(voice, &read) {
            p { (say!(voice, "course-page-symptoms-none")) }
        }
        (section(&say!(voice, "course-page-symptoms-moved"), &symptoms))
        (days(&inside, &say!(voice, "course-page-own-windows"), &windows))
        (days(&inside, &say!(voice, "course-page-lighter-days"), &lighter))
        @if !changed.is_empty() {
            details {
                summary { (say!(voice, "course-page-symptoms-changed")) }
                (paragraphs(&changed))
            }
        }
        p { a href=(inside.at("/course")) { (say!(voice, "course-page-whole")) } }
    };
    Ok(Page::inside(&inside, Place::Course, say!(voice, "course-page-symptoms")).show(content))
}

/// Each symptom beside the rest, and what came and went, by the person's own names.
fn told(voice: Voice, read: &CourseRead) -> Vec<String> {
    match &read.reading {
        Some(reading) => words::course::symptoms_in_words(voice, reading, &names(read)),
        None => Vec::new(),
    }
}

/// The person's own names of the items.
fn names(read: &CourseRead) -> Vec<&str> {
    read.names.iter().map(|name| name.expose()).collect()
}

/// Whether any of the lists has something in it.
pub(super) fn holds_anything(voice: Voice, read: &CourseRead) -> bool {
    let (windows, lighter) = own_days(&read.diary);
    !told(voice, read).is_empty() || !windows.is_empty() || !lighter.is_empty()
}

/// Days by the first day of their month.
type ByMonth = BTreeMap<Date, Vec<Date>>;

/// The person's own windows, and other days they called lighter.
fn own_days(diary: &Diary) -> (ByMonth, ByMonth) {
    let (mut windows, mut lighter) = (ByMonth::new(), ByMonth::new());
    for (day, entries) in diary.days() {
        let list = if diary.is_window(day, &entries) {
            &mut windows
        } else if entries.was(Felt::Lighter) {
            &mut lighter
        } else {
            continue;
        };
        list.entry(day.first_of_month()).or_default().push(day);
    }
    (windows, lighter)
}

/// Days as links, the latest month first; what lies further back is closed.
fn days(inside: &Inside, heading: &str, months: &ByMonth) -> Markup {
    let voice = inside.voice;
    let row = |(month, days): (&Date, &Vec<Date>)| {
        html! {
            li {
                a href=(inside.at(&format!("/days/{}", month_of(*month)))) { (voice.month(*month)) }
                div.of-month {
                    @for day in days {
                        a href=(inside.at(&format!("/day/{day}"))) { (day.day()) }
                    }
                }
            }
        }
    };
    html! {
        @if !months.is_empty() {
            section.sheet {
                h2 { (heading) }
                ul.plain { @for month in months.iter().rev().take(OPEN) { (row(month)) } }
                @if months.len() > OPEN {
                    details {
                        summary { (say!(voice, "course-page-months-before")) }
                        ul.plain { @for month in months.iter().rev().skip(OPEN) { (row(month)) } }
                    }
                }
            }
        }
    }
}

/// How many months stand open in a list.
const OPEN: usize = 3;
