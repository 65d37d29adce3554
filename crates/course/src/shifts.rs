//! Lasting steps of the level: a wandering level, noise that remembers, and a step on any day,
//! its height integrated out.
//!
//! The statistic for a step on every day at once comes out of one backward pass of the Kalman
//! smoother (de Jong and Penzer 1998): with `r` the smoothing sum that belongs to the level and `n`
//! its variance, a step on that day is best put at `r / n`, with variance `1 / n`. Steps that are
//! already held are variance let in on their day, so nothing depends on guesses of their height.

use serde::{Deserialize, Serialize};

use crate::local_level::power;
use crate::noise::FAR;
use crate::quick::Logs;

/// A noted day: index, value, variance of its own noise.
#[derive(Clone, Copy, Debug, Deserialize, Serialize)]
pub(crate) struct Noted {
    pub(crate) day: usize,
    pub(crate) value: f64,
    pub(crate) own: f64,
}

/// Parameters of level and noise.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Serialize)]
pub(crate) struct Wandering {
    /// Variance of the level's move in a day.
    pub(crate) drift: f64,
    pub(crate) phi: f64,
    pub(crate) remembered: f64,
}

/// Filtered state before a noted day's value is taken in, and what the value brought.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Step {
    error: f64,
    /// One over the variance of the error.
    inverse: f64,
    gain_level: f64,
    gain_memory: f64,
    /// Powers from this noted day to the next.
    keep: f64,
}

/// What a step on the days just before each noted day would be: sum and its variance.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Score {
    pub(crate) sum: f64,
    pub(crate) information: f64,
}

impl Score {
    /// Logarithm of how much better a step explains the rest, its height being normal around 0
    /// with this standard deviation.
    pub(crate) fn evidence(self, sd: f64) -> f64 {
        let v = sd * sd;
        let spread = 1.0 + v * self.information;
        0.5 * (v * self.sum * self.sum / spread - libm::log(spread))
    }

    /// The same as a factor, and lessened by a logarithm; nothing where it would be next to nothing.
    pub(crate) fn odds(self, sd: f64, less: f64) -> f64 {
        const NEXT_TO_NOTHING: f64 = -6.0;
        let v = sd * sd;
        let spread = 1.0 + v * self.information;
        let logarithm = 0.5 * v * self.sum * self.sum / spread - less;
        if logarithm < NEXT_TO_NOTHING {
            return 0.0;
        }
        libm::exp(logarithm) / spread.sqrt()
    }

    /// The height to be expected.
    pub(crate) fn height(self, sd: f64) -> f64 {
        self.sum / (self.information + 1.0 / (sd * sd))
    }
}

/// The level begins anywhere.
const ANYWHERE: f64 = 1e4;

/// The filter between two noted days: level and memory, their variances, and the likelihood so far.
#[derive(Clone, Copy)]
struct State {
    level: f64,
    memory: f64,
    ll: f64,
    lm: f64,
    mm: f64,
    logs: Logs,
    squares: f64,
}

impl State {
    fn begun(set: Wandering) -> State {
        State {
            level: 0.0,
            memory: 0.0,
            ll: ANYWHERE,
            lm: 0.0,
            mm: set.remembered,
            logs: Logs::NONE,
            squares: 0.0,
        }
    }

    /// Some days go by. Gives the share of the memory that is left.
    #[inline]
    fn wait(&mut self, set: Wandering, days: usize) -> f64 {
        let keep = power(set.phi, u32::try_from(days).unwrap_or(u32::MAX));
        self.ll += set.drift * days as f64;
        self.lm *= keep;
        self.mm = set.remembered + keep * keep * (self.mm - set.remembered);
        self.memory *= keep;
        keep
    }

