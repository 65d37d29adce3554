//! The answers to cuts: each one's shape, and what this person's answers have in common.

use super::Chain;
use super::local::add;
use super::splines::Splines;
use crate::answer::Shape;
use crate::chance::Chance;
use crate::noise::Whitener;
use crate::regression::Column;

/// One cut and the answer to it as drawn.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Cut {
    /// The first day at the lower dose.
    pub(crate) day: usize,
    /// Logarithms of lag, rise and fall.
    logs: [f64; 3],
    /// Height of the peak, in scatters of the score; below 0 where it made things lighter.
    pub(crate) height: f64,
}

impl Cut {
    pub(super) fn at_first(day: usize) -> Cut {
        Cut {
            day,
            logs: MIDDLE.map(|(mean, _)| mean),
            height: 0.5,
        }
    }

    pub(crate) fn shape(&self) -> Shape {
        shape_of(self.logs)
    }

    pub(super) fn add(&mut self, dimension: usize, delta: f64) {
        self.logs[dimension] += delta;
    }
}

fn shape_of(logs: [f64; 3]) -> Shape {
    Shape {
        lag: libm::exp(logs[0]),
        rise: libm::exp(logs[1]),
        fall_days: libm::exp(logs[2]),
    }
}

/// Mean and spread of something over a person's cuts.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Shared {
    pub(crate) mean: f64,
    pub(crate) spread: f64,
}

/// What a person's answers have in common.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Population {
    logs: [Shared; 3],
    pub(crate) height: Shared,
}

/// What is thought of the means before anything is noted: lag of 3 days, rise of .35 a day, fall
/// in 25 days.
const MIDDLE: [(f64, f64); 3] = [(1.0986, 0.5), (-1.0498, 0.45), (3.2189, 0.4)];
/// How far one answer lies from a person's others, and with how many cuts' weight.
const SPREAD: f64 = 0.3;
const SPREAD_WEIGHT: f64 = 10.0;
/// Mean and spread of the mean height, in scatters of the score, and of one height around it.
const HEIGHT: (f64, f64) = (0.5, 1.0);
const HEIGHT_SPREAD: f64 = 0.4;
/// Logarithm of the odds that cuts are answered at all, before anything is noted: one to two. A
/// schedule laid over nothing is to stay nothing.
pub(super) const ANSWERED_LOG_ODDS: f64 = -0.7;
/// New shapes that are tried for each cut in a sweep, every third from the person's own others.
const TRIES: usize = 6;

impl Population {
    pub(super) fn at_first() -> Population {
        Population {
            logs: MIDDLE.map(|(mean, _)| Shared {
                mean,
                spread: SPREAD,
            }),
            height: Shared {
                mean: HEIGHT.0,
                spread: HEIGHT_SPREAD,
            },
        }
    }

    pub(super) fn add(&mut self, dimension: usize, delta: f64) {
        self.logs[dimension].mean += delta;
    }

    /// How much less likely a mean is beforehand when it moves by so much.
    pub(super) fn log_prior_of_mean(&self, dimension: usize, delta: f64) -> f64 {
        let (mean, sd) = MIDDLE[dimension];
        let at = |x: f64| -0.5 * (x - mean) * (x - mean) / (sd * sd);
        at(self.logs[dimension].mean + delta) - at(self.logs[dimension].mean)
    }

    fn one(&self, chance: &mut Chance) -> [f64; 3] {
        self.logs
            .map(|shared| shared.mean + shared.spread * chance.normal())
    }

    fn log_density(&self, logs: [f64; 3]) -> f64 {
        self.logs
            .iter()
            .zip(logs)
            .map(|(shared, x)| {
                let z = (x - shared.mean) / shared.spread;
                -0.5 * z * z
            })
            .sum()
    }

    /// Draws means and spreads given the cuts.
    pub(super) fn draw(&mut self, cuts: &[Cut], chance: &mut Chance) {
        for (dimension, (shared, middle)) in self.logs.iter_mut().zip(MIDDLE).enumerate() {
            let values: Vec<f64> = cuts.iter().map(|cut| cut.logs[dimension]).collect();
            shared.draw(&values, middle, SPREAD, chance);
        }
        let heights: Vec<f64> = cuts.iter().map(|cut| cut.height).collect();
        self.height.draw(&heights, HEIGHT, HEIGHT_SPREAD, chance);
    }
}

impl Shared {
    fn draw(&mut self, values: &[f64], prior: (f64, f64), spread: f64, chance: &mut Chance) {
        let count = values.len() as f64;
        let variance = self.spread * self.spread;
        let precision = count / variance + 1.0 / (prior.1 * prior.1);
        let sum: f64 = values.iter().sum();
        let mean = (sum / variance + prior.0 / (prior.1 * prior.1)) / precision;
        self.mean = mean + chance.normal() / precision.sqrt();
        let squares: f64 = values
            .iter()
            .map(|v| (v - self.mean) * (v - self.mean))
            .sum();
        let shape = 0.5 * (SPREAD_WEIGHT + count);
        let scale = 0.5 * (SPREAD_WEIGHT * spread * spread + squares);
        self.spread = (scale / chance.gamma(shape)).sqrt();
    }
}

