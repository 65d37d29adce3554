//! Doses, from a file of their own and from a column of the diary.

use exchange::daily::{Request, read};
use exchange::{DoseStart, FaultKind, doses};
use jiff::civil::date;

use crate::{cell, plain, refusal};

fn refused(text: &str) -> (Option<u64>, Option<String>, FaultKind) {
    let fault = doses(text.as_bytes()).expect_err("the file is to be refused");
    (fault.line, fault.column, fault.kind)
}

fn told(starts: &[DoseStart]) -> Vec<(i8, i8, Option<&str>, u64)> {
    let one = |s: &DoseStart| (s.date.month(), s.date.day(), s.dose.micrograms());
    let told = starts.iter().map(|s| (one(s), s.drug.as_deref()));
    told.map(|((month, day, dose), drug)| (month, day, drug, dose))
        .collect()
}

#[test]
fn a_file_of_doses_needs_two_columns_and_leaves_the_rest_alone() {
    let text = "pct,start_date,dose_mg,drug\nx,2026-02-01,37.5,a\ny,2026-01-01,75,a\nz,2026-01-01,0.125,b\n";
    let starts = doses(text.as_bytes()).unwrap();
    assert_eq!(
        told(&starts),
        [
            (1, 1, Some("a"), 75_000),
            (1, 1, Some("b"), 125),
            (2, 1, Some("a"), 37_500)
        ]
    );
    assert_eq!(
        refused("date,dose_mg\n2026-01-01,1\n").2,
        FaultKind::NoStartColumn
    );
    assert_eq!(
        refused("start_date,dose\n2026-01-01,1\n").2,
        FaultKind::NoDoseColumn
    );
    assert_eq!(refused("start_date,dose_mg\n").2, FaultKind::NoRows);
}

#[test]
fn a_dose_is_read_to_the_microgram() {
    let one = |dose: &str| {
        let text = format!("start_date;dose_mg\n2026-01-01;{dose}\n");
        doses(text.as_bytes())
            .map(|starts| starts[0].dose.micrograms())
            .map_err(|f| f.kind)
    };
    assert_eq!(one("0.1"), Ok(100));
    assert_eq!(one("0,05"), Ok(50));
    assert_eq!(one("007.5"), Ok(7_500));
    assert_eq!(one("0.0010000"), Ok(1));
    assert_eq!(one("0"), Ok(0));
    assert_eq!(one("0.0005"), Err(FaultKind::DoseTooFine));
    assert_eq!(one("30000.1"), Err(FaultKind::DoseTooLarge));
    assert_eq!(one("-5"), Err(FaultKind::NotADose));
    assert_eq!(one("5 mg"), Err(FaultKind::NotADose));
    assert_eq!(one(""), Err(FaultKind::DoseMissing));
}

#[test]
fn a_dose_that_could_be_a_thousand_times_more_is_refused() {
    let semicolons = "start_date;dose_mg\n2026-01-01;1.500\n";
    assert_eq!(
        refused(semicolons),
        cell(2, "dose_mg", FaultKind::AmbiguousNumber)
    );
    let commas = doses(b"start_date,dose_mg\n2026-01-01,9.375\n").unwrap();
    assert_eq!(commas[0].dose.micrograms(), 9_375);
    let quoted = "start_date,dose_mg\n2026-01-01,\"1,500\"\n";
    assert_eq!(refused(quoted).2, FaultKind::AmbiguousNumber);
    let shown = doses(b"start_date;dose_mg\n2026-01-01;12,5\n2026-02-01;9,375\n").unwrap();
    assert_eq!(shown[1].dose.micrograms(), 9_375);
}

#[test]
fn a_drug_cannot_begin_two_doses_on_one_day() {
    let text = "start_date,dose_mg,drug\n2026-01-01,20,a\n2026-01-01,10,b\n2026-01-01,15,a\n";
    let twice = FaultKind::DoseTwice { first: 2 };
    assert_eq!(refused(text), cell(4, "start_date", twice));
}

#[test]
fn a_bad_day_in_a_file_of_doses_is_told_with_its_line() {
    let text = "start_date,dose_mg\n2026-01-01,20\n2026-02-30,10\n";
    assert_eq!(
        refused(text),
        cell(3, "start_date", FaultKind::DateDoesNotExist)
    );
}

#[test]
fn a_dose_column_of_the_diary_begins_a_dose_where_it_changes() {
    let text = "date,a,dose_mg\n2026-01-03,1,10\n2026-01-01,1,20\n2026-01-02,1,20\n2026-01-04,1,\n2026-01-05,1,10\n2026-01-06,1,0\n";
    let daily = plain(text).unwrap();
    assert_eq!(
        told(&daily.doses),
        [(1, 1, None, 20_000), (1, 3, None, 10_000), (1, 6, None, 0)]
    );
}

#[test]
fn a_bad_cell_in_the_dose_column_refuses_the_file_only_where_doses_are_wanted() {
    let text = "date,a,dose_mg\n2026-01-01,1,20\n2026-01-02,1,ten\n2026-01-03,1,5\n";
    assert_eq!(refusal(text), cell(3, "dose_mg", FaultKind::NotADose));
    let request = Request {
        doses: false,
        ..Request::default()
    };
    let daily = read(text.as_bytes(), &request).unwrap();
    assert!(daily.doses.is_empty());
    assert_eq!(daily.notes.len(), 3);
}

#[test]
fn where_a_day_tells_several_doses_the_last_of_that_day_stands() {
    let text = "date,time,a,dose_mg,drug\n2026-01-01,20:00,1,15,x\n2026-01-01,08:00,1,20,x\n2026-01-02,08:00,1,15,x\n";
    let daily = plain(text).unwrap();
    assert_eq!(told(&daily.doses), [(1, 1, Some("x"), 15_000)]);
}

#[test]
fn nothing_of_a_dose_shows_when_it_is_debugged() {
    let start = DoseStart {
        date: date(2026, 1, 1),
        drug: Some("a name".to_owned()),
        dose: medicine::Dose::from_micrograms(5),
    };
    assert_eq!(format!("{start:?}"), "DoseStart(..)");
}
