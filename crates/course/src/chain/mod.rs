//! Everything at once: slow level, levels of waves and windows, answers to cuts, noise that
//! remembers, and days that stay blank, each drawn in turn given all the others (Gibbs sampling).
//!
//! The doubts of one part pass into every other: an interval is a quantile over draws in which all
//! the rest was drawn as well. The chain is short and its seed fixed, so the same notes always give
//! the same reading.

mod cuts;
mod draws;
mod lengths;
mod linear;
mod local;
mod presence;
mod splines;
mod tail;
mod weighing;

use crate::basis::Basis;
use crate::chance::Chance;
use crate::noise::{FAR, Noise, Rows};
use crate::stays::{self, LAGS, LEVELS, Memory, Passed, Seen, Stays, place};
use weighing::Weighing;

pub(crate) use cuts::{Cut, Population};
pub(crate) use draws::{Draws, grid};
pub(crate) use presence::{HOLIDAY, Presence};
pub(crate) use tail::{AHEAD, Tail, TailData};

/// What the chain reads: a score a day in units of its own scatter, groups of symptoms by how late
/// they follow.
#[derive(Clone)]
pub(crate) struct Data {
    /// Calendar days.
    pub(crate) days: usize,
    /// The score by group; where the weight is 0 nothing was noted.
    pub(crate) groups: [Vec<f64>; LAGS],
    /// The precision of each group's score.
    pub(crate) weights: [Vec<f64>; LAGS],
    /// Noted days, and the variance of each one's own noise.
    pub(crate) rows: Rows,
    /// The score over all groups, one a noted day.
    pub(crate) score: Vec<f64>,
    /// Mean lag of the groups, in days, one a noted day.
    pub(crate) late: Vec<f64>,
    /// Whether being blank says anything on this day: not within holidays.
    pub(crate) telling: Vec<bool>,
    /// Days on which the dose was lowered.
    pub(crate) cuts: Vec<usize>,
    /// Whether the days' own noise is known from many symptoms, or has to be found.
    pub(crate) own_known: bool,
}

/// The state of the chain.
pub(crate) struct Chain {
    pub(crate) data: Data,
    basis: Basis,
    chance: Chance,
    pub(crate) noise: Noise,
    stays: Stays,
    /// The drawn level and its age, one a day.
    path: Vec<(u8, u8)>,
    /// How much of level 1 a noted day's groups see, along the drawn path.
    mixed: Vec<f64>,
    /// By day: the first of its four splines, and their values.
    spline_days: Vec<(usize, [f64; 4])>,
    /// Weights of the splines.
    spline: Vec<f64>,
    /// The level's straight change over the whole diary.
    pub(crate) slope: f64,
    /// Standard deviation of the level's move in a year, beside that.
    wander: f64,
    /// Heights of the levels above the lightest, and their change over the diary.
    pub(crate) heights: [[f64; 2]; LEVELS],
    /// Days of lasting steps, and their heights.
    pub(crate) steps: Vec<(usize, f64)>,
    pub(crate) cuts: Vec<Cut>,
    population: Population,
    /// Whether cuts are answered at all in this draw, and the probability of it.
    pub(crate) answered: bool,
    pub(crate) answered_probability: f64,
    presence: Presence,
    /// Slow level with steps, one a day.
    pub(crate) level: Vec<f64>,
    /// Answers to cuts, one a day.
    pub(crate) answer: Vec<f64>,
    pub(crate) log_likelihood: f64,
    /// How far phi, remembered and grain are moved in a try.
    steps_of_move: [f64; 3],
    /// How much more groups of symptoms disagree on a day than their weights say.
    disagreement: f64,
    /// The last forward pass.
    passed: Passed,
    /// What it leaves for days that are noted later, where it is kept.
    tail: Option<Tail>,
    /// What it read, by day.
    seen: Vec<Seen>,
}

