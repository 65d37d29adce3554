//! Sentences are found, filled in and put into the right form.

use words::{Argument, Id, Language, Voice, say};

const PL: Voice = Voice::of(Language::Polish);
const EN: Voice = Voice::of(Language::English);

#[test]
fn a_sentence_is_said_in_its_language_with_its_values() {
    let month = |voice: Voice| say!(voice, "time-month-of-year", month = "7", year = 2026);
    assert_eq!(month(EN), "7 2026");
    assert_eq!(say!(EN, "time-weekday-when", weekday = 3), "on Wednesday");
    assert_eq!(say!(PL, "time-weekday-when", weekday = 3), "w środę");
}

#[test]
fn an_id_that_stands_nowhere_comes_back_in_brackets() {
    assert_eq!(PL.say(Id("no-such-sentence"), &[]), "[no-such-sentence]");
}

#[test]
fn a_value_is_put_in_without_marks_around_it() {
    assert_eq!(
        say!(EN, "list-last", before = "a", last = "b"),
        "a and b",
        "isolating marks would stand in every file and chart"
    );
}

#[test]
fn a_text_given_to_a_sentence_is_not_shown_when_debugged() {
    let argument = Argument::from("what a person wrote");
    assert_eq!(format!("{argument:?}"), "Text(..)");
    assert_eq!(format!("{:?}", Argument::from(3)), "Number(3)");
}
