//! The course of symptoms in words: what can be said, and no more.
//!
//! Every sentence follows from the values by rule. No cause is told from nearness in time, nothing
//! about days to come, and no length that could be read as a countdown while a wave or window may
//! still be running.

use course::{Day, Difference, Doubt, DoubtCode, Reading, Stretch};
use jiff::civil::Date;

use crate::{Id, Voice, id, say};

/// A noted dose, as far as the description needs it. It has no `Debug`: the drug is in the
/// person's own words.
#[derive(Clone, PartialEq, Eq)]
pub struct DoseLine {
    /// The first day at this dose.
    pub date: Date,
    /// The drug as the person calls it, where told.
    pub drug: Option<String>,
    /// The dose as the voice writes it, unit included: "37,5 mg".
    pub amount: String,
}

/// What is said where [`course::read`] finds nothing noted.
pub fn nothing_noted(voice: Voice) -> String {
    say!(voice, "course-nothing")
}

/// A short description, a paragraph each: the days, the level at both ends and whether it differs,
/// waves and windows as a guess, the person's own marks, first and last dose. The doses may come
/// in any order.
pub fn in_words(voice: Voice, reading: &Reading, doses: &[DoseLine]) -> Vec<String> {
    let mut said = summary(voice, reading);
    said.extend(waves_and_windows(voice, reading));
    said.extend(doses_in_words(voice, doses));
    said
}

/// The first part of [`in_words`]: the days, the level at both ends and whether it differs.
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

/// The second part: waves and windows as a guess, and the person's own marks.
pub fn waves_and_windows(voice: Voice, reading: &Reading) -> Vec<String> {
    let mut said = stretches(voice, reading);
    let marks = reading.days.iter().filter(|d| d.marked_window).count();
    if let Some(marks) = u32::try_from(marks).ok().filter(|m| *m > 0) {
        said.push(say!(voice, "course-marks", days = voice.days(marks)));
    }
    said
}

/// One sentence or two for every doubt of the reading, in its order.
pub fn doubts_in_words(voice: Voice, reading: &Reading) -> Vec<String> {
    let say = |doubt: &Doubt| doubt_in_words(voice, reading, doubt);
    reading.doubts.iter().map(say).collect()
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
    let scale = say!(
        voice,
        "course-scale",
        lo = bare(voice, reading.scale.lo()),
        hi = bare(voice, reading.scale.hi())
    );
    format!("{days} {scale}")
}

fn days_of(reading: &Reading) -> u32 {
    u32::try_from(reading.days.len()).unwrap_or(u32::MAX)
}

