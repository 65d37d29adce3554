//! A whole schedule: the fewest steps within the caps, each dose made from what is at hand.
//!
//! Nothing here is a default. Caps, days and the dose to stop from are the person's or the
//! prescriber's; what follows from them is shown with its arithmetic and its doubts, and no step
//! of it starts by itself.

mod cannot;
mod caps;
mod doubts;
pub mod path;
mod supply;

pub use cannot::{Cannot, Help, Why};
pub use caps::{Band, Bands, BandsFault, Binding, Caps, Lasting, Lowest, Points, Share};
pub use supply::{Needs, supply};

use medicine::{AtHand, Curve, Dose, Drug, Makeable, Making, Showing};

use crate::finding::Finding;
use crate::schedule::path::{Doses, Limits};
use crate::step::Situation;

/// What is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wanted {
    /// Where it ends: nothing, or a dose that is reached exactly.
    pub goal: Dose,
    /// How the doses are found.
    pub by: By,
    /// The highest dose from which stopping is allowed. Where it is not said and a cap in points
    /// is, stopping is allowed from a dose whose occupancy is at most that many points.
    pub stop_from: Option<Dose>,
}

/// How the doses of a schedule are found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum By {
    /// By search within caps.
    Caps(Bands),
    /// They are given, as by a prescriber: checked, made and explained.
    List {
        /// Falling, each below the dose that stands.
        doses: Vec<Dose>,
        /// How long each lasts.
        lasts: Lasting,
    },
}

/// A schedule. A proposal: nothing of it is taken until somebody takes it.
#[derive(Clone, Debug, PartialEq)]
pub struct Schedule {
    /// The steps in order. The starting dose is none of them; the goal is the last.
    pub steps: Vec<ScheduledStep>,
}

/// One step of it: a cut, and how long the dose after it lasts.
#[derive(Clone, Debug, PartialEq)]
pub struct ScheduledStep {
    /// Days after the first step.
    pub after_days: u32,
    /// How long the dose lasts before the next step at the soonest; nothing for the goal.
    pub days: u32,
    /// The dose before.
    pub from: Dose,
    /// The dose after.
    pub to: Dose,
    /// The lowest dose that the caps let follow; `None` for a list, and for the cut to nothing,
    /// which they do not bind.
    pub lowest: Option<Lowest>,
    /// How the dose is made; `None` for no dose.
    pub making: Option<Making>,
    /// Occupancy before and after, where a curve of the drug is shown, strong or weak.
    pub occupancy: Option<OccupancyStep>,
}

/// What a step does to occupancy, in percent of the target.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct OccupancyStep {
    /// After the step, by the leading curve.
    pub percent: f64,
    /// After it, by the curve that says the least.
    pub low: f64,
    /// After it, by the curve that says the most.
    pub high: f64,
    /// Points less than before, by the leading curve.
    pub drop_points: f64,
}

impl ScheduledStep {
    /// The cut in percent of the dose before.
    pub fn percent_cut(&self) -> f64 {
        // Doses stay far below 2^53 micrograms.
        self.from.less(self.to).micrograms() as f64 * 100.0 / self.from.micrograms() as f64
    }

    /// The work of making the dose; nothing for no dose.
    pub fn handling(&self) -> u32 {
        self.making.as_ref().map_or(0, |making| making.handling)
    }
}

impl Schedule {
    /// The sum of handling over the steps' doses.
    pub fn handling(&self) -> u32 {
        self.steps.iter().map(ScheduledStep::handling).sum()
    }

    /// The days from the first step to the goal, at the soonest.
    pub fn days(&self) -> u32 {
        self.steps.iter().map(|step| step.days).sum()
    }

    /// The largest cut in percent, the one to nothing left out; `None` where there is no other.
    pub fn largest_cut(&self) -> Option<f64> {
        let cuts = self.steps.iter().filter(|step| !step.to.is_nothing());
        cuts.map(ScheduledStep::percent_cut).reduce(f64::max)
    }
}

