//! What came, went, came back: symptoms as the person calls them, and days that were windows or
//! lighter in their own words. An empty list is never drawn.

use std::collections::BTreeMap;

use course::Symptom;
use diary::Felt;
use jiff::civil::Date;
use maud::{Markup, html};
use words::{Voice, say};

use super::{Look, section};
use crate::asked::Inside;
use crate::fault::Answer;
use crate::page::{Page, Place};
use crate::pages::day::month_of;

/// `GET /{language}/course/symptoms`
pub(crate) async fn page(inside: Inside) -> Answer {
    let look = match Look::at(&inside).await? {
        Ok(look) => look,
        Err(instead) => return Ok(instead),
    };
    let voice = inside.voice;
    let told = Told::of(voice, &look);
    let (windows, lighter) = own_days(&look);
    let content = html! {
        h1 { (say!(voice, "course-page-symptoms")) }
        @if !holds_anything(&look) {
            p { (say!(voice, "course-page-symptoms-none")) }
        }
        (section(&say!(voice, "course-page-symptoms-gone"), &told.gone))
        (section(&say!(voice, "course-page-symptoms-new"), &told.new))
        (section(&say!(voice, "course-page-symptoms-back"), &told.back))
        (days(&inside, &say!(voice, "course-page-own-windows"), &windows))
        (days(&inside, &say!(voice, "course-page-lighter-days"), &lighter))
        p { a href=(inside.at("/course")) { (say!(voice, "course-page-whole")) } }
    };
    Ok(
        Page::inside(&inside, Place::Course, say!(voice, "course-page-symptoms")).show(content),
    )
}

/// Whether any of the lists has something in it.
pub(super) fn holds_anything(look: &Look) -> bool {
    let moved = |symptom: &Symptom| symptom.new_since.is_some() || symptom.gone_since.is_some();
    let (windows, lighter) = own_days(look);
    look.reading.symptoms.iter().any(moved) || !windows.is_empty() || !lighter.is_empty()
}

/// Sentences about symptoms that moved.
#[derive(Default)]
struct Told {
    gone: Vec<String>,
    new: Vec<String>,
    back: Vec<String>,
}

impl Told {
    fn of(voice: Voice, look: &Look) -> Told {
        let mut told = Told::default();
        for symptom in &look.reading.symptoms {
            let Some(name) = look.read.names.get(symptom.item) else {
                continue;
            };
            let name = name.expose();
            match (symptom.new_since, symptom.gone_since) {
                (Some(new), Some(gone)) if gone < new => told.back.push(say!(
                    voice,
                    "course-page-symptom-back",
                    name = name,
                    gone = voice.date(gone),
                    since = voice.date(new)
                )),
                (Some(new), Some(gone)) => told.gone.push(say!(
                    voice,
                    "course-page-symptom-came-and-went",
                    name = name,
                    new = voice.date(new),
                    gone = voice.date(gone)
                )),
                (Some(new), None) => told.new.push(say!(
                    voice,
                    "course-page-symptom-new",
                    name = name,
                    since = voice.date(new)
                )),
                (None, Some(gone)) => told.gone.push(say!(
                    voice,
                    "course-page-symptom-gone",
                    name = name,
                    since = voice.date(gone)
                )),
                (None, None) => {}
            }
        }
        told
    }
}

/// Days by the first day of their month.
type ByMonth = BTreeMap<Date, Vec<Date>>;

/// The person's own windows, and other days they called lighter.
fn own_days(look: &Look) -> (ByMonth, ByMonth) {
    let (mut windows, mut lighter) = (ByMonth::new(), ByMonth::new());
    for (day, entries) in look.read.diary.days() {
        let list = if look.read.diary.is_window(day, &entries) {
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
