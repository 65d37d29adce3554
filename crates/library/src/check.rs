//! What a text is held to before anybody reads it.

use std::collections::BTreeSet;

use wording::{Kind, Rules, sentences};

use crate::text::{Block, Certainty, Text};

/// The drug families that a text can be about.
pub const FAMILIES: [&str; 7] = [
    "antidepressant",
    "benzodiazepine",
    "antipsychotic",
    "mood-stabiliser",
    "gabapentinoid",
    "stimulant",
    "other",
];

/// The stages that a text can be about.
pub const STAGES: [&str; 3] = ["before", "tapering", "after"];

/// The most words of the first layer: what can be read in a bad night.
const MOST_FIRST: usize = 120;

/// The most words that "more" shows.
const MOST_MORE: usize = 400;

/// The longest summary, in characters: search engines cut what is longer.
const MOST_SUMMARY: usize = 170;

/// Names that the voice would refuse; a text with more of them is about something else.
const MOST_NAMES: usize = 12;

/// Why a text is refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TextFault {
    /// There is no front matter between two lines of `+++`.
    NoFront,
    /// The front matter cannot be read.
    Front(String),
    /// A field of the front matter holds what it cannot.
    Field(String),
    /// There is no second layer.
    NoMore,
    /// A source without address, date or how it was read, unused, or one that no `[[source]]` has.
    Source(String),
    /// A line whose mark is not known, or a claim that is not made of head and sides.
    Mark(String),
    /// A layer has more words than it may.
    TooLong {
        /// "first", "more" or "summary".
        layer: &'static str,
        /// Its words; for the summary its characters.
        words: usize,
        /// How many there may be.
        most: usize,
    },
    /// A figure that stands outside a claim, where nobody could hide it.
    NumberOutside(String),
    /// No claim with a source.
    NothingSourced,
    /// Nothing is said to be unknown.
    NothingUnknown,
    /// A claim without a source, or a contested one without two sides that each have one.
    Unsourced(String),
    /// A sentence against the voice.
    Voice {
        /// The sentence.
        sentence: String,
        /// What kind of thing it is.
        kind: Kind,
        /// The words by which it was found.
        what: String,
    },
    /// A link to a text, or a key of a symptom, that does not exist.
    NoSuch(String),
    /// Something that differs from the other language's text.
    Differs(&'static str),
    /// A text that exists in one language only.
    OneLanguage,
    /// A symptom that leads nowhere, or to two texts.
    Symptom(String),
}

/// Why, for whoever writes texts: a tool's message in English, like `--help`.
impl std::fmt::Display for TextFault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            TextFault::NoFront => f.write_str("no front matter between two lines of +++"),
            TextFault::Front(why) => write!(f, "the front matter cannot be read: {why}"),
            TextFault::Field(name) => write!(f, "the field {name} holds what it cannot"),
            TextFault::NoMore => f.write_str("the line \"## more\" is missing"),
            TextFault::Source(key) => write!(
                f,
                "source {key}: unknown, unused, or without address, date or read"
            ),
            TextFault::Mark(line) => write!(f, "this line cannot be read: {line}"),
            TextFault::TooLong { layer, words, most } => {
                write!(f, "{layer} has {words}, at most {most}")
            }
            TextFault::NumberOutside(run) => write!(f, "a figure outside a claim: {run}"),
            TextFault::NothingSourced => f.write_str("no claim has a source"),
            TextFault::NothingUnknown => f.write_str("nothing is said to be unknown"),
            TextFault::Unsourced(run) => write!(f, "a claim without its sources: {run}"),
            TextFault::Voice {
                sentence,
                kind,
                what,
            } => write!(f, "voice, {kind:?}, \"{what}\": {sentence}"),
            TextFault::NoSuch(name) => write!(f, "there is no {name}"),
            TextFault::Differs(what) => write!(f, "{what}: not the same in both languages"),
            TextFault::OneLanguage => f.write_str("exists in one language only"),
            TextFault::Symptom(key) => write!(f, "symptom {key} leads to no text, or to two"),
        }
    }
}

/// "2025", "2025-11" or "2025-11-24".
pub(crate) fn is_date(text: &str) -> bool {
    let parts: Vec<&str> = text.split('-').collect();
    let digits =
        |part: &str, length| part.len() == length && part.bytes().all(|b| b.is_ascii_digit());
    let within = |part: &str, most| part.parse::<u8>().is_ok_and(|n| (1..=most).contains(&n));
    parts.first().is_some_and(|year| digits(year, 4))
        && parts.get(1).is_none_or(|m| digits(m, 2) && within(m, 12))
        && parts.get(2).is_none_or(|d| digits(d, 2) && within(d, 31))
        && parts.len() <= 3
}

