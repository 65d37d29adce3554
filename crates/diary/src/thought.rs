//! A frightening thought, noted plainly, and a line of one's own.

use jiff::civil::Date;

use crate::{Strength, Text};

/// A thought in the person's own words. Nothing answers it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Thought {
    /// The local day.
    pub day: Date,
    /// Its words.
    pub words: Text,
    /// How strong it is, 0 to 10, where that was said.
    pub strength: Option<Strength>,
}

/// A line about a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// The local day.
    pub day: Date,
    /// Its words.
    pub words: Text,
}
