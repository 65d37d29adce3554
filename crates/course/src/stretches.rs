//! Waves and windows by name: runs of days that are likelier than not, where there are waves at all.

use crate::StretchKind;

/// A stretch is at least so many days long; its two ends are noted.
pub(crate) const LEAST_DAYS: usize = 3;
/// A day counts from this probability on.
pub(crate) const LIKELY: f64 = 0.5;

/// A run of days, by index, both ends noted and both counted.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Run {
    pub(crate) first: usize,
    pub(crate) last: usize,
    /// Mean distance from the level over its noted days, in the unit of the series.
    pub(crate) height: f64,
    /// Mean distance from the noted days on either side that are in no run of this kind.
    pub(crate) beside: f64,
    /// Mean probability of its days.
    pub(crate) certainty: f64,
}

/// The runs of one kind. `series` is what was noted, in the unit of `level`.
pub(crate) fn runs(
    kind: StretchKind,
    probability: &[f64],
    series: &[Option<f64>],
    level: &[f64],
) -> Vec<Run> {
    let sign = match kind {
        StretchKind::Wave => 1.0,
        StretchKind::Window => -1.0,
    };
    let mut found = Vec::new();
    let mut t = 0;
    while t < probability.len() {
        let end = t + probability[t..].iter().take_while(|p| **p > LIKELY).count();
        if end == t {
            t += 1;
            continue;
        }
        let noted = |t: &usize| series[*t].is_some();
        if let (Some(first), Some(last)) = ((t..end).find(noted), (t..end).rfind(noted)) {
            let distances: Vec<f64> = (first..=last)
                .filter_map(|t| series[t].map(|y| sign * (y - level[t])))
                .collect();
            let height = distances.iter().sum::<f64>() / distances.len() as f64;
            let days = last + 1 - first;
            if days >= LEAST_DAYS && height > 0.0 {
                found.push(Run {
                    first,
                    last,
                    height,
                    beside: height,
                    certainty: probability[first..=last].iter().sum::<f64>() / days as f64,
                });
            }
        }
        t = end;
    }
    let heights: Vec<f64> = (0..found.len())
        .map(|k| beside(&found, k, series).map_or(found[k].height, |apart| sign * apart))
        .collect();
    for (run, height) in found.iter_mut().zip(heights) {
        run.beside = height;
    }
    found
}

/// How far a run's mean lies from that of the days on either side. The level would not do to hold
/// two times against each other: it lies higher where waves are longer, which makes long waves look
/// lower than short ones of the same height.
fn beside(runs: &[Run], k: usize, series: &[Option<f64>]) -> Option<f64> {
    let run = &runs[k];
    let before = k.checked_sub(1).map_or(0, |k| runs[k].last + 1);
    let after = runs.get(k + 1).map_or(series.len(), |next| next.first);
    let left = before.max(run.first.saturating_sub(BESIDE))..run.first;
    let right = run.last + 1..after.min(run.last + 1 + BESIDE);
    let around = left.chain(right).filter_map(|t| series[t]);
    Some(mean((run.first..=run.last).filter_map(|t| series[t]))? - mean(around)?)
}

/// Days on either side that a run is held against.
const BESIDE: usize = 14;

fn mean(values: impl Iterator<Item = f64>) -> Option<f64> {
    let (sum, count) = values.fold((0.0, 0.0), |(s, c), v| (s + v, c + 1.0));
    (count > 0.0).then(|| sum / count)
}
