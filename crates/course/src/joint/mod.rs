//! From a score a day to everything that is reckoned together: the chain is prepared, run, and what
//! it kept is gathered.

mod laid;
mod later;
mod probable;

use crate::chain::{Chain, Data, Draws};
use crate::curve::Curve;
use crate::noticing::Noticing;
use crate::severity::Severity;
use crate::shifts::{self, Found, Noted, Search, Wandering};
use crate::stays::{LEVELS, place};
use laid::{data, first_guess};
pub(crate) use later::JointTail;
use probable::{Blend, Week, alone, shares};

/// What is read together.
pub(crate) struct Joint {
    /// The draws over the whole diary.
    pub(crate) draws: Draws,
    /// By cut: lag, peak day, settled day and height of each draw.
    pub(crate) answers: Vec<Vec<[f64; 4]>>,
    /// Mean probability that cuts are answered at all.
    pub(crate) answered: f64,
    /// By how many days each symptom follows late; empty where that was not looked at.
    pub(crate) lags: Vec<u8>,
    /// The data in their last grouping.
    pub(crate) data: Data,
    /// Probability that there are waves at all.
    pub(crate) waves_at_all: f64,
    /// The same as it may be stated: somebody without waves is to be told of none.
    pub(crate) waves_stated: f64,
    /// Probability of a wave and of a window, by day.
    pub(crate) wave: Vec<f64>,
    pub(crate) window: Vec<f64>,
    week: Week,
    blend: Blend,
    /// The share of heavy days around each day.
    shares: Vec<f64>,
}

/// Reads everything together: a chain over all days, one without waves to hold it against, and
/// where cuts lie only in the first part of a long diary one more over that part.
pub(crate) fn read(severity: &Severity, cuts: &[usize], curve: &Curve, seed: u64) -> Joint {
    let days = severity.score.len();
    let sweeps = Sweeps::over(days);
    let (mut chain, lags) = settled(severity, cuts, sweeps.settle, seed);
    let mut draws = Draws::over(days, cuts.len());
    for _ in 0..sweeps.keep {
        chain.sweep(Some(&mut draws.gamma));
        draws.keep(&mut chain, curve);
    }
    let mean: f64 = draws.log_likelihoods.iter().sum::<f64>() / draws.count as f64;
    let gained = mean - alone(&chain.data, &chain.steps, seed);
    let week = Week::against(&chain.data, &draws);
    let weeks = week.on(0..days);
    let count = draws.count as f64;
    let heavy: Vec<f64> = draws.gamma.iter().map(|g| g[1] / count).collect();
    let blend = Blend::by(chain.data.rows.days.len(), &heavy, &weeks, gained);
    let shares = shares(&heavy);
    let (wave, window) = blend.told(&heavy, &weeks, shares.iter().copied());
    let mut joint = Joint {
        answers: std::mem::take(&mut draws.answers),
        answered: draws.answered / draws.count as f64,
        draws,
        lags,
        data: chain.data,
        waves_at_all: blend.at_all,
        waves_stated: blend.stated,
        wave,
        window,
        week,
        blend,
        shares,
    };
    more_answers(&mut joint, severity, cuts, sweeps, seed);
    joint
}

/// How many sweeps are made.
#[derive(Clone, Copy)]
struct Sweeps {
    settle: usize,
    keep: usize,
}

impl Sweeps {
    /// Few days are cheap and say little: more draws tell their doubts better. They also settle
    /// sooner.
    fn over(days: usize) -> Sweeps {
        Sweeps {
            settle: if days < LONG { SETTLE - LOOK } else { SETTLE },
            keep: (10_000 / days.max(1)).clamp(28, 120),
        }
    }
}

/// Sweeps until the chain has forgotten where it began.
const SETTLE: usize = 18;

