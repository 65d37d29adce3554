//! The linear part, drawn as one regression: slow level, heights of waves, lasting steps, heights
//! of the answers to cuts.

use super::Chain;
use crate::noise::Whitener;
use crate::regression::{Column, Envelope, Factor};
use crate::stays::place;

/// Mean and standard deviation of the height of waves, in scatters of the score.
pub(super) const HEIGHT: (f64, f64) = (1.6, 0.6);
/// No level lies nearer to the one below it.
const LEAST_HEIGHT: f64 = 0.15;
/// Standard deviation of the change of a height over ten years.
const HEIGHT_CHANGE: f64 = 0.5;
const TEN_YEARS: f64 = 3650.0;
/// Standard deviation of where the level begins, and of a lasting step.
const BEGINNING: f64 = 3.0;
pub(crate) const STEP: f64 = 1.2;
/// Logarithm of the level's usual move in a year, and its spread.
const WANDER: (f64, f64) = (-0.916, 0.7);

/// What a column stands for.
#[derive(Clone, Copy, PartialEq)]
enum Term {
    Spline(usize),
    Cut(usize),
    Height(usize, usize),
    Step(usize),
}

/// The columns, whitened, in an order in which neighbours in time are neighbours.
pub(super) struct Linear {
    terms: Vec<Term>,
    columns: Vec<Column>,
    target: Vec<f64>,
}

/// Normal equations with their prior.
struct Equations {
    matrix: Envelope,
    right: Vec<f64>,
    /// Log determinant of the prior precision.
    prior_log_determinant: f64,
    /// The prior means weighed by their precision.
    prior_square: f64,
}

impl Equations {
    fn evidence(&self, factor: &Factor) -> f64 {
        let u = factor.forward(&self.right);
        let square: f64 = u.iter().map(|x| x * x).sum();
        0.5 * (self.prior_log_determinant - factor.log_determinant + square - self.prior_square)
    }
}

impl Chain {
    /// What is regressed: the score, raised on noted days by what their being noted hides.
    fn target(&self) -> Vec<f64> {
        let rows = &self.data.rows;
        rows.days
            .iter()
            .zip(&self.data.score)
            .map(|(day, score)| {
                if !self.data.telling[*day] {
                    return *score;
                }
                let z = self.path[*day].0 as usize;
                let severity = self.level[*day] + self.answer[*day] + self.height(z, *day);
                // Noted days are lighter than all days: E[noise | noted] = -pull var P(blank).
                score + self.presence.pull * self.noise.remembered * self.presence.blank(severity)
            })
            .collect()
    }

    /// The whitened columns of everything that is linear.
    fn linear(&self, whitener: &Whitener) -> Linear {
        let rows = &self.data.rows;
        let days = self.data.days;
        let mut local: Vec<(Term, Column)> = Vec::new();
        let mut raw: Vec<(usize, Vec<f64>)> = vec![(usize::MAX, Vec::new()); self.basis.count];
        for (row, day) in rows.days.iter().enumerate() {
            let (first, values) = self.basis.at(*day as f64);
            for (k, value) in values.iter().enumerate() {
                let (begin, list) = &mut raw[first + k];
                if *begin == usize::MAX {
                    *begin = row;
                }
                list.push(*value);
            }
        }
        for (k, (first, values)) in raw.iter().enumerate() {
            let first = if *first == usize::MAX {
                rows.days.len()
            } else {
                *first
            };
            let values = whitener.column(first, values);
            local.push((Term::Spline(k), Column { first, values }));
        }
        for (k, cut) in self.cuts.iter().enumerate() {
            local.push((Term::Cut(k), self.cut_column(whitener, cut)));
        }
        local.sort_by_key(|(_, column)| column.first);
        let mut dense: Vec<(Term, Column)> = Vec::new();
        for z in 1..self.levels() {
            let mix: Vec<f64> = (0..rows.days.len())
                .map(|row| self.mix(row, z as u8))
                .collect();
            let sloped: Vec<f64> = mix
                .iter()
                .zip(&rows.days)
                .map(|(m, day)| m * place(*day, days))
                .collect();
            for (power, values) in [mix, sloped].iter().enumerate() {
                let values = whitener.series(values);
                dense.push((Term::Height(z, power), Column { first: 0, values }));
            }
        }
        for (k, (day, _)) in self.steps.iter().enumerate() {
            let first = rows.days.partition_point(|d| d < day);
            let ones = vec![1.0; rows.days.len() - first];
            let values = whitener.column(first, &ones);
            dense.push((Term::Step(k), Column { first, values }));
        }
        local.extend(dense);
        let (terms, columns) = local.into_iter().unzip();
        Linear {
            terms,
            columns,
            target: whitener.series(&self.target()),
        }
    }