    /// A noted day is taken in; the first only places the level.
    #[inline]
    fn take_in(&mut self, noted: Noted, counts: bool) -> Step {
        let (a, b) = (self.ll + self.lm, self.lm + self.mm);
        let variance = a + b + noted.own;
        let error = noted.value - self.level - self.memory;
        let inverse = 1.0 / variance;
        let step = Step {
            error,
            inverse,
            gain_level: a * inverse,
            gain_memory: b * inverse,
            keep: 1.0,
        };
        self.level += step.gain_level * error;
        self.memory += step.gain_memory * error;
        self.ll -= step.gain_level * a;
        self.lm -= step.gain_level * b;
        self.mm -= step.gain_memory * b;
        if counts {
            self.logs.add(variance);
            self.squares += error * error * inverse;
        }
        step
    }
}

impl Wandering {
    /// Filters the notes, the steps that are held let in on their days, and gives the log likelihood.
    pub(crate) fn filter(
        self,
        noted: &[Noted],
        held: &[usize],
        sd: f64,
        steps: &mut Vec<Step>,
    ) -> f64 {
        steps.clear();
        let [log_likelihood] = Wandering::pass([self], noted, held, sd, |[step]| steps.push(step));
        log_likelihood
    }

    /// The same for several sets of parameters, which hardly takes longer than for one: each has to
    /// wait for its own last step.
    fn pass<const N: usize>(
        sets: [Wandering; N],
        noted: &[Noted],
        held: &[usize],
        sd: f64,
        mut keep_steps: impl FnMut([Step; N]),
    ) -> [f64; N] {
        let mut states = sets.map(State::begun);
        let mut before: Option<[Step; N]> = None;
        let mut held = held.iter().peekable();
        for (i, noted_day) in noted.iter().enumerate() {
            if let Some(mut before) = before {
                let gap = noted_day.day - noted[i - 1].day;
                for ((set, state), step) in sets.iter().zip(&mut states).zip(&mut before) {
                    step.keep = state.wait(*set, gap);
                }
                keep_steps(before);
            }
            while held.next_if(|day| **day <= noted_day.day).is_some() {
                for state in states.iter_mut().filter(|_| i > 0) {
                    state.ll += sd * sd;
                }
            }
            before = Some(std::array::from_fn(|k| {
                states[k].take_in(*noted_day, i > 0)
            }));
        }
        if let Some(last) = before {
            keep_steps(last);
        }
        states.map(|state| -0.5 * (state.logs.sum() + state.squares))
    }

    /// The scores of a step that begins just before each noted day, given the steps already held
    /// (their days in order).
    fn scores(self, noted: &[Noted], held: &[usize], sd: f64, out: &mut Vec<Score>) -> f64 {
        let mut steps = Vec::with_capacity(noted.len());
        let log_likelihood = self.filter(noted, held, sd, &mut steps);
        backward(&steps, out);
        log_likelihood
    }
}

/// The backward pass over filtered steps.
fn backward(steps: &[Step], out: &mut Vec<Score>) {
    out.clear();
    out.resize(steps.len(), Score::default());
    let (mut rl, mut rm) = (0.0, 0.0);
    let (mut ll, mut lm, mut mm) = (0.0, 0.0, 0.0);
    for (i, step) in steps.iter().enumerate().rev() {
        // What is known from later days, carried to just after this day's value.
        rm *= step.keep;
        lm *= step.keep;
        mm *= step.keep * step.keep;
        // Through the update: L = I - K Z', Z = (1, 1).
        let (kl, km) = (step.gain_level, step.gain_memory);
        let kr = kl * rl + km * rm;
        let nk_l = ll * kl + lm * km;
        let nk_m = lm * kl + mm * km;
        let knk = kl * nk_l + km * nk_m;
        let f = step.inverse;
        let u = step.error * f - kr;
        rl += u;
        rm += u;
        let c = f + knk;
        ll += c - 2.0 * nk_l;
        mm += c - 2.0 * nk_m;
        lm += c - nk_l - nk_m;
        out[i] = Score {
            sum: rl,
            information: ll,
        };
    }
}

