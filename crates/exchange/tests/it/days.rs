//! The column of days.

use exchange::FaultKind;
use jiff::civil::{date, time};

use crate::{cell, names, plain, refusal, values};

#[test]
fn the_column_of_days_is_the_one_named_so_or_the_first_that_holds_them() {
    for name in ["date", "Date", "data", "day", "dzień", "when"] {
        let text = format!("a,{name}\n1,2026-01-01\n2,2026-01-02\n");
        let daily = plain(&text).unwrap();
        assert_eq!(names(&daily), ["a"], "{name}");
        assert_eq!(daily.notes[1].date, date(2026, 1, 2), "{name}");
    }
    let both = "born,date,a\n1980-01-01,2026-01-01,1\n1980-01-01,2026-01-02,2\n";
    assert_eq!(plain(both).unwrap().notes[0].date, date(2026, 1, 1));
}

#[test]
fn a_day_that_is_a_count_is_not_the_date() {
    let daily = plain("day,when,a\n1,2026-01-01,4\n2,2026-01-02,5\n").unwrap();
    assert_eq!(names(&daily), ["a"]);
}

#[test]
fn dates_with_times_keep_the_day_that_is_written() {
    let text =
        "date,a\n2026-01-01T23:30:00-08:00,1\n2026-01-01 23:45,2\n2026/01/02 00:10:59.5Z,3\n";
    let daily = plain(text).unwrap();
    let days: Vec<_> = daily.notes.iter().map(|note| note.date).collect();
    assert_eq!(days, [date(2026, 1, 1), date(2026, 1, 1), date(2026, 1, 2)]);
    assert_eq!(daily.notes[0].time, Some(time(23, 30, 0, 0)));
}

#[test]
fn days_and_times_that_do_not_exist_are_refused() {
    let text = "date,a\n2026-02-28,1\n2026-02-29,1\n";
    assert_eq!(refusal(text), cell(3, "date", FaultKind::DateDoesNotExist));
    let text = "date,a\n2026-13-01,1\n";
    assert_eq!(refusal(text), cell(2, "date", FaultKind::DateDoesNotExist));
    let text = "date,a\n2026-01-01 25:00,1\n";
    assert_eq!(refusal(text), cell(2, "date", FaultKind::DateDoesNotExist));
    let text = "date,a\n0026-01-01,1\n";
    assert_eq!(refusal(text), cell(2, "date", FaultKind::DateOutOfRange));
}

#[test]
fn a_day_in_another_form_is_refused_with_its_line() {
    let text = "date,a\n2026-01-01,1\n2026-01-02,1\n03.01.2026,1\n";
    assert_eq!(refusal(text), cell(4, "date", FaultKind::NotADate));
    let text = "date,a\n03/01/2026,1\n04/01/2026,1\n";
    assert_eq!(refusal(text), cell(2, "date", FaultKind::NotADate));
    let half = "date,a\n2026-01-01,1\n02.01.2026,1\n";
    assert_eq!(refusal(half), cell(3, "date", FaultKind::NotADate));
}

#[test]
fn a_file_without_days_is_refused() {
    assert_eq!(
        refusal("a,b\n1,2\n3,4\n"),
        (None, None, FaultKind::NoDateColumn)
    );
    assert_eq!(
        refusal("2026-01-01,2\n2026-01-02,4\n"),
        (Some(1), None, FaultKind::NoHeader)
    );
}

#[test]
fn a_line_without_a_date_is_refused_and_a_blank_one_passed_over() {
    let text = "date,a\n2026-01-01,1\n,\n,2\n";
    assert_eq!(refusal(text), cell(4, "date", FaultKind::DateMissing));
}

#[test]
fn a_day_that_stands_twice_is_refused_and_its_first_line_told() {
    let text = "date,a\n2026-01-01,1\n2026-01-02,1\n2026-01-01,2\n";
    assert_eq!(
        refusal(text),
        cell(4, "date", FaultKind::DateTwice { first: 2 })
    );
    let half_timed = "date,a\n2026-01-01 08:00,1\n2026-01-02,1\n2026-01-01,2\n";
    assert_eq!(
        refusal(half_timed),
        cell(4, "date", FaultKind::DateTwice { first: 2 })
    );
}

#[test]
fn a_day_may_stand_twice_where_a_column_tells_the_time() {
    for name in ["time", "Time", "beeptime", "entry_time"] {
        let text = format!("date,{name},a\n2026-01-01,18:00,1\n2026-01-01,08:30,2\n");
        let daily = plain(&text).unwrap();
        assert_eq!(values(&daily), [2.0, 1.0], "{name}: in order of the day");
        assert_eq!(daily.notes[0].time, Some(time(8, 30, 0, 0)));
    }
    let words = "date,time,a\n2026-01-01,evening,1\n2026-01-01,morning,2\n";
    assert_eq!(values(&plain(words).unwrap()), [1.0, 2.0]);
}

#[test]
fn a_column_of_numbers_that_only_ends_in_time_tells_no_time() {
    let text = "date,sleeptime,a\n2026-01-01,7.5,1\n2026-01-01,8,2\n";
    assert_eq!(
        refusal(text),
        cell(3, "date", FaultKind::DateTwice { first: 2 })
    );
}

#[test]
fn lines_need_not_be_in_order() {
    let daily = plain("date,a\n2026-01-03,3\n2026-01-01,1\n2026-01-02,2\n").unwrap();
    assert_eq!(values(&daily), [1.0, 2.0, 3.0]);
}

#[test]
fn a_slip_in_a_year_is_told_with_its_line() {
    let text = "date,a\n2026-01-01,1\n1926-01-02,1\n2026-01-03,1\n2026-01-04,1\n";
    assert_eq!(refusal(text), cell(3, "date", FaultKind::SpanTooLong));
}
