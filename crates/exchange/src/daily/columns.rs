//! What each column is, and which of them are in use.

use course::Item;

use super::{Choices, ColumnKind, Request, Use};
use crate::dates;
use crate::fault::{Fault, FaultKind, Place};
use crate::numbers::{Signs, Written};
use crate::sheet::Sheet;

/// Names that say a column holds the days, in the order in which they are believed.
const DATE_NAMES: [&str; 6] = ["date", "data", "full_date", "day", "dzie\u{144}", "dzien"];

/// How many of them can mean nothing else; a "day" may as well be a count.
const SURE_DATE_NAMES: usize = 3;

/// A file understood as far as its columns go.
pub(crate) struct Layout<'a> {
    pub(crate) sheet: &'a Sheet,
    pub(crate) signs: Signs,
    pub(crate) kinds: Vec<ColumnKind>,
    pub(crate) date: usize,
    pub(crate) dose: Option<usize>,
    pub(crate) drug: Option<usize>,
    pub(crate) time: Option<usize>,
}

impl<'a> Layout<'a> {
    pub(crate) fn of(sheet: &'a Sheet) -> Result<Layout<'a>, Fault> {
        if sheet.names.iter().any(|name| dates::looks_dated(name))
            || sheet.names.iter().all(|name| Written::read(name).is_some())
        {
            return Err(Fault::at(Place::Line(sheet.line), FaultKind::NoHeader));
        }
        if sheet.rows.is_empty() {
            return Err(Fault::at(Place::File, FaultKind::NoRows));
        }
        let date = date_column(sheet)?;
        let kinds: Vec<ColumnKind> = (0..sheet.names.len())
            .map(|column| {
                if column == date {
                    ColumnKind::Date
                } else {
                    kind_of(sheet, column)
                }
            })
            .collect();
        let position = |wanted: &ColumnKind| kinds.iter().position(|kind| kind == wanted);
        Ok(Layout {
            sheet,
            signs: Signs::of(sheet.texts(), sheet.delimiter),
            date,
            dose: position(&ColumnKind::Dose),
            drug: position(&ColumnKind::Drug),
            time: position(&ColumnKind::Time),
            kinds,
        })
    }

    pub(crate) fn name(&self, column: usize) -> &'a str {
        &self.sheet.names[column]
    }

    /// Whether the dose column is asked for as an item, and so is read as one.
    pub(crate) fn names_dose_column(&self, request: &Request) -> bool {
        let Some(dose) = self.dose else { return false };
        let named = |items: &Vec<String>| items.iter().any(|item| item == self.name(dose));
        request.items.as_ref().is_some_and(named)
    }

    /// The columns that a command asks for.
    pub(crate) fn asked_for(&self, request: &Request) -> Result<Vec<Use>, Fault> {
        let better = self.all_named(&request.better_when_high)?;
        let mut neutral = Vec::new();
        for (point, name) in &request.neutral {
            neutral.push((self.named(name)?, *point));
        }
        let columns = match &request.items {
            Some(items) => {
                let mut columns = self.all_named(items)?;
                columns.sort_unstable();
                columns.dedup();
                columns
            }
            None => self.every_symptom(),
        };
        let uses = columns.into_iter().map(|column| Use {
            column,
            item: Item {
                name: self.name(column).to_owned(),
                scale: request.scale,
                better_when_high: better.contains(&column),
                neutral: neutral.iter().rev().find(|n| n.0 == column).map(|n| n.1),
            },
        });
        self.sound(uses.collect())
    }

    /// The columns that a person chose.
    pub(crate) fn chosen(&self, choices: &Choices) -> Result<Vec<Use>, Fault> {
        let mut uses: Vec<Use> = Vec::new();
        for kept in &choices.keep {
            if kept.column >= self.sheet.names.len() {
                return Err(Fault::at(Place::File, FaultKind::UnknownColumn));
            }
            if uses.iter().any(|other| other.column == kept.column) {
                continue;
            }
            uses.push(Use {
                column: kept.column,
                item: Item {
                    name: self.name(kept.column).to_owned(),
                    scale: kept.scale,
                    better_when_high: kept.better_when_high,
                    neutral: kept.neutral,
                },
            });
        }
        uses.sort_by_key(|used| used.column);
        self.sound(uses)
    }

    /// Whether the columns can be used together at all, before a cell of them is read.
    fn sound(&self, uses: Vec<Use>) -> Result<Vec<Use>, Fault> {
        if uses.is_empty() {
            return Err(Fault::at(Place::File, FaultKind::NoUsableColumn));
        }
        for (at, used) in uses.iter().enumerate() {
            let name = self.name(used.column);
            let refuse = |kind| Err(Fault::at(Place::Column(name), kind));
            if used.column == self.date {
                return refuse(FaultKind::HoldsDates);
            }
            if uses[..at].iter().any(|other| other.item.name == name) {
                return refuse(FaultKind::ColumnTwice);
            }
            if !self
                .sheet
                .rows
                .iter()
                .any(|row| row.filled(used.column).is_some())
            {
                return refuse(FaultKind::ColumnEmpty);
            }
            let scale = used.item.scale;
            if used
                .item
                .neutral
                .is_some_and(|point| !has_heavy_side(&used.item, point))
            {
                let (lo, hi) = (scale.lo(), scale.hi());
                return refuse(FaultKind::NeutralOffScale { lo, hi });
            }
        }
        Ok(uses)
    }

