//! The level around one cut, to be integrated out while the shape of the answer is tried.

use super::Chain;
use super::cuts::Shared;
use super::splines::Splines;
use crate::chance::Chance;
use crate::quick::dot;
use crate::regression::Column;

/// The level is integrated out from the cut to so many days after it.
const NEARBY: usize = 120;

impl Chain {
    /// The splines around a cut, and what the notes say of them.
    pub(super) fn local<'a>(
        &self,
        day: usize,
        splines: &'a Splines,
        residual: &[f64],
    ) -> Local<'a> {
        let last = self.data.days - 1;
        let from = self.spline_days[day].0;
        let to = self.spline_days[(day + NEARBY).min(last)].0 + 3;
        let columns = &splines.columns[from..=to];
        let count = columns.len();
        let weights = &self.spline;
        let precision = self.move_precision(self.wander);
        let mut matrix = vec![0.0; count * count];
        let mut right = vec![0.0; count];
        for i in 0..count {
            for j in 0..=i {
                matrix[i * count + j] = splines.product(from + i, from + j);
            }
            matrix[i * count + i] += 1e-6;
            right[i] = columns[i].along(residual);
        }
        // The prior of the change of each weight: its neighbours pull, those outside stay.
        for k in from..=to + 1 {
            if k == 0 || k >= self.basis.count {
                continue;
            }
            let apart = weights[k] - weights[k - 1];
            let inside = |k: usize| (from..=to).contains(&k).then(|| k - from);
            if let Some(i) = inside(k) {
                matrix[i * count + i] += precision;
                right[i] -= precision * apart;
            }
            if let Some(i) = inside(k - 1) {
                matrix[i * count + i] += precision;
                right[i] += precision * apart;
            }
            if let (Some(i), Some(j)) = (inside(k), inside(k - 1)) {
                matrix[i * count + j] -= precision;
            }
        }
        Local::of(from, columns, matrix, right)
    }
}

pub(super) fn add(series: &mut [f64], column: &Column, factor: f64) {
    for (value, part) in series[column.first..].iter_mut().zip(&column.values) {
        *value += factor * part;
    }
}

/// The splines around one cut: changes of their weights, given everything else.
pub(super) struct Local<'a> {
    from: usize,
    columns: &'a [Column],
    /// Cholesky's factor, row by row.
    factor: Vec<f64>,
    /// `L^-1 right`.
    half: Vec<f64>,
    drawn: Vec<f64>,
}

/// What the notes say of the height of one answer, the level nearby integrated out.
pub(super) struct Fit {
    /// Information on the height, and information times height.
    information: f64,
    pull: f64,
}

impl Fit {
    pub(super) fn evidence(&self, prior: Shared) -> f64 {
        let p = 1.0 / (prior.spread * prior.spread);
        let precision = self.information + p;
        let pull = self.pull + p * prior.mean;
        0.5 * (libm::log(p / precision) + pull * pull / precision - p * prior.mean * prior.mean)
    }

    pub(super) fn draw(&self, prior: Shared, chance: &mut Chance) -> f64 {
        let p = 1.0 / (prior.spread * prior.spread);
        let precision = self.information + p;
        (self.pull + p * prior.mean) / precision + chance.normal() / precision.sqrt()
    }
}

impl<'a> Local<'a> {
    fn of(from: usize, columns: &'a [Column], mut matrix: Vec<f64>, right: Vec<f64>) -> Local<'a> {
        let n = columns.len();
        for i in 0..n {
            for j in 0..=i {
                let sum = dot(&matrix[i * n..i * n + j], &matrix[j * n..j * n + j]);
                let value = matrix[i * n + j] - sum;
                matrix[i * n + j] = if i == j {
                    value.max(1e-9).sqrt()
                } else {
                    value / matrix[j * n + j]
                };
            }
        }
        let mut local = Local {
            from,
            columns,
            factor: matrix,
            half: Vec::new(),
            drawn: vec![0.0; n],
        };
        local.half = local.forward(right);
        local
    }

    fn forward(&self, mut b: Vec<f64>) -> Vec<f64> {
        let n = self.columns.len();
        for i in 0..n {
            let sum = dot(&self.factor[i * n..i * n + i], &b[..i]);
            b[i] = (b[i] - sum) / self.factor[i * n + i];
        }
        b
    }

    fn against(&self, column: &Column) -> Vec<f64> {
        self.forward(self.columns.iter().map(|c| c.dot(column)).collect())
    }

    pub(super) fn fit(&mut self, column: &Column, residual: &[f64]) -> Fit {
        let across = self.against(column);
        let information = column.dot(column) - dot(&across, &across);
        let pull = column.along(residual) - dot(&across, &self.half);
        Fit {
            information: information.max(0.0),
            pull,
        }
    }

    /// Draws the level nearby, given the answer, and takes it out of the residual.
    pub(super) fn draw_level(
        &mut self,
        own: &Column,
        height: f64,
        residual: &mut [f64],
        chance: &mut Chance,
    ) {
        let n = self.columns.len();
        let across = self.against(own);
        let mut u: Vec<f64> = (0..n)
            .map(|i| self.half[i] - height * across[i] + chance.normal())
            .collect();
        for i in (0..n).rev() {
            u[i] /= self.factor[i * n + i];
            for j in 0..i {
                u[j] -= self.factor[i * n + j] * u[i];
            }
        }
        for (column, change) in self.columns.iter().zip(&u) {
            add(residual, column, -change);
        }
        self.drawn = u;
    }

    pub(super) fn changes(&self) -> impl Iterator<Item = (usize, f64)> {
        self.drawn
            .iter()
            .enumerate()
            .map(|(i, change)| (self.from + i, *change))
    }
}
