//! Days, months or years below, as many as there is room for.

use jiff::ToSpan;
use jiff::civil::Date;
use maud::{Markup, html};
use words::{Voice, say};

use super::frame::Frame;
use crate::svg::{Path, num, text_width};

/// How far apart ticks stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Step {
    Days(i64),
    Months(i8),
    Years(i16),
}

/// From the finest on; the first for which there is room is taken.
const STEPS: [Step; 13] = [
    Step::Days(1),
    Step::Days(2),
    Step::Days(7),
    Step::Days(14),
    Step::Months(1),
    Step::Months(2),
    Step::Months(3),
    Step::Months(6),
    Step::Years(1),
    Step::Years(2),
    Step::Years(5),
    Step::Years(10),
    Step::Years(20),
];

impl Step {
    /// The least distance between two of its ticks, in days.
    fn days(self) -> f64 {
        match self {
            Step::Days(days) => days as f64,
            Step::Months(months) => f64::from(months) * 29.5,
            Step::Years(years) => f64::from(years) * 365.0,
        }
    }

    /// Room for the longest of its words.
    fn room(self, size: f64) -> f64 {
        let longest = match self {
            Step::Days(_) => "30 mmm",
            Step::Months(_) | Step::Years(_) => "2026",
        };
        text_width(longest, size) + size * 1.5
    }

    fn falls_on(self, date: Date, first: Date) -> bool {
        match self {
            Step::Days(days) => (first.duration_until(date).as_hours() / 24) % days == 0,
            Step::Months(months) => date.day() == 1 && (date.month() - 1) % months == 0,
            Step::Years(years) => date.day() == 1 && date.month() == 1 && date.year() % years == 0,
        }
    }

    fn words(self, date: Date, voice: Voice) -> String {
        let month = || say!(voice, "time-month-short", month = date.month());
        match self {
            Step::Days(_) => {
                say!(voice, "picture-tick-day", day = date.day(), month = month())
            }
            Step::Months(_) => month(),
            Step::Years(_) => date.year().to_string(),
        }
    }
}

/// One tick: its day, its words, and the year where that is new.
struct Tick {
    day: usize,
    words: String,
    year: Option<String>,
}

pub(crate) fn draw(frame: &Frame, voice: Voice) -> Markup {
    let ticks = ticks(frame, voice);
    let mut marks = Path::new();
    for tick in &ticks {
        marks.to(frame.edge(tick.day), frame.ticks_top + 3.0);
        marks.line(frame.edge(tick.day), frame.ticks_top + 8.0);
    }
    let first = frame.ticks_top + 8.0 + frame.size;
    html! {
        path class="pic-grid" d=(marks.data()) {}
        @for tick in &ticks {
            (words(frame, tick.day, &tick.words, first))
            @if let Some(year) = &tick.year {
                (words(frame, tick.day, year, first + frame.size * 1.25))
            }
        }
    }
}

fn ticks(frame: &Frame, voice: Voice) -> Vec<Tick> {
    let fits = |step: &&Step| step.days() * frame.day_width() >= step.room(frame.size);
    let step = STEPS.iter().find(fits).copied().unwrap_or(Step::Years(20));
    let mut ticks = Vec::new();
    let mut year = None;
    let mut date = frame.first;
    for day in 0..frame.days {
        if step.falls_on(date, frame.first) {
            let new_year = (year != Some(date.year())).then(|| date.year().to_string());
            year = Some(date.year());
            ticks.push(Tick {
                day,
                words: step.words(date, voice),
                year: new_year.filter(|_| !matches!(step, Step::Years(_))),
            });
        }
        let Ok(next) = date.checked_add(1.day()) else {
            break;
        };
        date = next;
    }
    ticks
}

/// Words under a tick, kept inside the drawing.
fn words(frame: &Frame, day: usize, words: &str, y: f64) -> Markup {
    let x = frame.edge(day);
    let half = text_width(words, frame.size) / 2.0;
    let (x, anchor) = if x - half < frame.left {
        (x.max(frame.left), "start")
    } else if x + half > frame.full {
        (frame.right, "end")
    } else {
        (x, "middle")
    };
    html! {
        text class="pic-soft" x=(num(x)) y=(num(y)) text-anchor=(anchor) { (words) }
    }
}
