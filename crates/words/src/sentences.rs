//! The sentences, read once from the Fluent files that are compiled in.

use std::borrow::Cow;
use std::fmt;
use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::types::FluentNumber;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use crate::Language;
use crate::numbers;

/// The files of both folders, one `&str` a file.
mod files {
    include!(concat!(env!("OUT_DIR"), "/sentences.rs"));
}

/// The name of a sentence. Made by [`crate::id!`] or [`crate::say!`] only.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Id(#[doc(hidden)] pub &'static str);

/// A value put into a sentence: a number (which may choose a plural form) or a text.
#[derive(Clone, PartialEq)]
pub enum Argument {
    /// A count or measure as it stands; written with the language's decimal sign.
    Number(f64),
    /// A measure written with exactly so many decimals. In Polish a fraction takes a form of its
    /// own: "2,5 dnia".
    Measure {
        /// The value before rounding.
        value: f64,
        /// Digits after the decimal sign.
        decimals: u8,
    },
    /// A name or an already written piece of text.
    Text(String),
}

impl Argument {
    /// A measure with exactly so many decimals.
    pub fn measure(value: f64, decimals: u8) -> Argument {
        Argument::Measure { value, decimals }
    }

    fn into_fluent(self) -> FluentValue<'static> {
        match self {
            Argument::Text(text) => FluentValue::String(Cow::Owned(text)),
            Argument::Number(value) if value.is_finite() => FluentValue::from(value),
            // The written digits, read back, choose the plural form: 2.96 said with one decimal
            // is "3.0".
            Argument::Measure { value, decimals } if value.is_finite() => {
                numbers::digits(value, decimals)
                    .parse::<FluentNumber>()
                    .map_or(FluentValue::None, FluentValue::Number)
            }
            Argument::Number(_) | Argument::Measure { .. } => {
                FluentValue::String(Cow::Borrowed(numbers::NO_NUMBER))
            }
        }
    }
}

/// Texts may be a person's own words: they are never shown here.
impl fmt::Debug for Argument {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Argument::Number(number) => write!(f, "Number({number})"),
            Argument::Measure { value, decimals } => write!(f, "Measure({value}, {decimals})"),
            Argument::Text(_) => f.write_str("Text(..)"),
        }
    }
}

impl From<&str> for Argument {
    fn from(text: &str) -> Argument {
        Argument::Text(text.to_owned())
    }
}
impl From<&String> for Argument {
    fn from(text: &String) -> Argument {
        Argument::Text(text.clone())
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

macro_rules! from_small_integers {
    ($($kind:ty)*) => {
        $(impl From<$kind> for Argument {
            fn from(number: $kind) -> Argument {
                Argument::Number(f64::from(number))
            }
        })*
    };
}
from_small_integers!(u8 i8 u16 i16 u32 i32);

macro_rules! from_large_integers {
    ($($kind:ty)*) => {
        $(impl From<$kind> for Argument {
            fn from(number: $kind) -> Argument {
                // Counts shown to a person stay far below 2^53.
                Argument::Number(number as f64)
            }
        })*
    };
}
from_large_integers!(u64 i64 usize isize);

/// A language in which sentences are said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Voice {
    language: Language,
}

impl Voice {
    /// The voice of a language.
    pub const fn of(language: Language) -> Voice {
        Voice { language }
    }

    /// Its language.
    pub fn language(self) -> Language {
        self.language
    }

    /// Says the sentence of that id, with the values it names.
    ///
    /// A number chooses the plural form and is written with the language's decimal sign. An id
    /// that stands in no file comes back in brackets, so that a page is never lost over a word;
    /// the tests let no such id through. Usually called through [`crate::say!`].
    pub fn say(self, id: Id, arguments: &[(&str, Argument)]) -> String {
        let bundle = bundle(self.language);
        let Some(pattern) = bundle.get_message(id.0).and_then(|found| found.value()) else {
            return format!("[{}]", id.0);
        };
        let mut values = FluentArgs::with_capacity(arguments.len());
        for (name, value) in arguments {
            values.set(*name, value.clone().into_fluent());
        }
        // A value that is not given leaves its name in the sentence; the tests find those.
        let mut faults = Vec::new();
        bundle
            .format_pattern(pattern, Some(&values), &mut faults)
            .into_owned()
    }
}

type Bundle = FluentBundle<FluentResource>;

static ENGLISH: LazyLock<Bundle> = LazyLock::new(|| {
    let mut bundle = gather(Language::English, files::ENGLISH);
    bundle.set_formatter(Some(|value, _| with_sign(value, Language::English)));
    bundle
});
static POLISH: LazyLock<Bundle> = LazyLock::new(|| {
    let mut bundle = gather(Language::Polish, files::POLISH);
    bundle.set_formatter(Some(|value, _| with_sign(value, Language::Polish)));
    bundle
});

fn bundle(language: Language) -> &'static Bundle {
    match language {
        Language::English => &ENGLISH,
        Language::Polish => &POLISH,
    }
}

/// Reads the files of one language. The build has refused what cannot be read, and ids that stand
/// twice; here whatever can be read is kept.
fn gather(language: Language, files: &[&str]) -> Bundle {
    let plural_rules: LanguageIdentifier = language.tag().parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![plural_rules]);
    // The isolating marks are for text that runs in two directions; they would stand in every
    // file and chart made from these sentences.
    bundle.set_use_isolating(false);
    for text in files {
        let (Ok(resource) | Err((resource, _))) = FluentResource::try_new((*text).to_owned());
        bundle.add_resource_overriding(resource);
    }
    bundle
}

fn with_sign(value: &FluentValue, language: Language) -> Option<String> {
    match value {
        FluentValue::Number(number) => Some(numbers::signs(&number.as_string(), language)),
        _ => None,
    }
}
