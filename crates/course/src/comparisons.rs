//! Whether waves and windows of the later half are longer, further apart or higher than those of
//! the earlier, or whether it is too early to say.

use crate::stretches::Run;
use crate::{Comparison, Means, Measure, StretchKind};

/// Fewer ended stretches than this in either half are too few to compare.
const LEAST: usize = 4;

/// Length, spacing and height of one kind. `days` is how many calendar days there are; `height` takes
/// a run's height to points.
pub(crate) fn compared(
    kind: StretchKind,
    runs: &[Run],
    days: usize,
    width: f64,
) -> Vec<Comparison> {
    // What touches the first or the last day may have begun before or go on.
    let whole: Vec<&Run> = runs
        .iter()
        .filter(|run| run.first > 0 && run.last + 1 < days)
        .collect();
    let half = days / 2;
    let lengths = whole
        .iter()
        .map(|run| (run.first, (run.last + 1 - run.first) as f64));
    let spacings = whole
        .windows(2)
        .map(|pair| (pair[0].last, (pair[1].first - pair[0].last - 1) as f64));
    let heights = whole.iter().map(|run| (run.first, run.beside * width));
    vec![
        comparison(kind, Measure::Length, lengths, half),
        comparison(kind, Measure::Spacing, spacings, half),
        comparison(kind, Measure::Height, heights, half),
    ]
}

fn comparison(
    kind: StretchKind,
    measure: Measure,
    values: impl Iterator<Item = (usize, f64)>,
    half: usize,
) -> Comparison {
    let (mut earlier, mut later) = (Vec::new(), Vec::new());
    for (day, value) in values {
        if day < half {
            earlier.push(value);
        } else {
            later.push(value);
        }
    }
    Comparison {
        kind,
        measure,
        means: means(&earlier, &later),
        counts: (earlier.len(), later.len()),
    }
}

fn means(earlier: &[f64], later: &[f64]) -> Option<Means> {
    if earlier.len() < LEAST || later.len() < LEAST {
        return None;
    }
    let (a, error_a) = mean_and_error(earlier);
    let (b, error_b) = mean_and_error(later);
    if a <= 0.0 || b <= 0.0 {
        return None;
    }
    let relative = |mean: f64, error: f64| error * error / (mean * mean);
    let spread = (relative(a, error_a) + relative(b, error_b)).sqrt();
    let degrees = earlier.len().min(later.len()) as f64 - 1.0;
    let reach = crate::level::student95(degrees.max(3.0)) * spread;
    Some(Means {
        earlier: a,
        later: b,
        ratio_low: b / a * libm::exp(-reach),
        ratio_high: b / a * libm::exp(reach),
    })
}

fn mean_and_error(values: &[f64]) -> (f64, f64) {
    let count = values.len() as f64;
    let mean = values.iter().sum::<f64>() / count;
    let squares: f64 = values.iter().map(|v| (v - mean) * (v - mean)).sum();
    (mean, (squares / (count - 1.0) / count).sqrt())
}
