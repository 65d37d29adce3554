//! Opening and sealing: the one place where envelopes become values and values envelopes.

use jiff::Timestamp;
use sharing::{Act, Compartment, may};
use store::{NewRecord, Record};
use uuid::Uuid;
use vault::{CompartmentKey, KeyPlace, Place};

use crate::records::{Body, Written, decode, encode};
use crate::visit::Visit;
use crate::{App, AppFault};

/// One record, opened.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry<T> {
    /// Record id.
    pub id: Uuid,
    /// The revision that was opened; a correction names it.
    pub revision: u32,
    /// When it was written.
    pub written: Written,
    /// What it holds.
    pub value: T,
}

/// An opened compartment.
#[derive(Clone, Debug, Default)]
pub struct Journal {
    /// What could be opened, oldest first.
    pub entries: Vec<Entry<Body>>,
    /// Records that stand in the database and cannot be opened. They are kept as they are,
    /// shown as unreadable and never guessed.
    pub unreadable: usize,
}

/// What is to be written.
pub(crate) struct Draft {
    /// The record it continues, with the revision that was seen; `None` begins one.
    pub(crate) continues: Option<(Uuid, u32, Written)>,
    /// The id of a new record, where the caller chose it.
    pub(crate) id: Option<Uuid>,
    /// When a new record was written, where that is not now.
    pub(crate) written_at: Option<Timestamp>,
    /// Its content.
    pub(crate) body: Body,
    /// The import it belongs to.
    pub(crate) import: Option<Uuid>,
}

impl Draft {
    /// A new record.
    pub(crate) fn new(body: Body) -> Draft {
        Draft {
            continues: None,
            id: None,
            written_at: None,
            body,
            import: None,
        }
    }

    /// A further revision of an opened entry.
    pub(crate) fn revise<T>(entry: &Entry<T>, body: Body) -> Draft {
        Draft {
            continues: Some((entry.id, entry.revision, entry.written.clone())),
            ..Draft::new(body)
        }
    }
}

/// The keys of one compartment, by epoch, for the length of one call.
struct Keys {
    by_epoch: Vec<(u32, CompartmentKey)>,
}

impl Keys {
    fn of(&self, epoch: u32) -> Option<&CompartmentKey> {
        let found = self.by_epoch.iter().find(|(e, _)| *e == epoch);
        found.map(|(_, key)| key)
    }
}

impl App {
    async fn keys(&self, visit: &Visit, compartment: Compartment) -> Result<Keys, AppFault> {
        let rows = self
            .store
            .journal_keys(visit.journal, compartment.name())
            .await?;
        let mut by_epoch = Vec::with_capacity(rows.len());
        for row in rows {
            let place = KeyPlace {
                instance_id: self.id,
                owner_id: visit.account,
                journal_id: visit.journal,
                compartment: compartment.name(),
                epoch: row.epoch,
            };
            let key = visit.key.unwrap_compartment_key(&row.wrap, &place)?;
            by_epoch.push((row.epoch, key));
        }
        Ok(Keys { by_epoch })
    }

