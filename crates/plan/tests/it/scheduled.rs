//! Whole schedules in a plan: looking changes nothing, accepting moves no dose, and two drugs are
//! never cut within one hold.

use jiff::civil::Date;
use medicine::{Circumstance, Dose, RecordOnly};
use plan::{Change, ChangeFault, Method, Plan, PlanDoubt, Proposal, Scheduled, State};
use taper::Refusal;
use taper::schedule::{Bands, By, Caps, Lasting, Share, Wanted, Why};

use crate::scene::{FIRST, SECOND, day, first, made, mg, new_doses, new_taper, rule, with};

fn wanted(percent: f64, days: u32, stop_from: &str) -> Wanted {
    let caps = Caps {
        at_most_share: Share::from_percent(percent),
        ..Caps::default()
    };
    Wanted {
        goal: Dose::NOTHING,
        by: By::Caps(Bands::one(caps, Lasting::Days(days)).expect("a cap")),
        stop_from: Some(mg(stop_from)),
    }
}

fn noted() -> Plan {
    with(new_taper(FIRST, "Cital", &["20"], Method::Noted))
}

/// Takes what is found into the plan.
fn accepted(plan: &Plan, wanted: &Wanted, today: Date) -> Plan {
    let looked = plan::look(plan, FIRST, wanted, today).expect("one intake");
    let found = looked.found.expect("a schedule");
    let scheduled = Scheduled::accept(wanted, &found.value).expect("within caps");
    let change = Change::EditMethod {
        taper: FIRST,
        method: Method::Scheduled(scheduled),
        stop_from: wanted.stop_from,
    };
    made(plan, change, today).expect("it is taken in")
}

fn next(plan: &Plan) -> Option<(Vec<Dose>, Option<Date>)> {
    match plan::proposal(plan, FIRST) {
        Some(Proposal::Prescribed(line)) => Some((line.doses, line.not_before)),
        _ => None,
    }
}

#[test]
fn looking_changes_nothing_and_accepting_moves_no_dose() {
    let plan = noted();
    let wanted = wanted(50.0, 14, "5");
    let looked = plan::look(&plan, FIRST, &wanted, day(10)).expect("one intake");
    assert_eq!(looked.starts, day(10));
    let doses: Vec<Dose> = looked
        .found
        .expect("found")
        .value
        .steps
        .iter()
        .map(|s| s.to)
        .collect();
    assert_eq!(doses, [mg("10"), mg("5"), Dose::NOTHING]);
    let plan = accepted(&plan, &wanted, day(10));
    assert_eq!(first(&plan).day(), mg("20"));
    assert_eq!(next(&plan), Some((vec![mg("10")], None)));
}

#[test]
fn each_step_begins_by_its_own_act_and_the_next_not_before_its_days_have_passed() {
    let plan = accepted(&noted(), &wanted(50.0, 14, "5"), day(10));
    let plan = made(
        &plan,
        Change::TakeStep(new_doses(&["10"], day(11))),
        day(11),
    )
    .expect("a step");
    assert_eq!(next(&plan), Some((vec![mg("5")], Some(day(25)))));
    // Another dose than the next line is no step.
    let other = Change::TakeStep(new_doses(&["7.5"], day(25)));
    assert_eq!(made(&plan, other, day(25)), Err(ChangeFault::NotProposed));
}

#[test]
fn a_smaller_step_keeps_the_caps_and_the_schedule_goes_on_below_it() {
    let plan = accepted(&noted(), &wanted(50.0, 14, "5"), day(10));
    let too_large = Change::SmallerStep(new_doses(&["5"], day(11)));
    assert_eq!(
        made(&plan, too_large, day(11)),
        Err(ChangeFault::LargerThanRule)
    );
    let smaller = Change::SmallerStep(new_doses(&["15"], day(11)));
    let plan = made(&plan, smaller, day(11)).expect("within the caps");
    assert_eq!(next(&plan).map(|(doses, _)| doses), Some(vec![mg("10")]));
}

