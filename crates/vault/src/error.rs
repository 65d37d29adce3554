//! What can go wrong, told in as little detail as is of use.

/// Something sealed could not be opened.
///
/// Whether the key was another one, the bytes were damaged, or they stood in a place they
/// were not sealed for is not told apart: the answer to each is the same, and the difference
/// would help only somebody who is trying.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("cannot open")]
pub struct CannotOpen;

/// The bytes given as somebody's public key are none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a public key")]
pub struct NotAPublicKey;

/// A password was not stretched.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum StretchError {
    /// Memory, passes or lanes lie below the floor or above the ceiling.
    #[error("stretching parameters outside the permitted range")]
    ParametersOutOfRange,
    /// The memory asked for is not to be had at the moment.
    #[error("not enough memory to stretch a password")]
    OutOfMemory,
}

/// What was typed is not a recovery code. Groups are counted from 1 to 9.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CodeError {
    /// Too few or too many characters; spaces and hyphens are not counted.
    #[error("a recovery code has 36 characters, not {found}")]
    Length {
        /// How many there were.
        found: usize,
    },
    /// Nine groups were typed, and this one has not four characters.
    #[error("group {group} has not four characters")]
    GroupLength {
        /// Which one.
        group: u8,
    },
    /// A character that no code contains (`U`, or anything but letters and digits).
    #[error("group {group} holds a character that codes do not have")]
    Character {
        /// Where.
        group: u8,
    },
    /// Exactly one character differs from a code, and it stands in this group. Three or
    /// more wrong characters can look so as well, about once in a thousand times.
    #[error("one character of group {group} is not right")]
    Group {
        /// Which one.
        group: u8,
    },
    /// More than one character is wrong; where cannot be told.
    #[error("more than one character is not right")]
    SeveralCharacters,
}
