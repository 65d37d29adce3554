//! The noise of noted days: some of it remembers the day before, some belongs to the day alone.
//!
//! `noise[t] = memory[t] + own[t]`, `memory` a stationary AR(1) with coefficient `phi` and variance
//! `remembered`, `own` white with a variance that the day itself brings: a day on which forty
//! symptoms were noted says more than one on which two were.

use crate::quick::Logs;

/// Noted days in order.
#[derive(Clone, Debug, Default)]
pub(crate) struct Rows {
    /// Index on the calendar.
    pub(crate) days: Vec<usize>,
    /// Variance of the day's own noise before [`Noise::grain`].
    pub(crate) own: Vec<f64>,
}

/// Parameters of the noise.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Noise {
    /// Coefficient of the noise that remembers, from 0 to below 1.
    pub(crate) phi: f64,
    /// Its stationary variance.
    pub(crate) remembered: f64,
    /// The factor on every day's own variance.
    pub(crate) grain: f64,
}

/// What takes the memory out of a series: the steps of a Kalman filter whose gains are the same
/// for every series on these days.
#[derive(Clone, Debug, Default)]
pub(crate) struct Whitener {
    /// What the next row still remembers of what was remembered on this one before it was seen, and
    /// of its value.
    keep: Vec<f64>,
    gain: Vec<f64>,
    /// One over the standard deviation of the one-step error.
    pub(crate) scale: Vec<f64>,
}

const POWERS: usize = 64;

impl Noise {
    /// What whitens series on these days under this noise.
    pub(crate) fn whitener(self, rows: &Rows) -> Whitener {
        let count = rows.days.len();
        let mut w = Whitener {
            keep: Vec::with_capacity(count),
            gain: Vec::with_capacity(count),
            scale: Vec::with_capacity(count),
        };
        let powers = self.powers();
        let mut variance = self.remembered;
        let mut before = None;
        for (day, own) in rows.days.iter().zip(&rows.own) {
            let keep = match before {
                None => 0.0,
                Some(before) => kept(&powers, day - before),
            };
            if before.is_some() {
                variance = self.remembered + keep * keep * (variance - self.remembered);
            }
            let total = variance + self.grain * own;
            if let (Some(before), Some(gain)) = (w.keep.last_mut(), w.gain.last_mut()) {
                *before = keep * (1.0 - *gain);
                *gain *= keep;
            }
            w.keep.push(1.0);
            let inverse = 1.0 / total;
            w.gain.push(variance * inverse);
            w.scale.push(inverse.sqrt());
            variance = variance * self.grain * own * inverse;
            before = Some(*day);
        }
        w
    }

    /// Log likelihood of a residual on these days, without its constant.
    pub(crate) fn log_likelihood(self, rows: &Rows, residual: &[f64]) -> f64 {
        let powers = self.powers();
        let mut variance = self.remembered;
        let mut memory = 0.0;
        let mut before = None;
        let (mut logs, mut squares) = (Logs::NONE, 0.0);
        for ((day, own), y) in rows.days.iter().zip(&rows.own).zip(residual) {
            if let Some(before) = before {
                let keep = kept(&powers, day - before);
                variance = self.remembered + keep * keep * (variance - self.remembered);
                memory *= keep;
            }
            let own = self.grain * own;
            let total = variance + own;
            let error = y - memory;
            let inverse = 1.0 / total;
            let gain = variance * inverse;
            let square = error * error * inverse;
            // Hardly any day is an outlier, and roots are dear.
            if square > FAR * FAR {
                let bound = FAR * total.sqrt();
                squares += robust(square, FAR);
                memory += gain * error.clamp(-bound, bound);
            } else {
                squares += square;
                memory += gain * error;
            }
            variance = variance * own * inverse;
            logs.add(total);
            before = Some(*day);
        }
        -0.5 * (logs.sum() + squares)
    }

    fn powers(self) -> [f64; POWERS] {
        let mut powers = [1.0; POWERS];
        for k in 1..POWERS {
            powers[k] = powers[k - 1] * self.phi;
        }
        powers
    }
}

/// `phi` to the power of `gap`; two months remember nothing.
fn kept(powers: &[f64; POWERS], gap: usize) -> f64 {
    powers.get(gap).copied().unwrap_or(0.0)
}

/// Beyond so many standard deviations a day is an outlier.
pub(crate) const FAR: f64 = 3.0;

/// A squared error that grows only linearly beyond so many standard deviations (Huber): one awful
/// day is not to decide about the rest.
#[inline]
pub(crate) fn robust(square: f64, far: f64) -> f64 {
    // Both are reckoned and one is taken, so that several can be reckoned at once.
    let beyond = 2.0 * far * square.sqrt() - far * far;
    if square <= far * far { square } else { beyond }
}

impl Whitener {
    /// Whitens a column that is nought before row `first`. What memory leaves behind after the
    /// column's end is followed for [`TAIL`] rows.
    pub(crate) fn column(
        &self,
        first: usize,
        values: impl ExactSizeIterator<Item = f64>,
    ) -> Vec<f64> {
        let end = (first + values.len() + TAIL).min(self.keep.len());
        let mut out = Vec::with_capacity(end - first);
        let rows = first..end;
        let steps = self.keep[rows.clone()].iter().zip(&self.gain[rows.clone()]);
        let values = values.chain(std::iter::repeat(0.0));
        let mut memory = 0.0;
        for (((keep, gain), scale), value) in steps.zip(&self.scale[rows]).zip(values) {
            out.push((value - memory) * scale);
            memory = keep * memory + gain * value;
        }
        out
    }

    /// Whitens a series that has a value on every row.
    pub(crate) fn series(&self, values: &[f64]) -> Vec<f64> {
        self.column(0, values.iter().copied())
    }
}

const TAIL: usize = 24;
