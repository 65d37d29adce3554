//! The linear part, drawn as one regression: slow level, heights of waves, lasting steps, heights
//! of the answers to cuts.

use super::Chain;
use super::splines::Splines;
use crate::basis::Basis;
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
/// Standard deviation of the level's straight change over the whole diary. Without a straight line of
/// its own a level that goes evenly is taken for noise that remembers.
const CHANGE: f64 = 2.0;
/// Logarithm of the level's usual move in a year, and its spread.
const WANDER: (f64, f64) = (-0.916, 0.7);

/// What a column stands for.
#[derive(Clone, Copy, PartialEq)]
enum Term {
    Spline(usize),
    Cut(usize),
    Height(usize, usize),
    Step(usize),
    Slope,
}

/// The columns, whitened, in an order in which neighbours in time are neighbours.
pub(super) struct Linear {
    terms: Vec<Term>,
    columns: Vec<Column>,
    target: Vec<f64>,
    measured: Measured,
}

/// What the columns have to do with each other and with the target.
#[derive(Default)]
struct Measured {
    /// By column: the first one that it overlaps.
    reach: Vec<usize>,
    /// By column: inner products with all columns from there to itself.
    products: Vec<Vec<f64>>,
    /// By column: the inner product with the target.
    along: Vec<f64>,
}

impl Measured {
    fn product(&self, i: usize, j: usize) -> Option<f64> {
        let row = self.products.get(i)?;
        row.get(j.checked_sub(self.reach[i])?).copied()
    }
}

impl Linear {
    fn is_cut(&self, i: usize) -> bool {
        matches!(self.terms[i], Term::Cut(_))
    }

    fn is_local(&self, i: usize) -> bool {
        matches!(self.terms[i], Term::Spline(_) | Term::Cut(_))
    }

    /// Measures all columns. What is known stays so where no cut is concerned: only the columns of
    /// cuts are ever changed.
    fn measure(&mut self, known: &Measured, splines: &Splines) {
        let count = self.terms.len();
        let mut measured = Measured {
            reach: Vec::with_capacity(count),
            products: Vec::with_capacity(count),
            along: Vec::with_capacity(count),
        };
        for i in 0..count {
            let column = &self.columns[i];
            let overlaps = |j: &usize| self.columns[*j].end() > column.first;
            let reach = if self.is_local(i) {
                (0..i).find(overlaps).unwrap_or(i)
            } else {
                0
            };
            let product = |j: usize| {
                if self.is_cut(i) || self.is_cut(j) {
                    return column.dot(&self.columns[j]);
                }
                if let (Term::Spline(k), Term::Spline(l)) = (self.terms[i], self.terms[j]) {
                    return splines.product(k, l);
                }
                let before = known.product(i, j);
                before.unwrap_or_else(|| column.dot(&self.columns[j]))
            };
            measured.products.push((reach..=i).map(product).collect());
            measured.reach.push(reach);
            let before = known.along.get(i).filter(|_| !self.is_cut(i)).copied();
            let along = before.unwrap_or_else(|| column.along(&self.target));
            measured.along.push(along);
        }
        self.measured = measured;
    }

