//! What makes a reading less sure, each doubt measured against its threshold.

use std::collections::BTreeMap;

use crate::burden::{self, Noted};
use crate::waves::{self, Looks};
use crate::{Doubt, DoubtCode};

/// More calendar days without a note than this share.
const MANY_GAPS: f64 = 0.5;
/// An item is near-constant when at least this share of its notes ...
const NEAR_CONSTANT: f64 = 0.9;
/// ... lies within this share of the scale of their median, with at least so many notes.
const NEARLY: f64 = 0.05;
const LEAST_NOTES: usize = 10;
/// Changing items move a day's mean by more than this share of the scale.
const MOVED: f64 = 0.02;

/// What the doubts are taken from.
pub(crate) struct Measured<'a> {
    pub(crate) noted: &'a Noted,
    pub(crate) evened: &'a [f64],
    pub(crate) calendar: usize,
    pub(crate) looks: &'a Looks,
}

/// All doubts that hold, in the order of their codes.
pub(crate) fn doubts(measured: &Measured) -> Vec<Doubt> {
    let Measured { noted, looks, .. } = measured;
    let width = noted.scale.hi() - noted.scale.lo();
    let days = noted.days.len();
    let mut found = Vec::new();
    let mut tell = |holds: bool, code: DoubtCode, measured: f64, threshold: f64| {
        if holds {
            found.push(Doubt {
                code,
                measured,
                threshold,
            });
        }
    };
    tell(noted.taps_only, DoubtCode::TapsOnly, days as f64, 0.0);
    let unread = noted.taps_unread as f64;
    tell(unread > 0.0, DoubtCode::TapsUnread, unread, 0.0);
    let left_out = noted.left_out as f64;
    tell(left_out > 0.0, DoubtCode::LeftOut, left_out, 0.0);
    let enough = waves::ENOUGH_DAYS;
    tell(
        days < enough,
        DoubtCode::TooFewDays,
        days as f64,
        enough as f64,
    );
    let gaps = 1.0 - days as f64 / measured.calendar.max(1) as f64;
    tell(gaps > MANY_GAPS, DoubtCode::ManyGaps, gaps, MANY_GAPS);
    let flat = days >= enough && looks.spread < waves::FLAT;
    let (spread, least) = (looks.spread * width, waves::FLAT * width);
    tell(flat, DoubtCode::Flat, spread, least);
    let constant = near_constant(noted) as f64;
    tell(constant > 0.0, DoubtCode::NearConstant, constant, 0.0);
    let scales = noted.scales as f64;
    tell(noted.scales > 1, DoubtCode::Rescaled, scales, 1.0);
    let moved = moved_by_items(noted, measured.evened);
    let (points, allowed) = (moved * width, MOVED * width);
    tell(moved > MOVED, DoubtCode::ChangingItems, points, allowed);
    found
}

/// How many items hardly ever move.
fn near_constant(noted: &Noted) -> usize {
    let mut columns: BTreeMap<usize, Vec<f64>> = BTreeMap::new();
    for (item, value) in noted.days.values().flatten() {
        columns
            .entry(*item)
            .or_default()
            .push(noted.scale.share(*value));
    }
    let still = |values: &mut Vec<f64>| {
        values.sort_by(f64::total_cmp);
        let median = values[values.len() / 2];
        let near = values.iter().filter(|v| (*v - median).abs() <= NEARLY);
        values.len() >= LEAST_NOTES && near.count() as f64 >= NEAR_CONSTANT * values.len() as f64
    };
    columns
        .values_mut()
        .filter_map(|v| still(v).then_some(()))
        .count()
}

/// How far the changing choice of items moves a day's mean: root mean square of what evening them
/// out changed, as a share of the scale.
fn moved_by_items(noted: &Noted, evened: &[f64]) -> f64 {
    let changes: Vec<f64> = noted
        .days
        .values()
        .zip(evened)
        .map(|(cells, even)| noted.scale.share(burden::day_mean(noted.scale, cells)) - even)
        .collect();
    let count = changes.len().max(1) as f64;
    (changes.iter().map(|c| c * c).sum::<f64>() / count).sqrt()
}
