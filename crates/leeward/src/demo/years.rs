//! The invented diary as records: two years up to a day, the same for the same seed.

use app::{Body, BroughtIn};
use diary::{
    CheckIn, DoseStart, DoseTaken, Event, Felt, Mark, MarkKind, Note, Strength, Taken, Text,
    Thought,
};
use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Span, Timestamp};
use words::{Id, Voice, id};

use super::burden::{self, Days};
use super::chance::Chance;
use super::lines::{self, Hat};
use super::symptoms::{self, Followed};
use super::taper::{self, Began, Move};

/// What is invented.
pub(crate) struct Asked {
    pub(crate) seed: u64,
    /// The last day.
    pub(crate) until: Date,
    pub(crate) zone: TimeZone,
    pub(crate) voice: Voice,
}

/// The first day of two years that end so.
pub(crate) fn first_day(until: Date) -> Date {
    let years = Span::new().years(2);
    until.saturating_sub(years).tomorrow().unwrap_or(Date::MIN)
}

/// The whole diary, in the order in which it was written.
pub(crate) fn invent(asked: Asked) -> Vec<BroughtIn> {
    let first = first_day(asked.until);
    let days: Vec<Date> = first
        .series(Span::new().days(1))
        .take_while(|day| *day <= asked.until)
        .collect();
    let doses = taper::doses(asked.seed);
    let burden = burden::of(asked.seed, days.len(), &doses);
    let mut ids = Chance::of(asked.seed, 6);
    let symptoms = symptoms::followed(asked.voice, &mut ids);
    let away_from = Chance::of(asked.seed, 7).whole(days.len() * 5 / 9, days.len() * 5 / 8);
    let mut writer = Writer {
        chance: Chance::of(asked.seed, 8),
        marks: Chance::of(asked.seed, 9),
        happened: events(days.len(), Chance::of(asked.seed, 10)),
        ids,
        asked,
        doses,
        burden,
        symptoms,
        away_from,
        last: days.len().saturating_sub(1),
        heavy: Hat::of(lines::HEAVY),
        between: Hat::of(lines::BETWEEN),
        light: Hat::of(lines::LIGHT),
        down: Hat::of(lines::DOWN),
        came_back: Hat::of(lines::CAME_BACK),
        written: Vec::new(),
    };
    for (number, day) in days.into_iter().enumerate() {
        writer.day(number, day);
    }
    writer.written
}

/// What happened, by the number of its day: one thing in each part of the two years, days apart
/// from all else that is invented.
fn events(days: usize, mut chance: Chance) -> Vec<(usize, uuid::Uuid, Id)> {
    let part = days / lines::EVENTS.len().max(1);
    let events = lines::EVENTS.iter().enumerate().map(|(place, id)| {
        let day = place * part + chance.whole(part / 4, part * 3 / 4);
        (day, chance.id(), *id)
    });
    events.collect()
}

/// Days away from everything, and from the diary.
const AWAY: usize = 21;

struct Writer {
    asked: Asked,
    chance: Chance,
    marks: Chance,
    happened: Vec<(usize, uuid::Uuid, Id)>,
    ids: Chance,
    doses: Vec<Began>,
    burden: Days,
    symptoms: Vec<Followed>,
    away_from: usize,
    last: usize,
    heavy: Hat,
    between: Hat,
    light: Hat,
    down: Hat,
    came_back: Hat,
    written: Vec<BroughtIn>,
}

