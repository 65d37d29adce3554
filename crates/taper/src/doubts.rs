//! Which doubts a step has.

use medicine::{Amount, Content, Dose, Drug, Form, Showing, Strength};

use crate::finding::{Doubt, DoubtCode};
use crate::rule::Rule;
use crate::step::{Situation, Step, StepKind, StopBarred};

/// Half-lives until a new level is nearly reached (97 %).
const HALF_LIVES_TO_SETTLE: f64 = 5.0;

/// The doubts about a step, in order.
pub(crate) fn doubts_of_step(
    situation: &Situation<'_>,
    step: &Step,
    barred: Option<StopBarred>,
) -> Vec<Doubt> {
    let mut doubts = Vec::new();
    doubts.extend(stop_is_barred(situation, barred));
    if step.kind != StepKind::ChosenDay {
        doubts.extend(makeable(situation, step));
    }
    doubts.extend(above_rule(step));
    doubts.extend(divided(step));
    if let StepKind::Stop { .. } = step.kind {
        doubts.extend(stop(situation, step));
    }
    if step.occupancy.is_some() {
        doubts.extend(occupancy(situation, step));
    }
    if !matches!(step.kind, StepKind::Chosen | StepKind::ChosenDay) {
        doubts.extend(step.rule.into_iter().flat_map(|rule| pace(situation, rule)));
    }
    doubts.extend(at_hand(situation));
    in_order(doubts)
}

/// The doubts about how one intake of a day is made. What else there is, is said of the day.
pub(crate) fn doubts_of_part(situation: &Situation<'_>, step: &Step) -> Vec<Doubt> {
    let doubts = makeable(situation, step).into_iter().chain(divided(step));
    in_order(doubts.collect())
}

/// The doubts where there is no step.
pub(crate) fn doubts_of_answer(
    situation: &Situation<'_>,
    rule: Rule,
    barred: Option<StopBarred>,
) -> Vec<Doubt> {
    let mut doubts = pace(situation, rule);
    doubts.extend(stop_is_barred(situation, barred));
    doubts.extend(at_hand(situation));
    in_order(doubts)
}

fn in_order(mut doubts: Vec<Doubt>) -> Vec<Doubt> {
    doubts.sort_by_key(|doubt| doubt.code);
    doubts
}

pub(crate) fn doubt(code: DoubtCode, measured: f64, threshold: f64) -> Doubt {
    Doubt {
        code,
        measured,
        threshold,
    }
}

pub(crate) fn milligrams(dose: Dose) -> f64 {
    // Doses stay far below 2^53 micrograms.
    dose.micrograms() as f64 / 1000.0
}

fn makeable(situation: &Situation<'_>, step: &Step) -> Option<Doubt> {
    if step.to.is_nothing() || step.making.is_some() {
        return None;
    }
    if situation.at_hand.is_empty() {
        return Some(doubt(DoubtCode::NotCheckedMakeable, 0.0, 1.0));
    }
    let below = situation.at_hand.highest_within(Dose::NOTHING, step.to);
    let nearest = below.map_or(Dose::NOTHING, |making| making.dose);
    Some(doubt(
        DoubtCode::NotMakeable,
        milligrams(step.to),
        milligrams(nearest),
    ))
}

/// Only a chosen step can pass the rule, and the last one, which it does not bind.
fn above_rule(step: &Step) -> Option<Doubt> {
    let rule = step.rule.filter(|_| step.kind == StepKind::Chosen)?;
    (!rule.allows(step.day_before(), step.day_after())).then(|| {
        doubt(
            DoubtCode::AboveRule,
            step.percent_cut(),
            rule.at_most_percent(),
        )
    })
}

fn divided(step: &Step) -> Option<Doubt> {
    let making = step.making.as_ref()?;
    let parts = making.parts.iter();
    let divided = parts.filter(|p| matches!(p.amount, Amount::Half | Amount::Quarter));
    let micrograms: u64 = divided.map(|part| part.dose.micrograms()).sum();
    let share = micrograms as f64 * 100.0 / making.dose.micrograms() as f64;
    (micrograms > 0).then(|| doubt(DoubtCode::DividedPieces, share, 0.0))
}

fn stop(situation: &Situation<'_>, step: &Step) -> Option<Doubt> {
    let smallest = situation.drug?.smallest_piece()?;
    (step.from > smallest).then(|| {
        doubt(
            DoubtCode::StopAboveSmallestPiece,
            milligrams(step.from),
            milligrams(smallest),
        )
    })
}

fn stop_is_barred(situation: &Situation<'_>, barred: Option<StopBarred>) -> Option<Doubt> {
    let current = milligrams(situation.current);
    Some(match barred? {
        StopBarred::Above(smallest) => doubt(DoubtCode::StopTooHigh, current, milligrams(smallest)),
        StopBarred::Unknown => doubt(DoubtCode::StopUnknown, current, 0.0),
    })
}

