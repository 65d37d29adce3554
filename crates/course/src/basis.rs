//! A smooth slow level: cubic B-splines on evenly spaced knots.

/// Where the knots are.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Basis {
    /// Days between two knots.
    pub(crate) spacing: f64,
    /// How many splines there are.
    pub(crate) count: usize,
}

impl Basis {
    /// Splines over so many days.
    pub(crate) fn over(days: usize, spacing: f64) -> Basis {
        let pieces = ((days.max(1) as f64) / spacing).ceil().max(1.0);
        Basis {
            spacing,
            count: pieces as usize + 3,
        }
    }

    /// The four splines that are not nought on a day: the first of them, and their values.
    pub(crate) fn at(self, day: f64) -> (usize, [f64; 4]) {
        let place = (day / self.spacing).clamp(0.0, (self.count - 3) as f64 - 1e-9);
        let piece = place as usize;
        let u = place - piece as f64;
        let v = 1.0 - u;
        let values = [
            v * v * v / 6.0,
            (3.0 * u * u * u - 6.0 * u * u + 4.0) / 6.0,
            (3.0 * v * v * v - 6.0 * v * v + 4.0) / 6.0,
            u * u * u / 6.0,
        ];
        (piece, values)
    }

    /// The level on a day, from what [`Basis::at`] gave for it.
    pub(crate) fn sum(weights: &[f64], first: usize, values: &[f64; 4]) -> f64 {
        values
            .iter()
            .zip(&weights[first..])
            .map(|(v, w)| v * w)
            .sum()
    }
}