    /// Precision and mean of a term's own prior.
    fn prior(&self, term: Term) -> (f64, f64) {
        let of = |mean: f64, sd: f64| (1.0 / (sd * sd), mean);
        match term {
            Term::Spline(_) => (1e-6, 0.0),
            Term::Cut(_) => of(self.population.height.mean, self.population.height.spread),
            Term::Height(_, 0) => of(HEIGHT.0, HEIGHT.1),
            Term::Height(..) => of(
                0.0,
                HEIGHT_CHANGE * (self.data.days as f64 / TEN_YEARS).min(1.0) + 1e-3,
            ),
            Term::Step(_) => of(0.0, STEP),
        }
    }

    /// Normal equations; `cuts` says whether cuts take part.
    fn equations(&self, linear: &Linear, wander: f64, cuts: bool) -> Equations {
        let chosen: Vec<usize> = (0..linear.terms.len())
            .filter(|i| cuts || !matches!(linear.terms[*i], Term::Cut(_)))
            .collect();
        let mut place_of = vec![0; self.basis.count];
        for (i, c) in chosen.iter().enumerate() {
            if let Term::Spline(k) = linear.terms[*c] {
                place_of[k] = i;
            }
        }
        let local = |c: usize| matches!(linear.terms[c], Term::Spline(_) | Term::Cut(_));
        let mut first = Vec::with_capacity(chosen.len());
        for (i, c) in chosen.iter().enumerate() {
            let begin = linear.columns[*c].first;
            let reach = if local(*c) {
                let overlaps = |j: &usize| {
                    let other = &linear.columns[chosen[*j]];
                    other.first + other.values.len() > begin
                };
                (0..i).find(overlaps).unwrap_or(i)
            } else {
                0
            };
            let beside = match linear.terms[*c] {
                Term::Spline(k) => {
                    let left = if k > 0 { place_of[k - 1] } else { i };
                    let right = place_of.get(k + 1).copied().unwrap_or(i);
                    left.min(right)
                }
                _ => i,
            };
            first.push(reach.min(beside).min(i));
        }
        let mut matrix = Envelope::of(first.clone());
        let mut right = Vec::with_capacity(chosen.len());
        let (mut log_determinant, mut prior_square) = (0.0, 0.0);
        for (i, c) in chosen.iter().enumerate() {
            let column = &linear.columns[*c];
            for (j, other) in chosen.iter().enumerate().take(i + 1).skip(first[i]) {
                matrix.add(i, j, column.dot(&linear.columns[*other]));
            }
            let (precision, mean) = self.prior(linear.terms[*c]);
            matrix.add(i, i, precision);
            right.push(column.along(&linear.target) + precision * mean);
            prior_square += precision * mean * mean;
            if !matches!(linear.terms[*c], Term::Spline(_)) {
                log_determinant += libm::log(precision);
            }
        }
        // The level wanders from spline to spline; where it begins is hardly known.
        let move_precision = self.move_precision(wander);
        for k in 1..self.basis.count {
            let (i, j) = (place_of[k], place_of[k - 1]);
            matrix.add(i, i, move_precision);
            matrix.add(j, j, move_precision);
            matrix.add(i, j, -move_precision);
            log_determinant += libm::log(move_precision);
        }
        let begins = place_of[0];
        matrix.add(begins, begins, 1.0 / (BEGINNING * BEGINNING));
        Equations {
            matrix,
            right,
            prior_log_determinant: log_determinant,
            prior_square,
        }
    }

    /// Precision of the move from one spline to the next.
    pub(super) fn move_precision(&self, wander: f64) -> f64 {
        1.0 / (wander * wander * self.basis.spacing / 365.0)
    }

