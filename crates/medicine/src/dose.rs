//! A dose: a mass in whole micrograms, read from text and written exactly.

use crate::number::{self, NumberFault};

/// A mass of active substance, in whole micrograms. Never a float: "37.5 mg" is 37,500.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Dose(u64);

/// Where a share of a dose falls between two whole micrograms: which of them is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rounding {
    /// The smaller one.
    Down,
    /// The larger one.
    Up,
}

/// Why a text is not taken for a dose. Each is one thing that can be said to who typed it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, thiserror::Error)]
pub enum DoseFault {
    /// Nothing but space.
    #[error("empty")]
    Empty,
    /// A number without a unit: "20".
    #[error("unit missing")]
    UnitMissing,
    /// A unit that is no mass known here: "20 ml", "2 tablets".
    #[error("unknown unit")]
    UnknownUnit,
    /// A mass in a volume, which is a strength and no dose: "2 mg/ml".
    #[error("a concentration")]
    Concentration,
    /// Below zero, whichever sign is used.
    #[error("negative")]
    Negative,
    /// More than [`Dose::LARGEST`].
    #[error("larger than any dose taken by mouth")]
    TooLarge,
    /// A part of a microgram: "0.5 mcg".
    #[error("not a whole number of micrograms")]
    NotWholeMicrograms,
    /// A comma or a dot that can be read as a decimal sign or as a thousands sign: "1,125 mg".
    #[error("ambiguous separator")]
    AmbiguousSeparator,
    /// Thousands set apart by spaces: "1 000 mg".
    #[error("thousands set apart")]
    ThousandsSpace,
    /// A comma or a dot with no digit before or after it: ".5 mg", "5. mg".
    #[error("separator without a digit on each side")]
    BareSeparator,
    /// A zero in front of a whole number, often a lost decimal sign: "05 mg".
    #[error("leading zero")]
    LeadingZero,
    /// Digits other than 0 to 9.
    #[error("digits other than 0 to 9")]
    UnusualDigits,
    /// No number at the beginning.
    #[error("not a number")]
    NotANumber,
}

impl From<NumberFault> for DoseFault {
    fn from(fault: NumberFault) -> DoseFault {
        match fault {
            NumberFault::Negative => DoseFault::Negative,
            NumberFault::TooLarge => DoseFault::TooLarge,
            NumberFault::AmbiguousSeparator => DoseFault::AmbiguousSeparator,
            NumberFault::ThousandsSpace => DoseFault::ThousandsSpace,
            NumberFault::BareSeparator => DoseFault::BareSeparator,
            NumberFault::LeadingZero => DoseFault::LeadingZero,
            NumberFault::UnusualDigits => DoseFault::UnusualDigits,
            NumberFault::NotANumber => DoseFault::NotANumber,
        }
    }
}

impl Dose {
    /// No dose: what is taken after the last one.
    pub const NOTHING: Dose = Dose(0);

    /// The largest dose that is read: 30 g. The largest customary daily doses by mouth lie a
    /// little below it (piracetam, up to 24 g; general knowledge); psychiatric ones end at a few
    /// grams. What is above is a slip of the unit or of the decimal sign.
    pub const LARGEST: Dose = Dose(30_000_000);

    /// So many micrograms.
    pub const fn from_micrograms(micrograms: u64) -> Dose {
        Dose(micrograms)
    }

    /// In micrograms.
    pub const fn micrograms(self) -> u64 {
        self.0
    }

    /// Whether it is no dose at all.
    pub const fn is_nothing(self) -> bool {
        self.0 == 0
    }

    /// The sum, where it can be held.
    pub fn checked_add(self, other: Dose) -> Option<Dose> {
        self.0.checked_add(other.0).map(Dose)
    }

    /// What is left, unless it were below nothing.
    pub fn checked_sub(self, other: Dose) -> Option<Dose> {
        self.0.checked_sub(other.0).map(Dose)
    }

    /// What is left; nothing where `other` is the larger.
    pub fn less(self, other: Dose) -> Dose {
        Dose(self.0.saturating_sub(other.0))
    }

    /// So many times the dose, where it can be held.
    pub fn checked_times(self, times: u64) -> Option<Dose> {
        self.0.checked_mul(times).map(Dose)
    }

    /// `numerator / denominator` of the dose, to a whole microgram in the direction named. `None`
    /// for a denominator of 0 or a result that cannot be held.
    pub fn share(self, numerator: u64, denominator: u64, rounding: Rounding) -> Option<Dose> {
        if denominator == 0 {
            return None;
        }
        let product = u128::from(self.0) * u128::from(numerator);
        let denominator = u128::from(denominator);
        let micrograms = match rounding {
            Rounding::Down => product / denominator,
            Rounding::Up => product.div_ceil(denominator),
        };
        u64::try_from(micrograms).ok().map(Dose)
    }

