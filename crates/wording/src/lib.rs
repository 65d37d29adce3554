//! What the program never says, in each of its languages, and a text read against it.
//!
//! The rules stand as data in `rules/`. They hold the program's own sentences, its longer texts,
//! and, as a help and not as a judge, what an editor drafts. A rule knows words and shapes, not
//! meaning: it finds "It will pass soon" and knows nothing of a promise made in other words.

mod draft;
mod language;
mod rules;

pub use draft::{HeardIn, read, sentences};
pub use language::Language;
pub use rules::{Heard, Kind, Rule, Rules};
