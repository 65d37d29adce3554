//! What a person can do, one function an act: permission, open, rule, seal, write.
//!
//! Every act on a journal takes a [`Visit`]: who, through which access, with the key that their
//! session opened. `now` is always an argument. A function that returns has its change on the
//! disk, in one transaction. No key and no plaintext outlives the call that needed it.

mod account;
mod bring_in;
mod checkin;
mod course;
mod days;
mod desk;
mod dose;
mod erase;
mod events;
mod export;
mod fault;
mod import;
mod instance;
mod journal;
mod kept;
mod left_words;
mod limits;
mod lines;
mod marks;
mod password;
mod pieces;
mod plan;
mod profile;
mod records;
mod recovery;
mod reductions;
mod symptom;
mod visit;

pub use account::{CONSENT_VERSION, Invited, Joiner, NameFault, NewSecret, account_name};
pub use bring_in::{BroughtIn, ImportLine};
pub use course::CourseRead;
pub use days::{DayEntries, Diary, Holdings, LastTap};
pub use desk::{DeskStanding, PieceFault};
pub use dose::{Again, CurrentDose, DoseNoted};
pub use erase::ERASURE_DELAY_DAYS;
pub use fault::AppFault;
pub use import::Imported;
pub use instance::{App, OpenFault};
pub use journal::Entry;
pub use limits::Client;
pub use marks::BetterDay;
pub use password::{PasswordFault, check_own, draw_words};
pub use pieces::{OpenedDesk, PieceHeld, PublishedStory};
pub use plan::PlanFault;
pub use profile::{Hidden, Profile};
pub use records::{Body, Written};
pub use recovery::{CodeStanding, ShownCode};
pub use reductions::Lowered;
pub use store::{ClearColumn, EditorName, Health, Joining, Store, StoreFault};
pub use vault::{CodeError, InstanceKey, RecoveryCode};
pub use visit::{Device, SessionLine, SignedIn, Visit};
