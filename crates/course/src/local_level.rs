//! A wandering level under noise that remembers: Kalman filter and smoother, exact start.
//!
//! `y[t] = level[t] + memory[t] + flicker[t]` where
//! `level[t+1] = level[t] + N(0, drift)`, `memory` is a stationary AR(1) with coefficient `phi`
//! and variance `remembered`, and `flicker` is white with variance `flicker`. The level begins
//! nowhere in particular (exact diffuse start), so the first noted day only places it.
//! Durbin & Koopman, Time Series Analysis by State Space Methods, 2nd ed. 2012, chapters 4 and 5.

use serde::{Deserialize, Serialize};

use crate::quick::Logs;

/// The parameters, variances in the square of the unit of the series, `drift` per day.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Serialize)]
pub struct LocalLevel {
    /// Variance of the level's move from one day to the next; above 0.
    pub drift: f64,
    /// Coefficient of the noise that remembers; from 0 to below 1.
    pub phi: f64,
    /// Stationary variance of the noise that remembers; above 0.
    pub remembered: f64,
    /// Variance of the noise that does not; 0 or more.
    pub flicker: f64,
}

/// The level of every day given all days, with its variance.
#[derive(Clone, Debug, PartialEq)]
pub struct Smoothed {
    /// Mean of the level, one a day.
    pub level: Vec<f64>,
    /// Variance of the level, one a day.
    pub variance: Vec<f64>,
}

impl Smoothed {
    fn of(states: &[State]) -> Smoothed {
        Smoothed {
            level: states.iter().map(|s| s.level).collect(),
            variance: states.iter().map(|s| s.var_level.max(0.0)).collect(),
        }
    }
}

/// How well the parameters fit, in the pieces from which a free common factor of all variances
/// can be taken out.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Fit {
    /// Noted days after the first; the first is used up by the start.
    pub used: usize,
    /// Sum of log variances of the one-step errors.
    pub log_variances: f64,
    /// Sum of squared one-step errors, each over its variance.
    pub squares: f64,
}

impl Fit {
    /// The diffuse log likelihood, constants included.
    pub fn log_likelihood(self) -> f64 {
        let constant = self.used as f64 * libm::log(2.0 * std::f64::consts::PI);
        -0.5 * (constant + self.log_variances + self.squares)
    }
}

/// Mean and covariance of (level, memory).
#[derive(Clone, Copy, Debug, Deserialize, Serialize)]
pub(crate) struct State {
    level: f64,
    memory: f64,
    var_level: f64,
    cov: f64,
    var_memory: f64,
}

impl LocalLevel {
    /// The state right after the first noted day, when nothing was known before.
    #[inline]
    fn begun(self, y: f64) -> State {
        State {
            level: y,
            memory: 0.0,
            var_level: self.remembered + self.flicker,
            cov: -self.remembered,
            var_memory: self.remembered,
        }
    }

    /// `days` later, nothing noted between; `kept` is `phi` to the power of `days`.
    #[inline]
    fn later(self, s: State, days: f64, kept: f64) -> State {
        State {
            level: s.level,
            memory: kept * s.memory,
            var_level: s.var_level + days * self.drift,
            cov: kept * s.cov,
            var_memory: kept * kept * s.var_memory + self.remembered * (1.0 - kept * kept),
        }
    }

    /// A noted value taken in: the new state, the one-step error and its variance.
    #[inline]
    fn updated(self, s: State, y: f64) -> (State, f64, f64) {
        let error = y - s.level - s.memory;
        let with_level = s.var_level + s.cov;
        let with_memory = s.cov + s.var_memory;
        let variance = with_level + with_memory + self.flicker;
        let inverse = 1.0 / variance;
        let (gain_level, gain_memory) = (with_level * inverse, with_memory * inverse);
        let state = State {
            level: s.level + gain_level * error,
            memory: s.memory + gain_memory * error,
            var_level: s.var_level - gain_level * with_level,
            cov: s.cov - gain_level * with_memory,
            var_memory: s.var_memory - gain_memory * with_memory,
        };
        (state, error, variance)
    }

    /// The fit to noted days: `(days since the noted day before, value)`, the first gap unread.
    pub fn fit(self, noted: &[(u32, f64)]) -> Fit {
        let [fit] = LocalLevel::fits([self], noted);
        fit
    }

