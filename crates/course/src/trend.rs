//! How fast the level changes: over the last months and over all.

use jiff::civil::Date;

use crate::chain::Draws;
use crate::gather::Z95;
use crate::{Slope, Trend};

/// A slope takes up the errors of all days at once, and the draws of a short chain lie too close
/// together: wider by this, it holds the truth nine times in ten.
const WIDER: f64 = 1.25;
/// Fewer noted days than this carry no slope.
const LEAST_NOTED: usize = 28;
/// A slope is taken over at least so many days.
const LEAST_DAYS: usize = 56;

/// Both slopes. `grid` are the days of the draws' levels, `width` takes them to points.
pub(crate) fn trend(
    draws: &Draws,
    grid: &[usize],
    dates: &[Date],
    noted: &[bool],
    width: f64,
) -> Trend {
    let over = |days: usize| {
        let first = dates.len().saturating_sub(days);
        let enough = noted[first..].iter().filter(|n| **n).count() >= LEAST_NOTED;
        if dates.len() - first < LEAST_DAYS || !enough {
            return None;
        }
        let begin = grid.iter().position(|day| *day >= first)?;
        let slopes: Vec<f64> = draws
            .levels
            .iter()
            .map(|level| 30.0 * width * slope(&grid[begin..], &level[begin..]))
            .collect();
        let (mean, half) = mean_and_half(&slopes)?;
        Some(Slope {
            per_30_days: mean,
            low: mean - half,
            high: mean + half,
            from: dates[grid[begin]],
            to: *dates.last()?,
        })
    };
    Trend {
        recent: over(Trend::RECENT_DAYS),
        whole: over(dates.len()),
    }
}

fn mean_and_half(values: &[f64]) -> Option<(f64, f64)> {
    if values.len() < 8 {
        return None;
    }
    let count = values.len() as f64;
    let mean = values.iter().sum::<f64>() / count;
    let squares: f64 = values.iter().map(|v| (v - mean) * (v - mean)).sum();
    Some((mean, WIDER * Z95 * (squares / (count - 1.0)).sqrt()))
}

/// The slope of the straight line nearest to the points, per day.
fn slope(days: &[usize], values: &[f64]) -> f64 {
    let count = days.len() as f64;
    let middle = days.iter().map(|d| *d as f64).sum::<f64>() / count;
    let mean = values.iter().sum::<f64>() / count;
    let (mut across, mut own) = (0.0, 0.0);
    for (day, value) in days.iter().zip(values) {
        let off = *day as f64 - middle;
        across += off * (value - mean);
        own += off * off;
    }
    if own > 0.0 { across / own } else { 0.0 }
}
