//! What is proposed next, by rule and by prescription.

use medicine::RecordOnly;
use plan::{Change, Method, Plan, Prescription, Proposal, Proposed, proposal};
use taper::{Answer, DoubtCode, Refusal, StepKind};

use crate::scene::{FIRST, citalopram, day, first, made, mg, new_doses, new_taper, rule, with};

fn by_rule(plan: &Plan) -> Vec<Proposed> {
    match proposal(plan, FIRST) {
        Some(Proposal::ByRule(proposed)) => proposed,
        other => panic!("a rule stands: {other:?}"),
    }
}

#[test]
fn a_rule_proposes_the_next_dose_with_its_soonest_day() {
    let proposed = by_rule(&citalopram());
    assert_eq!(proposed.len(), 1);
    assert_eq!(proposed[0].doses(), Some(vec![mg("15")]));
    assert_eq!(proposed[0].not_before, Some(day(15)));
}

#[test]
fn with_several_intakes_each_that_is_taken_has_its_own_proposal() {
    let mut new = new_taper(FIRST, "Relanium", &["5", "0", "5"], rule(100, 14));
    new.at_hand = crate::scene::tablets("2");
    let proposed = by_rule(&with(new));
    let intakes: Vec<usize> = proposed.iter().map(|p| p.intake).collect();
    assert_eq!(intakes, [0, 2]);
    let doses = |texts: [&str; 3]| Some(texts.map(mg).to_vec());
    assert_eq!(proposed[0].doses(), doses(["4", "0", "5"]));
    assert_eq!(proposed[1].doses(), doses(["5", "0", "4"]));
}

#[test]
fn stopping_is_proposed_only_from_the_dose_that_the_person_named() {
    let mut new = new_taper(FIRST, "something", &["5"], rule(250, 14));
    let unnamed = by_rule(&with(new.clone()));
    assert_eq!(
        unnamed[0].doses(),
        None,
        "nothing lower can be made of 10 mg tablets"
    );
    new.stop_from = Some(mg("5"));
    let plan = with(new);
    let named = by_rule(&plan);
    assert_eq!(named[0].doses(), Some(vec![mg("0")]));
    let stop = made(&plan, Change::TakeStep(new_doses(&["0"], day(15))), day(15));
    let off = stop.expect("it was proposed");
    let nothing_taken = by_rule(&off);
    assert_eq!(nothing_taken[0].outcome, Err(Refusal::NothingTaken));
}

#[test]
fn what_is_recorded_only_by_its_name_has_no_proposal() {
    let plan = with(new_taper(FIRST, "something", &["5"], rule(100, 14)));
    assert!(plan::record_only(&plan, first(&plan)).is_none());
    let list = Prescription::parse("90 mg").expect("a line");
    let plan = with(new_taper(
        FIRST,
        "Luminal",
        &["100"],
        Method::Prescribed(list),
    ));
    let Some(Proposal::Prescribed(line)) = proposal(&plan, FIRST) else {
        panic!("the prescriber's line is shown all the same");
    };
    let refused = Err(Refusal::RecordOnly(RecordOnly::Barbiturate));
    assert_eq!(line.explained, [refused]);
}

#[test]
fn a_drug_without_its_key_is_known_by_its_name() {
    let mut new = new_taper(FIRST, "Relanium", &["20"], rule(500, 14));
    new.catalogue_key = None;
    let proposed = by_rule(&with(new));
    assert!(matches!(proposed[0].outcome, Err(Refusal::TooFast(_))));
}

#[test]
fn a_prescription_goes_line_by_line_and_its_days_move_nothing() {
    let list = "2026-01-05 15 mg\n12 mg 14 days\n10 mg";
    let list = Prescription::parse(list).expect("three lines");
    let plan = with(new_taper(FIRST, "Cital", &["20"], Method::Prescribed(list)));
    let next = |plan: &Plan| match proposal(plan, FIRST) {
        Some(Proposal::Prescribed(line)) => Some((line.doses[0], line.not_before)),
        Some(Proposal::PrescriptionEnds) => None,
        other => panic!("a prescription stands: {other:?}"),
    };
    let take = |plan: &Plan, dose: &str, on: i8| {
        made(plan, Change::TakeStep(new_doses(&[dose], day(on))), day(on)).expect("proposed")
    };
    assert_eq!(next(&plan), Some((mg("15"), Some(day(5)))));
    let plan = take(&plan, "15", 8);
    assert_eq!(
        next(&plan),
        Some((mg("12"), None)),
        "the first line says no days"
    );
    let plan = take(&plan, "12", 10);
    assert_eq!(next(&plan), Some((mg("10"), Some(day(24)))));
    let plan = take(&plan, "10", 25);
    assert_eq!(next(&plan), None);

    let back = Change::StepBack(new_doses(&["15"], day(26)));
    let plan = made(&plan, back, day(26)).expect("it stood before");
    assert_eq!(
        next(&plan).map(|(dose, _)| dose),
        Some(mg("12")),
        "from there on again"
    );
    let back = Change::StepBack(new_doses(&["20"], day(27)));
    let plan = made(&plan, back, day(27)).expect("it stood before");
    assert_eq!(
        next(&plan).map(|(dose, _)| dose),
        Some(mg("15")),
        "from the beginning"
    );
}

