//! Durable shapes of what happened on a day.

use diary::Event;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Shape, UnknownShape};

#[derive(Serialize, Deserialize)]
pub(super) struct EventV1 {
    day: Date,
    words: String,
}

impl Shape for EventV1 {
    const KIND: &'static str = "event";
    const SCHEMA: u16 = 1;
}

impl From<&Event> for EventV1 {
    fn from(value: &Event) -> EventV1 {
        EventV1 {
            day: value.day,
            words: value.words().expose().to_owned(),
        }
    }
}

impl TryFrom<EventV1> for Event {
    type Error = UnknownShape;

    fn try_from(shape: EventV1) -> Result<Event, UnknownShape> {
        Event::new(shape.day, &shape.words).map_err(|_| UnknownShape)
    }
}
