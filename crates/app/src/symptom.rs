//! The symptoms a person follows, as they define them.

use diary::{Origin, Symptom};
use jiff::Timestamp;
use sharing::Compartment;
use uuid::Uuid;

use crate::journal::{Draft, Entry};
use crate::records::Body;
use crate::visit::Visit;
use crate::{App, AppFault};

impl App {
    /// Adds a symptom and gives its record.
    pub async fn add_symptom(
        &self,
        visit: &Visit,
        symptom: Symptom,
        now: Timestamp,
    ) -> Result<Uuid, AppFault> {
        let draft = Draft::new(Body::Symptom(symptom));
        let ids = self.write(visit, vec![draft], now).await?;
        ids.first().copied().ok_or(AppFault::NotThere)
    }

    /// A symptom, opened.
    pub async fn opened_symptom(
        &self,
        visit: &Visit,
        id: Uuid,
    ) -> Result<Entry<Symptom>, AppFault> {
        let entry = self.open_entry(visit, Compartment::Checkins, id).await?;
        match entry.value {
            Body::Symptom(value) => Ok(Entry {
                id: entry.id,
                revision: entry.revision,
                written: entry.written,
                value,
            }),
            _ => Err(AppFault::NotThere),
        }
    }

    /// Says where a symptom comes from, and whether the check-in still asks for it. What was
    /// noted of it stays.
    pub async fn change_symptom(
        &self,
        visit: &Visit,
        id: Uuid,
        origin: Option<Origin>,
        asked: bool,
        now: Timestamp,
    ) -> Result<(), AppFault> {
        let entry = self.opened_symptom(visit, id).await?;
        let changed = Symptom {
            origin,
            asked,
            ..entry.value.clone()
        };
        let draft = Draft::revise(&entry, Body::Symptom(changed));
        self.write(visit, vec![draft], now).await.map(|_| ())
    }
}
