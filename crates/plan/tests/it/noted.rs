//! Notes beside the plan: when one question is asked, and when it is said whom to call.

use diary::{DoseStart, DoseTaken, Taken, Text, WhichIntake};
use jiff::civil::Date;
use medicine::Dose;
use plan::{Change, Difference, Intake, NotedDay, Plan, TaperId};

use crate::scene::{FIRST, citalopram, day, first, made, mg, new_doses, new_taper, rule, with};

fn taken(on: i8, dose: &str) -> DoseTaken {
    DoseTaken {
        day: day(on),
        drug: Text::name("cital").expect("a name"),
        intake: None,
        planned: Some(mg("20")),
        taken: Taken::Other(mg(dose)),
    }
}

fn as_planned(on: i8) -> DoseTaken {
    DoseTaken {
        taken: Taken::AsPlanned,
        ..taken(on, "1")
    }
}

fn not(on: i8) -> DoseTaken {
    DoseTaken {
        taken: Taken::Not,
        ..taken(on, "1")
    }
}

fn days(plan: &Plan, notes: &[DoseTaken], starts: &[DoseStart], today: Date) -> Vec<NotedDay> {
    let notes: Vec<&DoseTaken> = notes.iter().collect();
    let starts: Vec<&DoseStart> = starts.iter().collect();
    plan::noted_days(plan, first(plan), &notes, &starts, today)
}

fn asked(plan: &Plan, notes: &[DoseTaken]) -> Option<(Dose, Date)> {
    let days = days(plan, notes, &[], day(28));
    let found: Option<Difference> = plan::difference(first(plan), &days);
    found.map(|found| (found.noted, found.since))
}

#[test]
fn one_day_that_went_otherwise_is_no_other_dose() {
    let plan = citalopram();
    assert_eq!(asked(&plan, &[]), None);
    assert_eq!(asked(&plan, &[as_planned(2), as_planned(3)]), None);
    assert_eq!(asked(&plan, &[as_planned(2), taken(3, "10")]), None);
    assert_eq!(asked(&plan, &[not(2), as_planned(3), not(4)]), None);
}

#[test]
fn two_noted_days_in_a_row_are_asked_about_once_from_the_first_day_of_that_dose() {
    let plan = citalopram();
    let notes = [as_planned(2), taken(4, "15"), taken(9, "15")];
    assert_eq!(asked(&plan, &notes), Some((mg("15"), day(4))));
    let down = [taken(4, "18"), taken(5, "15"), taken(6, "15")];
    assert_eq!(asked(&plan, &down), Some((mg("15"), day(5))));
    let back = [taken(4, "15"), taken(5, "15"), as_planned(6)];
    assert_eq!(
        asked(&plan, &back),
        None,
        "the latest note is as the plan says"
    );
    let twice = [as_planned(4), as_planned(4), as_planned(5), as_planned(5)];
    assert_eq!(asked(&plan, &twice), Some((mg("40"), day(4))));
}

#[test]
fn notes_from_before_the_plan_was_told_say_nothing_against_it() {
    let notes = [taken(4, "15"), taken(5, "15")];
    let plan = citalopram();
    assert!(asked(&plan, &notes).is_some());
    let answered = Change::SetDose {
        taper: FIRST,
        intakes: vec![Intake::unnamed(mg("16"))],
        since: day(4),
    };
    let plan = made(&plan, answered, day(6)).expect("set, dated back");
    assert_eq!(asked(&plan, &notes), None);
    let later = [taken(7, "15"), taken(8, "15")];
    assert_eq!(asked(&plan, &later), Some((mg("15"), day(7))));
}

#[test]
fn what_was_left_as_it_is_is_not_asked_again_while_that_dose_stands() {
    let plan = citalopram();
    let notes = [taken(4, "15"), taken(5, "15")];
    let leave = Change::LeaveDifference {
        taper: FIRST,
        noted: mg("15"),
        since: day(4),
    };
    let left = made(&plan, leave, day(5)).expect("an answer like the other");
    assert_eq!(first(&left).doses, first(&plan).doses, "nothing moved");
    assert_eq!(asked(&left, &notes), None);
    assert_eq!(asked(&left, &[taken(9, "15"), taken(10, "15")]), None);
    let other = [taken(9, "10"), taken(10, "10")];
    assert_eq!(asked(&left, &other), Some((mg("10"), day(9))));
    let step = Change::TakeStep(new_doses(&["15"], day(12)));
    let moved = made(&left, step, day(12)).expect("the step");
    assert!(first(&moved).left.is_empty());
    assert_eq!(Plan::from_versions(left.versions.clone()), Ok(left));
}

