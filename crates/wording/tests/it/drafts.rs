//! What an editor drafts, read sentence by sentence.

use wording::{Kind, Language, read, sentences};

#[test]
fn a_text_is_cut_at_the_signs_that_end_a_sentence_and_at_its_lines() {
    let text = "One. Two? \u{201e}Trzy.\u{201d} 2.5 mg\n\n* four\u{2026} five";
    assert_eq!(
        sentences(text),
        [
            "One.",
            "Two?",
            "\u{201e}Trzy.\u{201d} 2.5 mg",
            "* four\u{2026}",
            "five"
        ]
    );
    assert!(sentences(" \n ").is_empty());
}

#[test]
fn nothing_hides_behind_a_line_break() {
    let heard = read(Language::English, "It will\npass soon.");
    assert_eq!(heard[0].heard[0].kind, Kind::Promise);
}

#[test]
fn what_is_heard_stands_beside_its_sentence() {
    let heard = read(
        Language::English,
        "I slept again. It will pass soon. You should rest.",
    );
    let kinds: Vec<Vec<Kind>> = heard
        .iter()
        .map(|one| one.heard.iter().map(|heard| heard.kind).collect())
        .collect();
    assert_eq!(kinds, [vec![], vec![Kind::Promise], vec![Kind::Order]]);
    assert_eq!(heard[1].sentence, "It will pass soon.");
}

#[test]
fn polish_is_read_by_its_own_rules() {
    let heard = read(Language::Polish, "To minie. Było ciężko.");
    assert_eq!(heard[0].heard[0].kind, Kind::Promise);
    assert!(heard[1].heard.is_empty());
}