/// A change of the level that is let in share by share, followed forwards: what of it the filter,
/// which does not know it, has taken for level and for memory so far, and its score.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct LetIn {
    level: f64,
    memory: f64,
    pub(crate) score: Score,
}

impl LetIn {
    /// Takes in the next noted day, by which this share of the change is there. An awful day says no
    /// more for a change than one at the bound does: it is a day.
    pub(crate) fn take_in(&mut self, steps: &[Step], row: usize, share: f64) {
        let step = &steps[row];
        if let Some(before) = row.checked_sub(1) {
            self.memory *= steps[before].keep;
        }
        let unknown = share - self.level - self.memory;
        let root = step.inverse.sqrt();
        let error = (step.error * root).clamp(-FAR, FAR);
        self.score.sum += unknown * error * root;
        self.score.information += unknown * unknown * step.inverse;
        self.level += step.gain_level * unknown;
        self.memory += step.gain_memory * unknown;
    }
}

/// A step that was found.
#[derive(Clone, Copy, Debug, Deserialize, Serialize)]
pub(crate) struct Found {
    /// The first day of the new level.
    pub(crate) day: usize,
    /// The days between which it lies, nine times in ten.
    pub(crate) low: usize,
    pub(crate) high: usize,
    /// Its height in units of the series.
    pub(crate) height: f64,
    /// Probability that there is a lasting step of this sign.
    pub(crate) certainty: f64,
}

/// How steps are looked for.
#[derive(Clone, Copy, Debug, Deserialize, Serialize)]
pub(crate) struct Search {
    /// Standard deviation of the height of a step.
    pub(crate) sd: f64,
    /// Evidence that a step has to bring, in logarithms.
    pub(crate) least: f64,
    /// Logarithm of how likely a step is to begin on a given day.
    pub(crate) log_prior: f64,
    /// Days from either end within which no step can be told from a wave.
    pub(crate) ends: usize,
}

/// Fewer noted days than this carry no step.
const LEAST_NOTED: usize = 12;
const MOST_STEPS: usize = 14;
/// Steps lie further apart than this, in days.
const APART: usize = 20;

/// Looks for steps: first with a level that hardly wanders, or the wandering would swallow them;
/// then with level and noise as the notes have them, given those steps.
pub(crate) fn find(noted: &[Noted], begin: Wandering, search: Search) -> (Vec<Found>, Wandering) {
    if noted.len() < LEAST_NOTED {
        return (Vec::new(), begin);
    }
    let mut parameters = Wandering {
        drift: 0.5 * begin.drift,
        ..begin
    };
    let mut days = greedy(noted, parameters, search, Vec::new());
    for _ in 0..2 {
        parameters = fitted(noted, &days, begin, parameters, search.sd, &MOVES);
        days = greedy(noted, parameters, search, Vec::new());
    }
    let found = (0..days.len())
        .map(|k| told(noted, parameters, search, &days, k))
        .collect();
    (found, parameters)
}

fn greedy(
    noted: &[Noted],
    parameters: Wandering,
    search: Search,
    mut held: Vec<usize>,
) -> Vec<usize> {
    let mut scores = Vec::new();
    let (Some(first), Some(last)) = (noted.first(), noted.last()) else {
        return held;
    };
    let allowed = |day: usize, held: &[usize]| {
        day >= first.day + search.ends
            && day + search.ends <= last.day + 1
            && held.iter().all(|h| h.abs_diff(day) > APART)
    };
    while held.len() < MOST_STEPS {
        parameters.scores(noted, &held, search.sd, &mut scores);
        let best = noted
            .iter()
            .zip(&scores)
            .filter(|(noted, _)| allowed(noted.day, &held))
            .map(|(noted, score)| (score.evidence(search.sd), noted.day))
            .max_by(|a, b| a.0.total_cmp(&b.0));
        let Some((evidence, day)) = best else { break };
        if evidence < search.least {
            break;
        }
        held.push(day);
        held.sort_unstable();
        // Each step is placed anew given the others, and let go where it brings too little.
        let mut k = 0;
        while k < held.len() {
            let day = held.remove(k);
            parameters.scores(noted, &held, search.sd, &mut scores);
            let best = noted
                .iter()
                .zip(&scores)
                .filter(|(noted, _)| noted.day.abs_diff(day) <= APART && allowed(noted.day, &held))
                .map(|(noted, score)| (score.evidence(search.sd), noted.day))
                .max_by(|a, b| a.0.total_cmp(&b.0));
            if let Some((evidence, day)) = best
                && evidence >= search.least
            {
                held.insert(k, day);
                k += 1;
            }
        }
    }
    held
}