#[test]
fn a_dose_that_was_said_to_stand_from_a_day_on_is_asked_about_at_once() {
    let plan = citalopram();
    let start = |from, dose| DoseStart {
        drug: Text::name("Cital").expect("a name"),
        from: day(from),
        dose: mg(dose),
    };
    let found = |start: DoseStart| {
        let days = days(&plan, &[], &[start], day(28));
        plan::difference(first(&plan), &days).map(|found| (found.noted, found.since))
    };
    assert_eq!(found(start(9, "10")), Some((mg("10"), day(9))));
    assert_eq!(found(start(9, "20")), None);
    assert_eq!(found(start(1, "10")), None, "the plan is the later word");
}

#[test]
fn a_day_with_an_intake_left_blank_says_nothing() {
    let plan = with(new_taper(FIRST, "Cital", &["10", "5"], rule(100, 28)));
    let intake = |on, place, dose| DoseTaken {
        intake: Some(WhichIntake { place, label: None }),
        ..taken(on, dose)
    };
    let half = [intake(3, 0, "2"), intake(4, 0, "2")];
    assert_eq!(asked(&plan, &half), None);
    let whole = [
        intake(3, 0, "5"),
        intake(3, 1, "5"),
        intake(4, 1, "5"),
        intake(4, 0, "5"),
    ];
    assert_eq!(asked(&plan, &whole), Some((mg("10"), day(3))));
    let seen = days(&plan, &whole, &[], day(28));
    assert_eq!(seen[1].intakes, Some(vec![mg("5"), mg("5")]));
    let as_a_whole = [taken(3, "10"), taken(4, "10")];
    assert_eq!(asked(&plan, &as_a_whole), Some((mg("10"), day(3))));
}

fn stopped(plan: &Plan, notes: &[DoseTaken], today: Date) -> Option<Date> {
    let mut notes = notes.to_vec();
    for note in &mut notes {
        note.drug = first(plan).drug.clone();
    }
    let days = days(plan, &notes, &[], today);
    plan::sudden_stop(plan, first(plan), &days, today).map(|stopped| stopped.day)
}

fn noted_only(drug: &str) -> Plan {
    with(new_taper(FIRST, drug, &["20"], plan::Method::Noted))
}

#[test]
fn whom_to_call_is_said_on_the_first_day_without_a_drug_whose_sudden_stop_is_dangerous() {
    for drug in [
        "Relanium",
        "lorazepam",
        "lithium",
        "clozapine",
        "pregabalin",
    ] {
        let plan = noted_only(drug);
        assert_eq!(stopped(&plan, &[], day(9)), None, "{drug}");
        assert_eq!(stopped(&plan, &[not(8)], day(9)), Some(day(8)), "{drug}");
        let again = [not(8), as_planned(9)];
        assert_eq!(stopped(&plan, &again, day(9)), None, "{drug}");
    }
    assert_eq!(stopped(&citalopram(), &[not(8)], day(9)), None);
    let long_ago = jiff::civil::date(2026, 3, 1);
    assert_eq!(stopped(&noted_only("Relanium"), &[not(8)], long_ago), None);
}

#[test]
fn the_answer_nothing_says_whom_to_call_and_the_end_of_a_taper_does_not() {
    let nothing = Change::SetDose {
        taper: FIRST,
        intakes: vec![Intake::unnamed(Dose::NOTHING)],
        since: day(8),
    };
    let plan = made(&noted_only("Relanium"), nothing, day(9)).expect("noted, whatever led to it");
    assert_eq!(stopped(&plan, &[], day(9)), Some(day(8)));
    let list = plan::Prescription::parse("20 mg\n0 mg").expect("two lines");
    let method = plan::Method::Prescribed(list);
    let plan = with(new_taper(FIRST, "Relanium", &["20"], method));
    let end = Change::TakeStep(new_doses(&["0"], day(8)));
    let plan = made(&plan, end, day(8)).expect("the last line");
    assert_eq!(stopped(&plan, &[], day(9)), None);
}

#[test]
fn two_cuts_at_once_a_stop_and_a_restart_are_set_without_a_word() {
    let set = |plan: &Plan, dose: &str, on: i8| {
        let set = Change::SetDose {
            taper: TaperId(1),
            intakes: vec![Intake::unnamed(mg(dose))],
            since: day(on),
        };
        assert!(plan::doubts(plan, &set).is_empty());
        made(plan, set, day(on)).expect("a record is never refused")
    };
    let mut plan = citalopram();
    for (dose, on) in [("5", 2), ("0", 3), ("20", 9), ("40", 10)] {
        plan = set(&plan, dose, on);
        assert_eq!(first(&plan).day(), mg(dose));
    }
}