    /// `1 / parts` of the dose, only where that is a whole number of micrograms.
    pub fn divided(self, parts: u64) -> Option<Dose> {
        (parts != 0 && self.0.is_multiple_of(parts)).then(|| Dose(self.0 / parts))
    }

    /// Reads a dose as people write it: a number with a decimal comma or dot, then a unit ("37,5
    /// mg", "0.5 mg", "500 mcg", "500 µg", "500 ug", "1 g", in words in English and Polish).
    ///
    /// Where a reading could be wrong by a factor, there is none: a comma or a dot with exactly
    /// three digits after it is refused unless a lone 0 stands before it, for "1,125 mg" and
    /// "1.500 mg" are one thing in English and another in Polish.
    pub fn parse(text: &str) -> Result<Dose, DoseFault> {
        if text.trim().is_empty() {
            return Err(DoseFault::Empty);
        }
        let (number, rest) = number::read(text.trim())?;
        if rest.is_empty() {
            return Err(DoseFault::UnitMissing);
        }
        let micrograms_in_unit = match unit(&rest.to_lowercase()) {
            Some(size) => size,
            None if says_per_volume(rest) => return Err(DoseFault::Concentration),
            None => return Err(DoseFault::UnknownUnit),
        };
        let micrograms = number
            .times(micrograms_in_unit)
            .ok_or(DoseFault::NotWholeMicrograms)?;
        if micrograms > u128::from(Dose::LARGEST.0) {
            return Err(DoseFault::TooLarge);
        }
        u64::try_from(micrograms)
            .map(Dose)
            .map_err(|_| DoseFault::TooLarge)
    }

    /// In milligrams, exactly, with a dot and no zeros at the end: "37.5", "20", "0.125".
    pub fn milligrams(self) -> String {
        number::thousandths(self.0)
    }

    /// As files carry it; [`Dose::parse`] reads it back to the same dose, up to
    /// [`Dose::LARGEST`]: "37.5 mg", "20 mg". A value with exactly three decimals and more than
    /// one milligram stands in micrograms ("1125 mcg"), because its decimal sign is ambiguous.
    pub fn plain(self) -> String {
        if self.0 > 1000 && !self.0.is_multiple_of(10) {
            format!("{} mcg", self.0)
        } else {
            format!("{} mg", self.milligrams())
        }
    }
}

/// Micrograms in one of a unit; the unit in lower case.
fn unit(name: &str) -> Option<u64> {
    const MICRO: [&str; 4] = ["mcg", "ug", "\u{b5}g", "\u{3bc}g"];
    const MICRO_WORDS: [&str; 2] = ["microgram", "mikrogram"];
    const MILLI_WORDS: [&str; 2] = ["milligram", "miligram"];
    const ENDINGS: [&str; 7] = ["", "s", "me", "mes", "y", "a", "\u{f3}w"];
    let is_word = |stem: &str| {
        name.strip_prefix(stem)
            .is_some_and(|ending| ENDINGS.contains(&ending))
    };
    if name == "mg" || MILLI_WORDS.into_iter().any(is_word) {
        Some(1_000)
    } else if MICRO.contains(&name) || MICRO_WORDS.into_iter().any(is_word) {
        Some(1)
    } else if name == "g" || is_word("gram") {
        Some(1_000_000)
    } else {
        None
    }
}

/// Whether what follows the number is a mass in a volume: "mg/ml", "mg per ml", "mg na 5 ml".
fn says_per_volume(rest: &str) -> bool {
    let rest = rest.to_lowercase();
    let Some((mass, volume)) = ["/", " per ", " na ", " w ", " in "]
        .into_iter()
        .find_map(|between| rest.split_once(between))
    else {
        return false;
    };
    let volume = volume.trim_start_matches(|c: char| c.is_ascii_digit() || " .,\u{a0}".contains(c));
    let is_volume = ["ml", "l", "dl", "cc"].contains(&volume)
        || volume.starts_with("mililitr")
        || volume.starts_with("millilit");
    unit(mass.trim()).is_some() && is_volume
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_unit_has_its_size() {
        assert_eq!(unit("mg"), Some(1_000));
        assert_eq!(unit("mikrogram\u{f3}w"), Some(1));
        assert_eq!(unit("grams"), Some(1_000_000));
        assert_eq!(unit("gramme"), Some(1_000_000));
        assert_eq!(unit("gramophone"), None);
    }
}
