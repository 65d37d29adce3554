//! The catalogue, compiled in from `data/drugs`, and finding a drug by what a person calls it.

use std::sync::LazyLock;

use crate::drug::Drug;
use crate::drug_file::{RecordOnlyNames, read_drug, read_record_only_names};
use crate::record_only::RecordOnly;

mod files {
    include!(concat!(env!("OUT_DIR"), "/drugs.rs"));
}

static DRUGS: LazyLock<Vec<Drug>> = LazyLock::new(|| {
    let read = |text: &&str| read_drug(text).expect("the build has read every file");
    files::DRUGS.iter().map(read).collect()
});

static RECORD_ONLY: LazyLock<Vec<RecordOnlyNames>> = LazyLock::new(|| {
    read_record_only_names(files::RECORD_ONLY_NAMES).expect("the build has read the file")
});

/// Every drug of the catalogue, by key.
pub fn catalogue() -> &'static [Drug] {
    &DRUGS
}

/// The drug of that key.
pub fn by_key(key: &str) -> Option<&'static Drug> {
    DRUGS.iter().find(|drug| drug.key == key)
}

/// The drug that a person means: by its name in either language, a brand name, or either standing
/// as words in a longer text ("Efectin ER 75"). Case, accents and what stands between words do not
/// matter. `None` where no drug or more than one is named.
pub fn find(text: &str) -> Option<&'static Drug> {
    let text = folded(text);
    let mut found: Vec<&Drug> = Vec::new();
    for drug in catalogue() {
        if names_of(drug).any(|name| contains(&text, &folded(name))) {
            found.push(drug);
        }
    }
    match found[..] {
        [one] => Some(one),
        _ => None,
    }
}

/// Why nothing is computed for what a person calls their drug: by the catalogue, or by a name of
/// a class that is recorded only. `None` says nothing about safety, only that no name was known.
pub fn record_only(text: &str) -> Option<RecordOnly> {
    let by_name = || {
        let text = folded(text);
        let mut groups = RECORD_ONLY.iter();
        let named = |name: &String| contains(&text, &folded(name));
        groups.find_map(|group| group.names.iter().any(named).then_some(group.reason))
    };
    let known = find(text).and_then(|drug| drug.record_only.as_ref());
    known.map(|found| found.value).or_else(by_name)
}

fn names_of(drug: &Drug) -> impl Iterator<Item = &str> {
    let brands = drug.brands.iter().flat_map(|b| &b.value.names);
    [&drug.key, &drug.names.en, &drug.names.pl]
        .into_iter()
        .chain(&drug.also)
        .chain(brands)
        .map(String::as_str)
}

/// The words of a text in lower case without accents, one space between and around them.
fn folded(text: &str) -> String {
    let mut words = String::from(" ");
    for c in text.chars().flat_map(char::to_lowercase) {
        let c = plain(c);
        if c.is_alphanumeric() {
            words.push(c);
        } else if !words.ends_with(' ') {
            words.push(' ');
        }
    }
    if !words.ends_with(' ') {
        words.push(' ');
    }
    words
}

/// Whether the words of `name` stand in `text`, both folded.
fn contains(text: &str, name: &str) -> bool {
    name.trim() != "" && text.contains(name)
}

/// A letter without its accent, as far as English and Polish names need it.
fn plain(c: char) -> char {
    const ACCENTED: &str = "ąćęłńóśźżàáâäãåçèéêëìíîïñòôöõùúûüýÿ";
    const PLAIN: &str = "acelnoszzaaaaaaceeeeiiiinoooouuuuyy";
    let place = ACCENTED.chars().position(|accented| accented == c);
    place.and_then(|p| PLAIN.chars().nth(p)).unwrap_or(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accents_case_and_marks_are_passed_over() {
        assert_eq!(folded("W\u{119}glan-LITU (Lit)"), " weglan litu lit ");
        assert_eq!(folded("\u{17b}\u{f3}\u{142}\u{107}"), " zolc ");
        assert_eq!(folded(""), " ");
        assert!(!contains(&folded("citalopramum"), &folded("citalopram")));
    }
}