/// A chain that has settled, with lags and lasting steps found on the way.
fn settled(severity: &Severity, cuts: &[usize], sweeps: usize, seed: u64) -> (Chain, Vec<u8>) {
    let begun = data(severity, None, cuts);
    let days = begun.days;
    let plain = plain_steps(&begun);
    let guess = first_guess(&without(&begun, &plain));
    let mut chain = Chain::begin(begun, 2, &guess, seed);
    chain.hold_steps(&plain);
    let mut recent = vec![[0.0; LEVELS]; days];
    let mut lags: Option<Vec<u8>> = None;
    for sweep in 0..sweeps {
        if sweep % LOOK < LOOK - SEEN {
            chain.sweep(None);
            continue;
        }
        chain.sweep(Some(&mut recent));
        if sweep % LOOK < LOOK - 1 {
            continue;
        }
        if days >= LEAST_FOR_LAGS {
            let heavy: Vec<f64> = recent.iter().map(|g| g[1] / SEEN as f64).collect();
            let found = severity.lags(&heavy, lags.as_deref());
            if lags.as_ref() != Some(&found) {
                let groups = severity.groups(&found);
                chain.regroup(data(severity, Some(&groups), cuts));
            }
            lags = Some(found);
        }
        if days >= LEAST_FOR_STEPS {
            let found = steps(&chain, &recent);
            chain.hold_steps(&found);
        }
        recent.fill([0.0; LEVELS]);
    }
    (chain, lags.unwrap_or_default())
}

/// Steps that are plain before anything is known of waves. Begun without them, the chain takes a
/// single step for a wave that lasts to the end, and never finds its way out. Pairs of steps close
/// together are left to the waves, and steps close to a cut to its answer unless they last longer
/// than one.
fn plain_steps(data: &Data) -> Vec<(usize, f64)> {
    if data.days < LEAST_FOR_STEPS {
        return Vec::new();
    }
    let noted = rest(data, |_| (0.0, 0.0, 0.0), 1.0);
    let search = Search {
        least: PLAIN,
        ..SEARCH
    };
    let (found, _) = shifts::find(&noted, wandering(0.5, 0.5), search);
    // Where there are many, they are the edges of waves.
    if found.len() > 2 + data.days / MOST_A_STEP {
        return Vec::new();
    }
    let mean = |from: usize, to: usize| {
        let inside = noted.iter().filter(|n| (from..to).contains(&n.day));
        let (sum, count) = inside.fold((0.0, 0.0), |(s, c), n| (s + n.value, c + 1.0));
        sum / f64::max(count, 1.0)
    };
    let higher = |step: &Found, from: usize, to: usize| {
        let before = mean(step.day.saturating_sub(SHARP_DAYS), step.day);
        (mean(step.day + from, step.day + to) - before) / step.height >= SHARP
    };
    // A level that goes straight is no step: the weeks on either side hardly differ.
    let sharp = |step: &Found| higher(step, 0, SHARP_DAYS);
    // By then an answer to a cut is mostly over.
    let lasts = |step: &Found| higher(step, LASTING_DAYS, 2 * LASTING_DAYS);
    let alone = |step: &Found| {
        let others = found.iter().map(|other| other.day.abs_diff(step.day));
        let near_step = others.filter(|apart| *apart > 0).min();
        let near_cut = data.cuts.iter().map(|cut| cut.abs_diff(step.day)).min();
        near_step.is_none_or(|apart| apart >= PLAIN_APART)
            && (near_cut.is_none_or(|apart| apart >= PLAIN_FROM_CUT) || lasts(step))
    };
    let plain = found.iter().filter(|step| alone(step) && sharp(step));
    plain.map(|step| (step.day, step.height)).collect()
}

/// Evidence that a plain step brings, in logarithms: far more than one among waves does.
const PLAIN: f64 = 25.0;
/// More than one plain step in so many days, and two, are waves.
const MOST_A_STEP: usize = 400;
/// The weeks on either side of a step differ by at least this share of its height.
const SHARP: f64 = 0.6;
const SHARP_DAYS: usize = 21;
const LASTING_DAYS: usize = 60;
const PLAIN_APART: usize = 75;
const PLAIN_FROM_CUT: usize = 40;

