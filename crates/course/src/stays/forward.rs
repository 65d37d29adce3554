//! The forward pass: night by night stays grow older or end, day by day the notes weigh them.

use super::{AGES, LAGS, LEVELS, MOST, Memory, Passed, Seen, Stays};
use crate::noise::robust;
use crate::quick;

/// From this age on hypotheses of one level share their mean of the noise.
const TOGETHER: usize = 10;

/// Means of the remembered noise: one for each young age, one for all older.
type Means = [f64; TOGETHER + 1];

/// The forward pass over all calendar days.
///
/// `room` is what an earlier pass left, to be used again.
pub(crate) fn forward(stays: &Stays, memory: Memory, seen: &[Seen], room: Passed) -> Passed {
    let levels = stays.levels;
    let days = seen.len();
    let mut filtered = room.filtered;
    filtered.resize(days, [[0.0; AGES]; LEVELS]);
    let mut log_likelihood = 0.0;
    let mut means: [Means; LEVELS] = [[0.0; TOGETHER + 1]; LEVELS];
    // The heights that the level before had, as far as young stays do not know it.
    let mut before: [[f64; 2]; LEVELS] = [[0.0; 2]; LEVELS];
    let mut variance = memory.remembered;
    let factors = stays.factors(days);
    for t in 0..days {
        if t == 0 {
            filtered[0] = begun(stays);
            let middle: f64 = seen[0].height[..levels].iter().sum::<f64>() / levels as f64;
            before = [[middle; 2]; LEVELS];
        } else {
            let (past, now) = filtered.split_at_mut(t);
            grow(
                stays,
                &factors[t],
                &past[t - 1],
                &mut now[0],
                &mut means,
                &mut before,
                &seen[t].height,
            );
            for means in &mut means {
                for mean in means {
                    *mean *= memory.phi;
                }
            }
            variance = memory.remembered + memory.phi * memory.phi * (variance - memory.remembered);
        }
        let total = weigh(
            levels,
            memory.far,
            &seen[t],
            &mut variance,
            &mut filtered[t],
            &mut means,
            &before,
        );
        log_likelihood += total;
    }
    Passed {
        filtered,
        log_likelihood,
        levels,
        factors,
    }
}

/// The first day lies somewhere within a stay.
fn begun(stays: &Stays) -> [[f64; AGES]; LEVELS] {
    let shares = stays.shares(-0.5);
    let mut start = [[0.0; AGES]; LEVELS];
    for ((start, hazards), share) in start
        .iter_mut()
        .zip(&stays.hazard)
        .zip(shares)
        .take(stays.levels)
    {
        let mut alive = 1.0;
        for (value, hazard) in start.iter_mut().zip(hazards) {
            *value = alive;
            alive *= 1.0 - hazard.min(MOST);
        }
        start[AGES - 1] /= hazards[AGES - 1].max(1e-4);
        let sum: f64 = start.iter().sum();
        for value in start {
            *value *= share / sum;
        }
    }
    start
}

/// One night: stays grow older or end.
fn grow(
    stays: &Stays,
    factors: &[f64; LEVELS],
    past: &[[f64; AGES]; LEVELS],
    now: &mut [[f64; AGES]; LEVELS],
    means: &mut [Means; LEVELS],
    before: &mut [[f64; 2]; LEVELS],
    height: &[f64; LEVELS],
) {
    let levels = stays.levels;
    let mut leaving = [0.0; LEVELS];
    let mut leaving_mean = [0.0; LEVELS];
    let mut grown = [[0.0; TOGETHER + 1]; LEVELS];
    for z in 0..levels {
        let factor = factors[z];
        let mut out = [0.0; AGES];
        let mut kept = [0.0; AGES];
        for age in 0..AGES {
            let gone = past[z][age] * (stays.hazard[z][age] * factor).min(MOST);
            out[age] = gone;
            kept[age] = past[z][age] - gone;
        }
        let mut old = 0.0;
        for gone in &out[TOGETHER..] {
            old += gone;
        }
        let mut sum = old;
        let mut sum_mean = old * means[z][TOGETHER];
        for age in 0..TOGETHER {
            sum += out[age];
            sum_mean += out[age] * means[z][age];
        }
        leaving[z] = sum;
        leaving_mean[z] = if sum > 0.0 { sum_mean / sum } else { 0.0 };
        now[z][1..AGES].copy_from_slice(&kept[..AGES - 1]);
        now[z][0] = 0.0;
        now[z][AGES - 1] += kept[AGES - 1];
        let mut older = 0.0;
        for kept in &kept[TOGETHER..] {
            older += kept;
        }
        let joining = kept[TOGETHER - 1];
        grown[z][1..TOGETHER].copy_from_slice(&means[z][..TOGETHER - 1]);
        grown[z][TOGETHER] = if joining + older > 0.0 {
            (joining * means[z][TOGETHER - 1] + older * means[z][TOGETHER]) / (joining + older)
        } else {
            means[z][TOGETHER]
        };
    }
    if levels == LEVELS {
        // A stay that ends leads to the other level.
        for z in 0..LEVELS {
            let from = 1 - z;
            now[z][0] = leaving[from];
            let young = &mut before[z];
            young[1] = young[0];
            if leaving[from] > 0.0 {
                grown[z][0] = leaving_mean[from];
                young[0] = height[from];
            }
        }
    }
    *means = grown;
}

