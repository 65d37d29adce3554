//! A decimal number at the beginning of a text, read exactly or refused.

/// A number of zero or more, kept as digits: `whole` and then `scale` of its digits after the
/// decimal sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Number {
    /// All digits as one whole number.
    digits: u128,
    /// How many of them stand after the decimal sign.
    decimals: u32,
}

/// Why there is no number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NumberFault {
    Negative,
    TooLarge,
    AmbiguousSeparator,
    ThousandsSpace,
    BareSeparator,
    LeadingZero,
    UnusualDigits,
    NotANumber,
}

/// More digits than any dose or volume has; below it a product with a unit fits into 128 bits.
const MOST_DIGITS: usize = 24;

impl Number {
    /// So many times the number, where that is whole.
    pub(crate) fn times(self, factor: u64) -> Option<u128> {
        let ten_to = 10_u128.checked_pow(self.decimals)?;
        let product = self.digits.checked_mul(u128::from(factor))?;
        product.is_multiple_of(ten_to).then_some(product / ten_to)
    }
}

/// Reads the number at the beginning of a trimmed text; gives it and the trimmed rest.
pub(crate) fn read(text: &str) -> Result<(Number, &str), NumberFault> {
    refuse_signs(text)?;
    let end = text
        .find(|c: char| !c.is_ascii_digit() && !is_separator(c))
        .unwrap_or(text.len());
    let (number, rest) = text.split_at(end);
    refuse_unusual_digits(rest)?;
    if number.is_empty() {
        return Err(NumberFault::NotANumber);
    }
    let rest_trimmed = rest.trim_start();
    if rest_trimmed.starts_with(|c: char| c.is_ascii_digit() || is_separator(c)) {
        return Err(NumberFault::ThousandsSpace);
    }
    if rest_trimmed.starts_with(['\'', '\u{2019}', '_', '\u{b7}']) {
        return Err(NumberFault::AmbiguousSeparator);
    }
    Ok((decimal(number)?, rest_trimmed))
}

/// A whole number of thousandths, exactly, without zeros at the end.
pub(crate) fn thousandths(value: u64) -> String {
    let (whole, part) = (value / 1000, value % 1000);
    if part == 0 {
        return whole.to_string();
    }
    let part = format!("{part:03}");
    format!("{whole}.{}", part.trim_end_matches('0'))
}

fn is_separator(c: char) -> bool {
    c == '.' || c == ','
}

/// A hyphen, a true minus, or one of the dashes that are typed for it.
fn refuse_signs(text: &str) -> Result<(), NumberFault> {
    const MINUS: [char; 6] = [
        '-', '\u{2010}', '\u{2011}', '\u{2012}', '\u{2013}', '\u{2212}',
    ];
    if text.starts_with(MINUS) {
        Err(NumberFault::Negative)
    } else {
        Ok(())
    }
}

/// Digits of other scripts are numbers to people and not to `char::is_ascii_digit`; a fraction
/// sign or a raised digit would change the value if it were passed over.
fn refuse_unusual_digits(rest: &str) -> Result<(), NumberFault> {
    match rest.trim_start().chars().next() {
        Some(c) if c.is_numeric() && !c.is_ascii_digit() => Err(NumberFault::UnusualDigits),
        _ => Ok(()),
    }
}

fn decimal(number: &str) -> Result<Number, NumberFault> {
    let separators = number.chars().filter(|c| is_separator(*c)).count();
    if separators > 1 {
        return Err(NumberFault::AmbiguousSeparator);
    }
    let (whole, part) = match number.split_once(is_separator) {
        Some((whole, part)) if whole.is_empty() || part.is_empty() => {
            return Err(NumberFault::BareSeparator);
        }
        Some(parts) => parts,
        None => (number, ""),
    };
    if whole.len() > 1 && whole.starts_with('0') {
        return Err(NumberFault::LeadingZero);
    }
    if part.len() == 3 && whole != "0" {
        return Err(NumberFault::AmbiguousSeparator);
    }
    if whole.len() + part.len() > MOST_DIGITS {
        return Err(NumberFault::TooLarge);
    }
    let digits = format!("{whole}{part}")
        .parse()
        .map_err(|_| NumberFault::NotANumber)?;
    let decimals = u32::try_from(part.len()).map_err(|_| NumberFault::TooLarge)?;
    Ok(Number { digits, decimals })
}
