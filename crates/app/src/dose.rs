//! Doses: which one stood on a day, and what was taken.

use diary::{DoseStart, DoseTaken, Text};
use jiff::Timestamp;
use jiff::civil::Date;
use medicine::Dose;
use uuid::Uuid;

use crate::journal::Draft;
use crate::plan::{doses_of, standing};
use crate::records::Body;
use crate::visit::Visit;
use crate::{App, AppFault};

/// The dose of a drug that stands on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CurrentDose {
    /// The drug, in the person's own words.
    pub drug: Text,
    /// The whole dose of the day.
    pub dose: Dose,
    /// Since when.
    pub since: Date,
}

/// Whether two names are the same drug to the person: letter case does not tell drugs apart.
pub(crate) fn is_same(one: &Text, other: &Text) -> bool {
    one.expose().to_lowercase() == other.expose().to_lowercase()
}

impl App {
    /// Notes that a dose stands from a day on.
    pub async fn note_dose_start(
        &self,
        visit: &Visit,
        start: DoseStart,
        now: Timestamp,
    ) -> Result<Uuid, AppFault> {
        let draft = Draft::new(Body::DoseStart(start));
        let ids = self.write(visit, vec![draft], now).await?;
        ids.first().copied().ok_or(AppFault::NotThere)
    }

    /// Notes what was taken on a day.
    pub async fn note_dose_taken(
        &self,
        visit: &Visit,
        taken: Vec<DoseTaken>,
        now: Timestamp,
    ) -> Result<(), AppFault> {
        let drafts = taken
            .into_iter()
            .map(|taken| Draft::new(Body::DoseTaken(taken)))
            .collect();
        self.write(visit, drafts, now).await.map(|_| ())
    }
}

impl App {
    /// The doses that stand on a day.
    pub async fn doses_on(&self, visit: &Visit, day: Date) -> Result<Vec<CurrentDose>, AppFault> {
        let noted = self.diary(visit).await?.noted_doses();
        let doses = doses_of(&self.plan(visit).await?, noted);
        Ok(standing(&doses, day))
    }
}