    /// Draws all heights and the level; before that how far the level wanders, whether cuts are
    /// answered at all, and moves that take all cuts at once.
    pub(super) fn draw_linear(&mut self) {
        let whitener = self.noise.whitener(&self.data.rows);
        let mut linear = self.linear(&whitener);
        let Some(mut best) = self.solved(&linear, self.wander, self.answered) else {
            return;
        };
        let next = self.wander * libm::exp(0.4 * self.chance.normal());
        if let Some(then) = self.solved(&linear, next, self.answered) {
            let prior = |w: f64| {
                let z = (libm::log(w) - WANDER.0) / WANDER.1;
                -0.5 * z * z
            };
            let gain = then.1 + prior(next) - best.1 - prior(self.wander);
            if libm::log(self.chance.even()) < gain {
                self.wander = next;
                best = then;
            }
        }
        if !self.cuts.is_empty() {
            if self.answered {
                for dimension in [2, 2, self.chance.whole(2)] {
                    self.move_all(dimension, &whitener, &mut linear, &mut best);
                }
            }
            best = self.answered_or_not(&linear, best);
        }
        let (factor, _, right) = best;
        let drawn = factor.draw(&right, &mut self.chance);
        self.take(&linear, &drawn);
    }

    fn solved(&self, linear: &Linear, wander: f64, cuts: bool) -> Option<Solved> {
        let equations = self.equations(linear, wander, cuts);
        let factor = equations.matrix.factor()?;
        let evidence = equations.evidence(&factor);
        Some((factor, evidence, equations.right))
    }

    /// The same change to the shape of all answers and to what they share.
    fn move_all(
        &mut self,
        dimension: usize,
        whitener: &Whitener,
        linear: &mut Linear,
        best: &mut Solved,
    ) {
        let delta = if self.chance.happens(0.5) { 0.12 } else { 0.35 } * self.chance.normal();
        let prior = self.population.log_prior_of_mean(dimension, delta);
        for cut in &mut self.cuts {
            cut.add(dimension, delta);
        }
        let before = linear.columns.clone();
        for (term, column) in linear.terms.iter().zip(&mut linear.columns) {
            if let Term::Cut(k) = term {
                *column = self.cut_column(whitener, &self.cuts[*k]);
            }
        }
        let then = self.solved(linear, self.wander, true);
        match then {
            Some(then) if libm::log(self.chance.even()) < then.1 - best.1 + prior => {
                self.population.add(dimension, delta);
                *best = then;
            }
            _ => {
                for cut in &mut self.cuts {
                    cut.add(dimension, -delta);
                }
                linear.columns = before;
            }
        }
    }

    /// Whether these cuts are answered at all: with them and without them.
    fn answered_or_not(&mut self, linear: &Linear, best: Solved) -> Solved {
        let Some(other) = self.solved(linear, self.wander, !self.answered) else {
            return best;
        };
        let (with, without) = if self.answered {
            (best.1, other.1)
        } else {
            (other.1, best.1)
        };
        let odds = with - without + super::cuts::ANSWERED_LOG_ODDS;
        self.answered_probability = 1.0 / (1.0 + libm::exp(-odds));
        let answered = self.chance.happens(self.answered_probability);
        if answered == self.answered {
            best
        } else {
            self.answered = answered;
            other
        }
    }

    /// Takes drawn weights over into the state.
    fn take(&mut self, linear: &Linear, drawn: &[f64]) {
        let chosen = linear
            .terms
            .iter()
            .filter(|term| self.answered || !matches!(term, Term::Cut(_)));
        let (mean, spread) = (self.population.height.mean, self.population.height.spread);
        for (term, value) in chosen.zip(drawn) {
            match *term {
                Term::Spline(k) => self.spline[k] = *value,
                Term::Cut(k) => self.cuts[k].height = *value,
                Term::Height(z, power) => self.heights[z][power] = *value,
                Term::Step(k) => self.steps[k].1 = *value,
            }
        }
        if !self.answered {
            for cut in &mut self.cuts {
                cut.height = mean + spread * self.chance.normal();
            }
        }
        for z in 1..self.levels() {
            let least = self.heights[z - 1][0] + LEAST_HEIGHT;
            self.heights[z][0] = self.heights[z][0].max(least);
        }
        for t in 0..self.data.days {
            self.level[t] = self.basis.value(&self.spline, t as f64);
        }
        for (day, height) in &self.steps {
            for level in &mut self.level[*day..] {
                *level += height;
            }
        }
        self.fill_answer();
        if !self.cuts.is_empty() {
            self.population.draw(&self.cuts, &mut self.chance);
        }
    }

    /// Holds these lasting steps from now on.
    pub(crate) fn hold_steps(&mut self, steps: &[(usize, f64)]) {
        self.steps = steps.to_vec();
        self.draw_linear();
    }
}

/// A factor, the evidence, and the right side it belongs to.
type Solved = (Factor, f64, Vec<f64>);
