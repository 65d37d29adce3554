//! Thirty-two bytes that nobody may see: the inside of every key.

use hkdf::Hkdf;
use sha2::Sha256;
use zeroize::{Zeroize, ZeroizeOnDrop};

/// Secret bytes, kept at one place on the heap (moving the key moves a pointer and leaves no
/// copy behind) and overwritten when dropped. No `Debug`, `Clone` or `PartialEq`, and so
/// none for the keys made of it.
pub(crate) struct Secret(Box<[u8; 32]>);

impl Secret {
    /// Fresh from the operating system.
    pub(crate) fn random() -> Self {
        let mut secret = Self(Box::new([0; 32]));
        fill(secret.0.as_mut());
        secret
    }

    pub(crate) fn from_array(mut bytes: [u8; 32]) -> Self {
        let secret = Self(Box::new(bytes));
        bytes.zeroize();
        secret
    }

    /// `None` unless there are exactly 32 bytes.
    pub(crate) fn from_slice(bytes: &[u8]) -> Option<Self> {
        let mut secret = Self(Box::new([0; 32]));
        if bytes.len() != secret.0.len() {
            return None;
        }
        secret.0.copy_from_slice(bytes);
        Some(secret)
    }

    /// HKDF-SHA256 (RFC 5869) without salt over `material`, `label` as its info.
    pub(crate) fn derive(material: &[u8], label: &'static str) -> Self {
        let mut secret = Self(Box::new([0; 32]));
        expand(material, label, secret.0.as_mut());
        secret
    }

    /// Another secret of this one, for another use.
    pub(crate) fn subkey(&self, label: &'static str) -> Self {
        Self::derive(self.expose(), label)
    }

    pub(crate) fn expose(&self) -> &[u8; 32] {
        &self.0
    }

    pub(crate) fn expose_mut(&mut self) -> &mut [u8; 32] {
        &mut self.0
    }
}

impl Drop for Secret {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}

impl ZeroizeOnDrop for Secret {}

fn expand(material: &[u8], label: &str, out: &mut [u8; 32]) {
    Hkdf::<Sha256>::new(None, material)
        .expand(label.as_bytes(), out)
        .expect("HKDF-SHA256 gives up to 255 times 32 bytes");
}

/// Fills `bytes` from the operating system's source of randomness.
///
/// # Panics
///
/// When the system gives none. Nothing may be sealed then, and there is no answer a caller
/// could give but to stop.
pub(crate) fn fill(bytes: &mut [u8]) {
    getrandom::fill(bytes).expect("the operating system gives randomness");
}