    fn every_symptom(&self) -> Vec<usize> {
        let numbers = |kind: &ColumnKind| matches!(kind, ColumnKind::Numbers | ColumnKind::Mixed);
        (0..self.kinds.len())
            .filter(|at| numbers(&self.kinds[*at]))
            .collect()
    }

    fn all_named(&self, names: &[String]) -> Result<Vec<usize>, Fault> {
        names.iter().map(|name| self.named(name)).collect()
    }

    fn named(&self, name: &str) -> Result<usize, Fault> {
        let name = name.trim();
        let place = Place::Column(name);
        let mut found = (0..self.sheet.names.len()).filter(|at| self.name(*at) == name);
        match (found.next(), found.next()) {
            (Some(column), None) if !name.is_empty() => Ok(column),
            (Some(_), Some(_)) if !name.is_empty() => Err(Fault::at(place, FaultKind::ColumnTwice)),
            _ => Err(Fault::at(place, FaultKind::UnknownColumn)),
        }
    }
}

/// Whether a neutral point leaves room on the item's heavy side.
fn has_heavy_side(item: &Item, point: f64) -> bool {
    let heavy_end = if item.better_when_high {
        item.scale.lo()
    } else {
        item.scale.hi()
    };
    item.scale.holds(point) && point != heavy_end
}

/// The column of the days: one that is named so and mostly looks so; else the first that mostly
/// looks so; else one that is surely named so.
fn date_column(sheet: &Sheet) -> Result<usize, Fault> {
    let named = |names: &[&str]| -> Vec<usize> {
        let columns = |name: &&str| {
            let name = (*name).to_owned();
            (0..sheet.names.len()).filter(move |at| lower(&sheet.names[*at]) == name)
        };
        names.iter().flat_map(columns).collect()
    };
    let looks = |column: &usize| mostly(sheet, *column, dates::looks_dated);
    let mut wanted = named(&DATE_NAMES).into_iter().chain(0..sheet.names.len());
    if let Some(found) = wanted.find(looks) {
        return Ok(found);
    }
    let Some(column) = named(&DATE_NAMES[..SURE_DATE_NAMES]).into_iter().next() else {
        return Err(Fault::at(Place::File, FaultKind::NoDateColumn));
    };
    let mut cells = sheet.rows.iter().filter_map(|row| row.filled(column));
    match cells.find(|cell| !dates::looks_dated(&cell.text)) {
        Some(odd) => {
            let place = Place::Cell(odd.line, &sheet.names[column]);
            Err(Fault::at(place, FaultKind::NotADate))
        }
        None => Err(Fault::at(Place::File, FaultKind::NoDateColumn)),
    }
}

fn kind_of(sheet: &Sheet, column: usize) -> ColumnKind {
    let name = lower(&sheet.names[column]);
    let filled = || sheet.rows.iter().filter_map(|row| row.filled(column));
    let is_number = |text: &str| Written::read(text).is_some();
    let numbers = mostly(sheet, column, is_number);
    if filled().next().is_none() {
        ColumnKind::Empty
    } else if name == "time" || (name.ends_with("time") && !numbers) {
        ColumnKind::Time
    } else if name == "dose_mg" && numbers {
        ColumnKind::Dose
    } else if name == "drug" && !numbers {
        ColumnKind::Drug
    } else if is_set_aside(&name) {
        ColumnKind::SetAside
    } else if !numbers {
        ColumnKind::Text
    } else if filled().all(|cell| is_number(&cell.text)) {
        ColumnKind::Numbers
    } else {
        ColumnKind::Mixed
    }
}

/// Columns that count or date the lines; symptoms only where somebody names them.
fn is_set_aside(name: &str) -> bool {
    name.is_empty()
        || DATE_NAMES.contains(&name)
        || name == "dayno"
        || name.starts_with("dose")
        || name.starts_with("n_")
}

/// Whether most of the cells that hold something are so.
fn mostly(sheet: &Sheet, column: usize, is_so: impl Fn(&str) -> bool) -> bool {
    let (mut so, mut all) = (0_usize, 0_usize);
    for cell in sheet.rows.iter().filter_map(|row| row.filled(column)) {
        all += 1;
        so += usize::from(is_so(&cell.text));
    }
    2 * so > all
}

fn lower(name: &str) -> String {
    name.to_lowercase()
}
