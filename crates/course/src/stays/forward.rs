//! The forward pass: night by night stays grow older or end, day by day the notes weigh them.

use serde::{Deserialize, Serialize};

use super::{AGES, LAGS, LEVELS, MOST, Memory, Passed, Seen, Stays, TAIL};
use crate::noise::robust;
use crate::quick::{self, Logs};

/// From this age on hypotheses of one level share their mean of the noise.
const TOGETHER: usize = 10;

/// Means of the remembered noise: one for each young age, one for all older.
type Means = [f64; TOGETHER + 1];

/// What hypotheses carry from one day to the next, beside their probabilities.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub(crate) struct Carried {
    means: [Means; LEVELS],
    /// The heights that the level before had, as far as young stays do not know it.
    before: [[f64; 2]; LEVELS],
    variance: f64,
}

/// Where a pass begins that goes on from a day that was filtered before.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub(crate) struct Start {
    filtered: [[f64; AGES]; LEVELS],
    carried: Carried,
}

/// The forward pass over all calendar days.
///
/// `room` is what an earlier pass left, to be used again. What is carried [`TAIL`] days before the end
/// is kept, so that a later pass can go on from there.
pub(crate) fn forward(stays: &Stays, memory: Memory, seen: &[Seen], room: Passed) -> Passed {
    let mut filtered = room.filtered;
    filtered.resize(seen.len(), [[0.0; AGES]; LEVELS]);
    let mut passed = Passed {
        filtered,
        log_likelihood: 0.0,
        levels: stays.levels,
        factors: stays.factors(seen.len()),
        kept: None,
    };
    let mut likelihood = Likelihood::NONE;
    if let Some(first) = seen.first() {
        passed.filtered[0] = begun(stays);
        let middle: f64 = first.height[..stays.levels].iter().sum::<f64>() / stays.levels as f64;
        let mut carried = Carried {
            means: [[0.0; TOGETHER + 1]; LEVELS],
            before: [[middle; 2]; LEVELS],
            variance: memory.remembered,
        };
        let day = &mut passed.filtered[0];
        carried.weigh(stays.levels, memory.far, first, day, &mut likelihood);
        passed.go_on(stays, memory, seen, carried, &mut likelihood);
    }
    passed.log_likelihood = likelihood.logarithm();
    passed
}

/// The forward pass over days that follow `start`, under the hazards' `factors` of these days.
pub(crate) fn forward_from(
    start: &Start,
    stays: &Stays,
    memory: Memory,
    seen: &[Seen],
    factors: Vec<[f64; LEVELS]>,
) -> Passed {
    let mut passed = Passed {
        filtered: vec![[[0.0; AGES]; LEVELS]; seen.len()],
        log_likelihood: 0.0,
        levels: stays.levels,
        factors,
        kept: None,
    };
    passed.filtered[0] = start.filtered;
    let mut likelihood = Likelihood::NONE;
    let carried = start.carried.clone();
    passed.go_on(stays, memory, seen, carried, &mut likelihood);
    passed
}

impl Passed {
    /// All days after the first.
    fn go_on(
        &mut self,
        stays: &Stays,
        memory: Memory,
        seen: &[Seen],
        mut carried: Carried,
        likelihood: &mut Likelihood,
    ) {
        let keep = seen.len().checked_sub(TAIL);
        for t in 1..seen.len() {
            if keep == Some(t - 1) {
                self.kept = Some(Start {
                    filtered: self.filtered[t - 1],
                    carried: carried.clone(),
                });
            }
            let (past, now) = self.filtered.split_at_mut(t);
            let (past, now) = (&past[t - 1], &mut now[0]);
            carried.grow(stays, &self.factors[t], past, now, &seen[t].height);
            carried.fade(memory);
            carried.weigh(stays.levels, memory.far, &seen[t], now, likelihood);
        }
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

/// The likelihood of the days so far, in pieces.
struct Likelihood {
    /// Its logarithm, but for the logarithms of what follows.
    rest: f64,
    /// Multiplied.
    sums: Logs,
    /// Divided by, as roots.
    variances: Logs,
}

impl Likelihood {
    const NONE: Likelihood = Likelihood {
        rest: 0.0,
        sums: Logs::NONE,
        variances: Logs::NONE,
    };

    fn logarithm(&self) -> f64 {
        self.rest + self.sums.sum() - 0.5 * self.variances.sum()
    }
}

impl Carried {
    /// One night: stays grow older or end.
    fn grow(
        &mut self,
        stays: &Stays,
        factors: &[f64; LEVELS],
        past: &[[f64; AGES]; LEVELS],
        now: &mut [[f64; AGES]; LEVELS],
        height: &[f64; LEVELS],
    ) {
        let means = &self.means;
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
            let old = quick::sum(&out[TOGETHER..]);
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
            let older = quick::sum(&kept[TOGETHER..]);
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
                let young = &mut self.before[z];
                young[1] = young[0];
                if leaving[from] > 0.0 {
                    grown[z][0] = leaving_mean[from];
                    young[0] = height[from];
                }
            }
        }
        self.means = grown;
    }

