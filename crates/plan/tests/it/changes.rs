//! Each change does what it says and nothing else; what cannot be is refused with the reason.

use diary::Text;
use medicine::{Circumstance, RecordOnly};
use plan::{Change, ChangeFault, Intake, Method, Plan, Prescription, State};

use crate::scene::{
    FIRST, SECOND, citalopram, day, first, made, mg, new_doses, new_taper, rule, tablets, with,
};

#[test]
fn a_step_is_taken_as_proposed_and_in_no_other_way() {
    let plan = citalopram();
    let taken = made(
        &plan,
        Change::TakeStep(new_doses(&["15"], day(15))),
        day(15),
    );
    let taken = taken.expect("15 mg is proposed");
    assert_eq!(first(&taken).day(), mg("15"));
    assert_eq!(first(&taken).since(), Some(day(15)));
    for dose in ["10", "17.5", "20", "25"] {
        let other = made(
            &plan,
            Change::TakeStep(new_doses(&[dose], day(15))),
            day(15),
        );
        assert_eq!(other, Err(ChangeFault::NotProposed), "{dose}");
    }
}

#[test]
fn no_day_that_passes_moves_a_dose() {
    let plan = citalopram();
    let years_later = jiff::civil::date(2036, 1, 1);
    let noted = made(&plan, Change::EditCaseNote(None), years_later).expect("a note changes");
    assert_eq!(first(&noted).doses, first(&plan).doses);
    assert_eq!(first(&noted).state, State::Going);
}

#[test]
fn a_dose_begins_neither_in_the_future_nor_before_the_one_that_stands() {
    let plan = citalopram();
    let step = |since| Change::TakeStep(new_doses(&["15"], since));
    assert_eq!(
        made(&plan, step(day(16)), day(15)),
        Err(ChangeFault::InFuture)
    );
    let taken = made(&plan, step(day(10)), day(15)).expect("it may be dated back");
    assert_eq!(first(&taken).since(), Some(day(10)));
    let back = Change::StepBack(new_doses(&["20"], day(9)));
    assert_eq!(made(&taken, back, day(15)), Err(ChangeFault::BeforeLast));
}

#[test]
fn a_smaller_step_is_any_lower_dose_within_the_rule() {
    let plan = citalopram();
    let smaller = |dose| Change::SmallerStep(new_doses(&[dose], day(15)));
    let taken = made(&plan, smaller("18"), day(15)).expect("within a quarter");
    assert_eq!(first(&taken).day(), mg("18"));
    for (dose, why) in [
        ("20", ChangeFault::NotLower),
        ("21", ChangeFault::NotLower),
        ("0", ChangeFault::NotLower),
        ("14", ChangeFault::LargerThanRule),
    ] {
        assert_eq!(made(&plan, smaller(dose), day(15)), Err(why), "{dose}");
    }
}

#[test]
fn one_can_go_back_to_any_dose_that_stood_before() {
    let plan = citalopram();
    let plan = made(&plan, Change::TakeStep(new_doses(&["15"], day(5))), day(5)).expect("15");
    let plan = made(
        &plan,
        Change::SmallerStep(new_doses(&["12"], day(9))),
        day(9),
    )
    .expect("12");
    let earlier: Vec<_> = first(&plan)
        .earlier()
        .iter()
        .map(|dose| dose.day())
        .collect();
    assert_eq!(earlier, [mg("15"), mg("20")]);
    let back = |dose| {
        made(
            &plan,
            Change::StepBack(new_doses(&[dose], day(12))),
            day(12),
        )
    };
    assert_eq!(back("20").map(|plan| first(&plan).day()), Ok(mg("20")));
    assert_eq!(back("15").map(|plan| first(&plan).day()), Ok(mg("15")));
    assert_eq!(back("17"), Err(ChangeFault::NotEarlier));
    assert_eq!(back("12"), Err(ChangeFault::NotEarlier), "it stands now");
    assert_eq!(
        first(&back("20").expect("back")).doses.len(),
        4,
        "nothing is taken away"
    );
}

