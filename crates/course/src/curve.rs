//! From the score to points: the day mean that goes with a severity.

/// No curve is made steeper by more: where score and day mean hardly go together, nothing is known.
const MOST_STEEPER: f64 = 1.3;

/// A cubic fitted to (score, day mean), held still beyond what was seen.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Curve {
    coefficients: [f64; 4],
    low: f64,
    high: f64,
}

impl Curve {
    /// Fits pairs of score and day mean.
    pub(crate) fn through(pairs: &[(f64, f64)]) -> Curve {
        let mut scores: Vec<f64> = pairs.iter().map(|(x, _)| *x).collect();
        scores.sort_by(f64::total_cmp);
        let at = |share: f64| {
            let index = (share * (scores.len().max(1) - 1) as f64).round() as usize;
            scores.get(index).copied().unwrap_or(0.0)
        };
        let (low, high) = (at(0.005) - 0.3, at(0.995) + 0.3);
        let mut sums = [0.0; 7];
        let mut right = [0.0; 4];
        for (x, y) in pairs {
            let x = x.clamp(low, high);
            let mut power = 1.0;
            for (k, sum) in sums.iter_mut().enumerate() {
                *sum += power;
                if k < 4 {
                    right[k] += power * y;
                }
                power *= x;
            }
        }
        // A little of a straight line beforehand, so that few days make no wild bends.
        let mut matrix = [[0.0; 5]; 4];
        for (i, row) in matrix.iter_mut().enumerate() {
            for (j, value) in row.iter_mut().take(4).enumerate() {
                *value = sums[i + j];
            }
            row[4] = right[i];
            row[i] += [1e-9, 1e-6, 2.0, 2.0][i];
        }
        let curve = Curve {
            coefficients: solved(matrix),
            low,
            high,
        };
        curve.as_steep_as_seen(pairs)
    }

    /// A score is read from the same notes as the day mean and is off as well; a curve of least
    /// squares in one of them is too flat for a level, which is not. Made as steep as the two
    /// scatter (the reduced major axis), it is neither too flat nor too steep.
    fn as_steep_as_seen(mut self, pairs: &[(f64, f64)]) -> Curve {
        let count = pairs.len().max(1) as f64;
        let mean = |of: &dyn Fn(&(f64, f64)) -> f64| pairs.iter().map(of).sum::<f64>() / count;
        let (seen, told) = (mean(&|pair| pair.1), mean(&|pair| self.at(pair.0)));
        let (mut both, mut own) = (0.0, 0.0);
        for (x, y) in pairs {
            both += (self.at(*x) - told) * (self.at(*x) - told);
            own += (y - seen) * (y - seen);
        }
        if both > 0.0 {
            let steeper = (own / both).sqrt().min(MOST_STEEPER);
            for coefficient in &mut self.coefficients {
                *coefficient *= steeper;
            }
            self.coefficients[0] += seen - steeper * told;
        }
        self
    }

    /// The day mean at a score.
    pub(crate) fn at(&self, score: f64) -> f64 {
        let x = score.clamp(self.low, self.high);
        let [a, b, c, d] = self.coefficients;
        a + x * (b + x * (c + x * d))
    }
}

/// Gauss elimination with the largest pivot.
fn solved(mut m: [[f64; 5]; 4]) -> [f64; 4] {
    for i in 0..4 {
        let best = (i..4)
            .max_by(|a, b| m[*a][i].abs().total_cmp(&m[*b][i].abs()))
            .unwrap_or(i);
        m.swap(i, best);
        if m[i][i].abs() < 1e-300 {
            continue;
        }
        let pivot = m[i];
        for (j, row) in m.iter_mut().enumerate() {
            if j != i {
                let factor = row[i] / pivot[i];
                for (value, above) in row.iter_mut().zip(&pivot).skip(i) {
                    *value -= factor * above;
                }
            }
        }
    }
    let mut x = [0.0; 4];
    for i in 0..4 {
        if m[i][i].abs() >= 1e-300 {
            x[i] = m[i][4] / m[i][i];
        }
    }
    x
}