/// The same data with these steps taken away.
fn without(data: &Data, steps: &[(usize, f64)]) -> Data {
    let mut left = data.clone();
    for (row, score) in left.score.iter_mut().enumerate() {
        for (day, height) in steps {
            if data.rows.days[row] >= *day {
                *score -= height;
            }
        }
    }
    left
}

/// Lags and steps are looked for every so many sweeps, in the last few of them.
const LOOK: usize = 6;
const SEEN: usize = 3;
const LEAST_FOR_LAGS: usize = 60;
const LEAST_FOR_STEPS: usize = 120;

/// More draws of the answers, over the days that have to do with them.
fn more_answers(joint: &mut Joint, severity: &Severity, cuts: &[usize], sweeps: Sweeps, seed: u64) {
    let Some(last) = cuts.last() else { return };
    let end = last + AFTER_LAST_CUT;
    let days = joint.data.days;
    if days < LONG || sweeps.keep >= ENOUGH_FOR_ANSWERS {
        return;
    }
    let part = severity.until(end.min(days));
    let groups = (!joint.lags.is_empty()).then(|| part.groups(&joint.lags));
    let heavy: Vec<f64> = joint.wave[..end.min(days)].to_vec();
    let part = data(&part, groups.as_ref(), cuts);
    let part_days = part.days;
    let mut chain = Chain::begin(part, 2, &heavy, seed.wrapping_add(1));
    let steps: Vec<(usize, f64)> = joint
        .draws
        .steps
        .iter()
        .copied()
        .filter(|(day, _)| *day < part_days)
        .collect();
    chain.hold_steps(&steps);
    let mut more = Draws::over(part_days, cuts.len());
    for sweep in 0..SETTLE_AGAIN + ENOUGH_FOR_ANSWERS - sweeps.keep {
        // Given the levels, answers are cheap to draw and move less at a time.
        if sweep % 2 == 0 {
            chain.sweep(None);
        } else {
            chain.draw_answers();
        }
        if sweep >= SETTLE_AGAIN {
            more.keep_answers(&chain);
        }
    }
    let (before, after) = (joint.draws.count as f64, more.count as f64);
    joint.answered = (joint.answered * before + more.answered) / (before + after);
    for (list, more) in joint.answers.iter_mut().zip(more.answers) {
        list.extend(more);
    }
}

/// In a diary shorter than this the draws are many enough as they are.
const LONG: usize = 700;
/// Answers are followed for so long after the last cut.
const AFTER_LAST_CUT: usize = 200;
/// So many draws tell an interval of days.
const ENOUGH_FOR_ANSWERS: usize = 70;
const SETTLE_AGAIN: usize = 6;

/// Lasting steps in what is left when waves and answers are taken away.
fn steps(chain: &Chain, gamma: &[[f64; LEVELS]]) -> Vec<(usize, f64)> {
    let data = &chain.data;
    let noted: Vec<Noted> = rest(
        data,
        |day| {
            let p = gamma[day][1] / SEEN as f64;
            let straight = chain.slope * place(day, data.days);
            (p, chain.height(1, day), chain.answer[day] + straight)
        },
        chain.noise.grain,
    );
    let begin = wandering(chain.noise.phi, chain.noise.remembered);
    let (found, _) = shifts::find(&noted, begin, SEARCH);
    found.iter().map(|f| (f.day, f.height)).collect()
}

/// The noted days less waves and answers. `of` gives the probability of a wave, its height, and the
/// answer on a day.
fn rest(data: &Data, of: impl Fn(usize) -> (f64, f64, f64), grain: f64) -> Vec<Noted> {
    let noted = data.rows.days.iter().zip(&data.score).zip(&data.rows.own);
    noted
        .map(|((day, y), own)| {
            let (p, height, answer) = of(*day);
            Noted {
                day: *day,
                value: y - p * height - answer,
                own: own * grain + height * height * p * (1.0 - p),
            }
        })
        .collect()
}

