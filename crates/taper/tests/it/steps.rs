//! The next step by a rule, stopping, and what is refused.

use medicine::{
    AtHand, Circumstance, Division, Dose, Drug, Form, Pace, Product, RecordOnly, by_key,
};
use taper::{Answer, DoubtCode, Finding, Refusal, Rule, Situation, Step, StepKind};

pub fn mg(text: &str) -> Dose {
    Dose::parse(&format!("{text} mg")).expect("written right")
}

pub fn rule(percent: &str, days: u32) -> Rule {
    let permille = Rule::read_percent(percent).expect("written right");
    Rule::new(permille, days).expect("in range")
}

pub fn tablets(strengths: &[&str], division: Division) -> AtHand {
    let products = strengths.iter().map(|strength| {
        Product::pieces(Form::Tablet, mg(strength), division).expect("tablets divide")
    });
    AtHand::new(products.collect(), 6).expect("few enough")
}

pub fn stands_at<'a>(current: Dose, at_hand: &'a AtHand, drug: Option<&'a Drug>) -> Situation<'a> {
    Situation {
        current,
        beside: Dose::NOTHING,
        at_hand,
        drug,
        record_only: None,
        named_pace: None,
        held_whole: 0,
    }
}

pub fn step_of(found: Result<Finding<Answer>, Refusal>) -> Finding<Step> {
    match found.expect("computed").value {
        Answer::Step(value) => Finding {
            value,
            doubts: vec![],
        },
        Answer::NothingWithin(why) => panic!("no step: {why:?}"),
    }
}

fn next(situation: &Situation<'_>, rule: Rule, stop_from: Option<Dose>) -> Step {
    step_of(taper::next_step(situation, rule, stop_from)).value
}

#[test]
fn the_step_is_the_lowest_dose_within_the_cap_that_can_be_made() {
    let at_hand = tablets(&["10", "1"], Division::Halves);
    let step = next(&stands_at(mg("20"), &at_hand, None), rule("10", 28), None);
    // 20 mg less 10 % is 18 mg: one of 10, then at most five of 1 and a half come to 15.5, one of
    // 10 and a half of 10 with three of 1 to 18 exactly.
    assert_eq!(step.lowest_allowed, mg("18"));
    assert_eq!((step.kind, step.to), (StepKind::Makeable, mg("18")));
    let next_lower = next(&stands_at(mg("18"), &at_hand, None), rule("10", 28), None);
    assert_eq!(next_lower.lowest_allowed, mg("16.2"));
    assert_eq!(
        next_lower.to,
        mg("16.5"),
        "16 would be a cut of more than 10 %"
    );
}

#[test]
fn half_a_tablet_is_used_where_it_lies_within_the_cap() {
    let at_hand = tablets(&["10"], Division::Halves);
    let step = next(&stands_at(mg("20"), &at_hand, None), rule("25", 28), None);
    assert_eq!((step.kind, step.to), (StepKind::Makeable, mg("15")));
    assert_eq!(step.percent_cut(), 25.0);
    assert_eq!(step.making.map(|m| m.handling), Some(3));
}

#[test]
fn where_nothing_within_the_cap_can_be_made_the_smallest_cut_is_named_and_not_proposed() {
    let capsule = Product::pieces(Form::ExtendedCapsule, mg("37.5"), Division::Whole);
    let at_hand = AtHand::new(vec![capsule.expect("whole")], 6).expect("few");
    let drug = by_key("venlafaxine");
    let situation = stands_at(mg("75"), &at_hand, drug);
    let found = taper::next_step(&situation, rule("10", 28), None).expect("computed");
    let Answer::NothingWithin(why) = found.value else {
        panic!("a capsule is never divided");
    };
    assert_eq!(why.lowest_allowed, mg("67.5"));
    assert_eq!(why.smallest_cut_percent(), Some(50.0));
    assert_eq!(why.smallest_cut.map(|making| making.dose), Some(mg("37.5")));
}

