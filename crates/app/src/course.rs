//! Looking at the course: the diary laid out as plain dated series, and read.

use course::{
    Answer, Doubt, DoubtCode, Item, ItemNote, Observations, Reading, Tap, TapNote, WaveMark,
    WindowMark, read_and_keep, read_on,
};
use diary::{DoseStart, Felt, MarkKind, Symptom, Text};

use crate::days::Diary;
use crate::kept::OpenedReading;
use crate::plan::doses_of;
use crate::reductions::{Lowered, reductions};
use crate::visit::Visit;
use crate::{App, AppFault};

/// The course of one person.
#[derive(Clone, Debug)]
pub struct CourseRead {
    /// The reading; `None` where nothing at all was noted.
    pub reading: Option<Reading>,
    /// The doses that stood, by day and drug.
    pub doses: Vec<DoseStart>,
    /// Where a dose went down, in order of days.
    pub reductions: Vec<Lowered>,
    /// What the items of the reading are called, in their order.
    pub names: Vec<Text>,
    /// The diary that was read.
    pub diary: Diary,
}

impl CourseRead {
    /// What followed a reduction, by its place among [`CourseRead::reductions`]; `None` where it
    /// lies outside of the noted days. Two drugs may go down by the same on the same day.
    pub fn answer(&self, place: usize) -> Option<&Answer> {
        let wanted = &self.reductions.get(place)?.reduction;
        let same = |lowered: &&Lowered| lowered.reduction == *wanted;
        let before = self.reductions[..place].iter().filter(same).count();
        let answers = self.reading.iter().flat_map(|reading| &reading.answers);
        answers
            .filter(|answer| answer.reduction == *wanted)
            .nth(before)
    }

    /// Whether what followed the reduction may still be running when the notes end: its length is
    /// then shown only to who asks.
    pub fn is_running(&self, place: usize) -> bool {
        let last = self
            .reading
            .as_ref()
            .and_then(|reading| reading.days.last());
        let (Some(last), Some(answer)) = (last, self.answer(place)) else {
            return false;
        };
        let since = answer.reduction.date.duration_until(last.date).as_hours() / 24;
        (since as f64) < answer.settled_high || answer.doubts.iter().any(says_running)
    }

    /// Whether that of any reduction may still be running. While it is, the lengths of others
    /// would be read as a countdown.
    pub fn any_is_running(&self) -> bool {
        (0..self.reductions.len()).any(|place| self.is_running(place))
    }
}

fn says_running(doubt: &Doubt) -> bool {
    doubt.code == DoubtCode::StillRunning
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
    /// The diary as plain dated series. "A window" is both a tap and the person's own mark. The
    /// reductions are not in it: they follow from the plan as well.
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
        for entry in &self.marks {
            let date = entry.value.day;
            if self.mark_of(date).is_none_or(|last| last.id != entry.id) {
                continue;
            }
            match entry.value.kind {
                MarkKind::Wave => observations.wave_marks.push(WaveMark { date }),
                MarkKind::Window => observations.window_marks.push(WindowMark { date }),
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

/// What is kept for the next time.
enum Again {
    /// What was kept before.
    Stands,
    /// This, or nothing.
    Anew(Option<OpenedReading>),
}

impl App {
    /// Reads the visitor's course.
    pub async fn course(&self, visit: &Visit) -> Result<CourseRead, AppFault> {
        let diary = self.diary(visit).await?;
        let doses = doses_of(&self.plan(visit).await?, diary.noted_doses());
        let reductions = reductions(&doses);
        let mut observations = diary.observations();
        observations.reductions = reductions.iter().map(|of| of.reduction).collect();
        let named = |item: &Item| Text::name(&item.name).ok();
        let names = observations.items.iter().filter_map(named).collect();
        let reading = self.read(visit, observations).await?;
        Ok(CourseRead {
            reading,
            doses,
            reductions,
            names,
            diary,
        })
    }

    /// Reads what was noted, or reads on where it goes on from what was read before.
    async fn read(
        &self,
        visit: &Visit,
        observations: Observations,
    ) -> Result<Option<Reading>, AppFault> {
        let forgotten = self.kept.forgotten();
        let before = self.kept_reading(visit);
        // Ten years take a good part of a second: not on the threads that answer requests.
        let read = tokio::task::spawn_blocking(move || {
            let before = before.and_then(|before| before.kept());
            if let Some(reading) = before.and_then(|kept| read_on(&kept, &observations)) {
                return (Some(reading), Again::Stands);
            }
            match read_and_keep(&observations) {
                Some((reading, kept)) => {
                    let kept = kept.as_ref().and_then(OpenedReading::of);
                    (Some(reading), Again::Anew(kept))
                }
                None => (None, Again::Anew(None)),
            }
        });
        let (reading, again) = read.await.map_err(|e| AppFault::Failed(Box::new(e)))?;
        if let Again::Anew(kept) = again {
            self.keep_reading(visit, kept.as_ref(), forgotten);
        }
        Ok(reading)
    }
}
