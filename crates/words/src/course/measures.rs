//! Points, days and ranges as the sentences of the course write them.

use course::Reading;
use jiff::civil::Date;

use crate::{Argument, Voice, say};

/// As many decimals as the scale's width gives a meaning to.
pub(super) fn decimals(reading: &Reading) -> u8 {
    let width = reading.scale.hi() - reading.scale.lo();
    if width >= 50.0 {
        0
    } else if width >= 2.0 {
        1
    } else {
        2
    }
}

/// A value on the scale, without a unit.
pub(super) fn bare_points(voice: Voice, reading: &Reading, value: f64) -> String {
    voice.number(value, decimals(reading))
}

/// "4.2 points"; in Polish in the form that follows "około".
pub(super) fn points(voice: Voice, value: f64, decimals: u8) -> String {
    say!(
        voice,
        "course-points",
        points = Argument::measure(value, decimals)
    )
}

/// "about 1.2 points", or "less than 0.1 points" where the digits would say that it is nothing.
pub(super) fn about_points(voice: Voice, value: f64, decimals: u8) -> String {
    let least = last_place(decimals);
    if value.abs() < least / 2.0 {
        say!(
            voice,
            "course-under-points",
            points = points(voice, least, decimals)
        )
    } else {
        say!(
            voice,
            "course-about-points",
            points = points(voice, value, decimals)
        )
    }
}

/// One in the last of so many decimals.
fn last_place(decimals: u8) -> f64 {
    (0..decimals).fold(1.0, |least, _| least / 10.0)
}

/// An end of a scale, without decimals where it has none.
pub(super) fn bare(voice: Voice, value: f64) -> String {
    voice.number(value, if value.fract() == 0.0 { 0 } else { 2 })
}

/// "The scale goes from 0 to 10. Higher is heavier."
pub(super) fn scale(voice: Voice, reading: &Reading) -> String {
    say!(
        voice,
        "course-scale",
        lo = bare(voice, reading.scale.lo()),
        hi = bare(voice, reading.scale.hi())
    )
}

/// "9 days", "9.3 days".
pub(super) fn days(voice: Voice, value: f64, decimals: u8) -> String {
    say!(
        voice,
        "time-days",
        count = Argument::measure(value, decimals)
    )
}

/// "about 9 days", "less than a day".
pub(super) fn about_days(voice: Voice, value: f64) -> String {
    if value < 0.5 {
        say!(voice, "course-under-a-day")
    } else {
        say!(voice, "course-about-days", days = days(voice, value, 0))
    }
}

/// A count of days out of a float, rounded; nothing below zero.
pub(super) fn whole(value: f64) -> f64 {
    value.round().max(0.0)
}

/// Days from one day to another; below 0 where the other lies before.
pub(super) fn days_between(from: Date, to: Date) -> i64 {
    from.duration_until(to).as_hours() / 24
}
