//! Lasting changes: found with all notes at hand, and as they would have been noticed day by day.

use std::collections::BTreeSet;

use course::{DoubtCode, Noticed, Reading, Series, Shift};

use super::doubts::doubt_of_part_in_words;
use super::measures::{days_between, decimals, points};
use super::sure::{self, Sure, Way};
use super::symptoms::name_of;
use crate::{Voice, say};

/// The lasting changes that can be told, in their order and each with its doubts; that there is
/// none, or that there are too few notes. Less sure ones are not said at all.
pub fn shifts_in_words(voice: Voice, reading: &Reading, names: &[&str]) -> Vec<String> {
    if reading.days.is_empty() {
        return Vec::new();
    }
    let with_all: Vec<Option<&Shift>> = reading
        .shifts
        .iter()
        .map(|shift| of_the_whole(reading, shift))
        .collect();
    let mut said: Vec<String> = Vec::new();
    for (shift, whole) in reading.shifts.iter().zip(&with_all) {
        if whole.is_some() {
            continue;
        }
        said.extend(shift_in_words(voice, reading, shift, names));
        let beside: Vec<String> = reading
            .shifts
            .iter()
            .zip(&with_all)
            .filter(|(_, whole)| whole.is_some_and(|whole| std::ptr::eq(whole, shift)))
            .filter_map(|(item, _)| match item.series {
                Series::Item(item) => Some(name_of(voice, names, item)),
                Series::Burden => None,
            })
            .collect();
        if !beside.is_empty() {
            said.extend(said_together(voice, shift, &beside));
        }
    }
    if said.is_empty() {
        let doubted = |doubt: &course::Doubt| doubt.code == DoubtCode::TooFewDays;
        let noted = reading.days.iter().filter(|day| day.noted).count();
        let few = noted < Reading::LEAST_NOTED || reading.doubts.iter().any(doubted);
        return vec![if few {
            say!(voice, "course-shift-few")
        } else {
            say!(voice, "course-shift-none")
        }];
    }
    let alone = |(s, whole): (&Shift, &Option<&Shift>)| {
        whole.is_none() && stated(s).is_some() && matches!(s.series, Series::Item(_))
    };
    if reading.shifts.iter().zip(&with_all).any(alone) {
        said.push(say!(voice, "course-shift-item-scale"));
    }
    said.push(sure::gloss(voice));
    said
}

/// How near a change of one item is to one of the whole to be told with it, in days.
const TOGETHER: i64 = 28;

/// The change of all items together that an item's change is a part of: the same way, in the same
/// weeks. Forty items that change with the whole are one thing to be said, not forty-one.
fn of_the_whole<'a>(reading: &'a Reading, shift: &Shift) -> Option<&'a Shift> {
    let (Series::Item(_), Some((_, way))) = (shift.series, stated(shift)) else {
        return None;
    };
    let near = |whole: &&Shift| {
        whole.series == Series::Burden
            && stated(whole).is_some_and(|(_, whole)| whole == way)
            && days_between(whole.date, shift.date).abs() <= TOGETHER
    };
    let apart = |whole: &&Shift| days_between(whole.date, shift.date).abs();
    reading.shifts.iter().filter(near).min_by_key(apart)
}

/// The items that changed with the whole, by their names.
fn said_together(voice: Voice, whole: &Shift, names: &[String]) -> Option<String> {
    let (_, way) = stated(whole)?;
    Some(say!(
        voice,
        "course-shift-together",
        names = voice.list(names),
        way = way.key()
    ))
}

/// How sure a change is and where it goes, where it is stated at all.
pub(super) fn stated(shift: &Shift) -> Option<(Sure, Way)> {
    Some((
        Sure::of(shift.certainty)?,
        Way::of(shift.after - shift.before)?,
    ))
}

