//! Two versions side by side say what differs, and nothing else.

use diary::Text;
use medicine::{AtHand, Circumstance, Division, Form, Product};
use plan::{
    Change, Exchanged, Method, Plan, PlanDifference, Prescription, State, TaperDifference, compare,
};

use crate::scene::{
    FIRST, SECOND, citalopram, day, first, made, mg, new_doses, new_taper, rule, with,
};

/// What differs after a change from what stood before it.
fn after(plan: &Plan, change: Change) -> Vec<PlanDifference> {
    let later = made(plan, change, day(20)).expect("it can be made");
    compare(plan, &later)
}

fn only(found: Vec<PlanDifference>) -> TaperDifference {
    match found.as_slice() {
        [PlanDifference::Of(FIRST, what)] => what.clone(),
        other => panic!("one thing about the drug differs: {other:?}"),
    }
}

#[test]
fn a_version_differs_in_nothing_from_itself() {
    let plan = citalopram();
    assert_eq!(compare(&plan, &plan), []);
    assert_eq!(compare(&Plan::default(), &Plan::default()), []);
}

#[test]
fn each_change_is_told_alone() {
    let plan = citalopram();
    let TaperDifference::Dose(was, is) =
        only(after(&plan, Change::TakeStep(new_doses(&["15"], day(15)))))
    else {
        panic!("the dose differs");
    };
    assert_eq!((was.day(), was.since), (mg("20"), day(1)));
    assert_eq!((is.day(), is.since), (mg("15"), day(15)));

    let held = Change::Hold {
        taper: FIRST,
        since: day(9),
    };
    let wanted = TaperDifference::State(State::Going, State::Holding { since: day(9) });
    assert_eq!(only(after(&plan, held)), wanted);

    let list = Method::Prescribed(Prescription::parse("15 mg\n10 mg").expect("two lines"));
    let method = Change::EditMethod {
        taper: FIRST,
        method: list.clone(),
        stop_from: None,
    };
    let wanted = TaperDifference::Method(rule(250, 14), list);
    assert_eq!(only(after(&plan, method)), wanted);

    let stop = Change::EditMethod {
        taper: FIRST,
        method: rule(250, 14),
        stop_from: Some(mg("1")),
    };
    let wanted = TaperDifference::StopFrom(None, Some(mg("1")));
    assert_eq!(only(after(&plan, stop)), wanted);

    let circumstances = Change::EditCircumstances {
        taper: FIRST,
        circumstances: vec![Circumstance::Pregnancy],
    };
    let wanted = TaperDifference::Circumstances(Exchanged {
        gone: Vec::new(),
        new: vec![Circumstance::Pregnancy],
    });
    assert_eq!(only(after(&plan, circumstances)), wanted);
}

#[test]
fn of_what_is_at_hand_only_what_went_and_what_came_is_told() {
    let plan = citalopram();
    let ten = first(&plan).at_hand.products()[0];
    let capsule = Product::pieces(Form::Capsule, mg("5"), Division::Whole).expect("whole");
    let at_hand = |products, most| Change::EditAtHand {
        taper: FIRST,
        at_hand: AtHand::new(products, most).expect("few"),
    };
    let wanted = TaperDifference::AtHand(Exchanged {
        gone: Vec::new(),
        new: vec![capsule],
    });
    assert_eq!(only(after(&plan, at_hand(vec![ten, capsule], 6))), wanted);
    let wanted = TaperDifference::AtHand(Exchanged {
        gone: vec![ten],
        new: vec![capsule],
    });
    assert_eq!(only(after(&plan, at_hand(vec![capsule], 6))), wanted);
    let wanted = TaperDifference::MostPieces(6, 4);
    assert_eq!(only(after(&plan, at_hand(vec![ten], 4))), wanted);
}

#[test]
fn a_drug_that_came_in_is_told_with_the_dose_of_the_later_version() {
    let plan = citalopram();
    let second = new_taper(SECOND, "Relanium", &["5", "5"], rule(100, 14));
    let found = after(&plan, Change::AddTaper(second));
    let [PlanDifference::Added(SECOND, dose)] = found.as_slice() else {
        panic!("one drug came in: {found:?}");
    };
    assert_eq!(dose.day(), mg("10"));
}

#[test]
fn the_persons_own_words_and_circumstances_are_told_first() {
    let plan = citalopram();
    let note = Text::new("three attempts before").ok();
    let found = after(&plan, Change::EditCaseNote(note.clone()));
    assert_eq!(found, [PlanDifference::CaseNote(None, note)]);
    let own = Change::EditOwnCircumstances(vec![Circumstance::Epilepsy]);
    let found = after(&plan, own);
    assert!(matches!(found[..], [PlanDifference::OwnCircumstances(_)]));
}

#[test]
fn what_changed_and_changed_back_between_two_versions_is_not_told() {
    let plan = citalopram();
    let step = Change::TakeStep(new_doses(&["15"], day(5)));
    let lower = made(&plan, step, day(5)).expect("15");
    let back = Change::StepBack(new_doses(&["20"], day(9)));
    let higher = made(&lower, back, day(9)).expect("20 again");
    let TaperDifference::Dose(was, is) = only(compare(&plan, &higher)) else {
        panic!("since when differs");
    };
    assert_eq!((was.day(), is.day()), (mg("20"), mg("20")));
    assert_eq!((was.since, is.since), (day(1), day(9)));
    let noted = with(new_taper(FIRST, "Cital", &["20"], Method::Noted));
    assert_eq!(compare(&noted, &noted), []);
}
