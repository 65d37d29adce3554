//! Each rule refuses what it names and nothing that is said well.

use wording::{Kind, Language, Rules};

#[test]
fn the_rules_of_both_languages_can_be_read() {
    for (language, text) in [
        (Language::English, include_str!("../../rules/en.toml")),
        (Language::Polish, include_str!("../../rules/pl.toml")),
    ] {
        let read = Rules::parse(text).unwrap_or_else(|fault| panic!("{language:?}: {fault}"));
        assert_eq!(read.rule.len(), Rules::of(language).rule.len());
        assert!(read.rule.len() >= 9, "{language:?}: rules were lost");
    }
}

#[test]
fn every_rule_refuses_its_bad_sentences_and_no_good_one() {
    for language in Language::ALL {
        let rules = Rules::of(language);
        for rule in &rules.rule {
            assert!(
                !rule.refuses.is_empty() && !rule.allows.is_empty(),
                "{:?}",
                rule.kind
            );
            for bad in &rule.refuses {
                assert!(
                    rules.is_refused_by(rule, bad),
                    "{language:?}, {:?}: lets through {bad:?}",
                    rule.kind
                );
            }
            for good in &rule.allows {
                let found = rules.heard(good);
                assert!(
                    found.is_empty(),
                    "{language:?}, {:?}: refuses {good:?}: {found:?}",
                    rule.kind
                );
            }
        }
    }
}

#[test]
fn shapes_are_refused_in_both_languages() {
    let bad = [
        "Saved!",
        "Saved \u{1F600}",
        "Saved \u{2728}.",
        "A NEW day",
        "and/or",
        "gotowy/a",
        "zapisany/-a",
        "zapisany(a)",
        "entry(-ies)",
    ];
    let good = [
        "I",
        "A CSV file (and more)",
        "5/10",
        "\u{b7}/\u{b7}",
        "see https://example.org/a/b",
        "0\u{2013}10",
        "\u{201e}tak\u{201d} (nie)",
    ];
    for language in Language::ALL {
        let rules = Rules::of(language);
        for sentence in bad {
            assert!(
                !rules.shapes(sentence).is_empty(),
                "{language:?}: {sentence:?}"
            );
        }
        for sentence in good {
            let found = rules.shapes(sentence);
            assert!(found.is_empty(), "{language:?}: {sentence:?} {found:?}");
        }
    }
}

#[test]
fn a_word_is_refused_whole_and_not_as_a_part_of_another() {
    let rules = Rules::of(Language::English);
    assert_eq!(
        rules.heard("The asterisk and the warm act\u{2019}s end."),
        []
    );
    let kinds: Vec<Kind> = rules
        .heard("A RISK, nobody\u{2019}s")
        .into_iter()
        .map(|heard| heard.kind)
        .collect();
    assert_eq!(kinds, [Kind::Capitals, Kind::Verdict]);
}

#[test]
fn a_name_is_said_as_it_is_and_its_words_elsewhere_are_not() {
    let rules = Rules::of(Language::English).with_names(&["sexual dysfunction".to_owned()]);
    assert_eq!(rules.heard("Its name is post-SSRI sexual dysfunction."), []);
    assert_eq!(rules.heard("A dysfunction.").len(), 1);
}
