//! Recovery codes: 160 random bits on paper, with a check group that says where a typing
//! error stands.
//!
//! Nine groups of four characters of Crockford's base 32. The first eight are the code, the
//! ninth the check.
//!
//! # The check
//!
//! Each character is an element of GF(32). The character in place `p` (0 to 3) of group `g`
//! (1 to 8) is given the point `(x, y) = (p, g + 1)`, the four of the check group the points
//! `(0, 0), (1, 0), (0, 1), (1, 1)`. In a valid code the four sums over all characters `c`
//!
//! ```text
//! sum c        sum c x        sum c y        sum c (x^2 + xy + y^2)
//! ```
//!
//! are zero. If one character is off by `e`, the sums are `e, e x, e y, e (x^2 + xy + y^2)`:
//! dividing gives the point, and the fourth sum confirms it. The points
//! `(1, x, y, x^2 + xy + y^2)` lie on an elliptic quadric of PG(3, 32), no three of them on one
//! line (`z^2 + z + 1` has no root in GF(32)), so the code has minimum distance four: two wrong
//! characters, or two neighbours exchanged, never pass and never look like one. The tests try
//! every single error and every pair of errors.

use std::ops::Range;

use zeroize::{Zeroize, Zeroizing};

use crate::account::WrappingKey;
use crate::error::CodeError;
use crate::labels;
use crate::secret::{Secret, fill};

const GROUP: usize = 4;
const DATA: usize = 32;
const LENGTH: usize = 36;
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// A code that opens the account without password and without instance key. Carries more
/// than enough randomness to need no stretching.
///
/// ```compile_fail,E0277
/// println!("{:?}", vault::RecoveryCode::generate());
/// ```
pub struct RecoveryCode {
    /// Values of the characters, 0 to 31 each, the check group last.
    symbols: Box<[u8; LENGTH]>,
}

impl RecoveryCode {
    /// A new one.
    pub fn generate() -> Self {
        let mut code = Self::zero();
        let (data, check) = code.symbols.split_at_mut(DATA);
        // The lower five bits of a random byte are a random value below 32.
        fill(data);
        for symbol in data.iter_mut() {
            *symbol &= 31;
        }
        check.copy_from_slice(&check_of(data));
        code
    }

    /// Reads what a person typed. Case, spaces, hyphens and dashes do not matter; `O` is read
    /// as 0, `I` and `L` as 1.
    pub fn parse(typed: &str) -> Result<Self, CodeError> {
        check_length(typed)?;
        let mut code = Self::zero();
        let characters = typed.chars().filter(|&c| !separates(c));
        for (at, (symbol, character)) in code.symbols.iter_mut().zip(characters).enumerate() {
            *symbol = value(character).ok_or(CodeError::Character {
                group: group_of(at),
            })?;
        }
        let sums = Sums::over(code.symbols.as_slice(), 0..LENGTH);
        if sums.are_zero() {
            return Ok(code);
        }
        Err(sums
            .single_error()
            .map_or(CodeError::SeveralCharacters, |at| CodeError::Group {
                group: group_of(at),
            }))
    }

    /// The nine groups as they are shown and printed.
    pub fn groups(&self) -> [String; 9] {
        std::array::from_fn(|group| {
            self.symbols
                .iter()
                .skip(group * GROUP)
                .take(GROUP)
                .map(|&symbol| char::from(ALPHABET[usize::from(symbol & 31)]))
                .collect()
        })
    }

    /// Whether that is the group of that number (1 to 9), as forgivingly read as a whole code.
    pub fn group_matches(&self, group: u8, typed: &str) -> bool {
        let Some(start) = usize::from(group).checked_sub(1).map(|g| g * GROUP) else {
            return false;
        };
        let typed = typed.chars().filter(|&c| !separates(c)).map(value);
        self.symbols
            .get(start..start + GROUP)
            .is_some_and(|expected| typed.eq(expected.iter().map(|&symbol| Some(symbol))))
    }

    /// The key that wraps the account key under this code.
    pub fn wrapping_key(&self) -> WrappingKey {
        WrappingKey::new(Secret::derive(self.bytes().as_slice(), labels::CODE_KEK))
    }

    /// A tag by which what was put down under this code is found again, and from which nobody
    /// comes to the code. It needs no instance key, so that it outlives a lost one. 160 random
    /// bits want no stretching.
    pub fn take_back_tag(&self) -> [u8; 16] {
        let whole = Secret::derive(self.bytes().as_slice(), labels::TAKE_BACK);
        let mut tag = [0; 16];
        tag.copy_from_slice(&whole.expose()[..16]);
        tag
    }

