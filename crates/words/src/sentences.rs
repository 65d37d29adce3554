//! The sentences, read once from the Fluent files that are compiled in.

use crate::Language;

/// The name of a sentence. Made by [`crate::id!`] or [`crate::say!`] only.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Id(#[doc(hidden)] pub &'static str);

/// A value put into a sentence: a number (which may choose a plural form) or a text.
#[derive(Clone, Debug, PartialEq)]
pub enum Argument {
    /// A count or measure; written with the language's decimal sign.
    Number(f64),
    /// A name or an already written piece of text.
    Text(String),
}

impl From<&str> for Argument {
    fn from(text: &str) -> Argument {
        Argument::Text(text.to_owned())
    }
}
impl From<String> for Argument {
    fn from(text: String) -> Argument {
        Argument::Text(text)
    }
}
impl From<f64> for Argument {
    fn from(number: f64) -> Argument {
        Argument::Number(number)
    }
}
impl From<u32> for Argument {
    fn from(number: u32) -> Argument {
        Argument::Number(f64::from(number))
    }
}
impl From<usize> for Argument {
    fn from(number: usize) -> Argument {
        // Counts shown to a person stay far below 2^53.
        Argument::Number(number as f64)
    }
}

/// A language in which sentences are said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Voice {
    language: Language,
}

impl Voice {
    /// The voice of a language.
    pub fn of(language: Language) -> Voice {
        Voice { language }
    }

    /// Its language.
    pub fn language(self) -> Language {
        self.language
    }
}
