//! The same as a table.

use picture::course::{Course, Grain, periods, table};

use crate::{EN, PL, leave_out, on, quiet};

#[test]
fn a_month_counts_its_days_its_notes_and_what_is_guessed_of_noted_days() {
    let mut reading = quiet(60);
    leave_out(&mut reading, 0..31);
    reading.days[40].burden = Some(7.0);
    for day in [28, 29, 33, 34] {
        reading.days[day].wave = 0.9;
    }
    reading.days[50].window = 0.6;
    reading.days[55].marked_window = true;
    let months = periods(&reading, Grain::Month);
    assert_eq!(months.len(), 2);
    assert_eq!(
        (months[0].days, months[0].noted, months[0].mean),
        (31, 0, None)
    );
    assert_eq!((months[0].wave_days, months[1].wave_days), (0, 2));
    assert_eq!((months[1].window_days, months[1].marked_windows), (1, 1));
    let mean = months[1].mean.unwrap();
    assert!((mean - (28.0 * 4.0 + 7.0) / 29.0).abs() < 1e-12);
}

#[test]
fn a_week_begins_on_monday() {
    // The first day is a Friday.
    let weeks = periods(&quiet(12), Grain::Week);
    let days: Vec<(jiff::civil::Date, usize)> = weeks.iter().map(|w| (w.first, w.days)).collect();
    assert_eq!(days, [(on(0), 3), (on(3), 7), (on(10), 2)]);
    assert_eq!(periods(&quiet(12), Grain::Day).len(), 12);
}

#[test]
fn the_table_says_each_month_in_its_language_and_a_dash_where_nothing_was_noted() {
    let mut reading = quiet(60);
    leave_out(&mut reading, 0..31);
    let html = table(&Course::of(&reading), Grain::Month, PL).into_string();
    assert!(html.contains("<th scope=\"row\">marzec 2024</th><td>\u{2013}</td>"));
    assert!(html.contains("<td>4,0 (3,5 do 4,5)</td>"));
    assert_eq!(html.matches("<tr>").count(), 3);
}

#[test]
fn marks_have_a_column_where_there_are_any() {
    let mut reading = quiet(30);
    let said = |reading: &_| table(&Course::of(reading), Grain::Week, EN).into_string();
    assert!(!said(&reading).contains("Your mark"));
    reading.days[3].marked_wave = true;
    assert!(said(&reading).contains("Your mark: wave"));
    assert!(!said(&reading).contains("Your mark: window"));
}