    /// The same for several sets of parameters, which is hardly slower than for one: each has to
    /// wait for its own last step.
    pub(crate) fn fits<const N: usize>(sets: [LocalLevel; N], noted: &[(u32, f64)]) -> [Fit; N] {
        let mut squares = [0.0; N];
        let mut logs = [Logs::NONE; N];
        if let Some(((_, first), rest)) = noted.split_first() {
            let mut states = sets.map(|set| set.begun(*first));
            for (gap, y) in rest {
                for (k, set) in sets.iter().enumerate() {
                    let ahead = set.later(states[k], f64::from(*gap), power(set.phi, *gap));
                    let (next, error, variance) = set.updated(ahead, *y);
                    states[k] = next;
                    squares[k] += error * error / variance;
                    logs[k].add(variance);
                }
            }
        }
        std::array::from_fn(|k| Fit {
            used: noted.len().saturating_sub(1),
            log_variances: logs[k].sum(),
            squares: squares[k],
        })
    }

    /// The level of every day of a series with missing days; `None` where nothing was noted at all.
    pub fn smooth(self, series: &[Option<f64>]) -> Option<Smoothed> {
        Some(self.smooth_and_keep(series, None)?.0)
    }

    /// The same, and the filtered state of day `keep`, from which [`LocalLevel::smooth_on`] goes on;
    /// there is none before the first noted day.
    pub(crate) fn smooth_and_keep(
        self,
        series: &[Option<f64>],
        keep: Option<usize>,
    ) -> Option<(Smoothed, Option<State>)> {
        let first = series.iter().position(Option::is_some)?;
        let begun = self.begun(series[first]?);
        let mut states = vec![begun; series.len()];
        self.filter(&mut states[first..], &series[first..]);
        let kept = keep.filter(|day| *day >= first).map(|day| states[day]);
        self.look_back(&mut states[first..]);
        // Before the first noted day the level wanders off backwards as it would forwards.
        for t in (0..first).rev() {
            states[t].level = states[t + 1].level;
            states[t].var_level = states[t + 1].var_level + self.drift;
        }
        Some((Smoothed::of(&states), kept))
    }

    /// The level from the day of a kept state on; `series` begins with that day.
    pub(crate) fn smooth_on(self, state: State, series: &[Option<f64>]) -> Smoothed {
        let mut states = vec![state; series.len()];
        self.filter(&mut states, series);
        self.look_back(&mut states);
        Smoothed::of(&states)
    }

    /// Filters all days after the first, whose state stands.
    fn filter(self, states: &mut [State], series: &[Option<f64>]) {
        for t in 1..series.len() {
            let ahead = self.later(states[t - 1], 1.0, self.phi);
            states[t] = match series[t] {
                Some(y) => self.updated(ahead, y).0,
                None => ahead,
            };
        }
    }

    fn look_back(self, states: &mut [State]) {
        for t in (0..states.len().saturating_sub(1)).rev() {
            states[t] = self.looked_back(states[t], states[t + 1]);
        }
    }

    /// One step of the backward pass (Rauch, Tung and Striebel): a filtered day, given the
    /// smoothed day after it.
    fn looked_back(self, now: State, next: State) -> State {
        let ahead = self.later(now, 1.0, self.phi);
        let det = ahead.var_level * ahead.var_memory - ahead.cov * ahead.cov;
        // gain = P(now) F' P(ahead)^-1, with F = diag(1, phi).
        let (a, b) = (now.var_level, self.phi * now.cov);
        let (c, d) = (now.cov, self.phi * now.var_memory);
        let (g11, g12) = (
            (a * ahead.var_memory - b * ahead.cov) / det,
            (b * ahead.var_level - a * ahead.cov) / det,
        );
        let (g21, g22) = (
            (c * ahead.var_memory - d * ahead.cov) / det,
            (d * ahead.var_level - c * ahead.cov) / det,
        );
        let (by_level, by_memory) = (next.level - ahead.level, next.memory - ahead.memory);
        let e11 = next.var_level - ahead.var_level;
        let e12 = next.cov - ahead.cov;
        let e22 = next.var_memory - ahead.var_memory;
        State {
            level: now.level + g11 * by_level + g12 * by_memory,
            memory: now.memory + g21 * by_level + g22 * by_memory,
            var_level: now.var_level + g11 * g11 * e11 + 2.0 * g11 * g12 * e12 + g12 * g12 * e22,
            cov: now.cov + g11 * g21 * e11 + (g11 * g22 + g12 * g21) * e12 + g12 * g22 * e22,
            var_memory: now.var_memory + g21 * g21 * e11 + 2.0 * g21 * g22 * e12 + g22 * g22 * e22,
        }
    }
}

/// `base` to a whole power by squaring: only multiplications, so equal on every machine.
#[inline]
pub(crate) fn power(mut base: f64, mut exponent: u32) -> f64 {
    if exponent == 1 {
        // By far the most.
        return base;
    }
    let mut result = 1.0;
    while exponent > 0 {
        if exponent & 1 == 1 {
            result *= base;
        }
        base *= base;
        exponent >>= 1;
    }
    result
}
