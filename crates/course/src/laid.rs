//! Everything noted, laid out on the calendar.

use std::borrow::Cow;
use std::collections::BTreeSet;

use jiff::ToSpan;
use jiff::civil::Date;

use crate::burden::{self, Noted};
use crate::{Observations, Reduction, Tap};

/// Lays notes out and hands them on; `None` where nothing at all was noted.
pub(crate) fn with_laid<T>(
    observations: &Observations,
    read: impl FnOnce(&Laid) -> T,
) -> Option<T> {
    let noted = burden::laid_out(observations);
    let marks = Marks::of(observations);
    let dates = calendar(&noted, &marks)?;
    let evened = burden::evened(&noted);
    let series = on_calendar(&dates, &noted, &evened);
    Some(read(&Laid {
        observations,
        noted: &noted,
        marks: &marks,
        dates: &dates,
        evened: &evened,
        series: &series,
    }))
}

/// Everything noted, laid out on the calendar.
pub(crate) struct Laid<'a> {
    pub(crate) observations: &'a Observations,
    pub(crate) noted: &'a Noted,
    pub(crate) marks: &'a Marks,
    pub(crate) dates: &'a [Date],
    pub(crate) evened: &'a [f64],
    /// Day means for the usual mix of items, as shares of the scale.
    pub(crate) series: &'a [Option<f64>],
}

impl Laid<'_> {
    pub(crate) fn width(&self) -> f64 {
        self.noted.scale.hi() - self.noted.scale.lo()
    }

    /// How values were taken to one scale.
    pub(crate) fn read_as(&self) -> (f64, f64, usize, bool) {
        let noted = self.noted;
        let scale = noted.scale;
        (scale.lo(), scale.hi(), noted.scales, noted.taps_only)
    }

    /// The items' values on the calendar from day `first` on, taken to 0..10; `NAN` where not noted.
    /// Where only one-tap answers were noted they are the one column.
    pub(crate) fn cells(&self, first: usize) -> Vec<Vec<f64>> {
        let dates = &self.dates[first..];
        let items = self.observations.items.len();
        let columns = if self.noted.taps_only { 1 } else { items };
        let mut cells = vec![vec![f64::NAN; dates.len()]; columns];
        let scale = self.noted.scale;
        for (t, date) in dates.iter().enumerate() {
            for (item, value) in self.noted.days.get(*date).unwrap_or_default() {
                cells[*item][t] = 10.0 * scale.share(*value);
            }
        }
        cells
    }

    /// What was noted of each item: nothing where the one column is the one-tap answers.
    pub(crate) fn items_of<'a>(&self, cells: &'a [Vec<f64>]) -> Cow<'a, [Vec<f64>]> {
        if self.noted.taps_only {
            let none = vec![f64::NAN; self.dates.len()];
            Cow::Owned(vec![none; self.observations.items.len()])
        } else {
            Cow::Borrowed(cells)
        }
    }

    /// The reductions that lie within the noted days, in order, with the index of their day.
    pub(crate) fn reductions(&self) -> Vec<(usize, Reduction)> {
        let within = |reduction: &Reduction| {
            let lower = reduction.to_micrograms < reduction.from_micrograms;
            let day = self.dates.binary_search(&reduction.date).ok();
            day.filter(|_| lower).map(|day| (day, *reduction))
        };
        let mut all: Vec<(usize, Reduction)> = self
            .observations
            .reductions
            .iter()
            .filter_map(within)
            .collect();
        all.sort_unstable();
        all
    }
}

/// The days a person marked as a wave or a window.
pub(crate) struct Marks {
    pub(crate) waves: BTreeSet<Date>,
    pub(crate) windows: BTreeSet<Date>,
}

impl Marks {
    /// A window is marked by a mark or by the one-tap answer.
    fn of(observations: &Observations) -> Marks {
        let tapped = observations
            .taps
            .iter()
            .filter(|note| note.tap == Tap::Window)
            .map(|note| note.date);
        let marked = observations.window_marks.iter().map(|mark| mark.date);
        Marks {
            waves: observations
                .wave_marks
                .iter()
                .map(|mark| mark.date)
                .collect(),
            windows: tapped.chain(marked).collect(),
        }
    }
}

/// Every day from the first noted or marked to the last.
fn calendar(noted: &Noted, marks: &Marks) -> Option<Vec<Date>> {
    let begins = [
        noted.days.first(),
        marks.windows.first(),
        marks.waves.first(),
    ];
    let ends = [noted.days.last(), marks.windows.last(), marks.waves.last()];
    let first = begins.into_iter().flatten().min().copied()?;
    let last = ends.into_iter().flatten().max().copied()?;
    Some(first.series(1.day()).take_while(|d| *d <= last).collect())
}

/// The evened day means laid on the calendar; `None` where nothing was noted.
fn on_calendar(dates: &[Date], noted: &Noted, evened: &[f64]) -> Vec<Option<f64>> {
    let mut rows = noted.days.iter().zip(evened).peekable();
    dates
        .iter()
        .map(|date| {
            rows.next_if(|((noted, _), _)| noted == date)
                .map(|(_, y)| *y)
        })
        .collect()
}

/// The days of reductions, each once.
pub(crate) fn days_of(reductions: &[(usize, Reduction)]) -> Vec<usize> {
    let mut days: Vec<usize> = reductions.iter().map(|(day, _)| *day).collect();
    days.dedup();
    days
}