fn occupancy(situation: &Situation<'_>, step: &Step) -> Vec<Doubt> {
    let Some(drug) = situation.drug else {
        return Vec::new();
    };
    let (before, after) = (step.day_before(), step.day_after());
    let mut doubts = Vec::new();
    if drug.occupancy.showing == Showing::Weak {
        doubts.push(doubt(DoubtCode::OccupancyWeak, 0.0, 1.0));
    }
    if let Some(smallest) = drug.smallest_piece().filter(|smallest| after < *smallest) {
        doubts.push(doubt(
            DoubtCode::OccupancyThinBelow,
            milligrams(after),
            milligrams(smallest),
        ));
    }
    let highest = drug
        .occupancy
        .curves
        .iter()
        .filter_map(|c| c.value.highest_dose);
    if let Some(highest) = highest.min().filter(|highest| before > *highest) {
        doubts.push(doubt(
            DoubtCode::OccupancyAboveFit,
            milligrams(before),
            milligrams(highest),
        ));
    }
    doubts
}

fn pace(situation: &Situation<'_>, rule: Rule) -> Vec<Doubt> {
    let cut = Some(rule.at_most_percent());
    pace_doubts(situation, cut, Some(rule.every_days()))
}

/// The doubts about a largest cut in percent and a shortest time between cuts in days.
pub(crate) fn pace_doubts(
    situation: &Situation<'_>,
    largest_cut: Option<f64>,
    soonest: Option<u32>,
) -> Vec<Doubt> {
    let Some(drug) = situation.drug else {
        return Vec::new();
    };
    let mut doubts = Vec::new();
    let guidance = || drug.guidance().map(|published| &published.value);
    let most = guidance().filter_map(|g| g.at_most_permille);
    let most = most
        .map(|(_, high)| f64::from(high) / 10.0)
        .reduce(f64::max);
    if let Some((cut, most)) = largest_cut.zip(most).filter(|(cut, most)| cut > most) {
        doubts.push(doubt(DoubtCode::LargerThanPublished, cut, most));
    }
    let Some(every) = soonest.map(f64::from) else {
        return doubts;
    };
    let published = guidance().filter_map(|g| g.every_days).map(|d| d.0).min();
    if let Some(published) = published.map(f64::from).filter(|days| every < *days) {
        doubts.push(doubt(DoubtCode::SoonerThanPublished, every, published));
    }
    match drug.slowest_half_life_hours() {
        None => doubts.push(doubt(DoubtCode::HalfLifeUnknown, 0.0, 1.0)),
        Some(hours) => {
            let settled_days = hours * HALF_LIVES_TO_SETTLE / 24.0;
            if every < settled_days {
                doubts.push(doubt(DoubtCode::BeforeSettled, every, settled_days));
            }
        }
    }
    doubts
}

pub(crate) fn at_hand(situation: &Situation<'_>) -> Vec<Doubt> {
    let products = situation.at_hand.products();
    let mut doubts = Vec::new();
    if situation.held_whole > 0 {
        // At most six.
        let held = situation.held_whole as f64;
        doubts.push(doubt(DoubtCode::HeldWhole, held, 0.0));
    }
    let extended = products.iter().filter(|p| p.form().is_extended_release());
    let extended = extended.count();
    if extended > 0 && extended < products.len() {
        let others = (products.len() - extended) as f64;
        doubts.push(doubt(DoubtCode::ReleaseDiffers, extended as f64, others));
    }
    let Some(drug) = situation.drug else {
        doubts.push(doubt(DoubtCode::DrugNotInCatalogue, 0.0, 1.0));
        return doubts;
    };
    let unknown = products
        .iter()
        .filter(|p| !is_known(drug, p.form(), p.content()));
    let unknown = unknown.count();
    if unknown > 0 {
        let unknown = unknown as f64;
        doubts.push(doubt(DoubtCode::ProductNotInCatalogue, unknown, 0.0));
    }
    if let Some(like) = drug.drops_like_tablets.as_ref().map(|known| known.value)
        && products.iter().any(|p| p.form() == Form::Drops)
    {
        let (drops, tablets) = (milligrams(like.drops), milligrams(like.tablets));
        doubts.push(doubt(DoubtCode::DropsDiffer, drops, tablets));
    }
    doubts
}

fn is_known(drug: &Drug, form: Form, content: Content) -> bool {
    match content {
        Content::Pieces { each, .. } => drug.is_made(form, Strength::Piece(each)),
        Content::Measured { concentration, .. } => {
            drug.is_made(form, Strength::Liquid(concentration))
        }
        Content::Drops { each, .. } => drug.made.iter().any(|made| made.value.drop == Some(each)),
    }
}
