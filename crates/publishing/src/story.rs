//! Words from others: what somebody who has been through it leaves for those who are in it.

use diary::{Text, TextFault};
use jiff::civil::Date;
use medicine::Family;
use plan::Stage;
use wording::Language;

/// The version of the consent text; a changed text gets the next one.
pub const CONSENT_VERSION: u32 = 1;

/// The most characters of a long field.
const MOST_LONG: usize = 4_000;

/// The most symptoms that were hardest.
const MOST_HARDEST: usize = 5;

/// Words that somebody left, with what they are found by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Story {
    /// The language it is written in.
    pub language: Language,
    /// The kinds of drug it is about.
    pub families: Vec<Family>,
    /// Where its writer is.
    pub stage: Option<Stage>,
    /// Keys of the symptoms that were hardest.
    pub hardest: Vec<String>,
    /// How long it has been, in the writer's words.
    pub time: Option<Text>,
    /// What threw them back.
    pub setbacks: Option<Text>,
    /// What came back.
    pub came_back: Option<Text>,
    /// What has not.
    pub not_back: Option<Text>,
    /// Anything else.
    pub words: Option<Text>,
    /// What they want to be called, where they want a name to stand.
    pub called: Option<Text>,
}

/// How somebody agreed to their words being published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Consent {
    /// The version of the text that they agreed to.
    pub version: u32,
    /// How: "in a letter". Empty where they agreed by leaving the words themselves.
    pub how: Option<Text>,
    /// The day, where an editor wrote it down.
    pub day: Option<Date>,
}

/// A field as it was typed.
#[derive(Clone, Default)]
pub struct StoryFields<'a> {
    /// Names of drug families.
    pub families: Vec<&'a str>,
    /// Name of a stage; empty for none.
    pub stage: &'a str,
    /// Keys of symptoms.
    pub hardest: Vec<&'a str>,
    /// How long it has been.
    pub time: &'a str,
    /// What threw them back.
    pub setbacks: &'a str,
    /// What came back.
    pub came_back: &'a str,
    /// What has not.
    pub not_back: &'a str,
    /// Anything else.
    pub words: &'a str,
    /// What they want to be called.
    pub called: &'a str,
}

/// A field that was not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FieldFault {
    /// Its name.
    pub field: &'static str,
    /// Why.
    pub why: Why,
}

/// Why a field was not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// Nothing is written where something is needed.
    Empty,
    /// It has more characters than there is room for.
    TooLong {
        /// How many there may be.
        most: usize,
    },
    /// More were chosen than there is room for.
    TooMany {
        /// How many there may be.
        most: usize,
    },
    /// What was chosen is not offered.
    Unknown,
}

/// A text where something was typed; a fault where it is too long.
pub(crate) fn optional(
    field: &'static str,
    typed: &str,
    most: usize,
    faults: &mut Vec<FieldFault>,
) -> Option<Text> {
    let seen: String = typed.chars().filter(|c| is_seen(*c)).collect();
    let read = match Text::new(&seen) {
        Ok(text) if text.expose().chars().count() > most => Err(TextFault::TooLong { most }),
        other => other,
    };
    match read {
        Ok(text) => Some(text),
        Err(TextFault::Empty) => None,
        Err(TextFault::TooLong { most: found }) => {
            let most = most.min(found);
            let why = Why::TooLong { most };
            faults.push(FieldFault { field, why });
            None
        }
    }
}

/// Whether a sign is one that a reader sees as it stands. Joiners, soft hyphens and marks that turn
/// the direction of writing are none: a page could read otherwise than what a second reader read.
fn is_seen(sign: char) -> bool {
    !matches!(sign,
        '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e0fff}')
}

fn is_key(key: &str) -> bool {
    !key.is_empty() && key.len() <= 60 && key.bytes().all(|b| b.is_ascii_lowercase() || b == b'-')
}

impl Story {
    /// A story from what was typed; every field that cannot be taken is told.
    pub fn new(language: Language, typed: &StoryFields<'_>) -> Result<Story, Vec<FieldFault>> {
        let mut faults = Vec::new();
        let mut fault = |field, why| faults.push(FieldFault { field, why });
        let families: Vec<Family> = typed
            .families
            .iter()
            .filter_map(|n| Family::named(n))
            .collect();
        if families.len() != typed.families.len() {
            fault("families", Why::Unknown);
        }
        let stage = Stage::named(typed.stage);
        if stage.is_none() && !typed.stage.is_empty() {
            fault("stage", Why::Unknown);
        }
        if !typed.hardest.iter().all(|key| is_key(key)) {
            fault("hardest", Why::Unknown);
        }
        if typed.hardest.len() > MOST_HARDEST {
            fault("hardest", Why::TooMany { most: MOST_HARDEST });
        }
        let mut short = |field, typed: &str| {
            let one_line: Vec<&str> = typed.split_whitespace().collect();
            optional(field, &one_line.join(" "), Text::MOST_NAME, &mut faults)
        };
        let (time, called) = (short("time", typed.time), short("called", typed.called));
        let mut long = |field, typed: &str| optional(field, typed, MOST_LONG, &mut faults);
        let story = Story {
            language,
            families,
            stage,
            hardest: typed.hardest.iter().map(|key| (*key).to_owned()).collect(),
            time,
            setbacks: long("setbacks", typed.setbacks),
            came_back: long("came_back", typed.came_back),
            not_back: long("not_back", typed.not_back),
            words: long("words", typed.words),
            called,
        };
        if faults.is_empty() && story.told().next().is_none() {
            faults.push(FieldFault {
                field: "words",
                why: Why::Empty,
            });
        }
        match faults.is_empty() {
            true => Ok(story),
            false => Err(faults),
        }
    }

    /// The long fields that hold something, with their names.
    pub fn told(&self) -> impl Iterator<Item = (&'static str, &Text)> {
        [
            ("setbacks", &self.setbacks),
            ("came_back", &self.came_back),
            ("not_back", &self.not_back),
            ("words", &self.words),
        ]
        .into_iter()
        .filter_map(|(field, text)| Some((field, text.as_ref()?)))
    }

    /// Every field that holds words, short ones too.
    pub(crate) fn texts(&self) -> Vec<(&'static str, &Text)> {
        let short = [("time", &self.time), ("called", &self.called)];
        let short = short
            .into_iter()
            .filter_map(|(f, text)| Some((f, text.as_ref()?)));
        short.chain(self.told()).collect()
    }
}
