//! Amounts of a drug in words that somebody left.

use proptest::prelude::*;
use publishing::doses_in;

#[test]
fn amounts_with_digits_are_found_however_they_are_written() {
    for (text, found) in [
        ("I took 20 mg for years", "20 mg"),
        ("najpierw 0,5mg rano", "0,5mg"),
        ("from 37.5 mg", "37.5 mg"),
        ("30-mg tablets", "30-mg"),
        ("250 \u{b5}g", "250 \u{3bc}g"),
        ("500 mikrogramów", "500 mikrogramów"),
        ("2 tabletki", "2 tabletki"),
        ("1/2 tablet", "1/2 tablet"),
        ("5 kropli", "5 kropli"),
        ("12 beads", "12 beads"),
        ("0.3 ml of it", "0.3 ml"),
        ("20\u{a0}MG", "20 mg"),
        ("20   mg", "20   mg"),
        ("20\u{2013}mg", "20\u{2013}mg"),
        ("3 pigułki", "3 pigułki"),
        ("mg20", "mg20"),
        ("mg: 20", "mg: 20"),
        ("20 (mg)", "20 (mg"),
        ("20 *mg*", "20 *mg"),
        ("0.5 g", "0.5 g"),
        ("20 ㎎", "20 mg"),
        ("20 мг", "20 мг"),
        ("٢٠ mg", "٢٠ mg"),
        ("2 dawki", "2 dawki"),
        ("20mg/day", "20mg"),
        ("\u{bd} mg", "1\u{2044}2 mg"),
        ("\u{ff12}\u{ff10} mg", "20 mg"),
    ] {
        assert_eq!(doses_in(text), [found], "{text}");
    }
    assert_eq!(doses_in("from 20 mg to 10 mg").len(), 2);
}

#[test]
fn years_ages_and_other_figures_are_no_doses() {
    for text in [
        "In 2019 it began, 4 years ago.",
        "10 months and 3 setbacks",
        "at 3 in the morning",
        "7 mgła",
        "half a tablet",
        "2 pillows and 3 dropped calls",
        "4 tabby cats",
        "I was 20. Pills came later.",
        "in group G 7 people",
        "2 tablice i 3 dawne listy",
        "80% better",
        "mg",
        "",
    ] {
        assert!(doses_in(text).is_empty(), "{text}");
    }
}

proptest! {
    #[test]
    fn any_text_can_be_looked_through(text in "\\PC*") {
        let _ = doses_in(&text);
    }

    #[test]
    fn every_whole_number_of_milligrams_is_found(number in 0_u32.., before in "[a-z ]{0,12}") {
        let text = format!("{before} {number} mg");
        prop_assert_eq!(doses_in(&text), [format!("{number} mg")]);
    }
}
