//! What a page shows of a file before anything of it is kept.

use std::fmt;

use course::Scale;
use jiff::civil::Date;

use super::columns::Layout;
use super::{MOST_FAULTS, rows};
use crate::fault::Fault;
use crate::sheet::Sheet;

/// What a column was understood to hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ColumnKind {
    /// The days.
    Date,
    /// Times of day, which let a day stand on several lines.
    Time,
    /// Numbers only.
    Numbers,
    /// Mostly numbers, and texts among them ([`Column::odd_lines`]).
    Mixed,
    /// The dose of the day in milligrams (`dose_mg`).
    Dose,
    /// The drug that the doses are of (`drug`).
    Drug,
    /// Counts and other numbers that are no symptom unless somebody says so.
    SetAside,
    /// Anything else.
    Text,
    /// Nothing.
    Empty,
}

/// One column.
#[derive(Clone, PartialEq)]
pub struct Column {
    /// Its place in the file, from 0; what [`super::Kept::column`] names.
    pub index: usize,
    /// Its name as the first line has it.
    pub name: String,
    /// What it was understood to hold.
    pub kind: ColumnKind,
    /// How many of its cells hold something.
    pub filled: usize,
    /// The lines on which something stands that is no number, at most [`MOST_FAULTS`] of them;
    /// told for columns of numbers and of doses.
    pub odd_lines: Vec<u64>,
    /// The smallest number seen.
    pub least: Option<f64>,
    /// The largest number seen.
    pub most: Option<f64>,
    /// Whether keeping it is what most people would want: columns of numbers and nothing else.
    pub keep: bool,
    /// A usual scale on which everything seen lies; `None` where only the person can tell.
    pub scale: Option<Scale>,
}

/// A column's name is a person's own word, so it is not shown.
impl fmt::Debug for Column {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Column")
            .field("index", &self.index)
            .field("kind", &self.kind)
            .field("filled", &self.filled)
            .finish_non_exhaustive()
    }
}

/// A file as far as it was understood.
#[derive(Clone, Debug, PartialEq)]
pub struct Sketch {
    /// Its columns, in order.
    pub columns: Vec<Column>,
    /// Lines that hold something, the names left out.
    pub lines: usize,
    /// The first and the last day, where any could be read.
    pub span: Option<(Date, Date)>,
    /// What refuses the file whatever is chosen: days that do not exist, a day twice.
    pub faults: Vec<Fault>,
}

/// Understands a file's columns without keeping anything of it. Fails where nothing can be shown.
pub fn look(bytes: &[u8]) -> Result<Sketch, Fault> {
    let sheet = Sheet::read(bytes)?;
    let layout = Layout::of(&sheet)?;
    let columns = (0..sheet.names.len())
        .map(|at| column(&layout, at))
        .collect();
    let days = rows::days(&layout);
    let dates = || days.dated.iter().map(|day| day.dated.date);
    Ok(Sketch {
        columns,
        lines: sheet.rows.len(),
        span: dates().min().zip(dates().max()),
        faults: days.faults,
    })
}

fn column(layout: &Layout<'_>, index: usize) -> Column {
    let kind = layout.kinds[index];
    let mut found = Column {
        index,
        name: layout.name(index).to_owned(),
        kind,
        filled: 0,
        odd_lines: Vec::new(),
        least: None,
        most: None,
        keep: kind == ColumnKind::Numbers,
        scale: None,
    };
    let holds_numbers = matches!(
        kind,
        ColumnKind::Numbers | ColumnKind::Mixed | ColumnKind::Dose | ColumnKind::SetAside
    );
    for cell in layout.sheet.rows.iter().filter_map(|row| row.filled(index)) {
        found.filled += 1;
        if !holds_numbers {
            continue;
        }
        match layout.signs.value(&cell.text) {
            Ok(noted) => {
                found.least = Some(found.least.map_or(noted.value, |v| v.min(noted.value)));
                found.most = Some(found.most.map_or(noted.value, |v| v.max(noted.value)));
            }
            Err(_) if found.odd_lines.len() < MOST_FAULTS => found.odd_lines.push(cell.line),
            Err(_) => {}
        }
    }
    found.keep &= found.odd_lines.is_empty();
    found.scale = found.least.zip(found.most).and_then(usual_scale);
    found
}

/// 0 to 10, or 0 to 100: the two that most diaries use. A narrower one would be a guess from what
/// happened to be noted.
fn usual_scale((least, most): (f64, f64)) -> Option<Scale> {
    let hundred = Scale::new(0.0, 100.0).ok()?;
    [Scale::ZERO_TO_TEN, hundred]
        .into_iter()
        .find(|scale| scale.holds(least) && scale.holds(most))
}
