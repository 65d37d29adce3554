//! When a dose counts as noted already.

use diary::{DoseTaken, Noting, Taken, Text, WhichIntake};
use jiff::Timestamp;
use jiff::civil::date;
use medicine::Dose;

/// A dose of 23 November, or of the day that is named.
fn taken(drug: &str, day: i8, intake: Option<(u8, Option<&str>)>) -> DoseTaken {
    DoseTaken {
        day: date(2026, 11, day),
        drug: Text::name(drug).expect("a name"),
        intake: intake.map(|(place, label)| WhichIntake {
            place,
            label: label.map(|label| Text::name(label).expect("a name")),
        }),
        planned: Some(Dose::from_micrograms(20_000)),
        taken: Taken::AsPlanned,
    }
}

fn at(text: &str) -> Option<Timestamp> {
    Some(text.parse().expect("a time"))
}

fn repeats(
    new: &DoseTaken,
    now: Option<Timestamp>,
    old: &DoseTaken,
    then: Option<Timestamp>,
) -> bool {
    let new = Noting { dose: new, at: now };
    new.may_repeat(&Noting {
        dose: old,
        at: then,
    })
}

#[test]
fn the_same_intake_of_the_same_day_is_noted_already_however_much_later() {
    let dose = taken("Cital", 23, None);
    let (morning, evening) = (at("2026-11-23T07:10:00Z"), at("2026-11-23T20:00:00Z"));
    assert!(repeats(&dose, evening, &dose, morning));
    assert!(repeats(&dose, None, &dose, None), "also without a time");
    let other_case = taken("cital", 23, None);
    assert!(repeats(&other_case, evening, &dose, morning));
    let next_day = taken("Cital", 24, None);
    assert!(!repeats(
        &next_day,
        at("2026-11-24T07:10:00Z"),
        &dose,
        morning
    ));
    assert!(!repeats(
        &taken("lithium", 23, None),
        evening,
        &dose,
        evening
    ));
}

#[test]
fn near_midnight_two_days_may_be_one_dose() {
    let (old, new) = (taken("Cital", 23, None), taken("Cital", 24, None));
    let then = at("2026-11-23T22:30:00Z");
    assert!(repeats(&new, at("2026-11-23T23:30:00Z"), &old, then));
    assert!(repeats(&new, at("2026-11-24T04:29:59Z"), &old, then));
    assert!(!repeats(&new, at("2026-11-24T04:30:00Z"), &old, then));
    assert!(
        !repeats(&new, None, &old, then),
        "a day noted later has no hour"
    );
}

#[test]
fn intakes_with_names_are_told_apart_by_them_and_not_by_the_hour() {
    let morning = taken("Cital", 23, Some((0, Some("morning"))));
    let evening = taken("Cital", 23, Some((1, Some("evening"))));
    let now = at("2026-11-23T12:00:00Z");
    assert!(!repeats(&evening, now, &morning, now));
    assert!(repeats(&morning, now, &morning, now));
    let moved = taken("Cital", 23, Some((1, Some("Morning"))));
    assert!(repeats(&moved, now, &morning, now));
}

#[test]
fn intakes_without_names_that_are_noted_close_together_are_asked_about() {
    let (first, second) = (
        taken("Cital", 23, Some((0, None))),
        taken("Cital", 23, Some((1, None))),
    );
    let then = at("2026-11-23T07:00:00Z");
    assert!(repeats(&second, at("2026-11-23T08:00:00Z"), &first, then));
    assert!(!repeats(&second, at("2026-11-23T19:00:00Z"), &first, then));
    let whole = taken("Cital", 23, None);
    assert!(repeats(&second, at("2026-11-23T19:00:00Z"), &whole, then));
}

#[test]
fn what_was_not_taken_repeats_nothing_and_is_repeated_by_nothing() {
    let dose = taken("Cital", 23, None);
    let now = at("2026-11-23T12:00:00Z");
    for not in [Taken::Not, Taken::Other(Dose::NOTHING)] {
        let not = DoseTaken {
            taken: not,
            ..dose.clone()
        };
        assert!(!repeats(&not, now, &dose, now));
        assert!(!repeats(&dose, now, &not, now));
    }
}
