//! Which days belong together: a semi-Markov chain of two or three levels, filtered forwards and
//! read backwards.
//!
//! A stay ends with a hazard that depends on its age and, slowly, on the time in the diary, so that
//! stays may have any distribution of lengths. Every hypothesis (level, age) carries its own mean of
//! the noise that remembers; the variance is common to all, since all have seen the same notes on
//! the same days. From [`TOGETHER`] days on all ages of a level share one mean: by then they have
//! seen the same past as far as it is remembered.
//!
//! With constant hazards and noise without memory this is the plain hidden Markov model, and is held
//! against hmmlearn in the tests.

use crate::chance::Chance;
use crate::noise::robust;
use crate::quick;

/// Most levels.
pub(crate) const LEVELS: usize = 2;
/// Ages are told apart up to so many days; the last one is for all that are older.
pub(crate) const AGES: usize = 32;
/// From this age on hypotheses of one level share their mean of the noise.
const TOGETHER: usize = 10;

/// How stays end.
#[derive(Clone, Debug)]
pub(crate) struct Stays {
    /// How many levels there are, from lightest to heaviest.
    pub(crate) levels: usize,
    /// Probability that a stay ends after a day of this age, in the middle of the diary.
    pub(crate) hazard: [[f64; AGES]; LEVELS],
    /// Change of the logarithm of the hazard over the whole diary.
    pub(crate) turning: [f64; LEVELS],
    /// Where a stay that ends leads: probabilities, nought on the diagonal.
    pub(crate) onward: [[f64; LEVELS]; LEVELS],
}

/// The longest lag of a group of symptoms, in days.
pub(crate) const LAGS: usize = 3;

/// One calendar day, as far as the levels are concerned.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Seen {
    /// What is left of the score of each group of symptoms when all but the levels and the noise is
    /// taken away; the groups follow by 0, 1 and 2 days.
    pub(crate) rest: [f64; LAGS],
    /// The precision of each; 0 where the group was not noted.
    pub(crate) weight: [f64; LAGS],
    /// Variance of the day's own noise over all groups; 0 where nothing was noted.
    pub(crate) own: f64,
    /// Logarithm of how likely it is that the day is noted (or is not), by level.
    pub(crate) presence: [f64; LEVELS],
    /// The height of each level on this day.
    pub(crate) height: [f64; LEVELS],
}

/// What the forward pass leaves.
#[derive(Default)]
pub(crate) struct Passed {
    /// Filtered probabilities, by day, level and age.
    filtered: Vec<[[f64; AGES]; LEVELS]>,
    /// Log likelihood of all days.
    pub(crate) log_likelihood: f64,
    levels: usize,
    /// The factors on hazards, by day.
    factors: Vec<[f64; LEVELS]>,
}

impl Stays {
    /// The factor on the hazard of a level at a place in the diary, from -0.5 to 0.5.
    fn factor(&self, level: usize, place: f64) -> f64 {
        libm::exp(self.turning[level] * place)
    }

    /// The same for every day, level by level: each day's from the day before's.
    fn factors(&self, days: usize) -> Vec<[f64; LEVELS]> {
        let step = self
            .turning
            .map(|turning| libm::exp(turning / days.max(1) as f64));
        let mut now = self.turning.map(|turning| libm::exp(-0.5 * turning));
        let mut factors = Vec::with_capacity(days);
        for _ in 0..days {
            factors.push(now);
            for (now, step) in now.iter_mut().zip(&step) {
                *now *= step;
            }
        }
        factors
    }

    /// Mean length of a stay at a place in the diary, in days.
    pub(crate) fn mean_length(&self, level: usize, place: f64) -> f64 {
        let factor = self.factor(level, place);
        let mut alive = 1.0;
        let mut sum = 0.0;
        for hazard in &self.hazard[level][..AGES - 1] {
            sum += alive;
            alive *= 1.0 - (hazard * factor).min(MOST);
        }
        sum + alive / (self.hazard[level][AGES - 1] * factor).clamp(1e-4, MOST)
    }

    /// The share of days in each level at a place in the diary.
    pub(crate) fn shares(&self, place: f64) -> [f64; LEVELS] {
        let mut visits = [1.0 / self.levels as f64; LEVELS];
        if self.levels == 3 {
            for _ in 0..24 {
                let mut next = [0.0; LEVELS];
                for (from, visit) in visits.iter().enumerate() {
                    for (to, value) in next.iter_mut().enumerate() {
                        // Half a step keeps two levels that only swap from swinging.
                        let stays = if from == to {
                            0.5
                        } else {
                            0.5 * self.onward[from][to]
                        };
                        *value += visit * stays;
                    }
                }
                visits = next;
            }
        }
        let mut shares = [0.0; LEVELS];
        let mut total = 0.0;
        for level in 0..self.levels {
            shares[level] = visits[level] * self.mean_length(level, place);
            total += shares[level];
        }
        for share in &mut shares {
            *share /= total;
        }
        shares
    }
}

/// No stay is surer than this to end.
const MOST: f64 = 0.95;

/// The place of a day in the diary, from -0.5 to 0.5.
pub(crate) fn place(day: usize, days: usize) -> f64 {
    day as f64 / days.max(1) as f64 - 0.5
}

