//! Durable shapes of the check-in.

use diary::{CheckIn, Felt, SymptomNote, Text};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{Shape, UnknownShape};

#[derive(Serialize, Deserialize)]
pub(super) struct CheckInV1 {
    day: Date,
    felt: Option<String>,
    symptoms: Vec<(Uuid, f64)>,
    came_back: Option<String>,
    entered_for: bool,
}

impl Shape for CheckInV1 {
    const KIND: &'static str = "check-in";
    const SCHEMA: u16 = 1;
}

impl From<&CheckIn> for CheckInV1 {
    fn from(value: &CheckIn) -> CheckInV1 {
        CheckInV1 {
            day: value.day,
            felt: value.felt.map(|felt| felt.name().to_owned()),
            symptoms: value
                .symptoms
                .iter()
                .map(|note| (note.symptom, note.value))
                .collect(),
            came_back: value.came_back.as_ref().map(|t| t.expose().to_owned()),
            entered_for: value.entered_for,
        }
    }
}

impl TryFrom<CheckInV1> for CheckIn {
    type Error = UnknownShape;

    fn try_from(shape: CheckInV1) -> Result<CheckIn, UnknownShape> {
        let felt = match shape.felt {
            Some(name) => Some(Felt::named(&name).ok_or(UnknownShape)?),
            None => None,
        };
        let came_back = match shape.came_back {
            Some(text) => Some(Text::new(&text).map_err(|_| UnknownShape)?),
            None => None,
        };
        Ok(CheckIn {
            day: shape.day,
            felt,
            symptoms: shape
                .symptoms
                .into_iter()
                .map(|(symptom, value)| SymptomNote { symptom, value })
                .collect(),
            came_back,
            entered_for: shape.entered_for,
        })
    }
}
