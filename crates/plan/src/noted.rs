//! What the notes say of a drug beside the plan. Notes are never corrected by it and never judged:
//! where they differ, the person is asked once which dose it is.

use diary::{DoseStart, DoseTaken, Text, is_same_drug};
use jiff::ToSpan;
use jiff::civil::Date;
use medicine::Dose;

use crate::change::Change;
use crate::plan::Plan;
use crate::proposal::{drug, record_only};
use crate::tapers::Taper;

/// What was noted of a drug on one day, or from one day on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotedDay {
    /// The day.
    pub day: Date,
    /// The dose of the whole day.
    pub dose: Dose,
    /// The dose of each intake, where each was noted by itself.
    pub intakes: Option<Vec<Dose>>,
    /// Whether it was said of every day from that one on.
    pub from_then_on: bool,
}

/// The notes say another dose than the plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// The dose of a day by the notes.
    pub noted: Dose,
    /// The first of the days on which they say so, one after the other.
    pub since: Date,
    /// What was noted since the plan was last told of a dose, the latest first.
    pub days: Vec<NotedDay>,
}

impl Difference {
    /// How many noted days in a row differ before it is asked about: one is a day that went
    /// otherwise, and no other dose. A dose that was said to stand from a day on is asked about at
    /// once. Our own choice.
    pub const DAYS: usize = 2;
}

/// A drug whose sudden stop is dangerous is at nothing, by the notes or by the plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SuddenStop {
    /// The day on which nothing was taken, or from which on.
    pub day: Date,
}

impl SuddenStop {
    /// For so many days it is said whom to call. Our own choice: in withdrawal from the drugs that
    /// are slowest to leave the body, diazepam among them, the first two weeks are the ones in
    /// which seizures are described; twice that leaves room for a note that comes late.
    pub const DAYS: i64 = 28;
}

/// What was noted of a taper's drug since the plan was last told of its dose, in order of days. A
/// day on which an intake was left blank says nothing and is left out.
pub fn noted_days(
    plan: &Plan,
    taper: &Taper,
    taken: &[&DoseTaken],
    starts: &[&DoseStart],
    today: Date,
) -> Vec<NotedDay> {
    let Some(told) = told(plan, taper) else {
        return Vec::new();
    };
    let mut days: Vec<NotedDay> = starts
        .iter()
        .filter(|start| is_same_drug(&start.drug, &taper.drug))
        // Of the very day on which the plan was told, the plan is the later word.
        .filter(|start| start.from > told && start.from <= today)
        .map(|start| NotedDay {
            day: start.from,
            dose: start.dose,
            intakes: None,
            from_then_on: true,
        })
        .collect();
    let mut of_drug: Vec<&DoseTaken> = taken
        .iter()
        .copied()
        .filter(|noted| is_same_drug(&noted.drug, &taper.drug))
        .filter(|noted| noted.day >= told && noted.day <= today)
        .collect();
    of_drug.sort_by_key(|noted| noted.day);
    let on_days = of_drug.chunk_by(|one, other| one.day == other.day);
    days.extend(on_days.filter_map(|day| whole_day(taper, day)));
    days.sort_by_key(|noted| (noted.day, !noted.from_then_on));
    days
}

/// The day from which on notes are newer than what the plan was told of this dose.
fn told(plan: &Plan, taper: &Taper) -> Option<Date> {
    let stands = taper.doses.last()?;
    let version = plan.versions.iter().find(|v| v.number == stands.version)?;
    Some(stands.since.max(version.date))
}

/// What was taken on a day in all; `None` where that is not known.
fn whole_day(taper: &Taper, noted: &[&DoseTaken]) -> Option<NotedDay> {
    let mut sum = Dose::NOTHING;
    for one in noted {
        sum = sum.checked_add(one.amount()?)?;
    }
    let of = |place: usize| {
        let mut of_it = noted.iter().filter(move |noted| {
            let intake = noted.intake.as_ref();
            intake.is_some_and(|intake| usize::from(intake.place) == place)
        });
        let first = of_it.next()?.amount()?;
        of_it.try_fold(first, |sum, noted| sum.checked_add(noted.amount()?))
    };
    let intakes = taper.intakes().iter().enumerate();
    let intakes: Option<Vec<Dose>> = intakes
        .map(|(place, intake)| match intake.dose.is_nothing() {
            true => Some(of(place).unwrap_or(Dose::NOTHING)),
            false => of(place),
        })
        .collect();
    let as_a_whole = noted.iter().any(|noted| noted.intake.is_none());
    if !as_a_whole && intakes.is_none() {
        return None;
    }
    Some(NotedDay {
        day: noted.first()?.day,
        dose: sum,
        intakes: intakes.filter(|_| !as_a_whole),
        from_then_on: false,
    })
}

/// Where the latest notes differ from the plan and the person has not left that aside.
pub fn difference(taper: &Taper, days: &[NotedDay]) -> Option<Difference> {
    let now = taper.day();
    let differing = days.iter().rev().take_while(|noted| noted.dose != now);
    let count: usize = differing
        .map(|noted| match noted.from_then_on {
            true => Difference::DAYS,
            false => 1,
        })
        .sum();
    let latest = days.last()?;
    if count < Difference::DAYS || taper.left.contains(&latest.dose) {
        return None;
    }
    let run = days.iter().rev();
    let run = run.take_while(|noted| noted.dose == latest.dose);
    Some(Difference {
        noted: latest.dose,
        since: run.last().map_or(latest.day, |first| first.day),
        days: days.iter().rev().cloned().collect(),
    })
}

/// Whether a sudden stop of a drug of that name is dangerous in itself: by the catalogue's bound
/// on its pace, by being recorded only, or by the class that its name tells.
pub fn is_dangerous_to_stop(name: &Text) -> bool {
    let name = name.expose();
    let known = medicine::find(name);
    known.is_some_and(|drug| drug.pace_limit.is_some() || drug.record_only.is_some())
        || medicine::named_pace(name).is_some()
        || medicine::record_only(name).is_some()
}

/// Whether a drug whose sudden stop is dangerous is at nothing: by the latest note, or by a dose
/// that was set. The end of a taper that its own method led to is no sudden stop.
pub fn sudden_stop(
    plan: &Plan,
    taper: &Taper,
    days: &[NotedDay],
    today: Date,
) -> Option<SuddenStop> {
    let by_catalogue = drug(taper).is_some_and(|drug| drug.pace_limit.is_some());
    if !by_catalogue && !is_dangerous_to_stop(&taper.drug) && record_only(plan, taper).is_none() {
        return None;
    }
    let is_recent = |day: &Date| *day >= today.saturating_sub(SuddenStop::DAYS.days());
    let by_notes = || {
        let latest = days.last()?;
        (latest.dose.is_nothing() && !taper.day().is_nothing()).then_some(latest.day)
    };
    let by_plan = || {
        let stands = taper.doses.last()?;
        let version = plan.versions.iter().find(|v| v.number == stands.version)?;
        let was_set = !matches!(version.change, Change::TakeStep(_) | Change::SmallerStep(_));
        (taper.day().is_nothing() && was_set).then_some(stands.since)
    };
    let day = by_notes().or_else(by_plan).filter(is_recent)?;
    Some(SuddenStop { day })
}
