//! Padding: a stored length tells only the bucket a text fell into.
//!
//! One byte 0x80 follows the content, then zeros up to the bucket's end (ISO/IEC 7816-4,
//! padding method 2). There is always at least the one byte, so that content ending in 0x80
//! or in zeros comes back as it was.

use zeroize::Zeroizing;

use crate::error::CannotOpen;

const SMALL: usize = 256;
const SMALL_UP_TO: usize = 4096;
const LARGE: usize = 1024;

/// Length of the bucket for content of that length, in bytes: the next multiple of 256 above
/// it, from 4 KiB on the next multiple of 1024.
pub(crate) fn bucket(content: usize) -> usize {
    let with_marker = content + 1;
    if with_marker <= SMALL_UP_TO {
        with_marker.next_multiple_of(SMALL)
    } else {
        with_marker.next_multiple_of(LARGE)
    }
}

/// Appends the content and its padding.
pub(crate) fn append(to: &mut Vec<u8>, content: &[u8]) {
    let end = to.len() + bucket(content.len());
    to.extend_from_slice(content);
    to.push(0x80);
    to.resize(end, 0);
}

/// Cuts the padding off. Fails where none, or a wrong length of it, stands.
pub(crate) fn cut(mut padded: Zeroizing<Vec<u8>>) -> Result<Zeroizing<Vec<u8>>, CannotOpen> {
    let marker = padded
        .iter()
        .rposition(|&byte| byte != 0)
        .ok_or(CannotOpen)?;
    if padded.get(marker) != Some(&0x80) || bucket(marker) != padded.len() {
        return Err(CannotOpen);
    }
    padded.truncate(marker);
    Ok(padded)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut_of(content: &[u8], zeros: usize) -> Option<Vec<u8>> {
        let padded = [content, &vec![0; zeros]].concat();
        cut(Zeroizing::new(padded)).ok().map(|cut| cut.to_vec())
    }

    /// Whoever writes into a drop-box pads by themselves.
    #[test]
    fn padding_that_is_not_ours_is_refused() {
        assert_eq!(cut_of(b"a\x80", 254), Some(b"a".to_vec()));
        assert_eq!(cut_of(b"a\x80", 255), None);
        assert_eq!(cut_of(b"a\x80", 254 + 256), None);
        assert_eq!(cut_of(b"a\x80", 0), None);
        assert_eq!(cut_of(b"a\x81", 254), None);
        assert_eq!(cut_of(b"", 256), None);
        assert_eq!(cut_of(b"", 0), None);
    }
}
