//! A diary kept elsewhere: one table, one line a day or several, one column an item.
//!
//! Two ways in. A command knows everything at once and calls [`read`]. A page goes in two steps:
//! [`look`] shows what was understood of each column, a person chooses, and [`take`] reads what
//! was chosen. Either way a file comes in whole or not at all, and only columns in use are judged.

mod columns;
mod rows;
mod sketch;

use std::fmt;

use course::{Item, ItemNote, Observations, Scale};
use jiff::civil::{Date, Time};

use crate::doses::DoseStart;
use crate::fault::{Fault, FaultKind, Place};
use crate::sheet::Sheet;
use columns::Layout;
use rows::Use;

pub use sketch::{Column, ColumnKind, Sketch, look};

/// How many faults are named at once.
pub const MOST_FAULTS: usize = 20;

/// The longest time that one file can span, in days: fifty years.
pub const MOST_DAYS: i32 = 50 * 366;

/// A value as noted.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Note {
    /// The local day.
    pub date: Date,
    /// The time of day, where the file tells one.
    pub time: Option<Time>,
    /// Index into [`Daily::items`].
    pub item: usize,
    /// The value on the item's own scale.
    pub value: f64,
    /// How many digits were written after the decimal sign.
    pub decimals: u8,
}

/// A diary that was read.
#[derive(Clone, PartialEq)]
pub struct Daily {
    /// The columns in use, in the order of the file.
    pub items: Vec<Item>,
    /// What was noted, in order of days and times.
    pub notes: Vec<Note>,
    /// Where the column `dose_mg` begins or changes, in order of days.
    pub doses: Vec<DoseStart>,
}

/// Names and drugs are a person's own words, so only their number is shown.
impl fmt::Debug for Daily {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Daily")
            .field("items", &self.items.len())
            .field("notes", &self.notes.len())
            .field("doses", &self.doses.len())
            .finish()
    }
}

impl Daily {
    /// The same, laid out for reading the course.
    pub fn observations(&self) -> Observations {
        let notes = self.notes.iter().map(|note| ItemNote {
            date: note.date,
            item: note.item,
            value: note.value,
        });
        Observations {
            items: self.items.clone(),
            notes: notes.collect(),
            ..Observations::default()
        }
    }
}

/// What a command asks for, by the names of the columns.
#[derive(Clone)]
pub struct Request {
    /// The columns to use; `None` for every column of numbers that is a symptom.
    pub items: Option<Vec<String>>,
    /// Those that are good when high.
    pub better_when_high: Vec<String>,
    /// Neutral points.
    pub neutral: Vec<(f64, String)>,
    /// The scale of all of them.
    pub scale: Scale,
    /// Whether the column `dose_mg`, where there is one, is in use too.
    pub doses: bool,
}

impl Default for Request {
    fn default() -> Request {
        Request {
            items: None,
            better_when_high: Vec::new(),
            neutral: Vec::new(),
            scale: Scale::ZERO_TO_TEN,
            doses: true,
        }
    }
}

/// What a person chose on the page that shows a [`Sketch`].
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Choices {
    /// The columns to keep.
    pub keep: Vec<Kept>,
    /// Whether the column `dose_mg`, where there is one, becomes doses.
    pub doses: bool,
}

/// One column to keep, and how its numbers are to be read.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Kept {
    /// [`Column::index`].
    pub column: usize,
    /// The scale it was noted on.
    pub scale: Scale,
    /// Whether a high number is a good one.
    pub better_when_high: bool,
    /// The value that says "nothing either way".
    pub neutral: Option<f64>,
}

/// Reads a diary as a command asks for it. The fault is the first by line, then by column.
pub fn read(bytes: &[u8], request: &Request) -> Result<Daily, Fault> {
    let sheet = Sheet::read(bytes)?;
    let layout = Layout::of(&sheet)?;
    let uses = layout.asked_for(request)?;
    let doses = request.doses && !layout.names_dose_column(request);
    rows::gather(&layout, uses, doses).map_err(first)
}

/// Reads what was chosen. All faults, by line and then by column, at most [`MOST_FAULTS`].
pub fn take(bytes: &[u8], choices: &Choices) -> Result<Daily, Vec<Fault>> {
    let alone = |fault: Fault| vec![fault];
    let sheet = Sheet::read(bytes).map_err(alone)?;
    let layout = Layout::of(&sheet).map_err(alone)?;
    let uses = layout.chosen(choices).map_err(alone)?;
    rows::gather(&layout, uses, choices.doses)
}

fn first(faults: Vec<Fault>) -> Fault {
    // `gather` gives at least one; a file without a reason would be an odd thing to refuse.
    faults
        .into_iter()
        .next()
        .unwrap_or_else(|| Fault::at(Place::File, FaultKind::NoUsableColumn))
}
