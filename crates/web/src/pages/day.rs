//! One day: what was noted about it, each line to be corrected or removed; blank where nothing
//! was noted.

use app::{CurrentDose, DayEntries, Diary};
use axum::extract::Path;
use diary::{CheckIn, DoseTaken, Text, is_same_drug};
use maud::{Markup, html};
use uuid::Uuid;
use words::{Voice, say};

use crate::asked::Inside;
use crate::fault::Answer;
use crate::page::{Page, Place};
use crate::pages::said;
use crate::pages::symptoms::plain;
use crate::pages::taper::noted::whom_to_call;
use crate::pages::{mark, taken, today};
use crate::parts::{choice, form};

/// `GET /{language}/day/{date}`
pub(crate) async fn day(Path((_, date)): Path<(String, String)>, inside: Inside) -> Answer {
    let day = inside.day(&date)?;
    let voice = inside.voice;
    let diary = inside.site.app.diary(&inside.visit).await?;
    let days = diary.days();
    let Some(entries) = days.get(&day) else {
        return Ok(today::question(
            &inside,
            &diary,
            day,
            Place::Days,
            &html! {},
        ));
    };
    let app = &inside.site.app;
    let standing = app.doses_with(&inside.visit, &diary, day).await?;
    let content = html! {
        h1.when { (inside.said_day(day)) }
        (lines(&inside, &diary, entries))
        (stopped(&inside, entries, &standing))
        (choice(&inside.at(&format!("/day/{day}/more")), &say!(voice, "day-add")))
        @if diary.unreadable > 0 {
            p.sheet { (say!(voice, "day-unreadable", count = diary.unreadable)) }
        }
        p { a href=(inside.at(&format!("/days/{}", month_of(day)))) { (say!(voice, "day-month")) } }
        (today::code_line(&inside, &diary))
    };
    Ok(Page::inside(&inside, Place::Days, say!(voice, "day-title")).show(content))
}

/// A month as addresses write it.
pub(crate) fn month_of(day: jiff::civil::Date) -> String {
    format!("{:04}-{:02}", day.year(), day.month())
}

fn lines(inside: &Inside, diary: &Diary, entries: &DayEntries<'_>) -> Markup {
    let voice = inside.voice;
    html! {
        ul.plain {
            @for entry in &entries.check_ins {
                li {
                    (check_in(voice, diary, &entry.value))
                    (acts(inside, Some(&format!("/entry/{}", entry.id)), "checkins", entry.id))
                }
            }
            @for entry in &entries.marks {
                li {
                    p { (say!(voice, mark::said(entry.value.kind))) }
                    (form(inside, &format!("/day/{}/mark", entry.value.day), html! {
                        button.link type="submit" name="mark" value=(mark::NONE) {
                            (say!(voice, "mark-take-back"))
                        }
                    }))
                }
            }
            @for entry in &entries.dose_starts {
                li {
                    (say!(voice, "day-dose-start", drug = entry.value.drug.expose(),
                        dose = words::medicine::dose(voice, entry.value.dose)))
                    (acts(inside, None, "doses", entry.id))
                }
            }
            @for entry in &entries.doses_taken {
                li { (taken::said(inside, entry)) (acts(inside, None, "doses", entry.id)) }
            }
            @for entry in &entries.thoughts {
                li {
                    p.soft { (say!(voice, "day-thought")) }
                    p.words { (entry.value.words.expose()) }
                    @if let Some(strength) = entry.value.strength {
                        p.soft { (say!(voice, "day-strength", strength = u32::from(strength.value()))) }
                    }
                    (acts(inside, None, "thoughts", entry.id))
                }
            }
            @for entry in &entries.notes {
                li {
                    p.words { (entry.value.words.expose()) }
                    (acts(inside, None, "notes", entry.id))
                }
            }
            @for entry in &entries.events {
                li {
                    p.soft { (say!(voice, "day-event")) }
                    p.words { (entry.value.words().expose()) }
                    (acts(inside, Some(&format!("/entry/{}", entry.id)), "notes", entry.id))
                }
            }
        }
    }
}

/// A check-in in words.
pub(crate) fn check_in(voice: Voice, diary: &Diary, value: &CheckIn) -> Markup {
    html! {
        @if let Some(felt) = value.felt {
            p { strong { (say!(voice, said::felt(felt))) } }
        }
        @if !value.symptoms.is_empty() {
            ul {
                @for note in &value.symptoms {
                    @let name = diary.symptom(note.symptom).map_or("", |s| s.name.expose());
                    li { (name) ": " (plain(voice, note.value)) }
                }
            }
        }
        @if let Some(text) = &value.came_back {
            p.soft { (say!(voice, "day-came-back")) }
            p.words { (text.expose()) }
        }
        @if value.entered_for {
            p.soft { (say!(voice, "day-entered-for")) }
        }
    }
}

/// Whom to call, where nothing of a drug whose sudden stop is dangerous was taken lately. With
/// several intakes a day that is known only when each of them was noted.
fn stopped(inside: &Inside, entries: &DayEntries<'_>, standing: &[CurrentDose]) -> Markup {
    let noted: Vec<&DoseTaken> = entries
        .doses_taken
        .iter()
        .map(|entry| &entry.value)
        .collect();
    let nothing_of = |drug: &Text| {
        let of_drug = noted.iter().filter(|noted| is_same_drug(&noted.drug, drug));
        let of_drug: Vec<_> = of_drug.collect();
        let current = standing.iter().find(|dose| is_same_drug(&dose.drug, drug));
        let slots = current.map_or(1, |current| taken::slots(current).len());
        let as_a_whole = of_drug.iter().any(|noted| noted.intake.is_none());
        of_drug.iter().all(|noted| !noted.is_taken()) && (as_a_whole || of_drug.len() >= slots)
    };
    let mut dangerous = noted
        .iter()
        .filter(|noted| nothing_of(&noted.drug) && plan::is_dangerous_to_stop(&noted.drug))
        .filter(|noted| {
            let days = inside.today().since(noted.day);
            days.is_ok_and(|span| i64::from(span.get_days()) <= plan::SuddenStop::DAYS)
        });
    html! {
        @if let Some(noted) = dangerous.next() {
            (whom_to_call(inside, &noted.drug, noted.day))
        }
    }
}

fn acts(inside: &Inside, change: Option<&str>, compartment: &str, id: Uuid) -> Markup {
    let voice = inside.voice;
    html! {
        div.row {
            @if let Some(path) = change {
                a href=(inside.at(path)) { (say!(voice, "day-change")) }
            }
            a href=(inside.at(&format!("/remove/{compartment}/{id}"))) { (say!(voice, "day-remove")) }
        }
    }
}
