//! Amounts of a drug in a text: words from others name none, because a dose is nobody else's.

use unicode_normalization::UnicodeNormalization;

/// Units of weight and volume.
const MEASURES: [&str; 13] = [
    "mg",
    "mgs",
    "mcg",
    "ug",
    "\u{3bc}g",
    "\u{3bc}gs",
    "ml",
    "mls",
    "cc",
    "g",
    "\u{43c}\u{433}",
    "mgów",
    "iu",
];

/// Words for what is taken, as they stand.
const THINGS: [&str; 27] = [
    "drop", "drops", "gtt", "tablet", "tablets", "tab", "tabs", "tabl", "pill", "pills", "capsule",
    "capsules", "caps", "kaps", "kapsl", "bead", "beads", "puff", "puffs", "patch", "patches",
    "dose", "doses", "unit", "units", "gram", "grams",
];

/// Beginnings of such words: units spelled out, and Polish words in all their forms.
const STEMS: [&str; 18] = [
    "milligram",
    "miligram",
    "microgram",
    "mikrogram",
    "millilit",
    "mililitr",
    "gramów",
    "kropl",
    "kropel",
    "tabletk",
    "tabletek",
    "kapsu\u{142}",
    "pigu\u{142}",
    "granul",
    "ampu\u{142}",
    "czopk",
    "dawek",
    "dawk",
];

/// The most signs between a number and its unit.
const MOST_BETWEEN: usize = 6;

/// Every amount of a drug that is written with digits: "20 mg", "0,5mg", "2 tabletki", "mg: 20".
/// Amounts in words ("half a tablet"), and numbers without a unit ("from 20 to 10"), are out of
/// reach; the second reader is asked to look for them.
pub fn doses_in(text: &str) -> Vec<String> {
    // Signs of other widths, and halves written as one sign, become what they mean: "½" is "1⁄2".
    let plain = text.nfkc().collect::<String>().to_lowercase();
    let signs: Vec<char> = plain.chars().collect();
    let mut found = Vec::new();
    let mut at = 0;
    while at < signs.len() {
        if !signs[at].is_numeric() {
            at += 1;
            continue;
        }
        let start = at;
        at = end_of_number(&signs, start);
        if let Some(end) = end_of_unit(&signs, at) {
            found.push(signs[start..end].iter().collect());
            at = end;
        } else if let Some(before) = measure_before(&signs, start) {
            found.push(signs[before..at].iter().collect());
        }
    }
    found
}

fn end_of_number(signs: &[char], start: usize) -> usize {
    let is_digit = |at: usize| signs.get(at).is_some_and(|sign| sign.is_numeric());
    let mut at = start;
    while is_digit(at)
        || (matches!(signs.get(at), Some('.' | ',' | '/' | '\u{2044}')) && is_digit(at + 1))
    {
        at += 1;
    }
    at
}

/// Where the unit after a number ends, if one follows. Spaces, dashes, brackets and the like may
/// stand between; the end of a sentence may not.
fn end_of_unit(signs: &[char], number: usize) -> Option<usize> {
    let is_between = |at: usize| {
        let sign = signs.get(at)?;
        let ends_sentence = matches!(sign, '.' | '?' | '!')
            && signs.get(at + 1).is_none_or(|next| next.is_whitespace());
        (!sign.is_alphanumeric() && !ends_sentence).then_some(())
    };
    let mut at = number;
    while at < number + MOST_BETWEEN && is_between(at).is_some() {
        at += 1;
    }
    let word: String = signs[at..]
        .iter()
        .take_while(|sign| sign.is_alphabetic())
        .collect();
    let is_unit = MEASURES.contains(&word.as_str())
        || THINGS.contains(&word.as_str())
        || STEMS.iter().any(|stem| word.starts_with(stem));
    is_unit.then(|| at + word.chars().count())
}

/// Where the measure before a number begins, if one stands there: "mg20", "mg: 20".
fn measure_before(signs: &[char], number: usize) -> Option<usize> {
    const MOST: usize = 2;
    let mut end = number;
    while end > 0 && number - end < MOST && matches!(signs[end - 1], ' ' | ':' | '=') {
        end -= 1;
    }
    let mut start = end;
    while start > 0 && signs[start - 1].is_alphabetic() {
        start -= 1;
    }
    let word: String = signs[start..end].iter().collect();
    // "g" before a number is too often something else.
    (word != "g" && MEASURES.contains(&word.as_str())).then_some(start)
}
