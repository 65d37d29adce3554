//! Where everything stands: days to the right, heavier upwards.

use course::{Reading, Scale};
use jiff::civil::Date;

use super::DoseLine;
use crate::look::Width;

/// A gap is drawn as one from this many days on, and only where it is longer than three times the
/// person's usual distance between two notes: who notes once a week leaves no gap by it.
const LEAST_GAP: usize = 3;

/// Measures of one drawing, in its own units.
pub(crate) struct Frame {
    pub(crate) width: Width,
    /// The whole width.
    pub(crate) full: f64,
    /// Where the days begin and end.
    pub(crate) left: f64,
    pub(crate) right: f64,
    /// The size of its words.
    pub(crate) size: f64,
    /// The top of each drug's lane, where its words stand.
    pub(crate) lanes: Vec<f64>,
    pub(crate) lane_words: f64,
    pub(crate) lane_height: f64,
    /// The heavy and the light end of the scale.
    pub(crate) top: f64,
    pub(crate) bottom: f64,
    /// The middle of the row of the person's own marks, where there are any.
    pub(crate) marks: Option<f64>,
    pub(crate) strip_top: f64,
    pub(crate) strip_height: f64,
    pub(crate) ticks_top: f64,
    pub(crate) legend_top: f64,
    pub(crate) first: Date,
    pub(crate) last: Date,
    /// How many days it spans, at least 1.
    pub(crate) days: usize,
    /// For each day whether it lies in a gap.
    pub(crate) blank: Vec<bool>,
    pub(crate) scale: Scale,
    pub(crate) has_doses: bool,
}

impl Frame {
    /// `None` where there is no day to draw.
    pub(crate) fn of(reading: &Reading, doses: &[DoseLine], width: Width) -> Option<Frame> {
        let (first, last) = (reading.days.first()?.date, reading.days.last()?.date);
        let (full, left, beside, size) = match width {
            Width::Phone => (340.0, 26.0, 6.0, 14.0),
            Width::Wide => (960.0, 44.0, 16.0, 15.0),
        };
        let (lane_height, plot) = match width {
            Width::Phone => (36.0, 170.0),
            Width::Wide => (44.0, 210.0),
        };
        let lane_words = size * 1.7;
        let drawn = doses
            .iter()
            .filter(|line| line.starts.iter().any(|(d, _)| *d <= last));
        let lanes: Vec<f64> = (0..drawn.count())
            .map(|at| at as f64 * (lane_words + lane_height + 6.0))
            .collect();
        let above = lanes
            .last()
            .map_or(0.0, |lane| lane + lane_words + lane_height);
        let top = above + size * 2.1;
        let bottom = top + plot;
        let marked = reading.days.iter().any(|day| day.marked_window);
        let strip_words = bottom + size * 1.6;
        let marks = marked.then_some(strip_words + size * 0.6);
        let strip_top = strip_words + if marked { size * 1.3 } else { size * 0.3 };
        let strip_height = 14.0;
        let ticks_top = strip_top + strip_height;
        Some(Frame {
            width,
            full,
            left,
            right: full - beside,
            size,
            has_doses: !lanes.is_empty(),
            lanes,
            lane_words,
            lane_height,
            top,
            bottom,
            marks,
            strip_top,
            strip_height,
            ticks_top,
            legend_top: ticks_top + 8.0 + size * 4.2,
            first,
            last,
            days: reading.days.len(),
            blank: blank_days(reading),
            scale: reading.scale,
        })
    }

    /// Whether anything of a drug's doses lies in the drawing.
    pub(crate) fn shows(&self, line: &DoseLine) -> bool {
        begins_by(line, self.last)
    }

    /// How wide one day is.
    pub(crate) fn day_width(&self) -> f64 {
        (self.right - self.left) / self.days.max(1) as f64
    }

    /// The left edge of a day; that of the day after the last is the right end.
    pub(crate) fn edge(&self, day: usize) -> f64 {
        self.left + self.day_width() * day.min(self.days) as f64
    }

    /// The middle of a day.
    pub(crate) fn middle(&self, day: usize) -> f64 {
        self.edge(day) + self.day_width() / 2.0
    }

    /// How many days after the first; negative before it.
    pub(crate) fn day_of(&self, date: Date) -> i64 {
        self.first.duration_until(date).as_hours() / 24
    }

    /// The day's number, days outside taken to the nearer end.
    pub(crate) fn day_within(&self, date: Date) -> usize {
        usize::try_from(self.day_of(date).max(0)).map_or(self.days, |day| day.min(self.days))
    }

    /// The height of a value on the scale, those outside taken to its ends.
    pub(crate) fn height(&self, value: f64) -> f64 {
        let share = (value - self.scale.lo()) / (self.scale.hi() - self.scale.lo());
        let share = if share.is_finite() {
            share.clamp(0.0, 1.0)
        } else {
            0.0
        };
        self.bottom - share * (self.bottom - self.top)
    }

    /// Runs of days that are alike in being blank or not: first, last, blank.
    pub(crate) fn runs(&self) -> Vec<(usize, usize, bool)> {
        let mut runs: Vec<(usize, usize, bool)> = Vec::new();
        for (day, blank) in self.blank.iter().enumerate() {
            match runs.last_mut() {
                Some(run) if run.2 == *blank => run.1 = day,
                _ => runs.push((day, day, *blank)),
            }
        }
        runs
    }
}

fn begins_by(line: &DoseLine, last: Date) -> bool {
    line.starts.iter().any(|(date, _)| *date <= last)
}

fn blank_days(reading: &Reading) -> Vec<bool> {
    let noted = reading.days.iter().enumerate().filter(|(_, day)| day.noted);
    let noted: Vec<usize> = noted.map(|(at, _)| at).collect();
    let mut apart: Vec<usize> = noted.windows(2).map(|pair| pair[1] - pair[0]).collect();
    apart.sort_unstable();
    let usual = apart.get(apart.len() / 2).copied().unwrap_or(1);
    let mut blank = vec![false; reading.days.len()];
    for pair in noted.windows(2) {
        if pair[1] - pair[0] > LEAST_GAP.max(3 * usual) {
            blank[pair[0] + 1..pair[1]].fill(true);
        }
    }
    blank
}