#[test]
fn a_hold_lasts_until_the_person_moves() {
    let plan = citalopram();
    let held = made(
        &plan,
        Change::Hold {
            taper: FIRST,
            since: day(5),
        },
        day(5),
    )
    .expect("held");
    assert_eq!(first(&held).state, State::Holding { since: day(5) });
    assert_eq!(first(&held).day(), mg("20"));
    let again = made(
        &held,
        Change::Hold {
            taper: FIRST,
            since: day(6),
        },
        day(6),
    );
    assert_eq!(again, Err(ChangeFault::State));
    let resumed = made(
        &held,
        Change::Resume {
            taper: FIRST,
            since: day(7),
        },
        day(7),
    )
    .expect("going on");
    assert_eq!(first(&resumed).state, State::Going);
    let stepped = made(&held, Change::TakeStep(new_doses(&["15"], day(7))), day(7));
    assert_eq!(stepped.map(|plan| first(&plan).state), Ok(State::Going));
    let resume = made(
        &plan,
        Change::Resume {
            taper: FIRST,
            since: day(5),
        },
        day(5),
    );
    assert_eq!(resume, Err(ChangeFault::State));
}

#[test]
fn a_taper_ends_at_whatever_dose_and_can_go_on_again() {
    let plan = citalopram();
    let ended = made(
        &plan,
        Change::EndTaper {
            taper: FIRST,
            since: day(5),
        },
        day(5),
    )
    .expect("ended");
    assert_eq!(first(&ended).state, State::Ended { since: day(5) });
    assert_eq!(first(&ended).day(), mg("20"), "ending is not stopping");
    let twice = made(
        &ended,
        Change::EndTaper {
            taper: FIRST,
            since: day(6),
        },
        day(6),
    );
    assert_eq!(twice, Err(ChangeFault::State));
    let resumed = made(
        &ended,
        Change::Resume {
            taper: FIRST,
            since: day(7),
        },
        day(7),
    )
    .expect("going on");
    assert_eq!(first(&resumed).state, State::Going);
}

#[test]
fn what_is_taken_can_always_be_set_with_its_intakes() {
    let plan = citalopram();
    let intakes = vec![
        Intake {
            label: Text::name("morning").ok(),
            dose: mg("10"),
        },
        Intake {
            label: Text::name("night").ok(),
            dose: mg("2.5"),
        },
    ];
    let set = Change::SetDose {
        taper: FIRST,
        intakes,
        since: day(3),
    };
    let plan = made(&plan, set, day(3)).expect("set");
    assert_eq!(first(&plan).day(), mg("12.5"));
    assert_eq!(first(&plan).intakes().len(), 2);
    let one = made(
        &plan,
        Change::SmallerStep(new_doses(&["10"], day(9))),
        day(9),
    );
    assert_eq!(one, Err(ChangeFault::Intakes));
    let none = Change::SetDose {
        taper: FIRST,
        intakes: Vec::new(),
        since: day(9),
    };
    assert_eq!(made(&plan, none, day(9)), Err(ChangeFault::Intakes));
}

#[test]
fn several_drugs_stand_side_by_side() {
    let plan = citalopram();
    let second = new_taper(SECOND, "Relanium", &["5", "5"], rule(100, 14));
    let plan = made(&plan, Change::AddTaper(second.clone()), day(2)).expect("it comes in");
    assert_eq!(plan.tapers.len(), 2);
    let same = made(&plan, Change::AddTaper(second), day(3));
    assert_eq!(same, Err(ChangeFault::TaperExists));
    let nobody = Change::Hold {
        taper: plan::TaperId(9),
        since: day(3),
    };
    assert_eq!(made(&plan, nobody, day(3)), Err(ChangeFault::NoSuchTaper));
}

#[test]
fn no_rule_is_taken_for_what_is_recorded_only_and_its_doses_are_noted_all_the_same() {
    let lithium = |method| Change::AddTaper(new_taper(FIRST, "Priadel", &["400"], method));
    let by_rule = made(&Plan::default(), lithium(rule(100, 28)), day(1));
    let why = ChangeFault::RecordOnly(RecordOnly::Lithium);
    assert_eq!(by_rule, Err(why));
    let noted = made(&Plan::default(), lithium(Method::Noted), day(1)).expect("noted");
    let edit = Change::EditMethod {
        taper: FIRST,
        method: rule(100, 28),
        stop_from: None,
    };
    assert_eq!(made(&noted, edit, day(2)), Err(why));
    let list = Prescription::parse("300 mg\n200 mg").expect("two lines");
    let prescribed = Change::EditMethod {
        taper: FIRST,
        method: Method::Prescribed(list),
        stop_from: None,
    };
    assert!(
        made(&noted, prescribed, day(2)).is_ok(),
        "a prescriber's list is a record"
    );
}