impl Chain {
    /// Begins with a rough guess of which days are heavy, from 0 to 1.
    pub(crate) fn begin(data: Data, levels: usize, heavy: &[f64], seed: u64) -> Chain {
        let spacing = (data.days as f64 / 4.0).clamp(14.0, 45.0);
        let basis = Basis::over(data.days, spacing);
        let middle = data.score.iter().sum::<f64>() / data.score.len().max(1) as f64;
        let path = heavy
            .iter()
            .map(|h| {
                let z = u8::from(levels > 1 && *h > 0.5);
                (z, 0)
            })
            .collect();
        let (days, cut_days) = (data.days, data.cuts.clone());
        let mut chain = Chain {
            data,
            basis,
            chance: Chance::of(seed),
            noise: Noise {
                phi: 0.5,
                remembered: if levels == 1 { 0.5 } else { 0.2 },
                grain: 1.0,
            },
            stays: lengths::at_first(levels),
            path,
            mixed: Vec::new(),
            spline_days: (0..days).map(|day| basis.at(day as f64)).collect(),
            spline: vec![middle - 0.4; basis.count],
            slope: 0.0,
            wander: 0.4,
            heights: [[0.0; 2]; LEVELS],
            steps: Vec::new(),
            cuts: cut_days.iter().map(|day| Cut::at_first(*day)).collect(),
            population: Population::at_first(),
            answered: !cut_days.is_empty(),
            answered_probability: 0.5,
            presence: Presence::at_first(),
            level: vec![0.0; days],
            answer: vec![0.0; days],
            log_likelihood: 0.0,
            steps_of_move: [0.25, 0.25, 0.25],
            disagreement: 1.0,
            passed: Passed::default(),
            tail: None,
            seen: Vec::new(),
        };
        for z in 1..levels {
            chain.heights[z][0] = linear::HEIGHT.0;
        }
        lengths::age(&mut chain.path);
        chain.mix();
        chain.draw_linear_alone();
        chain
    }

    /// Goes on with the same days in other groups.
    pub(crate) fn regroup(&mut self, data: Data) {
        self.data = data;
        self.mix();
    }

    /// How many levels there are.
    pub(crate) fn levels(&self) -> usize {
        self.stays.levels
    }

    /// The height of a level on a day.
    pub(crate) fn height(&self, z: usize, day: usize) -> f64 {
        self.heights[z][0] + self.heights[z][1] * place(day, self.data.days)
    }

    /// Draws everything once. The smoothed probabilities of the levels are added to `gamma`.
    pub(crate) fn sweep(&mut self, gamma: Option<&mut [[f64; LEVELS]]>) {
        self.draw_path(gamma);
        if self.levels() > 1 {
            lengths::draw(&mut self.stays, &self.path, &mut self.chance);
        }
        self.draw_rest();
    }

    /// Draws answers to cuts, the slow level and the noise, once.
    pub(crate) fn draw_answers(&mut self) {
        let whitener = self.noise.whitener(&self.data.rows);
        let splines = self.splines(&whitener);
        let cuts = self.draw_shapes(&whitener, &splines);
        self.draw_linear(&whitener, &splines, cuts);
        self.draw_noise();
    }

    /// Draws everything but the levels, once: all there is where there are no waves.
    pub(crate) fn draw_rest(&mut self) {
        self.draw_answers();
        if self.data.telling.iter().any(|telling| *telling) {
            self.draw_presence();
        }
    }

    fn draw_path(&mut self, gamma: Option<&mut [[f64; LEVELS]]>) {
        let mut seen = std::mem::take(&mut self.seen);
        self.fill_seen(&mut seen);
        let memory = self.memory();
        let room = std::mem::take(&mut self.passed);
        let passed = stays::forward(&self.stays, memory, &seen, room);
        self.log_likelihood = passed.log_likelihood;
        if self.levels() > 1 {
            if let Some(gamma) = gamma {
                passed.smoothed(&self.stays, gamma);
                self.tail = self.tail_of(&passed);
            }
            self.path = passed.drawn(&self.stays, &mut self.chance);
            self.mix();
            self.find_disagreement();
        }
        self.passed = passed;
        self.seen = seen;
    }

    fn memory(&self) -> Memory {
        Memory {
            phi: self.noise.phi,
            remembered: self.noise.remembered,
            far: FAR,
        }
    }

    fn weighing(&self) -> Weighing {
        Weighing {
            days: self.data.days,
            heights: self.heights,
            grain: self.noise.grain,
            disagreement: self.disagreement,
            presence: self.presence,
        }
    }

    fn fill_seen(&self, seen: &mut Vec<Seen>) {
        let data = &self.data;
        let weighing = self.weighing();
        seen.clear();
        seen.extend((0..data.days).map(|t| {
            let late: [f64; LAGS] = std::array::from_fn(|k| self.answer[t.saturating_sub(k)]);
            let groups = std::array::from_fn(|k| (data.groups[k][t], data.weights[k][t]));
            weighing.seen(t, groups, self.level[t], late, data.telling[t])
        }));
    }

    /// Finds how much the groups disagree, along the drawn path. What they share cancels there, so it
    /// is told apart from all other noise; a filter that takes them for surer than they are believes
    /// in edges that are none.
    fn find_disagreement(&mut self) {
        let data = &self.data;
        let (mut squares, mut degrees) = (0.0, 0.0);
        for day in &data.rows.days {
            let (mut all, mut sum, mut square, mut groups) = (0.0, 0.0, 0.0, 0.0);
            for k in 0..LAGS {
                let weight = data.weights[k][*day];
                if weight > 0.0 {
                    let seen = day.saturating_sub(k);
                    let z = self.path[seen].0 as usize;
                    let rest = data.groups[k][*day] - self.answer[seen] - self.height(z, seen);
                    all += weight;
                    sum += weight * rest;
                    square += weight * rest * rest;
                    groups += 1.0;
                }
            }
            if groups > 1.0 {
                squares += (square - sum * sum / all).min(FAR_APART);
                degrees += groups - 1.0;
            }
        }
        if degrees > 0.0 {
            self.disagreement = (squares / degrees).clamp(0.5, 8.0);
        }
    }

