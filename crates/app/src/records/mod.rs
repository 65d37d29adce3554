//! The durable shapes of what is sealed, numbered, and read for ever.
//!
//! Pure types may change; these may not. A new shape gets the next number beside the old one,
//! and decoding goes on knowing both. Kind, shape and all times lie inside the envelope.

mod checkin;
mod dose;
mod event;
#[cfg(test)]
mod frozen;
mod mark;
pub(crate) mod piece;
mod plan;
pub(crate) mod symptom;
mod thought;

use ::plan::Version;
use ciborium::Value;
use diary::{CheckIn, DoseStart, DoseTaken, Event, Mark, Note, Symptom, Thought};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use sharing::Compartment;
use uuid::Uuid;
use zeroize::Zeroizing;

/// What a record holds, as pure values.
#[derive(Clone, Debug, PartialEq)]
pub enum Body {
    /// A check-in.
    CheckIn(CheckIn),
    /// A day marked as a wave or a window.
    Mark(Mark),
    /// A symptom's definition.
    Symptom(Symptom),
    /// A dose that stood from a day on.
    DoseStart(DoseStart),
    /// A dose taken on a day.
    DoseTaken(DoseTaken),
    /// A thought.
    Thought(Thought),
    /// A line about a day.
    Note(Note),
    /// Something that happened on a day.
    Event(Event),
    /// One version of the plan.
    PlanVersion(Box<Version>),
}

impl Body {
    /// The compartment that this kind is kept in.
    pub fn compartment(&self) -> Compartment {
        match self {
            Body::CheckIn(_) | Body::Mark(_) | Body::Symptom(_) => Compartment::Checkins,
            Body::DoseStart(_) | Body::DoseTaken(_) => Compartment::Doses,
            Body::Thought(_) => Compartment::Thoughts,
            Body::Note(_) | Body::Event(_) => Compartment::Notes,
            Body::PlanVersion(_) => Compartment::Plan,
        }
    }
}

/// When a revision was written, by the person's own clock.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    /// The first revision, in seconds since 1970.
    pub created_at: i64,
    /// This revision, where it is not the first.
    pub edited_at: Option<i64>,
    /// The time zone the person's days were counted in.
    pub zone: String,
    /// The import that brought it in, where one did.
    pub import: Option<Uuid>,
}

/// What cannot be read: not an envelope's fault but its content's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct UnknownShape;

#[derive(Serialize, Deserialize)]
struct Stored {
    kind: String,
    schema: u16,
    created_at: i64,
    tz: String,
    edited_at: Option<i64>,
    import: Option<Uuid>,
    body: Value,
}

/// A kind's shape: how a pure value becomes durable and comes back.
trait Shape: Serialize + DeserializeOwned {
    const KIND: &'static str;
    const SCHEMA: u16;
}

fn pack<S: Shape>(shape: &S, written: &Written) -> Option<Zeroizing<Vec<u8>>> {
    let stored = Stored {
        kind: S::KIND.to_owned(),
        schema: S::SCHEMA,
        created_at: written.created_at,
        tz: written.zone.clone(),
        edited_at: written.edited_at,
        import: written.import,
        body: Value::serialized(shape).ok()?,
    };
    let mut bytes = Zeroizing::new(Vec::new());
    ciborium::into_writer(&stored, &mut *bytes).ok()?;
    Some(bytes)
}

/// Encodes a body in the newest shape of its kind. `None` only where memory or the encoder fails.
pub(crate) fn encode(body: &Body, written: &Written) -> Option<Zeroizing<Vec<u8>>> {
    match body {
        Body::CheckIn(value) => pack(&checkin::CheckInV1::from(value), written),
        Body::Mark(value) => pack(&mark::MarkV1::from(value), written),
        Body::Symptom(value) => pack(&symptom::SymptomV1::from(value), written),
        Body::DoseStart(value) => pack(&dose::DoseStartV1::from(value), written),
        Body::DoseTaken(value) => pack(&dose::DoseTakenV2::from(value), written),
        Body::Thought(value) => pack(&thought::ThoughtV1::from(value), written),
        Body::Note(value) => pack(&thought::NoteV1::from(value), written),
        Body::Event(value) => pack(&event::EventV1::from(value), written),
        Body::PlanVersion(value) => pack(&plan::PlanVersionV1::from(&**value), written),
    }
}

fn unpack<S: Shape, T: TryFrom<S>>(body: &Value) -> Result<T, UnknownShape> {
    let shape: S = body.deserialized().map_err(|_| UnknownShape)?;
    T::try_from(shape).map_err(|_| UnknownShape)
}

/// All that an envelope holds, as JSON. Whatever a shape has, this has as well.
pub(crate) fn raw(bytes: &[u8]) -> Option<serde_json::Value> {
    let value: Value = ciborium::from_reader(bytes).ok()?;
    Some(crate::export::json_of(&value))
}

/// Decodes a body of any shape ever written.
pub(crate) fn decode(bytes: &[u8]) -> Result<(Body, Written), UnknownShape> {
    let stored: Stored = ciborium::from_reader(bytes).map_err(|_| UnknownShape)?;
    let body = &stored.body;
    let body = match (stored.kind.as_str(), stored.schema) {
        ("check-in", 1) => Body::CheckIn(unpack::<checkin::CheckInV1, _>(body)?),
        ("mark", 1) => Body::Mark(unpack::<mark::MarkV1, _>(body)?),
        ("symptom", 1) => Body::Symptom(unpack::<symptom::SymptomV1, _>(body)?),
        ("dose-start", 1) => Body::DoseStart(unpack::<dose::DoseStartV1, _>(body)?),
        ("dose-taken", 1) => Body::DoseTaken(unpack::<dose::DoseTakenV1, _>(body)?),
        ("dose-taken", 2) => Body::DoseTaken(unpack::<dose::DoseTakenV2, _>(body)?),
        ("thought", 1) => Body::Thought(unpack::<thought::ThoughtV1, _>(body)?),
        ("note", 1) => Body::Note(unpack::<thought::NoteV1, _>(body)?),
        ("event", 1) => Body::Event(unpack::<event::EventV1, _>(body)?),
        ("plan-version", 1) => Body::PlanVersion(Box::new(unpack::<plan::PlanVersionV1, _>(body)?)),
        _ => return Err(UnknownShape),
    };
    let written = Written {
        created_at: stored.created_at,
        edited_at: stored.edited_at,
        zone: stored.tz,
        import: stored.import,
    };
    Ok((body, written))
}