#[test]
fn a_circumstance_that_comes_later_ends_the_reckoning_and_not_the_record() {
    let plan = citalopram();
    let pregnant = Change::EditOwnCircumstances(vec![Circumstance::Pregnancy]);
    let plan = made(&plan, pregnant, day(3)).expect("noted");
    let why = RecordOnly::Circumstance(Circumstance::Pregnancy);
    let step = Change::TakeStep(new_doses(&["15"], day(15)));
    assert_eq!(
        made(&plan, step, day(15)),
        Err(ChangeFault::RecordOnly(why))
    );
    let epilepsy = Change::EditCircumstances {
        taper: FIRST,
        circumstances: vec![Circumstance::Epilepsy],
    };
    let none = Change::EditOwnCircumstances(Vec::new());
    let plan = made(&plan, none, day(4)).expect("noted");
    let plan = made(&plan, epilepsy, day(4)).expect("noted");
    let why = RecordOnly::Circumstance(Circumstance::Epilepsy);
    assert_eq!(plan::record_only(&plan, first(&plan)), Some(why));
}

#[test]
fn the_case_note_and_what_is_at_hand_are_edited_without_touching_a_dose() {
    let plan = citalopram();
    let note = Text::new("mine is different").expect("a text");
    let edited = made(&plan, Change::EditCaseNote(Some(note.clone())), day(2)).expect("noted");
    assert_eq!(edited.case_note, Some(note));
    let other = Change::EditAtHand {
        taper: FIRST,
        at_hand: tablets("20"),
    };
    let edited = made(&edited, other, day(3)).expect("noted");
    assert_eq!(first(&edited).at_hand, tablets("20"));
    assert_eq!(first(&edited).doses, first(&plan).doses);
}

#[test]
fn a_list_for_another_number_of_intakes_is_refused() {
    let list = Prescription::parse("5 mg + 5 mg").expect("two intakes");
    let one = new_taper(FIRST, "Cital", &["20"], Method::Prescribed(list.clone()));
    let refused = made(&Plan::default(), Change::AddTaper(one), day(1));
    assert_eq!(refused, Err(ChangeFault::PrescriptionIntakes));
    let edit = Change::EditMethod {
        taper: FIRST,
        method: Method::Prescribed(list),
        stop_from: None,
    };
    let refused = made(
        &with(new_taper(FIRST, "Cital", &["20"], Method::Noted)),
        edit,
        day(2),
    );
    assert_eq!(refused, Err(ChangeFault::PrescriptionIntakes));
}

fn doses_that_stood(plan: &Plan) -> Vec<medicine::Dose> {
    first(plan)
        .earlier()
        .iter()
        .map(|dose| dose.day())
        .collect()
}

#[test]
fn a_slip_that_is_set_right_for_the_same_day_is_no_earlier_dose() {
    let plan = with(new_taper(FIRST, "Cital", &["180"], rule(250, 14)));
    let set = |plan: &Plan, dose: &str, on: i8| {
        let set = Change::SetDose {
            taper: FIRST,
            intakes: vec![Intake::unnamed(mg(dose))],
            since: day(on),
        };
        made(plan, set, day(9)).expect("set")
    };
    let right = set(&plan, "18", 1);
    assert_eq!(doses_that_stood(&right), []);
    assert_eq!(
        first(&right).dose_on(day(1)).map(|d| d.day()),
        Some(mg("18"))
    );
    let back = Change::StepBack(new_doses(&["180"], day(9)));
    assert_eq!(made(&right, back, day(9)), Err(ChangeFault::NotEarlier));
    assert_eq!(right.versions.len(), 2, "what was written is kept");
    let lower = set(&right, "16", 5);
    assert_eq!(
        doses_that_stood(&lower),
        [mg("18")],
        "another day is no slip"
    );

    // A step taken on the day on which the drug came in leaves the dose before it to go back to.
    let stepped = Change::TakeStep(new_doses(&["15"], day(1)));
    let stepped = made(&citalopram(), stepped, day(1)).expect("proposed");
    assert_eq!(doses_that_stood(&stepped), [mg("20")]);
}