/// The noise that the filter carries: coefficient and stationary variance, and what is an outlier.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Memory {
    pub(crate) phi: f64,
    pub(crate) remembered: f64,
    /// Beyond so many standard deviations a day is an outlier.
    pub(crate) far: f64,
}

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
    for level in 0..stays.levels {
        let mut alive = 1.0;
        let mut sum = 0.0;
        for age in 0..AGES {
            start[level][age] = if age + 1 < AGES {
                alive
            } else {
                alive / stays.hazard[level][age].max(1e-4)
            };
            sum += start[level][age];
            alive *= 1.0 - stays.hazard[level][age].min(MOST);
        }
        for value in &mut start[level] {
            *value *= shares[level] / sum;
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
    for z in 0..levels {
        let (mut sum, mut mean, mut was) = (0.0, 0.0, 0.0);
        for from in 0..levels {
            let part = leaving[from] * stays.onward[from][z];
            sum += part;
            mean += part * leaving_mean[from];
            was += part * height[from];
        }
        now[z][0] = sum;
        let young = &mut before[z];
        young[1] = young[0];
        if sum > 0.0 {
            grown[z][0] = mean / sum;
            young[0] = was / sum;
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
            for age in 0..=TOGETHER {
                let class = age.min(LAGS - 1);
                let error = u[class] - means[z][age];
                let square = error * error / total;
                let log = -0.5 * (robust(square, far) + q[class]) + seen.presence[z];
                logs[z][age] = log;
                highest = highest.max(log);
                let bound = far * total.sqrt();
                means[z][age] += gain * error.clamp(-bound, bound);
            }
        }
        shift = highest - 0.5 * libm::log(total);
        for z in 0..levels {
            let mut factors = [0.0; TOGETHER + 1];
            for (factor, log) in factors.iter_mut().zip(&logs[z]) {
                *factor = quick::exp(log - highest);
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
        for z in 0..levels {
            let factor = quick::exp(seen.presence[z] - best);
            for value in &mut now[z] {
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
    if !(sum > 0.0) {
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

impl Passed {
    /// The probability of each level on each day, given all days.
    pub(crate) fn smoothed(&self, stays: &Stays, out: &mut [[f64; LEVELS]]) {
        let levels = self.levels;
        let days = self.filtered.len();
        let Some(last) = self.filtered.last() else {
            return;
        };
        let mut gamma = *last;
        for t in (0..days).rev() {
            for z in 0..levels {
                out[t][z] += gamma[z].iter().sum::<f64>();
            }
            if t == 0 {
                break;
            }
            gamma = self.night_before(stays, &self.factors[t], t, &gamma);
        }
    }

    /// From the smoothed probabilities of day `t` to those of the day before.
    fn night_before(
        &self,
        stays: &Stays,
        factors: &[f64; LEVELS],
        t: usize,
        gamma: &[[f64; AGES]; LEVELS],
    ) -> [[f64; AGES]; LEVELS] {
        let levels = self.levels;
        let past = &self.filtered[t - 1];
        let mut back = [[0.0; AGES]; LEVELS];
        let mut leaving = [0.0; LEVELS];
        let mut ends = [[0.0; AGES]; LEVELS];
        for z in 0..levels {
            for age in 0..AGES {
                ends[z][age] = past[z][age] * (stays.hazard[z][age] * factors[z]).min(MOST);
                leaving[z] += ends[z][age];
            }
        }
        let mut share = [0.0; LEVELS];
        for z in 0..levels {
            let arriving: f64 = (0..levels)
                .map(|from| leaving[from] * stays.onward[from][z])
                .sum();
            if arriving > 0.0 {
                for from in 0..levels {
                    share[from] += gamma[z][0] * stays.onward[from][z] / arriving;
                }
            }
        }
        for z in 0..levels {
            for age in 0..AGES - 1 {
                back[z][age] = gamma[z][age + 1];
            }
            let a = past[z][AGES - 2] - ends[z][AGES - 2];
            let b = past[z][AGES - 1] - ends[z][AGES - 1];
            let top = gamma[z][AGES - 1];
            let from_top = if a + b > 0.0 { b / (a + b) } else { 0.0 };
            back[z][AGES - 2] = top * (1.0 - from_top);
            back[z][AGES - 1] = top * from_top;
            for age in 0..AGES {
                back[z][age] += ends[z][age] * share[z];
            }
        }
        back
    }

    /// Adds the filtered probability of a level to sums by day.
    pub(crate) fn add_filtered(&self, level: usize, sums: &mut [f64]) {
        for (sum, filtered) in sums.iter_mut().zip(&self.filtered) {
            *sum += filtered[level].iter().sum::<f64>();
        }
    }

    /// One path through the levels, drawn given all days: the level and the age of every day.
    pub(crate) fn drawn(&self, stays: &Stays, chance: &mut Chance) -> Vec<(u8, u8)> {
        let days = self.filtered.len();
        let mut path = vec![(0_u8, 0_u8); days];
        let Some(last) = self.filtered.last() else {
            return path;
        };
        let index = chance.pick(last.iter().flatten().copied(), 1.0);
        let (mut z, mut age) = (index / AGES, index % AGES);
        for t in (0..days).rev() {
            path[t] = (z as u8, age as u8);
            if t == 0 {
                break;
            }
            let past = &self.filtered[t - 1];
            let ends = |z: usize, age: usize| {
                past[z][age] * (stays.hazard[z][age] * self.factors[t][z]).min(MOST)
            };
            if age == 0 {
                let factors = self.factors[t];
                let weights = |from: usize| {
                    (0..AGES).map(move |age| {
                        past[from][age]
                            * (stays.hazard[from][age] * factors[from]).min(MOST)
                            * stays.onward[from][z]
                    })
                };
                let all = || (0..self.levels).flat_map(weights);
                let total: f64 = all().sum();
                let index = chance.pick(all(), total);
                (z, age) = (index / AGES, index % AGES);
            } else if age == AGES - 1 {
                let a = past[z][AGES - 2] - ends(z, AGES - 2);
                let b = past[z][AGES - 1] - ends(z, AGES - 1);
                if !chance.happens(b / (a + b).max(f64::MIN_POSITIVE)) {
                    age -= 1;
                }
            } else {
                age -= 1;
            }
        }
        path
    }
}
