//! Line by line: days first, then the cells of the columns in use.

use std::collections::HashMap;

use course::Item;
use jiff::civil::Date;
use medicine::Dose;

use super::columns::Layout;
use super::{Daily, MOST_DAYS, MOST_FAULTS, Note};
use crate::dates::{self, Dated};
use crate::doses::DoseStart;
use crate::fault::{Fault, FaultKind, Place};
use crate::sheet::Row;

/// A column in use.
pub(crate) struct Use {
    pub(crate) column: usize,
    pub(crate) item: Item,
}

/// A line whose day could be read.
pub(crate) struct Day<'a> {
    pub(crate) row: &'a Row,
    pub(crate) dated: Dated,
}

/// The days of a file, in its own order, and what is wrong with them.
pub(crate) struct Days<'a> {
    pub(crate) dated: Vec<Day<'a>>,
    /// In order of lines.
    pub(crate) faults: Vec<Fault>,
}

/// Reads the day of every line.
pub(crate) fn days<'a>(layout: &Layout<'a>) -> Days<'a> {
    let mut found = Days {
        dated: Vec::new(),
        faults: Vec::new(),
    };
    let mut seen: HashMap<Date, (u64, bool)> = HashMap::new();
    for row in &layout.sheet.rows {
        let line = row.line_of(layout.date);
        let mut refuse = |kind| {
            if found.faults.len() < MOST_FAULTS {
                let place = Place::Cell(line, layout.name(layout.date));
                found.faults.push(Fault::at(place, kind));
            }
        };
        let Some(cell) = row.filled(layout.date) else {
            refuse(FaultKind::DateMissing);
            continue;
        };
        let dated = match dates::dated(&cell.text) {
            Ok(dated) => dated,
            Err(kind) => {
                refuse(kind);
                continue;
            }
        };
        let timed = dated.time.is_some();
        match seen.get(&dated.date) {
            Some((first, first_timed)) if layout.time.is_none() && !(timed && *first_timed) => {
                refuse(FaultKind::DateTwice { first: *first });
            }
            Some(_) => {}
            None => {
                seen.insert(dated.date, (line, timed));
            }
        }
        found.dated.push(Day { row, dated });
    }
    if let Some(fault) = too_far_apart(layout, &found.dated) {
        found.faults.push(fault);
        found.faults.sort_by_key(|fault| fault.line);
        found.faults.truncate(MOST_FAULTS);
    }
    found
}

/// The end of the file's time that lies farther from its middle, where the whole is too long to
/// be one diary: most likely a slip in a year.
fn too_far_apart(layout: &Layout<'_>, days: &[Day<'_>]) -> Option<Fault> {
    let mut sorted: Vec<&Day<'_>> = days.iter().collect();
    sorted.sort_by_key(|day| day.dated.date);
    let (first, last) = (sorted.first()?, sorted.last()?);
    if days_between(first.dated.date, last.dated.date) <= MOST_DAYS {
        return None;
    }
    let middle = sorted[sorted.len() / 2].dated.date;
    let before = days_between(first.dated.date, middle);
    let after = days_between(middle, last.dated.date);
    let odd = if before > after { first } else { last };
    let place = Place::Cell(odd.row.line_of(layout.date), layout.name(layout.date));
    Some(Fault::at(place, FaultKind::SpanTooLong))
}

fn days_between(first: Date, last: Date) -> i32 {
    first.until(last).map_or(i32::MAX, |span| span.get_days())
}

