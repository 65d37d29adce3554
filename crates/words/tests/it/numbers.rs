//! Numbers and lists as each language writes them.

use words::{Argument, Language, Voice, say};

const PL: Voice = Voice::of(Language::Polish);
const EN: Voice = Voice::of(Language::English);

#[test]
fn polish_has_a_decimal_comma_and_exactly_the_decimals_asked_for() {
    assert_eq!(PL.number(2.5, 1), "2,5");
    assert_eq!(EN.number(2.5, 1), "2.5");
    assert_eq!(PL.number(37.0, 2), "37,00");
    assert_eq!(EN.number(37.6, 0), "38");
}

#[test]
fn a_minus_is_a_true_minus_and_never_stands_before_zero() {
    assert_eq!(PL.number(-1.25, 2), "\u{2212}1,25");
    assert_eq!(EN.number(-0.04, 1), "0.0");
    assert_eq!(EN.number(-0.0, 0), "0");
}

#[test]
fn what_is_not_a_number_is_a_dash() {
    assert_eq!(EN.number(f64::NAN, 1), "\u{2013}");
    assert_eq!(PL.number(f64::INFINITY, 0), "\u{2013}");
    let last = Argument::measure(f64::NAN, 2);
    assert_eq!(
        say!(EN, "list-last", before = 1, last = last),
        "1 and \u{2013}"
    );
    assert_eq!(
        say!(EN, "list-last", before = f64::NEG_INFINITY, last = 1),
        "\u{2013} and 1"
    );
}

#[test]
fn numbers_inside_sentences_have_the_sign_of_the_language() {
    let last = Argument::measure(2.96, 1);
    assert_eq!(
        say!(PL, "list-last", before = -0.5, last = last.clone()),
        "\u{2212}0,5 i 3,0"
    );
    assert_eq!(
        say!(EN, "list-last", before = 1.5, last = last),
        "1.5 and 3.0"
    );
}

#[test]
fn a_list_has_its_word_before_the_last() {
    let list = |items: &[&str]| {
        let items: Vec<String> = items.iter().map(|i| (*i).to_owned()).collect();
        (EN.list(&items), PL.list(&items))
    };
    assert_eq!(list(&[]), (String::new(), String::new()));
    assert_eq!(list(&["a"]), ("a".to_owned(), "a".to_owned()));
    assert_eq!(
        list(&["a", "b", "c"]),
        ("a, b and c".to_owned(), "a, b i c".to_owned())
    );
}

#[test]
fn a_count_takes_the_form_of_its_language() {
    let weeks = |voice: Voice, counts: &[u32]| -> Vec<String> {
        counts.iter().map(|n| voice.weeks(*n)).collect()
    };
    assert_eq!(
        weeks(PL, &[0, 1, 2, 4, 5, 11, 12, 22, 25]),
        [
            "0 tygodni",
            "1 tydzień",
            "2 tygodnie",
            "4 tygodnie",
            "5 tygodni",
            "11 tygodni",
            "12 tygodni",
            "22 tygodnie",
            "25 tygodni"
        ]
    );
    assert_eq!(
        weeks(EN, &[0, 1, 2, 21]),
        ["0 weeks", "1 week", "2 weeks", "21 weeks"]
    );
    assert_eq!((EN.days(1), PL.days(1)), ("1 day".into(), "1 dzień".into()));
    assert_eq!((EN.days(3), PL.days(3)), ("3 days".into(), "3 dni".into()));
}

#[test]
fn a_fraction_takes_its_own_form_in_polish() {
    let half = Argument::measure(1.5, 1);
    let one = Argument::measure(1.0, 1);
    assert_eq!(say!(PL, "time-weeks", count = half), "1,5 tygodnia");
    assert_eq!(say!(PL, "time-weeks", count = one), "1,0 tygodnia");
}
