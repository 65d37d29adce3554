//! The words that passwords are offered from, and how they may be typed.
//!
//! The lists were put together for this program. Once a list has been handed out it is not changed
//! any more: whoever holds five of its words types them by it.

use std::sync::LazyLock;

use crate::Language;

/// How many words an offered password has.
const COUNT: usize = 5;
/// The longest that five words can be, without what stands between them.
const LONGEST: usize = COUNT * 9;

/// Bytes beyond which nobody is looking for five words, whatever stands between them.
const FARTHEST: usize = 200;

static ENGLISH: LazyLock<Vec<&'static str>> = LazyLock::new(|| {
    include_str!("../../../words/offered/en.txt")
        .lines()
        .collect()
});
static POLISH: LazyLock<Vec<&'static str>> = LazyLock::new(|| {
    include_str!("../../../words/offered/pl.txt")
        .lines()
        .collect()
});

/// The words of a language, in alphabetical order: at least 2,048, each of 3 to 9 letters a-z, any
/// two of them more than one letter apart.
pub fn offered(language: Language) -> &'static [&'static str] {
    match language {
        Language::English => &ENGLISH,
        Language::Polish => &POLISH,
    }
}

/// Whether a typed password is five words of one of the lists, however they are put together.
/// Each list stands in alphabetical order, as [`offered`] gives it.
pub fn looks_offered(typed: &str, lists: &[&[&str]]) -> bool {
    as_offered(typed, lists).is_some()
}

/// Five offered words as they were shown: small letters, one space between. Case, spaces, hyphens
/// and dots are forgiven, left out or added. An own password comes back to the letter.
pub fn forgive(typed: &str) -> String {
    let lists = Language::ALL.map(offered);
    as_offered(typed, &lists).unwrap_or_else(|| typed.to_owned())
}

fn as_offered(typed: &str, lists: &[&[&str]]) -> Option<String> {
    if typed.len() > FARTHEST {
        return None;
    }
    let small = typed.to_lowercase();
    let words: Vec<&str> = small
        .split(stands_between)
        .filter(|w| !w.is_empty())
        .collect();
    let is_in = |list: &[&str], word: &str| list.binary_search(&word).is_ok();
    let parted = |list: &&[&str]| words.iter().all(|word| is_in(list, word));
    if words.len() == COUNT && lists.iter().any(parted) {
        return Some(words.join(" "));
    }
    let letters = words.concat();
    if letters.len() > LONGEST || !letters.bytes().all(|b| b.is_ascii_lowercase()) {
        return None;
    }
    let mut found: Vec<String> = Vec::new();
    for list in lists {
        part(&letters, list, &mut Vec::new(), &mut found);
    }
    found.dedup();
    // Letters that can be parted in two ways are not guessed at.
    match found.as_slice() {
        [only] => Some(only.clone()),
        _ => None,
    }
}

/// What people put between words, or their keyboards in its place.
fn stands_between(c: char) -> bool {
    c.is_whitespace()
        || matches!(
            c,
            '-' | '.' | ',' | '_' | '\u{2010}'..='\u{2015}' | '\u{2212}'
        )
}

/// Parts letters into five words of the list, in every way there is.
fn part<'a>(rest: &'a str, list: &[&str], begun: &mut Vec<&'a str>, found: &mut Vec<String>) {
    if begun.len() == COUNT {
        if rest.is_empty() {
            found.push(begun.join(" "));
        }
        return;
    }
    for length in 3..=rest.len().min(9) {
        let (word, after) = rest.split_at(length);
        if list.binary_search(&word).is_ok() {
            begun.push(word);
            part(after, list, begun, found);
            begun.pop();
        }
    }
}
