//! Sealing to somebody's public key: HPKE base mode (RFC 9180), one message a time. The only
//! file that names the `hpke` crate.
//!
//! ```text
//! byte 0  format (1)   byte 1  suite   encapsulated key | ciphertext | tag
//! ```
//!
//! The binding is HPKE's `info`; its `aad` is empty.

use hpke::aead::{AesGcm256, ChaCha20Poly1305};
use hpke::kdf::HkdfSha256;
use hpke::kem::{DhP256HkdfSha256, X25519HkdfSha256};
use hpke::{Deserializable, Kem, OpModeR, OpModeS, Serializable};
use zeroize::Zeroizing;

use crate::binding::{Binding, FORMAT};
use crate::error::{CannotOpen, NotAPublicKey};
use crate::secret::Secret;

/// A KEM with the cipher we use it with.
pub(crate) trait Pairing {
    type Kem: Kem;
    type Aead: hpke::aead::Aead;
}

/// For people: identity pairs.
pub(crate) struct X25519;

impl Pairing for X25519 {
    type Kem = X25519HkdfSha256;
    type Aead = ChaCha20Poly1305;
}

/// For drop-boxes: what a browser's WebCrypto has everywhere.
pub(crate) struct P256;

impl Pairing for P256 {
    type Kem = DhP256HkdfSha256;
    type Aead = AesGcm256;
}

/// A new private key and its public half, which is `N` bytes long for that curve.
pub(crate) fn generate<P: Pairing, const N: usize>() -> (Secret, [u8; N]) {
    // RFC 9180's DeriveKeyPair over random material, which gives a valid key for either curve.
    let (private, public) = P::Kem::derive_keypair(Secret::random().expose());
    let mut secret = Secret::from_array([0; 32]);
    private.write_exact(secret.expose_mut());
    (secret, written::<P, N>(&public))
}

/// The public half of a private key, if it is one.
pub(crate) fn public<P: Pairing, const N: usize>(private: &Secret) -> Result<[u8; N], CannotOpen> {
    let private = private_key::<P>(private)?;
    Ok(written::<P, N>(&P::Kem::sk_to_pk(&private)))
}

fn written<P: Pairing, const N: usize>(public: &<P::Kem as Kem>::PublicKey) -> [u8; N] {
    let mut bytes = [0; N];
    public.write_exact(&mut bytes);
    bytes
}

pub(crate) fn seal<P: Pairing>(
    public: &[u8],
    binding: &Binding,
    content: &[u8],
) -> Result<Vec<u8>, NotAPublicKey> {
    let public = <P::Kem as Kem>::PublicKey::from_bytes(public).map_err(|_| NotAPublicKey)?;
    let (encapsulated, ciphertext) = hpke::single_shot_seal::<P::Aead, HkdfSha256, P::Kem>(
        &OpModeS::Base,
        &public,
        binding.as_bytes(),
        content,
        &[],
    )
    .map_err(|_| NotAPublicKey)?;
    let mut sealed = vec![FORMAT, binding.suite()];
    sealed.extend_from_slice(&encapsulated.to_bytes());
    sealed.extend_from_slice(&ciphertext);
    Ok(sealed)
}

pub(crate) fn open<P: Pairing>(
    private: &Secret,
    binding: &Binding,
    sealed: &[u8],
) -> Result<Zeroizing<Vec<u8>>, CannotOpen> {
    let (header, rest) = sealed.split_at_checked(2).ok_or(CannotOpen)?;
    if header != [FORMAT, binding.suite()] {
        return Err(CannotOpen);
    }
    open_bytes::<P>(private, binding.as_bytes(), &[], rest)
}

/// Opens encapsulated key, ciphertext and tag.
pub(crate) fn open_bytes<P: Pairing>(
    private: &Secret,
    info: &[u8],
    aad: &[u8],
    sealed: &[u8],
) -> Result<Zeroizing<Vec<u8>>, CannotOpen> {
    let length = <P::Kem as Kem>::EncappedKey::size();
    let (encapsulated, ciphertext) = sealed.split_at_checked(length).ok_or(CannotOpen)?;
    let encapsulated =
        <P::Kem as Kem>::EncappedKey::from_bytes(encapsulated).map_err(|_| CannotOpen)?;
    hpke::single_shot_open::<P::Aead, HkdfSha256, P::Kem>(
        &OpModeR::Base,
        &private_key::<P>(private)?,
        &encapsulated,
        info,
        ciphertext,
        aad,
    )
    .map(Zeroizing::new)
    .map_err(|_| CannotOpen)
}

fn private_key<P: Pairing>(private: &Secret) -> Result<<P::Kem as Kem>::PrivateKey, CannotOpen> {
    <P::Kem as Kem>::PrivateKey::from_bytes(private.expose()).map_err(|_| CannotOpen)
}
