//! Why a file is not read, in one sentence with its place.

use exchange::{DoseStart, Fault, FaultKind, MOST_BYTES, MOST_CELLS};
use medicine::Dose;

use crate::course::DoseLine;
use crate::{Voice, id, say};

/// The most characters of a column's name that are shown: a whole text may stand there.
const LONGEST_NAME: usize = 40;

/// "Line 14, column mood_down: this is not a number. ..." What stands in the cell is never said.
pub fn fault(voice: Voice, fault: &Fault) -> String {
    let what = reason(voice, &fault.kind);
    match (fault.line, &fault.column) {
        (None, None) => with_large_initial(&what),
        (Some(line), None) => say!(voice, "exchange-at-line", line = whole(line), what = what),
        (None, Some(column)) => {
            say!(
                voice,
                "exchange-at-column",
                column = shown(column),
                what = what
            )
        }
        (Some(line), Some(column)) => say!(
            voice,
            "exchange-at-cell",
            line = whole(line),
            column = shown(column),
            what = what
        ),
    }
}

/// The same for a file of doses, saying that it is the one.
pub fn fault_in_doses(voice: Voice, refused: &Fault) -> String {
    say!(voice, "exchange-in-doses", what = fault(voice, refused))
}

/// Doses from a file, as the description of a course needs them.
pub fn dose_lines(voice: Voice, starts: &[DoseStart]) -> Vec<DoseLine> {
    let line = |start: &DoseStart| DoseLine {
        date: start.date,
        drug: start.drug.clone(),
        amount: crate::medicine::dose(voice, start.dose),
    };
    starts.iter().map(line).collect()
}

/// Which of the files or of the drawing the command has trouble with, before any line is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileFault {
    /// The diary could not be opened.
    Diary,
    /// The file of doses could not be opened.
    Doses,
    /// The drawing could not be written.
    Drawing,
    /// The drawing would take the place of a file that is read.
    DrawingIsInput,
}

/// What is said of it. The path is left to the one who typed it.
pub fn file_fault(voice: Voice, fault: FileFault) -> String {
    match fault {
        FileFault::Diary => say!(voice, "exchange-file-unreadable"),
        FileFault::Doses => say!(voice, "exchange-doses-unreadable"),
        FileFault::Drawing => say!(voice, "exchange-drawing-unwritable"),
        FileFault::DrawingIsInput => say!(voice, "exchange-drawing-is-input"),
    }
}

fn reason(voice: Voice, kind: &FaultKind) -> String {
    use FaultKind as K;
    let plain = match *kind {
        K::Empty => id!("exchange-empty"),
        K::NoRows => id!("exchange-no-rows"),
        K::NotText => id!("exchange-not-text"),
        K::OpenQuote => id!("exchange-open-quote"),
        K::NoHeader => id!("exchange-no-header"),
        K::CellsBeyondHeader => id!("exchange-cells-beyond-header"),
        K::NoDateColumn => id!("exchange-no-date-column"),
        K::DateMissing => id!("exchange-date-missing"),
        K::NotADate => id!("exchange-not-a-date"),
        K::DateDoesNotExist => id!("exchange-date-does-not-exist"),
        K::DateOutOfRange => id!("exchange-date-out-of-range"),
        K::SpanTooLong => id!("exchange-span-too-long"),
        K::NotANumber => id!("exchange-not-a-number"),
        K::AmbiguousNumber => id!("exchange-ambiguous-number"),
        K::NoUsableColumn => id!("exchange-no-usable-column"),
        K::UnknownColumn => id!("exchange-unknown-column"),
        K::ColumnTwice => id!("exchange-column-twice"),
        K::HoldsDates => id!("exchange-holds-dates"),
        K::ColumnEmpty => id!("exchange-column-empty"),
        K::NoStartColumn => id!("exchange-no-start-column"),
        K::NoDoseColumn => id!("exchange-no-dose-column"),
        K::DoseMissing => id!("exchange-dose-missing"),
        K::NotADose => id!("exchange-not-a-dose"),
        K::DoseTooFine => id!("exchange-dose-too-fine"),
        K::TooLarge
        | K::TooManyCells
        | K::DateTwice { .. }
        | K::DoseTwice { .. }
        | K::OutsideScale { .. }
        | K::NeutralOffScale { .. }
        | K::DoseTooLarge => return measured_reason(voice, kind),
    };
    say!(voice, plain)
}

