//! What differs between two versions of a plan, in words: pairs of versions and what is said.

use diary::Text;
use jiff::civil::{Date, date};
use medicine::{AtHand, Division, Dose, Form, Product};
use plan::{Agreed, Change, Intake, Method, NewDoses, NewTaper, Plan, Prescription, TaperId};
use taper::Rule;
use words::compared::compared;
use words::{Language, Voice};

const EN: Voice = Voice::of(Language::English);
const PL: Voice = Voice::of(Language::Polish);
const ID: TaperId = TaperId(1);

fn mg(text: &str) -> Dose {
    Dose::parse(&format!("{text} mg")).expect("written right")
}

fn day(day: i8) -> Date {
    date(2026, 1, day)
}

fn product(form: Form, strength: &str, division: Division) -> Product {
    Product::pieces(form, mg(strength), division).expect("it divides")
}

fn at_hand(products: Vec<Product>) -> AtHand {
    AtHand::new(products, 6).expect("few")
}

fn ten() -> Product {
    product(Form::Tablet, "10", Division::Halves)
}

fn begun() -> Plan {
    let add = Change::AddTaper(NewTaper {
        id: ID,
        drug: Text::name("Cital").expect("a name"),
        catalogue_key: None,
        circumstances: Vec::new(),
        intakes: Intake::parse_day("rano 10 mg + wieczorem 10 mg").expect("two"),
        since: day(1),
        at_hand: at_hand(vec![ten()]),
        method: Method::Rule(Rule::new(100, 28).expect("in range")),
        stop_from: None,
    });
    plan::change(&Plan::default(), add, None, Agreed::Own, day(1)).expect("it comes in")
}

/// What is said of a pair: the plan as it begins, and after these changes.
fn said(voice: Voice, changes: Vec<Change>) -> Vec<String> {
    let earlier = begun();
    let later = changes.into_iter().fold(earlier.clone(), |plan, change| {
        plan::change(&plan, change, None, Agreed::Own, day(20)).expect("it can be made")
    });
    let differences = plan::compare(&earlier, &later);
    let said = differences.iter().flat_map(|difference| {
        let said = compared(voice, &later, difference);
        let drug = said.drug.unwrap_or_default();
        let head = format!("{drug}|{}", said.what);
        std::iter::once(head).chain(said.lines)
    });
    said.collect()
}

fn prescribed(list: &str) -> Change {
    Change::EditMethod {
        taper: ID,
        method: Method::Prescribed(Prescription::parse(list).expect("a list")),
        stop_from: None,
    }
}

#[test]
fn a_dose_is_told_with_its_intakes_and_days() {
    let step = Change::SmallerStep(NewDoses {
        taper: ID,
        doses: vec![mg("10"), mg("8.5")],
        since: day(9),
    });
    assert_eq!(
        said(EN, vec![step.clone()]),
        [
            "Cital|The dose",
            "Before: rano 10 mg + wieczorem 10 mg since 1 January 2026",
            "Then: rano 10 mg + wieczorem 8.5 mg since 9 January 2026",
        ]
    );
    assert_eq!(
        said(PL, vec![step]),
        [
            "Cital|Dawka",
            "Przedtem: rano 10 mg + wieczorem 10 mg od 1 stycznia 2026",
            "Potem: rano 10 mg + wieczorem 8,5 mg od 9 stycznia 2026",
        ]
    );
}

#[test]
fn a_hold_and_the_persons_own_words_are_told_with_nothing_between() {
    let changes = vec![
        Change::EditCaseNote(Text::new("three attempts").ok()),
        Change::Hold {
            taper: ID,
            since: day(12),
        },
    ];
    assert_eq!(
        said(EN, changes),
        [
            "|What is different about my case",
            "Before: left blank",
            "Then: three attempts",
            "Cital|Staying or going on",
            "Before: Going on",
            "Then: Staying on this dose since 12 January 2026",
        ]
    );
}

#[test]
fn of_two_lists_only_the_lines_that_differ_are_told() {
    let (one, other) = (
        "10 mg + 10 mg 28 days\n10 mg + 5 mg",
        "10 mg + 10 mg 14 days\n10 mg + 5 mg",
    );
    let first = said(PL, vec![prescribed(one)]);
    assert_eq!(first[0], "Cital|Skąd bierze się następna dawka");
    assert!(first[1].starts_with("Przedtem: "), "{first:?}");
    let earlier = plan::change(&begun(), prescribed(one), None, Agreed::Own, day(2));
    let earlier = earlier.expect("a method");
    let later = plan::change(&earlier, prescribed(other), None, Agreed::Own, day(3));
    let later = later.expect("another");
    let differences = plan::compare(&earlier, &later);
    let said = compared(EN, &later, &differences[0]);
    assert_eq!(
        said.lines,
        [
            "No longer: 10 mg + 10 mg for 28 days",
            "New: 10 mg + 10 mg for 14 days",
        ]
    );
}

#[test]
fn of_what_is_at_hand_what_went_and_what_came_is_told() {
    let capsule = product(Form::Capsule, "5", Division::Whole);
    let change = Change::EditAtHand {
        taper: ID,
        at_hand: at_hand(vec![capsule]),
    };
    assert_eq!(
        said(EN, vec![change]),
        [
            "Cital|What is at hand",
            "No longer: tablet, 10 mg, into halves",
            "New: capsule, 5 mg",
        ]
    );
}
