//! What followed each step down, a page each. While one may still be running, how long it takes is
//! shown only to who asks: unasked it would be read as a countdown.

use app::Lowered;
use axum::extract::Path;
use jiff::ToSpan;
use jiff::civil::Date;
use maud::{Markup, html};
use medicine::Dose;
use picture::course::{Course, Grain, Step};
use picture::{Look as Drawn, Width};
use words::{Voice, say};

use super::{Look, events, nothing, paragraphs, read, said_of_events};
use crate::asked::Inside;
use crate::fault::{Answer, Fault};
use crate::page::{Page, Place};
use crate::parts::choice;

/// Days that are drawn before the step.
const BEFORE: i64 = 20;
/// Days that are drawn after it where nothing says how long it takes to settle.
const AFTER: i64 = 120;
/// How many steps stand open in the list.
const OPEN: usize = 5;

/// What followed the steps down, and the list of them, the latest first; nothing where there is none.
pub(super) fn section(inside: &Inside, look: &Look, answers: &[String]) -> Markup {
    let voice = inside.voice;
    let lowered: Vec<(usize, &Lowered)> = look.read.reductions.iter().enumerate().rev().collect();
    let row = |(place, lowered): &(usize, &Lowered)| {
        html! {
            li {
                a href=(inside.at(&path(*place))) { (voice.date(lowered.reduction.date)) }
                br;
                (said(voice, lowered))
            }
        }
    };
    let (open, closed) = lowered.split_at(lowered.len().min(OPEN));
    html! {
        @if !lowered.is_empty() {
            section.sheet {
                h2 { (say!(voice, "course-page-steps")) }
                (paragraphs(answers))
                ul.plain { @for one in open { (row(one)) } }
                @if !closed.is_empty() {
                    details {
                        summary { (say!(voice, "course-page-steps-before")) }
                        ul.plain { @for one in closed { (row(one)) } }
                    }
                }
            }
        }
    }
}

/// The address of a step: its place in order of days, counted from 1.
fn path(place: usize) -> String {
    format!("/course/reduction/{}", place + 1)
}

/// "citalopram: from 10 mg to 9 mg".
fn said(voice: Voice, lowered: &Lowered) -> String {
    let dose = |micrograms| words::medicine::dose(voice, Dose::from_micrograms(micrograms));
    let of = &lowered.reduction;
    say!(
        voice,
        "course-page-step",
        drug = lowered.drug.expose(),
        from = dose(of.from_micrograms),
        to = dose(of.to_micrograms)
    )
}

/// `GET /{language}/course/reduction/{number}`
pub(crate) async fn page(Path((_, number)): Path<(String, usize)>, inside: Inside) -> Answer {
    show(&inside, number, false).await
}

/// `GET /{language}/course/reduction/{number}/asked`
pub(crate) async fn asked(Path((_, number)): Path<(String, usize)>, inside: Inside) -> Answer {
    show(&inside, number, true).await
}

async fn show(inside: &Inside, number: usize, asked: bool) -> Answer {
    let voice = inside.voice;
    let read = match read(inside).await? {
        Ok(read) => read,
        Err(announced) => return Ok(announced),
    };
    let place = number.checked_sub(1).ok_or(Fault::NotThere)?;
    if place >= read.reductions.len() {
        return Err(Fault::NotThere);
    }
    let Some(look) = Look::of(inside, read) else {
        return Ok(nothing(inside));
    };
    let lowered = look.read.reductions.get(place).ok_or(Fault::NotThere)?;
    let runs = look.guesses && look.keeps_lengths_back();
    let hides = runs && !asked;
    let content = html! {
        p.when { (voice.date(lowered.reduction.date)) }
        h1 { (said(voice, lowered)) }
        (drawn(inside, &look, place, hides))
        @if hides {
            (kept_back(inside, place))
        } @else if runs {
            p { a href=(inside.at(&path(place))) { (say!(voice, "course-page-step-keep-back")) } }
        }
        (neighbours(inside, &look, place))
        p { a href=(inside.at("/course")) { (say!(voice, "course-page-whole")) } }
    };
    Ok(
        Page::inside(inside, Place::Course, say!(voice, "course-page-step-title"))
            .wide()
            .show(content),
    )
}

/// The days around the step that there are; `None` where it lies outside of the diary.
fn span(look: &Look, place: usize, hides: bool) -> Option<(Date, Date)> {
    let date = look.read.reductions.get(place)?.reduction.date;
    let days = &look.reading.days;
    let (begin, end) = (days.first()?.date, days.last()?.date);
    let settled = match look.read.answer(place) {
        Some(answer) if !hides && look.guesses => answer.settled_high.ceil() as i64,
        _ => AFTER,
    };
    let first = date.checked_sub(BEFORE.days()).ok()?.max(begin);
    let last = date
        .checked_add(settled.clamp(1, 2 * AFTER).days())
        .ok()?
        .min(end);
    (begin <= date && date <= end).then_some((first, last))
}

/// Words, drawing and table; one sentence where the diary holds nothing of those days.
fn drawn(inside: &Inside, look: &Look, place: usize, hides: bool) -> Markup {
    let voice = inside.voice;
    let Some(span) = span(look, place, hides) else {
        return html! { p { (say!(voice, "course-page-step-nothing")) } };
    };
    let answer = look.read.answer(place).filter(|_| !hides && look.guesses);
    let course = Course {
        span: Some(span),
        step: look.read.reductions.get(place).map(|lowered| Step {
            date: lowered.reduction.date,
            answer,
        }),
        ..look.course()
    };
    let draw = |width| picture::course::draw(&course, voice, Drawn::Screen(width));
    let said = picture::course::sentences(&course, voice).join(" ");
    let reading = &look.reading;
    let answered = look.read.answer(place).filter(|_| look.guesses);
    let answered = answered
        .map(|answer| words::course::answer_in_words(voice, reading, answer, !hides))
        .unwrap_or_default();
    html! {
        (paragraphs(&answered))
        figure.sheet {
            (draw(Width::Wide))
            (draw(Width::Phone))
            figcaption { (said) }
        }
        (said_of_events(voice, &course))
        details {
            summary { (say!(voice, "course-page-table-of-step")) }
            div.scroll tabindex="0" role="region" aria-label=(say!(voice, "course-page-table-of-step")) {
                (picture::course::table(&course, Grain::Week, voice))
            }
            (events(voice, look, &course))
        }
    }
}

/// That lengths are kept back, and the way to them.
fn kept_back(inside: &Inside, place: usize) -> Markup {
    let voice = inside.voice;
    html! {
        section.sheet {
            p { (say!(voice, "course-page-step-kept-back")) }
            p { a href=(inside.at(&format!("{}/asked", path(place)))) {
                (say!(voice, "course-page-step-ask"))
            } }
        }
    }
}

fn neighbours(inside: &Inside, look: &Look, place: usize) -> Markup {
    let voice = inside.voice;
    let before = place.checked_sub(1);
    let after = (place + 1 < look.read.reductions.len()).then_some(place + 1);
    html! {
        div.narrow {
            div.pair {
                @if let Some(before) = before {
                    (choice(&inside.at(&path(before)), &say!(voice, "course-page-step-before")))
                }
                @if let Some(after) = after {
                    (choice(&inside.at(&path(after)), &say!(voice, "course-page-step-after")))
                }
            }
        }
    }
}
