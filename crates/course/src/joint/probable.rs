//! From draws to probabilities that may be shown.

use std::ops::Range;

use serde::{Deserialize, Serialize};

use super::laid::{bridged, softly, weeks};
use crate::chain::{Chain, Data, Draws};
use crate::running::means;

/// The score above level and answers as drawn, on noted days, and what takes its weeks to spreads.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub(super) struct Week {
    pub(super) off: Vec<(usize, f64)>,
    middle: f64,
    spread: f64,
}

impl Week {
    pub(super) fn against(data: &Data, draws: &Draws) -> Week {
        let count = draws.count as f64;
        let rows = data.rows.days.iter().zip(&data.score);
        let off: Vec<(usize, f64)> = rows
            .map(|(day, y)| (*day, y - (draws.slow[*day] + draws.answer[*day]) / count))
            .collect();
        let line = bridged(0..data.days, &off);
        let days = line.len().max(1) as f64;
        let middle = line.iter().sum::<f64>() / days;
        let square = weeks(&line)
            .iter()
            .map(|w| (w - middle) * (w - middle))
            .sum::<f64>();
        let spread = (square / days).sqrt().max(1e-9);
        Week {
            off,
            middle,
            spread,
        }
    }

    /// The week's mean around each day, in spreads of all weeks.
    pub(super) fn on(&self, days: Range<usize>) -> Vec<f64> {
        let week = weeks(&bridged(days, &self.off));
        week.iter()
            .map(|w| (w - self.middle) / self.spread)
            .collect()
    }
}

/// How probabilities that may be shown come out of levels and weeks.
#[derive(Clone, Copy, Debug, Deserialize, Serialize)]
pub(super) struct Blend {
    /// Probability that there are waves at all.
    pub(super) at_all: f64,
    /// The same as it may be stated.
    pub(super) stated: f64,
    /// How far the levels are trusted alone, and not beside the week's mean.
    trust: f64,
    /// With how much force the week's mean is said where there are no waves.
    least: f64,
}

impl Blend {
    /// From draws to probabilities that may be shown: how likely waves are at all, and on each day.
    ///
    /// A chain of two levels finds two levels in anything. Whether they are waves is told by how
    /// much better they explain the notes than noise that remembers (`gained`, in logarithms), and
    /// by whether they go with the week's mean: levels that do not are a few awful days, or a tail
    /// of the noise. The more a day gains by the levels, the more they are trusted alone; else they
    /// are held half and half with the week's mean, which knows less and is wrong less.
    pub(super) fn by(noted: usize, heavy: &[f64], week: &[f64], gained: f64) -> Blend {
        let sigmoid = |x: f64| 1.0 / (1.0 + libm::exp(-x));
        let soft: Vec<f64> = week.iter().map(|w| softly(*w)).collect();
        let alike = correlation(heavy, &soft);
        let coherent =
            sigmoid((alike - ALIKE.0) / ALIKE.1).max(sigmoid((gained - PLAINLY.0) / PLAINLY.1));
        let each = sigmoid((gained / noted.max(1) as f64 - GAINED_A_DAY.0) / GAINED_A_DAY.1);
        // Short chains leave the comparison uncertain by as much as this, the more the longer the diary.
        let open = GAINED.0.max(OPEN_A_NOTE * noted as f64);
        Blend {
            at_all: sigmoid((gained - GAINED.0) / GAINED.1) * coherent,
            stated: sigmoid((gained - open) / GAINED.1) * coherent,
            trust: LEAST_TRUST + (1.0 - LEAST_TRUST) * each,
            // Where there are likely no waves the week's mean is all that is left, and is said with
            // less force the surer that is.
            least: FORCE.0 + (FORCE.1 - FORCE.0) * sigmoid(gained + 3.0),
        }
    }

    /// The probabilities of a wave and of a window by day, where `shares` of the days around are heavy.
    pub(super) fn told(
        &self,
        heavy: &[f64],
        week: &[f64],
        shares: impl Iterator<Item = f64>,
    ) -> (Vec<f64>, Vec<f64>) {
        let days = heavy.iter().zip(week).zip(shares);
        days.map(|((heavy, week), share)| {
            let wave = self.of_day(*heavy, softly(*week), apart(1.0 - share));
            let window = self.of_day(1.0 - heavy, softly(-week), apart(share));
            (wave, window)
        })
        .unzip()
    }

    fn of_day(&self, level: f64, week: f64, apart: f64) -> f64 {
        let blend = self.trust * level + (1.0 - self.trust) * week;
        let told = self.at_all * blend * apart + (1.0 - self.at_all) * self.least * week;
        told.clamp(0.0, 1.0)
    }
}

/// How far a level that leaves this share of the days around to the other is told as a wave or a
/// window: what nearly all days are is neither.
fn apart(others: f64) -> f64 {
    ((others - USUAL.0) / (USUAL.1 - USUAL.0)).clamp(0.0, 1.0)
}

/// The share of heavy days around each day.
pub(super) fn shares(heavy: &[f64]) -> Vec<f64> {
    means(&means(heavy, AROUND), AROUND)
}

// All of these were set on invented people, half of them without waves (`docs/course.md`): a middle,
// and how softly it is passed.

/// A level with less than the first share of days outside it is not told at all, with more than the
/// second it is told as it is.
const USUAL: (f64, f64) = (0.1, 0.3);
/// Days on either side, taken twice, that tell what is usual around a day.
const AROUND: usize = 120;
/// How much better waves explain the notes: less is what noise gives to two levels, too.
const GAINED: (f64, f64) = (4.0, 1.5);
/// What the comparison is uncertain by for each noted day.
const OPEN_A_NOTE: f64 = 0.01;
/// How closely heavy days go with the week's mean.
const ALIKE: (f64, f64) = (0.7, 0.03);
/// From here on no noise explains it, however the weeks go.
const PLAINLY: (f64, f64) = (60.0, 5.0);
/// From here on each day gains so much that the levels are trusted alone.
const GAINED_A_DAY: (f64, f64) = (0.05, 0.015);
/// What is trusted in them at least, beside the week's mean.
const LEAST_TRUST: f64 = 0.4;
/// With how much force the week's mean is said where there are surely no waves, and where it is open.
const FORCE: (f64, f64) = (0.55, 0.8);

fn correlation(a: &[f64], b: &[f64]) -> f64 {
    let count = a.len().max(1) as f64;
    let (ma, mb) = (a.iter().sum::<f64>() / count, b.iter().sum::<f64>() / count);
    let (mut ab, mut aa, mut bb) = (0.0, 0.0, 0.0);
    for (x, y) in a.iter().zip(b) {
        ab += (x - ma) * (y - mb);
        aa += (x - ma) * (x - ma);
        bb += (y - mb) * (y - mb);
    }
    ab / (aa * bb).sqrt().max(1e-12)
}

/// The mean log likelihood of the same days told without any waves.
pub(super) fn alone(data: &Data, steps: &[(usize, f64)], seed: u64) -> f64 {
    const SETTLE: usize = 14;
    const KEEP: usize = 6;
    let mut chain = Chain::begin(data.clone(), 1, &vec![0.0; data.days], seed);
    chain.hold_steps(steps);
    let mut sum = 0.0;
    for _ in 0..SETTLE {
        // Noise that begins half remembered takes long to find that it remembers nothing; until then
        // waves would seem to explain white noise better.
        chain.find_noise(4);
        chain.draw_rest();
    }
    for _ in 0..KEEP {
        chain.find_noise(1);
        chain.sweep(None);
        sum += chain.log_likelihood;
    }
    sum / KEEP as f64
}
