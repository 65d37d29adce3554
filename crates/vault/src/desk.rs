//! The editors' desk: anybody can put something on it, only editors take something from it.
//!
//! The desk has an X25519 pair of its own. Its private half is sealed to the identity pair of
//! each editor, so that it opens with an editor's own session and with nothing that lies on the
//! disk. Content is sealed to its public half and padded as records are, `padding.rs`.

use uuid::Uuid;
use zeroize::Zeroizing;

use crate::binding::{Binding, Suite};
use crate::error::{CannotOpen, NotAPublicKey};
use crate::hybrid::{self, X25519};
use crate::identity::IdentityPair;
use crate::labels;
use crate::padding;
use crate::secret::Secret;

/// X25519 pair of one desk.
///
/// ```compile_fail,E0277
/// println!("{:?}", vault::DeskPair::generate());
/// ```
pub struct DeskPair {
    private: Secret,
    public: [u8; 32],
}

/// Which of an installation's desks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DeskPlace {
    /// The installation's id.
    pub instance_id: Uuid,
    /// A new one begins where the last editor is gone.
    pub epoch: u32,
}

/// Whose copy of a desk's private half.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DeskKeyPlace {
    /// The desk.
    pub desk: DeskPlace,
    /// The account of the editor.
    pub editor_id: Uuid,
}

/// Which thing on a desk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DeskItemPlace {
    /// The desk.
    pub desk: DeskPlace,
    /// The piece.
    pub piece_id: Uuid,
    /// Its event, counted from 1.
    pub number: u32,
}

impl DeskPlace {
    fn binding(&self, label: &'static str) -> Binding {
        Binding::new(label, Suite::HpkeX25519)
            .id(self.instance_id)
            .number(self.epoch)
    }
}

impl DeskKeyPlace {
    fn binding(&self) -> Binding {
        self.desk.binding(labels::DESK_KEY_AT).id(self.editor_id)
    }
}

impl DeskItemPlace {
    fn binding(&self) -> Binding {
        self.desk
            .binding(labels::DESK_ITEM_AT)
            .id(self.piece_id)
            .number(self.number)
    }
}

impl DeskPair {
    /// A new one.
    pub fn generate() -> Self {
        let (private, public) = hybrid::generate::<X25519, 32>();
        Self { private, public }
    }

    /// The public half.
    pub fn public(&self) -> &[u8; 32] {
        &self.public
    }

    /// The private half, sealed to an editor's public half: 82 bytes.
    pub fn seal_for(
        &self,
        editor: &[u8; 32],
        place: &DeskKeyPlace,
    ) -> Result<Vec<u8>, NotAPublicKey> {
        hybrid::seal::<X25519>(editor, &place.binding(), self.private.expose())
    }

    /// Seals something to a desk's public half.
    pub fn seal_to(
        public: &[u8; 32],
        place: &DeskItemPlace,
        content: &[u8],
    ) -> Result<Vec<u8>, NotAPublicKey> {
        let mut padded = Zeroizing::new(Vec::with_capacity(padding::bucket(content.len())));
        padding::append(&mut padded, content);
        hybrid::seal::<X25519>(public, &place.binding(), &padded)
    }

    /// Opens what was sealed to this desk for that place.
    pub fn open(
        &self,
        place: &DeskItemPlace,
        sealed: &[u8],
    ) -> Result<Zeroizing<Vec<u8>>, CannotOpen> {
        padding::cut(hybrid::open::<X25519>(
            &self.private,
            &place.binding(),
            sealed,
        )?)
    }
}

impl IdentityPair {
    /// The desk whose private half was sealed to this pair for that place.
    pub fn open_desk(&self, place: &DeskKeyPlace, sealed: &[u8]) -> Result<DeskPair, CannotOpen> {
        let content = hybrid::open::<X25519>(self.private(), &place.binding(), sealed)?;
        let private = Secret::from_slice(&content).ok_or(CannotOpen)?;
        let public = hybrid::public::<X25519, 32>(&private)?;
        Ok(DeskPair { private, public })
    }
}
