//! A piece of text that a person wrote.

use std::fmt;

/// What a person wrote: not empty, at most [`Text::MOST`] characters. `Debug` shows nothing, and
/// there is no `Display`: it cannot slip into a log or an error.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Text(String);

/// Why a text was not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TextFault {
    /// Nothing but space.
    #[error("empty")]
    Empty,
    /// Longer than the given number of characters.
    #[error("longer than {most} characters")]
    TooLong {
        /// How many there may be.
        most: usize,
    },
}

impl Text {
    /// The most characters one text may have: some ten pages.
    pub const MOST: usize = 20_000;

    /// The most characters a name (of a symptom, a drug) may have.
    pub const MOST_NAME: usize = 80;

    /// Takes a text: line ends become `\n`, space around it goes, other control characters go.
    pub fn new(written: &str) -> Result<Text, TextFault> {
        Text::up_to(written, Text::MOST)
    }

    /// Takes a name: one line of at most [`Text::MOST_NAME`] characters.
    pub fn name(written: &str) -> Result<Text, TextFault> {
        let one_line: Vec<&str> = written.split_whitespace().collect();
        Text::up_to(&one_line.join(" "), Text::MOST_NAME)
    }

    fn up_to(written: &str, most: usize) -> Result<Text, TextFault> {
        let clean: String = written
            .replace("\r\n", "\n")
            .replace('\r', "\n")
            .chars()
            .filter(|c| !c.is_control() || *c == '\n' || *c == '\t')
            .collect();
        let clean = clean.trim();
        if clean.is_empty() {
            return Err(TextFault::Empty);
        }
        if clean.chars().count() > most {
            return Err(TextFault::TooLong { most });
        }
        Ok(Text(clean.to_owned()))
    }

    /// The text itself, to be shown to who may read it or sealed.
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Text(..)")
    }
}
