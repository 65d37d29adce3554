//! Search across titles, symptoms and text of both languages: BM25 over stems, built at start.
//!
//! A word is looked for as it is inflected and as it is typed without diacritics. Each word of a
//! text stands in the index under several forms - its stem by either language's rules, with and
//! without diacritics - and so does each word that is looked for; one form in common is a match.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use snowball_stemmers_rs::{Algorithm, Stemmer};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;
use wording::Language;

use crate::shelf::Shelf;
use crate::text::Text;

/// Robertson & Zaragoza 2009, "The Probabilistic Relevance Framework: BM25 and Beyond": usual
/// values of k1 and b.
const K1: f64 = 1.2;
const B: f64 = 0.75;

/// A word of the title or of a symptom that leads to a text counts as so many of its words.
const TITLE: f64 = 6.0;
const SYMPTOM: f64 = 4.0;
const SUMMARY: f64 = 2.0;

/// The most words of a question that are looked at.
const MOST_WORDS: usize = 24;

/// The index over a shelf.
pub struct Index {
    english: Stemmer,
    polish: Stemmer,
    /// Topic and language of each text, in the order of its number.
    texts: Vec<(String, Language)>,
    /// Words of each text, weighted.
    lengths: Vec<f64>,
    /// For each form: the texts it stands in, with its weighted count.
    postings: BTreeMap<String, BTreeMap<usize, f64>>,
}

impl Index {
    /// The index over all texts of a shelf.
    pub fn over(shelf: &Shelf) -> Index {
        let mut index = Index {
            english: Stemmer::create(Algorithm::English),
            polish: Stemmer::create(Algorithm::Polish),
            texts: Vec::new(),
            lengths: Vec::new(),
            postings: BTreeMap::new(),
        };
        for text in shelf.all() {
            index.add(shelf, text);
        }
        index
    }

    fn add(&mut self, shelf: &Shelf, text: &Text) {
        let number = self.texts.len();
        self.texts.push((text.topic.clone(), text.language));
        self.lengths.push(0.0);
        let mut runs = vec![(text.title.clone(), TITLE), (text.summary.clone(), SUMMARY)];
        for key in &text.symptoms {
            let symptom = shelf.symptoms().of_key(key);
            let names = symptom.map_or(&[][..], |symptom| symptom.names(text.language));
            runs.extend(names.iter().map(|name| (name.clone(), SYMPTOM)));
        }
        let body = Text::runs(&text.first)
            .into_iter()
            .chain(Text::runs(&text.more));
        runs.extend(body.map(|run| (run, 1.0)));
        for (run, weight) in runs {
            for word in words(&run) {
                self.lengths[number] += weight;
                for form in self.forms(&word) {
                    *self
                        .postings
                        .entry(form)
                        .or_default()
                        .entry(number)
                        .or_default() += weight;
                }
            }
        }
    }

    /// The forms under which a word stands and is looked for.
    fn forms(&self, word: &str) -> BTreeSet<String> {
        let plain = folded(word);
        let british = british(&plain);
        let stems = [
            self.polish.stem(word),
            self.polish.stem(&plain),
            self.english.stem(&plain),
            Cow::Owned(self.english.stem(&british).into_owned()),
        ];
        stems.iter().map(|stem| folded(stem)).collect()
    }

    /// Topics that fit a question, best first. A text found in the other language counts for its
    /// topic, a little less than one in the reader's own.
    pub fn find(&self, language: Language, question: &str) -> Vec<String> {
        let count = self.texts.len() as f64;
        let average = self.lengths.iter().sum::<f64>() / count.max(1.0);
        let mut scores: BTreeMap<usize, f64> = BTreeMap::new();
        for word in words(question).into_iter().take(MOST_WORDS) {
            // Several forms of one word are one word: the best of them counts.
            let mut best: BTreeMap<usize, f64> = BTreeMap::new();
            for form in self.forms(&word) {
                let Some(found) = self.postings.get(&form) else {
                    continue;
                };
                let within = found.len() as f64;
                let rarity = libm::log(1.0 + (count - within + 0.5) / (within + 0.5));
                for (number, times) in found {
                    let length = 1.0 - B + B * self.lengths[*number] / average;
                    let score = rarity * times * (K1 + 1.0) / (times + K1 * length);
                    let best = best.entry(*number).or_default();
                    *best = best.max(score);
                }
            }
            for (number, score) in best {
                *scores.entry(number).or_default() += score;
            }
        }
        let mut topics: BTreeMap<&str, f64> = BTreeMap::new();
        for (number, score) in scores {
            let (topic, written_in) = &self.texts[number];
            let share = if *written_in == language { 1.0 } else { 0.8 };
            let best = topics.entry(topic).or_default();
            *best = best.max(score * share);
        }
        let mut found: Vec<(&str, f64)> = topics.into_iter().collect();
        // Of two that fit alike the one earlier by name, so that the answer is always the same.
        found.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(b.0)));
        found
            .into_iter()
            .map(|(topic, _)| topic.to_owned())
            .collect()
    }

    /// Which symptom somebody's own name for one means, where one is clearly meant: a symptom
    /// all of whose words, of one of its names, stand in it.
    pub fn symptom<'a>(&self, shelf: &'a Shelf, name: &str) -> Option<&'a crate::Symptom> {
        let asked: Vec<BTreeSet<String>> = words(name).iter().map(|w| self.forms(w)).collect();
        let stands = |word: &String| {
            let forms = self.forms(word);
            asked.iter().any(|asked| !asked.is_disjoint(&forms))
        };
        let mut best: Option<(usize, &crate::Symptom)> = None;
        for symptom in shelf.symptoms().all() {
            for language in Language::ALL {
                for known in symptom.names(language) {
                    let known = words(known);
                    let longest = best.map_or(0, |(length, _)| length);
                    if known.len() > longest && known.iter().all(stands) {
                        best = Some((known.len(), symptom));
                    }
                }
            }
        }
        best.map(|(_, symptom)| symptom)
    }
}

/// The words of a text, small. Single letters say nothing.
fn words(text: &str) -> Vec<String> {
    let small = text.nfc().collect::<String>().to_lowercase();
    let split = small.split(|c: char| !c.is_alphanumeric());
    let words = split.filter(|word| word.chars().count() > 1);
    words.map(str::to_owned).collect()
}

/// Without diacritics. "ł" does not come apart and is named.
fn folded(word: &str) -> String {
    let apart = word.nfd().filter(|c| !is_combining_mark(*c));
    apart.map(|c| if c == 'ł' { 'l' } else { c }).collect()
}

/// American spelling as British, where a rule does it: "derealization", "diarrhea".
fn british(word: &str) -> String {
    word.replace("iz", "is").replace("rrhea", "rrhoea")
}