    /// Exchanges the columns of the cuts for these, which are in the order of the terms.
    fn exchange(&mut self, cuts: &mut [Column]) {
        let terms = self.terms.iter().zip(&mut self.columns);
        let own = terms.filter(|(term, _)| matches!(term, Term::Cut(_)));
        for ((_, column), cut) in own.zip(cuts) {
            std::mem::swap(column, cut);
        }
    }
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
    fn linear(&self, whitener: &Whitener, splines: &Splines, cuts: Vec<Column>) -> Linear {
        let rows = &self.data.rows;
        let days = self.data.days;
        let mut local: Vec<(Term, Column)> = Vec::new();
        for (k, column) in splines.columns.iter().enumerate() {
            local.push((Term::Spline(k), column.clone()));
        }
        for (k, column) in cuts.into_iter().enumerate() {
            local.push((Term::Cut(k), column));
        }
        local.sort_by_key(|(_, column)| column.first);
        let mut dense: Vec<(Term, Column)> = Vec::new();
        if self.levels() > 1 {
            let sloped: Vec<f64> = self
                .mixed
                .iter()
                .zip(&rows.days)
                .map(|(m, day)| m * place(*day, days))
                .collect();
            for (power, values) in [&self.mixed, &sloped].into_iter().enumerate() {
                let values = whitener.series(values);
                dense.push((Term::Height(1, power), Column { first: 0, values }));
            }
        }
        let places: Vec<f64> = rows.days.iter().map(|day| place(*day, days)).collect();
        dense.push((
            Term::Slope,
            Column {
                first: 0,
                values: whitener.series(&places),
            },
        ));
        for (k, (day, _)) in self.steps.iter().enumerate() {
            let first = rows.days.partition_point(|d| d < day);
            let ones = rows.days[first..].iter().map(|_| 1.0);
            let values = whitener.column(first, ones);
            dense.push((Term::Step(k), Column { first, values }));
        }
        local.extend(dense);
        let (terms, columns) = local.into_iter().unzip();
        let mut linear = Linear {
            terms,
            columns,
            target: whitener.series(&self.target()),
            measured: Measured::default(),
        };
        linear.measure(&Measured::default(), splines);
        linear
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
            Term::Slope => of(0.0, CHANGE),
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
        let measured = &linear.measured;
        let mut first = Vec::with_capacity(chosen.len());
        for (i, c) in chosen.iter().enumerate() {
            let reach = chosen.partition_point(|other| *other < measured.reach[*c]);
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
        let mut matrix = Envelope::of(first);
        let mut right = Vec::with_capacity(chosen.len());
        let (mut log_determinant, mut prior_square) = (0.0, 0.0);
        for (i, c) in chosen.iter().enumerate() {
            let (reach, products) = (measured.reach[*c], &measured.products[*c]);
            for (j, other) in chosen.iter().enumerate().take(i + 1).rev() {
                if *other < reach {
                    break;
                }
                matrix.add(i, j, products[other - reach]);
            }
            let (precision, mean) = self.prior(linear.terms[*c]);
            matrix.add(i, i, precision);
            right.push(measured.along[*c] + precision * mean);
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
    /// answered at all, and moves that take all cuts at once. `cuts` are the columns of the cuts.
    pub(super) fn draw_linear(
        &mut self,
        whitener: &Whitener,
        splines: &Splines,
        cuts: Vec<Column>,
    ) {
        let mut linear = self.linear(whitener, splines, cuts);
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
                    self.move_all(dimension, whitener, splines, &mut linear, &mut best);
                }
            }
            best = self.answered_or_not(&linear, best);
        }
        let (factor, _, right) = best;
        let drawn = factor.draw(&right, &mut self.chance);
        self.take(&linear, &drawn);
    }

    /// The same where nothing else is drawn.
    pub(super) fn draw_linear_alone(&mut self) {
        let whitener = self.noise.whitener(&self.data.rows);
        let splines = self.splines(&whitener);
        let cuts = self.cut_columns(&whitener);
        self.draw_linear(&whitener, &splines, cuts);
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
        splines: &Splines,
        linear: &mut Linear,
        best: &mut Solved,
    ) {
        let delta = if self.chance.happens(0.5) { 0.12 } else { 0.35 } * self.chance.normal();
        let prior = self.population.log_prior_of_mean(dimension, delta);
        for cut in &mut self.cuts {
            cut.add(dimension, delta);
        }
        let cut_of = |term: &Term| match term {
            Term::Cut(k) => Some(self.cut_column(whitener, &self.cuts[*k])),
            _ => None,
        };
        let mut other: Vec<Column> = linear.terms.iter().filter_map(cut_of).collect();
        linear.exchange(&mut other);
        let known = std::mem::take(&mut linear.measured);
        linear.measure(&known, splines);
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
                linear.exchange(&mut other);
                linear.measured = known;
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
                Term::Slope => self.slope = *value,
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
        let days = self.level.iter_mut().zip(&self.spline_days).enumerate();
        for (t, (level, (first, values))) in days {
            let straight = self.slope * place(t, self.data.days);
            *level = Basis::sum(&self.spline, *first, values) + straight;
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
        self.draw_linear_alone();
    }
}

/// A factor, the evidence, and the right side it belongs to.
type Solved = (Factor, f64, Vec<f64>);
