//! Looking at the course: the diary laid out as plain dated series, and read.

use course::{Item, ItemNote, Observations, Reading, Tap, TapNote, WindowMark};
use diary::{DoseStart, Felt, Symptom};

use crate::days::Diary;
use crate::plan::doses_of;
use crate::visit::Visit;
use crate::{App, AppFault};

/// The course of one person.
#[derive(Clone, Debug)]
pub struct CourseRead {
    /// The reading; `None` where nothing at all was noted.
    pub reading: Option<Reading>,
    /// The doses that stood, by day and drug.
    pub doses: Vec<DoseStart>,
    /// Records that could not be opened and are left out.
    pub unreadable: usize,
}

fn item(symptom: &Symptom) -> Option<Item> {
    Some(Item {
        name: symptom.name.expose().to_owned(),
        scale: course::Scale::new(symptom.scale.lo(), symptom.scale.hi()).ok()?,
        better_when_high: symptom.better_when_high,
        neutral: symptom.neutral,
    })
}

fn tap(felt: Felt) -> Tap {
    match felt {
        Felt::VeryHeavy => Tap::VeryHeavy,
        Felt::Heavy => Tap::Heavy,
        Felt::InBetween => Tap::InBetween,
        Felt::Lighter => Tap::Lighter,
        Felt::Window => Tap::Window,
    }
}

impl Diary {
    /// The diary as plain dated series. "A window" is both a tap and the person's own mark.
    pub fn observations(&self) -> Observations {
        let mut observations = Observations::default();
        let mut places = Vec::new();
        for entry in &self.symptoms {
            if let Some(item) = item(&entry.value) {
                places.push(entry.id);
                observations.items.push(item);
            }
        }
        for entry in &self.check_ins {
            let check_in = &entry.value;
            if let Some(felt) = check_in.felt {
                observations.taps.push(TapNote {
                    date: check_in.day,
                    tap: tap(felt),
                });
                if felt == Felt::Window {
                    observations
                        .window_marks
                        .push(WindowMark { date: check_in.day });
                }
            }
            for note in &check_in.symptoms {
                if let Some(item) = places.iter().position(|id| *id == note.symptom) {
                    observations.notes.push(ItemNote {
                        date: check_in.day,
                        item,
                        value: note.value,
                    });
                }
            }
        }
        observations
    }

    /// The doses that were noted, by day.
    pub fn noted_doses(&self) -> Vec<DoseStart> {
        let mut doses: Vec<DoseStart> = self
            .dose_starts
            .iter()
            .map(|entry| entry.value.clone())
            .collect();
        doses.sort_by_key(|dose| dose.from);
        doses
    }
}

impl App {
    /// Reads the visitor's course.
    pub async fn course(&self, visit: &Visit) -> Result<CourseRead, AppFault> {
        let diary = self.diary(visit).await?;
        let observations = diary.observations();
        // Ten years take a good part of a second: not on the threads that answer requests.
        let reading = tokio::task::spawn_blocking(move || course::read(&observations))
            .await
            .map_err(|error| AppFault::Failed(Box::new(error)))?;
        let doses = doses_of(&self.plan(visit).await?, diary.noted_doses());
        Ok(CourseRead {
            reading,
            doses,
            unreadable: diary.unreadable,
        })
    }
}
