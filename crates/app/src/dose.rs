//! Doses: which one stood on a day, and what was taken.

use diary::{DoseStart, DoseTaken, Text};
use jiff::Timestamp;
use jiff::civil::Date;
use medicine::Dose;
use sharing::Compartment;
use uuid::Uuid;

use crate::journal::{Draft, Entry};
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

    /// Notes what was taken on a day: one answer a drug and day. Another answer revises the one
    /// that stands, and the same again changes nothing.
    pub async fn note_dose_taken(
        &self,
        visit: &Visit,
        taken: Vec<DoseTaken>,
        now: Timestamp,
    ) -> Result<(), AppFault> {
        let _answering = self.answering.lock().await;
        let noted = self.open_compartment(visit, Compartment::Doses).await?;
        let noted: Vec<(&DoseTaken, &Entry<Body>)> = noted
            .entries
            .iter()
            .filter_map(|entry| match &entry.value {
                Body::DoseTaken(taken) => Some((taken, entry)),
                _ => None,
            })
            .collect();
        let mut drafts = Vec::new();
        for (index, answer) in taken.iter().enumerate() {
            let later = taken.iter().skip(index + 1);
            if later.into_iter().any(|later| answers_same(later, answer)) {
                continue;
            }
            // Where older answers stand beside each other, the newest is the one that counts.
            let standing = noted.iter().rfind(|(taken, _)| answers_same(taken, answer));
            let body = Body::DoseTaken(answer.clone());
            match standing {
                None => drafts.push(Draft::new(body)),
                Some((taken, _))
                    if (taken.planned, &taken.taken) == (answer.planned, &answer.taken) => {}
                Some((_, entry)) => drafts.push(Draft::revise(entry, body)),
            }
        }
        if drafts.is_empty() {
            return Ok(());
        }
        self.write(visit, drafts, now).await.map(|_| ())
    }
}

/// Whether two answers are about the same drug on the same day.
fn answers_same(one: &DoseTaken, other: &DoseTaken) -> bool {
    one.day == other.day && is_same(&one.drug, &other.drug)
}

impl App {
    /// The doses that stand on a day.
    pub async fn doses_on(&self, visit: &Visit, day: Date) -> Result<Vec<CurrentDose>, AppFault> {
        let noted = self.diary(visit).await?.noted_doses();
        let doses = doses_of(&self.plan(visit).await?, noted);
        Ok(standing(&doses, day))
    }
}
