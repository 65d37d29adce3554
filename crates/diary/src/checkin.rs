//! The check-in: one tap, and whatever the person adds to it.

use jiff::civil::Date;
use uuid::Uuid;

use crate::Text;

/// The answer to "How is today?".
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Felt {
    /// Very heavy.
    VeryHeavy,
    /// Heavy.
    Heavy,
    /// In between.
    InBetween,
    /// Lighter.
    Lighter,
    /// A window; also the person's own mark for that day.
    Window,
}

impl Felt {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Felt; 5] = [
        Felt::VeryHeavy,
        Felt::Heavy,
        Felt::InBetween,
        Felt::Lighter,
        Felt::Window,
    ];

    /// The name in forms and files; never changes.
    pub fn name(self) -> &'static str {
        match self {
            Felt::VeryHeavy => "very-heavy",
            Felt::Heavy => "heavy",
            Felt::InBetween => "in-between",
            Felt::Lighter => "lighter",
            Felt::Window => "window",
        }
    }

    /// The answer of that name.
    pub fn named(name: &str) -> Option<Felt> {
        Felt::ALL.into_iter().find(|felt| felt.name() == name)
    }
}

/// One symptom's value in a check-in, on that symptom's own scale, as noted.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SymptomNote {
    /// Record id of the symptom.
    pub symptom: Uuid,
    /// The value, with decimals.
    pub value: f64,
}

/// What somebody noted about a day. Everything but the day may be blank.
#[derive(Clone, Debug, PartialEq)]
pub struct CheckIn {
    /// The local day it is about.
    pub day: Date,
    /// The one tap.
    pub felt: Option<Felt>,
    /// Symptoms noted, at most one value each.
    pub symptoms: Vec<SymptomNote>,
    /// Something small that came back.
    pub came_back: Option<Text>,
    /// Whether somebody else entered it for the person.
    pub entered_for: bool,
}

impl CheckIn {
    /// A check-in of one tap.
    pub fn tap(day: Date, felt: Felt) -> CheckIn {
        CheckIn {
            felt: Some(felt),
            ..CheckIn::blank(day)
        }
    }

    /// A day with nothing noted yet.
    pub fn blank(day: Date) -> CheckIn {
        CheckIn {
            day,
            felt: None,
            symptoms: Vec::new(),
            came_back: None,
            entered_for: false,
        }
    }

    /// Sets a symptom's value, in place of an earlier one; `None` takes it away.
    pub fn note(&mut self, symptom: Uuid, value: Option<f64>) {
        self.symptoms.retain(|note| note.symptom != symptom);
        if let Some(value) = value {
            self.symptoms.push(SymptomNote { symptom, value });
        }
    }

    /// The value of a symptom.
    pub fn value_of(&self, symptom: Uuid) -> Option<f64> {
        self.symptoms
            .iter()
            .find(|note| note.symptom == symptom)
            .map(|note| note.value)
    }
}