impl Chain {
    /// The whitened column of a cut's answer of height 1.
    pub(super) fn cut_column(&self, whitener: &Whitener, cut: &Cut) -> Column {
        self.shape_column(whitener, cut.day, cut.shape())
    }

    /// Those of all cuts.
    pub(super) fn cut_columns(&self, whitener: &Whitener) -> Vec<Column> {
        let column = |cut| self.cut_column(whitener, cut);
        self.cuts.iter().map(column).collect()
    }

    fn shape_column(&self, whitener: &Whitener, day: usize, shape: Shape) -> Column {
        let rows = &self.data.rows;
        let first = rows.days.partition_point(|d| *d < day);
        let most = shape.days();
        let end = rows.days.partition_point(|d| *d < day + most);
        let mut values = Vec::new();
        shape.values(most + 1, &mut values);
        let seen = rows.days[first..end]
            .iter()
            .zip(&self.data.late[first..end]);
        let seen = seen.map(|(row, late)| {
            // Symptoms that follow late see the answer of some days before.
            let at = (row - day) as f64 - late;
            if at < 0.0 {
                return 0.0;
            }
            let whole = at as usize;
            let part = at - whole as f64;
            values[whole] * (1.0 - part) + values[whole + 1] * part
        });
        Column {
            first,
            values: whitener.column(first, seen),
        }
    }

    /// The answers of all cuts on every day.
    pub(super) fn fill_answer(&mut self) {
        self.answer.fill(0.0);
        if !self.answered {
            return;
        }
        let mut values = Vec::new();
        for cut in &self.cuts {
            let shape = cut.shape();
            shape.values(shape.days(), &mut values);
            for (answer, value) in self.answer[cut.day..].iter_mut().zip(&values) {
                *answer += cut.height * value;
            }
        }
    }

    /// New shapes, cut by cut, the own height and the level nearby integrated out. Gives the columns
    /// of all cuts.
    pub(super) fn draw_shapes(&mut self, whitener: &Whitener, splines: &Splines) -> Vec<Column> {
        if !self.answered {
            for k in 0..self.cuts.len() {
                self.cuts[k].logs = self.population.one(&mut self.chance);
            }
            return self.cut_columns(whitener);
        }
        let columns = self.cut_columns(whitener);
        let mut residual = self.whitened_residual(whitener, &columns);
        let drawn = columns
            .into_iter()
            .enumerate()
            .map(|(k, column)| self.draw_shape(k, column, whitener, splines, &mut residual))
            .collect();
        self.fill_answer();
        drawn
    }

    fn whitened_residual(&self, whitener: &Whitener, cuts: &[Column]) -> Vec<f64> {
        let lifted = self.lifted();
        let rest: Vec<f64> = self
            .data
            .rows
            .days
            .iter()
            .enumerate()
            .map(|(row, day)| self.data.score[row] - self.level[*day] - lifted[row])
            .collect();
        let mut residual = whitener.series(&rest);
        for (cut, column) in self.cuts.iter().zip(cuts) {
            add(&mut residual, column, -cut.height);
        }
        residual
    }

    fn draw_shape(
        &mut self,
        k: usize,
        own: Column,
        whitener: &Whitener,
        splines: &Splines,
        residual: &mut [f64],
    ) -> Column {
        let cut = self.cuts[k];
        add(residual, &own, cut.height);
        let mut local = self.local(cut.day, splines, residual);
        let mut now = (cut.logs, own);
        let mut fit = local.fit(&now.1, residual);
        let prior = self.population.height;
        for attempt in 0..TRIES {
            let fresh = attempt % 3 == 0;
            let logs = if fresh {
                self.population.one(&mut self.chance)
            } else {
                let size = if attempt % 2 == 0 { 0.6 } else { 0.25 };
                let mut logs = now.0;
                for (log, shared) in logs.iter_mut().zip(&self.population.logs) {
                    *log += size * shared.spread * self.chance.normal();
                }
                logs
            };
            let column = self.shape_column(whitener, cut.day, shape_of(logs));
            let then = local.fit(&column, residual);
            let mut gain = then.evidence(prior) - fit.evidence(prior);
            if !fresh {
                gain += self.population.log_density(logs) - self.population.log_density(now.0);
            }
            if libm::log(self.chance.even()) < gain {
                now = (logs, column);
                fit = then;
            }
        }
        self.cuts[k].logs = now.0;
        let height = fit.draw(prior, &mut self.chance);
        self.cuts[k].height = height;
        add(residual, &now.1, -height);
        local.draw_level(&now.1, height, residual, &mut self.chance);
        for (k, change) in local.changes() {
            self.spline[k] += change;
        }
        now.1
    }
}
