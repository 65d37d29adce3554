//! A whole schedule for one drug of the plan: looked for within caps that a person sets, and, once
//! accepted, a list whose steps each begin by their own act.

use jiff::ToSpan;
use jiff::civil::Date;
use medicine::{AtHand, Dose};
use taper::schedule::{Bands, By, Cannot, Schedule, Wanted};
use taper::{Finding, Situation};

use crate::plan::Plan;
use crate::prescription::{PrescribedLine, Prescription};
use crate::proposal::{at_hand, situation, waits_for_others};
use crate::tapers::{Taper, TaperId};

/// A schedule that somebody accepted: its caps, so that it can be looked for anew from any dose,
/// and the doses that it came to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scheduled {
    /// The caps and how long each step lasts.
    pub bands: Bands,
    /// Where it ends.
    pub goal: Dose,
    /// Its steps, the goal included. Never empty.
    pub list: Prescription,
}

/// What would be looked for from the dose that stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Looked {
    /// The day on which the first step could begin: not before today, and not within the hold of
    /// a cut of another drug.
    pub starts: Date,
    /// Other drugs of the plan that are being lowered: their steps and these share no hold,
    /// whichever comes first.
    pub others: Vec<TaperId>,
    /// The schedule with its doubts, or why there is none.
    pub found: Result<Finding<Schedule>, Cannot>,
}

/// Looks for a schedule for one drug, from the dose that stands. Nothing changes by it. `None`
/// for an id that is not in the plan, or where the day has several intakes: then it is the rule or
/// the prescriber's list that says which of them becomes smaller.
pub fn look(plan: &Plan, id: TaperId, wanted: &Wanted, today: Date) -> Option<Looked> {
    let taper = plan.taper(id)?;
    look_with(plan, taper, &at_hand(taper), wanted, today)
}

/// The same with other things at hand: what would change if.
pub fn look_with(
    plan: &Plan,
    taper: &Taper,
    at_hand: &AtHand,
    wanted: &Wanted,
    today: Date,
) -> Option<Looked> {
    if taper.intakes().len() != 1 {
        return None;
    }
    let situation: Situation<'_> = situation(plan, taper, at_hand, 0)?;
    let (others, after) = waits_for_others(plan, taper);
    Some(Looked {
        starts: after.map_or(today, |after| after.max(today)),
        others,
        found: taper::schedule::schedule(&situation, wanted),
    })
}

impl Scheduled {
    /// What was found, as it would be accepted: a line for each step, each with the days that it
    /// lasts at least. `None` where it was not found within caps.
    pub fn accept(wanted: &Wanted, found: &Schedule) -> Option<Scheduled> {
        let By::Caps(bands) = &wanted.by else {
            return None;
        };
        let lines = found.steps.iter().map(|step| PrescribedLine {
            doses: vec![step.to],
            from: None,
            days: (step.days > 0).then_some(step.days),
        });
        let lines: Vec<PrescribedLine> = lines.take(Prescription::MOST_LINES).collect();
        let is_whole = !lines.is_empty() && lines.len() == found.steps.len();
        is_whole.then(|| Scheduled {
            bands: bands.clone(),
            goal: wanted.goal,
            list: Prescription { lines },
        })
    }

    /// The question that it answered, to be asked anew.
    pub fn wanted(&self, stop_from: Option<Dose>) -> Wanted {
        Wanted {
            goal: self.goal,
            by: By::Caps(self.bands.clone()),
            stop_from,
        }
    }
}

/// A day some days after another; the last day of the calendar where there is none.
pub(crate) fn days_after(day: Date, days: u32) -> Date {
    let after = day.checked_add(i64::from(days).days());
    after.unwrap_or(Date::MAX)
}
