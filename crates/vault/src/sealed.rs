//! Sealing under a symmetric key: header, nonce, ciphertext, tag. The only place where a
//! nonce exists.

use chacha20poly1305::{AeadInOut, KeyInit, Tag, XChaCha20Poly1305, XNonce};
use zeroize::Zeroizing;

use crate::binding::{Binding, FORMAT};
use crate::error::CannotOpen;
use crate::secret::{Secret, fill};

const HEADER: usize = 2;
const NONCE: usize = 24;
const TAG: usize = 16;

/// What sealing adds to a length, in bytes.
const OVERHEAD: usize = HEADER + NONCE + TAG;

/// Seals what `write` appends to a buffer with room for `room` bytes. The content is written
/// where it is then encrypted, so that no copy of it stays behind.
///
/// # Panics
///
/// When the content is larger than XChaCha20-Poly1305 can take (256 GiB).
pub(crate) fn seal(
    key: &Secret,
    binding: &Binding,
    room: usize,
    write: impl FnOnce(&mut Vec<u8>),
) -> Vec<u8> {
    let mut nonce = [0; NONCE];
    fill(&mut nonce);
    let mut sealed = Vec::with_capacity(room + OVERHEAD);
    sealed.extend_from_slice(&[FORMAT, binding.suite()]);
    sealed.extend_from_slice(&nonce);
    write(&mut sealed);
    let (_, content) = sealed.split_at_mut(HEADER + NONCE);
    let tag = cipher(key)
        .encrypt_inout_detached(&XNonce::from(nonce), binding.as_bytes(), content.into())
        .expect("content stays below 256 GiB");
    sealed.extend_from_slice(&tag);
    sealed
}

/// Opens what [`seal`] made for the same binding.
pub(crate) fn open(
    key: &Secret,
    binding: &Binding,
    sealed: &[u8],
) -> Result<Zeroizing<Vec<u8>>, CannotOpen> {
    let (header, rest) = sealed.split_at_checked(HEADER).ok_or(CannotOpen)?;
    if header != [FORMAT, binding.suite()] {
        return Err(CannotOpen);
    }
    open_bytes(key, binding.as_bytes(), rest)
}

/// Opens nonce, ciphertext and tag, bound to these bytes.
pub(crate) fn open_bytes(
    key: &Secret,
    bound: &[u8],
    sealed: &[u8],
) -> Result<Zeroizing<Vec<u8>>, CannotOpen> {
    let (nonce, rest) = sealed.split_at_checked(NONCE).ok_or(CannotOpen)?;
    let length = rest.len().checked_sub(TAG).ok_or(CannotOpen)?;
    let (ciphertext, tag) = rest.split_at(length);
    let nonce = XNonce::try_from(nonce).map_err(|_| CannotOpen)?;
    let tag = Tag::try_from(tag).map_err(|_| CannotOpen)?;
    let mut content = Zeroizing::new(ciphertext.to_vec());
    cipher(key)
        .decrypt_inout_detached(&nonce, bound, content.as_mut_slice().into(), &tag)
        .map_err(|_| CannotOpen)?;
    Ok(content)
}

/// Seals 32 secret bytes, unpadded: their length is no secret.
pub(crate) fn wrap(key: &Secret, binding: &Binding, secret: &Secret) -> Vec<u8> {
    seal(key, binding, secret.expose().len(), |room| {
        room.extend_from_slice(secret.expose());
    })
}

/// Opens what [`wrap`] made.
pub(crate) fn unwrap(
    key: &Secret,
    binding: &Binding,
    wrapped: &[u8],
) -> Result<Secret, CannotOpen> {
    let content = open(key, binding, wrapped)?;
    Secret::from_slice(&content).ok_or(CannotOpen)
}

fn cipher(key: &Secret) -> XChaCha20Poly1305 {
    XChaCha20Poly1305::new(key.expose().into())
}
