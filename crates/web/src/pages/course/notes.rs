//! From the person's own notes: what they wrote on days that were windows or lighter, and small
//! things that came back, the latest first. Told as written, without a word of ours about it.

use app::BetterDay;
use axum::extract::Path;
use maud::{Markup, html};
use words::say;

use crate::asked::Inside;
use crate::fault::{Answer, Fault};
use crate::page::{Page, Place};
use crate::parts::choice;

/// How many days stand on one page.
const A_PAGE: usize = 20;

/// `GET /{language}/course/notes`
pub(crate) async fn page(inside: Inside) -> Answer {
    show(&inside, 0).await
}

/// `GET /{language}/course/notes/{back}`
pub(crate) async fn earlier(Path((_, back)): Path<(String, usize)>, inside: Inside) -> Answer {
    show(&inside, back).await
}

async fn show(inside: &Inside, back: usize) -> Answer {
    let voice = inside.voice;
    let diary = inside.site.app.diary(&inside.visit).await?;
    let days = diary.better_days();
    let first = back.checked_mul(A_PAGE).ok_or(Fault::NotThere)?;
    if back > 0 && first >= days.len() {
        return Err(Fault::NotThere);
    }
    let shown = days.get(first..).unwrap_or_default();
    let (shown, more) = shown.split_at(shown.len().min(A_PAGE));
    let at = |back: usize| match back {
        0 => inside.at("/course/notes"),
        _ => inside.at(&format!("/course/notes/{back}")),
    };
    let content = html! {
        h1 { (say!(voice, "course-page-notes")) }
        @if shown.is_empty() {
            p { (say!(voice, "course-page-notes-none")) }
        } @else {
            ul.plain { @for day in shown { (of_day(inside, day)) } }
        }
        div.pair {
            @if !more.is_empty() {
                (choice(&at(back + 1), &say!(voice, "course-page-earlier")))
            }
            @if let Some(later) = back.checked_sub(1) {
                (choice(&at(later), &say!(voice, "course-page-later")))
            }
        }
        p { a href=(inside.at("/course")) { (say!(voice, "course-page-whole")) } }
    };
    Ok(Page::inside(inside, Place::Course, say!(voice, "course-page-notes")).show(content))
}

fn of_day(inside: &Inside, day: &BetterDay<'_>) -> Markup {
    let voice = inside.voice;
    html! {
        li {
            p.soft {
                a href=(inside.at(&format!("/day/{}", day.day))) { (inside.said_day(day.day)) }
                @if day.window { " · " (say!(voice, "felt-within-window")) }
            }
            @for words in &day.lines { p.words { (words.expose()) } }
            @for words in &day.came_back {
                p.soft { (say!(voice, "day-came-back")) }
                p.words { (words.expose()) }
            }
        }
    }
}
