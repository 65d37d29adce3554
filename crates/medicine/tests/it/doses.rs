//! Doses are read exactly, or refused with the reason.

use medicine::{Dose, DoseFault, Rounding};
use proptest::prelude::*;

fn micrograms(text: &str) -> u64 {
    Dose::parse(text)
        .unwrap_or_else(|fault| panic!("{text}: {fault:?}"))
        .micrograms()
}

#[test]
fn a_dose_is_read_in_both_languages_and_every_unit() {
    for (text, expected) in [
        ("37,5 mg", 37_500),
        ("37.5 mg", 37_500),
        ("0.5 mg", 500),
        ("0,125 mg", 125),
        ("0.125 mg", 125),
        ("500 mcg", 500),
        ("500 \u{b5}g", 500),
        ("500 \u{3bc}g", 500),
        ("500 ug", 500),
        ("1 g", 1_000_000),
        ("1,5 g", 1_500_000),
        ("0,12345 g", 123_450),
        ("20mg", 20_000),
        ("  20 MG ", 20_000),
        ("20\u{a0}mg", 20_000),
        ("1.2500 mg", 1_250),
        ("15 miligram\u{f3}w", 15_000),
        ("125 mikrogram\u{f3}w", 125),
        ("2 milligrams", 2_000),
        ("1000 mg", 1_000_000),
        ("0 mg", 0),
    ] {
        assert_eq!(micrograms(text), expected, "{text}");
    }
}

#[test]
fn three_digits_after_a_separator_are_refused_unless_a_lone_zero_stands_before_it() {
    for text in [
        "1,125 mg",
        "1.500 mg",
        "10,000 mg",
        "10.000 mg",
        "1.000,5 mg",
        "1,000,000 mcg",
        "1.500 g",
    ] {
        assert_eq!(
            Dose::parse(text),
            Err(DoseFault::AmbiguousSeparator),
            "{text}"
        );
    }
}

#[test]
fn what_is_no_dose_is_refused_with_the_reason() {
    for (text, fault) in [
        ("", DoseFault::Empty),
        (" \t\u{a0}", DoseFault::Empty),
        ("20", DoseFault::UnitMissing),
        ("37,5", DoseFault::UnitMissing),
        ("20 ml", DoseFault::UnknownUnit),
        ("2 tabletki", DoseFault::UnknownUnit),
        ("1e3 mg", DoseFault::UnknownUnit),
        ("10-20 mg", DoseFault::UnknownUnit),
        ("20 mg a day", DoseFault::UnknownUnit),
        ("2 mg/ml", DoseFault::Concentration),
        ("2 mg / 5 ml", DoseFault::Concentration),
        ("10 mg na 5 ml", DoseFault::Concentration),
        ("10 mg per mL", DoseFault::Concentration),
        ("10 mg w 5 mililitrach", DoseFault::Concentration),
        ("10 mg w maju", DoseFault::UnknownUnit),
        ("-5 mg", DoseFault::Negative),
        ("\u{2212}5 mg", DoseFault::Negative),
        ("\u{2013}5 mg", DoseFault::Negative),
        ("30.1 g", DoseFault::TooLarge),
        ("1000000 mg", DoseFault::TooLarge),
        ("99999999999999999999999999999999 mg", DoseFault::TooLarge),
        ("0.5 mcg", DoseFault::NotWholeMicrograms),
        ("0.1234 mg", DoseFault::NotWholeMicrograms),
        ("1 000 mg", DoseFault::ThousandsSpace),
        ("1\u{202f}000 mg", DoseFault::ThousandsSpace),
        ("1'000 mg", DoseFault::AmbiguousSeparator),
        (".5 mg", DoseFault::BareSeparator),
        ("5. mg", DoseFault::BareSeparator),
        ("05 mg", DoseFault::LeadingZero),
        ("00,125 mg", DoseFault::LeadingZero),
        ("\u{665} mg", DoseFault::UnusualDigits),
        ("\u{ff15} mg", DoseFault::UnusualDigits),
        ("2\u{bd} mg", DoseFault::UnusualDigits),
        ("2 \u{bd} mg", DoseFault::UnusualDigits),
        ("mg", DoseFault::NotANumber),
        ("+5 mg", DoseFault::NotANumber),
        ("five mg", DoseFault::NotANumber),
    ] {
        assert_eq!(Dose::parse(text), Err(fault), "{text}");
    }
}

#[test]
fn the_largest_dose_is_still_read() {
    assert_eq!(Dose::parse("30 g"), Ok(Dose::LARGEST));
}

#[test]
fn milligrams_are_written_exactly() {
    for (micrograms, text) in [
        (0, "0"),
        (1, "0.001"),
        (125, "0.125"),
        (500, "0.5"),
        (20_000, "20"),
        (37_500, "37.5"),
        (1_125, "1.125"),
    ] {
        assert_eq!(Dose::from_micrograms(micrograms).milligrams(), text);
    }
}

#[test]
fn a_share_is_rounded_only_in_the_direction_named() {
    let dose = Dose::from_micrograms(10);
    assert_eq!(
        dose.share(1, 3, Rounding::Down),
        Some(Dose::from_micrograms(3))
    );
    assert_eq!(
        dose.share(1, 3, Rounding::Up),
        Some(Dose::from_micrograms(4))
    );
    assert_eq!(dose.share(1, 0, Rounding::Up), None);
    assert_eq!(dose.divided(4), None);
    assert_eq!(dose.divided(5), Some(Dose::from_micrograms(2)));
    assert_eq!(dose.divided(0), None);
}

proptest! {
    #[test]
    fn what_is_written_is_read_back_as_the_same_dose(micrograms in 0_u64..=30_000_000) {
        let dose = Dose::from_micrograms(micrograms);
        prop_assert_eq!(Dose::parse(&dose.plain()), Ok(dose));
    }

    #[test]
    fn comma_and_dot_are_read_alike(text in "[0-9]{1,4}[.][0-9]{1,5} ?(mg|mcg|g)") {
        prop_assert_eq!(Dose::parse(&text), Dose::parse(&text.replace('.', ",")));
    }

    #[test]
    fn any_text_is_read_or_refused_without_a_fall(text in "\\PC{0,24}") {
        if let Ok(dose) = Dose::parse(&text) {
            prop_assert!(dose <= Dose::LARGEST);
        }
    }

    #[test]
    fn a_share_rounded_up_is_never_below_the_exact_one(
        micrograms in 0_u64..1_000_000_000, numerator in 0_u64..1000,
    ) {
        let dose = Dose::from_micrograms(micrograms);
        let up = dose.share(numerator, 1000, Rounding::Up).map(Dose::micrograms);
        let down = dose.share(numerator, 1000, Rounding::Down).map(Dose::micrograms);
        let exact = u128::from(micrograms) * u128::from(numerator);
        prop_assert!(up.is_some_and(|up| u128::from(up) * 1000 >= exact));
        prop_assert!(down.is_some_and(|down| u128::from(down) * 1000 <= exact));
        prop_assert!(up.zip(down).is_some_and(|(up, down)| up - down <= 1));
    }
}