fn has_digit(text: &str) -> bool {
    text.contains(|c: char| c.is_ascii_digit())
}

fn count(runs: &[String]) -> usize {
    let words = runs.iter().flat_map(|run| run.split_whitespace());
    words
        .filter(|word| word.contains(char::is_alphanumeric) || *word == "\u{b7}")
        .count()
}

/// What one text can be held to by itself.
pub(crate) fn text(text: &Text, faults: &mut Vec<TextFault>) {
    fields(text, faults);
    length(text, faults);
    claims(text, faults);
    voice(text, faults);
}

fn fields(text: &Text, faults: &mut Vec<TextFault>) {
    let mut unless = |holds: bool, name: &str| {
        if !holds {
            faults.push(TextFault::Field(name.to_owned()));
        }
    };
    let is_key =
        |key: &str| !key.is_empty() && key.bytes().all(|b| b.is_ascii_lowercase() || b == b'-');
    unless(is_key(&text.topic), "topic");
    unless(
        !text.title.trim().is_empty() && !has_digit(&text.title),
        "title",
    );
    unless(
        !text.summary.trim().is_empty() && !has_digit(&text.summary),
        "summary",
    );
    let known =
        |names: &[String], of: &[&str]| names.iter().all(|name| of.contains(&name.as_str()));
    unless(known(&text.families, &FAMILIES), "families");
    unless(known(&text.stages, &STAGES), "stages");
    unless(text.date.len() == 10 && is_date(&text.date), "date");
    unless(text.names.len() <= MOST_NAMES, "names");
    let reviewed = text
        .reviewed_by
        .iter()
        .all(|by| !by.name.trim().is_empty() && !by.who.trim().is_empty() && is_date(&by.date));
    unless(reviewed, "reviewed_by");
}

fn length(text: &Text, faults: &mut Vec<TextFault>) {
    let layers = [
        ("first", count(&Text::runs(&text.first)), MOST_FIRST),
        ("more", count(&Text::runs(&text.more)), MOST_MORE),
        ("summary", text.summary.chars().count(), MOST_SUMMARY),
    ];
    for (layer, words, most) in layers {
        if words > most {
            faults.push(TextFault::TooLong { layer, words, most });
        }
    }
    for block in text.blocks() {
        if matches!(block, Block::Claim(_)) {
            continue;
        }
        let runs = Text::runs(std::slice::from_ref(block));
        faults.extend(
            runs.into_iter()
                .filter(|run| has_digit(run))
                .map(TextFault::NumberOutside),
        );
    }
}

fn claims(text: &Text, faults: &mut Vec<TextFault>) {
    let mut used: BTreeSet<usize> = BTreeSet::new();
    let (mut sourced, mut unknown) = (false, false);
    for claim in text.claims() {
        used.extend(claim.sides.iter().flat_map(|side| &side.sources));
        let all = claim.sides.iter().all(|side| !side.sources.is_empty());
        let holds = match claim.certainty {
            Certainty::Unknown => claim.sides.len() == 1,
            Certainty::Contested => claim.sides.len() >= 2 && all,
            Certainty::Settled | Certainty::Likely => claim.sides.len() == 1 && all,
        };
        if !holds {
            let runs = Text::runs(&[Block::Claim(claim.clone())]);
            faults.push(TextFault::Unsourced(runs.join(" | ")));
        }
        sourced |= all;
        unknown |= claim.certainty == Certainty::Unknown;
    }
    if !sourced {
        faults.push(TextFault::NothingSourced);
    }
    if !unknown {
        faults.push(TextFault::NothingUnknown);
    }
    for (place, source) in text.sources.iter().enumerate() {
        let twice = text.sources[..place]
            .iter()
            .any(|other| other.key == source.key);
        if twice || !used.contains(&place) {
            faults.push(TextFault::Source(source.key.clone()));
        }
    }
}

fn voice(text: &Text, faults: &mut Vec<TextFault>) {
    let rules = Rules::of(text.language).with_names(&text.names);
    let mut runs = vec![text.title.clone(), text.summary.clone()];
    runs.extend(Text::runs(&text.first));
    runs.extend(Text::runs(&text.more));
    for run in &runs {
        for sentence in sentences(run) {
            let heard = rules.heard(&sentence).into_iter();
            faults.extend(heard.map(|heard| TextFault::Voice {
                sentence: sentence.clone(),
                kind: heard.kind,
                what: heard.what,
            }));
        }
    }
}
