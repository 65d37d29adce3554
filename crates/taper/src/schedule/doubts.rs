//! What makes a schedule less sure: each doubt once, with its worst value over the steps.

use medicine::{Amount, Content, Form, Part, Showing};

use crate::doubts::{at_hand, doubt, milligrams, pace_doubts};
use crate::finding::{Doubt, DoubtCode};
use crate::schedule::cannot::{little_known, smallest_piece, soonest};
use crate::schedule::{By, Schedule, ScheduledStep, Wanted};
use crate::step::{Situation, bound_permille, pace_limit};

/// A measurement of fewer marks than this is off by more than a twentieth where the hand is off by
/// half a mark.
const FEWEST_MARKS: u64 = 10;

pub(crate) fn of_schedule(
    situation: &Situation<'_>,
    wanted: &Wanted,
    schedule: &Schedule,
) -> Vec<Doubt> {
    let steps = &schedule.steps;
    let mut doubts = at_hand(situation);
    doubts.extend(pace_doubts(
        situation,
        schedule.largest_cut(),
        (steps.len() > 1).then(|| soonest(wanted)),
    ));
    doubts.extend(divided(steps));
    doubts.extend(beyond_score(situation, steps));
    doubts.extend(few_marks(steps));
    doubts.extend(switches(steps));
    doubts.extend(occupancy(situation, steps));
    doubts.extend(stop(situation, wanted, steps));
    doubts.extend(stop_held_lower(situation, wanted));
    doubts.extend(last_cut(situation, steps));
    doubts.extend(held(situation, wanted));
    doubts.sort_by_key(|doubt| doubt.code);
    doubts
}

fn parts(steps: &[ScheduledStep]) -> impl Iterator<Item = &Part> {
    let makings = steps.iter().filter_map(|step| step.making.as_ref());
    makings.flat_map(|making| &making.parts)
}

/// The largest share of a dose that comes from parts of tablets.
fn divided(steps: &[ScheduledStep]) -> Option<Doubt> {
    let shares = steps.iter().filter_map(|step| {
        let making = step.making.as_ref()?;
        let parts = making.parts.iter();
        let divided = parts.filter(|p| matches!(p.amount, Amount::Half | Amount::Quarter));
        let micrograms: u64 = divided.map(|part| part.dose.micrograms()).sum();
        let share = micrograms as f64 * 100.0 / making.dose.micrograms() as f64;
        (micrograms > 0).then_some(share)
    });
    let largest = shares.reduce(f64::max)?;
    Some(doubt(DoubtCode::DividedPieces, largest, 0.0))
}

/// Tablets that are divided further than a known line on them is meant for.
fn beyond_score(situation: &Situation<'_>, steps: &[ScheduledStep]) -> Option<Doubt> {
    let drug = situation.drug?;
    let beyond = parts(steps).filter_map(|part| {
        let into = match part.amount {
            Amount::Half => 2_u8,
            Amount::Quarter => 4,
            _ => return None,
        };
        let Content::Pieces { each, .. } = part.product.content() else {
            return None;
        };
        drug.score(each)
            .filter(|score| *score < into)
            .map(|score| (into, score))
    });
    let (into, score) = beyond.max_by_key(|(into, score)| (*into, std::cmp::Reverse(*score)))?;
    Some(doubt(
        DoubtCode::BeyondScore,
        f64::from(into),
        f64::from(score),
    ))
}

/// The measurement with the fewest marks, where they are few. In millilitres.
fn few_marks(steps: &[ScheduledStep]) -> Option<Doubt> {
    let few = parts(steps).filter_map(|part| {
        let Amount::Volume(volume) = part.amount else {
            return None;
        };
        let Content::Measured { measure, .. } = part.product.content() else {
            return None;
        };
        let least = measure.microlitres() * FEWEST_MARKS;
        (volume.microlitres() < least).then_some((volume.microlitres(), least))
    });
    let (volume, least) = few.min_by(|a, b| (a.0 * b.1).cmp(&(b.0 * a.1)))?;
    let millilitres = |microlitres: u64| microlitres as f64 / 1000.0;
    Some(doubt(
        DoubtCode::BelowMeasurable,
        millilitres(volume),
        millilitres(least),
    ))
}

/// How often a step goes over to other forms than the one before it used.
fn switches(steps: &[ScheduledStep]) -> Option<Doubt> {
    let forms = steps.iter().filter_map(|step| {
        let mut forms: Vec<Form> = step
            .making
            .as_ref()?
            .parts
            .iter()
            .map(|p| p.product.form())
            .collect();
        forms.sort_unstable();
        forms.dedup();
        Some(forms)
    });
    let forms: Vec<Vec<Form>> = forms.collect();
    let switches = forms.windows(2).filter(|pair| {
        let news = |form: &Form| !pair[0].contains(form);
        pair[1].iter().any(news)
    });
    let count = switches.count();
    (count > 0).then(|| doubt(DoubtCode::FormSwitch, count as f64, 0.0))
}

