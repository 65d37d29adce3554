//! The reading itself: every part in turn, laid together day by day.

use std::collections::BTreeSet;

use jiff::ToSpan;
use jiff::civil::Date;

use crate::burden::{self, Noted};
use crate::doubts::{self, Measured};
use crate::level::{self, Level};
use crate::waves::{self, Looks, Run};
use crate::{Day, Observations, Reading, Stretch, Tap};

/// Reads the course of symptoms out of dated notes.
///
/// `None` only when nothing at all was noted: no value on its item's scale, no one-tap answer and
/// no mark of a window. Notes may come in any order. The days run from the first noted to the
/// last, a person's own mark being a note as well. The cost grows with that span, and a span of
/// thousands of years is read as willingly as one of days; whoever takes in files refuses such
/// dates.
pub fn read(observations: &Observations) -> Option<Reading> {
    let noted = burden::laid_out(observations);
    let marks = marked_days(observations);
    let dates = calendar(&noted, &marks)?;
    let evened = burden::evened(&noted);
    let series = on_calendar(&dates, &noted, &evened);
    let marked: Vec<bool> = dates.iter().map(|d| marks.contains(d)).collect();
    let level = level::level(&series);
    let looks = waves::looks(&series, &level.mid, &marked);
    let doubts = doubts::doubts(&Measured {
        noted: &noted,
        evened: &evened,
        calendar: dates.len(),
        looks: &looks,
    });
    let (waves, windows) = if looks.tellable {
        (
            waves::runs(&looks.wave, &looks.window, &series, &level.mid, 1.0),
            waves::runs(&looks.window, &looks.wave, &series, &level.mid, -1.0),
        )
    } else {
        (Vec::new(), Vec::new())
    };
    let width = noted.scale.hi() - noted.scale.lo();
    let stretch = |run: &Run| Stretch {
        first: dates[run.first],
        last: dates[run.last],
        days: u32::try_from(run.last + 1 - run.first).unwrap_or(u32::MAX),
        height: run.height * width,
        certainty: run.certainty,
    };
    Some(Reading {
        scale: noted.scale,
        rescaled: noted.scales > 1,
        waves: waves.iter().map(stretch).collect(),
        windows: windows.iter().map(stretch).collect(),
        days: days(&dates, &noted, &level, &looks, &marked),
        doubts,
    })
}

/// The days a person marked as a window, by a mark or by the one-tap answer.
fn marked_days(observations: &Observations) -> BTreeSet<Date> {
    let tapped = observations
        .taps
        .iter()
        .filter(|note| note.tap == Tap::Window)
        .map(|note| note.date);
    let marked = observations.window_marks.iter().map(|mark| mark.date);
    tapped.chain(marked).collect()
}

/// Every day from the first noted or marked to the last.
fn calendar(noted: &Noted, marks: &BTreeSet<Date>) -> Option<Vec<Date>> {
    let begins = [noted.days.keys().next(), marks.first()];
    let ends = [noted.days.keys().next_back(), marks.last()];
    let first = begins.into_iter().flatten().min().copied()?;
    let last = ends.into_iter().flatten().max().copied()?;
    Some(first.series(1.day()).take_while(|d| *d <= last).collect())
}

/// The evened day means laid on the calendar; `None` where nothing was noted.
fn on_calendar(dates: &[Date], noted: &Noted, evened: &[f64]) -> Vec<Option<f64>> {
    let mut rows = noted.days.keys().zip(evened).peekable();
    dates
        .iter()
        .map(|date| rows.next_if(|(noted, _)| *noted == date).map(|(_, y)| *y))
        .collect()
}

fn days(dates: &[Date], noted: &Noted, level: &Level, looks: &Looks, marked: &[bool]) -> Vec<Day> {
    let scale = noted.scale;
    dates
        .iter()
        .enumerate()
        .map(|(t, date)| {
            let cells = noted.days.get(date);
            Day {
                date: *date,
                noted: cells.is_some(),
                burden: cells.map(|cells| burden::day_mean(scale, cells)),
                level: scale.at(level.mid[t]),
                level_low: scale.at(level.low[t]),
                level_high: scale.at(level.high[t]),
                wave: looks.wave[t],
                window: looks.window[t],
                marked_window: marked[t],
            }
        })
        .collect()
}