impl Writer {
    fn day(&mut self, number: usize, day: Date) {
        let at = self.moment(day);
        self.begin_symptoms(number, at);
        self.begin_dose(number, day, at);
        self.event(number, day, at);
        let burden = self.burden.burden.get(number).copied().unwrap_or(0.0);
        // Drawn on every day, so that a day without entry changes no other day.
        let notes: Vec<_> = self
            .symptoms
            .iter_mut()
            .filter(|followed| followed.since <= number)
            .map(|followed| followed.note(number, &self.burden, &mut self.chance))
            .collect();
        if !self.writes(number, burden) {
            return;
        }
        let felt = felt(burden);
        let mut check_in = CheckIn::tap(day, felt);
        check_in.entered_for = felt == Felt::VeryHeavy && self.chance.happens(0.06);
        if !check_in.entered_for && self.chance.happens(0.98 - 0.03 * burden) {
            for note in notes {
                // Not every question is answered every time.
                if self.chance.happens(0.9) {
                    check_in.note(note.symptom, Some(note.value));
                }
            }
        }
        check_in.came_back = self.came_back(felt);
        self.write(Body::CheckIn(check_in), at);
        self.mark(day, felt, at);
        self.dose_taken(number, day, at);
        self.thoughts(number, day, burden, at);
        self.line(number, day, felt, at);
    }

    /// Some time in the evening of the person's own clock.
    fn moment(&mut self, day: Date) -> Timestamp {
        let (hour, minute) = (self.chance.whole(17, 22), self.chance.whole(0, 59));
        // Both lie within an hour and a day.
        let time = day.at(hour as i8, minute as i8, 0, 0);
        self.asked
            .zone
            .to_ambiguous_timestamp(time)
            .compatible()
            .unwrap_or(Timestamp::UNIX_EPOCH)
    }

    fn write(&mut self, body: Body, at: Timestamp) {
        let id = self.ids.id();
        self.write_as(id, body, at);
    }

    fn write_as(&mut self, id: uuid::Uuid, body: Body, at: Timestamp) {
        self.written.push(BroughtIn {
            id,
            body,
            written_at: Some(at),
        });
    }

    fn text(&self, id: Id) -> Option<Text> {
        Text::new(&self.asked.voice.say(id, &[])).ok()
    }

    fn note(&mut self, id: Id, day: Date, at: Timestamp) {
        if let Some(words) = self.text(id) {
            self.write(Body::Note(Note { day, words }), at);
        }
    }

    fn drug(&self) -> Option<Text> {
        self.text(id!("demo-drug"))
    }

    fn begin_symptoms(&mut self, number: usize, at: Timestamp) {
        let begun: Vec<_> = self
            .symptoms
            .iter()
            .filter(|followed| followed.since == number)
            .map(|followed| (followed.id, followed.symptom.clone()))
            .collect();
        for (id, symptom) in begun {
            self.write_as(id, Body::Symptom(symptom), at);
        }
    }

    fn begin_dose(&mut self, number: usize, day: Date, at: Timestamp) {
        let Some(began) = self.doses.iter().find(|began| began.day == number).copied() else {
            return;
        };
        let Some(drug) = self.drug() else { return };
        let start = DoseStart {
            drug,
            from: day,
            dose: began.dose,
        };
        self.write(Body::DoseStart(start), at);
        match began.why {
            Move::Start => {}
            Move::Back => self.note(lines::BACK, day, at),
            Move::DownToHold => self.note(lines::HOLD, day, at),
            Move::Down => {
                if let Some(id) = self.down.draw(&mut self.chance) {
                    self.note(id, day, at);
                }
            }
        }
    }

    fn event(&mut self, number: usize, day: Date, at: Timestamp) {
        let of_day = self.happened.iter().find(|(of, _, _)| *of == number);
        let Some((_, record, id)) = of_day.copied() else {
            return;
        };
        if let Ok(event) = Event::new(day, &self.asked.voice.say(id, &[])) {
            self.write_as(record, Body::Event(event), at);
        }
    }

    /// Whether anything is noted: on most days, less often on heavy ones, not at all away. The
    /// last day always is, so that the diary ends where it is said to end.
    fn writes(&mut self, number: usize, burden: f64) -> bool {
        let happens = self.chance.happens(0.97 - 0.05 * (burden - 3.0).max(0.0));
        let away = (self.away_from..self.away_from + AWAY).contains(&number);
        let sure = number == 0 || number == self.last || number == self.away_from + AWAY;
        sure || (happens && !away)
    }

