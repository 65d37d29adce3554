//! Back through the days: the probability of each level given all days, and paths drawn from it.

use super::{AGES, LEVELS, MOST, Passed, Stays};
use crate::chance::Chance;
use crate::quick;

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
                out[t][z] += quick::sum(&gamma[z]);
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
            }
            leaving[z] = quick::sum(&ends[z]);
        }
        let mut share = [0.0; LEVELS];
        if levels == LEVELS {
            for (from, share) in share.iter_mut().enumerate() {
                if leaving[from] > 0.0 {
                    *share = gamma[1 - from][0] / leaving[from];
                }
            }
        }
        for z in 0..levels {
            back[z][..AGES - 1].copy_from_slice(&gamma[z][1..]);
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
            *sum += quick::sum(&filtered[level]);
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
                z = 1 - z;
                let weights = || (0..AGES).map(|age| ends(z, age));
                let total: f64 = weights().sum();
                age = chance.pick(weights(), total);
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
