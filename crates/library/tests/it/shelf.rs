//! The texts that come with the program, and what makes texts fit together.

use library::{FAMILIES, STAGES, Shelf, Symptoms, Text, TextFault, built_in};
use wording::Language;

/// Addresses that were handed out. One that is gone is a dead link in somebody's message: a text
/// can be written anew under its topic, and a topic is never taken away.
const TOPICS: [&str; 18] = [
    "chemical-imbalance",
    "derealisation",
    "for-someone-close",
    "frightening-thoughts",
    "how-long",
    "moving",
    "no-windows",
    "not-everything",
    "numb-feelings",
    "pssd",
    "restlessness",
    "shame-guilt-grief",
    "sleepless-nights",
    "supply-stops",
    "talking-to-a-doctor",
    "waves-and-windows",
    "withdrawal",
    "zaps",
];

#[test]
fn every_address_that_was_handed_out_still_leads_to_a_text() {
    for language in Language::ALL {
        for topic in TOPICS {
            assert!(
                built_in().text(language, topic).is_some(),
                "{language:?} {topic}"
            );
        }
    }
}

#[test]
fn the_texts_that_come_with_the_program_hold_when_they_are_read_anew() {
    let texts: Vec<Text> = built_in().all().to_vec();
    let fits = Shelf::of(texts, built_in().symptoms().clone());
    assert!(fits.is_ok(), "{:?}", fits.err());
    assert_eq!(built_in().all().len(), TOPICS.len() * 2);
}

#[test]
fn every_symptom_family_and_stage_leads_to_a_text_in_both_languages() {
    for language in Language::ALL {
        for symptom in built_in().symptoms().all() {
            let text = built_in().of_symptom(language, &symptom.key);
            assert!(text.is_some(), "{language:?} {}", symptom.key);
            assert!(!symptom.name(language).is_empty());
        }
        for family in FAMILIES {
            assert!(
                !built_in().of_family(language, family).is_empty(),
                "{family}"
            );
        }
        for stage in STAGES {
            assert!(!built_in().of_stage(language, stage).is_empty(), "{stage}");
        }
    }
    assert!(
        built_in().symptoms().all().len() >= 50,
        "symptoms were lost"
    );
}

#[test]
fn what_withdrawal_can_be_stands_first_for_every_drug_and_stage_and_the_rare_does_not() {
    for language in Language::ALL {
        for family in FAMILIES {
            let about = built_in().of_family(language, family);
            assert_eq!(about[0].topic, "withdrawal", "{family}");
        }
        for stage in STAGES {
            assert_eq!(built_in().of_stage(language, stage)[0].topic, "withdrawal");
        }
        let topics = |family| -> Vec<String> {
            let about = built_in().of_family(language, family);
            about.iter().map(|text| text.topic.clone()).collect()
        };
        assert!(topics("antidepressant").contains(&"pssd".to_owned()));
        assert!(!topics("benzodiazepine").contains(&"pssd".to_owned()));
    }
}

#[test]
fn nobody_has_reviewed_a_text_until_their_name_stands_in_it() {
    // A name that somebody puts here is a person's word: change this test with it.
    for text in built_in().all() {
        assert!(text.reviewed_by.is_empty(), "{}", text.topic);
    }
}

fn pair(topic: &str) -> Vec<Text> {
    let of = |language| built_in().text(language, topic).cloned();
    Language::ALL.into_iter().filter_map(of).collect()
}

fn faults(texts: Vec<Text>) -> Vec<TextFault> {
    let none = Symptoms::parse("symptom = []").expect("an empty list");
    match Shelf::of(texts, none) {
        Ok(_) => Vec::new(),
        Err(faults) => faults.into_iter().map(|(_, fault)| fault).collect(),
    }
}

/// A pair without links and symptoms, that fits together by itself.
fn alone() -> Vec<Text> {
    let mut texts = pair("zaps");
    for text in &mut texts {
        text.symptoms.clear();
        text.more
            .retain(|block| matches!(block, library::Block::Claim(_)));
        text.first.truncate(1);
    }
    assert_eq!(faults(texts.clone()), []);
    texts
}

#[test]
fn a_text_in_one_language_only_is_refused() {
    let mut texts = alone();
    texts.pop();
    assert_eq!(faults(texts), [TextFault::OneLanguage]);
}

#[test]
fn languages_that_say_it_differently_sure_or_with_other_figures_are_refused() {
    let mut texts = alone();
    texts[1].date = "2020-01-01".to_owned();
    assert_eq!(faults(texts), [TextFault::Differs("date")]);

    let mut texts = alone();
    texts[1].sources.reverse();
    assert_eq!(faults(texts), [TextFault::Differs("source")]);

    let mut texts = alone();
    texts[1].more.pop();
    assert!(faults(texts).contains(&TextFault::Differs("the claims")));

    let mut texts = alone();
    for block in &mut texts[1].more {
        if let library::Block::Claim(claim) = block {
            claim.sides[0]
                .pieces
                .push(library::Piece::Words(" 77".to_owned()));
        }
    }
    assert_eq!(faults(texts), [TextFault::Differs("the figures")]);
}

#[test]
fn a_link_or_symptom_that_leads_nowhere_is_refused() {
    let mut texts = alone();
    texts[0]
        .more
        .push(library::Block::Paragraph(vec![library::Piece::Topic(
            "gone".to_owned(),
        )]));
    assert_eq!(faults(texts), [TextFault::NoSuch("gone".to_owned())]);

    let symptoms =
        Symptoms::parse("[[symptom]]\nkey = \"a\"\ngroup = \"body\"\nen = [\"A\"]\npl = [\"A\"]\n");
    let found = Shelf::of(alone(), symptoms.expect("a list")).err();
    assert_eq!(
        found.map(|found| found.len()),
        Some(2),
        "it leads nowhere, in both languages"
    );
}

#[test]
fn a_text_of_the_host_takes_the_place_of_its_topic_and_only_in_both_languages() {
    let mut own = pair("zaps");
    for text in &mut own {
        text.title = "Ours".to_owned();
    }
    let shelf = built_in().with_own(own.clone()).expect("it fits");
    assert_eq!(shelf.all().len(), built_in().all().len());
    for language in Language::ALL {
        assert_eq!(
            shelf.text(language, "zaps").map(|text| text.title.as_str()),
            Some("Ours")
        );
    }
    own.pop();
    assert!(built_in().with_own(own).is_err());
}