/// The schedule with the fewest steps within the caps; among those the one with the least
/// handling; among those the one whose largest cut in percent is smallest, the cut to nothing left
/// out. Or a list that was given, checked. The situation is one intake a day: what stands beside
/// it is not looked at.
pub fn schedule(situation: &Situation<'_>, wanted: &Wanted) -> Result<Finding<Schedule>, Cannot> {
    let here = |why| Cannot::at(why, situation.current);
    cannot::may_schedule(situation, wanted).map_err(here)?;
    let found = match &wanted.by {
        By::Caps(bands) => {
            let held = cannot::held_to_bounds(situation, bands);
            searched(situation, wanted, &held)?
        }
        By::List { doses, lasts } => listed(situation, wanted, doses, *lasts)?,
    };
    let doubts = doubts::of_schedule(situation, wanted, &found);
    Ok(Finding {
        value: found,
        doubts,
    })
}

/// The curve that may bind a step.
pub(crate) fn leading(drug: Option<&Drug>) -> Option<&Curve> {
    Some(&drug?.occupancy.leading()?.value)
}

/// The doses that can be chosen from, the one that stands first. `None` above 2 kg: no dose is.
fn choices(start: Dose, goal: Dose, makeable: &Makeable<'_>) -> Option<Doses> {
    let mut doses = Doses::default();
    let mut add = |dose: Dose, handling: u32| {
        let micrograms = i32::try_from(dose.micrograms()).ok()?;
        doses.micrograms.push(micrograms.unsigned_abs());
        doses.handling.push(handling);
        Some(())
    };
    add(start, 0)?;
    let below = makeable.doses().rev();
    for (dose, handling) in below.filter(|(dose, _)| *dose < start && *dose >= goal) {
        add(dose, handling)?;
    }
    Some(doses)
}

/// A way through the choices, or where it ends.
pub(crate) enum Way {
    /// The doses in order, without the goal of nothing.
    Found(Vec<Dose>),
    /// No way; the lowest dose that can be reached.
    Ends(Dose),
    /// The goal itself cannot be made; the lowest dose that can be reached.
    GoalNotMade(Dose),
    /// Doses lie too close together to be looked through.
    TooFine,
}

/// Looks for a way with what is at hand, which may be more than the situation has.
pub(crate) fn way(
    situation: &Situation<'_>,
    at_hand: &AtHand,
    wanted: &Wanted,
    bands: &Bands,
) -> Way {
    let curve = leading(situation.drug);
    let Some(makeable) = Makeable::upto(at_hand, situation.current) else {
        return Way::TooFine;
    };
    let Some(doses) = choices(situation.current, wanted.goal, &makeable) else {
        return Way::TooFine;
    };
    let limits = Limits::of(&doses, bands, curve);
    let dose_at = |place: usize| Dose::from_micrograms(u64::from(doses.micrograms[place]));
    let ends = || dose_at(path::lowest_reached(&doses, &limits));
    let goal = (!wanted.goal.is_nothing()).then_some(wanted.goal);
    let place = match goal {
        None => None,
        Some(goal) => match doses
            .micrograms
            .iter()
            .rposition(|d| u64::from(*d) == goal.micrograms())
        {
            Some(place) => Some(place),
            None => return Way::GoalNotMade(ends()),
        },
    };
    let may_stop = |place: usize| cannot::may_stop(situation, wanted, bands, dose_at(place));
    match path::best(&doses, &limits, place, may_stop) {
        Some(places) => Way::Found(places.into_iter().map(dose_at).collect()),
        None => Way::Ends(ends()),
    }
}

