//! The course of symptoms over time: level, waves, windows, and how sure the reading is.
//!
//! Plain dated series go in ([`Observations`]), one value with everything in it comes out
//! ([`Reading`]). Nothing here knows who noted what, where it is kept or how it is drawn, so the
//! crate can be used alone. The same input gives the same output on every machine.

mod answer;
mod answers;
mod basis;
mod burden;
mod chain;
mod chance;
mod changes;
mod comparisons;
mod curve;
mod doubts;
mod ends;
mod gather;
mod joint;
mod kept;
mod laid;
mod level;
pub mod local_level;
mod noise;
mod noticing;
mod observations;
mod quick;
mod read;
mod reading;
mod regression;
mod running;
pub mod segments;
mod severity;
mod shifts;
mod stays;
mod stretches;
mod symptoms;
mod told;
mod trend;

pub use kept::Kept;
pub use observations::{
    Item, ItemNote, Observations, Reduction, Scale, ScaleError, Tap, TapNote, WaveMark, WindowMark,
    reductions,
};
pub use read::{read, read_and_keep, read_on};
pub use reading::{
    Answer, Comparison, Day, Difference, Doubt, DoubtCode, Going, Means, Measure, Noticed, Reading,
    Series, Shift, Slope, Stretch, StretchKind, Symptom, Trend,
};
