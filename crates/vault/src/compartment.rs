//! Compartment keys: one for each compartment and epoch, kept in the account's keyring.

use uuid::Uuid;

use crate::account::AccountKey;
use crate::binding::{Binding, Suite};
use crate::error::CannotOpen;
use crate::labels;
use crate::sealed;
use crate::secret::Secret;

/// Seals the records of one compartment in one epoch.
///
/// ```compile_fail,E0277
/// println!("{:?}", vault::CompartmentKey::generate());
/// ```
pub struct CompartmentKey(Secret);

/// Where a compartment key stands in its owner's keyring.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KeyPlace<'a> {
    /// The installation's id.
    pub instance_id: Uuid,
    /// The account that owns the journal.
    pub owner_id: Uuid,
    /// The journal.
    pub journal_id: Uuid,
    /// The compartment's name.
    pub compartment: &'a str,
    /// Counts up each time the compartment gets a new key.
    pub epoch: u32,
}

impl KeyPlace<'_> {
    fn binding(&self) -> Binding {
        Binding::new(labels::COMPARTMENT_KEY_AT, Suite::XChaCha20Poly1305)
            .id(self.instance_id)
            .id(self.owner_id)
            .id(self.journal_id)
            .text(self.compartment)
            .number(self.epoch)
    }
}

impl CompartmentKey {
    /// A new one.
    pub fn generate() -> Self {
        Self(Secret::random())
    }

    pub(crate) fn new(secret: Secret) -> Self {
        Self(secret)
    }

    pub(crate) fn secret(&self) -> &Secret {
        &self.0
    }
}

impl AccountKey {
    /// The compartment key, sealed for that place: 74 bytes.
    pub fn wrap_compartment_key(&self, key: &CompartmentKey, place: &KeyPlace<'_>) -> Vec<u8> {
        sealed::wrap(&self.keyring(), &place.binding(), &key.0)
    }

    /// The compartment key wrapped for that place.
    pub fn unwrap_compartment_key(
        &self,
        wrapped: &[u8],
        place: &KeyPlace<'_>,
    ) -> Result<CompartmentKey, CannotOpen> {
        sealed::unwrap(&self.keyring(), &place.binding(), wrapped).map(CompartmentKey)
    }
}
