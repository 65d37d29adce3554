//! Every sentence a person sees, in English and Polish, and numbers and dates as each language
//! writes them.
//!
//! A sentence has an id and stands in `words/en` and `words/pl` under that id. Code never holds a
//! sentence; it says which one, with [`say!`]. The ids in use, their presence in both languages
//! and the voice of every sentence are held by tests.

pub mod compared;
pub mod course;
pub mod door;
pub mod drug;
pub mod exchange;
pub mod guidance;
mod language;
pub mod library;
pub mod medicine;
mod numbers;
mod offered;
pub mod plan;
pub mod publishing;
pub mod scenario;
pub mod schedule;
mod sentences;
pub mod sheet;
pub mod taper;
mod trap;

pub use language::{Language, best_of};
pub use offered::{forgive, looks_offered, offered};
pub use sentences::{Argument, Id, Voice};

/// Says a sentence: `say!(voice, "checkin-saved")`, `say!(voice, "days-count", count = 3)`.
///
/// The id is a literal, or an [`Id`] made by [`id!`]; so a test can find every id in use.
#[macro_export]
macro_rules! say {
    ($voice:expr, $id:literal $(, $name:ident = $value:expr)* $(,)?) => {
        $voice.say($crate::Id($id), &[$((stringify!($name), $crate::Argument::from($value))),*])
    };
    ($voice:expr, $id:expr $(, $name:ident = $value:expr)* $(,)?) => {
        $voice.say($id, &[$((stringify!($name), $crate::Argument::from($value))),*])
    };
}

/// Names a sentence to be said later: `id!("felt-heavy")`.
#[macro_export]
macro_rules! id {
    ($id:literal) => {
        $crate::Id($id)
    };
}
