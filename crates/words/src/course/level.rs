//! The days, the level at both ends, and how it changed.

use course::{Day, Difference, Reading, Slope};

use super::measures::{self, bare_points};
use super::nothing_found;
use super::sure::Way;
use crate::{Argument, Id, Voice, id, say};

/// The first part of [`super::in_words`]: the days, the level at both ends and whether it differs.
pub fn summary(voice: Voice, reading: &Reading) -> Vec<String> {
    let mut said = Vec::new();
    if let (Some(first), Some(last)) = (reading.days.first(), reading.days.last()) {
        said.push(span(voice, reading, first, last));
        said.push(levels(voice, reading, first, last));
        if first.date != last.date {
            said.push(change(voice, reading));
        }
    }
    said
}

fn span(voice: Voice, reading: &Reading, first: &Day, last: &Day) -> String {
    let noted = reading.days.iter().filter(|d| d.noted).count();
    let days = if first.date == last.date {
        say!(voice, "course-one-day", date = voice.date(first.date))
    } else if noted == reading.days.len() {
        say!(
            voice,
            "course-span-every-day",
            first = voice.date(first.date),
            last = voice.date(last.date),
            days = voice.days(days_of(reading))
        )
    } else {
        say!(
            voice,
            "course-span",
            first = voice.date(first.date),
            last = voice.date(last.date),
            days = voice.days(days_of(reading)),
            noted = noted
        )
    };
    format!("{days} {}", measures::scale(voice, reading))
}

fn days_of(reading: &Reading) -> u32 {
    u32::try_from(reading.days.len()).unwrap_or(u32::MAX)
}

fn levels(voice: Voice, reading: &Reading, first: &Day, last: &Day) -> String {
    let level = |id: Id, day: &Day| {
        say!(
            voice,
            id,
            level = bare_points(voice, reading, day.level),
            low = bare_points(voice, reading, day.level_low),
            high = bare_points(voice, reading, day.level_high)
        )
    };
    let probably = say!(voice, "course-probably");
    if first.date == last.date {
        return format!("{} {probably}", level(id!("course-level-one"), first));
    }
    format!(
        "{} {} {probably}",
        level(id!("course-level-first"), first),
        level(id!("course-level-last"), last)
    )
}

fn change(voice: Voice, reading: &Reading) -> String {
    match reading.difference() {
        Difference::Heavier => say!(voice, "course-heavier"),
        Difference::Lighter => say!(voice, "course-lighter"),
        Difference::NotTold if !reading.comparable() => say!(voice, "course-too-few-to-compare"),
        Difference::NotTold if nothing_found(reading) => say!(voice, "course-no-change"),
        // What the trend tells next would otherwise be taken back before it is said.
        Difference::NotTold if told(&reading.trend.whole).is_some() => {
            say!(voice, "course-ends-alone")
        }
        Difference::NotTold => say!(voice, "course-no-difference"),
    }
}

/// Where a slope goes, as far as its interval leaves out that it goes nowhere.
pub(super) fn way_of(slope: &Slope) -> Option<Way> {
    if slope.low > 0.0 {
        Some(Way::Heavier)
    } else if slope.high < 0.0 {
        Some(Way::Lighter)
    } else {
        None
    }
}

fn told(slope: &Option<Slope>) -> Option<Way> {
    slope.as_ref().and_then(way_of)
}

/// How fast the level changed over the last months and over all notes, or that it cannot be told.
/// It is about days that are noted, and says so. Nothing where the notes are from one day.
pub fn trend_in_words(voice: Voice, reading: &Reading) -> Vec<String> {
    if reading.days.len() < 2 {
        return Vec::new();
    }
    let recent = reading.trend.recent.as_ref();
    let whole = reading.trend.whole.as_ref();
    if recent.is_none() && whole.is_none() {
        return vec![say!(voice, "course-trend-few")];
    }
    let mut said = vec![match recent {
        Some(slope) => recent_in_words(voice, reading, slope),
        None => say!(voice, "course-trend-recent-few"),
    }];
    let again = |all: &Slope| recent.is_some_and(|r| (r.from, r.to) == (all.from, all.to));
    if let Some(slope) = whole.filter(|slope| !again(slope)) {
        said.extend(whole_in_words(voice, reading, slope));
    }
    if told(&reading.trend.recent).is_some() || told(&reading.trend.whole).is_some() {
        said.push(say!(voice, "course-trend-past"));
    }
    vec![said.join(" ")]
}

fn recent_in_words(voice: Voice, reading: &Reading, slope: &Slope) -> String {
    let (from, to) = (voice.date(slope.from), voice.date(slope.to));
    let Some(way) = way_of(slope) else {
        return say!(voice, "course-trend-recent-open", from = from, to = to);
    };
    let [points, low, high] = rates(voice, reading, slope);
    say!(
        voice,
        "course-trend-recent",
        from = from,
        to = to,
        way = way.key(),
        points = points,
        low = low,
        high = high
    )
}

/// Nothing where it would say against what was said of the two ends.
fn whole_in_words(voice: Voice, reading: &Reading, slope: &Slope) -> Option<String> {
    let ends = match reading.difference() {
        Difference::Heavier => Some(Way::Heavier),
        Difference::Lighter => Some(Way::Lighter),
        Difference::NotTold => None,
    };
    let Some(way) = way_of(slope) else {
        return ends
            .is_none()
            .then(|| say!(voice, "course-trend-whole-open"));
    };
    if ends.is_some_and(|ends| ends != way) {
        return None;
    }
    let [points, low, high] = rates(voice, reading, slope);
    Some(say!(
        voice,
        "course-trend-whole",
        way = way.key(),
        points = points,
        low = low,
        high = high
    ))
}

/// No change of a level is written with more decimals.
const FINEST: u8 = 4;

/// The change in 30 days and the ends of its interval, without a sign, the smaller end first. A
/// month moves a level by less than a day does, so there is a decimal more; and as many more, up to
/// [`FINEST`], as it takes for the two ends to read differently.
fn rates(voice: Voice, reading: &Reading, slope: &Slope) -> [Argument; 3] {
    let (low, high) = (slope.low.abs(), slope.high.abs());
    let least = measures::decimals(reading) + 1;
    let apart = |decimals: &u8| voice.number(low, *decimals) != voice.number(high, *decimals);
    let decimals = (least..=FINEST).find(apart).unwrap_or(least);
    let bare = |value: f64| Argument::from(voice.number(value, decimals));
    [
        measures::about_points(voice, slope.per_30_days.abs(), decimals).into(),
        bare(low.min(high)),
        bare(low.max(high)),
    ]
}
