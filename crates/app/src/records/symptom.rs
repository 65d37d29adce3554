//! Durable shapes of a symptom's definition.

use diary::{Origin, Scale, Symptom, Text};
use serde::{Deserialize, Serialize};

use super::{Shape, UnknownShape};

#[derive(Serialize, Deserialize)]
pub(super) struct SymptomV1 {
    name: String,
    lo: f64,
    hi: f64,
    better_when_high: bool,
    neutral: Option<f64>,
    origin: Option<String>,
    asked: bool,
}

impl Shape for SymptomV1 {
    const KIND: &'static str = "symptom";
    const SCHEMA: u16 = 1;
}

/// The name of an origin in records and exported files.
pub(crate) fn origin_name(origin: Origin) -> &'static str {
    match origin {
        Origin::New => "new",
        Origin::KnownBefore => "known-before",
        Origin::KnownButStronger => "known-but-stronger",
        Origin::Unclear => "unclear",
    }
}

impl From<&Symptom> for SymptomV1 {
    fn from(value: &Symptom) -> SymptomV1 {
        SymptomV1 {
            name: value.name.expose().to_owned(),
            lo: value.scale.lo(),
            hi: value.scale.hi(),
            better_when_high: value.better_when_high,
            neutral: value.neutral,
            origin: value.origin.map(|origin| origin_name(origin).to_owned()),
            asked: value.asked,
        }
    }
}

impl TryFrom<SymptomV1> for Symptom {
    type Error = UnknownShape;

    fn try_from(shape: SymptomV1) -> Result<Symptom, UnknownShape> {
        let origin = match shape.origin {
            Some(name) => Some(
                Origin::ALL
                    .into_iter()
                    .find(|origin| origin_name(*origin) == name)
                    .ok_or(UnknownShape)?,
            ),
            None => None,
        };
        Symptom {
            name: Text::name(&shape.name).map_err(|_| UnknownShape)?,
            scale: Scale::new(shape.lo, shape.hi).map_err(|_| UnknownShape)?,
            better_when_high: shape.better_when_high,
            neutral: None,
            origin,
            asked: shape.asked,
        }
        .with_neutral(shape.neutral)
        .map_err(|_| UnknownShape)
    }
}
