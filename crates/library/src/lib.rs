//! The longer texts that anybody may read, the symptoms that have a name, and search across both.
//!
//! A text is a file that somebody without Rust can write and mend: `texts/<language>/<topic>.md`,
//! front matter in TOML and few marks. [`read`](Text::parse) refuses what a reader could not rely
//! on: a claim without its source, a figure outside a claim, a sentence against the voice, a text
//! that is too long for a bad night. [`Shelf`] holds texts that fit together: each in both
//! languages, saying the same with the same sources. The build refuses anything else, and a host
//! who puts texts of their own beside the program hears the same reasons.

mod built_in;
mod check;
mod read;
mod search;
mod shelf;
mod symptoms;
mod text;

pub use built_in::built_in;
pub use check::{FAMILIES, STAGES, TextFault};
pub use search::Index;
pub use shelf::{Placed, Shelf};
pub use symptoms::{Group, Symptom, Symptoms};
pub use text::{Block, Certainty, Claim, Piece, ReadHow, Reviewer, Side, Source, Text};