/// Where the search for steps begins.
fn wandering(phi: f64, remembered: f64) -> Wandering {
    Wandering {
        drift: 0.16 / 365.0,
        phi: phi.max(0.3),
        remembered,
    }
}

/// How lasting steps are looked for in the score.
pub(crate) const SEARCH: Search = Search {
    sd: 1.2,
    least: 5.0,
    log_prior: -6.4,
    ends: 21,
};

/// The same day by day, where a change may lie near the last note, its evidence is added up over
/// days, and one false one a year is borne.
const NOTICING: Search = Search {
    least: 4.75,
    ..SEARCH
};

/// The same in single items, of which none is to be wrong more than now and then.
pub(crate) const NOTICING_OF_ITEMS: Search = Search {
    least: 9.0,
    ..SEARCH
};

/// Before so many noted days nothing is noticed.
const LEAST_NOTED: usize = 40;
/// Level and noise are fitted anew each time the notes have grown by this factor.
const GROWN: f64 = 1.3;

impl Joint {
    fn mean(&self, sum: f64) -> f64 {
        sum / self.draws.count as f64
    }

    /// The mean height of waves on a day.
    fn height(&self, day: usize) -> f64 {
        let [base, slope] = self.draws.heights[1];
        self.mean(base + slope * place(day, self.data.days))
    }

    /// Lasting steps with all notes at hand.
    pub(crate) fn shifts(&self) -> Vec<Found> {
        let of = |day: usize| {
            let p = self.waves_at_all * self.mean(self.draws.gamma[day][1]);
            let straight = self.mean(self.draws.slope) * place(day, self.data.days);
            (
                p,
                self.height(day),
                self.mean(self.draws.answer[day]) + straight,
            )
        };
        let noted = rest(&self.data, of, self.mean(self.draws.noise[2]));
        shifts::find(&noted, self.wandering(), SEARCH).0
    }

    /// The same day by day, from the notes so far.
    pub(crate) fn noticing(&self) -> (Noticing, Vec<Noted>) {
        let of = |day: usize| {
            let p = self.waves_at_all * self.mean(self.draws.filtered[day]);
            (p, self.height(day), self.mean(self.draws.answer[day]))
        };
        let noted = rest(&self.data, of, self.mean(self.draws.noise[2]));
        let mut noticing = Noticing::begin(self.wandering(), NOTICING, LEAST_NOTED, GROWN);
        noticing.go_on(&noted, 0);
        (noticing, noted)
    }

    fn wandering(&self) -> Wandering {
        let [phi, remembered, _] = self.draws.noise;
        wandering(self.mean(phi), self.mean(remembered))
    }

    /// Where the score usually lies on a day, waves and windows taken together.
    pub(crate) fn usual(&self, day: usize) -> f64 {
        let heavy = self.draws.gamma.iter().map(|g| g[1]).sum::<f64>() / self.data.days as f64;
        self.mean(self.draws.slow[day]) + self.mean(heavy) * self.height(day)
    }

    /// What waves and answers add to the score on each day.
    pub(crate) fn lift(&self) -> Vec<f64> {
        self.lift_of(|day| self.draws.gamma[day][1])
    }

    /// The same, waves as they were seen on that day.
    pub(crate) fn lift_then(&self) -> Vec<f64> {
        self.lift_of(|day| self.draws.filtered[day])
    }

    /// `heavy` is the sum of the probabilities of a wave over the draws.
    fn lift_of(&self, heavy: impl Fn(usize) -> f64) -> Vec<f64> {
        let lift = |day: usize| {
            let p = self.waves_at_all * self.mean(heavy(day));
            p * self.height(day) + self.mean(self.draws.answer[day])
        };
        (0..self.data.days).map(lift).collect()
    }
}
