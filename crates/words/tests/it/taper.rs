//! The arithmetic of a step, its doubts and the changes of a plan, laid open in both languages.

use diary::Text;
use jiff::civil::date;
use medicine::{AtHand, Division, Dose, Form, Product, RecordOnly, Target, by_key};
use plan::{
    Agreed, Change, ChangeFault, Intake, LineFault, LineFaultKind, Method, NewDoses, NewTaper,
    Plan, PlanDoubt, Prescription, State, TaperId,
};
use taper::{Answer, Doubt, DoubtCode, Refusal, Rule, Situation, StepKind};
use words::{Language, Voice, plan as plan_said, taper as said};

const EN: Voice = Voice::of(Language::English);
const PL: Voice = Voice::of(Language::Polish);

fn mg(text: &str) -> Dose {
    Dose::parse(&format!("{text} mg")).expect("written right")
}

fn rule(permille: u32, days: u32) -> Rule {
    Rule::new(permille, days).expect("in range")
}

fn tablets(strength: &str) -> AtHand {
    let tablet = Product::pieces(Form::Tablet, mg(strength), Division::Halves);
    AtHand::new(vec![tablet.expect("divides")], 6).expect("few")
}

fn answer(current: &str, beside: &str, at_hand: &AtHand, rule: Rule) -> Answer {
    let situation = Situation {
        current: mg(current),
        beside: mg(beside),
        at_hand,
        drug: by_key("citalopram"),
        record_only: None,
        named_pace: None,
        held_whole: 0,
    };
    taper::next_step(&situation, rule, Some(mg("0.5")))
        .expect("computed")
        .value
}

fn lines(voice: Voice, answer: &Answer) -> Vec<String> {
    match answer {
        Answer::Step(step) => said::arithmetic(voice, step, Some(Target::Sert)),
        Answer::NothingWithin(found) => said::nothing_within(voice, found),
    }
}

#[test]
fn a_step_is_laid_open_line_by_line() {
    let step = answer("20", "0", &tablets("10"), rule(300, 28));
    assert_eq!(
        lines(EN, &step),
        [
            "Now: 20 mg a day.",
            "30 % of 20 mg is 6 mg. So the lowest dose within the rule is 14 mg.",
            "The lowest dose from there upwards that can be made from what is at hand is 15 mg.",
            "That is 5 mg less, 25 % of the day’s dose.",
            "How 15 mg is made: 1 whole tablet of 10 mg and half a tablet of 10 mg.",
            "By published curves the serotonin transporter would go from about 75 to 80 % to \
             about 73 to 77 %. This is an estimate from few people, and it binds nothing.",
        ]
    );
    assert_eq!(
        lines(PL, &step)[..5],
        [
            "Teraz: 20 mg na dobę.",
            "30% z 20 mg to 6 mg. Najniższa dawka w ramach reguły to więc 14 mg.",
            "Najniższa dawka od niej w górę, jaką można przygotować z tego, co jest pod ręką, to \
             15 mg.",
            "To o 5 mg mniej, czyli 25% dawki dobowej.",
            "Z czego powstaje 15 mg: 1 cała tabletka 10 mg i pół tabletki 10 mg.",
        ]
    );
}

#[test]
fn where_nothing_can_be_made_the_way_there_is_named_and_nothing_proposed() {
    let found = answer("20", "0", &tablets("20"), rule(100, 28));
    let said = lines(EN, &found);
    assert_eq!(
        said[2],
        "No lower dose within the rule can be made from what is at hand."
    );
    assert_eq!(
        said[3],
        "The smallest cut that can be made goes to 10 mg. That is 50 % of the day’s dose, more \
         than the rule."
    );
    assert_eq!(said.len(), 5);
}

#[test]
fn every_kind_of_step_has_its_lines() {
    let nothing = AtHand::nothing();
    let arithmetic = lines(EN, &answer("20", "0", &nothing, rule(100, 28)));
    assert!(
        arithmetic[2].contains("this is arithmetic: 18 mg"),
        "{arithmetic:?}"
    );
    let stop = lines(PL, &answer("0.5", "0", &nothing, rule(100, 28)));
    assert!(stop[1].contains("500 µg"), "{stop:?}");
    let ends = lines(EN, &answer("1", "19", &tablets("10"), rule(100, 28)));
    assert_eq!(
        ends[0],
        "Now: 1 mg at this time of day and 19 mg at others, 20 mg a day."
    );
    assert_eq!(ends[2], "This one dose falls away; 19 mg a day stay.");
    let at_hand = tablets("10");
    let situation = Situation {
        current: mg("20"),
        beside: Dose::NOTHING,
        at_hand: &at_hand,
        drug: None,
        record_only: None,
        named_pace: None,
        held_whole: 0,
    };
    for (to, line) in [
        ("25", "That is 5 mg more than now."),
        ("20", "That is the same dose as now."),
        ("15", "That is 5 mg less, 25 % of the day’s dose."),
    ] {
        let step = taper::explain(&situation, mg(to), None)
            .expect("explained")
            .value;
        assert_eq!(step.kind, StepKind::Chosen);
        assert!(
            said::arithmetic(EN, &step, None).contains(&line.to_owned()),
            "{to}"
        );
    }
}

