//! What is kept of the draws: probabilities of the levels, the level on a grid of days, answers.

use super::{AHEAD, Chain, Tail};
use crate::curve::Curve;
use crate::running::means;
use crate::stays::LEVELS;

/// Days between two places at which the level is kept.
const GRID: usize = 7;

/// The kept draws of one chain.
#[derive(Clone, Debug, Default)]
pub(crate) struct Draws {
    /// How many were kept.
    pub(crate) count: usize,
    /// Sums of the smoothed probabilities of each level, by day.
    pub(crate) gamma: Vec<[f64; LEVELS]>,
    /// The expected day mean on the days of the grid, one list a draw.
    pub(crate) levels: Vec<Vec<f64>>,
    /// Sums over the draws, by day: what the slow level and the answers are.
    pub(crate) slow: Vec<f64>,
    pub(crate) answer: Vec<f64>,
    /// By cut: lag, peak day, settled day, height in scatters of the score, of each draw.
    pub(crate) answers: Vec<Vec<[f64; 4]>>,
    /// Mean probability that cuts are answered at all.
    pub(crate) answered: f64,
    /// By draw: the log likelihood of the days.
    pub(crate) log_likelihoods: Vec<f64>,
    /// Sums of the heights of the levels in the middle of the diary, and of their change over it.
    pub(crate) heights: [[f64; 2]; LEVELS],
    /// Sum of the level's straight change over the diary.
    pub(crate) slope: f64,
    /// Mean noise: coefficient, remembered variance, grain.
    pub(crate) noise: [f64; 3],
    /// Sums of the probability of a wave given only the days so far.
    pub(crate) filtered: Vec<f64>,
    /// The lasting steps that were held.
    pub(crate) steps: Vec<(usize, f64)>,
    /// The last months of each draw; empty in a diary shorter than that.
    pub(crate) tails: Vec<Tail>,
    /// By draw: the expected day mean [`AHEAD`] days after the last, and how far the level may move it
    /// until then.
    pub(crate) ahead: Vec<(f64, f64)>,
}

/// The days on which the level is kept: every seventh and the last.
pub(crate) fn grid(days: usize) -> Vec<usize> {
    let mut grid: Vec<usize> = (0..days).step_by(GRID).collect();
    if let Some(last) = days.checked_sub(1)
        && grid.last() != Some(&last)
    {
        grid.push(last);
    }
    grid
}

impl Draws {
    pub(crate) fn over(days: usize, cuts: usize) -> Draws {
        Draws {
            gamma: vec![[0.0; LEVELS]; days],
            slow: vec![0.0; days],
            filtered: vec![0.0; days],
            answer: vec![0.0; days],
            answers: vec![Vec::new(); cuts],
            ..Draws::default()
        }
    }

    /// Keeps the state of a chain. `gamma` has been added by the sweep.
    pub(crate) fn keep(&mut self, chain: &mut Chain, curve: &Curve) {
        self.count += 1;
        let local = local_shares(chain);
        let level = grid(chain.level.len())
            .into_iter()
            .map(|t| expected_mean(chain, curve, t, chain.level[t] + chain.answer[t], local[t]))
            .collect();
        self.levels.push(level);
        self.ahead.push(ahead(chain, curve, &local));
        self.tails.extend(chain.take_tail());
        for (sum, value) in self.slow.iter_mut().zip(&chain.level) {
            *sum += value;
        }
        for (sum, value) in self.answer.iter_mut().zip(&chain.answer) {
            *sum += value;
        }
        self.add_answers(chain);
        self.log_likelihoods.push(chain.log_likelihood);
        for (sum, height) in self.heights.iter_mut().zip(&chain.heights) {
            sum[0] += height[0];
            sum[1] += height[1];
        }
        chain.add_filtered(&mut self.filtered);
        self.steps = chain.steps.clone();
        self.slope += chain.slope;
        self.noise[0] += chain.noise.phi;
        self.noise[1] += chain.noise.remembered;
        self.noise[2] += chain.noise.grain;
    }

    /// Keeps only what a chain says of the answers.
    pub(crate) fn keep_answers(&mut self, chain: &Chain) {
        self.count += 1;
        self.add_answers(chain);
    }

    fn add_answers(&mut self, chain: &Chain) {
        for (list, cut) in self.answers.iter_mut().zip(&chain.cuts) {
            let shape = cut.shape();
            let height = if chain.answered { cut.height } else { 0.0 };
            list.push([shape.lag, shape.peak_day(), shape.settled_day(), height]);
        }
        self.answered += chain.answered_probability;
    }
}

/// The day mean to be expected over waves and noise, at one draw.
fn expected_mean(chain: &Chain, curve: &Curve, t: usize, base: f64, heavy: f64) -> f64 {
    let shares = [1.0 - heavy, heavy];
    let wide = (3.0 * chain.noise.remembered).sqrt();
    (0..chain.levels())
        .map(|z| {
            let middle = base + chain.height(z, t);
            // Three points that have the moments of the normal distribution up to the fifth.
            let mean =
                (4.0 * curve.at(middle) + curve.at(middle - wide) + curve.at(middle + wide)) / 6.0;
            shares[z] * mean
        })
        .sum()
}

/// The same some days after the last, where only answers and the level's wandering are known.
fn ahead(chain: &Chain, curve: &Curve, local: &[f64]) -> (f64, f64) {
    let (Some(level), Some(heavy)) = (chain.level.last(), local.last()) else {
        return (0.0, 0.0);
    };
    let straight = chain.slope * AHEAD as f64 / chain.level.len() as f64;
    let base = level + straight + chain.answers_ahead()[AHEAD - 1];
    let moved = chain.wander * (AHEAD as f64 / 365.0).sqrt();
    let at = |base: f64| expected_mean(chain, curve, chain.level.len() - 1, base, *heavy);
    (at(base), 0.5 * (at(base + moved) - at(base - moved)))
}

/// The mean over so many days on either side, taken twice, is the share of a time.
const SIDE: usize = 200;

/// The share of heavy days around each day in the drawn path.
fn local_shares(chain: &Chain) -> Vec<f64> {
    let path = chain.drawn_path().iter();
    let heavy: Vec<f64> = path.map(|(z, _)| f64::from(*z)).collect();
    means(&means(&heavy, SIDE), SIDE)
}