/// Reads the columns in use, and the doses where they are wanted. Everything or the faults.
pub(crate) fn gather(
    layout: &Layout<'_>,
    uses: Vec<Use>,
    doses: bool,
) -> Result<Daily, Vec<Fault>> {
    let Days { mut dated, faults } = days(layout);
    let mut faults: Vec<(usize, Fault)> = faults.into_iter().map(|f| (layout.date, f)).collect();
    let mut notes = Vec::new();
    let mut taken: Vec<(Dated, DoseStart)> = Vec::new();
    let of_days = faults.len();
    for row in &layout.sheet.rows {
        // Lines only go up, so nothing after this many is named.
        if faults.len() >= of_days + MOST_FAULTS {
            break;
        }
        refuse_cells(layout, &uses, doses, row, &mut faults);
    }
    if !faults.is_empty() {
        faults.sort_by_key(|(column, fault)| (fault.line, *column));
        faults.truncate(MOST_FAULTS);
        return Err(faults.into_iter().map(|(_, fault)| fault).collect());
    }
    for day in &mut dated {
        let told = layout.time.and_then(|column| day.row.filled(column));
        if let Some(time) = told.and_then(|cell| dates::time(&cell.text)) {
            day.dated.time = Some(time);
        }
        let cells = uses.iter().enumerate();
        notes.extend(cells.filter_map(|(item, used)| {
            let noted = layout
                .signs
                .value(&day.row.filled(used.column)?.text)
                .ok()?;
            Some(Note {
                date: day.dated.date,
                time: day.dated.time,
                item,
                value: noted.value,
                decimals: noted.decimals,
            })
        }));
        taken.extend(
            dose_of(layout, day)
                .filter(|_| doses)
                .map(|dose| (day.dated, dose)),
        );
    }
    notes.sort_by_key(|note: &Note| (note.date, note.time));
    taken.sort_by_key(|(dated, _)| (dated.date, dated.time));
    Ok(Daily {
        items: uses.into_iter().map(|used| used.item).collect(),
        notes,
        doses: changes(taken.into_iter().map(|(_, dose)| dose)),
    })
}

/// What is wrong with the cells of one line that are in use.
fn refuse_cells(
    layout: &Layout<'_>,
    uses: &[Use],
    doses: bool,
    row: &Row,
    faults: &mut Vec<(usize, Fault)>,
) {
    let mut refuse = |column: usize, kind: FaultKind| {
        let place = Place::Cell(row.line_of(column), layout.name(column));
        faults.push((column, Fault::at(place, kind)));
    };
    for used in uses {
        let Some(cell) = row.filled(used.column) else {
            continue;
        };
        let scale = used.item.scale;
        match layout.signs.value(&cell.text) {
            Err(kind) => refuse(used.column, kind),
            Ok(noted) if !scale.holds(noted.value) => {
                let (lo, hi) = (scale.lo(), scale.hi());
                refuse(used.column, FaultKind::OutsideScale { lo, hi });
            }
            Ok(_) => {}
        }
    }
    if let Some(column) = layout.dose.filter(|_| doses)
        && let Some(cell) = row.filled(column)
        && let Err(kind) = layout.signs.milligrams(&cell.text)
    {
        refuse(column, kind);
    }
}

fn dose_of(layout: &Layout<'_>, day: &Day<'_>) -> Option<DoseStart> {
    let cell = day.row.filled(layout.dose?)?;
    let drug = layout.drug.and_then(|column| day.row.filled(column));
    Some(DoseStart {
        date: day.dated.date,
        drug: drug.map(|cell| cell.text.clone()),
        dose: layout.signs.milligrams(&cell.text).ok()?,
    })
}

/// Where a drug's dose begins or changes. Where a day tells several, the last of that day stands.
fn changes(told: impl Iterator<Item = DoseStart>) -> Vec<DoseStart> {
    let mut by_day: Vec<DoseStart> = Vec::new();
    for dose in told {
        let same = |other: &&mut DoseStart| other.date == dose.date && other.drug == dose.drug;
        match by_day
            .iter_mut()
            .rev()
            .take_while(|d| d.date == dose.date)
            .find(same)
        {
            Some(earlier) => earlier.dose = dose.dose,
            None => by_day.push(dose),
        }
    }
    let mut current: HashMap<Option<String>, Dose> = HashMap::new();
    by_day.retain(|start| current.insert(start.drug.clone(), start.dose) != Some(start.dose));
    by_day
}
