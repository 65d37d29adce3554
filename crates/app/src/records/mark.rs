//! Durable shapes of a day's mark.

use diary::{Mark, MarkKind};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Shape, UnknownShape};

#[derive(Serialize, Deserialize)]
pub(super) struct MarkV1 {
    day: Date,
    kind: String,
}

impl Shape for MarkV1 {
    const KIND: &'static str = "mark";
    const SCHEMA: u16 = 1;
}

impl From<&Mark> for MarkV1 {
    fn from(value: &Mark) -> MarkV1 {
        MarkV1 {
            day: value.day,
            kind: value.kind.name().to_owned(),
        }
    }
}

impl TryFrom<MarkV1> for Mark {
    type Error = UnknownShape;

    fn try_from(shape: MarkV1) -> Result<Mark, UnknownShape> {
        Ok(Mark {
            day: shape.day,
            kind: MarkKind::named(&shape.kind).ok_or(UnknownShape)?,
        })
    }
}
