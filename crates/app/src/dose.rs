//! Doses: which one stood on a day, and what was taken.

use diary::{DoseStart, DoseTaken, Noting, Text, is_same_drug};
use jiff::Timestamp;
use jiff::civil::Date;
use medicine::Dose;
use plan::{Intake, Plan, Taper};
use sharing::Compartment;
use uuid::Uuid;

use crate::days::Diary;
use crate::journal::{Draft, Entry};
use crate::plan::{doses_of, standing};
use crate::records::{Body, Written};
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
    /// The intakes of the day in their order; one without a name where the plan tells none apart.
    pub intakes: Vec<Intake>,
}

/// What is done where the dose may be noted already.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Again {
    /// Nothing: the person is asked.
    Ask,
    /// It is noted beside the other one.
    Beside,
    /// It takes the place of that note, of which that revision was seen.
    InPlaceOf(Uuid, u32),
}

/// What became of a note.
#[derive(Clone, Debug, PartialEq)]
pub enum DoseNoted {
    /// It stands, under that id.
    Saved(Uuid),
    /// It may be noted already, by these; nothing was written.
    Already(Vec<Entry<DoseTaken>>),
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

    /// Notes what was taken, or not, under an id that its form carried: the same form sent twice
    /// is one note. What may be noted already ([`Noting::may_repeat`]) is asked about once. "Not
    /// taken" and "taken" are two answers to one question, so the later takes the other's place.
    pub async fn note_dose(
        &self,
        visit: &Visit,
        id: Uuid,
        dose: DoseTaken,
        again: Again,
        now: Timestamp,
    ) -> Result<DoseNoted, AppFault> {
        let _answering = self.answering.lock().await;
        let noted = self.doses_taken(visit).await?;
        let sent_before = noted.iter().find(|entry| entry.id == id);
        if sent_before.is_some_and(|entry| entry.value == dose) {
            return Ok(DoseNoted::Saved(id));
        }
        let fresh = Draft {
            id: sent_before.is_none().then_some(id),
            ..Draft::new(Body::DoseTaken(dose.clone()))
        };
        let draft = match place(visit, &noted, &dose, again, now)? {
            Place::Beside => fresh,
            Place::InPlaceOf(entry) if entry.value == dose => {
                return Ok(DoseNoted::Saved(entry.id));
            }
            Place::InPlaceOf(entry) => Draft::revise(entry, Body::DoseTaken(dose)),
            Place::Already(entries) => return Ok(DoseNoted::Already(entries)),
        };
        let ids = self.write(visit, vec![draft], now).await?;
        let saved = ids.first().copied().ok_or(AppFault::NotThere)?;
        Ok(DoseNoted::Saved(saved))
    }

    /// Everything noted of doses taken, oldest first.
    async fn doses_taken(&self, visit: &Visit) -> Result<Vec<Entry<DoseTaken>>, AppFault> {
        let opened = self.open_compartment(visit, Compartment::Doses).await?;
        let taken = opened.entries.into_iter().filter_map(|entry| {
            let Body::DoseTaken(value) = entry.value else {
                return None;
            };
            Some(Entry {
                id: entry.id,
                revision: entry.revision,
                written: entry.written,
                value,
            })
        });
        Ok(taken.collect())
    }

    /// The doses that stand on a day.
    pub async fn doses_on(&self, visit: &Visit, day: Date) -> Result<Vec<CurrentDose>, AppFault> {
        let diary = self.diary(visit).await?;
        self.doses_with(visit, &diary, day).await
    }

    /// The doses that stand on a day, by a diary that is open already.
    pub async fn doses_with(
        &self,
        visit: &Visit,
        diary: &Diary,
        day: Date,
    ) -> Result<Vec<CurrentDose>, AppFault> {
        let plan = self.plan(visit).await?;
        let mut standing = standing(&doses_of(&plan, diary.noted_doses()), day);
        for current in &mut standing {
            if let Some(intakes) = intakes_of(&plan, current, day) {
                current.intakes = intakes;
            }
        }
        Ok(standing)
    }
}

/// The intakes of a dose that stands by the plan.
fn intakes_of(plan: &Plan, current: &CurrentDose, day: Date) -> Option<Vec<Intake>> {
    let same = |taper: &&Taper| is_same_drug(&taper.drug, &current.drug);
    let mut stood = plan.tapers.iter().filter(same).filter_map(|taper| {
        let stood = taper.dose_on(day)?;
        (stood.since == current.since && stood.day() == current.dose).then_some(stood)
    });
    Some(stood.next_back()?.intakes.clone())
}

/// Where a note goes.
enum Place<'a> {
    Beside,
    InPlaceOf(&'a Entry<DoseTaken>),
    Already(Vec<Entry<DoseTaken>>),
}

fn place<'a>(
    visit: &Visit,
    noted: &'a [Entry<DoseTaken>],
    dose: &DoseTaken,
    again: Again,
    now: Timestamp,
) -> Result<Place<'a>, AppFault> {
    let of_same = |entry: &&Entry<DoseTaken>| {
        let before = &entry.value;
        before.day == dose.day
            && is_same_drug(&before.drug, &dose.drug)
            && before.intake.as_ref().map(|intake| intake.place)
                == dose.intake.as_ref().map(|intake| intake.place)
    };
    match again {
        Again::Beside => return Ok(Place::Beside),
        Again::InPlaceOf(id, seen) => {
            let entry = noted.iter().find(|entry| entry.id == id);
            let entry = entry.ok_or(AppFault::NotThere)?;
            return match entry.revision == seen {
                true => Ok(Place::InPlaceOf(entry)),
                // Sent twice: it stands there already.
                false if entry.value == *dose => Ok(Place::InPlaceOf(entry)),
                false => Err(AppFault::ChangedMeanwhile),
            };
        }
        Again::Ask => {}
    }
    let new = Noting {
        dose,
        at: (visit.today(now) == dose.day).then_some(now),
    };
    let repeated: Vec<&Entry<DoseTaken>> = noted
        .iter()
        .filter(|entry| {
            new.may_repeat(&Noting {
                dose: &entry.value,
                at: visit.noted_at(&entry.written, entry.value.day),
            })
        })
        .collect();
    if !repeated.is_empty() {
        return Ok(Place::Already(repeated.into_iter().cloned().collect()));
    }
    // Where older answers stand beside each other, the newest is the one that counts.
    let answered = noted.iter().rfind(|entry| of_same(entry));
    Ok(match answered {
        Some(entry) if !dose.is_taken() || !entry.value.is_taken() => Place::InPlaceOf(entry),
        _ => Place::Beside,
    })
}

impl Visit {
    /// When something about a day was noted, where that was on that very day by the person's own
    /// clock, and by the person's own hand.
    pub fn noted_at(&self, written: &Written, day: Date) -> Option<Timestamp> {
        let seconds = written.edited_at.unwrap_or(written.created_at);
        let at = Timestamp::from_second(seconds).ok()?;
        (written.import.is_none() && self.today(at) == day).then_some(at)
    }
}