#[test]
fn a_list_typed_in_later_goes_on_from_the_dose_that_stands() {
    let plan = with(new_taper(FIRST, "Cital", &["15"], Method::Noted));
    assert_eq!(proposal(&plan, FIRST), Some(Proposal::Noted));
    let list = Prescription::parse("20 mg\n15 mg\n10 mg").expect("three lines");
    let edit = Change::EditMethod {
        taper: FIRST,
        method: Method::Prescribed(list),
        stop_from: None,
    };
    let plan = made(&plan, edit, day(3)).expect("typed in");
    let Some(Proposal::Prescribed(next)) = proposal(&plan, FIRST) else {
        panic!("a line is left");
    };
    assert_eq!((next.line, next.doses), (2, vec![mg("10")]));
    assert_eq!(next.explained.len(), 1);
}

#[test]
fn a_closed_taper_proposes_nothing() {
    let ended = made(
        &citalopram(),
        Change::EndTaper {
            taper: FIRST,
            since: day(5),
        },
        day(5),
    )
    .expect("ended");
    assert_eq!(proposal(&ended, FIRST), Some(Proposal::Ended));
    assert_eq!(proposal(&ended, plan::TaperId(9)), None);
}

#[test]
fn a_look_ahead_and_an_explanation_come_from_the_same_arithmetic() {
    let plan = citalopram();
    let ahead = plan::steps_ahead(&plan, FIRST, 0, 3)
        .expect("a rule")
        .expect("computed");
    assert_eq!(
        ahead.steps.len(),
        1,
        "after 15 mg a quarter less is 11.25, and halves of 10 give 10"
    );
    let found = plan::explain(&plan, FIRST, 0, mg("15")).expect("an intake");
    assert_eq!(found.expect("computed").value.kind, StepKind::Chosen);
    assert_eq!(plan::explain(&plan, FIRST, 1, mg("15")), None);
    let Ok(finding) = &by_rule(&plan)[0].outcome else {
        panic!("computed");
    };
    assert!(matches!(&finding.value, Answer::Step(step) if step.to == mg("15")));
}

#[test]
fn an_extended_release_drug_is_never_divided_whatever_form_was_chosen() {
    for (name, dose, strength) in [
        ("Efectin ER 75", "150", "75"),
        ("Effexor XR", "150", "75"),
        // No plain tablet of this strength is made anywhere.
        ("Efectin", "300", "150"),
        ("quetiapine retard", "150", "75"),
    ] {
        let mut new = new_taper(FIRST, name, &[dose], rule(250, 28));
        new.at_hand = crate::scene::tablets(strength);
        let plan = with(new);
        let proposed = by_rule(&plan);
        assert_eq!(proposed[0].doses(), None, "{name}: half of one is no step");
        let Ok(found) = &proposed[0].outcome else {
            panic!("{name}: {:?}", proposed[0].outcome);
        };
        let said = |code| found.doubts.iter().any(|doubt| doubt.code == code);
        assert!(said(DoubtCode::HeldWhole), "{name}");
        let explained = plan::explain(&plan, FIRST, 0, mg("37.5"));
        let explained = explained.expect("an intake").expect("explained");
        assert_eq!(explained.value.making, None, "{name}");
        assert!(plan::at_hand(first(&plan)).make(mg(dose)).is_some());
        let half = mg(strength).divided(2).expect("even");
        assert_eq!(plan::at_hand(first(&plan)).make(half), None, "{name}");
    }
    let mut plain = new_taper(FIRST, "Efectin", &["150"], rule(250, 28));
    plain.at_hand = crate::scene::tablets("75");
    let plan = with(plain);
    assert_eq!(by_rule(&plan)[0].doses(), Some(vec![mg("112.5")]));
    assert_eq!(
        plan::making(first(&plan), 0).map(|m| m.dose),
        Some(mg("150"))
    );
}

#[test]
fn a_benzodiazepine_outside_the_catalogue_has_the_same_brake() {
    let outcome = |name: &str, dose: &str, permille, days, stop_from: Option<&str>| {
        let mut new = new_taper(FIRST, name, &[dose], rule(permille, days));
        new.at_hand = crate::scene::tablets("0.5");
        new.stop_from = stop_from.map(mg);
        by_rule(&with(new)).remove(0)
    };
    for (permille, days) in [(900, 1), (260, 28), (250, 13)] {
        let refused = outcome("Etizolam", "2", permille, days, Some("2")).outcome;
        assert!(matches!(refused, Err(Refusal::TooFast(_))), "{permille}");
    }
    let no_stop = outcome("Etizolam", "0.5", 250, 14, Some("2"));
    assert_eq!(no_stop.doses(), None, "halves of 0.5 mg cut too much");
    let found = no_stop.outcome.expect("computed");
    let codes: Vec<DoubtCode> = found.doubts.iter().map(|doubt| doubt.code).collect();
    assert!(codes.contains(&DoubtCode::StopUnknown), "{codes:?}");
}