fn searched(situation: &Situation<'_>, wanted: &Wanted, bands: &Bands) -> Result<Schedule, Cannot> {
    let doses = match way(situation, situation.at_hand, wanted, bands) {
        Way::Found(doses) => doses,
        Way::Ends(at) => return Err(cannot::nothing_within(situation, wanted, bands, at)),
        Way::GoalNotMade(at) => return Err(cannot::goal_not_made(situation, wanted, bands, at)),
        Way::TooFine => return Err(Cannot::at(Why::TooFine, situation.current)),
    };
    let curve = leading(situation.drug);
    let makeable = Makeable::upto(situation.at_hand, situation.current);
    let make = |dose| makeable.as_ref().and_then(|makeable| makeable.make(dose));
    let mut building = Building::new(situation);
    let mut in_band = (usize::MAX, 0);
    for to in doses {
        let (place, band) = bands.of(building.from);
        in_band = if place == in_band.0 {
            (place, in_band.1 + 1)
        } else {
            (place, 0)
        };
        let lowest = band.caps.lowest_after(building.from, curve);
        building.add(to, band.lasts.days_of(in_band.1), Some(lowest), make(to));
    }
    Ok(building.finish(wanted.goal))
}

fn listed(
    situation: &Situation<'_>,
    wanted: &Wanted,
    doses: &[Dose],
    lasts: Lasting,
) -> Result<Schedule, Cannot> {
    let makeable = Makeable::upto(situation.at_hand, situation.current);
    let Some(makeable) = makeable else {
        return Err(Cannot::at(Why::TooFine, situation.current));
    };
    let mut building = Building::new(situation);
    let listed = doses.iter().filter(|dose| !dose.is_nothing());
    for (nth, to) in (0..).zip(listed) {
        let Some(making) = makeable.make(*to) else {
            return Err(cannot::not_made(situation, wanted, building.from, *to));
        };
        building.add(*to, lasts.days_of(nth), None, Some(making));
    }
    let ends_in_nothing = doses.last().is_some_and(|last| last.is_nothing());
    let from = building.from;
    let may_stop = ends_in_nothing || cannot::list_may_stop(situation, wanted, from);
    if wanted.goal.is_nothing() && !may_stop {
        return Ok(building.schedule);
    }
    let mut schedule = building.finish(wanted.goal);
    if let Some(last) = schedule.steps.last_mut().filter(|_| ends_in_nothing) {
        // Nobody named a dose to stop from: the list itself says so.
        last.lowest = Some(Lowest {
            dose: Dose::NOTHING,
            by: None,
        });
    }
    Ok(schedule)
}

/// A schedule that grows step by step.
struct Building<'a> {
    situation: &'a Situation<'a>,
    from: Dose,
    after_days: u32,
    schedule: Schedule,
}

impl<'a> Building<'a> {
    fn new(situation: &'a Situation<'a>) -> Building<'a> {
        Building {
            situation,
            from: situation.current,
            after_days: 0,
            schedule: Schedule { steps: Vec::new() },
        }
    }

    fn add(&mut self, to: Dose, days: u32, lowest: Option<Lowest>, making: Option<Making>) {
        let occupancy = occupancy(self.situation.drug, self.from, to);
        self.schedule.steps.push(ScheduledStep {
            after_days: self.after_days,
            days,
            from: self.from,
            to,
            lowest,
            making,
            occupancy,
        });
        self.from = to;
        self.after_days = self.after_days.saturating_add(days);
    }

    /// Ends at the goal: from there on no time is counted.
    fn finish(mut self, goal: Dose) -> Schedule {
        if goal.is_nothing() {
            self.add(Dose::NOTHING, 0, None, None);
        } else if let Some(last) = self
            .schedule
            .steps
            .last_mut()
            .filter(|last| last.to == goal)
        {
            last.days = 0;
        }
        self.schedule
    }
}

fn occupancy(drug: Option<&Drug>, from: Dose, to: Dose) -> Option<OccupancyStep> {
    let occupancy = &drug?.occupancy;
    if matches!(occupancy.showing, Showing::Not(_)) {
        return None;
    }
    let curve = &occupancy.curves.first()?.value;
    let after = occupancy
        .curves
        .iter()
        .map(|curve| curve.value.percent_at(to));
    let percent = curve.percent_at(to);
    Some(OccupancyStep {
        percent,
        low: after.clone().fold(percent, f64::min),
        high: after.fold(percent, f64::max),
        drop_points: curve.percent_at(from) - percent,
    })
}
