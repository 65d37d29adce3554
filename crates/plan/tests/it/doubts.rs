//! Gentle doubts about changing now: values that bar nothing.

use plan::{Change, PlanDoubt, doubts};

use crate::scene::{FIRST, SECOND, citalopram, day, made, mg, new_doses, new_taper, rule};

fn with_second_lowered_on(on: i8) -> plan::Plan {
    let second = new_taper(SECOND, "olanzapine", &["10"], rule(500, 10));
    let plan = made(&citalopram(), Change::AddTaper(second), day(1)).expect("it comes in");
    let lowered = plan::NewDoses {
        taper: SECOND,
        doses: vec![mg("5")],
        since: day(on),
    };
    made(&plan, Change::TakeStep(lowered), day(on)).expect("proposed")
}

#[test]
fn a_change_of_another_drug_not_long_ago_is_said_and_bars_nothing() {
    let plan = with_second_lowered_on(11);
    let step = Change::TakeStep(new_doses(&["15"], day(16)));
    let said = PlanDoubt::OtherDrugChanged {
        taper: SECOND,
        days: 5,
        threshold: 10,
    };
    assert_eq!(doubts(&plan, &step), [said]);
    assert!(made(&plan, step, day(16)).is_ok());
    let later = Change::TakeStep(new_doses(&["15"], day(21)));
    assert_eq!(doubts(&plan, &later), []);
}

#[test]
fn a_drug_that_only_came_into_the_plan_has_not_changed() {
    let second = new_taper(SECOND, "olanzapine", &["10"], rule(500, 10));
    let plan = made(&citalopram(), Change::AddTaper(second), day(14)).expect("it comes in");
    let step = Change::TakeStep(new_doses(&["15"], day(15)));
    assert_eq!(doubts(&plan, &step), []);
}

#[test]
fn a_step_sooner_than_the_rule_is_said_and_bars_nothing() {
    let plan = citalopram();
    let soon = Change::TakeStep(new_doses(&["15"], day(12)));
    let said = PlanDoubt::SoonerThanMethod {
        not_before: day(15),
        days: 3,
    };
    assert_eq!(doubts(&plan, &soon), [said]);
    assert!(made(&plan, soon, day(12)).is_ok());
}

#[test]
fn holding_going_back_and_noting_are_never_doubted() {
    let plan = with_second_lowered_on(11);
    let plan = made(
        &plan,
        Change::TakeStep(new_doses(&["15"], day(12))),
        day(12),
    )
    .expect("15");
    for change in [
        Change::StepBack(new_doses(&["20"], day(13))),
        Change::Hold {
            taper: FIRST,
            since: day(9),
        },
        Change::EditCaseNote(None),
    ] {
        assert_eq!(doubts(&plan, &change), []);
    }
}
