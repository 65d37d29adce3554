//! A prescriber's plan is read line by line, and nothing in it is guessed.

use jiff::civil::{Date, date};
use medicine::{Dose, DoseFault};
use plan::{LineFaultKind, PrescribedLine, Prescription};
use proptest::prelude::*;

use crate::scene::mg;

fn line(text: &str) -> (Option<Date>, Vec<Dose>, Option<u32>) {
    let read = Prescription::parse(text).unwrap_or_else(|faults| panic!("{text}: {faults:?}"));
    let PrescribedLine { doses, from, days } = read.lines[0].clone();
    (from, doses, days)
}

#[test]
fn a_line_has_a_dose_and_may_have_a_day_or_a_length() {
    let fifth = Some(date(2026, 1, 5));
    for (text, from, doses, days) in [
        ("2026-01-05 20 mg", fifth, vec!["20"], None),
        ("2026-01-05: 20 mg", fifth, vec!["20"], None),
        ("5.01.2026 20 mg", fifth, vec!["20"], None),
        ("05.01.2026 - 20 mg", fifth, vec!["20"], None),
        ("15 mg 28 dni", None, vec!["15"], Some(28)),
        ("15 mg 28 days", None, vec!["15"], Some(28)),
        ("15 mg, 28 d", None, vec!["15"], Some(28)),
        ("15 mg for 2 weeks", None, vec!["15"], Some(14)),
        ("37,5 mg przez 4 tygodnie", None, vec!["37.5"], Some(28)),
        ("37,5 mg x 28dni", None, vec!["37.5"], Some(28)),
        ("15 mg", None, vec!["15"], None),
        ("5 mg + 2,5 mg 14 dni", None, vec!["5", "2.5"], Some(14)),
        ("2026-01-05 0 mg", fifth, vec!["0"], None),
        ("2026-01-05 20 mg 28 days", fifth, vec!["20"], Some(28)),
    ] {
        let doses: Vec<Dose> = doses.into_iter().map(mg).collect();
        assert_eq!(line(text), (from, doses, days), "{text}");
    }
}

#[test]
fn every_line_that_is_not_understood_is_named() {
    let text = "20 mg\n\n15\n1,125 mg\n10 mg 0 days\n32.01.2026 5 mg\n1/5/2026 5 mg\nsoon";
    let faults = Prescription::parse(text).expect_err("most lines are bad");
    let found: Vec<(usize, LineFaultKind)> = faults.iter().map(|f| (f.line, f.why)).collect();
    assert_eq!(
        found,
        [
            (3, LineFaultKind::Dose(DoseFault::UnitMissing)),
            (4, LineFaultKind::Dose(DoseFault::AmbiguousSeparator)),
            (5, LineFaultKind::Days),
            (6, LineFaultKind::Date),
            (7, LineFaultKind::Date),
            (8, LineFaultKind::Dose(DoseFault::NotANumber)),
        ]
    );
}

#[test]
fn days_rise_and_every_line_has_as_many_intakes() {
    let kinds = |text: &str| -> Vec<LineFaultKind> {
        let faults = Prescription::parse(text).expect_err("refused");
        faults.iter().map(|fault| fault.why).collect()
    };
    assert_eq!(
        kinds("2026-01-05 20 mg\n15 mg\n2026-01-05 10 mg"),
        [LineFaultKind::DatesNotRising]
    );
    assert_eq!(kinds("5 mg + 5 mg\n5 mg"), [LineFaultKind::Intakes]);
    assert_eq!(kinds(" \n "), [LineFaultKind::Nothing]);
    assert_eq!(kinds(&"5 mg\n".repeat(401)), [LineFaultKind::TooMany]);
}

#[test]
fn a_date_before_the_days_above_have_passed_names_the_line() {
    let overlap = |text: &str| {
        let faults = Prescription::parse(text).err().unwrap_or_default();
        let found: Vec<(usize, LineFaultKind)> = faults.iter().map(|f| (f.line, f.why)).collect();
        found
    };
    let text = "2026-12-01 20 mg 14 days\n\n2026-12-05 15 mg";
    assert_eq!(overlap(text), [(3, LineFaultKind::DaysOverlap(1))]);
    let text = "2026-12-01 20 mg 7 days\n15 mg 2 weeks\n2026-12-21 10 mg";
    assert_eq!(overlap(text), [(3, LineFaultKind::DaysOverlap(2))]);
    for fits in [
        "2026-12-01 20 mg 14 days\n2026-12-15 15 mg",
        "2026-12-01 20 mg 7 days\n15 mg 2 weeks\n2026-12-22 10 mg",
        "20 mg 14 days\n2026-12-05 15 mg",
        "2026-12-01 20 mg\n15 mg\n2026-12-05 10 mg",
    ] {
        assert_eq!(overlap(fits), [], "{fits}");
    }
}

proptest! {
    #[test]
    fn what_is_written_is_read_back(
        lines in proptest::collection::vec((0_u64..30_000_000, proptest::option::of(1_u32..3650)), 1..20),
        dated in any::<bool>(),
    ) {
        let mut next = date(2026, 1, 1);
        let lines = lines.iter().map(|(micrograms, days)| {
            let from = dated.then_some(next);
            let lasts = jiff::Span::new().days(i64::from(days.unwrap_or(1)));
            next = next.checked_add(lasts).expect("near");
            PrescribedLine {
                doses: vec![Dose::from_micrograms(*micrograms); 2],
                from,
                days: *days,
            }
        });
        let list = Prescription { lines: lines.collect() };
        prop_assert_eq!(Prescription::parse(&list.plain()), Ok(list));
    }

    #[test]
    fn any_text_is_read_or_refused_without_a_fall(text in "\\PC{0,40}") {
        let _ = Prescription::parse(&text);
    }
}
