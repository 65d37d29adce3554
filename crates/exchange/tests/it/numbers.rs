//! Cells of numbers: decimal signs, texts among them, scales.

use course::Scale;
use exchange::FaultKind;
use exchange::daily::{Request, read};

use crate::{cell, names, plain, refusal, told, values, with_items};

#[test]
fn values_are_kept_as_noted_with_their_decimals() {
    let daily = plain("date,a\n2026-01-01,4\n2026-01-02,3.50\n2026-01-03,+0.125\n").unwrap();
    let noted: Vec<(f64, u8)> = daily.notes.iter().map(|n| (n.value, n.decimals)).collect();
    assert_eq!(noted, [(4.0, 0), (3.5, 2), (0.125, 3)]);
}

#[test]
fn a_decimal_comma_is_read_where_commas_do_not_set_cells_apart() {
    assert_eq!(values(&plain("date;a\n2026-01-01;3,5\n").unwrap()), [3.5]);
    assert_eq!(
        values(&plain("date,a\n2026-01-01,\"3,5\"\n").unwrap()),
        [3.5]
    );
    assert_eq!(
        values(&plain("date\ta\n2026-01-01\t0,125\n").unwrap()),
        [0.125]
    );
}

#[test]
fn three_digits_after_a_comma_are_read_only_where_the_file_shows_what_its_comma_is() {
    let alone = "date;a\n2026-01-01;1,467\n";
    assert_eq!(refusal(alone), cell(2, "a", FaultKind::AmbiguousNumber));
    let among = "date;a\n2026-01-01;1,467\n2026-01-02;2,5\n";
    assert_eq!(values(&plain(among).unwrap()), [1.467, 2.5]);
    let against = "date;a\n2026-01-01;2.5\n2026-01-02;1,467\n";
    assert_eq!(refusal(against), cell(3, "a", FaultKind::AmbiguousNumber));
    let dots = "date;a\n2026-01-01;1.467\n";
    assert_eq!(values(&plain(dots).unwrap()), [1.467]);
    let dots_against = "date;a\n2026-01-01;2,5\n2026-01-02;1.467\n";
    assert_eq!(
        refusal(dots_against),
        cell(3, "a", FaultKind::AmbiguousNumber)
    );
}

#[test]
fn what_is_no_plain_number_is_text() {
    for odd in [
        "NaN", "inf", "-inf", "1e3", "5 mg", "3.4.5", "1.234,5", "--3", "5.", "٣", "0x1",
    ] {
        let text = format!("date,a\n2026-01-01,1\n2026-01-02,2\n2026-01-03,\"{odd}\"\n");
        assert_eq!(refusal(&text), cell(4, "a", FaultKind::NotANumber), "{odd}");
    }
}

#[test]
fn a_text_among_numbers_refuses_the_file_only_where_its_column_is_in_use() {
    let text = "date,a,b\n2026-01-01,1,1\n2026-01-02,2,often\n2026-01-03,3,2\n";
    assert_eq!(refusal(text), cell(3, "b", FaultKind::NotANumber));
    let daily = with_items(text, &["a"]).unwrap();
    assert_eq!(values(&daily), [1.0, 2.0, 3.0]);
}

#[test]
fn a_column_of_texts_is_left_alone_unless_it_is_named() {
    let text = "date,a,b\n2026-01-01,1,yes\n2026-01-02,2,no\n2026-01-03,3,1\n";
    assert_eq!(names(&plain(text).unwrap()), ["a"]);
    let named = told(with_items(text, &["a", "b"]));
    assert_eq!(named, cell(2, "b", FaultKind::NotANumber));
}

#[test]
fn numbers_outside_the_scale_refuse_the_file() {
    let text = "date,a\n2026-01-01,1\n2026-01-02,10.5\n";
    let outside = FaultKind::OutsideScale { lo: 0.0, hi: 10.0 };
    assert_eq!(refusal(text), cell(3, "a", outside));
    let request = Request {
        scale: Scale::new(-3.0, 3.0).unwrap(),
        ..Request::default()
    };
    let daily = read(
        "date,a\n2026-01-01,-3\n2026-01-02,\u{2212}2\n".as_bytes(),
        &request,
    )
    .unwrap();
    assert_eq!(values(&daily), [-3.0, -2.0]);
    let above = told(read(b"date,a\n2026-01-01,-3\n2026-01-02,3.1\n", &request));
    assert_eq!(
        above,
        cell(3, "a", FaultKind::OutsideScale { lo: -3.0, hi: 3.0 })
    );
}

#[test]
fn a_minus_before_zero_is_zero() {
    let daily = plain("date,a\n2026-01-01,-0\n").unwrap();
    assert!(daily.notes[0].value.is_sign_positive());
}
