//! The same as a table: by month, by week or by day.

use course::{Day, Reading};
use jiff::civil::{Date, Weekday};
use maud::{Markup, html};
use words::{Id, Voice, id, say};

use super::Course;

/// How long a row of the table is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Grain {
    /// A day.
    Day,
    /// A week from Monday on.
    Week,
    /// A calendar month.
    Month,
}

impl Grain {
    fn together(self, one: Date, other: Date) -> bool {
        match self {
            Grain::Day => one == other,
            Grain::Week => monday(one) == monday(other),
            Grain::Month => (one.year(), one.month()) == (other.year(), other.month()),
        }
    }

    pub(super) fn words(self, first: Date, voice: Voice) -> String {
        match self {
            // A column of whole dates would leave a phone no room for the rest.
            Grain::Day | Grain::Week => say!(
                voice,
                "picture-table-date",
                day = first.day(),
                month = say!(voice, "time-month-short", month = first.month()),
                year = first.year().to_string()
            ),
            Grain::Month => voice.month(first),
        }
    }
}

fn monday(date: Date) -> Date {
    match date.weekday() {
        Weekday::Monday => date,
        // Before the first Monday that there is lies nothing.
        _ => date.nth_weekday(-1, Weekday::Monday).unwrap_or(date),
    }
}

/// One row: a part of a reading.
#[derive(Clone, Debug, PartialEq)]
pub struct Period {
    /// Its first day, or the reading's first day in it.
    pub first: Date,
    /// Calendar days of the reading in it.
    pub days: usize,
    /// Days on which something was noted.
    pub noted: usize,
    /// Mean burden of the noted days, on the reading's scale.
    pub mean: Option<f64>,
    /// Mean level of all its days, on the reading's scale.
    pub level: f64,
    /// Mean of the lower ends of the level's band.
    pub low: f64,
    /// Mean of the upper ends.
    pub high: f64,
    /// Mean probability of a wave over its days.
    pub wave: f64,
    /// Mean probability of a window.
    pub window: f64,
    /// Noted days that the guess holds for part of a wave rather than not.
    pub wave_days: usize,
    /// Likewise of a window.
    pub window_days: usize,
    /// Days the person marked as a wave.
    pub marked_waves: usize,
    /// Days the person marked as a window.
    pub marked_windows: usize,
}

/// The parts of a reading, in order; those without a note are there too.
pub fn periods(reading: &Reading, grain: Grain) -> Vec<Period> {
    let together = |one: &Day, other: &Day| grain.together(one.date, other.date);
    reading.days.chunk_by(together).filter_map(period).collect()
}

fn period(days: &[Day]) -> Option<Period> {
    let mean = |values: &mut dyn Iterator<Item = f64>| {
        let (sum, count) = values.fold((0.0, 0), |(sum, count), value| (sum + value, count + 1));
        (count > 0).then(|| sum / f64::from(count))
    };
    let count = |held: fn(&Day) -> bool| days.iter().filter(|day| held(day)).count();
    Some(Period {
        first: days.first()?.date,
        days: days.len(),
        noted: count(|day| day.noted),
        mean: mean(&mut days.iter().filter_map(|day| day.burden)),
        level: mean(&mut days.iter().map(|day| day.level))?,
        low: mean(&mut days.iter().map(|day| day.level_low))?,
        high: mean(&mut days.iter().map(|day| day.level_high))?,
        wave: mean(&mut days.iter().map(|day| day.wave))?,
        window: mean(&mut days.iter().map(|day| day.window))?,
        wave_days: count(|day| day.noted && day.wave > 0.5),
        window_days: count(|day| day.noted && day.window > 0.5),
        marked_waves: count(|day| day.marked_wave),
        marked_windows: count(|day| day.marked_window),
    })
}

/// The drawing as a table with a caption, for who reads tables better than lines. On a phone it is
/// wider than the page, which gives it room to be moved in. Columns of marks are there where there
/// are any.
pub fn table(course: &Course<'_>, grain: Grain, voice: Voice) -> Markup {
    let part = course.part();
    let periods = periods(&part.reading, grain);
    let number = |value: f64| voice.number(value, 1);
    let (caption, head) = match grain {
        Grain::Day => (id!("picture-table-by-day"), id!("picture-table-day")),
        Grain::Week => (id!("picture-table-by-week"), id!("picture-table-week")),
        Grain::Month => (id!("picture-table"), id!("picture-table-month")),
    };
    let counts: [(bool, Id, Count); 5] = [
        (grain != Grain::Day, id!("picture-table-noted"), |p| p.noted),
        (course.guesses, WAVES, |p| p.wave_days),
        (course.guesses, WINDOWS, |p| p.window_days),
        (
            periods.iter().any(|period| period.marked_waves > 0),
            id!("picture-table-marked-waves"),
            |p| p.marked_waves,
        ),
        (
            periods.iter().any(|period| period.marked_windows > 0),
            id!("picture-table-marked-windows"),
            |p| p.marked_windows,
        ),
    ];
    let shown: Vec<_> = counts.into_iter().filter(|(there, _, _)| *there).collect();
    let mean = match grain {
        Grain::Day => id!("picture-table-value"),
        Grain::Week | Grain::Month => id!("picture-table-mean"),
    };
    html! {
        table class="pic-table" {
            caption { (say!(voice, caption)) }
            thead {
                tr {
                    th scope="col" { (say!(voice, head)) }
                    th scope="col" { (say!(voice, mean)) }
                    th scope="col" { (say!(voice, "picture-table-level")) }
                    @for (_, name, _) in &shown { th scope="col" { (say!(voice, *name)) } }
                }
            }
            tbody {
                @for period in &periods {
                    tr {
                        th scope="row" { (grain.words(period.first, voice)) }
                        td { (number(period.mean.unwrap_or(f64::NAN))) }
                        td { (level(period, voice)) }
                        @for (_, name, count) in &shown {
                            td { (cell(period, grain, *name, *count, voice)) }
                        }
                    }
                }
            }
        }
    }
}

type Count = fn(&Period) -> usize;

/// How many days; of a single day how likely the guess is, or that it is marked.
fn cell(period: &Period, grain: Grain, name: Id, count: Count, voice: Voice) -> String {
    let percent = |share: f64| match period.noted {
        0 => voice.number(f64::NAN, 0),
        _ => say!(
            voice,
            "picture-table-percent",
            percent = voice.number(100.0 * share, 0)
        ),
    };
    match (grain, name) {
        (Grain::Week | Grain::Month, _) => voice.number(count(period) as f64, 0),
        (Grain::Day, WAVES) => percent(period.wave),
        (Grain::Day, WINDOWS) => percent(period.window),
        (Grain::Day, _) if count(period) > 0 => say!(voice, "picture-table-marked"),
        (Grain::Day, _) => String::new(),
    }
}

const WAVES: Id = id!("picture-table-waves");
const WINDOWS: Id = id!("picture-table-windows");

/// "4.0 (3.5 to 4.5)".
fn level(period: &Period, voice: Voice) -> String {
    let number = |value: f64| voice.number(value, 1);
    say!(
        voice,
        "picture-table-level-with",
        level = number(period.level),
        low = number(period.low),
        high = number(period.high)
    )
}
