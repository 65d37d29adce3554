//! Records: sealed whole, padded, bound to where they belong.
//!
//! ```text
//! byte 0  format (1)   byte 1  suite (1 = XChaCha20-Poly1305)
//! 24 bytes nonce | ciphertext of the padded content | 16 bytes tag
//! bound to: "leeward/rec/v1", format, suite, instance, owner, journal, compartment, epoch,
//!           record, revision - each length-prefixed, see `binding.rs`
//! ```
//!
//! A stored length is 42 bytes more than the bucket of the content, see `padding.rs`.

use uuid::Uuid;
use zeroize::Zeroizing;

use crate::binding::{Binding, Suite};
use crate::compartment::CompartmentKey;
use crate::error::CannotOpen;
use crate::labels;
use crate::padding;
use crate::sealed;

/// Where a record belongs. Made from the row's own columns and what the caller expects.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place<'a> {
    /// The installation's id.
    pub instance_id: Uuid,
    /// The account that owns the journal.
    pub owner_id: Uuid,
    /// The journal.
    pub journal_id: Uuid,
    /// The compartment's name.
    pub compartment: &'a str,
    /// Which of the compartment's keys.
    pub epoch: u32,
    /// The record.
    pub record_id: Uuid,
    /// Which revision of the record.
    pub revision: u32,
}

impl Place<'_> {
    fn binding(&self) -> Binding {
        Binding::new(labels::RECORD_AT, Suite::XChaCha20Poly1305)
            .id(self.instance_id)
            .id(self.owner_id)
            .id(self.journal_id)
            .text(self.compartment)
            .number(self.epoch)
            .id(self.record_id)
            .number(self.revision)
    }
}

/// Seals a record for that place, with a fresh nonce each time.
pub fn seal(key: &CompartmentKey, place: &Place<'_>, content: &[u8]) -> Vec<u8> {
    sealed::seal(
        key.secret(),
        &place.binding(),
        padding::bucket(content.len()),
        |room| padding::append(room, content),
    )
}

/// Opens a record sealed for that place. Any other place, key or byte gives the one error.
pub fn open(
    key: &CompartmentKey,
    place: &Place<'_>,
    envelope: &[u8],
) -> Result<Zeroizing<Vec<u8>>, CannotOpen> {
    padding::cut(sealed::open(key.secret(), &place.binding(), envelope)?)
}
