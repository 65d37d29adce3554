//! From what a day's notes are to what they say to the levels.

use serde::{Deserialize, Serialize};

use super::Presence;
use crate::stays::{LAGS, LEVELS, Seen, place};

/// What is needed to weigh a day: everything but the levels' probabilities.
#[derive(Clone, Copy, Debug, Deserialize, Serialize)]
pub(super) struct Weighing {
    /// Calendar days of the diary that it was drawn for.
    pub(super) days: usize,
    pub(super) heights: [[f64; 2]; LEVELS],
    pub(super) grain: f64,
    pub(super) disagreement: f64,
    pub(super) presence: Presence,
}

impl Weighing {
    pub(super) fn height(&self, z: usize, day: usize) -> f64 {
        self.heights[z][0] + self.heights[z][1] * place(day, self.days)
    }

    /// A day as the levels see it. `groups` are score and weight of each, `late` the answers to cuts
    /// on this day, the day before, and so on.
    pub(super) fn seen(
        &self,
        day: usize,
        groups: [(f64, f64); LAGS],
        level: f64,
        late: [f64; LAGS],
        telling: bool,
    ) -> Seen {
        let mut seen = Seen::NOTHING;
        for (z, height) in seen.height.iter_mut().enumerate() {
            *height = self.height(z, day);
        }
        let mut precision = 0.0;
        for (k, (score, weight)) in groups.into_iter().enumerate() {
            seen.weight[k] = weight / self.disagreement;
            precision += weight / self.grain;
            seen.rest[k] = score - level - late[k];
        }
        if precision > 0.0 {
            seen.own = 1.0 / precision;
        }
        if telling {
            let severity = level + late[0];
            for (presence, height) in seen.presence.iter_mut().zip(&seen.height) {
                *presence = self.presence.of(precision <= 0.0, severity + height);
            }
        }
        seen
    }
}
