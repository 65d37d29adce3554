//! The course: announced before the first look, widest range first, the same in words, in a
//! drawing and in a table.

use app::CourseRead;
use axum::extract::Path;
use axum::response::Response;
use course::Reading;
use jiff::ToSpan;
use maud::{Markup, html};
use picture::{Look, Width};
use words::{Voice, say};

use crate::asked::Inside;
use crate::fault::{Answer, Fault};
use crate::page::{Page, Place};
use crate::parts::{button, choice, form, see};

/// How much of the course is drawn.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Range {
    All,
    Year,
    Quarter,
}

impl Range {
    const ALL: [Range; 3] = [Range::All, Range::Year, Range::Quarter];

    fn path(self) -> &'static str {
        match self {
            Range::All => "/course",
            Range::Year => "/course/year",
            Range::Quarter => "/course/quarter",
        }
    }

    fn days(self) -> Option<i64> {
        match self {
            Range::All => None,
            Range::Year => Some(365),
            Range::Quarter => Some(91),
        }
    }

    fn name(self, voice: Voice) -> String {
        match self {
            Range::All => say!(voice, "course-page-all"),
            Range::Year => say!(voice, "course-page-year"),
            Range::Quarter => say!(voice, "course-page-quarter"),
        }
    }
}

/// `GET /{language}/course`
pub(crate) async fn whole(inside: Inside) -> Answer {
    if !inside.visit.profile().course_opened {
        return Ok(announced(&inside));
    }
    show(&inside, Range::All).await
}

/// `GET /{language}/course/{range}`
pub(crate) async fn part(Path((_, range)): Path<(String, String)>, inside: Inside) -> Answer {
    match range.as_str() {
        "year" => show(&inside, Range::Year).await,
        "quarter" => show(&inside, Range::Quarter).await,
        "table" => table(&inside).await,
        _ => Err(Fault::NotThere),
    }
}

/// Before the first look: what it may show, and that not today is an answer.
fn announced(inside: &Inside) -> Response {
    let voice = inside.voice;
    let content = html! {
        h1 { (say!(voice, "page-course")) }
        p { (say!(voice, "course-page-announced")) }
        (form(inside, "/course", html! {
            (button("act", "look", &say!(voice, "course-page-look")))
            (button("act", "not-today", &say!(voice, "part-not-today")))
        }))
    };
    Page::inside(inside, Place::Course, say!(voice, "page-course")).show(content)
}

/// `POST /{language}/course`
pub(crate) async fn answer(mut inside: Inside) -> Answer {
    if inside.fields.get("act") != "look" {
        return Ok(see(&inside.at("/today")));
    }
    let site = inside.site.clone();
    site.app.open_course(&mut inside.visit).await?;
    Ok(see(&inside.at("/course")))
}

fn dose_lines(voice: Voice, read: &CourseRead) -> Vec<words::course::DoseLine> {
    read.doses
        .iter()
        .map(|start| words::course::DoseLine {
            date: start.from,
            drug: Some(start.drug.expose().to_owned()),
            amount: words::medicine::dose(voice, start.dose),
        })
        .collect()
}

async fn show(inside: &Inside, range: Range) -> Answer {
    let voice = inside.voice;
    let read = inside.site.app.course(&inside.visit).await?;
    let Some(reading) = &read.reading else {
        return Ok(nothing(inside));
    };
    let stretches = words::course::waves_and_windows(voice, reading);
    let doubts = words::course::doubts_in_words(voice, reading);
    let content = html! {
        h1 { (say!(voice, "page-course")) }
        (paragraphs(&words::course::summary(voice, reading)))
        (drawing(inside, reading, &read, range))
        div.two {
            @if !stretches.is_empty() {
                section.sheet {
                    h2 { (say!(voice, "course-page-stretches")) }
                    (paragraphs(&stretches))
                }
            }
            @if !read.doses.is_empty() {
                section.sheet {
                    h2 { (say!(voice, "course-page-doses")) }
                    (paragraphs(&words::course::doses_in_words(voice, &dose_lines(voice, &read))))
                }
            }
            @if !doubts.is_empty() {
                section.sheet {
                    h2 { (say!(voice, "course-page-doubts")) }
                    (paragraphs(&doubts))
                }
            }
        }
        @if read.unreadable > 0 {
            p.sheet { (say!(voice, "day-unreadable", count = read.unreadable)) }
        }
        p { a href=(inside.at("/import")) { (say!(voice, "course-page-import")) } }
    };
    Ok(
        Page::inside(inside, Place::Course, say!(voice, "page-course"))
            .wide()
            .show(content),
    )
}

fn paragraphs(sentences: &[String]) -> Markup {
    html! { @for sentence in sentences { p { (sentence) } } }
}

fn nothing(inside: &Inside) -> Response {
    let voice = inside.voice;
    let content = html! {
        h1 { (say!(voice, "page-course")) }
        p { (words::course::nothing_noted(voice)) }
        (choice(&inside.at("/today"), &say!(voice, "page-today")))
    };
    Page::inside(inside, Place::Course, say!(voice, "page-course")).show(content)
}

/// The last so many days of a reading; what began earlier is cut at its edge by the drawing.
fn last_days(reading: &Reading, days: i64) -> Reading {
    let mut part = reading.clone();
    let Some(last) = reading.days.last().map(|day| day.date) else {
        return part;
    };
    let Ok(first) = last.checked_sub((days - 1).days()) else {
        return part;
    };
    part.days.retain(|day| day.date >= first);
    for stretches in [&mut part.waves, &mut part.windows] {
        stretches.retain(|stretch| stretch.last >= first);
        for stretch in stretches {
            stretch.first = stretch.first.max(first);
        }
    }
    part
}

fn drawing(inside: &Inside, reading: &Reading, read: &CourseRead, range: Range) -> Markup {
    let voice = inside.voice;
    let part = match range.days() {
        Some(days) => last_days(reading, days),
        None => reading.clone(),
    };
    let doses = picture::course::DoseLine::gather(
        read.doses
            .iter()
            .map(|start| (start.from, Some(start.drug.expose().to_owned()), start.dose)),
    );
    let draw = |width| picture::course::draw(&part, &doses, voice, Look::Screen(width));
    html! {
        figure.sheet {
            (draw(Width::Wide))
            (draw(Width::Phone))
            figcaption.row {
                @for other in Range::ALL {
                    @if other == range {
                        span aria-current="true" { (other.name(voice)) }
                    } @else {
                        a href=(inside.at(other.path())) { (other.name(voice)) }
                    }
                }
                a href=(inside.at("/course/table")) { (say!(voice, "course-page-table")) }
            }
        }
    }
}

async fn table(inside: &Inside) -> Answer {
    let voice = inside.voice;
    let read = inside.site.app.course(&inside.visit).await?;
    let Some(reading) = &read.reading else {
        return Ok(nothing(inside));
    };
    let content = html! {
        h1 { (say!(voice, "course-page-table-heading")) }
        div.scroll tabindex="0" role="region" aria-label=(say!(voice, "course-page-table-heading")) {
            (picture::course::table(reading, voice))
        }
        p { a href=(inside.at("/course")) { (say!(voice, "course-page-back")) } }
    };
    Ok(
        Page::inside(inside, Place::Course, say!(voice, "page-course"))
            .wide()
            .show(content),
    )
}
