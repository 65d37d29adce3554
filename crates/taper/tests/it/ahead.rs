//! A look at a few steps: each follows from the one before, and none has a date.

use medicine::{AtHand, Division, by_key};
use taper::{AheadEnds, MOST_STEPS_AHEAD, Refusal, steps_ahead};

use crate::steps::{mg, rule, stands_at, tablets};

#[test]
fn each_step_follows_from_the_one_before_and_keeps_the_rule() {
    let at_hand = tablets(&["10", "20"], Division::Quarters);
    let situation = stands_at(mg("40"), &at_hand, by_key("citalopram"));
    let rule = rule("25", 28);
    let ahead = steps_ahead(&situation, rule, None, 4).expect("computed");
    let doses: Vec<String> = ahead
        .steps
        .iter()
        .map(|ahead| ahead.step.value.to.milligrams())
        .collect();
    // 40, 30, 22.5, 17.5 (16.875 at least), 15 (13.125 at least).
    assert_eq!(doses, ["30", "22.5", "17.5", "15"]);
    let days: Vec<u32> = ahead.steps.iter().map(|a| a.not_before_days).collect();
    assert_eq!(days, [0, 28, 56, 84]);
    assert_eq!(ahead.ends, AheadEnds::AsAsked);
}

#[test]
fn the_look_ends_where_nothing_can_be_made_or_nothing_is_taken() {
    let at_hand = tablets(&["10"], Division::Halves);
    let situation = stands_at(mg("20"), &at_hand, by_key("citalopram"));
    let ahead = steps_ahead(&situation, rule("50", 28), None, 10).expect("computed");
    assert_eq!(ahead.steps.len(), 2, "10 and 5");
    assert!(matches!(ahead.ends, AheadEnds::NothingWithin(_)));
    let ahead = steps_ahead(&situation, rule("50", 28), Some(mg("5")), 10).expect("computed");
    assert_eq!(ahead.steps.len(), 3, "10, 5 and nothing");
    assert_eq!(ahead.ends, AheadEnds::Nothing);
}

#[test]
fn no_look_is_longer_than_the_most() {
    let at_hand = AtHand::nothing();
    let situation = stands_at(mg("100"), &at_hand, by_key("citalopram"));
    let ahead = steps_ahead(&situation, rule("1", 1), None, 10_000).expect("computed");
    assert_eq!(u32::try_from(ahead.steps.len()), Ok(MOST_STEPS_AHEAD));
    assert_eq!(ahead.ends, AheadEnds::AsAsked);
}

#[test]
fn no_look_is_given_for_what_is_recorded_only() {
    let at_hand = AtHand::nothing();
    let situation = stands_at(mg("300"), &at_hand, by_key("lithium"));
    let refused = steps_ahead(&situation, rule("10", 28), None, 3);
    assert!(matches!(refused, Err(Refusal::RecordOnly(_))));
}
