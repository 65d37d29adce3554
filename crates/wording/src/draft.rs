//! A longer text, cut into sentences, with what was heard in each.

use crate::{Heard, Language, Rules};

/// A sentence of a text and what was found in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeardIn {
    /// The sentence as it stands.
    pub sentence: String,
    /// What is never said and stands in it; empty where nothing was found.
    pub heard: Vec<Heard>,
}

/// Reads a text sentence by sentence, in its order.
pub fn read(language: Language, text: &str) -> Vec<HeardIn> {
    let rules = Rules::of(language);
    let heard_in = |sentence: &str| HeardIn {
        sentence: sentence.to_owned(),
        heard: rules.heard(sentence),
    };
    sentences(text).into_iter().map(heard_in).collect()
}

/// The sentences of a text. A sentence ends with its sign before a space, or with its line. Words
/// such as "e.g." may be cut in two, which does no harm here: no rule needs a whole sentence.
pub fn sentences(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    for line in text.lines() {
        let mut start = 0;
        let mut signs = line.char_indices().peekable();
        while let Some((at, sign)) = signs.next() {
            let next = signs.peek().map(|(_, next)| *next);
            let ends = matches!(sign, '.' | '?' | '!' | '\u{2026}')
                && next.is_none_or(char::is_whitespace);
            if ends {
                found.push(&line[start..at + sign.len_utf8()]);
                start = at + sign.len_utf8();
            }
        }
        found.push(&line[start..]);
    }
    found
        .into_iter()
        .map(str::trim)
        .filter(|s| !s.is_empty())
        .collect()
}
