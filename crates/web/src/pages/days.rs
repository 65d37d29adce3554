//! Days by month, the latest first. A day without an entry is blank paper and not a hole.

use axum::extract::Path;
use axum::response::Response;
use diary::Felt;
use jiff::civil::Date;
use maud::html;
use words::say;

use app::{DayEntries, Diary};

use crate::asked::Inside;
use crate::fault::{Answer, Fault};
use crate::page::{Page, Place};
use crate::pages::day::month_of;
use crate::pages::{mark, said};
use crate::parts::choice;

/// `GET /{language}/days`
pub(crate) async fn latest(inside: Inside) -> Answer {
    let diary = inside.site.app.diary(&inside.visit).await?;
    let last = diary.days().keys().next_back().copied();
    Ok(show(
        &inside,
        &diary,
        last.unwrap_or_else(|| inside.today()),
    ))
}

/// `GET /{language}/days/{month}`
pub(crate) async fn month(Path((_, month)): Path<(String, String)>, inside: Inside) -> Answer {
    let first: Date = format!("{month}-01").parse().map_err(|_| Fault::NotThere)?;
    let diary = inside.site.app.diary(&inside.visit).await?;
    Ok(show(&inside, &diary, first))
}

fn show(inside: &Inside, diary: &Diary, within: Date) -> Response {
    let voice = inside.voice;
    let days = diary.days();
    let (first, last) = (within.first_of_month(), within.last_of_month());
    let earlier = days.range(..first).next_back().map(|(day, _)| *day);
    let later = days
        .range(last..)
        .find(|(day, _)| **day > last)
        .map(|(day, _)| *day);
    let content = html! {
        h1.when { (voice.month(first)) }
        @if days.is_empty() {
            p { (say!(voice, "days-empty")) }
        }
        ul.plain {
            @for (day, entries) in days.range(first..=last).rev() {
                li {
                    a href=(inside.at(&format!("/day/{day}"))) { (inside.said_day(*day)) }
                    @let line = line(inside, entries);
                    @if !line.is_empty() { br; (line) }
                }
            }
        }
        p.soft { (say!(voice, "days-blank")) }
        div.pair {
            @if let Some(day) = earlier {
                (choice(&inside.at(&format!("/days/{}", month_of(day))), &voice.month(day)))
            }
            @if let Some(day) = later {
                (choice(&inside.at(&format!("/days/{}", month_of(day))), &voice.month(day)))
            }
        }
        p { a href=(inside.at("/another-day")) { (say!(voice, "today-another")) } }
        @if diary.unreadable > 0 {
            p.sheet { (say!(voice, "day-unreadable", count = diary.unreadable)) }
        }
    };
    Page::inside(inside, Place::Days, say!(voice, "page-days")).show(content)
}

/// What a day holds, in a few words.
fn line(inside: &Inside, entries: &DayEntries<'_>) -> String {
    let voice = inside.voice;
    let mut pieces: Vec<String> = Vec::new();
    let mut felt: Vec<Felt> = entries
        .check_ins
        .iter()
        .filter_map(|e| e.value.felt)
        .collect();
    felt.dedup();
    pieces.extend(felt.into_iter().map(|felt| say!(voice, said::felt(felt))));
    let symptoms: usize = entries
        .check_ins
        .iter()
        .map(|e| e.value.symptoms.len())
        .sum();
    if symptoms > 0 {
        pieces.push(say!(voice, "days-symptoms", count = symptoms));
    }
    if let Some(mark) = entries.marks.last() {
        pieces.push(say!(voice, mark::said(mark.value.kind)));
    }
    for start in &entries.dose_starts {
        let dose = words::medicine::dose(voice, start.value.dose);
        pieces.push(format!("{} {dose}", start.value.drug.expose()));
    }
    if !entries.thoughts.is_empty() {
        pieces.push(say!(voice, "days-thoughts", count = entries.thoughts.len()));
    }
    if entries
        .check_ins
        .iter()
        .any(|e| e.value.came_back.is_some())
    {
        pieces.push(say!(voice, "days-came-back"));
    }
    if !entries.notes.is_empty() {
        pieces.push(say!(voice, "days-lines", count = entries.notes.len()));
    }
    let events = entries.events.iter();
    pieces.extend(events.map(|entry| entry.value.words().expose().to_owned()));
    pieces.join(" · ")
}
