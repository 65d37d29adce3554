//! Keys and sealed envelopes; knows nothing of what it seals.
//!
//! ```text
//! InstanceKey --> pepper, decoys, tags
//! password --InstanceKey::stretch--> Root ---------+
//! RecoveryCode ------------------------------------+--> WrappingKey --> AccountKey
//! SessionToken ------------------------------------+
//! AccountKey --> profile, IdentityPair, DropBox, CompartmentKey of each compartment and epoch
//! IdentityPair --> DeskPair, sealed to each editor --> drafts and words that were left
//! CompartmentKey --> records (seal, open), grants to other people's IdentityPair
//! ```
//!
//! What is sealed is bound to its place: opening takes the same place again, and a sealed
//! thing moved to another row, owner, compartment or epoch does not open. Places are made
//! from what the caller expects, never read from beside the sealed bytes.
//!
//! Everything sealed starts with a format byte and a suite byte. Numbers, ids and texts a
//! thing is bound to are laid out as `binding.rs` says; every label stands in `labels.rs`.
//!
//! Keys cannot be printed, copied, compared or serialised, and are overwritten when dropped.
//! That reduces copies in memory; it cannot promise that there are none.
//!
//! # Panics
//!
//! Whatever needs randomness panics when the operating system gives none.

mod account;
mod binding;
mod compartment;
mod desk;
mod dropbox;
mod envelope;
mod error;
mod hybrid;
mod identity;
mod instance;
mod labels;
mod padding;
mod password;
mod recovery;
mod sealed;
mod secret;
mod session;

#[cfg(test)]
mod known_answers;

pub use account::{AccountKey, AccountPlace, WrapKind, WrapPlace, WrappingKey};
pub use compartment::{CompartmentKey, KeyPlace};
pub use desk::{DeskItemPlace, DeskKeyPlace, DeskPair, DeskPlace};
pub use dropbox::{DropBox, DropBoxPlace, DropPlace};
pub use envelope::{Place, open, seal};
pub use error::{CannotOpen, CodeError, NotAPublicKey, StretchError};
pub use identity::{GrantPlace, IdentityPair};
pub use instance::{Decoy, InstanceKey};
pub use labels::LABELS;
pub use password::{Root, StretchParameters};
pub use recovery::RecoveryCode;
pub use session::SessionToken;
pub use zeroize::Zeroizing;
