//! Every version can be read again, and the plan is what they come to.

use diary::Text;
use plan::{Agreed, Change, ChangeFault, Plan, ReplayFault, change};
use proptest::prelude::*;

use crate::scene::{FIRST, citalopram, day, first, made, mg, new_doses};

#[test]
fn a_version_holds_date_reason_and_who_agreed() {
    let plan = citalopram();
    let reason = Text::new("two quiet weeks").expect("a text");
    let step = Change::TakeStep(new_doses(&["15"], day(14)));
    let agreed = Agreed::WithPrescriber;
    let plan = change(&plan, step, Some(reason.clone()), agreed.clone(), day(15)).expect("taken");
    let version = plan.versions.last().expect("two of them");
    assert_eq!((version.number, version.date), (2, day(15)));
    assert_eq!((&version.reason, &version.agreed), (&Some(reason), &agreed));
    assert_eq!(first(&plan).doses[1].version, 2);
}

#[test]
fn older_versions_are_read_as_they_were() {
    let one = citalopram();
    let two = made(&one, Change::TakeStep(new_doses(&["15"], day(15))), day(15)).expect("15");
    let three = made(
        &two,
        Change::Hold {
            taper: FIRST,
            since: day(20),
        },
        day(20),
    )
    .expect("held");
    assert_eq!(three.at(0), Some(Plan::default()));
    assert_eq!(three.at(1), Some(one));
    assert_eq!(three.at(2), Some(two));
    assert_eq!(three.at(3), Some(three.clone()));
    assert_eq!(three.at(4), None);
}

#[test]
fn versions_that_do_not_fit_are_refused_with_their_number() {
    let plan = citalopram();
    let mut versions = plan.versions.clone();
    versions[0].number = 2;
    let fault = ReplayFault {
        number: 2,
        why: ChangeFault::Number,
    };
    assert_eq!(Plan::from_versions(versions), Err(fault));
    let hold = made(
        &plan,
        Change::Hold {
            taper: FIRST,
            since: day(5),
        },
        day(5),
    )
    .expect("held");
    let mut orphan = hold.versions[1].clone();
    orphan.number = 1;
    let fault = ReplayFault {
        number: 1,
        why: ChangeFault::NoSuchTaper,
    };
    assert_eq!(Plan::from_versions(vec![orphan]), Err(fault));
}

#[test]
fn the_dose_of_any_day_is_known() {
    let plan = made(
        &citalopram(),
        Change::TakeStep(new_doses(&["15"], day(15))),
        day(15),
    );
    let plan = plan.expect("15");
    let on = |date| first(&plan).dose_on(date).map(|dose| dose.day());
    assert_eq!(on(day(1)), Some(mg("20")));
    assert_eq!(on(day(14)), Some(mg("20")));
    assert_eq!(on(day(15)), Some(mg("15")));
    assert_eq!(on(jiff::civil::date(2025, 12, 31)), None);
}

fn any_change() -> impl Strategy<Value = (u8, u64, i8)> {
    (0_u8..9, 0_u64..30_000, 1_i8..29)
}

fn as_change(kind: u8, micrograms: u64, on: i8) -> Change {
    let doses = plan::NewDoses {
        taper: FIRST,
        doses: vec![medicine::Dose::from_micrograms(micrograms)],
        since: day(on),
    };
    match kind {
        0 => Change::TakeStep(doses),
        1 => Change::SmallerStep(doses),
        2 => Change::StepBack(new_doses(&["20"], day(on))),
        3 => Change::SetDose {
            taper: FIRST,
            intakes: vec![plan::Intake::unnamed(doses.doses[0])],
            since: day(on),
        },
        4 => Change::Hold {
            taper: FIRST,
            since: day(on),
        },
        5 => Change::Resume {
            taper: FIRST,
            since: day(on),
        },
        6 => Change::EndTaper {
            taper: FIRST,
            since: day(on),
        },
        7 => Change::CorrectLast {
            taper: FIRST,
            intakes: vec![plan::Intake::unnamed(doses.doses[0])],
            since: day(on),
        },
        _ => Change::TakeStep(new_doses(&["15"], day(on))),
    }
}

proptest! {
    #[test]
    fn whatever_changes_the_plan_is_what_its_versions_come_to(
        changes in proptest::collection::vec(any_change(), 0..20),
    ) {
        let mut plan = citalopram();
        for (kind, micrograms, on) in changes {
            let change = as_change(kind, micrograms, on);
            let sets_a_dose = change.since().is_some();
            let mut before = first(&plan).doses.clone();
            let last = before.last().map(|dose| dose.since);
            let replaces = match &change {
                Change::SetDose { since, .. } => last == Some(*since),
                change => matches!(change, Change::CorrectLast { .. }),
            };
            if let Ok(next) = made(&plan, change, day(28)) {
                let after = &first(&next).doses;
                prop_assert!(next.versions.starts_with(&plan.versions), "nothing is unwritten");
                if replaces {
                    before.pop();
                }
                prop_assert_eq!(after.len(), before.len() + usize::from(sets_a_dose));
                prop_assert!(after.starts_with(&before), "only the newest is ever replaced");
                prop_assert!(after.is_sorted_by_key(|dose| dose.since));
                plan = next;
            }
        }
        prop_assert_eq!(Plan::from_versions(plan.versions.clone()), Ok(plan));
    }
}