#[test]
fn a_drug_that_nobody_here_knows_is_not_lowered_quickly() {
    let outcome = |permille, days| {
        let new = new_taper(FIRST, "something", &["40"], rule(permille, days));
        by_rule(&with(new)).remove(0).outcome
    };
    for (permille, days) in [(251, 28), (900, 1), (100, 6)] {
        let refused = outcome(permille, days);
        assert!(
            matches!(refused, Err(Refusal::TooFastUnknown(_))),
            "{permille} {days}"
        );
    }
    assert!(outcome(250, 7).is_ok());
}

#[test]
fn a_drug_on_whose_pace_nothing_was_published_is_not_lowered_quickly_either() {
    let outcome = |drug, permille, days| {
        let new = new_taper(FIRST, drug, &["40"], rule(permille, days));
        by_rule(&with(new)).remove(0).outcome
    };
    for drug in ["propranolol", "clonidine", "lamotrigine", "Concerta"] {
        for (permille, days) in [(251, 28), (100, 6)] {
            let refused = outcome(drug, permille, days);
            assert!(
                matches!(refused, Err(Refusal::TooFastUnknown(_))),
                "{drug} {permille} {days}"
            );
        }
        assert!(outcome(drug, 250, 7).is_ok(), "{drug}");
    }
    assert!(outcome("Zoloft", 500, 28).is_ok(), "guidance names a half");
}

fn prescribed(doses: &[&str], list: &str) -> Plan {
    let list = Prescription::parse(list).expect("lines");
    with(new_taper(FIRST, "Cital", doses, Method::Prescribed(list)))
}

#[test]
fn a_line_for_several_intakes_is_reckoned_for_the_whole_day() {
    let plan = prescribed(&["10", "5"], "5 mg + 0 mg\n0 mg + 0 mg");
    let Some(Proposal::Prescribed(line)) = proposal(&plan, FIRST) else {
        panic!("a line is left");
    };
    let steps: Vec<_> = line.explained.iter().flatten().map(|f| &f.value).collect();
    assert_eq!(line.explained.len(), 2, "the day, and the one dose left");
    assert_eq!(steps[0].kind, StepKind::ChosenDay);
    assert_eq!((steps[0].from, steps[0].to), (mg("15"), mg("5")));
    assert!((steps[0].percent_cut() - 66.67).abs() < 0.01);
    let drug = plan::drug(first(&plan)).expect("in the catalogue");
    let spans = [mg("15"), mg("5")].map(|dose| drug.occupancy.span_at(dose).expect("shown"));
    assert_eq!(steps[0].occupancy, Some((spans[0], spans[1])));
    assert_eq!(steps[1].kind, StepKind::PartOfDay);
    assert_eq!(steps[1].occupancy, None);
    assert_eq!(steps[1].making.as_ref().map(|m| m.dose), Some(mg("5")));
    let said = |doubts: &[taper::Doubt], code| doubts.iter().any(|doubt| doubt.code == code);
    let doubts: Vec<_> = line.explained.iter().flatten().map(|f| &f.doubts).collect();
    assert!(said(doubts[1], DoubtCode::DividedPieces));
    assert!(!said(doubts[0], DoubtCode::NotMakeable));
}

#[test]
fn a_list_never_proposes_more_than_what_is_taken() {
    let plan = prescribed(&["12"], "20 mg\n15 mg\n10 mg\n0 mg");
    let next = |plan: &Plan| match proposal(plan, FIRST) {
        Some(Proposal::Prescribed(line)) => Some(line.doses[0]),
        _ => None,
    };
    assert_eq!(next(&plan), Some(mg("10")), "12 mg is none of its lines");
    let taken = Change::TakeStep(new_doses(&["10"], day(5)));
    let plan = made(&plan, taken, day(5)).expect("proposed");
    assert_eq!(next(&plan), Some(mg("0")), "it goes on from there");
    let set = |plan: &Plan, dose: &str, on: i8| {
        let set = Change::SetDose {
            taper: FIRST,
            intakes: vec![plan::Intake::unnamed(mg(dose))],
            since: day(on),
        };
        made(plan, set, day(on)).expect("set")
    };
    assert_eq!(next(&set(&plan, "17", 7)), Some(mg("15")), "back up");
    assert_eq!(next(&set(&plan, "20", 7)), Some(mg("15")), "back to a line");

    let rising = prescribed(&["10"], "10 mg\n12 mg\n8 mg");
    let Some(Proposal::LineRises(line)) = proposal(&rising, FIRST) else {
        panic!("the second line is higher");
    };
    assert_eq!((line.line, line.doses), (1, vec![mg("12")]));
    let raise = Change::TakeStep(new_doses(&["12"], day(5)));
    assert_eq!(
        made(&rising, raise, day(5)),
        Err(plan::ChangeFault::NotProposed)
    );
    assert_eq!(next(&set(&rising, "12", 5)), Some(mg("8")));
    let above = prescribed(&["5"], "20 mg\n15 mg");
    assert!(matches!(
        proposal(&above, FIRST),
        Some(Proposal::LineRises(_))
    ));
}
