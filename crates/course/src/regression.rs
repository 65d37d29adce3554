//! One regression of everything that is linear: columns that each cover a stretch of rows, a
//! normal prior, and a draw from what follows.

use crate::chance::Chance;
use crate::quick::dot;

/// A whitened column: nought before row `first`, and after its values.
#[derive(Clone, Debug)]
pub(crate) struct Column {
    pub(crate) first: usize,
    pub(crate) values: Vec<f64>,
}

impl Column {
    /// The row after its last.
    pub(crate) fn end(&self) -> usize {
        self.first + self.values.len()
    }

    /// The inner product with another column.
    pub(crate) fn dot(&self, other: &Column) -> f64 {
        let from = self.first.max(other.first);
        let to = self.end().min(other.end());
        if from >= to {
            return 0.0;
        }
        dot(
            &self.values[from - self.first..to - self.first],
            &other.values[from - other.first..to - other.first],
        )
    }

    /// The inner product with a series that has a value on every row.
    pub(crate) fn along(&self, series: &[f64]) -> f64 {
        dot(&self.values, &series[self.first..self.end()])
    }
}

/// A symmetric matrix, lower triangle, each row kept from its first column that is not nought.
#[derive(Clone, Debug, Default)]
pub(crate) struct Envelope {
    first: Vec<usize>,
    rows: Vec<Vec<f64>>,
}

impl Envelope {
    /// An empty matrix whose row `i` begins at column `first[i] <= i`.
    pub(crate) fn of(first: Vec<usize>) -> Envelope {
        let rows = first
            .iter()
            .enumerate()
            .map(|(i, f)| vec![0.0; i + 1 - f])
            .collect();
        Envelope { first, rows }
    }

    /// Adds to the entry of row `i` and column `j <= i`, which lies inside the envelope.
    pub(crate) fn add(&mut self, i: usize, j: usize, value: f64) {
        let (i, j) = (i.max(j), i.min(j));
        self.rows[i][j - self.first[i]] += value;
    }

    /// Cholesky's factor, in the same envelope; `None` where the matrix is not positive.
    pub(crate) fn factor(&self) -> Option<Factor> {
        let mut rows: Vec<Vec<f64>> = Vec::with_capacity(self.rows.len());
        let mut log_diagonal = 0.0;
        for (i, source) in self.rows.iter().enumerate() {
            let fi = self.first[i];
            let mut row = source.clone();
            for j in fi..=i {
                let fj = self.first[j];
                let from = fi.max(fj);
                if j < i {
                    let sum = dot(&row[from - fi..j - fi], &rows[j][from - fj..j - fj]);
                    row[j - fi] = (row[j - fi] - sum) / rows[j][j - fj];
                } else {
                    let sum = dot(&row[..i - fi], &row[..i - fi]);
                    let pivot = row[i - fi] - sum;
                    if pivot <= 0.0 || !pivot.is_finite() {
                        return None;
                    }
                    row[i - fi] = pivot.sqrt();
                    log_diagonal += libm::log(pivot);
                }
            }
            rows.push(row);
        }
        Some(Factor {
            first: self.first.clone(),
            rows,
            log_determinant: log_diagonal,
        })
    }
}

/// Cholesky's factor of an [`Envelope`].
#[derive(Clone, Debug)]
pub(crate) struct Factor {
    first: Vec<usize>,
    rows: Vec<Vec<f64>>,
    /// Logarithm of the determinant of the matrix.
    pub(crate) log_determinant: f64,
}

impl Factor {
    /// Solves `L u = b`.
    pub(crate) fn forward(&self, b: &[f64]) -> Vec<f64> {
        let mut u = b.to_vec();
        for (i, row) in self.rows.iter().enumerate() {
            let f = self.first[i];
            let sum = dot(&row[..i - f], &u[f..i]);
            u[i] = (u[i] - sum) / row[i - f];
        }
        u
    }

    /// Solves `L' x = u`.
    pub(crate) fn backward(&self, mut u: Vec<f64>) -> Vec<f64> {
        for i in (0..self.rows.len()).rev() {
            let row = &self.rows[i];
            let f = self.first[i];
            u[i] /= row[i - f];
            let x = u[i];
            for (target, l) in u[f..i].iter_mut().zip(row) {
                *target -= l * x;
            }
        }
        u
    }

    /// A draw from the normal distribution with this precision, whose mean solves it for `b`.
    pub(crate) fn draw(&self, b: &[f64], chance: &mut Chance) -> Vec<f64> {
        let mut u = self.forward(b);
        for value in &mut u {
            *value += chance.normal();
        }
        self.backward(u)
    }
}
