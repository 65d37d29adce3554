//! The level and its 90 % band: the local level averaged over what its parameters may be.
//!
//! One best set of parameters is too sure of itself in a short diary: the level's drift is then
//! often reckoned as nothing and the band is a thin line. Here a fixed grid of parameters is
//! weighed by how well each fits, the common size of the noise is integrated out, and the band is
//! that of the whole mixture. With ten years the weights gather on few sets; with ten days they
//! stay spread, and the band is wide.

use serde::{Deserialize, Serialize};

use crate::ends;
use crate::local_level::{LocalLevel, Smoothed, State};

/// The level on every day, as shares of the scale.
pub(crate) struct Level {
    pub(crate) mid: Vec<f64>,
    pub(crate) low: Vec<f64>,
    pub(crate) high: Vec<f64>,
}

/// Drift of the level per day over the variance of the noise: from next to nothing to a level
/// that moves by as much as a day's noise within a few weeks.
const DRIFTS: [f64; 9] = [1e-6, 1e-5, 3e-5, 1e-4, 3e-4, 1e-3, 3e-3, 1e-2, 3e-2];
/// Coefficients of the noise that remembers; the upper ones take up waves of weeks.
const PHIS: [f64; 12] = [
    0.0, 0.25, 0.45, 0.6, 0.7, 0.78, 0.84, 0.88, 0.915, 0.94, 0.96, 0.975,
];
/// Share of the noise that does not remember.
const FLICKERS: [f64; 4] = [0.02, 0.15, 0.35, 0.6];
/// What is taken for the spread of the noise before anything is noted, as a share of the scale,
/// and with how many days' weight.
pub(crate) const PRIOR_SPREAD: f64 = 0.12;
pub(crate) const PRIOR_DAYS: f64 = 3.0;
/// Sets weighing less than this share of the best one are left out of the smoothing,
/// and at most so many are smoothed: the tail adds nothing that a pixel could show.
const LEAST_WEIGHT: f64 = 0.01;
const MOST_SETS: usize = 48;
/// The normal distribution's 95 % point: a 90 % band has a twentieth on either side.
pub(crate) const Z95: f64 = 1.644_853_626_951_472_7;

/// Reads the level of every calendar day; where nothing was noted at all it can be anywhere. With
/// it comes what is needed to go on from day `keep` when more is noted later.
pub(crate) fn level(series: &[Option<f64>], keep: Option<usize>) -> (Level, LevelTail) {
    let noted = noted_days(series);
    let degrees = PRIOR_DAYS + noted.len().saturating_sub(1) as f64;
    let mut tail = LevelTail {
        sets: Vec::new(),
        times: student95(degrees),
    };
    if noted.is_empty() {
        let level = Level {
            mid: vec![0.5; series.len()],
            low: vec![0.0; series.len()],
            high: vec![1.0; series.len()],
        };
        return (level, tail);
    }
    let mut mixture = Mixture::over(series.len());
    for candidate in candidates(&noted, degrees) {
        let smoothed = candidate.shape.smooth_and_keep(series, keep);
        if let Some((smoothed, state)) = smoothed {
            mixture.add(&candidate, &smoothed);
            tail.sets.extend(state.map(|state| (candidate, state)));
        }
    }
    let mut level = mixture.level(tail.times);
    ends::opened(&mut level, series);
    (level, tail)
}

/// The sets of parameters of a level, each where it stood on a day.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub(crate) struct LevelTail {
    sets: Vec<(Candidate, State)>,
    times: f64,
}

impl LevelTail {
    /// Whether there is anything to go on from.
    pub(crate) fn goes_on(&self) -> bool {
        !self.sets.is_empty()
    }

    /// The level from that day on; `series` begins with it. Only its end is opened.
    pub(crate) fn level(&self, series: &[Option<f64>]) -> Level {
        let mut mixture = Mixture::over(series.len());
        for (candidate, state) in &self.sets {
            mixture.add(candidate, &candidate.shape.smooth_on(*state, series));
        }
        let mut level = mixture.level(self.times);
        ends::opened_at_the_end(&mut level, series);
        level
    }
}