#[test]
fn every_doubt_and_refusal_is_said_in_both_languages() {
    for voice in [EN, PL] {
        for code in DoubtCode::ALL {
            let doubt = Doubt {
                code,
                measured: 12.5,
                threshold: 10.0,
            };
            let said = said::doubt(voice, &doubt);
            assert!(!said.starts_with('[') && !said.contains('{'), "{said}");
        }
        for refusal in [
            Refusal::RecordOnly(RecordOnly::Lithium),
            Refusal::TooFast(medicine::Pace {
                at_most_permille: 250,
                every_days: 14,
            }),
            Refusal::DropsDiffer,
            Refusal::NothingTaken,
        ] {
            let said = said::refusal(voice, &refusal).join(" ");
            assert!(!said.contains('[') && !said.contains('{'), "{said}");
        }
    }
    let doubt = Doubt {
        code: DoubtCode::NotMakeable,
        measured: 12.0,
        threshold: 10.0,
    };
    assert_eq!(
        said::doubt(EN, &doubt),
        "12 mg cannot be made from what is at hand. The nearest lower dose that can is 10 mg."
    );
}

fn plan_with_one() -> Plan {
    let new = NewTaper {
        id: TaperId(1),
        drug: Text::name("Cital").expect("a name"),
        catalogue_key: Some("citalopram".to_owned()),
        circumstances: Vec::new(),
        intakes: vec![Intake::unnamed(mg("20"))],
        since: date(2026, 1, 5),
        at_hand: tablets("10"),
        method: Method::Rule(rule(250, 14)),
        stop_from: None,
    };
    let today = date(2026, 1, 5);
    plan::change(
        &Plan::default(),
        Change::AddTaper(new),
        None,
        Agreed::Own,
        today,
    )
    .expect("it comes in")
}

#[test]
fn every_change_has_a_line_in_the_list_of_versions() {
    let plan = plan_with_one();
    assert_eq!(
        plan_said::change(EN, &plan.versions[0].change),
        "Cital came into the plan: 20 mg from 5 January 2026"
    );
    let new = NewDoses {
        taper: TaperId(1),
        doses: vec![mg("7.5"), mg("7.5")],
        since: date(2026, 1, 19),
    };
    assert_eq!(
        plan_said::change(PL, &Change::StepBack(new.clone())),
        "Wracam do poprzedniej dawki: 7,5 mg + 7,5 mg od 19 stycznia 2026"
    );
    let taper = TaperId(1);
    let since = date(2026, 1, 19);
    let changes = [
        Change::TakeStep(new.clone()),
        Change::SmallerStep(new),
        Change::SetDose {
            taper,
            intakes: Vec::new(),
            since,
        },
        Change::Hold { taper, since },
        Change::Resume { taper, since },
        Change::LeaveDifference {
            taper,
            noted: mg("15"),
            since,
        },
        Change::EditMethod {
            taper,
            method: Method::Noted,
            stop_from: None,
        },
        Change::EditAtHand {
            taper,
            at_hand: AtHand::nothing(),
        },
        Change::EditOwnCircumstances(Vec::new()),
        Change::EditCaseNote(None),
        Change::EndTaper { taper, since },
    ];
    for change in changes {
        for voice in [EN, PL] {
            let said = plan_said::change(voice, &change);
            assert!(!said.starts_with('['), "{said}");
        }
    }
}

