//! Bringing much in at once: an import, or the demonstration's invented years. All or nothing.

use jiff::Timestamp;
use sharing::Compartment;
use uuid::Uuid;

use crate::journal::Draft;
use crate::records::Body;
use crate::visit::Visit;
use crate::{App, AppFault};

/// One record that is brought in.
#[derive(Clone, Debug, PartialEq)]
pub struct BroughtIn {
    /// The record's id: chosen by the caller, so that others can refer to it. Random (UUIDv4).
    pub id: Uuid,
    /// What it holds.
    pub body: Body,
    /// When it was written, where that is known; else now.
    pub written_at: Option<Timestamp>,
}

impl BroughtIn {
    /// A record with an id of its own.
    pub fn new(body: Body) -> BroughtIn {
        BroughtIn {
            id: Uuid::new_v4(),
            body,
            written_at: None,
        }
    }
}

impl App {
    /// Writes records in one transaction and gives the import's id, by which they can be removed
    /// together.
    pub async fn bring_in(
        &self,
        visit: &Visit,
        records: Vec<BroughtIn>,
        now: Timestamp,
    ) -> Result<Uuid, AppFault> {
        let import = Uuid::new_v4();
        let drafts = records
            .into_iter()
            .map(|record| Draft {
                id: Some(record.id),
                written_at: record.written_at,
                import: Some(import),
                ..Draft::new(record.body)
            })
            .collect();
        self.write(visit, drafts, now).await?;
        Ok(import)
    }

    /// Removes everything that one import brought in, and gives how many records that were.
    pub async fn remove_import(&self, visit: &Visit, import: Uuid) -> Result<usize, AppFault> {
        let mut removed = 0;
        for compartment in Compartment::ALL {
            let opened = self.open_compartment(visit, compartment).await?;
            let of_import = opened
                .entries
                .iter()
                .filter(|entry| entry.written.import == Some(import));
            for entry in of_import {
                self.remove(visit, compartment, entry.id).await?;
                removed += 1;
            }
        }
        Ok(removed)
    }
}
