//! The drop-box: anybody with its public half can put something in, only the owner takes
//! something out.
//!
//! P-256 and AES-256-GCM, so that a browser can write it with WebCrypto. Content is padded as
//! records are, `padding.rs`.

use uuid::Uuid;
use zeroize::Zeroizing;

use crate::account::AccountKey;
use crate::binding::{Binding, Suite};
use crate::error::{CannotOpen, NotAPublicKey};
use crate::hybrid::{self, P256};
use crate::labels;
use crate::padding;
use crate::sealed;
use crate::secret::Secret;

/// P-256 pair of one journal.
///
/// ```compile_fail,E0277
/// println!("{:?}", vault::DropBox::generate());
/// ```
pub struct DropBox {
    private: Secret,
    public: [u8; 65],
}

/// Which journal's drop-box.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DropBoxPlace {
    /// The installation's id.
    pub instance_id: Uuid,
    /// The account that owns the journal.
    pub owner_id: Uuid,
    /// The journal.
    pub journal_id: Uuid,
}

/// Which thing in which journal's drop-box.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DropPlace {
    /// The drop-box.
    pub drop_box: DropBoxPlace,
    /// Chosen by whoever puts it in; the same thing sent twice has the same id.
    pub item_id: Uuid,
}

impl DropBoxPlace {
    fn binding(&self, label: &'static str, suite: Suite) -> Binding {
        Binding::new(label, suite)
            .id(self.instance_id)
            .id(self.owner_id)
            .id(self.journal_id)
    }
}

impl DropPlace {
    fn binding(&self) -> Binding {
        self.drop_box
            .binding(labels::DROP_AT, Suite::HpkeP256)
            .id(self.item_id)
    }
}

impl DropBox {
    /// A new one.
    pub fn generate() -> Self {
        let (private, public) = hybrid::generate::<P256, 65>();
        Self { private, public }
    }

    fn of(private: Secret) -> Result<Self, CannotOpen> {
        let public = hybrid::public::<P256, 65>(&private)?;
        Ok(Self { private, public })
    }

    /// The public half, an uncompressed point (SEC 1).
    pub fn public(&self) -> &[u8; 65] {
        &self.public
    }

    /// Seals something to a drop-box's public half.
    pub fn seal_to(
        public: &[u8; 65],
        place: &DropPlace,
        content: &[u8],
    ) -> Result<Vec<u8>, NotAPublicKey> {
        let mut padded = Zeroizing::new(Vec::with_capacity(padding::bucket(content.len())));
        padding::append(&mut padded, content);
        hybrid::seal::<P256>(public, &place.binding(), &padded)
    }

    /// Opens what was sealed to this drop-box for that place.
    pub fn open(&self, place: &DropPlace, sealed: &[u8]) -> Result<Zeroizing<Vec<u8>>, CannotOpen> {
        padding::cut(hybrid::open::<P256>(
            &self.private,
            &place.binding(),
            sealed,
        )?)
    }
}

impl AccountKey {
    /// The private half, sealed into the keyring: 74 bytes.
    pub fn wrap_drop_box(&self, drop_box: &DropBox, place: &DropBoxPlace) -> Vec<u8> {
        sealed::wrap(&self.keyring(), &wrap_binding(place), &drop_box.private)
    }

    /// The drop-box whose private half was wrapped for that place.
    pub fn unwrap_drop_box(
        &self,
        wrapped: &[u8],
        place: &DropBoxPlace,
    ) -> Result<DropBox, CannotOpen> {
        let private = sealed::unwrap(&self.keyring(), &wrap_binding(place), wrapped)?;
        DropBox::of(private)
    }
}

fn wrap_binding(place: &DropBoxPlace) -> Binding {
    place.binding(labels::DROP_BOX_AT, Suite::XChaCha20Poly1305)
}