#[test]
fn doubts_faults_and_names_of_a_plan_are_said() {
    let plan = plan_with_one();
    let other = PlanDoubt::OtherDrugChanged {
        taper: TaperId(1),
        days: 3,
        threshold: 14,
    };
    assert!(plan_said::doubt(EN, &plan, &other).starts_with("Cital was changed 3 days before."));
    assert!(plan_said::doubt(PL, &plan, &other).starts_with("Cital: 3 dni wcześniej"));
    let sooner = PlanDoubt::SoonerThanMethod {
        not_before: date(2026, 1, 19),
        days: 2,
    };
    assert!(plan_said::doubt(EN, &plan, &sooner).contains("19 January 2026"));
    assert_eq!(
        plan_said::rule(EN, &plan.tapers[0]),
        ["At most 25 % of the current dose, not sooner than 14 days after the last step."]
    );
    assert_eq!(plan_said::state(PL, State::Going), "W toku");
    let named = Agreed::WithOther(Text::name("Ola").ok());
    assert_eq!(plan_said::agreed(EN, &named), "Agreed with Ola");
    for fault in [
        ChangeFault::Intakes,
        ChangeFault::InFuture,
        ChangeFault::BeforeLast,
        ChangeFault::NotProposed,
        ChangeFault::LargerThanRule,
        ChangeFault::RecordOnly(RecordOnly::Maoi),
    ] {
        for voice in [EN, PL] {
            let said = plan_said::change_fault(voice, &fault).join(" ");
            assert!(!said.contains('[') && !said.contains('{'), "{said}");
        }
    }
}

#[test]
fn the_lines_of_a_prescription_are_said_and_what_is_not_understood_is_named() {
    let list = Prescription::parse("2026-01-05 20 mg\n15 mg 28 dni\n10 mg").expect("three");
    let said: Vec<String> = list
        .lines
        .iter()
        .map(|line| plan_said::prescribed_line(PL, line))
        .collect();
    assert_eq!(
        said,
        ["Od 5 stycznia 2026: 20 mg", "15 mg przez 28 dni", "10 mg"]
    );
    let fault = LineFault {
        line: 3,
        why: LineFaultKind::Days,
    };
    let said = plan_said::line_fault(EN, &fault);
    assert!(
        said.starts_with("Line 3: ") && said.contains("3650"),
        "{said}"
    );
}

#[test]
fn a_day_with_several_doses_is_said_once_and_each_dose_only_how_it_is_made() {
    let at_hand = tablets("2");
    let situation = Situation {
        current: mg("15"),
        beside: Dose::NOTHING,
        at_hand: &at_hand,
        drug: by_key("citalopram"),
        record_only: None,
        named_pace: None,
        held_whole: 0,
    };
    let (from, to) = ([mg("10"), mg("5")], [mg("2"), mg("2")]);
    let explained = taper::explain_day(&situation, &from, &to);
    let lines: Vec<String> = explained
        .iter()
        .flatten()
        .flat_map(|found| said::arithmetic(EN, &found.value, Some(Target::Sert)))
        .collect();
    assert_eq!(
        lines[..3],
        [
            "Now: 15 mg a day.",
            "All doses of the day together: 4 mg a day.",
            "That is 11 mg less, 73.3 % of the day’s dose.",
        ]
    );
    assert_eq!(
        lines.iter().filter(|line| line.contains('%')).count(),
        2,
        "one cut and one occupancy: {lines:?}"
    );
    assert_eq!(lines[4], "How 2 mg is made: 1 whole tablet of 2 mg.");
    assert_eq!(lines.len(), 6);
}

#[test]
fn what_is_held_back_is_said_with_whom_to_ask() {
    let unknown = Refusal::TooFastUnknown(taper::UNKNOWN_DRUG);
    let doubt = |code, measured| Doubt {
        code,
        measured,
        threshold: 0.0,
    };
    for (voice, who) in [(EN, "harmacist"), (PL, "armaceuta")] {
        let lines = said::refusal(voice, &unknown).concat();
        assert!(lines.contains(who) && lines.contains("25"), "{lines}");
        let whole = said::doubt(voice, &doubt(DoubtCode::HeldWhole, 2.0));
        assert!(whole.contains(who) && whole.contains('2'), "{whole}");
        let stop = said::doubt(voice, &doubt(DoubtCode::StopUnknown, 2.0));
        assert!(stop.contains("2 mg"), "{stop}");
        let overlap = LineFault {
            line: 3,
            why: LineFaultKind::DaysOverlap(1),
        };
        let overlap = plan_said::line_fault(voice, &overlap);
        assert!(overlap.contains('3') && overlap.contains('1'), "{overlap}");
    }
}

#[test]
fn a_line_that_is_higher_is_said_to_be_no_step() {
    let next = plan::NextLine {
        line: 1,
        doses: vec![mg("12")],
        not_before: None,
        explained: Vec::new(),
    };
    assert!(plan_said::line_rises(EN, &next).starts_with("Line 2 of the plan is 12 mg."));
    assert!(plan_said::line_rises(PL, &next).starts_with("Linia 2 planu to 12 mg."));
}
