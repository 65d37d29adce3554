//! Reading the diary: all of it opened, by kind and by day.

use std::collections::BTreeMap;

use diary::{CheckIn, DoseStart, DoseTaken, Event, Felt, Mark, Note, Symptom, Thought};
use jiff::civil::Date;
use sharing::Compartment;
use uuid::Uuid;

use crate::journal::Entry;
use crate::records::Body;
use crate::visit::Visit;
use crate::{App, AppFault};

/// The opened diary, each kind oldest first.
#[derive(Clone, Debug, Default)]
pub struct Diary {
    /// Check-ins.
    pub check_ins: Vec<Entry<CheckIn>>,
    /// Days marked as a wave or a window.
    pub marks: Vec<Entry<Mark>>,
    /// Symptoms, as the person defined them.
    pub symptoms: Vec<Entry<Symptom>>,
    /// Doses that stood from a day on.
    pub dose_starts: Vec<Entry<DoseStart>>,
    /// Doses taken.
    pub doses_taken: Vec<Entry<DoseTaken>>,
    /// Thoughts.
    pub thoughts: Vec<Entry<Thought>>,
    /// Lines.
    pub notes: Vec<Entry<Note>>,
    /// What happened, and on which day.
    pub events: Vec<Entry<Event>>,
    /// Records that could not be opened.
    pub unreadable: usize,
}

/// What was noted about one day.
#[derive(Clone, Debug, Default)]
pub struct DayEntries<'a> {
    /// Check-ins.
    pub check_ins: Vec<&'a Entry<CheckIn>>,
    /// Marks.
    pub marks: Vec<&'a Entry<Mark>>,
    /// Doses that began that day.
    pub dose_starts: Vec<&'a Entry<DoseStart>>,
    /// Doses taken.
    pub doses_taken: Vec<&'a Entry<DoseTaken>>,
    /// Thoughts.
    pub thoughts: Vec<&'a Entry<Thought>>,
    /// Lines.
    pub notes: Vec<&'a Entry<Note>>,
    /// What happened.
    pub events: Vec<&'a Entry<Event>>,
}

/// The last one-tap answer, for "same as last time".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LastTap {
    /// The answer.
    pub felt: Felt,
    /// The day it was about.
    pub day: Date,
}

impl Diary {
    /// Entries a person made, for the moment at which the recovery code is offered.
    pub fn count(&self) -> usize {
        self.check_ins.len()
            + self.doses_taken.len()
            + self.thoughts.len()
            + self.notes.len()
            + self.events.len()
    }

    /// Days on which something was noted, with what was noted, in order.
    pub fn days(&self) -> BTreeMap<Date, DayEntries<'_>> {
        let mut days: BTreeMap<Date, DayEntries<'_>> = BTreeMap::new();
        for entry in &self.check_ins {
            days.entry(entry.value.day)
                .or_default()
                .check_ins
                .push(entry);
        }
        for entry in &self.marks {
            days.entry(entry.value.day).or_default().marks.push(entry);
        }
        for entry in &self.dose_starts {
            days.entry(entry.value.from)
                .or_default()
                .dose_starts
                .push(entry);
        }
        for entry in &self.doses_taken {
            days.entry(entry.value.day)
                .or_default()
                .doses_taken
                .push(entry);
        }
        for entry in &self.thoughts {
            days.entry(entry.value.day)
                .or_default()
                .thoughts
                .push(entry);
        }
        for entry in &self.notes {
            days.entry(entry.value.day).or_default().notes.push(entry);
        }
        for entry in &self.events {
            days.entry(entry.value.day).or_default().events.push(entry);
        }
        days
    }

    /// The last one-tap answer: of the latest day, and on it the one written last.
    pub fn last_tap(&self) -> Option<LastTap> {
        self.check_ins
            .iter()
            .filter_map(|entry| {
                let felt = entry.value.felt?;
                let key = (entry.value.day, entry.written.created_at);
                Some((
                    key,
                    LastTap {
                        felt,
                        day: entry.value.day,
                    },
                ))
            })
            .max_by_key(|(key, _)| *key)
            .map(|(_, tap)| tap)
    }

    /// The symptom of that record.
    pub fn symptom(&self, id: Uuid) -> Option<&Symptom> {
        self.symptoms
            .iter()
            .find(|entry| entry.id == id)
            .map(|entry| &entry.value)
    }

    /// The symptoms that the check-in still asks for.
    pub fn asked_symptoms(&self) -> Vec<&Entry<Symptom>> {
        self.symptoms
            .iter()
            .filter(|entry| entry.value.asked)
            .collect()
    }

    fn take(&mut self, entry: Entry<Body>) {
        let Entry {
            id,
            revision,
            written,
            value,
        } = entry;
        macro_rules! into {
            ($list:ident, $value:expr) => {
                self.$list.push(Entry {
                    id,
                    revision,
                    written,
                    value: $value,
                })
            };
        }
        match value {
            Body::CheckIn(value) => into!(check_ins, value),
            Body::Mark(value) => into!(marks, value),
            Body::Symptom(value) => into!(symptoms, value),
            Body::DoseStart(value) => into!(dose_starts, value),
            Body::DoseTaken(value) => into!(doses_taken, value),
            Body::Thought(value) => into!(thoughts, value),
            Body::Note(value) => into!(notes, value),
            Body::Event(value) => into!(events, value),
            // The plan is read apart; its compartment is not among those of the diary.
            Body::PlanVersion(_) => self.unreadable += 1,
        }
    }
}

/// How many records each part of a journal holds; nothing is opened for it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Holdings {
    /// Check-ins and symptoms.
    pub checkins: u64,
    /// Doses.
    pub doses: u64,
    /// Thoughts.
    pub thoughts: u64,
    /// Lines and events.
    pub notes: u64,
    /// The plan.
    pub plan: u64,
}

impl App {
    /// Counts what the visitor's journal holds.
    pub async fn holdings(&self, visit: &Visit) -> Result<Holdings, AppFault> {
        let mut holdings = Holdings::default();
        for (compartment, records) in self.store.count_records(visit.journal).await? {
            match Compartment::named(&compartment) {
                Some(Compartment::Checkins) => holdings.checkins = records,
                Some(Compartment::Doses) => holdings.doses = records,
                Some(Compartment::Thoughts) => holdings.thoughts = records,
                Some(Compartment::Notes) => holdings.notes = records,
                Some(Compartment::Plan) => holdings.plan = records,
                Some(Compartment::Private) | None => {}
            }
        }
        Ok(holdings)
    }

    /// Opens the visitor's diary.
    pub async fn diary(&self, visit: &Visit) -> Result<Diary, AppFault> {
        let mut diary = Diary::default();
        for compartment in [
            Compartment::Checkins,
            Compartment::Doses,
            Compartment::Thoughts,
            Compartment::Notes,
        ] {
            let opened = self.open_compartment(visit, compartment).await?;
            diary.unreadable += opened.unreadable;
            opened
                .entries
                .into_iter()
                .for_each(|entry| diary.take(entry));
        }
        Ok(diary)
    }

    /// Removes one entry of the diary with all its revisions. The others stay as they are.
    pub async fn remove_entry(
        &self,
        visit: &Visit,
        compartment: Compartment,
        id: Uuid,
    ) -> Result<(), AppFault> {
        self.remove(visit, compartment, id).await
    }
}
