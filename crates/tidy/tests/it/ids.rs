//! Every sentence in use exists in both languages with the same values, and none lies unused.

use std::collections::{BTreeMap, BTreeSet};

use crate::code::{Piece, calls_of, pieces};
use crate::sentences::{self, Sentences};
use crate::tree::{self, File, none};

/// The ids in use, each with the places that say it and, where it is said there and then, the
/// names of its values.
type InUse = BTreeMap<String, Vec<(String, Option<BTreeSet<String>>)>>;

fn in_use(files: &[File]) -> InUse {
    let mut found = InUse::new();
    for file in files {
        let pieces = pieces(&file.text);
        for call in calls_of("say", &pieces) {
            if let Some([Piece::Text(id)]) = call.get(1).map(Vec::as_slice) {
                let values = call
                    .iter()
                    .skip(2)
                    .filter_map(|argument| match argument.as_slice() {
                        [Piece::Word(name), Piece::Sign('='), ..] => Some(name.clone()),
                        _ => None,
                    });
                let place = (file.path.clone(), Some(values.collect()));
                found.entry(id.clone()).or_default().push(place);
            }
        }
        for call in calls_of("id", &pieces) {
            if let Some([Piece::Text(id)]) = call.first().map(Vec::as_slice) {
                found
                    .entry(id.clone())
                    .or_default()
                    .push((file.path.clone(), None));
            }
        }
    }
    found
}

fn wrong_uses(in_use: &InUse, language: &str, sentences: &Sentences) -> Vec<String> {
    let mut findings = Vec::new();
    for (id, places) in in_use {
        for (place, values) in places {
            match (sentences.get(id), values) {
                (None, _) => findings.push(format!("{place}: {id} is not in words/{language}")),
                (Some(sentence), Some(values)) if *values != sentence.values => {
                    findings.push(format!(
                        "{place}: {id} is given {values:?}, words/{language} wants {:?}",
                        sentence.values
                    ));
                }
                _ => {}
            }
        }
    }
    findings
}

fn differences(english: &Sentences, polish: &Sentences) -> Vec<String> {
    let ids: BTreeSet<&String> = english.keys().chain(polish.keys()).collect();
    let mut findings = Vec::new();
    for id in ids {
        match (english.get(id), polish.get(id)) {
            (Some(en), Some(pl)) if en.values != pl.values => {
                findings.push(format!("{id}: en {:?}, pl {:?}", en.values, pl.values));
            }
            (Some(en), None) => findings.push(format!("{}: {id} has no Polish", en.file)),
            (None, Some(pl)) => findings.push(format!("{}: {id} has no English", pl.file)),
            _ => {}
        }
    }
    findings
}

fn unused(sentences: &Sentences, files: &[File]) -> Vec<String> {
    let mut texts: BTreeSet<String> = BTreeSet::new();
    for file in files {
        texts.extend(
            pieces(&file.text)
                .into_iter()
                .filter_map(|piece| match piece {
                    Piece::Text(text) => Some(text),
                    _ => None,
                }),
        );
    }
    for sentence in sentences.values() {
        texts.extend(sentence.refers_to.iter().cloned());
    }
    let lies_unused = |(id, sentence): (&String, &sentences::Sentence)| {
        (!texts.contains(id)).then(|| format!("{}: {id}", sentence.file))
    };
    sentences.iter().filter_map(lies_unused).collect()
}

#[test]
fn every_sentence_that_is_said_exists_in_both_languages_with_the_same_values() {
    let in_use = in_use(&tree::code_of_the_crates());
    assert!(
        in_use.contains_key("time-date"),
        "no sentence in use was found"
    );
    let mut findings = Vec::new();
    for language in ["en", "pl"] {
        findings.extend(wrong_uses(&in_use, language, &sentences::of(language)));
    }
    none(&findings, "sentences said wrongly");
}

#[test]
fn both_languages_have_the_same_sentences_with_the_same_values() {
    let findings = differences(&sentences::of("en"), &sentences::of("pl"));
    none(&findings, "the languages differ");
}

#[test]
fn no_sentence_lies_unused() {
    let findings = unused(&sentences::of("en"), &tree::code_of_the_crates());
    none(&findings, "sentences that nothing says");
}

#[test]
fn a_sentence_stands_in_files_of_the_same_name_in_both_languages() {
    let (english, polish) = (sentences::of("en"), sentences::of("pl"));
    let mut findings = Vec::new();
    for (id, en) in &english {
        if let Some(pl) = polish.get(id)
            && en.file.strip_prefix("words/en/") != pl.file.strip_prefix("words/pl/")
        {
            findings.push(format!("{id}: {} and {}", en.file, pl.file));
        }
    }
    none(&findings, "sentences in different files");
}

fn file(text: &str) -> File {
    File {
        path: "crates/x/src/lib.rs".to_owned(),
        text: text.to_owned(),
    }
}

#[test]
fn a_sentence_said_wrongly_is_found() {
    let sentences = sentences::read("words/en/x.ftl", "a = { $n } days\nb = b\n");
    let findings = |source: &str| wrong_uses(&in_use(&[file(source)]), "en", &sentences).len();
    assert_eq!(findings("say!(voice, \"a\", n = 1)"), 0);
    assert_eq!(findings("say!(voice,\n    \"a\",\n    m = 1,\n)"), 1);
    assert_eq!(findings("say!(voice, \"a\")"), 1);
    assert_eq!(findings("say!(voice, \"b\", n = 1)"), 1);
    assert_eq!(findings("id!(\"a\")"), 0);
    assert_eq!(findings("words::id!(\"c\")"), 1);
    assert_eq!(findings("// say!(voice, \"c\")"), 0);
}

#[test]
fn a_sentence_that_nothing_says_is_found() {
    let sentences = sentences::read("words/en/x.ftl", "a = a { b }\nb = b\nc = c\n");
    let findings = unused(&sentences, &[file("id!(\"a\"); // \"c\"")]);
    assert_eq!(findings, ["words/en/x.ftl: c"]);
}

#[test]
fn languages_that_differ_are_found() {
    let english = sentences::read("words/en/x.ftl", "a = { $n }\nb = b\n");
    let polish = sentences::read("words/pl/x.ftl", "a = a\nc = c\n");
    assert_eq!(differences(&english, &polish).len(), 3);
}
