//! The session's token: lives in the cookie, and with the session's row opens the account.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use sha2::{Digest, Sha256};

use crate::account::WrappingKey;
use crate::labels;
use crate::secret::Secret;

/// Thirty-two random bytes that only the browser keeps. Neither the row nor the cookie opens
/// anything without the other.
///
/// ```compile_fail,E0277
/// println!("{:?}", vault::SessionToken::generate());
/// ```
pub struct SessionToken(Secret);

impl SessionToken {
    /// A new one, for each signing in.
    pub fn generate() -> Self {
        Self(Secret::random())
    }

    /// The cookie's value: base64url without padding, 43 characters.
    pub fn to_cookie(&self) -> String {
        URL_SAFE_NO_PAD.encode(self.0.expose())
    }

    /// The token in a cookie's value; `None` for whatever [`Self::to_cookie`] does not write.
    pub fn from_cookie(value: &str) -> Option<Self> {
        let mut secret = Secret::from_array([0; 32]);
        let written = URL_SAFE_NO_PAD
            .decode_slice(value, secret.expose_mut())
            .ok()?;
        (written == 32).then_some(Self(secret))
    }

    /// Id of the session's row: SHA-256 of a value derived from the token. Cannot be turned
    /// back into the token.
    pub fn id(&self) -> [u8; 32] {
        Sha256::digest(self.0.subkey(labels::SESSION_ID).expose()).into()
    }

    /// The key that wraps the account key for this session.
    pub fn wrapping_key(&self) -> WrappingKey {
        WrappingKey::new(self.0.subkey(labels::SESSION_KEK))
    }
}
