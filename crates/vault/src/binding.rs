//! What a sealed thing is bound to: fields laid end to end so that no two lists of fields
//! give the same bytes.

use uuid::Uuid;

/// Format of everything sealed here. Stands as the first byte and is bound.
pub(crate) const FORMAT: u8 = 1;

/// Which algorithms sealed a thing. Stands as the second byte and is bound.
#[derive(Clone, Copy)]
pub(crate) enum Suite {
    /// XChaCha20-Poly1305.
    XChaCha20Poly1305 = 1,
    /// HPKE base mode: DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, ChaCha20-Poly1305.
    HpkeX25519 = 2,
    /// HPKE base mode: DHKEM(P-256, HKDF-SHA256), HKDF-SHA256, AES-256-GCM.
    HpkeP256 = 3,
}

/// Authenticated but not stored: made anew from the row's own columns and the caller's
/// expectation each time.
///
/// Each field is its length in bytes as four bytes, most significant first, then the field.
/// Texts are UTF-8, ids their 16 bytes, numbers most significant byte first, a single byte
/// itself. The first three fields are the label, the format and the suite.
pub(crate) struct Binding {
    suite: Suite,
    bytes: Vec<u8>,
}

impl Binding {
    pub(crate) fn new(label: &'static str, suite: Suite) -> Self {
        let bytes = Vec::with_capacity(192);
        Self { suite, bytes }
            .bytes(label.as_bytes())
            .byte(FORMAT)
            .byte(suite as u8)
    }

    pub(crate) fn bytes(mut self, field: &[u8]) -> Self {
        append(&mut self.bytes, field);
        self
    }

    pub(crate) fn byte(self, field: u8) -> Self {
        self.bytes(&[field])
    }

    pub(crate) fn text(self, field: &str) -> Self {
        self.bytes(field.as_bytes())
    }

    pub(crate) fn id(self, field: Uuid) -> Self {
        self.bytes(field.as_bytes())
    }

    pub(crate) fn number(self, field: u32) -> Self {
        self.bytes(&field.to_be_bytes())
    }

    /// Seconds since 1970.
    pub(crate) fn time(self, field: i64) -> Self {
        self.bytes(&field.to_be_bytes())
    }

    pub(crate) fn suite(&self) -> u8 {
        self.suite as u8
    }

    pub(crate) fn as_bytes(&self) -> &[u8] {
        &self.bytes
    }
}

/// One length-prefixed field. No field comes near the 4 GiB that four bytes can count; the
/// length of a longer one would be cut, its content not.
pub(crate) fn append(to: &mut Vec<u8>, field: &[u8]) {
    let length = u32::try_from(field.len()).unwrap_or(u32::MAX);
    to.extend_from_slice(&length.to_be_bytes());
    to.extend_from_slice(field);
}
