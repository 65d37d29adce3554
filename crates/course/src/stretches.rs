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
                    certainty: probability[first..=last].iter().sum::<f64>() / days as f64,
                });
            }
        }
        t = end;
    }
    found
}