#[test]
fn with_nothing_at_hand_the_step_is_arithmetic_and_says_so() {
    let at_hand = AtHand::nothing();
    for (from, percent, to) in [
        ("20", "10", "18"),
        ("37.5", "10", "33.75"),
        ("14.58", "10", "13.13"), // 13.122, with four digits and no lower
        ("0.5", "10", "0.45"),
        ("10", "2.5", "9.75"),
    ] {
        let situation = stands_at(mg(from), &at_hand, None);
        let found = taper::next_step(&situation, rule(percent, 28), None).expect("computed");
        assert_eq!(found.doubts[0].code, DoubtCode::NotCheckedMakeable);
        let Answer::Step(step) = found.value else {
            panic!("arithmetic goes on")
        };
        assert_eq!(
            (step.kind, step.to),
            (StepKind::Arithmetic, mg(to)),
            "{from}"
        );
        assert_eq!(step.making, None);
    }
}

#[test]
fn a_microgram_cannot_be_cut_by_a_tenth() {
    let at_hand = AtHand::nothing();
    let situation = stands_at(Dose::from_micrograms(1), &at_hand, None);
    let found = taper::next_step(&situation, rule("10", 28), None).expect("computed");
    assert!(matches!(found.value, Answer::NothingWithin(_)));
}

#[test]
fn stopping_comes_only_from_the_dose_that_was_named_or_a_lower_one() {
    let at_hand = tablets(&["1"], Division::Halves);
    let rule = rule("50", 28);
    let at = |dose: &str| stands_at(mg(dose), &at_hand, by_key("citalopram"));
    let named = Some(mg("0.5"));
    assert_eq!(next(&at("1"), rule, named).to, mg("0.5"));
    let stop = next(&at("0.5"), rule, named);
    assert_eq!(stop.kind, StepKind::Stop { named: mg("0.5") });
    assert_eq!((stop.to, stop.making), (Dose::NOTHING, None));
    let unnamed = taper::next_step(&at("0.5"), rule, None).expect("computed");
    assert!(
        matches!(unnamed.value, Answer::NothingWithin(_)),
        "without a dose named there is no step to nothing"
    );
}

#[test]
fn a_benzodiazepine_is_not_stopped_from_above_its_smallest_tablet_whatever_was_named() {
    let at_hand = tablets(&["2"], Division::Quarters);
    let rule = rule("25", 14);
    let at = |dose: &str| stands_at(mg(dose), &at_hand, by_key("diazepam"));
    let high = taper::next_step(&at("10"), rule, Some(mg("10"))).expect("computed");
    let found = high
        .doubts
        .iter()
        .find(|d| d.code == DoubtCode::StopTooHigh);
    assert_eq!(found.map(|d| (d.measured, d.threshold)), Some((10.0, 2.0)));
    assert!(matches!(high.value, Answer::Step(step) if step.to == mg("7.5")));
    let low = taper::next_step(&at("2"), rule, Some(mg("10"))).expect("computed");
    assert!(!low.doubts.iter().any(|d| d.code == DoubtCode::StopTooHigh));
    assert!(matches!(low.value, Answer::Step(step) if step.to == Dose::NOTHING));
}

#[test]
fn the_cap_is_held_against_the_whole_day_where_there_are_several_intakes() {
    let at_hand = tablets(&["2"], Division::Halves);
    let situation = Situation {
        beside: mg("10"),
        ..stands_at(mg("10"), &at_hand, None)
    };
    let step = next(&situation, rule("10", 14), None);
    assert_eq!((step.day_before(), step.day_after()), (mg("20"), mg("18")));
    assert_eq!((step.to, step.percent_cut()), (mg("8"), 10.0));
}

#[test]
fn an_intake_within_the_cap_may_fall_away_and_that_is_no_stop() {
    let at_hand = tablets(&["2"], Division::Halves);
    let situation = Situation {
        beside: mg("19"),
        ..stands_at(mg("1"), &at_hand, None)
    };
    let step = next(&situation, rule("10", 14), Some(mg("5")));
    assert_eq!((step.kind, step.to), (StepKind::IntakeEnds, Dose::NOTHING));
    assert_eq!(step.percent_cut(), 5.0);
}