/// The reasons that tell a number.
fn measured_reason(voice: Voice, kind: &FaultKind) -> String {
    use FaultKind as K;
    match *kind {
        K::TooLarge => say!(voice, "exchange-too-large", most = MOST_BYTES >> 20),
        K::TooManyCells => say!(voice, "exchange-too-many-cells", most = MOST_CELLS),
        K::DateTwice { first } => say!(voice, "exchange-date-twice", first = whole(first)),
        K::DoseTwice { first } => say!(voice, "exchange-dose-twice", first = whole(first)),
        K::OutsideScale { lo, hi } => say!(
            voice,
            "exchange-outside-scale",
            lo = number(voice, lo),
            hi = number(voice, hi)
        ),
        K::NeutralOffScale { lo, hi } => say!(
            voice,
            "exchange-neutral-off-scale",
            lo = number(voice, lo),
            hi = number(voice, hi)
        ),
        K::DoseTooLarge => {
            say!(
                voice,
                "exchange-dose-too-large",
                most = Dose::LARGEST.milligrams()
            )
        }
        // `reason` sends no other here.
        _ => String::new(),
    }
}

/// A line's number is a name and not a count: no grouping, no plural.
fn whole(line: u64) -> String {
    line.to_string()
}

/// A number with the digits that it has and no more.
fn number(voice: Voice, value: f64) -> String {
    let digits = value.to_string();
    let decimals = digits.split_once('.').map_or(0, |(_, part)| part.len());
    voice.number(value, u8::try_from(decimals).unwrap_or(u8::MAX))
}

/// A column's name on one line and not longer than a name is.
fn shown(column: &str) -> String {
    let plain = |c: char| if c.is_control() { ' ' } else { c };
    let mut name: String = column.chars().map(plain).take(LONGEST_NAME).collect();
    if column.chars().count() > LONGEST_NAME {
        name.push('\u{2026}');
    }
    name
}

fn with_large_initial(text: &str) -> String {
    let mut letters = text.chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use exchange::Place;

    use super::*;
    use crate::Language;

    const EN: Voice = Voice::of(Language::English);
    const PL: Voice = Voice::of(Language::Polish);

    #[test]
    fn a_fault_is_told_with_its_line_and_column() {
        let cell = Fault::at(Place::Cell(1014, "mood_down"), FaultKind::NotANumber);
        assert!(fault(EN, &cell).starts_with("Line 1014, column mood_down: this is not a number."));
        assert!(
            fault(PL, &cell).starts_with("Wiersz 1014, kolumna mood_down: to nie jest liczba.")
        );
        let line = Fault::at(Place::Line(3), FaultKind::OpenQuote);
        assert!(fault(EN, &line).starts_with("Line 3: a quotation mark"));
        let column = Fault::at(Place::Column("typo"), FaultKind::UnknownColumn);
        assert!(fault(PL, &column).starts_with("Kolumna typo: w pliku nie ma"));
    }

    #[test]
    fn a_fault_without_a_place_is_a_sentence_of_its_own() {
        let empty = Fault::at(Place::File, FaultKind::Empty);
        assert_eq!(fault(EN, &empty), "The file is empty.");
        assert_eq!(fault(PL, &empty), "Plik jest pusty.");
        let polish = Fault::at(Place::File, FaultKind::NoDateColumn);
        assert!(fault(PL, &polish).starts_with("Żadna kolumna"));
    }

    #[test]
    fn the_ends_of_a_scale_are_told_with_the_digits_they_have() {
        let off = FaultKind::OutsideScale { lo: -3.0, hi: 2.5 };
        let told = fault(PL, &Fault::at(Place::Cell(2, "a"), off));
        assert!(told.ends_with("skalą od \u{2212}3 do 2,5."), "{told}");
    }

    #[test]
    fn a_columns_name_stays_one_line_and_short() {
        let name = format!("a\nb{}", "x".repeat(200));
        let told = fault(EN, &Fault::at(Place::Column(&name), FaultKind::ColumnEmpty));
        assert!(told.starts_with("Column a bxxx") && told.contains("x\u{2026}: nothing"));
        assert!(told.len() < 90);
    }
}
