//! What comes out: one value with everything in it, every part with its doubts.

use jiff::civil::Date;

use crate::Scale;

/// The whole reading of one person's notes.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    /// The scale that `burden`, `level` and `height` are on.
    pub scale: Scale,
    /// True where the items' scales differ, so that each was first taken to 0..10.
    pub rescaled: bool,
    /// One entry for every calendar day from the first to the last noted, in order.
    pub days: Vec<Day>,
    /// Stretches heavier than the days around them, in order.
    pub waves: Vec<Stretch>,
    /// Stretches lighter than the days around them, in order; never overlapping a wave.
    pub windows: Vec<Stretch>,
    /// What makes this reading less sure, each with what was measured.
    pub doubts: Vec<Doubt>,
}

/// One calendar day.
#[derive(Clone, Debug, PartialEq)]
pub struct Day {
    /// The local day.
    pub date: Date,
    /// Whether anything that is read was noted that day.
    pub noted: bool,
    /// Mean of the items noted that day on [`Reading::scale`]; `None` where nothing was noted.
    pub burden: Option<f64>,
    /// The smoothed level, on [`Reading::scale`].
    pub level: f64,
    /// Lower end of the level's 90 % band.
    pub level_low: f64,
    /// Upper end of the level's 90 % band.
    pub level_high: f64,
    /// From 0 to 1: how much this day looks like part of a wave.
    pub wave: f64,
    /// From 0 to 1: how much this day looks like part of a window.
    pub window: f64,
    /// The person's own mark of a window on this day.
    pub marked_window: bool,
}

/// A wave or a window.
#[derive(Clone, Debug, PartialEq)]
pub struct Stretch {
    /// Its first day.
    pub first: Date,
    /// Its last day.
    pub last: Date,
    /// Calendar days from `first` to `last`, both counted.
    pub days: u32,
    /// Mean distance from the level over its noted days, in points of [`Reading::scale`], always
    /// positive.
    pub height: f64,
    /// From 0 to 1: mean of `wave` (or `window`) over its days.
    pub certainty: f64,
}

/// One reason to be less sure: a value, never an error, and it never hides the chart.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Doubt {
    /// Which doubt.
    pub code: DoubtCode,
    /// What was measured, in the doubt's own unit.
    pub measured: f64,
    /// The threshold it was held against, same unit.
    pub threshold: f64,
}

/// The doubts that the reading knows; `code()` is what files carry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum DoubtCode {
    /// Only the one-tap answers were there to read (`taps_only`); measured: days with a tap.
    TapsOnly,
}

impl DoubtCode {
    /// The name in files, in snake case.
    pub fn code(self) -> &'static str {
        match self {
            DoubtCode::TapsOnly => "taps_only",
        }
    }
}
