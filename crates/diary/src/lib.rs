//! What a person writes: check-in, mark, symptom, dose taken, thought, note, event.
//!
//! Illegal values cannot be made: a [`Text`] has a length, a [`Strength`] lies on 0 to 10, a
//! noted value lies on its symptom's [`Scale`]. What a person wrote shows in no `Debug` and has
//! no `Display`.

mod checkin;
mod dose;
mod event;
mod mark;
mod noted;
mod scale;
mod symptom;
mod text;
mod thought;

pub use checkin::{CheckIn, Felt, SymptomNote};
pub use dose::{DoseStart, DoseTaken, Taken, WhichIntake, is_same_drug};
pub use event::Event;
pub use mark::{Mark, MarkKind};
pub use noted::Noting;
pub use scale::{Scale, ScaleFault, Strength};
pub use symptom::{Origin, Symptom, SymptomFault};
pub use text::{Text, TextFault};
pub use thought::{Note, Thought};
