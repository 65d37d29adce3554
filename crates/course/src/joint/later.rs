//! Days that are noted after a whole reading, read with the draws of that reading.

use serde::{Deserialize, Serialize};

use super::laid::{data, outside_holidays};
use super::probable::{Blend, Week};
use super::{Joint, rest};
use crate::chain::{Data, Tail, TailData};
use crate::noticing::{Noticing, Seen};
use crate::severity::{Parts, Severity};
use crate::shifts::Noted;
use crate::stays::{LAGS, LEVELS, TAIL};

/// What a joint reading leaves for days that are noted later.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub(crate) struct JointTail {
    parts: Parts,
    lags: Vec<u8>,
    /// Calendar days that were read.
    days: usize,
    data: TailData,
    draws: Vec<Tail>,
    week: Week,
    blend: Blend,
    /// The share of heavy days around each day of the tail; the last stands for days after it.
    shares: Vec<f64>,
    noticing: Noticing,
    /// What changes are looked for in: noted days less waves and answers.
    noted: Vec<Noted>,
    /// Mean factor on every day's own variance.
    grain: f64,
}

/// Probabilities from the first day of the tail on, and whatever was noticed.
pub(crate) struct Later {
    pub(crate) wave: Vec<f64>,
    pub(crate) window: Vec<f64>,
    pub(crate) noticed: Vec<Seen>,
}

impl Joint {
    /// What is to be kept; `None` where the diary is too short for that.
    pub(crate) fn tail(
        &mut self,
        severity: &Severity,
        (noticing, noted): (Noticing, Vec<Noted>),
    ) -> Option<JointTail> {
        let days = self.data.days;
        let first = days.checked_sub(TAIL)?;
        let draws = std::mem::take(&mut self.draws.tails);
        if draws.len() < self.draws.count {
            return None;
        }
        let data = &self.data;
        let groups = |t: usize| std::array::from_fn(|k| (data.groups[k][t], data.weights[k][t]));
        let mut week = self.week.clone();
        week.off.retain(|(day, _)| *day >= first);
        Some(JointTail {
            parts: severity.parts(),
            lags: self.lags.clone(),
            days,
            data: TailData {
                groups: (first..days).map(groups).collect(),
                telling: data.telling[first..].to_vec(),
            },
            draws,
            week,
            blend: self.blend,
            shares: self.shares[first..].to_vec(),
            noticing,
            noted,
            grain: self.mean(self.draws.noise[2]),
        })
    }
}

impl JointTail {
    /// Noted days within the tail.
    pub(crate) fn noted(&self) -> usize {
        self.data.noted().len()
    }

    /// Reads days that follow those that were read. `cells` are those days' items on 0..10, `NAN`
    /// where not noted.
    pub(crate) fn later(&self, cells: &[Vec<f64>]) -> Later {
        let first = self.days - TAIL;
        let more = cells.first().map_or(0, Vec::len);
        let severity = self.parts.severity(cells, more);
        let groups = (!self.lags.is_empty()).then(|| severity.groups(&self.lags));
        let new = data(&severity, groups.as_ref(), &[]);
        let mut data = self.data.clone();
        for t in 0..more {
            let groups: [_; LAGS] = std::array::from_fn(|k| (new.groups[k][t], new.weights[k][t]));
            data.groups.push(groups);
        }
        // Where blank days said nothing in the whole diary, they still do not.
        let tells = self.data.telling.iter().any(|telling| *telling);
        let outside = outside_holidays(data.groups.len(), &data.noted());
        let later = outside.into_iter().skip(TAIL);
        data.telling.extend(later.map(|outside| tells && outside));
        let mut week = self.week.clone();
        for (day, score) in new.rows.days.iter().zip(&new.score) {
            let base: f64 = self.draws.iter().map(|draw| draw.base(TAIL + day)).sum();
            let off = score - base / self.draws.len() as f64;
            week.off.push((self.days + day, off));
        }
        let weeks = week.on(first..self.days + more);
        let (heavy, then) = self.heavy(&data);
        let last = self.shares.last().copied().unwrap_or(0.5);
        let shares = self.shares.iter().copied().chain(std::iter::repeat(last));
        let (wave, window) = self.blend.told(&heavy, &weeks, shares);
        Later {
            wave,
            window,
            noticed: self.noticed(&new, &then),
        }
    }

    /// Probabilities of the heavy level given all days, and given only those so far.
    fn heavy(&self, data: &TailData) -> (Vec<f64>, Vec<f64>) {
        let days = data.groups.len();
        let (mut gamma, mut then) = (vec![[0.0; LEVELS]; days], vec![0.0; days]);
        for draw in &self.draws {
            draw.smoothed(data, &mut gamma, &mut then);
        }
        let count = self.draws.len() as f64;
        let mean = |sum: f64| sum / count;
        let given_all = gamma.iter().map(|gamma| mean(gamma[1])).collect();
        (given_all, then.into_iter().map(mean).collect())
    }

    /// What has been noticed with the new days.
    fn noticed(&self, new: &Data, then: &[f64]) -> Vec<Seen> {
        let count = self.draws.len() as f64;
        let mean = |of: &dyn Fn(&Tail) -> f64| self.draws.iter().map(of).sum::<f64>() / count;
        let of = |day: usize| {
            let p = self.blend.at_all * then[TAIL + day];
            let height = mean(&|draw| draw.height(self.days + day));
            (p, height, mean(&|draw| draw.answer(TAIL + day)))
        };
        let mut noted = self.noted.clone();
        let later = rest(new, of, self.grain);
        noted.extend(later.into_iter().map(|noted| Noted {
            day: self.days + noted.day,
            ..noted
        }));
        let mut noticing = self.noticing.clone();
        noticing.go_on(&noted, self.noted.len());
        noticing.seen
    }
}
