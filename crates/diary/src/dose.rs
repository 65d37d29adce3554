//! Doses noted: what was the dose from when on, and what was taken on a day.

use jiff::civil::Date;
use medicine::Dose;

use crate::Text;

/// From this day on the dose of a drug was this much a day, until the next start.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DoseStart {
    /// The drug, in the person's own words.
    pub drug: Text,
    /// The first day.
    pub from: Date,
    /// The whole dose of a day.
    pub dose: Dose,
}

/// What became of a dose on one day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Taken {
    /// Taken as it stands.
    AsPlanned,
    /// Another amount.
    Other(Dose),
    /// Not taken.
    Not,
}

/// A dose taken, or not, on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DoseTaken {
    /// The local day.
    pub day: Date,
    /// The drug, in the person's own words.
    pub drug: Text,
    /// The dose that stood that day, where one was known.
    pub planned: Option<Dose>,
    /// What became of it.
    pub taken: Taken,
}
