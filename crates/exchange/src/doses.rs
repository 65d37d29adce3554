//! A file of doses: from which day which dose was taken.

use std::collections::BTreeMap;
use std::fmt;

use jiff::civil::Date;
use medicine::Dose;

use crate::dates;
use crate::fault::{Fault, FaultKind, Place};
use crate::numbers::Signs;
use crate::sheet::{Row, Sheet};

/// A dose that stands from a day until the next start of the same drug.
#[derive(Clone, PartialEq, Eq)]
pub struct DoseStart {
    /// The first day.
    pub date: Date,
    /// The drug as the file calls it, where it does.
    pub drug: Option<String>,
    /// What is taken in a day; [`Dose::NOTHING`] after the last one.
    pub dose: Dose,
}

/// What a person takes is shown nowhere but where it is asked for.
impl fmt::Debug for DoseStart {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("DoseStart(..)")
    }
}

/// Reads `start_date` and `dose_mg` (milligrams a day, decimals allowed, whole micrograms), and
/// `drug` where there is such a column; everything else is left alone. In order of days.
pub fn doses(bytes: &[u8]) -> Result<Vec<DoseStart>, Fault> {
    let sheet = Sheet::read(bytes)?;
    let find = |name: &str| {
        sheet
            .names
            .iter()
            .position(|n| n.eq_ignore_ascii_case(name))
    };
    let Some(start) = find("start_date") else {
        return Err(Fault::at(Place::File, FaultKind::NoStartColumn));
    };
    let Some(dose) = find("dose_mg") else {
        return Err(Fault::at(Place::File, FaultKind::NoDoseColumn));
    };
    if sheet.rows.is_empty() {
        return Err(Fault::at(Place::File, FaultKind::NoRows));
    }
    let columns = Columns {
        start,
        dose,
        drug: find("drug"),
        signs: Signs::of(sheet.texts(), sheet.delimiter),
        sheet: &sheet,
    };
    let mut seen: BTreeMap<(Option<String>, Date), u64> = BTreeMap::new();
    let mut starts = Vec::with_capacity(sheet.rows.len());
    for row in &sheet.rows {
        let read = columns.start_in(row)?;
        let line = row.line_of(start);
        if let Some(first) = seen.insert((read.drug.clone(), read.date), line) {
            let place = Place::Cell(line, &sheet.names[start]);
            return Err(Fault::at(place, FaultKind::DoseTwice { first }));
        }
        starts.push(read);
    }
    starts.sort_by_key(|start| start.date);
    Ok(starts)
}

struct Columns<'a> {
    start: usize,
    dose: usize,
    drug: Option<usize>,
    signs: Signs,
    sheet: &'a Sheet,
}

impl Columns<'_> {
    fn start_in(&self, row: &Row) -> Result<DoseStart, Fault> {
        let fault = |column: usize, kind: FaultKind| {
            Fault::at(
                Place::Cell(row.line_of(column), &self.sheet.names[column]),
                kind,
            )
        };
        let date = row
            .filled(self.start)
            .ok_or(FaultKind::DateMissing)
            .and_then(|cell| dates::dated(&cell.text))
            .map_err(|kind| fault(self.start, kind))?
            .date;
        let dose = row
            .filled(self.dose)
            .ok_or(FaultKind::DoseMissing)
            .and_then(|cell| self.signs.milligrams(&cell.text))
            .map_err(|kind| fault(self.dose, kind))?;
        let drug = self
            .drug
            .and_then(|column| row.filled(column))
            .map(|cell| cell.text.clone());
        Ok(DoseStart { date, drug, dose })
    }
}
