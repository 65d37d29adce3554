//! The same as a table.

use picture::course::{months, table};

use crate::{PL, leave_out, quiet, stretch};

#[test]
fn a_month_counts_its_days_its_notes_and_its_stretches() {
    let mut reading = quiet(60);
    leave_out(&mut reading, 0..31);
    reading.days[40].burden = Some(7.0);
    reading.waves = vec![stretch(28, 33)];
    reading.windows = vec![stretch(50, 52)];
    reading.days[55].marked_window = true;
    let months = months(&reading);
    assert_eq!(months.len(), 2);
    assert_eq!(
        (months[0].days, months[0].noted, months[0].mean),
        (31, 0, None)
    );
    assert_eq!((months[0].wave_days, months[1].wave_days), (3, 3));
    assert_eq!(months[1].window_days, 4);
    let mean = months[1].mean.unwrap();
    assert!((mean - (28.0 * 4.0 + 7.0) / 29.0).abs() < 1e-12);
}

#[test]
fn the_table_says_each_month_in_its_language_and_a_dash_where_nothing_was_noted() {
    let mut reading = quiet(60);
    leave_out(&mut reading, 0..31);
    let html = table(&reading, PL).into_string();
    assert!(html.contains("<th scope=\"row\">marzec 2024</th><td>0</td><td>\u{2013}</td>"));
    assert!(html.contains("<td>4,0</td>"));
    assert_eq!(html.matches("<tr>").count(), 3);
}