/// What the notes of a day say about each hypothesis. Gives the log of the day's likelihood.
fn weigh(
    levels: usize,
    far: f64,
    seen: &Seen,
    variance: &mut f64,
    now: &mut [[f64; AGES]; LEVELS],
    means: &mut [Means; LEVELS],
    before: &[[f64; 2]; LEVELS],
) -> f64 {
    let best = seen.presence[..levels]
        .iter()
        .copied()
        .fold(f64::NEG_INFINITY, f64::max);
    let mut shift = best;
    if seen.own > 0.0 {
        let total = *variance + seen.own;
        let gain = *variance / total;
        let bound = far * total.sqrt();
        let precision: f64 = seen.weight.iter().sum();
        let mut logs = [[0.0; TOGETHER + 1]; LEVELS];
        let mut highest = f64::NEG_INFINITY;
        for z in 0..levels {
            // Three classes of age: on the first and second day late groups still see what was.
            let mut u = [0.0; LAGS];
            let mut q = [0.0; LAGS];
            for (class, (u, q)) in u.iter_mut().zip(&mut q).enumerate() {
                let mut rest = [0.0; LAGS];
                for (k, rest) in rest.iter_mut().enumerate() {
                    let was = if k > class {
                        before[z][class]
                    } else {
                        seen.height[z]
                    };
                    *rest = seen.rest[k] - was;
                    *u += seen.weight[k] * *rest;
                }
                *u /= precision;
                for (rest, weight) in rest.iter().zip(&seen.weight) {
                    *q += weight * (rest - *u) * (rest - *u);
                }
                // Groups that disagree wildly say that the model is wrong, not that it is sure.
                if *q > 9.0 {
                    *q = 6.0 * q.sqrt() - 9.0;
                }
            }
            // Older than the longest lag all groups see the level itself.
            let mut errors = means[z].map(|mean| u[LAGS - 1] - mean);
            let mut apart = [q[LAGS - 1]; TOGETHER + 1];
            for class in 0..LAGS - 1 {
                errors[class] = u[class] - means[z][class];
                apart[class] = q[class];
            }
            for age in 0..=TOGETHER {
                let square = errors[age] * errors[age] / total;
                logs[z][age] = seen.presence[z] - 0.5 * (robust(square, far) + apart[age]);
                means[z][age] += gain * errors[age].clamp(-bound, bound);
            }
            highest = logs[z].iter().copied().fold(highest, f64::max);
        }
        shift = highest - 0.5 * libm::log(total);
        for (now, logs) in now.iter_mut().zip(&logs).take(levels) {
            let factors = logs.map(|log| quick::exp(log - highest));
            for (value, factor) in now.iter_mut().zip(&factors[..TOGETHER]) {
                *value *= factor;
            }
            for value in &mut now[TOGETHER..] {
                *value *= factors[TOGETHER];
            }
        }
        *variance -= gain * *variance;
    } else {
        for (now, presence) in now.iter_mut().zip(&seen.presence).take(levels) {
            let factor = quick::exp(presence - best);
            for value in now {
                *value *= factor;
            }
        }
    }
    let mut sum = 0.0;
    for now in now.iter().take(levels) {
        for value in now {
            sum += value;
        }
    }
    if sum <= 0.0 || sum.is_nan() {
        // Nothing fits at all: the day says nothing.
        let even = 1.0 / (levels * AGES) as f64;
        for now in now.iter_mut().take(levels) {
            now.fill(even);
        }
        return shift - 700.0;
    }
    let scale = 1.0 / sum;
    for now in now.iter_mut().take(levels) {
        for value in now {
            *value *= scale;
        }
    }
    shift + libm::log(sum)
}
