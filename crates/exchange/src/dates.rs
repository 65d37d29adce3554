//! Cells that hold a day, with or without a time of day.

use jiff::civil::{Date, Time};

use crate::fault::FaultKind;

/// The years that are read: what lies outside is a slip.
const YEARS: std::ops::RangeInclusive<i16> = 1900..=2199;

/// A day as it stands in a cell.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Dated {
    pub(crate) date: Date,
    pub(crate) time: Option<Time>,
}

/// Whether a cell has the shape of a date, existing or not.
pub(crate) fn looks_dated(cell: &str) -> bool {
    !matches!(dated(cell), Err(FaultKind::NotADate))
}

/// Reads `2026-11-23`, also with dots or slashes, and with a time after a space or `T`
/// (`2026-11-23T14:05`, seconds, fractions and an offset may follow). The day is the one that is
/// written: an offset moves nothing, for a diary tells local days. Forms that begin with the day
/// or the month are not read, because 03/04 is two different days.
pub(crate) fn dated(cell: &str) -> Result<Dated, FaultKind> {
    let (day, rest) = split_date(cell).ok_or(FaultKind::NotADate)?;
    let time = match rest {
        None => None,
        Some(rest) => Some(time_shape(rest).ok_or(FaultKind::NotADate)?),
    };
    let (year, month, day) = day;
    let date = Date::new(year, month, day).map_err(|_| FaultKind::DateDoesNotExist)?;
    let time = time
        .map(|(hour, minute, second)| Time::new(hour, minute, second, 0))
        .transpose()
        .map_err(|_| FaultKind::DateDoesNotExist)?;
    if !YEARS.contains(&year) {
        return Err(FaultKind::DateOutOfRange);
    }
    Ok(Dated { date, time })
}

/// Reads a time of day from a column of times; other ways to tell parts of a day ("evening") are
/// no fault and simply give none.
pub(crate) fn time(cell: &str) -> Option<Time> {
    let (hour, minute, second) = time_shape(cell)?;
    Time::new(hour, minute, second, 0).ok()
}

/// Year, month and day as written, existing or not.
type WrittenDay = (i16, i8, i8);

/// The day, and what stands after it, if anything does.
fn split_date(cell: &str) -> Option<(WrittenDay, Option<&str>)> {
    let bytes = cell.as_bytes();
    if bytes.len() < 10 || !bytes[..10].is_ascii() {
        return None;
    }
    let sign = bytes[4];
    if !matches!(sign, b'-' | b'/' | b'.') || bytes[7] != sign {
        return None;
    }
    let (day, rest) = cell.split_at(10);
    let year = digits(&day[..4])?;
    let month = i8::try_from(digits(&day[5..7])?).ok()?;
    let of_month = i8::try_from(digits(&day[8..])?).ok()?;
    let rest = match rest.chars().next() {
        None => None,
        Some('T' | 't' | ' ') => Some(rest[1..].trim_start()),
        Some(_) => return None,
    };
    Some(((year, month, of_month), rest))
}

/// Hour, minute and second of `8:05`, `08:05:30`, `08:05:30.123Z`, `08:05+02:00`.
fn time_shape(text: &str) -> Option<(i8, i8, i8)> {
    let (clock, after) = match text.find(['Z', 'z', '+', '-', '\u{2212}']) {
        Some(at) => text.split_at(at),
        None => (text, ""),
    };
    let offset =
        |c: char| c.is_ascii_digit() || matches!(c, ':' | 'Z' | 'z' | '+' | '-' | '\u{2212}');
    if !after.chars().all(offset) {
        return None;
    }
    let mut parts = clock.trim_end().split(':');
    let hour = small(parts.next()?)?;
    let minute = small(parts.next()?)?;
    let second = match parts.next() {
        None => 0,
        Some(seconds) => {
            let (whole, fraction) = seconds.split_once(['.', ',']).unwrap_or((seconds, "0"));
            if !fraction.bytes().all(|b| b.is_ascii_digit()) {
                return None;
            }
            small(whole)?
        }
    };
    parts.next().is_none().then_some((hour, minute, second))
}

/// One or two digits.
fn small(text: &str) -> Option<i8> {
    if text.len() > 2 {
        return None;
    }
    i8::try_from(digits(text)?).ok()
}

fn digits(text: &str) -> Option<i16> {
    if text.is_empty() || !text.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    text.parse().ok()
}