    fn place<'a>(
        &self,
        visit: &Visit,
        compartment: Compartment,
        epoch: u32,
        id: Uuid,
        revision: u32,
    ) -> Place<'a> {
        Place {
            instance_id: self.id,
            owner_id: visit.account,
            journal_id: visit.journal,
            compartment: compartment.name(),
            epoch,
            record_id: id,
            revision,
        }
    }

    fn open_record(
        &self,
        visit: &Visit,
        compartment: Compartment,
        keys: &Keys,
        record: &Record,
    ) -> Option<Entry<Body>> {
        let key = keys.of(record.epoch)?;
        let place = self.place(visit, compartment, record.epoch, record.id, record.revision);
        let plain = vault::open(key, &place, &record.sealed).ok()?;
        let (value, written) = decode(&plain).ok()?;
        // A kind in a compartment where it does not belong was put there by nobody we know.
        (value.compartment() == compartment).then_some(Entry {
            id: record.id,
            revision: record.revision,
            written,
            value,
        })
    }

    /// Opens the newest revision of everything in a compartment, oldest first.
    pub(crate) async fn open_compartment(
        &self,
        visit: &Visit,
        compartment: Compartment,
    ) -> Result<Journal, AppFault> {
        let allowed = may(visit.access, Act::Read(compartment))?;
        let records = self.store.records(allowed, visit.journal).await?;
        let keys = self.keys(visit, compartment).await?;
        let mut journal = Journal::default();
        for record in &records {
            match self.open_record(visit, compartment, &keys, record) {
                Some(entry) => journal.entries.push(entry),
                None => journal.unreadable += 1,
            }
        }
        journal
            .entries
            .sort_by_key(|entry| (entry.written.created_at, entry.id));
        Ok(journal)
    }

    /// Opens every revision of one record, oldest first; [`AppFault::NotThere`] where this
    /// journal has none such in this compartment.
    pub(crate) async fn open_revisions(
        &self,
        visit: &Visit,
        compartment: Compartment,
        id: Uuid,
    ) -> Result<Vec<Entry<Body>>, AppFault> {
        let allowed = may(visit.access, Act::Read(compartment))?;
        let records = self.store.revisions(allowed, visit.journal, id).await?;
        let keys = self.keys(visit, compartment).await?;
        if records.is_empty() {
            return Err(AppFault::NotThere);
        }
        records
            .iter()
            .map(|record| {
                self.open_record(visit, compartment, &keys, record)
                    .ok_or(AppFault::Unreadable)
            })
            .collect()
    }

    /// Opens every revision of everything in a compartment, oldest first, without looking inside:
    /// id, revision, and the content where it opens.
    pub(crate) async fn open_every_revision(
        &self,
        visit: &Visit,
        compartment: Compartment,
    ) -> Result<Vec<(Uuid, u32, Option<vault::Zeroizing<Vec<u8>>>)>, AppFault> {
        let allowed = may(visit.access, Act::Read(compartment))?;
        let records = self.store.every_revision(allowed, visit.journal).await?;
        let keys = self.keys(visit, compartment).await?;
        let opened = records.iter().map(|record| {
            let place = self.place(visit, compartment, record.epoch, record.id, record.revision);
            let content = keys
                .of(record.epoch)
                .and_then(|key| vault::open(key, &place, &record.sealed).ok());
            (record.id, record.revision, content)
        });
        Ok(opened.collect())
    }

    /// Opens the newest revision of one record.
    pub(crate) async fn open_entry(
        &self,
        visit: &Visit,
        compartment: Compartment,
        id: Uuid,
    ) -> Result<Entry<Body>, AppFault> {
        let allowed = may(visit.access, Act::Read(compartment))?;
        let records = self.store.revisions(allowed, visit.journal, id).await?;
        let newest = records.last().ok_or(AppFault::NotThere)?;
        let keys = self.keys(visit, compartment).await?;
        self.open_record(visit, compartment, &keys, newest)
            .ok_or(AppFault::Unreadable)
    }

    /// Seals and writes drafts, all or none, on the disk before this returns. Gives their ids.
    pub(crate) async fn write(
        &self,
        visit: &Visit,
        drafts: Vec<Draft>,
        now: Timestamp,
    ) -> Result<Vec<Uuid>, AppFault> {
        let mut keys: Vec<(Compartment, Keys)> = Vec::new();
        let mut records = Vec::with_capacity(drafts.len());
        for draft in &drafts {
            let compartment = draft.body.compartment();
            if !keys.iter().any(|(c, _)| *c == compartment) {
                keys.push((compartment, self.keys(visit, compartment).await?));
            }
            let held = keys.iter().find(|(c, _)| *c == compartment);
            let newest = held.and_then(|(_, keys)| keys.by_epoch.last());
            let (epoch, key) = newest.ok_or(AppFault::Unreadable)?;
            records.push(self.seal_draft(visit, draft, *epoch, key, now)?);
        }
        self.store.append(visit.journal, &records).await?;
        Ok(records.into_iter().map(|new| new.record.id).collect())
    }

    fn seal_draft(
        &self,
        visit: &Visit,
        draft: &Draft,
        epoch: u32,
        key: &CompartmentKey,
        now: Timestamp,
    ) -> Result<NewRecord, AppFault> {
        let compartment = draft.body.compartment();
        let allowed = may(visit.access, Act::Write(compartment))?;
        let (id, revision, written) = match &draft.continues {
            None => (
                draft.id.unwrap_or_else(Uuid::new_v4),
                1,
                Written {
                    created_at: draft.written_at.unwrap_or(now).as_second(),
                    edited_at: None,
                    zone: visit.profile.zone.clone(),
                    import: draft.import,
                },
            ),
            Some((id, seen, written)) => (
                *id,
                seen + 1,
                Written {
                    edited_at: Some(now.as_second()),
                    ..written.clone()
                },
            ),
        };
        let plain = encode(&draft.body, &written).ok_or(AppFault::Unreadable)?;
        let place = self.place(visit, compartment, epoch, id, revision);
        Ok(NewRecord {
            allowed,
            record: Record {
                id,
                revision,
                epoch,
                sealed: vault::seal(key, &place, &plain),
            },
        })
    }

    /// Removes a record with all its revisions.
    pub(crate) async fn remove(
        &self,
        visit: &Visit,
        compartment: Compartment,
        id: Uuid,
    ) -> Result<(), AppFault> {
        let allowed = may(visit.access, Act::Write(compartment))?;
        Ok(self.store.remove(allowed, visit.journal, id).await?)
    }
}
