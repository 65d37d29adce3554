//! The instance key: one file per installation, kept outside the database.

use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use unicode_normalization::UnicodeNormalization;
use zeroize::Zeroizing;

use crate::binding::append;
use crate::labels;
use crate::secret::Secret;

/// Key of one installation. Without it a copy of the database cannot even be guessed at.
///
/// ```compile_fail,E0277
/// println!("{:?}", vault::InstanceKey::generate());
/// ```
pub struct InstanceKey(Secret);

/// What stands in for the row of a name that does not exist, the same each time it is asked
/// for, so that the answer to an unknown name costs and looks the same as to a wrong password.
pub struct Decoy {
    /// Salt to stretch with.
    pub salt: [u8; 16],
    /// Verifier that no password matches.
    pub verifier: [u8; 32],
}

impl InstanceKey {
    /// A new one.
    pub fn generate() -> Self {
        Self(Secret::random())
    }

    /// The one kept in the file.
    pub fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(Secret::from_array(bytes))
    }

    /// The bytes to write into the file, and for nothing else.
    pub fn expose(&self) -> &[u8; 32] {
        self.0.expose()
    }

    /// A value to keep in the database, by which a wrong key file is noticed. Tells nothing
    /// of the key.
    pub fn check_value(&self) -> [u8; 32] {
        *self.0.subkey(labels::CHECK_VALUE).expose()
    }

    /// Stand-in for the account of that name. Give the name in the one spelling it would be
    /// looked up by.
    pub fn decoy(&self, name: &str) -> Decoy {
        let key = self.0.subkey(labels::DECOY);
        let [first, second] =
            [b"salt".as_slice(), b"verifier"].map(|part| mac(&key, &[part, name.as_bytes()]));
        let mut salt = [0; 16];
        salt.copy_from_slice(&first[..16]);
        Decoy {
            salt,
            verifier: second,
        }
    }

    /// An opaque name for `data`, as used for `use_` and nothing else: equal data give equal
    /// tags, and without the instance key nobody can tell which data. HMAC-SHA256 over use
    /// and data, each length-prefixed, cut to 16 bytes.
    pub fn tag(&self, use_: &'static str, data: &[&[u8]]) -> [u8; 16] {
        let mut fields = vec![use_.as_bytes()];
        fields.extend_from_slice(data);
        let whole = mac(&self.0.subkey(labels::TAG), &fields);
        let mut tag = [0; 16];
        tag.copy_from_slice(&whole[..16]);
        tag
    }

    /// HMAC over the password's characters in Unicode NFC, so that an accent typed on another
    /// machine is the same accent.
    pub(crate) fn pepper(&self, password: &str) -> Secret {
        let mut mac = hmac(&self.0.subkey(labels::PEPPER));
        let mut utf8 = Zeroizing::new([0; 4]);
        for character in password.nfc() {
            mac.update(character.encode_utf8(utf8.as_mut()).as_bytes());
        }
        Secret::from_array(mac.finalize().into_bytes().into())
    }
}

fn mac(key: &Secret, fields: &[&[u8]]) -> [u8; 32] {
    let mut bytes = Vec::new();
    for field in fields {
        append(&mut bytes, field);
    }
    let mut mac = hmac(key);
    mac.update(&bytes);
    mac.finalize().into_bytes().into()
}

fn hmac(key: &Secret) -> Hmac<Sha256> {
    Hmac::new_from_slice(key.expose()).expect("HMAC takes a key of any length")
}