fn occupancy(situation: &Situation<'_>, steps: &[ScheduledStep]) -> Vec<Doubt> {
    let Some(drug) = situation.drug else {
        return Vec::new();
    };
    let mut doubts = Vec::new();
    match drug.occupancy.showing {
        Showing::Not(_) => return doubts,
        Showing::Weak => doubts.push(doubt(DoubtCode::OccupancyWeak, 0.0, 1.0)),
        Showing::Shown => {}
    }
    let doses = || {
        steps
            .iter()
            .map(|step| step.to)
            .filter(|to| !to.is_nothing())
    };
    if let (Some(lowest), Some(smallest)) = (doses().min(), drug.smallest_piece())
        && lowest < smallest
    {
        doubts.push(doubt(
            DoubtCode::OccupancyThinBelow,
            milligrams(lowest),
            milligrams(smallest),
        ));
    }
    let curves = drug.occupancy.curves.iter();
    let highest = curves.filter_map(|curve| curve.value.highest_dose).min();
    if let Some(highest) = highest.filter(|highest| situation.current > *highest) {
        doubts.push(doubt(
            DoubtCode::OccupancyAboveFit,
            milligrams(situation.current),
            milligrams(highest),
        ));
    }
    doubts
}

/// A dose to stop from that was named, where a lower one is held to.
pub(crate) fn stop_held_lower(situation: &Situation<'_>, wanted: &Wanted) -> Option<Doubt> {
    if pace_limit(situation).is_some() || !wanted.goal.is_nothing() {
        return None;
    }
    let (named, most) = wanted.stop_from.zip(little_known(situation))?;
    let is_held = matches!(wanted.by, By::Caps(_)) && named > most;
    is_held.then(|| {
        doubt(
            DoubtCode::StopHeldLower,
            milligrams(named),
            milligrams(most),
        )
    })
}

/// The cut to nothing, which no cap binds, beside the largest one before it.
fn last_cut(situation: &Situation<'_>, steps: &[ScheduledStep]) -> Option<Doubt> {
    situation.drug?.occupancy.leading()?;
    let (last, before) = steps.split_last()?;
    let points = |step: &ScheduledStep| step.occupancy.map(|of| of.drop_points);
    let last = points(last).filter(|_| last.to.is_nothing())?;
    let largest = before.iter().filter_map(points).fold(0.0, f64::max);
    (last > largest).then(|| doubt(DoubtCode::LastCut, last, largest))
}

/// Caps without one in percent, for a drug whose cuts are held to a bound.
fn held(situation: &Situation<'_>, wanted: &Wanted) -> Option<Doubt> {
    let By::Caps(bands) = &wanted.by else {
        return None;
    };
    let bounds = bands
        .all()
        .iter()
        .filter(|band| band.caps.at_most_share.is_none());
    let bounds = bounds.filter_map(|band| bound_permille(situation, band.lasts.soonest()));
    let bound = bounds.reduce(f64::min)? / 10.0;
    Some(doubt(DoubtCode::HeldToBound, bound, bound))
}

fn stop(situation: &Situation<'_>, wanted: &Wanted, steps: &[ScheduledStep]) -> Vec<Doubt> {
    let Some(last) = steps.last() else {
        return Vec::new();
    };
    let mut doubts = Vec::new();
    if !last.to.is_nothing() && wanted.goal < last.to && matches!(wanted.by, By::List { .. }) {
        doubts.push(doubt(
            DoubtCode::ListEndsAboveGoal,
            milligrams(last.to),
            milligrams(wanted.goal),
        ));
    }
    if last.to.is_nothing()
        && let (By::List { .. }, Some(smallest)) = (&wanted.by, smallest_piece(situation))
        && last.from > smallest
    {
        doubts.push(doubt(
            DoubtCode::SuddenStop,
            milligrams(last.from),
            milligrams(smallest),
        ));
    } else if pace_limit(situation).is_some()
        && let (Some(named), Some(smallest)) = (wanted.stop_from, smallest_piece(situation))
        && wanted.goal.is_nothing()
        && named > smallest
    {
        doubts.push(doubt(
            DoubtCode::StopTooHigh,
            milligrams(named),
            milligrams(smallest),
        ));
    } else if last.to.is_nothing()
        && let Some(smallest) = situation.drug.and_then(|drug| drug.smallest_piece())
        && last.from > smallest
    {
        doubts.push(doubt(
            DoubtCode::StopAboveSmallestPiece,
            milligrams(last.from),
            milligrams(smallest),
        ));
    }
    doubts
}
