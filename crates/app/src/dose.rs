//! Doses: which one stood on a day, and what was taken.

use diary::{DoseStart, DoseTaken, Text};
use jiff::Timestamp;
use jiff::civil::Date;
use medicine::Dose;
use uuid::Uuid;

use crate::days::Diary;
use crate::journal::Draft;
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

impl Diary {
    /// The noted dose of each drug that stands on `day`, in the order of their names. A drug
    /// whose last noted dose is zero is no longer taken and left out.
    pub fn doses_on(&self, day: Date) -> Vec<CurrentDose> {
        let mut standing: Vec<CurrentDose> = Vec::new();
        let mut starts: Vec<&DoseStart> = self
            .dose_starts
            .iter()
            .map(|entry| &entry.value)
            .filter(|start| start.from <= day)
            .collect();
        // Stable: of two starts on one day, the one that was written later counts.
        starts.sort_by_key(|start| start.from);
        for start in starts {
            let current = CurrentDose {
                drug: start.drug.clone(),
                dose: start.dose,
                since: start.from,
            };
            match standing
                .iter_mut()
                .find(|dose| is_same(&dose.drug, &start.drug))
            {
                Some(found) => *found = current,
                None => standing.push(current),
            }
        }
        standing.retain(|current| current.dose.micrograms() > 0);
        standing.sort_by(|a, b| a.drug.cmp(&b.drug));
        standing
    }
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
        Ok(self.diary(visit).await?.doses_on(day))
    }
}
