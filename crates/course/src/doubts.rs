//! What makes a reading less sure, each doubt measured against its threshold.

use std::collections::BTreeMap;

use crate::burden::{self, Noted};
use crate::{Doubt, DoubtCode};

/// Fewer noted days than this name no wave: four weeks.
pub(crate) const ENOUGH_DAYS: usize = 28;
/// Waves and windows are named from this probability on that there are any: what is stated is stated
/// nine times in ten rightly, and somebody without waves is to be told of none.
pub(crate) const NAMED: f64 = 0.9;
/// Weekly means that spread less than this share of the scale are flat.
const FLAT: f64 = 0.01;
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
    /// The evened day means on the calendar.
    pub(crate) series: &'a [Option<f64>],
    /// Probability that there are waves at all; `None` where that was not asked.
    pub(crate) waves_at_all: Option<f64>,
    /// How many items follow each other and are read.
    pub(crate) read: usize,
}

/// All doubts that hold, in the order of their codes.
pub(crate) fn doubts(measured: &Measured) -> Vec<Doubt> {
    let Measured { noted, .. } = measured;
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
    let enough = ENOUGH_DAYS;
    tell(
        days < enough,
        DoubtCode::TooFewDays,
        days as f64,
        enough as f64,
    );
    let gaps = 1.0 - days as f64 / measured.series.len().max(1) as f64;
    tell(gaps > MANY_GAPS, DoubtCode::ManyGaps, gaps, MANY_GAPS);
    let weekly = spread_of_weeks(measured.series);
    let flat = days >= enough && weekly < FLAT;
    let (spread, least) = (weekly * width, FLAT * width);
    tell(flat, DoubtCode::Flat, spread, least);
    if let Some(at_all) = measured.waves_at_all.filter(|_| days >= enough && !flat) {
        tell(at_all < NAMED, DoubtCode::NoWaves, at_all, NAMED);
        let read = measured.read;
        tell(read < 3, DoubtCode::FewItems, read as f64, 3.0);
    }
    let constant = near_constant(noted) as f64;
    tell(constant > 0.0, DoubtCode::NearConstant, constant, 0.0);
    let scales = noted.scales as f64;
    tell(noted.scales > 1, DoubtCode::Rescaled, scales, 1.0);
    let moved = moved_by_items(noted, measured.evened);
    let (points, allowed) = (moved * width, MOVED * width);
    tell(moved > MOVED, DoubtCode::ChangingItems, points, allowed);
    found
}

/// Standard deviation of the means of weeks around the mean of all, as a share of the scale.
fn spread_of_weeks(series: &[Option<f64>]) -> f64 {
    let means: Vec<f64> = series
        .chunks(7)
        .filter_map(|week| {
            let noted: Vec<f64> = week.iter().flatten().copied().collect();
            let count = noted.len() as f64;
            (!noted.is_empty()).then(|| noted.iter().sum::<f64>() / count)
        })
        .collect();
    let count = means.len().max(1) as f64;
    let mean = means.iter().sum::<f64>() / count;
    (means.iter().map(|m| (m - mean) * (m - mean)).sum::<f64>() / count).sqrt()
}

/// How many items hardly ever move.
fn near_constant(noted: &Noted) -> usize {
    let mut columns: BTreeMap<usize, Vec<f64>> = BTreeMap::new();
    for (item, value) in noted.days.iter().flat_map(|(_, row)| row) {
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
        .iter()
        .zip(evened)
        .map(|((_, cells), even)| noted.scale.share(burden::day_mean(noted.scale, cells)) - even)
        .collect();
    let count = changes.len().max(1) as f64;
    (changes.iter().map(|c| c * c).sum::<f64>() / count).sqrt()
}
