//! Bytes to rows of cells, each with the line it stands on.
//!
//! Split here and not by a library because a refusal names a line: it has to be the one an editor
//! shows, also after blank lines, line breaks of every kind and line breaks inside quotation marks.

use crate::fault::{Fault, FaultKind, Place};

/// The largest file that is read: 4 MiB. Ten years of daily lines with fifty columns stay below.
pub const MOST_BYTES: usize = 4 << 20;

/// The most cells that are read, empty ones counted.
pub const MOST_CELLS: usize = 1_000_000;

/// How many rows are looked at to tell what sets the cells apart.
const ROWS_TO_TELL: usize = 50;

/// One cell, trimmed.
#[derive(Clone, PartialEq)]
pub(crate) struct Cell {
    pub(crate) line: u64,
    pub(crate) text: String,
}

/// One row: at least one cell holds something.
#[derive(Clone, PartialEq)]
pub(crate) struct Row {
    /// The line on which it begins.
    pub(crate) line: u64,
    pub(crate) cells: Vec<Cell>,
}

impl Row {
    /// The cell of a column, where it holds something. Rows may end early.
    pub(crate) fn filled(&self, column: usize) -> Option<&Cell> {
        self.cells.get(column).filter(|cell| !cell.text.is_empty())
    }

    /// The line of a cell, also where the row ended before it.
    pub(crate) fn line_of(&self, column: usize) -> u64 {
        self.cells.get(column).map_or(self.line, |cell| cell.line)
    }
}

/// A whole file: names, and rows below them.
pub(crate) struct Sheet {
    pub(crate) names: Vec<String>,
    /// The line of the names.
    pub(crate) line: u64,
    pub(crate) rows: Vec<Row>,
    /// What sets the cells apart.
    pub(crate) delimiter: char,
}

impl Sheet {
    /// Reads UTF-8 text, with or without a byte order mark, whose cells are set apart by commas,
    /// semicolons or tabs, and whose first row holds the columns' names.
    pub(crate) fn read(bytes: &[u8]) -> Result<Sheet, Fault> {
        let text = as_text(bytes)?;
        let (text, begins, told) = after_separator_line(text);
        let delimiter = told.unwrap_or_else(|| tell_delimiter(text));
        let mut rows = Splitter::new(text, delimiter, begins).rows(usize::MAX)?;
        if rows.is_empty() {
            return Err(Fault::at(Place::File, FaultKind::Empty));
        }
        let header = rows.remove(0);
        let names: Vec<String> = header.cells.into_iter().map(|cell| cell.text).collect();
        for row in &mut rows {
            if let Some(beyond) = row
                .cells
                .iter()
                .skip(names.len())
                .find(|c| !c.text.is_empty())
            {
                let place = Place::Line(beyond.line);
                return Err(Fault::at(place, FaultKind::CellsBeyondHeader));
            }
            row.cells.truncate(names.len());
        }
        Ok(Sheet {
            names,
            line: header.line,
            rows,
            delimiter,
        })
    }
}

impl Sheet {
    /// The text of every cell that holds something, names left out.
    pub(crate) fn texts(&self) -> impl Iterator<Item = &str> {
        let cells = self.rows.iter().flat_map(|row| &row.cells);
        cells
            .map(|cell| cell.text.as_str())
            .filter(|text| !text.is_empty())
    }
}

fn as_text(bytes: &[u8]) -> Result<&str, Fault> {
    if bytes.len() > MOST_BYTES {
        return Err(Fault::at(Place::File, FaultKind::TooLarge));
    }
    let text = std::str::from_utf8(bytes).map_err(|fault| {
        let before = &bytes[..fault.valid_up_to()];
        let line = 1 + before.iter().filter(|byte| **byte == b'\n').count() as u64;
        Fault::at(Place::Line(line), FaultKind::NotText)
    })?;
    if text.contains('\0') {
        return Err(Fault::at(Place::File, FaultKind::NotText));
    }
    Ok(text.strip_prefix('\u{feff}').unwrap_or(text))
}

