//! Looking at a file first and taking what was chosen.

use course::Scale;
use exchange::FaultKind;
use exchange::daily::{Choices, ColumnKind, Kept, MOST_FAULTS, look, take};
use jiff::civil::date;

const TEXT: &str = "date,low,sleep,night,note,dose_mg,n_x,gap\n\
                    2026-01-01,1,5,2,so,20,1,\n\
                    2026-01-02,2,15,often,,20,1,\n\
                    2026-01-03,,25,1,so,10,2,\n";

fn kept(column: usize) -> Kept {
    Kept {
        column,
        scale: Scale::ZERO_TO_TEN,
        better_when_high: false,
        neutral: None,
    }
}

#[test]
fn every_column_is_shown_with_what_it_was_understood_as() {
    let sketch = look(TEXT.as_bytes()).unwrap();
    let kinds: Vec<ColumnKind> = sketch.columns.iter().map(|column| column.kind).collect();
    use ColumnKind::*;
    assert_eq!(
        kinds,
        [Date, Numbers, Numbers, Mixed, Text, Dose, SetAside, Empty]
    );
    assert_eq!(sketch.lines, 3);
    assert_eq!(sketch.span, Some((date(2026, 1, 1), date(2026, 1, 3))));
    assert!(sketch.faults.is_empty());
}

#[test]
fn a_column_of_numbers_is_shown_with_its_range_and_a_usual_scale() {
    let sketch = look(TEXT.as_bytes()).unwrap();
    let (low, sleep) = (&sketch.columns[1], &sketch.columns[2]);
    assert_eq!((low.least, low.most, low.filled), (Some(1.0), Some(2.0), 2));
    assert_eq!(low.scale, Some(Scale::ZERO_TO_TEN));
    assert_eq!(sleep.scale, Some(Scale::new(0.0, 100.0).unwrap()));
    assert!(low.keep && sleep.keep);
}

#[test]
fn a_mixed_column_is_shown_with_its_lines_and_not_kept_by_itself() {
    let sketch = look(TEXT.as_bytes()).unwrap();
    let night = &sketch.columns[3];
    assert_eq!(night.odd_lines, [3]);
    assert!(!night.keep);
    assert!(!sketch.columns[6].keep, "counts are not kept either");
}

#[test]
fn days_that_refuse_the_file_are_shown_at_the_first_look() {
    let sketch = look(b"date,a\n2026-01-01,1\n2026-01-01,2\n2026-02-30,3\n").unwrap();
    let kinds: Vec<FaultKind> = sketch.faults.iter().map(|fault| fault.kind).collect();
    assert_eq!(
        kinds,
        [
            FaultKind::DateTwice { first: 2 },
            FaultKind::DateDoesNotExist
        ]
    );
}

#[test]
fn only_kept_columns_can_fail() {
    let choices = Choices {
        keep: vec![kept(1)],
        doses: true,
    };
    let daily = take(TEXT.as_bytes(), &choices).unwrap();
    assert_eq!(daily.notes.len(), 2);
    assert_eq!(daily.doses.len(), 2);
    let none = Choices {
        keep: vec![kept(1)],
        doses: false,
    };
    assert!(take(TEXT.as_bytes(), &none).unwrap().doses.is_empty());
}

#[test]
fn each_column_keeps_its_own_scale_and_direction() {
    let sleep = Kept {
        scale: Scale::new(0.0, 30.0).unwrap(),
        better_when_high: true,
        neutral: Some(20.0),
        ..kept(2)
    };
    let choices = Choices {
        keep: vec![sleep, kept(1)],
        doses: false,
    };
    let daily = take(TEXT.as_bytes(), &choices).unwrap();
    assert_eq!(daily.items[0].name, "low", "in the order of the file");
    assert_eq!(daily.items[1].scale.hi(), 30.0);
    assert!(daily.items[1].better_when_high);
    assert_eq!(daily.items[1].neutral, Some(20.0));
}

#[test]
fn a_half_bad_file_gives_every_reason_by_line_and_then_by_column() {
    let text = "a,date,b\n1,2026-01-01,11\n12,2026-01-02,x\n1,2026-01-02,2\n2,2026-01-04,3\n";
    let choices = Choices {
        keep: vec![kept(0), kept(2)],
        doses: false,
    };
    let faults = take(text.as_bytes(), &choices).unwrap_err();
    let places: Vec<(u64, &str)> = faults
        .iter()
        .map(|fault| (fault.line.unwrap(), fault.column.as_deref().unwrap()))
        .collect();
    assert_eq!(places, [(2, "b"), (3, "a"), (3, "b"), (4, "date")]);
}

#[test]
fn not_more_reasons_are_given_than_anybody_reads() {
    let mut text = String::from("date,a\n");
    for day in 1..=28 {
        text.push_str(&format!("2026-01-{day:02},{}\n", 100 + day));
    }
    let choices = Choices {
        keep: vec![kept(1)],
        doses: false,
    };
    let faults = take(text.as_bytes(), &choices).unwrap_err();
    assert_eq!(faults.len(), MOST_FAULTS);
    assert_eq!(faults[0].line, Some(2));
}

#[test]
fn choices_that_do_not_fit_the_file_are_refused() {
    let of = |column: usize| Choices {
        keep: vec![kept(column)],
        doses: false,
    };
    let reason = |choices: &Choices| take(TEXT.as_bytes(), choices).unwrap_err()[0].kind;
    assert_eq!(reason(&Choices::default()), FaultKind::NoUsableColumn);
    assert_eq!(reason(&of(99)), FaultKind::UnknownColumn);
    assert_eq!(reason(&of(0)), FaultKind::HoldsDates);
    assert_eq!(reason(&of(7)), FaultKind::ColumnEmpty);
}

#[test]
fn no_name_of_a_column_shows_when_a_value_is_debugged() {
    let text = "date,secret\n2026-01-01,1\n2026-01-02,x\n2026-01-03,3\n";
    let sketch = look(text.as_bytes()).unwrap();
    let choices = Choices {
        keep: vec![kept(1)],
        doses: false,
    };
    let faults = take(text.as_bytes(), &choices).unwrap_err();
    assert!(!format!("{sketch:?} {faults:?}").contains("secret"));
    let daily = take(b"date,secret\n2026-01-01,1\n", &choices).unwrap();
    assert!(!format!("{daily:?}").contains("secret"));
}
