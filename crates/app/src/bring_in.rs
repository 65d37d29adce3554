//! Bringing much in at once: an import, or the demonstration's invented years. All or nothing.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;
use jiff::civil::Date;
use sharing::{Act, Compartment, may};
use uuid::{Builder, Uuid};

use crate::journal::Draft;
use crate::records::{Body, Written};
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

/// An import that stands in the diary.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ImportLine {
    /// By which it can be taken back whole.
    pub id: Uuid,
    /// When it was brought in.
    pub written_at: Timestamp,
    /// Days with check-ins of it.
    pub days: usize,
    /// Symptoms that it brought or has values of.
    pub symptoms: usize,
    /// Dose starts.
    pub doses: usize,
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
        let import = import_id(now);
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

    /// The imports that stand in the visitor's diary, the latest first.
    pub async fn imports(&self, visit: &Visit) -> Result<Vec<ImportLine>, AppFault> {
        let diary = self.diary(visit).await?;
        let mut found: BTreeMap<Uuid, Found> = BTreeMap::new();
        for entry in &diary.check_ins {
            if let Some(found) = found_in(&mut found, &entry.written) {
                found.days.insert(entry.value.day);
                let noted = entry.value.symptoms.iter().map(|note| note.symptom);
                found.symptoms.extend(noted);
            }
        }
        for entry in &diary.symptoms {
            if let Some(found) = found_in(&mut found, &entry.written) {
                found.symptoms.insert(entry.id);
            }
        }
        for entry in &diary.dose_starts {
            if let Some(found) = found_in(&mut found, &entry.written) {
                found.doses += 1;
            }
        }
        let mut lines: Vec<ImportLine> = found
            .into_iter()
            // What stayed of an import that was taken back is no import any more.
            .filter(|(_, found)| !found.days.is_empty() || found.doses > 0)
            .filter_map(|(id, found)| {
                let written_at = written_at(id).unwrap_or(found.latest);
                Some(ImportLine {
                    id,
                    written_at: Timestamp::from_second(written_at).ok()?,
                    days: found.days.len(),
                    symptoms: found.symptoms.len(),
                    doses: found.doses,
                })
            })
            .collect();
        lines.sort_by_key(|line| (Reverse(line.written_at), line.id));
        Ok(lines)
    }

    /// Removes everything that one import brought in, all or none, and gives how many records
    /// that were. A symptom that was noted since, by hand or by another import, stays: without
    /// it those values would be of nothing. It goes with the last import that has values of it.
    pub async fn remove_import(&self, visit: &Visit, import: Uuid) -> Result<usize, AppFault> {
        let mut going = Vec::new();
        let mut symptoms = Vec::new();
        let mut noted_in_it = BTreeSet::new();
        let mut noted_elsewhere = BTreeSet::new();
        for compartment in Compartment::ALL {
            let allowed = may(visit.access, Act::Write(compartment))?;
            for entry in self.open_compartment(visit, compartment).await?.entries {
                let is_of_it = entry.written.import == Some(import);
                if let Body::CheckIn(check_in) = &entry.value {
                    let noted = check_in.symptoms.iter().map(|note| note.symptom);
                    match is_of_it {
                        true => noted_in_it.extend(noted),
                        false => noted_elsewhere.extend(noted),
                    }
                }
                match &entry.value {
                    Body::Symptom(_) => symptoms.push((allowed, entry.id, entry.written)),
                    _ if is_of_it => going.push((allowed, entry.id)),
                    _ => {}
                }
            }
        }
        for (allowed, id, written) in symptoms {
            let is_of_it = written.import == Some(import);
            // Left behind by an import that was taken back, and changed by nobody.
            let is_left_over = written.import.is_some()
                && written.edited_at.is_none()
                && noted_in_it.contains(&id);
            if (is_of_it || is_left_over) && !noted_elsewhere.contains(&id) {
                going.push((allowed, id));
            }
        }
        Ok(self.store.remove_many(visit.journal, &going).await?)
    }
}

/// What was found of one import.
#[derive(Default)]
struct Found {
    days: BTreeSet<Date>,
    symptoms: BTreeSet<Uuid>,
    doses: usize,
    /// The latest time at which a record of it was written, in seconds since 1970.
    latest: i64,
}

/// Where what belongs to an import is counted; `None` where it belongs to none.
fn found_in<'a>(found: &'a mut BTreeMap<Uuid, Found>, written: &Written) -> Option<&'a mut Found> {
    let found = found.entry(written.import?).or_default();
    found.latest = found.latest.max(written.created_at);
    Some(found)
}

/// An import's id. It holds the time at which it was made (UUIDv7), because its records can be
/// written as of the times in a file; it stands only inside envelopes.
fn import_id(now: Timestamp) -> Uuid {
    let random = Uuid::new_v4().into_bytes();
    let mut tail = [0; 10];
    // From either side of the bits that mark a version and a variant.
    tail[..6].copy_from_slice(&random[..6]);
    tail[6..].copy_from_slice(&random[12..]);
    let millis = u64::try_from(now.as_millisecond()).unwrap_or(0);
    Builder::from_unix_timestamp_millis(millis, &tail).into_uuid()
}

/// When an import was made, in seconds since 1970; `None` for an id that does not hold it.
fn written_at(import: Uuid) -> Option<i64> {
    let (seconds, _) = import.get_timestamp()?.to_unix();
    i64::try_from(seconds).ok()
}