/// Some spreadsheets write `sep=;` as a first line of its own. Gives the rest, the line on which
/// it begins, and the delimiter.
fn after_separator_line(text: &str) -> (&str, u64, Option<char>) {
    for delimiter in DELIMITERS {
        let rest = text
            .strip_prefix("sep=")
            .and_then(|rest| rest.strip_prefix(delimiter))
            .and_then(|rest| rest.strip_prefix("\r\n").or(rest.strip_prefix('\n')));
        if let Some(rest) = rest {
            return (rest, 2, Some(delimiter));
        }
    }
    (text, 1, None)
}

const DELIMITERS: [char; 3] = [',', ';', '\t'];

/// The one under which most of the first rows are as wide as the first; of equals the one that
/// gives more columns.
fn tell_delimiter(text: &str) -> char {
    let mut best = (',', (0, 1));
    for delimiter in DELIMITERS {
        let Ok(rows) = Splitter::new(text, delimiter, 1).rows(ROWS_TO_TELL) else {
            continue;
        };
        let width = rows.first().map_or(0, |row| row.cells.len());
        let alike = rows.iter().filter(|row| row.cells.len() == width).count();
        if width > 1 && (alike, width) > best.1 {
            best = (delimiter, (alike, width));
        }
    }
    best.0
}

/// Walks the text once. A quotation mark means something only at the beginning of a cell.
struct Splitter<'a> {
    rest: std::iter::Peekable<std::str::Chars<'a>>,
    delimiter: char,
    line: u64,
}

/// What ended a cell.
enum End {
    Cell,
    Row,
    Text,
}

impl<'a> Splitter<'a> {
    fn new(text: &'a str, delimiter: char, line: u64) -> Splitter<'a> {
        Splitter {
            rest: text.chars().peekable(),
            delimiter,
            line,
        }
    }

    /// At most so many rows, blank ones left out.
    fn rows(mut self, most: usize) -> Result<Vec<Row>, Fault> {
        let mut rows = Vec::new();
        let mut cells: Vec<Cell> = Vec::new();
        let mut count = 0_usize;
        while rows.len() < most {
            let (cell, end) = self.cell()?;
            count += 1;
            if count > MOST_CELLS {
                return Err(Fault::at(Place::File, FaultKind::TooManyCells));
            }
            cells.push(cell);
            if matches!(end, End::Cell) {
                continue;
            }
            let cells = std::mem::take(&mut cells);
            if cells.iter().any(|cell| !cell.text.is_empty()) {
                let line = cells.first().map_or(self.line, |cell| cell.line);
                rows.push(Row { line, cells });
            }
            if matches!(end, End::Text) {
                break;
            }
        }
        Ok(rows)
    }

    fn cell(&mut self) -> Result<(Cell, End), Fault> {
        let line = self.line;
        let mut text = String::new();
        if self.rest.next_if_eq(&'"').is_some() {
            self.quoted(&mut text, line)?;
        }
        let end = loop {
            match self.rest.next() {
                None => break End::Text,
                Some(c) if c == self.delimiter => break End::Cell,
                Some(c) if self.is_line_end(c) => break End::Row,
                Some(c) => text.push(c),
            }
        };
        let text = text.trim().to_owned();
        Ok((Cell { line, text }, end))
    }

    /// What stands between quotation marks; a doubled one is one of the text.
    fn quoted(&mut self, text: &mut String, begins: u64) -> Result<(), Fault> {
        loop {
            match self.rest.next() {
                None => return Err(Fault::at(Place::Line(begins), FaultKind::OpenQuote)),
                Some('"') if self.rest.next_if_eq(&'"').is_some() => text.push('"'),
                Some('"') => return Ok(()),
                Some(c) => {
                    self.is_line_end(c);
                    text.push(c);
                }
            }
        }
    }

    /// Counts the line where this character ends one: `\n`, `\r\n` as one, or `\r` alone.
    fn is_line_end(&mut self, c: char) -> bool {
        let ends = match c {
            '\n' => true,
            '\r' => {
                self.rest.next_if_eq(&'\n');
                true
            }
            _ => false,
        };
        self.line += u64::from(ends);
        ends
    }
}
