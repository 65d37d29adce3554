//! How many days late each symptom follows, and the score of those that follow alike.

use super::{Severity, expected};
use crate::stays::LAGS;

/// The score of the symptoms that follow by the same number of days.
#[derive(Clone, Debug, Default)]
pub(crate) struct Group {
    pub(crate) score: Vec<f64>,
    pub(crate) weight: Vec<f64>,
}

/// A lag is believed where its edges fit so many times better than the same edges moved.
const SURE_OF_LAG: f64 = 2.2;
/// By how many days the edges are moved to see what chance does.
const PLACEBOS: [usize; 6] = [31, 47, 61, 83, 101, 127];

/// The lag whose pattern, moved by some days, goes best with what a symptom shows beyond the score,
/// and how well: an inner product over its root mean square.
fn best_lag(beyond: &[(usize, f64)], patterns: &[Vec<f64>; LAGS], moved: usize) -> (usize, f64) {
    let days = patterns[0].len();
    let mut across = [0.0; LAGS];
    let mut own = [0.0; LAGS];
    for (day, value) in beyond {
        let at = (day + moved) % days;
        for k in 0..LAGS {
            let pattern = patterns[k][at];
            across[k] += value * pattern;
            own[k] += pattern * pattern;
        }
    }
    let fit = |k: usize| across[k] / own[k].max(1e-12).sqrt();
    let best = (0..LAGS)
        .max_by(|a, b| fit(*a).total_cmp(&fit(*b)))
        .unwrap_or(0);
    (best, fit(best))
}

impl Severity {
    /// How many days late each symptom follows, as far as the edges of waves tell: what a symptom
    /// shows beyond the score of its day goes with the heaviness of some days before. Squared
    /// errors would not do: a wave that was wrongly seen pulls every lag to nought.
    ///
    /// `heavy` is the probability of a heavy level by day; `lags` what was taken so far. Lags are
    /// told apart only from each other, so the least is 0. All are 0 where nothing is sure.
    pub(crate) fn lags(&self, heavy: &[f64], before: Option<&[u8]>) -> Vec<u8> {
        let patterns = self.patterns(heavy, before);
        let mut lags = vec![1_u8; self.parts.len()];
        let mut sure = 0;
        let read = self.parts.iter().filter(|p| p.pull > 0.0).count();
        for (j, (notes, part)) in self.notes.iter().zip(&self.parts).enumerate() {
            if part.pull <= 0.0 {
                continue;
            }
            let beyond: Vec<(usize, f64)> = notes
                .iter()
                .map(|cell| {
                    let day = cell.day as usize;
                    let middle = part.centre + part.pull * self.score[day];
                    let (value, _) = expected(cell, middle, part.noise);
                    (day, (value - middle) / part.pull)
                })
                .collect();
            let (best, closeness) = best_lag(&beyond, &patterns, 0);
            // Notes that remember make chance look like more: the same edges, moved elsewhere, say
            // how much more.
            let square: f64 = PLACEBOS
                .iter()
                .map(|moved| {
                    let (_, chance) = best_lag(&beyond, &patterns, *moved);
                    chance * chance
                })
                .sum();
            let chance = (square / PLACEBOS.len() as f64).sqrt();
            if closeness > SURE_OF_LAG * chance {
                lags[j] = best as u8;
                sure += 1;
            }
        }
        // A few lone ones among many are chance.
        if sure * 4 < read || read < 16 {
            return vec![0; self.parts.len()];
        }
        let least = lags
            .iter()
            .zip(&self.parts)
            .filter(|(_, part)| part.pull > 0.0)
            .map(|(lag, _)| *lag)
            .min()
            .unwrap_or(0);
        for lag in &mut lags {
            *lag = lag.saturating_sub(least);
        }
        lags
    }

    /// What a symptom of each lag would show beyond the score, which mixes the lags.
    fn patterns(&self, heavy: &[f64], before: Option<&[u8]>) -> [Vec<f64>; LAGS] {
        let mut share = [1.0 / LAGS as f64; LAGS];
        if let Some(lags) = before {
            let mut sums = [0.0; LAGS];
            for (part, lag) in self.parts.iter().zip(lags) {
                if part.pull > 0.0 {
                    sums[*lag as usize] += part.pull * part.pull / (part.noise * part.noise);
                }
            }
            let all: f64 = sums.iter().sum();
            for (share, sum) in share.iter_mut().zip(&sums) {
                *share = 0.5 * *share + 0.5 * sum / all;
            }
        }
        // At first the levels are seen from the middle of the lags: a day early, the same day, a
        // day late.
        let early = usize::from(before.is_none());
        let last = heavy.len() - 1;
        let at = |t: usize, k: usize| heavy[(t + early).saturating_sub(k).min(last)];
        let mut patterns = [0; LAGS].map(|_: u8| vec![0.0; heavy.len()]);
        for t in 0..heavy.len() {
            let mixed: f64 = (0..LAGS).map(|k| share[k] * at(t, k)).sum();
            for (k, pattern) in patterns.iter_mut().enumerate() {
                pattern[t] = at(t, k) - mixed;
            }
        }
        patterns
    }

    /// The score of each group of symptoms.
    pub(crate) fn groups(&self, lags: &[u8]) -> [Group; LAGS] {
        let days = self.score.len();
        let mut groups = [0; LAGS].map(|_: u8| Group {
            score: vec![0.0; days],
            weight: vec![0.0; days],
        });
        for ((notes, part), lag) in self.notes.iter().zip(&self.parts).zip(lags) {
            if part.pull <= 0.0 {
                continue;
            }
            let group = &mut groups[*lag as usize];
            let k = part.pull / (part.noise * part.noise);
            for cell in notes {
                let day = cell.day as usize;
                let middle = part.centre + part.pull * self.score[day];
                let (value, left) = expected(cell, middle, part.noise);
                group.score[day] += k * (value - middle);
                group.weight[day] += left * k * part.pull;
            }
        }
        for group in &mut groups {
            for t in 0..days {
                if group.weight[t] > 0.0 {
                    group.score[t] = self.score[t] + group.score[t] / group.weight[t];
                }
            }
        }
        groups
    }
}
