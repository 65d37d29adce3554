//! Something that happened on a day, in a few words of the person's own.

use jiff::civil::Date;

use crate::{Text, TextFault};

/// What happened on a day. It stands beside the course, and no reading takes it in: nearness in
/// time says nothing about a cause.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// The local day.
    pub day: Date,
    words: Text,
}

impl Event {
    /// Takes what happened: one line of at most [`Text::MOST_NAME`] characters.
    pub fn new(day: Date, written: &str) -> Result<Event, TextFault> {
        Ok(Event {
            day,
            words: Text::name(written)?,
        })
    }

    /// What happened, as the person calls it.
    pub fn words(&self) -> &Text {
        &self.words
    }
}
