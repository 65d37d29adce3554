//! The course of symptoms over time: level, waves, windows, and how sure the reading is.
//!
//! Plain dated series go in ([`Observations`]), one value with everything in it comes out
//! ([`Reading`]). Nothing here knows who noted what, where it is kept or how it is drawn, so the
//! crate can be used alone. The same input gives the same output on every machine.

mod burden;
mod doubts;
mod ends;
mod level;
pub mod local_level;
mod observations;
mod read;
mod reading;
mod waves;

pub use observations::{Item, ItemNote, Observations, Scale, ScaleError, Tap, TapNote, WindowMark};
pub use read::read;
pub use reading::{Day, Difference, Doubt, DoubtCode, Reading, Stretch};