    /// What the noise remembers fades.
    fn fade(&mut self, memory: Memory) {
        for mean in self.means.iter_mut().flatten() {
            *mean *= memory.phi;
        }
        let beyond = self.variance - memory.remembered;
        self.variance = memory.remembered + memory.phi * memory.phi * beyond;
    }

    /// What the notes of a day say about each hypothesis.
    fn weigh(
        &mut self,
        levels: usize,
        far: f64,
        seen: &Seen,
        now: &mut [[f64; AGES]; LEVELS],
        likelihood: &mut Likelihood,
    ) {
        let Carried {
            means,
            before,
            variance,
        } = self;
        if seen.own > 0.0 {
            let total = *variance + seen.own;
            let inverse = 1.0 / total;
            let gain = *variance * inverse;
            let bound = far * total.sqrt();
            let mut squares = [[0.0; TOGETHER + 1]; LEVELS];
            let mut least = f64::INFINITY;
            for z in 0..levels {
                let (middle, apart) = classes(seen, z, &before[z]);
                // Older than the longest lag all groups see the level itself.
                let mut errors = means[z].map(|mean| middle[LAGS - 1] - mean);
                let mut apart_by_age = [apart[LAGS - 1]; TOGETHER + 1];
                for class in 0..LAGS - 1 {
                    errors[class] = middle[class] - means[z][class];
                    apart_by_age[class] = apart[class];
                }
                let squares = &mut squares[z];
                let mut farthest = 0.0_f64;
                for (square, error) in squares.iter_mut().zip(&errors) {
                    *square = error * error * inverse;
                    farthest = if *square > farthest {
                        *square
                    } else {
                        farthest
                    };
                }
                if farthest > far * far {
                    for square in squares.iter_mut() {
                        *square = robust(*square, far);
                    }
                }
                for (square, apart) in squares.iter_mut().zip(&apart_by_age) {
                    *square += apart;
                    least = if *square < least { *square } else { least };
                }
                for (mean, error) in means[z].iter_mut().zip(&errors) {
                    *mean += gain * error.clamp(-bound, bound);
                }
            }
            likelihood.rest -= 0.5 * least;
            likelihood.variances.add(total);
            for z in 0..levels {
                let mut factors = squares[z].map(|square| 0.5 * (least - square));
                quick::exp_each(&mut factors);
                for factor in &mut factors {
                    *factor *= seen.presence[z];
                }
                for (value, factor) in now[z].iter_mut().zip(&factors[..TOGETHER]) {
                    *value *= factor;
                }
                for value in &mut now[z][TOGETHER..] {
                    *value *= factors[TOGETHER];
                }
            }
            *variance -= gain * *variance;
        } else {
            for (now, factor) in now.iter_mut().zip(&seen.presence).take(levels) {
                for value in now {
                    *value *= factor;
                }
            }
        }
        let sum: f64 = now.iter().take(levels).map(|now| quick::sum(now)).sum();
        if sum <= 0.0 || sum.is_nan() {
            // Nothing fits at all: the day says nothing.
            let even = 1.0 / (levels * AGES) as f64;
            for now in now.iter_mut().take(levels) {
                now.fill(even);
            }
            likelihood.rest -= 700.0;
            return;
        }
        let scale = 1.0 / sum;
        for now in now.iter_mut().take(levels) {
            for value in now {
                *value *= scale;
            }
        }
        likelihood.sums.add(sum);
    }
}

/// By class of age (on the first and second day late groups still see what was): where the groups'
/// mean lies above the level, and how far apart they lie.
fn classes(seen: &Seen, z: usize, before: &[f64; 2]) -> ([f64; LAGS], [f64; LAGS]) {
    let precision: f64 = seen.weight.iter().sum();
    if seen.weight[1..] == [0.0; LAGS - 1] {
        return ([seen.rest[0] - seen.height[z]; LAGS], [0.0; LAGS]);
    }
    let mut middle = [0.0; LAGS];
    let mut apart = [0.0; LAGS];
    for (class, (middle, apart)) in middle.iter_mut().zip(&mut apart).enumerate() {
        let mut rest = [0.0; LAGS];
        for (k, rest) in rest.iter_mut().enumerate() {
            let was = if k > class {
                before[class]
            } else {
                seen.height[z]
            };
            *rest = seen.rest[k] - was;
            *middle += seen.weight[k] * *rest;
        }
        *middle /= precision;
        for (rest, weight) in rest.iter().zip(&seen.weight) {
            *apart += weight * (rest - *middle) * (rest - *middle);
        }
        // Groups that disagree wildly say that the model is wrong, not that it is sure.
        if *apart > 9.0 {
            *apart = 6.0 * apart.sqrt() - 9.0;
        }
    }
    (middle, apart)
}