#[test]
fn nothing_is_computed_for_drugs_and_circumstances_that_are_recorded_only() {
    let at_hand = AtHand::nothing();
    for (key, why) in [
        ("lithium", RecordOnly::Lithium),
        ("clozapine", RecordOnly::Clozapine),
    ] {
        let situation = stands_at(mg("100"), &at_hand, by_key(key));
        let refused = Err(Refusal::RecordOnly(why));
        assert_eq!(taper::next_step(&situation, rule("10", 28), None), refused);
        assert_eq!(
            taper::explain(&situation, mg("90"), None),
            Err(Refusal::RecordOnly(why))
        );
    }
    for circumstance in Circumstance::ALL {
        let why = RecordOnly::Circumstance(circumstance);
        let situation = Situation {
            record_only: Some(why),
            named_pace: None,
            held_whole: 0,
            ..stands_at(mg("20"), &at_hand, by_key("citalopram"))
        };
        let refused = Err(Refusal::RecordOnly(why));
        assert_eq!(taper::next_step(&situation, rule("10", 28), None), refused);
    }
}

#[test]
fn no_step_is_computed_for_a_benzodiazepine_beyond_the_published_bound() {
    let at_hand = AtHand::nothing();
    let situation = stands_at(mg("20"), &at_hand, by_key("diazepam"));
    let bound = Pace {
        at_most_permille: 250,
        every_days: 14,
    };
    for (percent, days) in [("26", 28), ("50", 90), ("25", 13), ("10", 5), ("5", 1)] {
        assert_eq!(
            taper::next_step(&situation, rule(percent, days), None),
            Err(Refusal::TooFast(bound)),
            "{percent} % every {days} days"
        );
    }
    for (percent, days) in [("25", 14), ("10", 7), ("5", 14)] {
        let found = taper::next_step(&situation, rule(percent, days), None);
        assert!(found.is_ok(), "{percent} % every {days} days");
    }
}

#[test]
fn citalopram_drops_are_not_reckoned_together_with_tablets() {
    let tablet = Product::pieces(Form::Tablet, mg("10"), Division::Halves).expect("divides");
    let drops = Product::drops(mg("2"), 20).expect("few drops");
    let drug = by_key("citalopram");
    let both = AtHand::new(vec![tablet, drops], 6).expect("few");
    let refused = taper::next_step(&stands_at(mg("20"), &both, drug), rule("10", 28), None);
    assert_eq!(refused, Err(Refusal::DropsDiffer));
    let alone = AtHand::new(vec![drops], 6).expect("few");
    let found = taper::next_step(&stands_at(mg("20"), &alone, drug), rule("10", 28), None)
        .expect("computed");
    assert!(
        found
            .doubts
            .iter()
            .any(|d| d.code == DoubtCode::DropsDiffer)
    );
}

#[test]
fn nothing_taken_has_no_next_step() {
    let at_hand = AtHand::nothing();
    let situation = stands_at(Dose::NOTHING, &at_hand, None);
    let refused = taper::next_step(&situation, rule("10", 28), None);
    assert_eq!(refused, Err(Refusal::NothingTaken));
}

#[test]
fn a_class_that_is_known_by_its_name_alone_keeps_the_bound_and_is_never_stopped_here() {
    let at_hand = AtHand::nothing();
    let bound = by_key("diazepam").and_then(|drug| drug.pace_limit.as_ref());
    let bound = bound.map(|limit| limit.value);
    for drug in [None, by_key("citalopram")] {
        let situation = Situation {
            named_pace: bound,
            ..stands_at(mg("2"), &at_hand, drug)
        };
        let refused = taper::next_step(&situation, rule("90", 1), Some(mg("2")));
        assert_eq!(refused, Err(Refusal::TooFast(bound.expect("it has one"))));
        let found = taper::next_step(&situation, rule("25", 14), Some(mg("2"))).expect("computed");
        let said = found.doubts.iter().map(|doubt| doubt.code);
        assert!(said.into_iter().any(|code| code == DoubtCode::StopUnknown));
        assert!(matches!(found.value, Answer::Step(step) if step.to == mg("1.5")));
    }
}