#[test]
fn it_is_looked_for_anew_from_any_dose_with_the_caps_that_it_holds() {
    let plan = accepted(&noted(), &wanted(50.0, 14, "5"), day(10));
    let plan = made(
        &plan,
        Change::TakeStep(new_doses(&["10"], day(11))),
        day(11),
    )
    .expect("a step");
    let Method::Scheduled(scheduled) = &first(&plan).method else {
        panic!("it holds a schedule");
    };
    let again = scheduled.wanted(first(&plan).stop_from);
    assert_eq!(again, wanted(50.0, 14, "5"));
    let looked = plan::look(&plan, FIRST, &again, day(12)).expect("one intake");
    assert_eq!(looked.found.expect("found").value.steps.len(), 2);
    assert_eq!(plan.versions.len(), 3, "every version stays");
}

#[test]
fn a_step_waits_for_the_hold_of_another_drugs_cut() {
    let plan = with(new_taper(SECOND, "mirtazapine", &["30"], rule(500, 28)));
    let first_drug = new_taper(FIRST, "Cital", &["20"], rule(250, 14));
    let plan = made(&plan, Change::AddTaper(first_drug), day(1)).expect("it comes in");
    let cut = plan::NewDoses {
        taper: SECOND,
        doses: vec![mg("15")],
        since: day(3),
    };
    let plan = made(&plan, Change::TakeStep(cut), day(3)).expect("a step");
    let Some(Proposal::ByRule(proposed)) = plan::proposal(&plan, FIRST) else {
        panic!("a rule proposes");
    };
    assert_eq!(proposed[0].not_before, Some(day(31)));
    let looked = plan::look(&plan, FIRST, &wanted(50.0, 14, "5"), day(10)).expect("one intake");
    assert_eq!((looked.starts, looked.others), (day(31), vec![SECOND]));
    // It binds the proposal alone: what is taken all the same is written down, with a word.
    let soon = Change::TakeStep(new_doses(&["15"], day(10)));
    let doubts = plan::doubts(&plan, &soon);
    assert!(
        doubts
            .iter()
            .any(|doubt| matches!(doubt, PlanDoubt::OtherDrugChanged { .. }))
    );
    assert!(made(&plan, soon, day(10)).is_ok());
}

#[test]
fn a_drug_that_is_held_or_only_noted_makes_no_other_wait() {
    let other = new_taper(SECOND, "mirtazapine", &["30"], Method::Noted);
    let plan = made(&noted(), Change::AddTaper(other), day(1)).expect("it comes in");
    let looked = plan::look(&plan, FIRST, &wanted(50.0, 14, "5"), day(10)).expect("one intake");
    assert_eq!((looked.starts, looked.others), (day(10), Vec::new()));
    assert_eq!(
        plan.taper(SECOND).map(|taper| taper.state),
        Some(State::Going)
    );
}

#[test]
fn nothing_is_looked_for_or_accepted_where_doses_are_recorded_only() {
    let mut new = new_taper(FIRST, "Cital", &["20"], Method::Noted);
    new.circumstances = vec![Circumstance::Pregnancy];
    let plan = with(new);
    let wanted = wanted(50.0, 14, "5");
    let looked = plan::look(&plan, FIRST, &wanted, day(10)).expect("one intake");
    let why = RecordOnly::Circumstance(Circumstance::Pregnancy);
    let cannot = looked.found.expect_err("nothing is computed");
    assert_eq!(cannot.why, Why::Refused(Refusal::RecordOnly(why)));
    let found = plan::look(&noted(), FIRST, &wanted, day(10)).expect("one intake");
    let scheduled = Scheduled::accept(&wanted, &found.found.expect("found").value);
    let change = Change::EditMethod {
        taper: FIRST,
        method: Method::Scheduled(scheduled.expect("within caps")),
        stop_from: None,
    };
    assert_eq!(
        made(&plan, change, day(10)),
        Err(ChangeFault::RecordOnly(why))
    );
}

#[test]
fn with_several_intakes_a_day_no_schedule_is_looked_for() {
    let plan = with(new_taper(FIRST, "Cital", &["10", "10"], Method::Noted));
    assert_eq!(
        plan::look(&plan, FIRST, &wanted(50.0, 14, "5"), day(10)),
        None
    );
}