#[test]
fn the_newest_dose_can_be_corrected_in_its_amount_and_its_first_day() {
    let correct = |plan: &Plan, dose: &str, since: i8| {
        let correct = Change::CorrectLast {
            taper: FIRST,
            intakes: vec![Intake::unnamed(mg(dose))],
            since: day(since),
        };
        made(plan, correct, day(20))
    };
    let taken = Change::TakeStep(new_doses(&["15"], day(10)));
    let plan = made(&citalopram(), taken, day(10)).expect("proposed");
    let right = correct(&plan, "16", 8).expect("two days sooner, and another dose");
    assert_eq!(first(&right).day(), mg("16"));
    assert_eq!(first(&right).since(), Some(day(8)));
    assert_eq!(doses_that_stood(&right), [mg("20")], "15 mg never stood");
    assert_eq!(
        Plan::from_versions(right.versions.clone()),
        Ok(right.clone())
    );
    let before = plan::Change::CorrectLast {
        taper: FIRST,
        intakes: vec![Intake::unnamed(mg("16"))],
        since: jiff::civil::date(2025, 12, 31),
    };
    assert_eq!(
        made(&plan, before.clone(), day(20)),
        Err(ChangeFault::BeforeLast)
    );
    assert_eq!(correct(&plan, "16", 21), Err(ChangeFault::InFuture));
    assert!(
        made(&citalopram(), before, day(20)).is_ok(),
        "the first dose may have begun sooner"
    );
    let held = made(
        &plan,
        Change::Hold {
            taper: FIRST,
            since: day(12),
        },
        day(12),
    )
    .expect("held");
    let held = correct(&held, "16", 10).expect("corrected");
    assert_eq!(first(&held).state, State::Holding { since: day(12) });
}

#[test]
fn every_move_can_be_dated_back_and_none_ahead() {
    let plan = citalopram();
    let stepped = made(&plan, Change::TakeStep(new_doses(&["15"], day(5))), day(5)).expect("15");
    let at = |on| {
        let (taper, since) = (FIRST, day(on));
        let intakes = vec![Intake::unnamed(mg("12"))];
        [
            Change::SmallerStep(new_doses(&["12"], since)),
            Change::StepBack(new_doses(&["20"], since)),
            Change::SetDose {
                taper,
                intakes: intakes.clone(),
                since,
            },
            Change::CorrectLast {
                taper,
                intakes,
                since,
            },
            Change::Hold { taper, since },
            Change::EndTaper { taper, since },
        ]
    };
    for change in at(9) {
        let made = made(&stepped, change.clone(), day(20)).expect("it was so");
        let version = made.versions.last().expect("three of them");
        assert_eq!(
            (version.date, version.change.begins()),
            (day(20), Some(day(9)))
        );
    }
    for change in at(21) {
        let ahead = made(&stepped, change, day(20));
        assert_eq!(ahead, Err(ChangeFault::InFuture));
    }
    let early: Vec<_> = at(4).into_iter().collect();
    for change in early {
        let corrects = matches!(change, Change::CorrectLast { .. });
        let early = made(&stepped, change, day(20)).map(|_| ());
        let wanted = if corrects {
            Ok(())
        } else {
            Err(ChangeFault::BeforeLast)
        };
        assert_eq!(early, wanted);
    }
}

#[test]
fn going_on_begins_no_earlier_than_the_hold_that_it_ends() {
    let held = Change::Hold {
        taper: FIRST,
        since: day(5),
    };
    let held = made(&citalopram(), held, day(9)).expect("dated back");
    assert_eq!(first(&held).state, State::Holding { since: day(5) });
    let resume = |on| {
        let since = day(on);
        made(
            &held,
            Change::Resume {
                taper: FIRST,
                since,
            },
            day(9),
        )
        .map(|_| ())
    };
    assert_eq!(resume(4), Err(ChangeFault::BeforeState));
    assert_eq!(resume(7), Ok(()));
}

#[test]
fn planning_anew_keeps_every_dose_and_version_before_it() {
    let plan = citalopram();
    let plan = made(&plan, Change::TakeStep(new_doses(&["15"], day(5))), day(5)).expect("15");
    let list = Prescription::parse("15 mg 28 days\n12.5 mg").expect("two lines");
    let anew = Change::EditMethod {
        taper: FIRST,
        method: Method::Prescribed(list),
        stop_from: None,
    };
    let anew = made(&plan, anew, day(9)).expect("another method");
    assert_eq!(first(&anew).doses, first(&plan).doses);
    assert_eq!(
        first(&anew).next_line(),
        Some(1),
        "it goes on from what stands"
    );
    assert_eq!(anew.at(2), Some(plan));
}