/// Levels under several sets of parameters, by their weight.
struct Mixture {
    mean: Vec<f64>,
    second: Vec<f64>,
    total: f64,
}

impl Mixture {
    fn over(days: usize) -> Mixture {
        Mixture {
            mean: vec![0.0; days],
            second: vec![0.0; days],
            total: 0.0,
        }
    }

    fn add(&mut self, candidate: &Candidate, smoothed: &Smoothed) {
        self.total += candidate.weight;
        let days = smoothed.level.iter().zip(&smoothed.variance);
        let sums = self.mean.iter_mut().zip(&mut self.second);
        for ((mean, second), (m, v)) in sums.zip(days) {
            *mean += candidate.weight * m;
            *second += candidate.weight * (m * m + candidate.spread * v);
        }
    }

    fn level(&self, times: f64) -> Level {
        let days = self.mean.len();
        let mut level = Level {
            mid: Vec::with_capacity(days),
            low: Vec::with_capacity(days),
            high: Vec::with_capacity(days),
        };
        for (m, s) in self.mean.iter().zip(&self.second) {
            let mid = m / self.total;
            let half = times * (s / self.total - mid * mid).max(0.0).sqrt();
            level.mid.push(mid.clamp(0.0, 1.0));
            level.low.push((mid - half).clamp(0.0, 1.0));
            level.high.push((mid + half).clamp(0.0, 1.0));
        }
        level
    }
}

/// One set of parameters: variances as multiples of a common noise variance, what that variance
/// is then reckoned to be, and how much the set weighs.
#[derive(Clone, Copy, Debug, Deserialize, Serialize)]
struct Candidate {
    shape: LocalLevel,
    spread: f64,
    weight: f64,
}

fn candidates(noted: &[(u32, f64)], degrees: f64) -> Vec<Candidate> {
    let mut all = Vec::with_capacity(DRIFTS.len() * PHIS.len() * FLICKERS.len());
    for drift in DRIFTS {
        for phi in PHIS {
            let shapes = FLICKERS.map(|flicker| LocalLevel {
                drift,
                phi,
                remembered: 1.0 - flicker,
                flicker,
            });
            for (shape, fit) in shapes.into_iter().zip(LocalLevel::fits(shapes, noted)) {
                let squares = PRIOR_DAYS * PRIOR_SPREAD * PRIOR_SPREAD + fit.squares;
                all.push(Candidate {
                    shape,
                    spread: squares / degrees,
                    weight: -0.5 * (fit.log_variances + degrees * libm::log(squares)),
                });
            }
        }
    }
    let best = all.iter().map(|c| c.weight).fold(f64::MIN, f64::max);
    for candidate in &mut all {
        candidate.weight = libm::exp(candidate.weight - best);
    }
    all.retain(|c| c.weight >= LEAST_WEIGHT);
    all.sort_by(|a, b| b.weight.total_cmp(&a.weight));
    all.truncate(MOST_SETS);
    all
}

/// Noted days as (days since the one before, value).
fn noted_days(series: &[Option<f64>]) -> Vec<(u32, f64)> {
    let mut noted = Vec::new();
    let mut gap = 0_u32;
    for day in series {
        gap = gap.saturating_add(1);
        if let Some(y) = day {
            noted.push((gap, *y));
            gap = 0;
        }
    }
    noted
}

/// The 95 % point of Student's distribution, by the expansion of Cornish and Fisher (Abramowitz &
/// Stegun 26.7.5); off by less than 0.01 from three degrees of freedom upwards.
pub(crate) fn student95(degrees: f64) -> f64 {
    let z2 = Z95 * Z95;
    let g1 = Z95 * (z2 + 1.0) / 4.0;
    let g2 = Z95 * (5.0 * z2 * z2 + 16.0 * z2 + 3.0) / 96.0;
    let g3 = Z95 * (3.0 * z2 * z2 * z2 + 19.0 * z2 * z2 + 17.0 * z2 - 15.0) / 384.0;
    Z95 + (g1 + (g2 + g3 / degrees) / degrees) / degrees
}
