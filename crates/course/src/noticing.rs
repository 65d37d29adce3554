//! Lasting changes as they would have been noticed at the time: day by day, from the notes so far.
//!
//! Each new noted day is taken in, and every day of the last weeks is asked whether a step there
//! would explain the notes since. Level and noise are fitted to what had been noted by then. What was
//! noticed once is held from then on and not noticed again.

use crate::shifts::{Noted, Score, Search, Step, Wandering, backward, fitted};
use serde::{Deserialize, Serialize};

/// A change that was noticed.
#[derive(Clone, Copy, Debug, Deserialize, Serialize)]
pub(crate) struct Seen {
    /// The day on which enough had been noted.
    pub(crate) day: usize,
    /// The likeliest first day of the new level.
    pub(crate) since: usize,
    /// In the unit of the series; above 0 is heavier.
    pub(crate) height: f64,
}

/// Before so many noted days nothing is noticed: nobody could tell what is usual.
const LEAST_NOTED: usize = 40;
/// A change is looked for over so many days back.
const BACK: usize = 42;
/// Changes noticed lie further apart than this.
const APART: usize = 24;
/// At least so many notes since the change.
const LEAST_SINCE: usize = 2;
/// Level and noise are fitted anew each time the notes have grown by this factor.
const GROWN: f64 = 1.3;

/// Goes through the notes day by day.
pub(crate) fn noticed(noted: &[Noted], begin: Wandering, search: Search) -> Vec<Seen> {
    let mut seen = Vec::new();
    let mut held: Vec<usize> = Vec::new();
    let mut parameters = begin;
    let mut steps: Vec<Step> = Vec::new();
    let mut scores: Vec<Score> = Vec::new();
    let mut next_fit = LEAST_NOTED;
    for count in LEAST_NOTED..=noted.len() {
        let so_far = &noted[..count];
        if count == next_fit {
            parameters = fitted(so_far, &held, begin, parameters, search.sd);
            next_fit = (count as f64 * GROWN) as usize + 1;
            parameters.filter(noted, &held, search.sd, &mut steps);
        }
        let today = noted[count - 1].day;
        let from = so_far.partition_point(|n| n.day + BACK < today);
        // Filtered days know nothing of later ones: the steps of all days serve every day.
        backward(&steps[from..count], &mut scores);
        let best = so_far[from..]
            .iter()
            .zip(&scores)
            .enumerate()
            .filter(|(i, (n, _))| {
                count - from - i >= LEAST_SINCE
                    && held.last().is_none_or(|last| n.day > last + APART)
                    && n.day > noted[0].day + BACK
            })
            .map(|(_, (n, score))| (score.evidence(search.sd), n.day, score.height(search.sd)))
            .max_by(|a, b| a.0.total_cmp(&b.0));
        if let Some((evidence, since, height)) = best
            && evidence > search.least
        {
            seen.push(Seen {
                day: today,
                since,
                height,
            });
            held.push(since);
            parameters.filter(noted, &held, search.sd, &mut steps);
        }
    }
    seen
}
