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
    let heard_in = |sentence: String| HeardIn {
        heard: rules.heard(&sentence),
        sentence,
    };
    sentences(text).into_iter().map(heard_in).collect()
}

/// The sentences of a text. A sentence ends with its sign before a space, or with its paragraph;
/// lines of a paragraph belong together, so that nothing hides behind a line break. Words such as
/// "e.g." may be cut in two, which does no harm here: no rule needs a whole sentence.
pub fn sentences(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    for paragraph in paragraphs(text) {
        let mut start = 0;
        let mut signs = paragraph.char_indices().peekable();
        while let Some((at, sign)) = signs.next() {
            let next = signs.peek().map(|(_, next)| *next);
            let ends = matches!(sign, '.' | '?' | '!' | '\u{2026}')
                && next.is_none_or(char::is_whitespace);
            if ends {
                found.push(paragraph[start..at + sign.len_utf8()].trim().to_owned());
                start = at + sign.len_utf8();
            }
        }
        found.push(paragraph[start..].trim().to_owned());
    }
    found.retain(|sentence| !sentence.is_empty());
    found
}

/// Paragraphs with single spaces in them; an item of a list is one.
fn paragraphs(text: &str) -> Vec<String> {
    let mut paragraphs: Vec<Vec<&str>> = vec![Vec::new()];
    for line in text.lines() {
        let words: Vec<&str> = line.split_whitespace().collect();
        let begins = matches!(
            words.first(),
            None | Some(&("*" | "-" | "\u{2013}" | "\u{2022}"))
        );
        if begins {
            paragraphs.push(Vec::new());
        }
        if let Some(last) = paragraphs.last_mut() {
            last.extend(words);
        }
    }
    paragraphs.iter().map(|words| words.join(" ")).collect()
}