fn levels(voice: Voice, reading: &Reading, first: &Day, last: &Day) -> String {
    let level = |id: Id, day: &Day| {
        say!(
            voice,
            id,
            level = points(voice, reading, day.level),
            low = points(voice, reading, day.level_low),
            high = points(voice, reading, day.level_high)
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
        Difference::NotTold if nothing_likely(reading) => say!(voice, "course-no-change"),
        Difference::NotTold => say!(voice, "course-no-difference"),
    }
}

/// Whether no day is likelier than not to lie in a wave or window. Where a heavy time is only too
/// long to be named, that there is no change would not be true.
fn nothing_likely(reading: &Reading) -> bool {
    let likely = |day: &Day| day.wave > 0.5 || day.window > 0.5;
    !reading.days.iter().any(likely)
}

/// The sentences of one kind of stretch.
struct Kind {
    found: Id,
    open: Id,
    unnamed: Id,
    open_before: Id,
}

const WAVES: Kind = Kind {
    found: id!("course-waves"),
    open: id!("course-wave-open"),
    unnamed: id!("course-end-heavier"),
    open_before: id!("course-wave-open-before"),
};
const WINDOWS: Kind = Kind {
    found: id!("course-windows"),
    open: id!("course-window-open"),
    unnamed: id!("course-end-lighter"),
    open_before: id!("course-window-open-before"),
};

fn stretches(voice: Voice, reading: &Reading) -> Vec<String> {
    let heavy_end = ends_in(reading, &reading.waves, reading.ends_heavier());
    let light_end = ends_in(reading, &reading.windows, reading.ends_lighter());
    // While a wave may be running, the lengths of others, and of the windows between them, would
    // be read as a countdown. While a window is, only the lengths of windows would.
    let tell_waves = heavy_end == End::Clear;
    let tell_windows = tell_waves && light_end == End::Clear;
    let kinds = [
        (&reading.waves, WAVES, heavy_end, tell_waves),
        (&reading.windows, WINDOWS, light_end, tell_windows),
    ];
    let mut said: Vec<String> = kinds
        .iter()
        .filter_map(|(found, kind, end, tell)| {
            stretches_of(voice, reading, found, kind, *end, *tell)
        })
        .collect();
    if !said.is_empty() {
        said.push(say!(voice, "course-guess"));
    }
    said
}

/// How the notes end, for one kind of stretch.
#[derive(Clone, Copy, PartialEq)]
enum End {
    /// In nothing of the kind.
    Clear,
    /// In a stretch that is named.
    Named,
    /// In days that look like one, but none is named.
    Unnamed,
}

fn ends_in(reading: &Reading, found: &[Stretch], looks: bool) -> End {
    if found.iter().any(|stretch| reading.running(stretch)) {
        End::Named
    } else if looks {
        End::Unnamed
    } else {
        End::Clear
    }
}

fn stretches_of(
    voice: Voice,
    reading: &Reading,
    found: &[Stretch],
    kind: &Kind,
    end: End,
    tell_lengths: bool,
) -> Option<String> {
    let ended = found.iter().filter(|s| !reading.running(s)).count();
    let mut said = Vec::new();
    match end {
        End::Named => {
            said.push(say!(voice, kind.open));
            if ended > 0 {
                said.push(say!(voice, kind.open_before, count = ended));
            }
        }
        End::Clear | End::Unnamed => {
            if ended > 0 {
                said.push(say!(voice, kind.found, count = ended));
            }
            if ended > 0 && tell_lengths {
                said.push(lengths(voice, found));
            }
            if end == End::Unnamed {
                said.push(say!(voice, kind.unnamed));
            }
        }
    }
    (!said.is_empty()).then(|| said.join(" "))
}

fn lengths(voice: Voice, found: &[Stretch]) -> String {
    let shortest = found.iter().map(|s| s.days).min().unwrap_or(0);
    let longest = found.iter().map(|s| s.days).max().unwrap_or(0);
    if found.len() == 1 {
        say!(voice, "course-length-one", days = voice.days(longest))
    } else if shortest == longest {
        say!(voice, "course-length-same", days = voice.days(longest))
    } else {
        say!(
            voice,
            "course-lengths",
            shortest = voice.days(shortest),
            longest = voice.days(longest)
        )
    }
}

/// The last part: first and last dose of each drug, in the order of their first days, and that
/// nearness in time is no cause.
pub fn doses_in_words(voice: Voice, doses: &[DoseLine]) -> Vec<String> {
    let mut in_order: Vec<&DoseLine> = doses.iter().collect();
    in_order.sort_by_key(|dose| dose.date);
    let mut drugs: Vec<Vec<&DoseLine>> = Vec::new();
    for dose in in_order {
        match drugs.iter_mut().find(|lines| lines[0].drug == dose.drug) {
            Some(lines) => lines.push(dose),
            None => drugs.push(vec![dose]),
        }
    }
    let ends = |lines: &Vec<&DoseLine>| match lines.as_slice() {
        [] => None,
        [only] => Some(one_dose(voice, only)),
        [first, .., last] => Some(two_doses(voice, first, last)),
    };
    let mut said: Vec<String> = drugs.iter().filter_map(ends).collect();
    if !said.is_empty() {
        said.push(say!(voice, "course-dose-cause"));
    }
    said
}

fn one_dose(voice: Voice, dose: &DoseLine) -> String {
    let (amount, date) = (&dose.amount, voice.date(dose.date));
    match &dose.drug {
        Some(drug) => say!(
            voice,
            "course-dose-one",
            drug = drug,
            amount = amount,
            date = date
        ),
        None => say!(voice, "course-dose-one-plain", amount = amount, date = date),
    }
}

fn two_doses(voice: Voice, first: &DoseLine, last: &DoseLine) -> String {
    let (first_date, last_date) = (voice.date(first.date), voice.date(last.date));
    match &first.drug {
        Some(drug) => say!(
            voice,
            "course-dose",
            drug = drug,
            first = &first.amount,
            first_date = first_date,
            last = &last.amount,
            last_date = last_date
        ),
        None => say!(
            voice,
            "course-dose-plain",
            first = &first.amount,
            first_date = first_date,
            last = &last.amount,
            last_date = last_date
        ),
    }
}

fn doubt_in_words(voice: Voice, reading: &Reading, doubt: &Doubt) -> String {
    let count = doubt.measured;
    match doubt.code {
        DoubtCode::TapsOnly => say!(
            voice,
            "course-doubt-taps-only",
            heavy = voice.number(course::Tap::Heavy.burden(), 1),
            lighter = voice.number(course::Tap::Lighter.burden(), 1)
        ),
        DoubtCode::TapsUnread => say!(voice, "course-doubt-taps-unread", count = count),
        DoubtCode::LeftOut => say!(voice, "course-doubt-left-out", count = count),
        DoubtCode::TooFewDays => say!(
            voice,
            "course-doubt-too-few-days",
            least = doubt.threshold,
            noted = count
        ),
        DoubtCode::ManyGaps => many_gaps(voice, doubt.measured),
        DoubtCode::Flat => say!(voice, "course-doubt-flat"),
        DoubtCode::ChanceAlone => say!(voice, "course-doubt-chance-alone"),
        DoubtCode::NearConstant => say!(voice, "course-doubt-near-constant", count = count),
        DoubtCode::Rescaled => say!(voice, "course-doubt-rescaled", count = count),
        DoubtCode::ChangingItems => say!(
            voice,
            "course-doubt-changing-items",
            points = points(voice, reading, doubt.measured)
        ),
    }
}

/// Rounded to "100 %" it would say that there is no note at all.
fn many_gaps(voice: Voice, share: f64) -> String {
    if share >= NEARLY_ALL {
        say!(voice, "course-doubt-nearly-all-gaps")
    } else {
        say!(
            voice,
            "course-doubt-many-gaps",
            percent = voice.number(100.0 * share, 0)
        )
    }
}

/// From this share on a percentage without decimals reads 100.
const NEARLY_ALL: f64 = 0.995;

/// A value on the scale, with as many decimals as the scale's width gives a meaning to.
fn points(voice: Voice, reading: &Reading, value: f64) -> String {
    let width = reading.scale.hi() - reading.scale.lo();
    let decimals = if width >= 50.0 {
        0
    } else if width >= 2.0 {
        1
    } else {
        2
    };
    voice.number(value, decimals)
}

/// An end of a scale, without decimals where it has none.
fn bare(voice: Voice, value: f64) -> String {
    voice.number(value, if value.fract() == 0.0 { 0 } else { 2 })
}
