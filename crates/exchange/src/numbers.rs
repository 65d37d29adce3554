//! Cells that hold a number, and which of comma and dot is the decimal sign.

use medicine::{Dose, DoseFault};

use crate::fault::FaultKind;

/// More digits than any number in a diary has, and fewer than could hurt.
const MOST_DIGITS: usize = 20;

/// A number as it stands in a cell: digits, at most one comma or dot, digits.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) struct Written<'a> {
    negative: bool,
    whole: &'a str,
    sign: Option<char>,
    fraction: &'a str,
}

/// A value as noted.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Noted {
    pub(crate) value: f64,
    pub(crate) decimals: u8,
}

impl<'a> Written<'a> {
    /// `None` for everything else, "NaN", "inf", "1e5" and "5 mg" among it.
    pub(crate) fn read(cell: &'a str) -> Option<Written<'a>> {
        let digits = cell.trim_start_matches(['-', '+', '\u{2212}']);
        // One sign at most: what was taken off is one character long.
        let before = &cell[..cell.len() - digits.len()];
        if before.chars().count() > 1 {
            return None;
        }
        let at = digits.find([',', '.']);
        let (whole, fraction) = match at {
            Some(at) => (&digits[..at], &digits[at + 1..]),
            None => (digits, ""),
        };
        let all_digits = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
        let sound = all_digits(whole)
            && all_digits(fraction)
            && whole.len() <= MOST_DIGITS
            && fraction.len() <= MOST_DIGITS
            && !(whole.is_empty() && fraction.is_empty())
            && (at.is_none() || !fraction.is_empty());
        sound.then(|| Written {
            negative: matches!(before, "-" | "\u{2212}"),
            whole,
            sign: at.and_then(|at| digits[at..].chars().next()),
            fraction,
        })
    }

    /// Whether its sign can only be a decimal one. Thousands are set apart in groups of exactly
    /// three digits after one to three that are not all zero.
    fn is_sure(self) -> bool {
        self.fraction.len() != 3 || self.whole.len() > 3 || self.whole.bytes().all(|b| b == b'0')
    }

    fn digits_with_a_dot(self) -> String {
        let whole = self.whole.trim_start_matches('0');
        let whole = if whole.is_empty() { "0" } else { whole };
        format!("{whole}.{}", self.fraction)
    }

    fn noted(self) -> Option<Noted> {
        let size: f64 = format!("{}0", self.digits_with_a_dot()).parse().ok()?;
        // A minus before zero is zero.
        let value = if self.negative && size > 0.0 {
            -size
        } else {
            size
        };
        Some(Noted {
            value,
            decimals: u8::try_from(self.fraction.len()).ok()?,
        })
    }
}

/// What the numbers of a whole file show about its decimal sign.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Signs {
    sure_comma: bool,
    sure_dot: bool,
    /// The cells are set apart by commas, so a comma is unlikely to be the decimal sign.
    set_apart_by_commas: bool,
}

impl Signs {
    /// Learns from every cell of a file.
    pub(crate) fn of<'a>(cells: impl Iterator<Item = &'a str>, delimiter: char) -> Signs {
        let mut signs = Signs {
            set_apart_by_commas: delimiter == ',',
            ..Signs::default()
        };
        for written in cells.filter_map(Written::read) {
            if written.is_sure() {
                signs.sure_comma |= written.sign == Some(',');
                signs.sure_dot |= written.sign == Some('.');
            }
        }
        signs
    }

    /// A value of a symptom.
    pub(crate) fn value(self, cell: &str) -> Result<Noted, FaultKind> {
        let written = Written::read(cell).ok_or(FaultKind::NotANumber)?;
        let plain = match written.sign {
            None => true,
            Some(',') => written.is_sure() || (self.sure_comma && !self.sure_dot),
            Some(_) => written.is_sure() || !self.sure_comma,
        };
        if !plain {
            return Err(FaultKind::AmbiguousNumber);
        }
        written.noted().ok_or(FaultKind::NotANumber)
    }

    /// A dose in milligrams. Stricter than [`Signs::value`]: a thousandfold dose on no scale
    /// would go unnoticed.
    pub(crate) fn milligrams(self, cell: &str) -> Result<Dose, FaultKind> {
        let written = Written::read(cell).ok_or(FaultKind::NotADose)?;
        let dot = self.sure_dot || self.set_apart_by_commas;
        let plain = match written.sign {
            None => true,
            Some(',') => written.is_sure() || (self.sure_comma && !dot),
            Some(_) => written.is_sure() || (dot && !self.sure_comma),
        };
        if !plain {
            return Err(FaultKind::AmbiguousNumber);
        }
        if written.negative {
            return Err(FaultKind::NotADose);
        }
        // More zeros make sure that the sign is taken for a decimal one.
        Dose::parse(&format!("{}0000 mg", written.digits_with_a_dot())).map_err(|fault| match fault
        {
            DoseFault::NotWholeMicrograms => FaultKind::DoseTooFine,
            DoseFault::TooLarge => FaultKind::DoseTooLarge,
            _ => FaultKind::NotADose,
        })
    }
}
