//! From draws to what is told: means, quantiles, probabilities.

use serde::{Deserialize, Serialize};

use crate::chain::{Draws, grid};
use crate::level::Level;

/// The level on every day, in the unit of the curve.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
pub(crate) struct Band {
    pub(crate) mid: Vec<f64>,
    pub(crate) low: Vec<f64>,
    pub(crate) high: Vec<f64>,
}

impl Band {
    /// From a day on.
    pub(crate) fn since(&self, day: usize) -> Band {
        Band {
            mid: self.mid[day..].to_vec(),
            low: self.low[day..].to_vec(),
            high: self.high[day..].to_vec(),
        }
    }

    pub(crate) fn push(&mut self, mid: f64, half: f64) {
        self.mid.push(mid);
        self.low.push(mid - half);
        self.high.push(mid + half);
    }
}

impl From<Level> for Band {
    fn from(level: Level) -> Band {
        Band {
            mid: level.mid,
            low: level.low,
            high: level.high,
        }
    }
}

/// The short chain and the curve's own error are not in the draws.
const WIDER: f64 = 1.3;
pub(crate) use crate::level::Z95;

/// Mean and 90 % band of the level over the draws, straight between the days of the grid.
pub(crate) fn band(draws: &Draws, days: usize) -> Band {
    let grid = grid(days);
    let moments: Vec<(f64, f64)> = (0..grid.len())
        .map(|g| {
            let values = draws.levels.iter().map(|level| level[g]);
            let (mean, variance) = mean_and_variance(values);
            (mean, WIDER * Z95 * variance.sqrt())
        })
        .collect();
    let mut band = Band {
        mid: Vec::with_capacity(days),
        low: Vec::with_capacity(days),
        high: Vec::with_capacity(days),
    };
    let mut g = 0;
    for t in 0..days {
        while g + 2 < grid.len() && grid[g + 1] <= t {
            g += 1;
        }
        let (mean, half) = match (moments.get(g), moments.get(g + 1)) {
            (Some(a), Some(b)) => {
                let part = (t - grid[g]) as f64 / (grid[g + 1] - grid[g]) as f64;
                (a.0 + (b.0 - a.0) * part, a.1 + (b.1 - a.1) * part)
            }
            (Some(a), None) => *a,
            _ => (0.0, 0.0),
        };
        band.push(mean, half);
    }
    band
}

/// Mean and half a band some days after the last: the level may wander until then.
pub(crate) fn ahead(draws: &Draws) -> (f64, f64) {
    let (mean, variance) = mean_and_variance(draws.ahead.iter().map(|(mean, _)| *mean));
    let moved = draws.ahead.iter().map(|(_, moved)| moved * moved);
    let moved = moved.sum::<f64>() / draws.ahead.len().max(1) as f64;
    (mean, WIDER * Z95 * (variance + moved).sqrt())
}

fn mean_and_variance(values: impl Iterator<Item = f64> + Clone) -> (f64, f64) {
    let count = values.clone().count() as f64;
    let mean = values.clone().sum::<f64>() / count;
    let squares: f64 = values.map(|value| (value - mean) * (value - mean)).sum();
    (mean, squares / (count - 1.0).max(1.0))
}

/// The value below which this share of the values lies, straight between neighbours.
pub(crate) fn quantile(values: &mut [f64], share: f64) -> f64 {
    values.sort_by(f64::total_cmp);
    let place = share * (values.len().max(1) - 1) as f64;
    let index = place as usize;
    match (values.get(index), values.get(index + 1)) {
        (Some(a), Some(b)) => a + (b - a) * (place - index as f64),
        (Some(a), None) => *a,
        _ => 0.0,
    }
}

/// Two bands of the same level as one, the narrower weighing more. The chain knows of waves and
/// answers, and is too sure where it is wrong about them; the plain level knows of neither. Their
/// errors are nearly the same errors, so their widths are averaged and not combined.
pub(crate) fn together(chain: &Band, plain: &Band) -> Band {
    let mut band = chain.clone();
    for t in 0..band.mid.len() {
        let (a, b) = (band.high[t] - band.low[t], plain.high[t] - plain.low[t]);
        let (wa, wb) = (1.0 / (a * a + 1e-9), 1.0 / (b * b + 1e-9));
        let w = wa / (wa + wb);
        let mid = w * band.mid[t] + (1.0 - w) * plain.mid[t];
        let half = 0.5 * (w * a + (1.0 - w) * b);
        // At both ends nothing beyond shows where the level is heading: there the band is opened as
        // far as the plain one, which holds the line through the nearest notes.
        let open = opened(t, band.mid.len());
        let (low, high) = (mid - half, mid + half);
        band.mid[t] = mid;
        band.low[t] = low - open * (low - plain.low[t]).max(0.0);
        band.high[t] = high + open * (plain.high[t] - high).max(0.0);
    }
    band
}

/// How far the band is opened on a day: wholly at either end, not at all a month inside.
fn opened(t: usize, days: usize) -> f64 {
    const MONTH: f64 = 30.0;
    let inside = t.min(days - 1 - t) as f64;
    (1.0 - inside / MONTH).max(0.0)
}
