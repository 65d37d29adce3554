//! Taking in a diary that was kept elsewhere: all of it or nothing.

use diary::{CheckIn, DoseStart, Scale, Symptom, Text};
use exchange::daily::Daily;
use jiff::Timestamp;
use jiff::civil::{Date, Time};
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

use crate::bring_in::BroughtIn;
use crate::days::Diary;
use crate::records::Body;
use crate::visit::Visit;
use crate::{App, AppFault};

/// What an import brought in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Imported {
    /// By which it can be taken back whole.
    pub id: Uuid,
    /// Days with values.
    pub days: usize,
    /// Symptoms that the file spoke of.
    pub symptoms: usize,
    /// Dose starts.
    pub doses: usize,
}

/// A symptom as a column of the file defines it; `None` where its name or scale cannot be one.
fn symptom(item: &course::Item) -> Option<Symptom> {
    Symptom {
        name: Text::name(&item.name).ok()?,
        scale: Scale::new(item.scale.lo(), item.scale.hi()).ok()?,
        better_when_high: item.better_when_high,
        neutral: None,
        origin: None,
        // A column of a file is followed on only when the person asks for that.
        asked: false,
    }
    .with_neutral(item.neutral)
    .ok()
}

/// A symptom that the person has already, defined alike.
fn existing(diary: &Diary, wanted: &Symptom) -> Option<Uuid> {
    let alike = |symptom: &Symptom| {
        symptom.name.expose().to_lowercase() == wanted.name.expose().to_lowercase()
            && symptom.scale == wanted.scale
            && symptom.better_when_high == wanted.better_when_high
            && symptom.neutral == wanted.neutral
    };
    diary
        .symptoms
        .iter()
        .find(|entry| alike(&entry.value))
        .map(|entry| entry.id)
}

impl App {
    /// On how many days of a file the diary has values of the same symptoms already, so that a
    /// page can say so before anything is written.
    pub async fn import_overlap(&self, visit: &Visit, daily: &Daily) -> Result<usize, AppFault> {
        let diary = self.diary(visit).await?;
        let noted: BTreeSet<(Uuid, Date)> = diary
            .check_ins
            .iter()
            .flat_map(|entry| {
                let notes = entry.value.symptoms.iter();
                notes.map(|note| (note.symptom, entry.value.day))
            })
            .collect();
        let symptoms: Vec<Option<Uuid>> = daily
            .items
            .iter()
            .map(|item| existing(&diary, &symptom(item)?))
            .collect();
        let days: BTreeSet<Date> = daily
            .notes
            .iter()
            .filter(|note| {
                let symptom = symptoms.get(note.item).copied().flatten();
                symptom.is_some_and(|symptom| noted.contains(&(symptom, note.date)))
            })
            .map(|note| note.date)
            .collect();
        Ok(days.len())
    }

    /// Writes what a file held. Doses without a drug in the file are of `drug`. Needs a confirmed
    /// recovery code: years of notes are not to hang on a password alone. A file with a day after
    /// [`Visit::last_day`] is [`AppFault::Refused`]; the caller names such a day before.
    pub async fn import(
        &self,
        visit: &Visit,
        daily: &Daily,
        drug: Option<&Text>,
        now: Timestamp,
    ) -> Result<Imported, AppFault> {
        if !visit.has_confirmed_code() {
            return Err(AppFault::NoConfirmedCode);
        }
        if last_day(daily).is_some_and(|day| day > visit.last_day(now)) {
            return Err(AppFault::Refused);
        }
        let diary = self.diary(visit).await?;
        let mut records = Vec::new();
        let mut symptoms = Vec::new();
        // Of records written in the same second the lower id comes first: ascending ids keep the
        // order of the file's columns.
        let mut ids: Vec<Uuid> = daily.items.iter().map(|_| Uuid::new_v4()).collect();
        ids.sort();
        for (item, id) in daily.items.iter().zip(ids) {
            let wanted = symptom(item).ok_or(AppFault::NotThere)?;
            symptoms.push(existing(&diary, &wanted).unwrap_or_else(|| {
                records.push(BroughtIn {
                    id,
                    ..BroughtIn::new(Body::Symptom(wanted))
                });
                id
            }));
        }
        let check_ins = check_ins(daily, &symptoms);
        let mut days: Vec<Date> = check_ins.keys().map(|(day, _)| *day).collect();
        days.dedup();
        for ((day, time), check_in) in check_ins {
            let written_at = time.and_then(|time| {
                let zoned = day.to_datetime(time).to_zoned(visit.time_zone()).ok()?;
                Some(zoned.timestamp())
            });
            records.push(BroughtIn {
                written_at,
                ..BroughtIn::new(Body::CheckIn(check_in))
            });
        }
        for start in &daily.doses {
            let named = start.drug.as_deref().map(Text::name).transpose();
            let drug = named
                .map_err(|_| AppFault::NotThere)?
                .or_else(|| drug.cloned())
                .ok_or(AppFault::NotThere)?;
            records.push(BroughtIn::new(Body::DoseStart(DoseStart {
                drug,
                from: start.date,
                dose: start.dose,
            })));
        }
        let id = self.bring_in(visit, records, now).await?;
        Ok(Imported {
            id,
            days: days.len(),
            symptoms: symptoms.len(),
            doses: daily.doses.len(),
        })
    }
}

/// The last day that a file speaks of.
fn last_day(daily: &Daily) -> Option<Date> {
    let noted = daily.notes.iter().map(|note| note.date);
    noted.chain(daily.doses.iter().map(|dose| dose.date)).max()
}

/// One check-in for each day, or for each time of a day where the file has times.
fn check_ins(daily: &Daily, symptoms: &[Uuid]) -> BTreeMap<(Date, Option<Time>), CheckIn> {
    let mut check_ins: BTreeMap<(Date, Option<Time>), CheckIn> = BTreeMap::new();
    for note in &daily.notes {
        if let Some(symptom) = symptoms.get(note.item) {
            check_ins
                .entry((note.date, note.time))
                .or_insert_with(|| CheckIn::blank(note.date))
                .note(*symptom, Some(note.value));
        }
    }
    check_ins
}
