//! Why a file is refused: where, and which of a few plain reasons.

use std::fmt;

/// One reason to refuse a file, with its place where it has one.
///
/// A cell's text is never in it: it may be anything a person wrote.
#[derive(Clone, PartialEq)]
pub struct Fault {
    /// The line in the file, counted from 1 as an editor counts, also through line breaks inside
    /// quotation marks.
    pub line: Option<u64>,
    /// The column's name as the first line has it.
    pub column: Option<String>,
    /// Which reason.
    pub kind: FaultKind,
}

/// A column's name is a person's own word, so it is not shown here.
impl fmt::Debug for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Fault")
            .field("line", &self.line)
            .field("column", &self.column.as_ref().map(|_| ".."))
            .field("kind", &self.kind)
            .finish()
    }
}

/// Where in the file a [`Fault`] stands, for those who build one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place<'a> {
    /// The file as a whole.
    File,
    /// A line.
    Line(u64),
    /// A column as a whole.
    Column(&'a str),
    /// A cell.
    Cell(u64, &'a str),
}

impl Fault {
    /// A fault at a place.
    pub fn at(place: Place<'_>, kind: FaultKind) -> Fault {
        let (line, column) = match place {
            Place::File => (None, None),
            Place::Line(line) => (Some(line), None),
            Place::Column(name) => (None, Some(name.to_owned())),
            Place::Cell(line, name) => (Some(line), Some(name.to_owned())),
        };
        Fault { line, column, kind }
    }
}

/// The reasons. Each has one sentence.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum FaultKind {
    /// Nothing stands in the file.
    Empty,
    /// A first line with names, and nothing below it.
    NoRows,
    /// The bytes are no UTF-8 text.
    NotText,
    /// More bytes than [`crate::MOST_BYTES`].
    TooLarge,
    /// More cells than [`crate::MOST_CELLS`].
    TooManyCells,
    /// A quotation mark that opens and never closes.
    OpenQuote,
    /// The first line holds a date or numbers where names belong.
    NoHeader,
    /// A line with more cells than the first line has names.
    CellsBeyondHeader,

    /// No column holds dates.
    NoDateColumn,
    /// A line with something on it and no date.
    DateMissing,
    /// A cell in the date column that is no date in the form 2026-11-23.
    NotADate,
    /// A day or a time of day that does not exist.
    DateDoesNotExist,
    /// A year before 1900 or after 2199.
    DateOutOfRange,
    /// A date that stands twice, and nothing tells the two apart.
    DateTwice {
        /// The line where it stands first.
        first: u64,
    },
    /// A date more than fifty years away from the other end of the file.
    SpanTooLong,

    /// A text in a column that is in use as numbers.
    NotANumber,
    /// A number whose comma or dot can be a decimal sign or a sign between thousands.
    AmbiguousNumber,
    /// A number outside the column's scale.
    OutsideScale {
        /// The scale's lower end.
        lo: f64,
        /// The scale's upper end.
        hi: f64,
    },
    /// No column is left to read.
    NoUsableColumn,
    /// A column that was asked for is not in the file.
    UnknownColumn,
    /// Two columns in use carry one name.
    ColumnTwice,
    /// The column that was asked for is the one with the dates.
    HoldsDates,
    /// The column that was asked for is empty.
    ColumnEmpty,
    /// The neutral point lies outside the scale or at its heavy end.
    NeutralOffScale {
        /// The scale's lower end.
        lo: f64,
        /// The scale's upper end.
        hi: f64,
    },

    /// A file of doses without a column `start_date`.
    NoStartColumn,
    /// A file of doses without a column `dose_mg`.
    NoDoseColumn,
    /// A date on which one drug begins twice.
    DoseTwice {
        /// The line where it stands first.
        first: u64,
    },
    /// A line without a dose.
    DoseMissing,
    /// A cell that is no dose in milligrams, zero or more.
    NotADose,
    /// A dose finer than a microgram.
    DoseTooFine,
    /// A dose above [`medicine::Dose::LARGEST`].
    DoseTooLarge,
}
