//! Which columns are in use, and how they are asked for by name.

use exchange::FaultKind;
use exchange::daily::{Daily, Request, read};

use crate::{names, plain, refusal, told, with_items};

const TEXT: &str = "dayno,date,time,n_beeps,dose_mg,dose_note,sleep,low\n\
                    1,2026-01-01,08:00,3,20,1,4,5\n\
                    2,2026-01-02,08:00,3,10,1,5,6\n";

fn asked(change: impl FnOnce(&mut Request)) -> Result<Daily, exchange::Fault> {
    let mut request = Request::default();
    change(&mut request);
    read(TEXT.as_bytes(), &request)
}

#[test]
fn counts_doses_and_times_are_no_symptoms_unless_named() {
    assert_eq!(names(&plain(TEXT).unwrap()), ["sleep", "low"]);
    let named = with_items(TEXT, &["n_beeps", "dayno", "low"]).unwrap();
    assert_eq!(names(&named), ["dayno", "n_beeps", "low"]);
}

#[test]
fn a_dose_column_named_as_an_item_is_one() {
    let text = "date,dose_mg\n2026-01-01,2\n2026-01-02,1\n";
    let daily = with_items(text, &["dose_mg"]).unwrap();
    assert_eq!(daily.notes.len(), 2);
    assert!(daily.doses.is_empty());
}

#[test]
fn direction_and_neutral_point_reach_their_item() {
    let daily = asked(|request| {
        request.better_when_high = vec!["sleep".to_owned()];
        request.neutral = vec![(4.0, "low".to_owned())];
    })
    .unwrap();
    assert!(daily.items[0].better_when_high && !daily.items[1].better_when_high);
    assert_eq!(
        (daily.items[0].neutral, daily.items[1].neutral),
        (None, Some(4.0))
    );
}

#[test]
fn a_name_that_no_column_has_is_refused_wherever_it_is_used() {
    let unknown = (None, Some("typo".to_owned()), FaultKind::UnknownColumn);
    let typo = || "typo".to_owned();
    assert_eq!(told(asked(|r| r.items = Some(vec![typo()]))), unknown);
    assert_eq!(told(asked(|r| r.better_when_high = vec![typo()])), unknown);
    assert_eq!(told(asked(|r| r.neutral = vec![(4.0, typo())])), unknown);
}

#[test]
fn a_neutral_point_needs_a_heavy_side() {
    let off = FaultKind::NeutralOffScale { lo: 0.0, hi: 10.0 };
    for point in [-1.0, 10.0, 11.0, f64::NAN] {
        let fault = told(asked(|r| r.neutral = vec![(point, "low".to_owned())]));
        assert_eq!(fault, (None, Some("low".to_owned()), off), "{point}");
    }
    let turned = |point: f64| {
        asked(|r| {
            r.neutral = vec![(point, "low".to_owned())];
            r.better_when_high = vec!["low".to_owned()];
        })
    };
    assert!(turned(10.0).is_ok());
    assert_eq!(told(turned(0.0)).2, off);
}

#[test]
fn the_column_of_days_is_no_item() {
    assert_eq!(told(with_items(TEXT, &["date"])).2, FaultKind::HoldsDates);
}

#[test]
fn an_empty_column_can_be_named_by_nobody() {
    let text = "date,a,b\n2026-01-01,1,\n";
    assert_eq!(names(&plain(text).unwrap()), ["a"]);
    let fault = told(with_items(text, &["b"]));
    assert_eq!(fault, (None, Some("b".to_owned()), FaultKind::ColumnEmpty));
}

#[test]
fn two_columns_of_one_name_are_refused_where_that_name_is_used() {
    let text = "date,a,a,b\n2026-01-01,1,2,3\n";
    assert_eq!(refusal(text).2, FaultKind::ColumnTwice);
    assert_eq!(told(with_items(text, &["a"])).2, FaultKind::ColumnTwice);
    assert!(with_items(text, &["b"]).is_ok());
}

#[test]
fn a_file_without_a_usable_column_is_refused() {
    let text = "date,note\n2026-01-01,so so\n";
    assert_eq!(refusal(text), (None, None, FaultKind::NoUsableColumn));
}

#[test]
fn the_notes_are_laid_out_for_reading() {
    let daily = plain("date,a,b\n2026-01-01,1,\n2026-01-02,,3\n").unwrap();
    let laid_out = daily.observations();
    assert_eq!(laid_out.items.len(), 2);
    let cells: Vec<(usize, f64)> = laid_out.notes.iter().map(|n| (n.item, n.value)).collect();
    assert_eq!(cells, [(0, 1.0), (1, 3.0)]);
    assert!(laid_out.taps.is_empty() && laid_out.window_marks.is_empty());
}