    /// What its characters say, the check left out.
    fn bytes(&self) -> Zeroizing<[u8; 20]> {
        // 32 values of five bits each, the first one highest: 20 bytes.
        let mut bytes = Zeroizing::new([0_u8; 20]);
        for (at, symbol) in self.symbols.iter().take(DATA).enumerate() {
            for bit in 0..5 {
                let place = at * 5 + bit;
                bytes[place / 8] |= (symbol >> (4 - bit) & 1) << (7 - place % 8);
            }
        }
        bytes
    }

    fn zero() -> Self {
        Self {
            symbols: Box::new([0; LENGTH]),
        }
    }
}

impl Drop for RecoveryCode {
    fn drop(&mut self) {
        self.symbols.zeroize();
    }
}

impl zeroize::ZeroizeOnDrop for RecoveryCode {}

fn group_of(at: usize) -> u8 {
    u8::try_from(at / GROUP + 1).unwrap_or(u8::MAX)
}

fn separates(character: char) -> bool {
    character.is_whitespace() || matches!(character, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}')
}

fn value(character: char) -> Option<u8> {
    let upper = match character.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        other => other,
    };
    let found = ALPHABET.iter().position(|&c| char::from(c) == upper)?;
    u8::try_from(found).ok()
}

fn check_length(typed: &str) -> Result<(), CodeError> {
    let found = typed.chars().filter(|&c| !separates(c)).count();
    if found == LENGTH {
        return Ok(());
    }
    let lengths: Vec<usize> = typed
        .split(separates)
        .map(|run| run.chars().count())
        .filter(|&length| length > 0)
        .collect();
    let mut odd = lengths
        .iter()
        .enumerate()
        .filter(|&(_, &length)| length != GROUP);
    match (odd.next(), odd.next()) {
        (Some((group, _)), None) if lengths.len() == LENGTH / GROUP => {
            Err(CodeError::GroupLength {
                group: group_of(group * GROUP),
            })
        }
        _ => Err(CodeError::Length { found }),
    }
}

/// The point of the character at that place among all 36.
fn point(at: usize) -> (u8, u8) {
    let [place, group] = [at % GROUP, at / GROUP].map(|n| u8::try_from(n).unwrap_or(u8::MAX));
    if at < DATA {
        (place, group + 2)
    } else {
        (place & 1, place >> 1)
    }
}

/// The four sums of a code or of a part of it.
struct Sums {
    plain: u8,
    x: u8,
    y: u8,
    quadric: u8,
}

impl Sums {
    /// Over these symbols, which stand at these places.
    fn over(symbols: &[u8], places: Range<usize>) -> Self {
        let mut sums = Self {
            plain: 0,
            x: 0,
            y: 0,
            quadric: 0,
        };
        for (&symbol, at) in symbols.iter().zip(places) {
            let (x, y) = point(at);
            sums.plain ^= symbol;
            sums.x ^= times(symbol, x);
            sums.y ^= times(symbol, y);
            sums.quadric ^= times(symbol, quadric(x, y));
        }
        sums
    }

    fn are_zero(&self) -> bool {
        self.plain | self.x | self.y | self.quadric == 0
    }

    /// The place at which a single wrong character gives these sums, if there is one.
    fn single_error(&self) -> Option<usize> {
        let error = self.plain;
        (0..LENGTH).find(|&at| {
            let (x, y) = point(at);
            error != 0
                && self.x == times(error, x)
                && self.y == times(error, y)
                && self.quadric == times(error, quadric(x, y))
        })
    }
}

/// The check group that brings the four sums to zero. Adding is XOR here, and the check
/// group's own points make the four equations
/// `c0 + c1 + c2 + c3`, `c1 + c3`, `c2 + c3`, `c1 + c2 + c3` for the sums of the data.
fn check_of(data: &[u8]) -> [u8; GROUP] {
    let sums = Sums::over(data, 0..DATA);
    let c0 = sums.plain ^ sums.quadric;
    let c1 = sums.quadric ^ sums.y;
    let c2 = sums.quadric ^ sums.x;
    let c3 = sums.x ^ c1;
    [c0, c1, c2, c3]
}

fn quadric(x: u8, y: u8) -> u8 {
    times(x, x) ^ times(x, y) ^ times(y, y)
}

/// Product in GF(32), modulo z^5 + z^2 + 1. Both factors below 32. In the same time for any.
fn times(a: u8, b: u8) -> u8 {
    let mut product = 0;
    let mut a = a;
    for bit in 0..5 {
        product ^= a * (b >> bit & 1);
        let carry = a >> 4 & 1;
        a = (a << 1 & 31) ^ (carry * 0b00101);
    }
    product
}
