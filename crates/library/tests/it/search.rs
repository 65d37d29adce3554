//! A text is found by inflected words, without diacritics, and across the languages.

use library::{Index, built_in};
use wording::Language::{self, English, Polish};

fn first(language: Language, question: &str) -> String {
    let found = Index::over(built_in()).find(language, question);
    found.into_iter().next().unwrap_or_default()
}

#[test]
fn one_text_is_found_under_each_form_of_its_word_in_both_languages() {
    for language in [English, Polish] {
        for question in [
            "derealizacji",
            "derealizacja",
            "derealizacją",
            "derealizacje",
            "derealisation",
            "derealization",
            "DEREALISATION?",
        ] {
            assert_eq!(
                first(language, question),
                "derealisation",
                "{language:?} {question}"
            );
        }
    }
}

#[test]
fn polish_is_found_without_its_diacritics() {
    for (question, topic) in [
        ("bezsenność", "sleepless-nights"),
        ("bezsennosc", "sleepless-nights"),
        ("bezsenności", "sleepless-nights"),
        ("akatyzji", "restlessness"),
        ("prądy w głowie", "zaps"),
        ("prady w glowie", "zaps"),
        ("wstyd", "shame-guilt-grief"),
        ("wstydu", "shame-guilt-grief"),
        ("fale i okna", "waves-and-windows"),
        ("falami", "waves-and-windows"),
        ("straszne mysli", "frightening-thoughts"),
        ("rozmowa z lekarzem", "talking-to-a-doctor"),
        ("dla bliskiej osoby", "for-someone-close"),
    ] {
        assert_eq!(first(Polish, question), topic, "{question}");
    }
}

#[test]
fn english_is_found_by_what_people_say() {
    for (question, topic) in [
        ("brain zaps", "zaps"),
        ("pssd", "pssd"),
        ("akathisia", "restlessness"),
        ("how long does it last", "how-long"),
        ("can't sleep insomnia", "sleepless-nights"),
        ("chemical imbalance", "chemical-imbalance"),
        ("no windows", "no-windows"),
        ("I have run out of tablets", "supply-stops"),
    ] {
        assert_eq!(first(English, question), topic, "{question}");
    }
}

#[test]
fn what_stands_nowhere_finds_nothing_and_no_question_is_too_long() {
    let index = Index::over(built_in());
    assert!(index.find(English, "xylophone").is_empty());
    assert!(index.find(English, "").is_empty());
    assert!(index.find(English, " ... \u{1F600} ").is_empty());
    let long = "derealisation ".repeat(10_000);
    assert_eq!(index.find(English, &long)[0], "derealisation");
}

#[test]
fn the_same_question_is_answered_the_same() {
    let index = Index::over(built_in());
    let once = index.find(Polish, "sen i lęk");
    assert_eq!(once, Index::over(built_in()).find(Polish, "sen i lęk"));
    assert!(once.len() > 1);
}

#[test]
fn a_name_that_somebody_gave_a_symptom_leads_to_the_one_that_is_meant() {
    let index = Index::over(built_in());
    let key = |name: &str| {
        index
            .symptom(built_in(), name)
            .map(|symptom| symptom.key.as_str())
    };
    assert_eq!(key("zawroty głowy"), Some("dizziness"));
    assert_eq!(key("Brain zaps at night"), Some("zaps"));
    assert_eq!(key("burning in the arms"), Some("burning-skin"));
    assert_eq!(key("straszny ból glowy"), Some("headache"));
    assert_eq!(key("akathisia"), Some("restlessness"));
    assert_eq!(key("pieczenie ramion"), Some("burning-skin"));
    assert_eq!(key("wszystko jak za szybą"), Some("derealisation"));
    assert_eq!(key("wewnętrzny niepokój"), Some("restlessness"));
    assert_eq!(key("zmęczenie"), Some("exhaustion"));
    assert_eq!(key("moja własna rzecz"), None);
    assert_eq!(key(""), None);
}
