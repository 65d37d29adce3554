//! The last months of a draw, kept so that days that are noted later can be read with it.
//!
//! A day more hardly changes what is known of level, heights and noise after years; it does change
//! which of the last days belong to a wave. So the drawn parameters stand for some days, and the
//! last months are filtered again under each of them.

use serde::{Deserialize, Serialize};

use super::Chain;
use super::weighing::Weighing;
use crate::stays::{self, LAGS, LEVELS, Memory, Passed, Seen, Start, Stays, TAIL};

/// Days after the last noted one for which level and answers are reckoned ahead.
pub(crate) const AHEAD: usize = 7;

/// One draw's last months.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub(crate) struct Tail {
    stays: Stays,
    memory: Memory,
    weighing: Weighing,
    /// Level and answers to cuts on the days of the tail and [`AHEAD`] days more.
    level: Vec<f64>,
    answer: Vec<f64>,
    /// Answers on the days just before the tail, which late symptoms still see.
    before: [f64; LAGS - 1],
    start: Start,
}

/// Score and weight of each group of symptoms from the first day of the tail on, and whether
/// blank says anything.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
pub(crate) struct TailData {
    pub(crate) groups: Vec<[(f64, f64); LAGS]>,
    pub(crate) telling: Vec<bool>,
}

impl TailData {
    /// The noted days, counted from the first of the tail.
    pub(crate) fn noted(&self) -> Vec<usize> {
        let weighs = |groups: &[(f64, f64); LAGS]| groups.iter().any(|(_, weight)| *weight > 0.0);
        let days = self.groups.iter().enumerate();
        days.filter(|(_, groups)| weighs(groups))
            .map(|(day, _)| day)
            .collect()
    }
}

impl Chain {
    /// What this draw leaves; `None` in a diary that is shorter than a tail.
    pub(super) fn tail_of(&self, passed: &Passed) -> Option<Tail> {
        let first = self.data.days.checked_sub(TAIL)?;
        let start = passed.kept.clone()?;
        let last = *self.level.last()?;
        let straight = self.slope / self.data.days as f64;
        let ahead = (1..=AHEAD).map(|day| last + straight * day as f64);
        let level = self.level[first..].iter().copied();
        let answer = self.answer[first..].iter().copied();
        Some(Tail {
            stays: self.stays.clone(),
            memory: self.memory(),
            weighing: self.weighing(),
            level: level.chain(ahead).collect(),
            answer: answer.chain(self.answers_ahead()).collect(),
            before: std::array::from_fn(|k| self.answer[first.saturating_sub(k + 1)]),
            start,
        })
    }

    /// The tail of the last pass.
    pub(super) fn take_tail(&mut self) -> Option<Tail> {
        self.tail.take()
    }

    /// The answers to all cuts on the days after the last.
    pub(super) fn answers_ahead(&self) -> [f64; AHEAD] {
        let mut ahead = [0.0; AHEAD];
        if !self.answered {
            return ahead;
        }
        let mut values = Vec::new();
        for cut in &self.cuts {
            let shape = cut.shape();
            shape.values(shape.days(), &mut values);
            let after = values.iter().skip(self.data.days - cut.day);
            for (ahead, value) in ahead.iter_mut().zip(after) {
                *ahead += cut.height * value;
            }
        }
        ahead
    }
}

impl Tail {
    /// Adds the probabilities of the levels on the days of `data`, given all of them, and of the
    /// heavier one given only those so far.
    pub(crate) fn smoothed(&self, data: &TailData, gamma: &mut [[f64; LEVELS]], then: &mut [f64]) {
        let first = self.weighing.days - TAIL;
        let seen: Vec<Seen> = data
            .groups
            .iter()
            .zip(&data.telling)
            .enumerate()
            .map(|(i, (groups, telling))| {
                let late = std::array::from_fn(|k| match i.checked_sub(k) {
                    Some(day) => self.answer[day],
                    None => self.before[k - i - 1],
                });
                let level = self.level[i];
                self.weighing
                    .seen(first + i, *groups, level, late, *telling)
            })
            .collect();
        let days = self.weighing.days;
        let factors = self.stays.factors_from(first, seen.len(), days);
        let passed = stays::forward_from(&self.start, &self.stays, self.memory, &seen, factors);
        passed.smoothed(&self.stays, gamma);
        passed.add_filtered(LEVELS - 1, then);
    }

    /// The height of the heavier level on a day of the diary.
    pub(crate) fn height(&self, day: usize) -> f64 {
        self.weighing.height(LEVELS - 1, day)
    }

    /// The answers to cuts on a day of the tail or after it.
    pub(crate) fn answer(&self, day_of_tail: usize) -> f64 {
        self.answer[day_of_tail]
    }

    /// What the score is without waves on a day of the tail or after it.
    pub(crate) fn base(&self, day_of_tail: usize) -> f64 {
        self.level[day_of_tail] + self.answer[day_of_tail]
    }
}