    /// Finds how much of level 1 each noted day's groups see.
    fn mix(&mut self) {
        let Data { rows, weights, .. } = &self.data;
        self.mixed.clear();
        self.mixed.extend(rows.days.iter().map(|day| {
            let (mut sum, mut all) = (0.0, 0.0);
            for (k, weights) in weights.iter().enumerate() {
                all += weights[*day];
                if self.path[day.saturating_sub(k)].0 == 1 {
                    sum += weights[*day];
                }
            }
            if all > 0.0 { sum / all } else { 0.0 }
        }));
    }

    /// What the drawn path adds on each noted day.
    fn lifted(&self) -> Vec<f64> {
        let rows = self.data.rows.days.iter().zip(&self.mixed);
        rows.map(|(day, mixed)| self.height(1, *day) * mixed)
            .collect()
    }

    /// Moves the noise alone, so many times.
    pub(crate) fn find_noise(&mut self, times: usize) {
        for _ in 0..times {
            self.draw_noise();
        }
    }

    /// Coefficient, variance and grain of the noise, each by a small random step.
    fn draw_noise(&mut self) {
        let lifted = self.lifted();
        let rows = &self.data.rows;
        let residual: Vec<f64> = rows
            .days
            .iter()
            .enumerate()
            .map(|(row, day)| {
                self.data.score[row] - self.level[*day] - self.answer_seen(row) - lifted[row]
            })
            .collect();
        let prior = NoisePrior {
            own_known: self.data.own_known,
            alone: self.levels() == 1,
        };
        let mut now = self.noise.log_likelihood(rows, &residual) + prior.log_density(self.noise);
        for round in 0..6 {
            let which = round % 3;
            let mut next = self.noise;
            let step = self.steps_of_move[which] * self.chance.normal();
            match which {
                0 => next.phi += 0.4 * step,
                1 => next.remembered *= libm::exp(step),
                _ => next.grain *= libm::exp(step),
            }
            if !(0.0..0.98).contains(&next.phi) || next.remembered < 0.02 || next.grain < 0.3 {
                continue;
            }
            let then = self.noise_density(next, &residual, &prior);
            let taken = libm::log(self.chance.even()) < then - now;
            if taken {
                self.noise = next;
                now = then;
            }
            // Steps find their size while the chain settles; they keep moving ever less.
            let factor = if taken { 1.15 } else { 0.95 };
            self.steps_of_move[which] = (self.steps_of_move[which] * factor).clamp(0.05, 0.8);
        }
    }

    fn noise_density(&self, noise: Noise, residual: &[f64], prior: &NoisePrior) -> f64 {
        noise.log_likelihood(&self.data.rows, residual) + prior.log_density(noise)
    }

    /// The answers to cuts as a noted day's groups see them, at their mean lag.
    fn answer_seen(&self, row: usize) -> f64 {
        let day = self.data.rows.days[row];
        let late = self.data.late[row];
        let whole = late as usize;
        let part = late - whole as f64;
        let at = |back: usize| self.answer[day.saturating_sub(back)];
        at(whole) * (1.0 - part) + at(whole + 1) * part
    }

    /// Adds the probability of the heaviest level given only the days so far.
    pub(crate) fn add_filtered(&self, sums: &mut [f64]) {
        self.passed.add_filtered(self.levels() - 1, sums);
    }

    /// The drawn level of each day.
    pub(crate) fn drawn_path(&self) -> &[(u8, u8)] {
        &self.path
    }
}

/// Groups that disagree by more than this on a day say no more about how much they usually do.
const FAR_APART: f64 = 30.0;

/// What is thought of the noise before anything is noted.
struct NoisePrior {
    own_known: bool,
    /// No levels: waves, if there are any, have to be noise.
    alone: bool,
}

impl NoisePrior {
    fn log_density(&self, noise: Noise) -> f64 {
        let normal = |x: f64, mean: f64, sd: f64| -0.5 * (x - mean) * (x - mean) / (sd * sd);
        let phi = if self.alone {
            normal(noise.phi, 0.6, 0.3)
        } else {
            normal(noise.phi, 0.45, 0.2)
        };
        let middle = if self.alone { 0.5 } else { 0.15 };
        let grain_sd = if self.own_known { 0.2 } else { 0.8 };
        phi + normal(libm::log(noise.remembered), libm::log(middle), 0.9)
            + normal(libm::log(noise.grain), 0.0, grain_sd)
    }
}
