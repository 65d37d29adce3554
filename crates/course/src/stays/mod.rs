//! Which days belong together: a semi-Markov chain of a lighter and a heavier level, filtered
//! forwards and read backwards.
//!
//! A stay ends with a hazard that depends on its age and, slowly, on the time in the diary, so that
//! stays may have any distribution of lengths. Every hypothesis (level, age) carries its own mean of
//! the noise that remembers; the variance is common to all, since all have seen the same notes on
//! the same days. From ten days on all ages of a level share one mean: by then they have
//! seen the same past as far as it is remembered.
//!
//! With constant hazards and noise without memory this is the plain hidden Markov model, and is held
//! against hmmlearn in the tests.

mod backward;
mod forward;
#[cfg(test)]
mod tests;

use serde::{Deserialize, Serialize};

pub(crate) use forward::{Start, forward, forward_from};

/// The lighter level and the heavier one.
pub(crate) const LEVELS: usize = 2;
/// Ages are told apart up to so many days; the last one is for all that are older.
pub(crate) const AGES: usize = 32;

/// So many days before the end a later pass goes on: what is noted afterwards says nothing of the
/// days before.
pub(crate) const TAIL: usize = 150;

/// How stays end.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub(crate) struct Stays {
    /// How many levels there are: 2, or 1 where there are no waves.
    pub(crate) levels: usize,
    /// Probability that a stay ends after a day of this age, in the middle of the diary.
    pub(crate) hazard: [[f64; AGES]; LEVELS],
    /// Change of the logarithm of the hazard over the whole diary.
    pub(crate) turning: [f64; LEVELS],
}

/// The longest lag of a group of symptoms, in days.
pub(crate) const LAGS: usize = 3;

/// One calendar day, as far as the levels are concerned.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Seen {
    /// What is left of the score of each group of symptoms when all but the levels and the noise is
    /// taken away; the groups follow by 0, 1 and 2 days.
    pub(crate) rest: [f64; LAGS],
    /// The precision of each; 0 where the group was not noted.
    pub(crate) weight: [f64; LAGS],
    /// Variance of the day's own noise over all groups; 0 where nothing was noted.
    pub(crate) own: f64,
    /// How likely it is that the day is noted (or is not), by level.
    pub(crate) presence: [f64; LEVELS],
    /// The height of each level on this day.
    pub(crate) height: [f64; LEVELS],
}

impl Seen {
    /// A day that says nothing.
    pub(crate) const NOTHING: Seen = Seen {
        rest: [0.0; LAGS],
        weight: [0.0; LAGS],
        own: 0.0,
        presence: [1.0; LEVELS],
        height: [0.0; LEVELS],
    };
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
    /// Where a later pass can go on from.
    pub(crate) kept: Option<Start>,
}

impl Stays {
    /// The factor on the hazard of a level at a place in the diary, from -0.5 to 0.5.
    fn factor(&self, level: usize, place: f64) -> f64 {
        libm::exp(self.turning[level] * place)
    }

    /// The same for every day, level by level.
    pub(crate) fn factors(&self, days: usize) -> Vec<[f64; LEVELS]> {
        self.factors_from(0, days, days)
    }

    /// The same for so many days from day `first` on, in a diary of `days`: each day's from the day
    /// before's. Days beyond the diary go on as its last ones.
    pub(crate) fn factors_from(
        &self,
        first: usize,
        count: usize,
        days: usize,
    ) -> Vec<[f64; LEVELS]> {
        let step = self
            .turning
            .map(|turning| libm::exp(turning / days.max(1) as f64));
        let begin = place(first, days);
        let mut now = self.turning.map(|turning| libm::exp(begin * turning));
        let mut factors = Vec::with_capacity(count);
        for _ in 0..count {
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

    /// The share of days in each level at a place in the diary: levels take turns, so that is the
    /// share of their lengths.
    pub(crate) fn shares(&self, place: f64) -> [f64; LEVELS] {
        let mut shares = [0.0; LEVELS];
        for (level, share) in shares.iter_mut().enumerate().take(self.levels) {
            *share = self.mean_length(level, place);
        }
        let total: f64 = shares.iter().sum();
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
#[derive(Clone, Copy, Debug, Deserialize, Serialize)]
pub(crate) struct Memory {
    pub(crate) phi: f64,
    pub(crate) remembered: f64,
    /// Beyond so many standard deviations a day is an outlier.
    pub(crate) far: f64,
}
