//! From draws to probabilities that may be shown.

use super::laid::{bridged, in_spreads, softly};
use crate::chain::{Chain, Data, Draws};

/// The week's mean around each day above level and answers as drawn, in spreads.
pub(super) fn week_against(data: &Data, draws: &Draws) -> Vec<f64> {
    let count = draws.count as f64;
    let off: Vec<f64> = data
        .rows
        .days
        .iter()
        .zip(&data.score)
        .map(|(day, y)| y - (draws.slow[*day] + draws.answer[*day]) / count)
        .collect();
    let line = bridged(data, &off);
    let middle = line.iter().sum::<f64>() / line.len().max(1) as f64;
    let centred: Vec<f64> = line.iter().map(|y| y - middle).collect();
    in_spreads(&centred)
}

/// From draws to probabilities that may be shown: how likely waves are at all, and on each day.
///
/// A chain of two levels finds two levels in anything. Whether they are waves is told by how much
/// better they explain the notes than noise that remembers (`gained`, in logarithms), and by
/// whether they go with the week's mean: levels that do not are a few awful days, or a tail of the
/// noise. The more a day gains by the levels, the more they are trusted alone; else they are held
/// half and half with the week's mean, which knows less and is wrong less.
pub(super) fn probabilities(
    data: &Data,
    draws: &Draws,
    week: &[f64],
    gained: f64,
) -> (f64, Vec<f64>, Vec<f64>) {
    let count = draws.count as f64;
    let heavy: Vec<f64> = draws.gamma.iter().map(|g| g[1] / count).collect();
    let sigmoid = |x: f64| 1.0 / (1.0 + libm::exp(-x));
    let soft: Vec<f64> = week.iter().map(|w| softly(*w)).collect();
    let alike = correlation(&heavy, &soft);
    let coherent =
        sigmoid((alike - ALIKE.0) / ALIKE.1).max(sigmoid((gained - PLAINLY.0) / PLAINLY.1));
    let at_all = sigmoid((gained - GAINED.0) / GAINED.1) * coherent;
    let noted = data.rows.days.len().max(1) as f64;
    let each = sigmoid((gained / noted - GAINED_A_DAY.0) / GAINED_A_DAY.1);
    let trust = LEAST_TRUST + (1.0 - LEAST_TRUST) * each;
    // Where there are likely no waves the week's mean is all that is left, and is said with less
    // force the surer that is.
    let least = FORCE.0 + (FORCE.1 - FORCE.0) * sigmoid(gained + 3.0);
    let told = |level: f64, week: f64| {
        let blend = trust * level + (1.0 - trust) * week;
        at_all * blend + (1.0 - at_all) * least * week
    };
    let wave = heavy.iter().zip(&soft).map(|(h, s)| told(*h, *s)).collect();
    let window = heavy
        .iter()
        .zip(week)
        .map(|(h, w)| told(1.0 - h, softly(-w)))
        .collect();
    (at_all, wave, window)
}

// All of these were set on invented people, half of them without waves (`docs/course.md`): a middle,
// and how softly it is passed.

/// How much better waves explain the notes: less is what noise gives to two levels, too.
const GAINED: (f64, f64) = (4.0, 1.5);
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
