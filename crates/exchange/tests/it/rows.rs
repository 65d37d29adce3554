//! What goes out as CSV opens as data and comes back as it was.

use exchange::rows::{Cell, unguard, write};
use proptest::prelude::*;

fn cells(bytes: &[u8]) -> Vec<Vec<String>> {
    csv::ReaderBuilder::new()
        .from_reader(bytes)
        .records()
        .map(|record| {
            record
                .expect("what was written is read")
                .iter()
                .map(str::to_owned)
                .collect()
        })
        .collect()
}

#[test]
fn a_cell_that_a_spreadsheet_would_run_is_guarded() {
    for text in ["=cmd|' /C calc'!A0", "@SUM(A1)", "+1", "-1", "\t=1", "\r=1"] {
        let rows = [vec![Cell::Text(text.to_owned())]];
        let written = write(&["text"], &rows).unwrap();
        assert!(cells(&written)[0][0].starts_with('\''), "{text:?}");
    }
}

#[test]
fn a_negative_number_stays_a_number() {
    let written = write(
        &["value"],
        &[vec![Cell::Number(-1.5), Cell::Empty][..1].to_vec()],
    )
    .unwrap();
    assert_eq!(written, b"value\r\n-1.5\r\n");
}

proptest! {
    #[test]
    fn any_text_comes_back_as_it_was(text in "[ -~\n\r\tąćęłńóśźż'=+@;,\"-]{0,40}") {
        let rows = [vec![Cell::Text("x".to_owned()), Cell::Text(text.clone())]];
        let written = write(&["key", "text"], &rows).unwrap();
        let read = cells(&written);
        prop_assert_eq!(unguard(&read[0][1]), text.as_str());
    }
}