fn shift_in_words(
    voice: Voice,
    reading: &Reading,
    shift: &Shift,
    names: &[&str],
) -> Option<String> {
    let (sure, way) = stated(shift)?;
    let date = voice.date(shift.date);
    let mut said = vec![match shift.series {
        Series::Burden => say!(
            voice,
            "course-shift",
            date = date,
            sure = sure.key(),
            way = way.key()
        ),
        Series::Item(item) => say!(
            voice,
            "course-shift-item",
            name = name_of(voice, names, item),
            date = date,
            sure = sure.key(),
            way = way.key()
        ),
    }];
    said.extend(from_to(voice, reading, shift));
    if shift.low < shift.high {
        said.push(say!(
            voice,
            "course-shift-between",
            low = voice.date(shift.low),
            high = voice.date(shift.high)
        ));
    }
    let doubts = shift.doubts.iter();
    said.extend(doubts.map(|doubt| doubt_of_part_in_words(voice, reading, doubt)));
    Some(said.join(" "))
}

/// The levels before and after, or nothing where they would read the same.
fn from_to(voice: Voice, reading: &Reading, shift: &Shift) -> Option<String> {
    let decimals = match shift.series {
        Series::Burden => decimals(reading),
        // The item's own scale is not known here.
        Series::Item(_) => 1,
    };
    let before = voice.number(shift.before, decimals);
    if before == voice.number(shift.after, decimals) {
        return None;
    }
    Some(say!(
        voice,
        "course-shift-from-to",
        before = before,
        after = points(voice, shift.after, decimals)
    ))
}

/// How long ago something may have been noticed and still be told as what is different now; what
/// lies further back is told as a lasting change or not at all.
const LATELY: i64 = 60;
/// How near to a lasting change something noticed is the same thing, in days.
const SAME: i64 = 14;

/// The last of what was noticed in each series, all together before single items, as far as that
/// was lately and has not gone back since.
pub(super) fn lately_noticed(reading: &Reading) -> Vec<&Noticed> {
    let Some(last) = reading.days.last() else {
        return Vec::new();
    };
    let mut seen = BTreeSet::new();
    let mut found: Vec<&Noticed> = reading
        .noticed
        .iter()
        .rev()
        .filter(|noticed| seen.insert(noticed.series))
        .filter(|noticed| noticed.holds && days_between(noticed.date, last.date) <= LATELY)
        .collect();
    found.sort_by_key(|noticed| noticed.series);
    found
}

/// What has been different lately, said without alarm: since about when, and whether heavier or
/// lighter. Nothing where nothing was noticed.
pub fn noticed_in_words(voice: Voice, reading: &Reading, names: &[&str]) -> Vec<String> {
    noticed(voice, lately_noticed(reading), names)
}

/// The same without what [`shifts_in_words`] tells already.
pub(super) fn noticed_beside_shifts(
    voice: Voice,
    reading: &Reading,
    names: &[&str],
) -> Vec<String> {
    let is_told = |noticed: &&Noticed| {
        reading.shifts.iter().any(|shift| {
            stated(shift).is_some()
                && shift.series == noticed.series
                && days_between(shift.low, noticed.since) >= -SAME
                && days_between(noticed.since, shift.high) >= -SAME
        })
    };
    let mut lately = lately_noticed(reading);
    lately.retain(|noticed| !is_told(noticed));
    noticed(voice, lately, names)
}

fn noticed(voice: Voice, lately: Vec<&Noticed>, names: &[&str]) -> Vec<String> {
    let one = |noticed: &&Noticed| {
        let way = if noticed.heavier {
            Way::Heavier
        } else {
            Way::Lighter
        };
        let since = voice.date(noticed.since);
        match noticed.series {
            Series::Burden => {
                say!(voice, "course-noticed", since = since, way = way.key())
            }
            Series::Item(item) => say!(
                voice,
                "course-noticed-item",
                name = name_of(voice, names, item),
                since = since,
                way = way.key()
            ),
        }
    };
    let mut said: Vec<String> = lately.iter().map(one).collect();
    if !said.is_empty() {
        said.push(say!(voice, "course-stays-open"));
    }
    said
}
