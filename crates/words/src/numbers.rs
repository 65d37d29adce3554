//! Numbers, dates and lists as each language writes them.

use jiff::civil::{Date, Time};

use crate::{Argument, Language, Voice, say};

/// What stands where there is no number (not finite): an en dash.
pub(crate) const NO_NUMBER: &str = "\u{2013}";

/// The digits with a dot, exactly so many decimals, never a negative zero. `value` is finite.
pub(crate) fn digits(value: f64, decimals: u8) -> String {
    let text = format!("{:.*}", usize::from(decimals), value);
    match text.strip_prefix('-') {
        Some(rest) if rest.bytes().all(|b| b == b'0' || b == b'.') => rest.to_owned(),
        _ => text,
    }
}

/// Digits as written by Rust, with the decimal sign of the language and a true minus sign, which
/// screen readers read as one and lines do not break at.
pub(crate) fn signs(digits: &str, language: Language) -> String {
    let with_minus = digits.replace('-', "\u{2212}");
    match language {
        Language::English => with_minus,
        Language::Polish => with_minus.replace('.', ","),
    }
}

impl Voice {
    /// A number with exactly so many decimals: "2.5", "2,5". Thousands are not grouped; what is
    /// not finite is a dash.
    pub fn number(self, value: f64, decimals: u8) -> String {
        if value.is_finite() {
            signs(&digits(value, decimals), self.language())
        } else {
            NO_NUMBER.to_owned()
        }
    }

    /// "23 November 2026", "23 listopada 2026".
    pub fn date(self, date: Date) -> String {
        let month = say!(self, "time-month-in-date", month = date.month());
        say!(
            self,
            "time-date",
            day = date.day(),
            month = month,
            year = date.year()
        )
    }

    /// "23 Nov 2026", "23 lis 2026".
    pub fn date_short(self, date: Date) -> String {
        let month = say!(self, "time-month-short", month = date.month());
        say!(
            self,
            "time-date",
            day = date.day(),
            month = month,
            year = date.year()
        )
    }

    /// "Monday, 23 November", "poniedziałek, 23 listopada".
    pub fn day(self, date: Date) -> String {
        let month = say!(self, "time-month-in-date", month = date.month());
        say!(
            self,
            "time-day",
            weekday = self.weekday(date),
            day = date.day(),
            month = month
        )
    }

    /// "November 2026", "listopad 2026".
    pub fn month(self, date: Date) -> String {
        let month = say!(self, "time-month", month = date.month());
        say!(
            self,
            "time-month-of-year",
            month = month,
            year = date.year()
        )
    }

    /// "Tuesday", "wtorek".
    pub fn weekday(self, date: Date) -> String {
        say!(self, "time-weekday", weekday = monday_is_one(date))
    }

    /// "on Tuesday", "we wtorek".
    pub fn weekday_when(self, date: Date) -> String {
        say!(self, "time-weekday-when", weekday = monday_is_one(date))
    }

    /// "8:05", by the clock of 24 hours.
    pub fn clock(self, time: Time) -> String {
        say!(
            self,
            "time-clock",
            hour = time.hour(),
            minute = format!("{:02}", time.minute())
        )
    }

    /// "1 day", "2 dni".
    pub fn days(self, count: u32) -> String {
        say!(self, "time-days", count = count)
    }

    /// "2 weeks", "5 tygodni".
    pub fn weeks(self, count: u32) -> String {
        say!(self, "time-weeks", count = count)
    }

    /// "a, b and c", "a, b i c". An empty list is an empty text.
    pub fn list(self, items: &[String]) -> String {
        match items {
            [] => String::new(),
            [only] => only.clone(),
            [before @ .., last] => {
                say!(self, "list-last", before = before.join(", "), last = last)
            }
        }
    }
}

fn monday_is_one(date: Date) -> Argument {
    Argument::from(date.weekday().to_monday_one_offset())
}
