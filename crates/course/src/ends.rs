//! The band at both ends of a diary, opened to where the nearest notes alone are heading.
//!
//! The level of a first or last day leans on one side only. Where it moves steadily, noise with a
//! long memory explains the move nearly as well as a moving level does, and the level lags behind:
//! at the ends by the most, and with nothing beyond them that would show it. So a straight line is
//! laid through the notes nearest to an end, and the band is opened until it holds the line's own
//! 90 % band. The level itself stays: nobody can tell a lasting move from a wave that has not
//! ended, and the wider band says just that.

use crate::level::{Level, PRIOR_DAYS, PRIOR_SPREAD, Z95};

/// So many noted days nearest to an end carry the line: about a month of daily notes.
const NOTES: usize = 30;
/// A line through fewer notes is no ground for anything; the band is wide there by itself.
const LEAST_NOTES: usize = 10;

/// Opens the band at both ends. `series` as in [`crate::level::level`], shares of the scale.
pub(crate) fn opened(level: &mut Level, series: &[Option<f64>]) {
    let noted = noted(series);
    if noted.len() >= LEAST_NOTES {
        let early = &noted[..noted.len().min(NOTES)];
        let (outer, inner) = (early[0].0, early[early.len() - 1].0);
        open(level, &Line::through(early), inner, outer);
    }
    opened_at_the_end(level, series);
}

/// Opens it at the end alone.
pub(crate) fn opened_at_the_end(level: &mut Level, series: &[Option<f64>]) {
    let noted = noted(series);
    if noted.len() >= LEAST_NOTES {
        let late = &noted[noted.len().saturating_sub(NOTES)..];
        let (inner, outer) = (late[0].0, late[late.len() - 1].0);
        open(level, &Line::through(late), inner, outer);
    }
}

fn noted(series: &[Option<f64>]) -> Vec<(f64, f64)> {
    let days = series.iter().enumerate();
    days.filter_map(|(t, y)| y.map(|y| (t as f64, y))).collect()
}

/// Opens the band from the day `inner`, where nothing changes yet, to the noted day `outer` at the
/// end, where it holds the whole line. Days beyond `outer` have no note; the line stops there.
fn open(level: &mut Level, line: &Line, inner: f64, outer: f64) {
    for t in 0..level.mid.len() {
        let share = ((t as f64 - inner) / (outer - inner)).min(1.0);
        if share <= 0.0 {
            continue;
        }
        let day = (t as f64).clamp(inner.min(outer), inner.max(outer));
        let (at, half) = line.at(day);
        let above = (at + half - level.high[t]).max(0.0);
        let below = (level.low[t] - (at - half)).max(0.0);
        level.high[t] = (level.high[t] + share * above).min(1.0);
        level.low[t] = (level.low[t] - share * below).max(0.0);
    }
}

/// A straight line by least squares.
struct Line {
    day: f64,
    value: f64,
    slope: f64,
    /// Variance of a note around the line.
    variance: f64,
    count: f64,
    /// Sum of squared distances of the days from `day`.
    across: f64,
}

impl Line {
    /// Through at least two notes on different days: `(day, value)`.
    fn through(notes: &[(f64, f64)]) -> Line {
        let count = notes.len() as f64;
        let day = notes.iter().map(|(t, _)| t).sum::<f64>() / count;
        let value = notes.iter().map(|(_, y)| y).sum::<f64>() / count;
        let across: f64 = notes.iter().map(|(t, _)| (t - day) * (t - day)).sum();
        let along: f64 = notes.iter().map(|(t, y)| (t - day) * (y - value)).sum();
        let slope = along / across;
        let off = |(t, y): &(f64, f64)| y - value - slope * (t - day);
        let squares: f64 = notes.iter().map(|note| off(note) * off(note)).sum();
        let prior = PRIOR_DAYS * PRIOR_SPREAD * PRIOR_SPREAD;
        Line {
            day,
            value,
            slope,
            variance: (prior + squares) / (PRIOR_DAYS + count - 2.0),
            count,
            across,
        }
    }

    /// The line at a day, and half the width of its 90 % band there, the notes' distances from it
    /// taken as unconnected.
    fn at(&self, t: f64) -> (f64, f64) {
        let from = t - self.day;
        let variance = self.variance * (1.0 / self.count + from * from / self.across);
        (self.value + self.slope * from, Z95 * variance.sqrt())
    }
}
