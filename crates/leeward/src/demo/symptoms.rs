//! The six symptoms that the invented person follows, and their values on a day.

use diary::{Origin, Symptom, SymptomNote, Text};
use uuid::Uuid;
use words::{Id, Voice, id};

use super::burden::Days;
use super::chance::Chance;

/// How one symptom goes with the days.
struct Kind {
    name: Id,
    origin: Origin,
    /// The day from which it is followed.
    since: usize,
    /// Where it stands on a day without burden.
    rests_at: f64,
    /// How much of the day's burden it takes on.
    with_burden: f64,
    /// How much more of what follows a step down.
    with_steps: f64,
}

const KINDS: [Kind; 6] = [
    Kind {
        name: id!("demo-symptom-arms"),
        origin: Origin::New,
        since: 0,
        rests_at: -1.2,
        with_burden: 1.05,
        with_steps: 0.5,
    },
    Kind {
        name: id!("demo-symptom-sleep"),
        origin: Origin::KnownButStronger,
        since: 0,
        rests_at: 0.8,
        with_burden: 0.85,
        with_steps: 0.2,
    },
    Kind {
        name: id!("demo-symptom-zaps"),
        origin: Origin::New,
        since: 0,
        rests_at: -1.5,
        with_burden: 0.55,
        with_steps: 1.8,
    },
    Kind {
        name: id!("demo-symptom-low"),
        origin: Origin::KnownBefore,
        since: 0,
        rests_at: 0.2,
        with_burden: 0.9,
        with_steps: 0.0,
    },
    Kind {
        name: id!("demo-symptom-glass"),
        origin: Origin::New,
        since: 24,
        rests_at: 0.9,
        with_burden: 0.8,
        with_steps: -0.2,
    },
    Kind {
        name: id!("demo-symptom-restless"),
        origin: Origin::Unclear,
        since: 63,
        rests_at: -0.9,
        with_burden: 0.9,
        with_steps: 0.7,
    },
];

/// A symptom of the diary.
pub(crate) struct Followed {
    pub(crate) id: Uuid,
    pub(crate) symptom: Symptom,
    /// The day from which it is followed.
    pub(crate) since: usize,
    kind: &'static Kind,
    /// What the last day leaves behind.
    wander: f64,
}

/// The symptoms, in the language of the diary.
pub(crate) fn followed(voice: Voice, chance: &mut Chance) -> Vec<Followed> {
    KINDS
        .iter()
        .filter_map(|kind| {
            let name = Text::name(&voice.say(kind.name, &[])).ok()?;
            Some(Followed {
                id: chance.id(),
                symptom: Symptom::zero_to_ten(name, Some(kind.origin)),
                since: kind.since,
                kind,
                wander: 0.0,
            })
        })
        .collect()
}

impl Followed {
    /// The value on a day, 0 to 10.
    pub(crate) fn note(&mut self, day: usize, days: &Days, chance: &mut Chance) -> SymptomNote {
        self.wander = 0.6 * self.wander + 0.55 * chance.bell();
        let of = |list: &[f64]| list.get(day).copied().unwrap_or(0.0);
        let value = self.kind.rests_at
            + self.kind.with_burden * of(&days.burden)
            + self.kind.with_steps * of(&days.after_steps)
            + self.wander;
        SymptomNote {
            symptom: self.id,
            value: value.round().clamp(0.0, 10.0),
        }
    }
}
