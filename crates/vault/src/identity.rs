//! The identity pair: what other people's compartment keys are sealed to.

use uuid::Uuid;

use crate::account::{AccountKey, AccountPlace};
use crate::binding::{Binding, Suite};
use crate::compartment::CompartmentKey;
use crate::error::{CannotOpen, NotAPublicKey};
use crate::hybrid::{self, X25519};
use crate::labels;
use crate::sealed;
use crate::secret::Secret;

/// X25519 pair of one account.
///
/// ```compile_fail,E0277
/// println!("{:?}", vault::IdentityPair::generate());
/// ```
pub struct IdentityPair {
    private: Secret,
    public: [u8; 32],
}

/// Which compartment key of whom is sealed to whom.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct GrantPlace<'a> {
    /// The installation's id.
    pub instance_id: Uuid,
    /// The grant this key belongs to.
    pub grant_id: Uuid,
    /// Who shares.
    pub owner_id: Uuid,
    /// Who may open it.
    pub supporter_id: Uuid,
    /// The journal.
    pub journal_id: Uuid,
    /// The compartment's name.
    pub compartment: &'a str,
    /// Which of the compartment's keys.
    pub epoch: u32,
}

impl GrantPlace<'_> {
    fn binding(&self) -> Binding {
        Binding::new(labels::GRANT_AT, Suite::HpkeX25519)
            .id(self.instance_id)
            .id(self.grant_id)
            .id(self.owner_id)
            .id(self.supporter_id)
            .id(self.journal_id)
            .text(self.compartment)
            .number(self.epoch)
    }
}

impl IdentityPair {
    /// A new one.
    pub fn generate() -> Self {
        let (private, public) = hybrid::generate::<X25519, 32>();
        Self { private, public }
    }

    fn of(private: Secret) -> Result<Self, CannotOpen> {
        let public = hybrid::public::<X25519, 32>(&private)?;
        Ok(Self { private, public })
    }

    pub(crate) fn private(&self) -> &Secret {
        &self.private
    }

    /// The public half. Whoever seals to it makes sure whose it is first.
    pub fn public(&self) -> &[u8; 32] {
        &self.public
    }

    /// Seals a compartment key to somebody's public half, for that grant: 82 bytes.
    pub fn seal_to(
        public: &[u8; 32],
        place: &GrantPlace<'_>,
        key: &CompartmentKey,
    ) -> Result<Vec<u8>, NotAPublicKey> {
        hybrid::seal::<X25519>(public, &place.binding(), key.secret().expose())
    }

    /// Opens a compartment key sealed to this pair for that grant.
    pub fn open(
        &self,
        place: &GrantPlace<'_>,
        sealed: &[u8],
    ) -> Result<CompartmentKey, CannotOpen> {
        let content = hybrid::open::<X25519>(&self.private, &place.binding(), sealed)?;
        Secret::from_slice(&content)
            .map(CompartmentKey::new)
            .ok_or(CannotOpen)
    }
}

impl AccountKey {
    /// The private half, sealed under the account key: 74 bytes.
    pub fn wrap_identity(&self, pair: &IdentityPair, place: &AccountPlace) -> Vec<u8> {
        let binding = place.binding(labels::IDENTITY_AT);
        sealed::wrap(&self.identity(), &binding, &pair.private)
    }

    /// The pair whose private half was wrapped for that account. Its public half is computed
    /// anew: one that stands in the clear beside it can be held against it.
    pub fn unwrap_identity(
        &self,
        wrapped: &[u8],
        place: &AccountPlace,
    ) -> Result<IdentityPair, CannotOpen> {
        let binding = place.binding(labels::IDENTITY_AT);
        let private = sealed::unwrap(&self.identity(), &binding, wrapped)?;
        IdentityPair::of(private)
    }
}
