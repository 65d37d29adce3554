//! Amounts of a drug in a text: words from others name none, because a dose is nobody else's.

/// Beginnings of words that make the number before them an amount of a drug.
const UNITS: [&str; 22] = [
    "mg",
    "mcg",
    "ug",
    "\u{b5}g",
    "\u{3bc}g",
    "ml",
    "milligram",
    "miligram",
    "microgram",
    "mikrogram",
    "millilit",
    "mililitr",
    "drop",
    "kropl",
    "kropel",
    "tablet",
    "tabs",
    "pill",
    "pigu",
    "capsule",
    "kapsu\u{142}",
    "bead",
];

/// Units that are whole words, so that "mg" is found and "mgła" is not.
const WHOLE: [&str; 6] = ["mg", "mcg", "ug", "\u{b5}g", "\u{3bc}g", "ml"];

/// Every amount of a drug that is written with digits: "20 mg", "0,5mg", "2 tabletki". Amounts in
/// words ("half a tablet") are out of reach; the second reader is asked to look for them.
pub fn doses_in(text: &str) -> Vec<String> {
    let signs: Vec<char> = text.to_lowercase().chars().collect();
    let mut found = Vec::new();
    let mut at = 0;
    while at < signs.len() {
        if !signs[at].is_ascii_digit() {
            at += 1;
            continue;
        }
        let start = at;
        let goes_on = |at: usize| signs.get(at).is_some_and(char::is_ascii_digit);
        while goes_on(at) || (matches!(signs.get(at), Some('.' | ',' | '/')) && goes_on(at + 1)) {
            at += 1;
        }
        let between = |c: &char| c.is_whitespace() || matches!(c, '-' | '\u{2011}' | '\u{a0}');
        let mut unit = at;
        while unit < signs.len() && unit < at + 2 && between(&signs[unit]) {
            unit += 1;
        }
        let word: String = signs[unit..]
            .iter()
            .take_while(|c| c.is_alphabetic())
            .collect();
        let is_unit = |known: &&&str| match WHOLE.contains(*known) {
            true => word == **known,
            false => word.starts_with(**known),
        };
        if UNITS.iter().find(is_unit).is_some() {
            let end = unit + word.chars().count();
            found.push(signs[start..end].iter().collect());
            at = end;
        }
    }
    found
}
