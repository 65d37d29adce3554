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

/// One of several intakes of a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WhichIntake {
    /// Its place in the day, counted from 0.
    pub place: u8,
    /// What the person calls it, where it has a name.
    pub label: Option<Text>,
}

/// A dose taken, or not, on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DoseTaken {
    /// The local day.
    pub day: Date,
    /// The drug, in the person's own words.
    pub drug: Text,
    /// Which intake it was, where the day has several; `None` is the whole day's dose.
    pub intake: Option<WhichIntake>,
    /// The dose that stood that day for it, where one was known.
    pub planned: Option<Dose>,
    /// What became of it.
    pub taken: Taken,
}

impl DoseTaken {
    /// What was taken: no dose where it was not; `None` where it was taken as it stood and that is
    /// not known.
    pub fn amount(&self) -> Option<Dose> {
        match self.taken {
            Taken::AsPlanned => self.planned,
            Taken::Other(dose) => Some(dose),
            Taken::Not => Some(Dose::NOTHING),
        }
    }

    /// Whether it says that something was taken.
    pub fn is_taken(&self) -> bool {
        match self.taken {
            Taken::AsPlanned => true,
            Taken::Other(dose) => !dose.is_nothing(),
            Taken::Not => false,
        }
    }
}

/// Whether two names are the same drug to the person: letter case does not tell drugs apart.
pub fn is_same_drug(one: &Text, other: &Text) -> bool {
    one.expose().to_lowercase() == other.expose().to_lowercase()
}