    fn came_back(&mut self, felt: Felt) -> Option<Text> {
        let often = match felt {
            Felt::Window => 0.4,
            Felt::Lighter => 0.12,
            Felt::InBetween => 0.03,
            Felt::Heavy | Felt::VeryHeavy => 0.004,
        };
        if !self.chance.happens(often) {
            return None;
        }
        let id = self.came_back.draw(&mut self.chance)?;
        self.text(id)
    }

    /// Marks of one's own: now and then, on days that stand out.
    fn mark(&mut self, day: Date, felt: Felt, at: Timestamp) {
        let (kind, often) = match felt {
            Felt::VeryHeavy => (MarkKind::Wave, 0.35),
            Felt::Heavy => (MarkKind::Wave, 0.06),
            Felt::Lighter => (MarkKind::Window, 0.05),
            Felt::InBetween | Felt::Window => return,
        };
        if self.marks.happens(often) {
            let id = self.marks.id();
            self.write_as(id, Body::Mark(Mark { day, kind }), at);
        }
    }

    fn dose_taken(&mut self, number: usize, day: Date, at: Timestamp) {
        if !self.chance.happens(0.35) {
            return;
        }
        let Some(drug) = self.drug() else { return };
        let taken = match self.chance.happens(0.015) {
            true => Taken::Not,
            false => Taken::AsPlanned,
        };
        let dose = DoseTaken {
            day,
            drug,
            intake: None,
            planned: taper::on(&self.doses, number),
            taken,
        };
        self.write(Body::DoseTaken(dose), at);
    }

    /// Thoughts come with heavy days, fewer and somewhat weaker in the second year.
    fn thoughts(&mut self, number: usize, day: Date, burden: f64, at: Timestamp) {
        let progress = number as f64 / self.last.max(1) as f64;
        let often = (0.11 * (burden - 4.0)).clamp(0.01, 0.5) * (1.0 - 0.4 * progress);
        if !self.chance.happens(often) {
            return;
        }
        // The smaller of two draws: the first of the list come more often.
        let last = lines::THOUGHTS.len().saturating_sub(1);
        let at_most = self.chance.whole(0, last);
        let drawn = self.chance.whole(0, last).min(at_most);
        let strength = burden + 1.4 - 1.8 * progress + 1.1 * self.chance.bell();
        let strength = strength.round().clamp(1.0, 10.0) as u8;
        let thought = lines::THOUGHTS.get(drawn).and_then(|id| self.text(*id));
        if let Some(words) = thought {
            let strength = Strength::new(strength).filter(|_| self.chance.happens(0.9));
            let thought = Thought {
                day,
                words,
                strength,
            };
            self.write(Body::Thought(thought), at);
        }
    }

    fn line(&mut self, number: usize, day: Date, felt: Felt, at: Timestamp) {
        if number == self.away_from + AWAY {
            self.note(lines::AFTER_AWAY, day, at);
            return;
        }
        if !self.chance.happens(0.13) {
            return;
        }
        let hat = match felt {
            Felt::VeryHeavy | Felt::Heavy => &mut self.heavy,
            Felt::InBetween => &mut self.between,
            Felt::Lighter | Felt::Window => &mut self.light,
        };
        if let Some(id) = hat.draw(&mut self.chance) {
            self.note(id, day, at);
        }
    }
}

/// The one tap of a day of that burden.
fn felt(burden: f64) -> Felt {
    match burden {
        heavy if heavy >= 7.8 => Felt::VeryHeavy,
        heavy if heavy >= 5.9 => Felt::Heavy,
        between if between >= 4.1 => Felt::InBetween,
        lighter if lighter >= 2.5 => Felt::Lighter,
        _ => Felt::Window,
    }
}

#[cfg(test)]
#[path = "years_tests.rs"]
mod tests;
