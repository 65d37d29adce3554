//! Where everything stands: days to the right, heavier upwards.

use course::Scale;
use jiff::civil::Date;

use super::paper::Paper;
use super::{DoseLine, Part};
use crate::look::Width;
use crate::sheet::Measures;

/// Measures of one drawing, in its own units.
pub(crate) struct Frame {
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
    pub(crate) strip: Strip,
    /// Where the row of thoughts, that of lines and that of events stand, where there are any.
    pub(crate) thoughts: Option<f64>,
    pub(crate) lines: Option<f64>,
    pub(crate) events: Option<f64>,
    pub(crate) ticks_top: f64,
    pub(crate) legend_top: f64,
    pub(crate) first: Date,
    pub(crate) last: Date,
    /// How many days it spans, at least 1.
    pub(crate) days: usize,
    pub(crate) papers: Vec<Paper>,
    pub(crate) scale: Scale,
    pub(crate) has_doses: bool,
}

/// The strip below the level: the person's own marks in its upper part, the guess in its lower.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Strip {
    /// The middle of the row of marks, where there are any.
    pub(crate) marks: Option<f64>,
    /// The line that shows where something was noted; waves of the guess stand above it, windows
    /// hang below.
    pub(crate) middle: f64,
    /// How far they reach; nothing where the guess is left out.
    pub(crate) reach: f64,
    bottom: f64,
}

impl Strip {
    fn below(top: f64, marked: bool, guesses: bool) -> Strip {
        let row = if marked { 14.0 } else { 0.0 };
        let reach = if guesses { 10.0 } else { 0.0 };
        let middle = top + row + reach + 1.0;
        Strip {
            marks: marked.then_some(top + row / 2.0 - 1.0),
            middle,
            reach,
            bottom: middle + reach + 1.0,
        }
    }
}

/// How tall the row of thoughts is: as tall as the strongest of them.
pub(crate) const THOUGHTS: f64 = 14.0;
const LINES: f64 = 10.0;
const EVENTS: f64 = 15.0;

impl Frame {
    /// `None` where there is no day to draw.
    pub(crate) fn of(part: &Part<'_>, width: Width) -> Option<Frame> {
        let days = &part.reading.days;
        let (first, last) = (days.first()?.date, days.last()?.date);
        let Measures { full, beside, size } = Measures::of(width);
        let (left, lane_height, plot) = match width {
            Width::Phone => (26.0, 36.0, 170.0),
            Width::Wide => (44.0, 44.0, 210.0),
        };
        let lane_words = size * 1.7;
        let drawn = part.course.doses.iter();
        let drawn = drawn.filter(|line| begins_by(line, last));
        let lanes: Vec<f64> = (0..drawn.count())
            .map(|at| at as f64 * (lane_words + lane_height + 6.0))
            .collect();
        let above = lanes
            .last()
            .map_or(0.0, |lane| lane + lane_words + lane_height);
        let top = above + size * 2.1;
        let bottom = top + plot;
        let marked = days.iter().any(|day| day.marked_window || day.marked_wave);
        let strip = Strip::below(bottom + size * 1.9, marked, part.course.guesses);
        let within = |date: &Date| part.holds(*date);
        let noted = part.course;
        let thoughts = noted.thoughts.iter().any(|(date, _)| within(date));
        let lines = noted.lines.iter().any(within);
        let events = noted.events.iter().any(within);
        let mut base = strip.bottom;
        let mut row = |there: bool, height: f64| {
            base += if there { height } else { 0.0 };
            there.then_some(base)
        };
        let thoughts = row(thoughts, THOUGHTS + 3.0);
        let lines = row(lines, LINES);
        let events = row(events, EVENTS);
        let ticks_top = base;
        Some(Frame {
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
            strip,
            thoughts,
            lines: lines.map(|base| base - LINES / 2.0),
            events,
            ticks_top,
            legend_top: ticks_top + 8.0 + size * 4.2,
            first,
            last,
            days: days.len(),
            papers: part.papers.to_vec(),
            scale: part.reading.scale,
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

    /// Runs of days on the same paper: first and last.
    pub(crate) fn runs(&self) -> Vec<(usize, usize, Paper)> {
        let mut runs: Vec<(usize, usize, Paper)> = Vec::new();
        for (day, paper) in self.papers.iter().enumerate() {
            match runs.last_mut() {
                Some(run) if run.2 == *paper => run.1 = day,
                _ => runs.push((day, day, *paper)),
            }
        }
        runs
    }

    /// Whether the day is drawn here.
    pub(crate) fn holds(&self, date: Date) -> bool {
        self.first <= date && date <= self.last
    }
}

fn begins_by(line: &DoseLine, last: Date) -> bool {
    line.starts.iter().any(|(date, _)| *date <= last)
}
