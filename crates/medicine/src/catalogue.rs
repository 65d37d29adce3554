//! The catalogue, compiled in from `data/drugs`, and finding a drug by what a person calls it.

use std::sync::LazyLock;

use crate::drug::{Drug, Pace};
use crate::drug_file::read_drug;
use crate::guidance::Guidance;
use crate::guidance_file::read_guidance;
use crate::name_file::{read_paced_names, read_record_only_names, read_release_names};
use crate::names::{Matcher, contains, folded};
use crate::record_only::RecordOnly;
use crate::sources::Sourced;

mod files {
    include!(concat!(env!("OUT_DIR"), "/drugs.rs"));
}

static DRUGS: LazyLock<Vec<Drug>> = LazyLock::new(|| {
    let read = |text: &&str| read_drug(text).expect("the build has read every file");
    files::DRUGS.iter().map(read).collect()
});

/// Every name of every drug, folded, with its drug's place.
static NAMES: LazyLock<Vec<(String, usize)>> = LazyLock::new(|| {
    let drugs = DRUGS.iter().enumerate();
    drugs
        .flat_map(|(place, drug)| names_of(drug).map(move |name| (folded(name), place)))
        .collect()
});

static GUIDANCE: LazyLock<Vec<Sourced<Guidance>>> =
    LazyLock::new(|| read_guidance(files::GUIDANCE).expect("the build has read the file"));

static RECORD_ONLY: LazyLock<Vec<(RecordOnly, Matcher)>> = LazyLock::new(|| {
    let groups = read_record_only_names(files::RECORD_ONLY_NAMES);
    let groups = groups.expect("the build has read the file").into_iter();
    groups
        .map(|group| (group.reason, Matcher::new(&group.list)))
        .collect()
});

static PACED: LazyLock<(Pace, Matcher)> = LazyLock::new(|| {
    let paced = read_paced_names(files::PACED_NAMES).expect("the build has read the file");
    (paced.pace, Matcher::new(&paced.list))
});

static RELEASE: LazyLock<Matcher> = LazyLock::new(|| {
    let list = read_release_names(files::RELEASE_NAMES).expect("the build has read the file");
    Matcher::new(&list)
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
    let named_in = |text: &str| {
        let named = NAMES.iter().filter(|(name, _)| contains(text, name));
        let mut places = named.map(|(_, place)| *place);
        let one = places.next()?;
        Some(places.all(|place| place == one).then(|| &DRUGS[one]))
    };
    named_in(&text)
        .or_else(|| named_in(&joined(&text)))
        .flatten()
}

/// A folded text without what stands between its words: "dia zepam".
fn joined(text: &str) -> String {
    format!(" {} ", text.replace(' ', ""))
}

/// All that has been published on the pace, in the order in which it is shown.
pub fn guidance() -> &'static [Sourced<Guidance>] {
    &GUIDANCE
}

impl Drug {
    /// Whether something published says how large a cut of it may be, as a share of the dose.
    pub fn has_published_pace(&self) -> bool {
        self.guidance()
            .any(|one| one.value.at_most_permille.is_some())
    }

    /// What has been published on its pace, to be shown side by side; none of it is a default.
    pub fn guidance(&self) -> impl Iterator<Item = &'static Sourced<Guidance>> {
        GUIDANCE
            .iter()
            .filter(|one| one.value.speaks_of(&self.key, self.class))
    }
}

/// Why nothing is computed for what a person calls their drug: by the catalogue, or by a name of
/// a class that is recorded only, also where it is misspelt a little or written in another
/// script. `None` says nothing about safety, only that no name was known.
pub fn record_only(text: &str) -> Option<RecordOnly> {
    let by_name = || {
        let text = folded(text);
        let texts = [joined(&text), text];
        let is_named = |names: &Matcher| {
            let mut texts = texts.iter();
            texts.any(|text| names.names_or_resembles(text, is_another_name))
        };
        let found = RECORD_ONLY.iter().find(|(_, names)| is_named(names));
        found.map(|(reason, _)| *reason)
    };
    let known = find(text).and_then(|drug| drug.record_only.as_ref());
    known.map(|found| found.value).or_else(by_name)
}

/// The fastest rule that steps are computed for, where what a person calls their drug names one of
/// a class whose quick lowering brings seizures or delirium, in the catalogue or not.
pub fn named_pace(text: &str) -> Option<Pace> {
    let text = folded(text);
    let mut texts = [joined(&text), text].into_iter();
    let is_named = texts.any(|text| PACED.1.names_or_resembles(&text, is_in_catalogue));
    is_named.then_some(PACED.0)
}

/// Whether what a person calls their drug says that it is given off slowly or late ("Efectin ER
/// 75", "XR", "retard"), or names a brand that is made in no other way. Such a piece is never
/// divided, whatever form was chosen.
pub fn is_modified_release(text: &str) -> bool {
    // "EffexorXR": a word may begin where capitals do.
    let mut apart = String::with_capacity(text.len() + 8);
    let mut after_small = false;
    for c in text.chars() {
        if after_small && c.is_uppercase() {
            apart.push(' ');
        }
        after_small = c.is_lowercase();
        apart.push(c);
    }
    [text, &apart]
        .into_iter()
        .any(|text| RELEASE.names(&folded(text)))
}

/// A word that is exactly the name of another drug is no misspelling.
fn is_another_name(word: &str) -> bool {
    is_in_catalogue(word) || PACED.1.names(&format!(" {word} "))
}

fn is_in_catalogue(word: &str) -> bool {
    let word = format!(" {word} ");
    NAMES.iter().any(|(name, _)| *name == word)
}

fn names_of(drug: &Drug) -> impl Iterator<Item = &str> {
    let brands = drug.brands.iter().flat_map(|b| &b.value.names);
    [&drug.key, &drug.names.en, &drug.names.pl]
        .into_iter()
        .chain(&drug.also)
        .chain(brands)
        .map(String::as_str)
}
