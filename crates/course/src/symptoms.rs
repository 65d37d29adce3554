//! Each item beside the rest: which go with it, which go their own way, which came and which went.

use jiff::civil::Date;

use crate::segments::segments;
use crate::severity::Severity;
use crate::{Going, Symptom};

/// Fewer notes than this say nothing of how an item goes.
const LEAST_NOTES: usize = 20;
/// An item hardly moves when at least this share of its notes lies within [`NEAR`] of the middle one.
const STILL: f64 = 0.9;
const NEAR: f64 = 0.5;
/// From this correlation on an item goes with the rest.
const WITH: f64 = 0.3;
/// A note counts as felt from this on, on 0..10.
const FELT: f64 = 0.5;
/// Hardly ever: at most this share of notes felt; mostly: at least that.
const HARDLY: f64 = 0.1;
const MOSTLY: f64 = 0.5;
/// So many notes before and after, over so many days, or nothing has come or gone.
const LEAST_BESIDE: usize = 15;
const LEAST_DAYS: usize = 28;

/// All items. `cells` are on 0..10, `NAN` where not noted; `lags` in days where they were told apart.
pub(crate) fn symptoms(
    cells: &[Vec<f64>],
    dates: &[Date],
    severity: Option<&Severity>,
    lags: &[u8],
) -> Vec<Symptom> {
    cells
        .iter()
        .enumerate()
        .map(|(item, column)| {
            let notes: Vec<(usize, f64)> = column
                .iter()
                .enumerate()
                .filter(|(_, value)| !value.is_nan())
                .map(|(day, value)| (day, *value))
                .collect();
            let closeness = severity.and_then(|severity| severity.closeness(item));
            let (new_since, gone_since) = came_or_went(&notes);
            Symptom {
                item,
                going: going(&notes, closeness, lags.get(item).copied()),
                closeness,
                new_since: new_since.map(|day| dates[day]),
                gone_since: gone_since.map(|day| dates[day]),
            }
        })
        .collect()
}

fn going(notes: &[(usize, f64)], closeness: Option<f64>, lag: Option<u8>) -> Going {
    if still(notes) {
        return Going::Still;
    }
    if notes.len() < LEAST_NOTES {
        return Going::TooEarly;
    }
    match closeness {
        None => Going::TooEarly,
        Some(closeness) if closeness >= WITH => Going::WithTheRest {
            days_late: u32::from(lag.unwrap_or(0)),
        },
        Some(_) => Going::OwnWay,
    }
}

/// Whether an item hardly ever moves.
pub(crate) fn still(notes: &[(usize, f64)]) -> bool {
    let mut values: Vec<f64> = notes.iter().map(|(_, value)| *value).collect();
    values.sort_by(f64::total_cmp);
    let Some(middle) = values.get(values.len() / 2) else {
        return false;
    };
    let near = values
        .iter()
        .filter(|v| (*v - middle).abs() <= NEAR)
        .count();
    values.len() >= 10 && near as f64 >= STILL * values.len() as f64
}

/// The day since which an item is there that was not, and since which it is not there that was.
fn came_or_went(notes: &[(usize, f64)]) -> (Option<usize>, Option<usize>) {
    if notes.len() < 2 * LEAST_BESIDE {
        return (None, None);
    }
    // Weeks of notes, so that ten years take no longer than they must.
    let weeks: Vec<&[(usize, f64)]> = notes.chunks(7).collect();
    let shares: Vec<f64> = weeks.iter().map(|week| felt(week)).collect();
    let all = felt(notes);
    if !(0.02..=0.98).contains(&all) {
        return (None, None);
    }
    let penalty = 0.25 * libm::log(shares.len() as f64);
    let Some(last) = segments(&shares, penalty, 2).last().copied() else {
        return (None, None);
    };
    let split = last * 7;
    let (before, after) = notes.split_at(split);
    let long = |part: &[(usize, f64)]| match (part.first(), part.last()) {
        (Some(first), Some(last)) => {
            part.len() >= LEAST_BESIDE && last.0 + 1 - first.0 >= LEAST_DAYS
        }
        _ => false,
    };
    if !long(before) || !long(after) {
        return (None, None);
    }
    let day = Some(notes[split].0);
    if felt(before) <= HARDLY && felt(after) >= MOSTLY {
        (day, None)
    } else if felt(before) >= MOSTLY && felt(after) <= HARDLY {
        (None, day)
    } else {
        (None, None)
    }
}

fn felt(notes: &[(usize, f64)]) -> f64 {
    let felt = notes.iter().filter(|(_, value)| *value >= FELT).count();
    felt as f64 / notes.len().max(1) as f64
}
