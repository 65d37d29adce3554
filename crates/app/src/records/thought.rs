//! Durable shapes of thoughts and of lines about a day.

use diary::{Note, Strength, Text, Thought};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Shape, UnknownShape};

#[derive(Serialize, Deserialize)]
pub(super) struct ThoughtV1 {
    day: Date,
    words: String,
    strength: Option<u8>,
}

impl Shape for ThoughtV1 {
    const KIND: &'static str = "thought";
    const SCHEMA: u16 = 1;
}

impl From<&Thought> for ThoughtV1 {
    fn from(value: &Thought) -> ThoughtV1 {
        ThoughtV1 {
            day: value.day,
            words: value.words.expose().to_owned(),
            strength: value.strength.map(Strength::value),
        }
    }
}

impl TryFrom<ThoughtV1> for Thought {
    type Error = UnknownShape;

    fn try_from(shape: ThoughtV1) -> Result<Thought, UnknownShape> {
        let strength = match shape.strength {
            Some(value) => Some(Strength::new(value).ok_or(UnknownShape)?),
            None => None,
        };
        Ok(Thought {
            day: shape.day,
            words: Text::new(&shape.words).map_err(|_| UnknownShape)?,
            strength,
        })
    }
}

#[derive(Serialize, Deserialize)]
pub(super) struct NoteV1 {
    day: Date,
    words: String,
}

impl Shape for NoteV1 {
    const KIND: &'static str = "note";
    const SCHEMA: u16 = 1;
}

impl From<&Note> for NoteV1 {
    fn from(value: &Note) -> NoteV1 {
        NoteV1 {
            day: value.day,
            words: value.words.expose().to_owned(),
        }
    }
}

impl TryFrom<NoteV1> for Note {
    type Error = UnknownShape;

    fn try_from(shape: NoteV1) -> Result<Note, UnknownShape> {
        Ok(Note {
            day: shape.day,
            words: Text::new(&shape.words).map_err(|_| UnknownShape)?,
        })
    }
}
