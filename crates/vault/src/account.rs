//! The account key: random, never stored as it is, wrapped once for each way in.

use uuid::Uuid;
use zeroize::Zeroizing;

use crate::binding::{Binding, Suite};
use crate::error::CannotOpen;
use crate::labels;
use crate::padding;
use crate::sealed;
use crate::secret::Secret;

/// The key everything of one account hangs on.
///
/// ```compile_fail,E0277
/// println!("{:?}", vault::AccountKey::generate());
/// ```
pub struct AccountKey(Secret);

/// A key that only wraps account keys. Comes from a password, a recovery code or a session.
///
/// ```compile_fail,E0277
/// fn printed(key: vault::WrappingKey) { println!("{key:?}"); }
/// ```
pub struct WrappingKey(Secret);

/// Which account of which installation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AccountPlace {
    /// The installation's id (kept in its database; survives a new instance key).
    pub instance_id: Uuid,
    /// The account's id.
    pub account_id: Uuid,
}

/// Where the wrap of an account key stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WrapPlace {
    /// Whose key it is.
    pub account: AccountPlace,
    /// Which way in it belongs to.
    pub kind: WrapKind,
}

/// The ways in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WrapKind {
    /// The password.
    Password,
    /// One of the recovery codes.
    Code {
        /// Which of them, counted by the caller.
        slot: u8,
    },
    /// A signed-in device.
    Session {
        /// [`crate::SessionToken::id`], which is the id of the session's row.
        id: [u8; 32],
        /// When it ends whatever happens, in seconds since 1970. Being bound, it cannot be
        /// put off by writing another time into the row.
        expires: i64,
    },
}

impl WrapPlace {
    fn binding(&self) -> Binding {
        let binding = self.account.binding(labels::WRAP_AT);
        match self.kind {
            WrapKind::Password => binding.text("password"),
            WrapKind::Code { slot } => binding.text("code").byte(slot),
            WrapKind::Session { id, expires } => binding.text("session").bytes(&id).time(expires),
        }
    }
}

impl AccountPlace {
    pub(crate) fn binding(&self, label: &'static str) -> Binding {
        Binding::new(label, Suite::XChaCha20Poly1305)
            .id(self.instance_id)
            .id(self.account_id)
    }
}

impl WrappingKey {
    pub(crate) fn new(secret: Secret) -> Self {
        Self(secret)
    }

    /// The account key, sealed for that place: 74 bytes.
    pub fn wrap(&self, key: &AccountKey, place: &WrapPlace) -> Vec<u8> {
        sealed::wrap(&self.0, &place.binding(), &key.0)
    }

    /// The account key wrapped for that place.
    pub fn unwrap(&self, wrapped: &[u8], place: &WrapPlace) -> Result<AccountKey, CannotOpen> {
        sealed::unwrap(&self.0, &place.binding(), wrapped).map(AccountKey)
    }
}

impl AccountKey {
    /// A new one.
    pub fn generate() -> Self {
        Self(Secret::random())
    }

    /// Seals what only this account ever reads and no grant covers: name, settings, drafts.
    /// Padded as records are.
    pub fn seal_profile(&self, place: &AccountPlace, profile: &[u8]) -> Vec<u8> {
        sealed::seal(
            &self.0.subkey(labels::PROFILE),
            &place.binding(labels::PROFILE_AT),
            padding::bucket(profile.len()),
            |room| padding::append(room, profile),
        )
    }

    /// Opens what [`Self::seal_profile`] sealed for that place.
    pub fn open_profile(
        &self,
        place: &AccountPlace,
        sealed: &[u8],
    ) -> Result<Zeroizing<Vec<u8>>, CannotOpen> {
        let key = self.0.subkey(labels::PROFILE);
        padding::cut(sealed::open(
            &key,
            &place.binding(labels::PROFILE_AT),
            sealed,
        )?)
    }

    /// Seals what this account had reckoned from the records of a journal, to be held in memory.
    /// Its length shows; it is stored nowhere.
    pub fn seal_reading(&self, place: &AccountPlace, journal: Uuid, reading: &[u8]) -> Vec<u8> {
        sealed::seal(
            &self.0.subkey(labels::READING),
            &place.binding(labels::READING_AT).id(journal),
            reading.len(),
            |room| room.extend_from_slice(reading),
        )
    }

    /// Opens what [`Self::seal_reading`] sealed for that place and journal.
    pub fn open_reading(
        &self,
        place: &AccountPlace,
        journal: Uuid,
        sealed: &[u8],
    ) -> Result<Zeroizing<Vec<u8>>, CannotOpen> {
        let key = self.0.subkey(labels::READING);
        let binding = place.binding(labels::READING_AT).id(journal);
        sealed::open(&key, &binding, sealed)
    }

    /// Key for what is kept in the keyring.
    pub(crate) fn keyring(&self) -> Secret {
        self.0.subkey(labels::KEYRING)
    }

    /// Key for the private half of the identity pair.
    pub(crate) fn identity(&self) -> Secret {
        self.0.subkey(labels::IDENTITY)
    }
}
