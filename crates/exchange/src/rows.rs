//! Rows out: CSV that a spreadsheet opens without running anything in it.

/// One cell.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    /// Nothing.
    Empty,
    /// Text, as somebody wrote it.
    Text(String),
    /// A number, with a decimal point.
    Number(f64),
}

/// Characters with which a spreadsheet begins to compute.
const COMPUTES: [char; 7] = ['=', '+', '-', '@', '\t', '\r', '\0'];

/// Text that a spreadsheet would run is preceded by an apostrophe. So is text that begins with
/// an apostrophe and such a character, so that [`unguard`] gives back exactly what was there.
fn guard(text: &str) -> String {
    let behind = text.trim_start_matches('\'');
    match behind.chars().next() {
        Some(first) if COMPUTES.contains(&first) => format!("'{text}"),
        _ => text.to_owned(),
    }
}

/// Takes the apostrophe of [`write()`] away again.
pub fn unguard(text: &str) -> &str {
    match text.strip_prefix('\'') {
        Some(rest)
            if rest
                .trim_start_matches('\'')
                .starts_with(COMPUTES.as_slice()) =>
        {
            rest
        }
        _ => text,
    }
}

/// Writes a table with its header, UTF-8, comma, line ends as RFC 4180 has them.
pub fn write(header: &[&str], rows: &[Vec<Cell>]) -> Result<Vec<u8>, csv::Error> {
    let mut writer = csv::WriterBuilder::new()
        .terminator(csv::Terminator::CRLF)
        .from_writer(Vec::new());
    writer.write_record(header)?;
    for row in rows {
        writer.write_record(row.iter().map(|cell| match cell {
            Cell::Empty => String::new(),
            Cell::Text(text) => guard(text),
            Cell::Number(number) => number.to_string(),
        }))?;
    }
    writer
        .into_inner()
        .map_err(|error| error.into_error().into())
}
