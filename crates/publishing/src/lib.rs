//! What a host's editors publish: words from others, and the host's own pages.
//!
//! A piece is what its events come to, like a plan is its versions: texts saved, remarks, a second
//! reader's yes, a withdrawal. [`History::may_publish`] holds the rules: nobody publishes their own
//! words, nothing is published that names a dose, and a sentence that promises or dooms stands in
//! somebody's story only where the second reader let it stand. Nothing here reads a clock.

mod doses;
mod history;
mod likeness;
mod page;
mod story;

pub use doses::doses_in;
pub use history::{
    Draft, EditorId, Event, Flag, History, Piece, PublishFault, Revision, Summary, What,
};
pub use likeness::{Wanted, by_likeness};
pub use page::{Book, HostPage, PageFault, PageKind};
pub use story::{CONSENT_VERSION, Consent, FieldFault, Story, StoryFields, Why};