/// How far parameters are moved in turn when they are fitted, and when they were fitted to most of the
/// same notes before.
pub(crate) const MOVES: [f64; 4] = [1.0, 0.6, 0.35, 0.2];
pub(crate) const MOVES_AGAIN: [f64; 2] = [0.5, 0.25];

/// The most likely parameters given the steps, by turns over factors that shrink.
pub(crate) fn fitted(
    noted: &[Noted],
    held: &[usize],
    prior: Wandering,
    begin: Wandering,
    sd: f64,
    moves: &[f64],
) -> Wandering {
    let beforehand = |p: Wandering| {
        let z = |x: f64, middle: f64, spread: f64| {
            let z = libm::log(x / middle) / spread;
            -0.5 * z * z
        };
        let phi = (p.phi - prior.phi) / 0.25;
        z(p.drift, prior.drift, 1.4) + z(p.remembered, prior.remembered, 1.0) - 0.5 * phi * phi
    };
    let mut at = begin;
    let [mut best] = Wandering::pass([at], noted, held, sd, |_| ());
    best += beforehand(at);
    for size in moves {
        for which in 0..3 {
            let both = [1.0, -1.0].map(|sign: f64| {
                let mut next = at;
                match which {
                    0 => next.drift *= libm::exp(1.2 * sign * size),
                    1 => next.remembered *= libm::exp(0.5 * sign * size),
                    _ => next.phi = (next.phi + 0.2 * sign * size).clamp(0.0, 0.97),
                }
                next
            });
            let fits = Wandering::pass(both, noted, held, sd, |_| ());
            for (next, fit) in both.into_iter().zip(fits) {
                let then = fit + beforehand(next);
                if then > best {
                    best = then;
                    at = next;
                    break;
                }
            }
        }
    }
    at
}

fn told(noted: &[Noted], parameters: Wandering, search: Search, days: &[usize], k: usize) -> Found {
    let mut held = days.to_vec();
    let day = held.remove(k);
    let mut scores = Vec::new();
    parameters.scores(noted, &held, search.sd, &mut scores);
    let near: Vec<(usize, f64, f64)> = noted
        .iter()
        .zip(&scores)
        .filter(|(noted, _)| noted.day.abs_diff(day) <= APART)
        .map(|(noted, score)| {
            (
                noted.day,
                score.evidence(search.sd),
                score.height(search.sd),
            )
        })
        .collect();
    let top = near.iter().map(|n| n.1).fold(f64::MIN, f64::max);
    let mass: Vec<f64> = near.iter().map(|n| libm::exp(n.1 - top)).collect();
    let total: f64 = mass.iter().sum();
    let odds = libm::log(total) + top + search.log_prior;
    let certainty = 1.0 / (1.0 + libm::exp(-odds));
    let at = |share: f64| {
        let mut sum = 0.0;
        for (n, m) in near.iter().zip(&mass) {
            sum += m;
            if sum >= share * total {
                return n.0;
            }
        }
        day
    };
    let height = near.iter().zip(&mass).map(|(n, m)| n.2 * m).sum::<f64>() / total;
    Found {
        day,
        low: at(0.05).min(day),
        high: at(0.95).max(day),
        height,
        certainty,
    }
}

#[cfg(test)]
mod tests;
