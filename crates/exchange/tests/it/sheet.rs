//! Bytes to cells: delimiters, quotation marks, true lines, limits.

use exchange::daily::{Request, read};
use exchange::{FaultKind, MOST_BYTES};
use proptest::prelude::*;

use crate::{cell, plain, refusal, told, values};

#[test]
fn commas_semicolons_and_tabs_set_cells_apart() {
    for delimiter in [",", ";", "\t"] {
        let text = "date,a,b\n2026-01-01,1,2\n2026-01-02,3,4\n".replace(',', delimiter);
        assert_eq!(values(&plain(&text).unwrap()), [1.0, 2.0, 3.0, 4.0]);
    }
}

#[test]
fn a_text_full_of_commas_does_not_hide_the_semicolons() {
    let text = "date;a;note\n2026-01-01;1;so, so, and so\n2026-01-02;2;well, a bit\n";
    assert_eq!(values(&plain(text).unwrap()), [1.0, 2.0]);
}

#[test]
fn a_byte_order_mark_is_no_part_of_the_first_name() {
    let text = "\u{feff}date,a\n2026-01-01,1\n";
    assert_eq!(values(&plain(text).unwrap()), [1.0]);
}

#[test]
fn a_first_line_that_names_the_delimiter_is_obeyed_and_counted() {
    let text = "sep=;\r\ndate;a\r\n2026-01-01;1\r\n2026-01-02;x\r\n2026-01-03;1\r\n";
    assert_eq!(refusal(text), cell(4, "a", FaultKind::NotANumber));
}

#[test]
fn a_line_is_the_one_that_an_editor_shows() {
    let faulty = |text: &str| refusal(text).0;
    assert_eq!(
        faulty("date,a\n2026-01-01,1\n\n\n2026-01-02,1\n2026-01-03,x\n"),
        Some(6)
    );
    assert_eq!(
        faulty("date,a\r\n2026-01-01,1\r\n2026-01-02,1\r\n2026-01-03,x\r\n"),
        Some(4)
    );
    assert_eq!(
        faulty("date,a\r2026-01-01,1\r2026-01-02,1\r2026-01-03,x\r"),
        Some(4)
    );
}

#[test]
fn line_breaks_inside_quotation_marks_are_counted() {
    let text = "date,note,a\n2026-01-01,\"one\ntwo\r\nthree\",1\n2026-01-02,,x\n2026-01-03,,2\n";
    assert_eq!(refusal(text), cell(5, "a", FaultKind::NotANumber));
    let same_row = "date,note,a\n2026-01-01,\"one\ntwo\",x\n2026-01-02,,1\n2026-01-03,,2\n";
    assert_eq!(
        refusal(same_row),
        cell(3, "a", FaultKind::NotANumber),
        "the cell itself stands on line 3, though its row begins on line 2"
    );
}

#[test]
fn doubled_quotation_marks_and_delimiters_stay_inside_their_cell() {
    let text = "date,note,a\n2026-01-01,\"he said \"\"no\"\", twice\",4\n";
    assert_eq!(values(&plain(text).unwrap()), [4.0]);
}

#[test]
fn a_quotation_mark_that_never_closes_is_told_with_its_line() {
    let text = "date,a\n2026-01-01,1\n2026-01-02,\"2\n2026-01-03,3\n";
    assert_eq!(refusal(text), (Some(3), None, FaultKind::OpenQuote));
}

#[test]
fn a_line_may_end_early_but_not_go_on_beyond_the_names() {
    assert_eq!(
        values(&plain("date,a,b\n2026-01-01,1\n2026-01-02,2,3,\n").unwrap()),
        [1.0, 2.0, 3.0]
    );
    let text = "date,a\n2026-01-01,1\n2026-01-02,2,5\n";
    assert_eq!(refusal(text), (Some(3), None, FaultKind::CellsBeyondHeader));
}

#[test]
fn a_file_with_nothing_in_it_is_empty() {
    for text in ["", "\u{feff}", "\n\r\n \n", ",,\n,,\n"] {
        assert_eq!(refusal(text), (None, None, FaultKind::Empty), "{text:?}");
    }
    assert_eq!(refusal("date,a\n").2, FaultKind::NoRows);
}

#[test]
fn bytes_that_are_no_text_are_told_with_their_line() {
    let bytes = b"date,a\n2026-01-01,1\n2026-01-02,\xff\n";
    let fault = told(read(bytes, &Request::default()));
    assert_eq!(fault, (Some(3), None, FaultKind::NotText));
    assert_eq!(refusal("date,a\n2026-01-01,\0\n").2, FaultKind::NotText);
}

#[test]
fn a_file_beyond_the_limits_is_not_read() {
    let long = "x".repeat(MOST_BYTES + 1);
    assert_eq!(refusal(&long).2, FaultKind::TooLarge);
    let wide = format!("date,a\n{}", ",".repeat(1_000_001));
    assert_eq!(refusal(&wide).2, FaultKind::TooManyCells);
}

proptest! {
    #[test]
    fn no_bytes_whatever_bring_it_down(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        let _ = read(&bytes, &Request::default());
        let _ = exchange::daily::look(&bytes);
        let _ = exchange::doses(&bytes);
    }

    #[test]
    fn no_near_table_brings_it_down(text in "(date|a|dose_mg|[;,\t\n\"-]|2026-01-0[0-9]|[0-9.]{1,3}){0,60}") {
        let text = format!("date,a\n{text}");
        let _ = read(text.as_bytes(), &Request::default());
        let _ = exchange::daily::look(text.as_bytes());
    }

    #[test]
    fn what_is_written_is_read_back(rows in proptest::collection::vec(proptest::option::of(0_u32..1001), 1..60)) {
        let start = jiff::civil::date(2020, 1, 1);
        let mut text = String::from("date;a\n");
        for (at, value) in rows.iter().enumerate() {
            let date = start + jiff::Span::new().days(at as i64);
            let value = value.map(|v| format!("{},{:02}", v / 100, v % 100)).unwrap_or_default();
            text.push_str(&format!("{date};{value}\n"));
        }
        let wanted: Vec<f64> = rows.iter().flatten().map(|v| f64::from(*v) / 100.0).collect();
        match plain(&text) {
            Ok(daily) => prop_assert_eq!(values(&daily), wanted),
            Err(fault) => prop_assert!(wanted.is_empty(), "{:?}", fault),
        }
    }
}
