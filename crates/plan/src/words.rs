//! A piece of text that a person wrote into the plan.

use std::fmt;

/// What a person wrote: not empty, at most [`Words::MOST`] characters. `Debug` shows nothing, and
/// there is no `Display`: it cannot slip into a log or an error.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Words(String);

/// Why a text is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum WordsFault {
    /// Nothing but space.
    #[error("empty")]
    Empty,
    /// More than so many characters.
    #[error("longer than {most} characters")]
    TooLong {
        /// How many there may be.
        most: usize,
    },
}

impl Words {
    /// The most characters of a longer text.
    pub const MOST: usize = 20_000;
    /// The most characters of a name: a drug, an intake.
    pub const MOST_NAME: usize = 80;

    /// Takes a text: line ends become `\n`, space around it and other control characters go.
    pub fn new(written: &str) -> Result<Words, WordsFault> {
        let clean: String = written
            .replace("\r\n", "\n")
            .replace('\r', "\n")
            .chars()
            .filter(|c| !c.is_control() || *c == '\n' || *c == '\t')
            .collect();
        Words::up_to(clean.trim(), Words::MOST)
    }

    /// Takes a name: one line of at most [`Words::MOST_NAME`] characters.
    pub fn name(written: &str) -> Result<Words, WordsFault> {
        let one_line: Vec<&str> = written.split_whitespace().collect();
        let clean: String = one_line
            .join(" ")
            .chars()
            .filter(|c| !c.is_control())
            .collect();
        Words::up_to(&clean, Words::MOST_NAME)
    }

    fn up_to(clean: &str, most: usize) -> Result<Words, WordsFault> {
        if clean.is_empty() {
            Err(WordsFault::Empty)
        } else if clean.chars().count() > most {
            Err(WordsFault::TooLong { most })
        } else {
            Ok(Words(clean.to_owned()))
        }
    }

    /// The text itself, to be shown to who may read it or sealed.
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Words(..)")
    }
}
