//! Amounts of a drug in a text: words from others name none, because a dose is nobody else's.

use unicode_normalization::UnicodeNormalization;

/// Words that make the number before them an amount of a drug.
const UNITS: [&str; 22] = [
    "mg", "mcg", "ug", "\u{b5}g", "\u{3bc}g", "ml", "drop", "drops", "tablet", "tablets", "tab",
    "tabs", "pill", "pills", "capsule", "capsules", "caps", "bead", "beads", "gtt", "tabl", "kaps",
];

/// Beginnings of such words: units spelled out, and Polish words in all their forms.
const STEMS: [&str; 10] = [
    "milligram",
    "miligram",
    "microgram",
    "mikrogram",
    "millilit",
    "mililitr",
    "kropl",
    "kropel",
    "tablet",
    "kapsu\u{142}",
];

/// "Pigułka" in all its forms.
const PILL: &str = "pigu";

/// The most signs between a number and its unit.
const MOST_BETWEEN: usize = 6;

/// Every amount of a drug that is written with digits: "20 mg", "0,5mg", "2 tabletki". Amounts in
/// words ("half a tablet") are out of reach; the second reader is asked to look for them.
pub fn doses_in(text: &str) -> Vec<String> {
    // Digits of other widths and halves written as one sign become what they mean: "½" is "1⁄2".
    let signs: Vec<char> = text
        .nfkc()
        .collect::<String>()
        .to_lowercase()
        .chars()
        .collect();
    let mut found = Vec::new();
    let mut at = 0;
    while at < signs.len() {
        if !signs[at].is_ascii_digit() {
            at += 1;
            continue;
        }
        let start = at;
        let goes_on = |at: usize| signs.get(at).is_some_and(char::is_ascii_digit);
        while goes_on(at)
            || (matches!(signs.get(at), Some('.' | ',' | '/' | '\u{2044}')) && goes_on(at + 1))
        {
            at += 1;
        }
        let between =
            |c: &char| c.is_whitespace() || matches!(c, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}');
        let mut unit = at;
        while unit < signs.len() && unit < at + MOST_BETWEEN && between(&signs[unit]) {
            unit += 1;
        }
        let word: String = signs[unit..]
            .iter()
            .take_while(|c| c.is_alphabetic())
            .collect();
        let is_unit = UNITS.contains(&word.as_str())
            || STEMS.iter().any(|stem| word.starts_with(stem))
            || word.starts_with(PILL);
        if is_unit {
            let end = unit + word.chars().count();
            found.push(signs[start..end].iter().collect());
            at = end;
        }
    }
    found
}
