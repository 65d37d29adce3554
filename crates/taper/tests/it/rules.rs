//! Rules are read exactly, and a cap is never exceeded by rounding.

use medicine::Dose;
use proptest::prelude::*;
use taper::{Rule, RuleFault};

#[test]
fn a_percentage_is_read_in_both_languages() {
    for (text, permille) in [
        ("10", 100),
        ("2,5", 25),
        ("2.5 %", 25),
        ("7.5%", 75),
        ("0,5", 5),
        ("99", 990),
    ] {
        assert_eq!(Rule::read_percent(text), Ok(permille), "{text}");
    }
    for text in ["", "0", "100", "-5", "2.55", "ten", "1e1", ".5", "5.", "%"] {
        assert_eq!(Rule::read_percent(text), Err(RuleFault::Percent), "{text}");
    }
}

#[test]
fn a_rule_lies_within_what_can_be_meant() {
    assert_eq!(Rule::new(0, 28), Err(RuleFault::Percent));
    assert_eq!(Rule::new(1000, 28), Err(RuleFault::Percent));
    assert_eq!(Rule::new(100, 0), Err(RuleFault::Days));
    assert_eq!(Rule::new(100, 3651), Err(RuleFault::Days));
    assert!(Rule::new(999, 3650).is_ok());
}

proptest! {
    #[test]
    fn the_lowest_dose_after_a_cut_never_exceeds_the_cap_and_one_lower_would(
        permille in 1_u32..1000, micrograms in 1_u64..30_000_000,
    ) {
        let rule = Rule::new(permille, 28).expect("in range");
        let dose = Dose::from_micrograms(micrograms);
        let lowest = rule.lowest_after(dose);
        let cut = |to: u64| u128::from(micrograms - to) * 1000;
        let cap = u128::from(micrograms) * u128::from(permille);
        prop_assert!(cut(lowest.micrograms()) <= cap);
        prop_assert!(rule.allows(dose, lowest));
        if let Some(lower) = lowest.micrograms().checked_sub(1) {
            prop_assert!(cut(lower) > cap);
            prop_assert!(!rule.allows(dose, Dose::from_micrograms(lower)));
        }
    }
}
