//! From a score a day to everything that is reckoned together: the chain is prepared, run, and what
//! it kept is gathered.

use crate::chain::{Chain, Data, Draws, HOLIDAY};
use crate::curve::Curve;
use crate::noise::Rows;
use crate::severity::{Group, Severity};
use crate::shifts::{self, Found, Noted, Search, Wandering};
use crate::noticing::{self, Seen};
use crate::stays::{LAGS, LEVELS, place};

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
    /// Probability of a wave and of a window, by day.
    pub(crate) wave: Vec<f64>,
    pub(crate) window: Vec<f64>,
}

/// Lays a score out for the chain; every symptom in one group.
pub(crate) fn data(severity: &Severity, groups: Option<&[Group; LAGS]>, cuts: &[usize]) -> Data {
    let days = severity.score.len();
    let mut weights = [vec![0.0; days], vec![0.0; days], vec![0.0; days]];
    let mut scores = [vec![0.0; days], vec![0.0; days], vec![0.0; days]];
    match groups {
        None => {
            weights[0].copy_from_slice(&severity.weight);
            scores[0].copy_from_slice(&severity.score);
        }
        Some(groups) => {
            for (k, group) in groups.iter().enumerate() {
                weights[k].copy_from_slice(&group.weight);
                scores[k].copy_from_slice(&group.score);
            }
        }
    }
    let read = severity.parts.iter().filter(|part| part.pull > 0.0).count();
    let own_known = read > 2;
    if !own_known {
        // One or two symptoms: their own noise is guessed at first and found by the chain.
        for weights in &mut weights {
            for weight in weights.iter_mut().filter(|w| **w > 0.0) {
                *weight = 5.0;
            }
        }
    }
    let mut rows = Rows::default();
    let (mut score, mut late) = (Vec::new(), Vec::new());
    let mut telling = vec![true; days];
    for t in 0..days {
        let all: f64 = weights.iter().map(|weights| weights[t]).sum();
        if all > 0.0 {
            let of = |k: usize| weights[k][t] / all;
            rows.days.push(t);
            rows.own.push(1.0 / all);
            score.push((0..LAGS).map(|k| of(k) * scores[k][t]).sum());
            late.push(of(1) + 2.0 * of(2));
        }
    }
    let mut before = None;
    let ends = rows.days.iter().copied().map(Some).chain([None]);
    for day in ends {
        let from = before.map_or(0, |before: usize| before + 1);
        let to = day.unwrap_or(days);
        if to - from >= HOLIDAY {
            telling[from..to].fill(false);
        }
        before = day;
    }
    let blank = (days - rows.days.len()) as f64 / days.max(1) as f64;
    if !(0.05..0.95).contains(&blank) || rows.days.len() < 40 {
        telling.fill(false);
    }
    Data {
        days,
        groups: scores,
        weights,
        rows,
        score,
        late,
        telling,
        cuts: cuts.to_vec(),
        own_known,
    }
}

/// A first guess of which days are heavy, from 0 to 1: the week's mean against half a year's.
fn first_guess(data: &Data) -> Vec<f64> {
    let line = bridged(data, &data.score);
    let slow = means(&line, 90);
    let off: Vec<f64> = line.iter().zip(&slow).map(|(y, s)| y - s).collect();
    in_spreads(&off).into_iter().map(|w| softly(w)).collect()
}

/// From a distance in spreads to a number from 0 to 1: heavier than [`CUT`] is more heavy than not.
fn softly(distance: f64) -> f64 {
    1.0 / (1.0 + libm::exp(-(distance - CUT) / SOFTNESS))
}

const CUT: f64 = 0.4;
const SOFTNESS: f64 = 0.35;

/// The week's mean around each day, in spreads of all weeks.
fn in_spreads(off: &[f64]) -> Vec<f64> {
    let week = means(off, 3);
    let square = week.iter().map(|w| w * w).sum::<f64>() / week.len().max(1) as f64;
    let spread = square.sqrt().max(1e-9);
    week.iter().map(|w| w / spread).collect()
}

/// Straight lines between noted days, flat before the first and after the last.
fn bridged(data: &Data, values: &[f64]) -> Vec<f64> {
    let mut line = vec![0.0; data.days];
    let mut rows = data.rows.days.iter().zip(values).peekable();
    let mut left: Option<(usize, f64)> = None;
    for (t, value) in line.iter_mut().enumerate() {
        if let Some((_, y)) = rows.next_if(|(day, _)| **day == t) {
            left = Some((t, *y));
        }
        *value = match (left, rows.peek()) {
            (Some((a, ya)), Some((b, yb))) => ya + (**yb - ya) * (t - a) as f64 / (**b - a) as f64,
            (Some((_, y)), None) => y,
            (None, Some((_, y))) => **y,
            (None, None) => 0.0,
        };
    }
    line
}

fn means(values: &[f64], side: usize) -> Vec<f64> {
    let mut sums = Vec::with_capacity(values.len() + 1);
    sums.push(0.0);
    let mut sum = 0.0;
    for value in values {
        sum += value;
        sums.push(sum);
    }
    (0..values.len())
        .map(|t| {
            let (a, b) = (t.saturating_sub(side), (t + side + 1).min(values.len()));
            (sums[b] - sums[a]) / (b - a) as f64
        })
        .collect()
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
        draws.keep(&chain, curve);
    }
    let mean: f64 = draws.log_likelihoods.iter().sum::<f64>() / draws.count as f64;
    let gained = mean - alone(&chain.data, &chain.steps, seed);
    let week = week_against(&chain.data, &draws);
    let (waves_at_all, wave, window) = probabilities(&chain.data, &draws, &week, gained);
    let mut joint = Joint {
        answers: std::mem::take(&mut draws.answers),
        answered: draws.answered / draws.count as f64,
        draws,
        lags,
        data: chain.data,
        waves_at_all,
        wave,
        window,
    };
    more_answers(&mut joint, severity, cuts, curve, sweeps, seed);
    joint
}

/// How many sweeps are made.
#[derive(Clone, Copy)]
struct Sweeps {
    settle: usize,
    keep: usize,
}

impl Sweeps {
    /// Few days are cheap and say little: more draws tell their doubts better.
    fn over(days: usize) -> Sweeps {
        let env = |k: &str, d: usize| std::env::var(k).ok().and_then(|v| v.parse().ok()).unwrap_or(d);
        Sweeps {
            settle: env("SETTLE", 18),
            keep: env("KEEP", (12_000 / days.max(1)).clamp(28, 120)),
        }
    }
}

/// A chain that has settled, with lags and lasting steps found on the way.
fn settled(severity: &Severity, cuts: &[usize], sweeps: usize, seed: u64) -> (Chain, Vec<u8>) {
    let begun = data(severity, None, cuts);
    let days = begun.days;
    let guess = first_guess(&begun);
    let mut chain = Chain::begin(begun, 2, &guess, seed);
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
                chain.data = data(severity, Some(&groups), cuts);
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

/// Lags and steps are looked for every so many sweeps, in the last few of them.
const LOOK: usize = 6;
const SEEN: usize = 3;
const LEAST_FOR_LAGS: usize = 60;
const LEAST_FOR_STEPS: usize = 120;

/// The week's mean around each day above level and answers as drawn, in spreads.
fn week_against(data: &Data, draws: &Draws) -> Vec<f64> {
    let count = draws.count as f64;
    let off: Vec<f64> = data
        .rows
        .days
        .iter()
        .zip(&data.score)
        .map(|(day, y)| y - (draws.slow[*day] + draws.answer[*day]) / count)
        .collect();
    let line = bridged(data, &off);
    let middle = line.iter().sum::<f64>() / line.len().max(1) as f64;
    let centred: Vec<f64> = line.iter().map(|y| y - middle).collect();
    in_spreads(&centred)
}

/// From draws to probabilities that may be shown: how likely waves are at all, and on each day.
///
/// A chain of two levels finds two levels in anything. Whether they are waves is told by how much
/// better they explain the notes than noise that remembers (`gained`, in logarithms), and by
/// whether they go with the week's mean: levels that do not are a few awful days, or a tail of the
/// noise. The more a day gains by the levels, the more they are trusted alone; else they are held
/// half and half with the week's mean, which knows less and is wrong less.
fn probabilities(
    data: &Data,
    draws: &Draws,
    week: &[f64],
    gained: f64,
) -> (f64, Vec<f64>, Vec<f64>) {
    let count = draws.count as f64;
    let heavy: Vec<f64> = draws.gamma.iter().map(|g| g[1] / count).collect();
    let sigmoid = |x: f64| 1.0 / (1.0 + libm::exp(-x));
    let soft: Vec<f64> = week.iter().map(|w| softly(*w)).collect();
    let alike = correlation(&heavy, &soft);
    let coherent = sigmoid((alike - 0.7) / 0.03).max(sigmoid((gained - 60.0) / 5.0));
    let at_all = sigmoid((gained - 4.0) / 1.5) * coherent;
    let noted = data.rows.days.len().max(1) as f64;
    let trust = 0.4 + 0.6 * sigmoid((gained / noted - 0.05) / 0.015);
    // Where there are likely no waves the week's mean is all that is left, and is said with less
    // force the surer that is.
    let least = 0.55 + 0.25 * sigmoid(gained + 3.0);
    let told = |level: f64, week: f64| {
        let blend = trust * level + (1.0 - trust) * week;
        at_all * blend + (1.0 - at_all) * least * week
    };
    let wave = heavy.iter().zip(&soft).map(|(h, s)| told(*h, *s)).collect();
    let window = heavy
        .iter()
        .zip(week)
        .map(|(h, w)| told(1.0 - h, softly(-w)))
        .collect();
    (at_all, wave, window)
}

fn correlation(a: &[f64], b: &[f64]) -> f64 {
    let count = a.len().max(1) as f64;
    let (ma, mb) = (a.iter().sum::<f64>() / count, b.iter().sum::<f64>() / count);
    let (mut ab, mut aa, mut bb) = (0.0, 0.0, 0.0);
    for (x, y) in a.iter().zip(b) {
        ab += (x - ma) * (y - mb);
        aa += (x - ma) * (x - ma);
        bb += (y - mb) * (y - mb);
    }
    ab / (aa * bb).sqrt().max(1e-12)
}

/// More draws of the answers, over the days that have to do with them.
fn more_answers(
    joint: &mut Joint,
    severity: &Severity,
    cuts: &[usize],
    curve: &Curve,
    sweeps: Sweeps,
    seed: u64,
) {
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
        chain.sweep(None);
        if sweep >= SETTLE_AGAIN {
            more.keep_answers(&chain);
        }
    }
    let (before, after) = (joint.draws.count as f64, more.count as f64);
    joint.answered = (joint.answered * before + more.answered) / (before + after);
    for (list, more) in joint.answers.iter_mut().zip(more.answers) {
        list.extend(more);
    }
    let _ = curve;
}

/// In a diary shorter than this the draws are many enough as they are.
const LONG: usize = 700;
/// Answers are followed for so long after the last cut.
const AFTER_LAST_CUT: usize = 200;
/// So many draws tell an interval of days.
const ENOUGH_FOR_ANSWERS: usize = 84;
const SETTLE_AGAIN: usize = 6;

/// The mean log likelihood of the same days told without any waves.
fn alone(data: &Data, steps: &[(usize, f64)], seed: u64) -> f64 {
    const SETTLE: usize = 6;
    const KEEP: usize = 6;
    let mut chain = Chain::begin(data.clone(), 1, &vec![0.0; data.days], seed);
    chain.hold_steps(steps);
    let mut sum = 0.0;
    for sweep in 0..SETTLE + KEEP {
        chain.sweep(None);
        if sweep >= SETTLE {
            sum += chain.log_likelihood;
        }
    }
    sum / KEEP as f64
}

/// Lasting steps in what is left when waves and answers are taken away.
fn steps(chain: &Chain, gamma: &[[f64; LEVELS]]) -> Vec<(usize, f64)> {
    let data = &chain.data;
    let noted: Vec<Noted> = rest(
        data,
        |day| {
            let p = gamma[day][1] / SEEN as f64;
            (p, chain.height(1, day), chain.answer[day])
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
    ends: 14,
};

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
            (p, self.height(day), self.mean(self.draws.answer[day]))
        };
        let noted = rest(&self.data, of, self.mean(self.draws.noise[2]));
        shifts::find(&noted, self.wandering(), SEARCH).0
    }

    /// The same day by day, from the notes so far.
    pub(crate) fn noticed(&self) -> Vec<Seen> {
        let of = |day: usize| {
            let p = self.waves_at_all * self.mean(self.draws.filtered[day]);
            (p, self.height(day), self.mean(self.draws.answer[day]))
        };
        let noted = rest(&self.data, of, self.mean(self.draws.noise[2]));
        let env = |k: &str, d: f64| std::env::var(k).ok().and_then(|v| v.parse().ok()).unwrap_or(d);
        noticing::noticed(&noted, self.wandering(), Search { least: env("NOTICE", 5.0), ..SEARCH })
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
        (0..self.data.days)
            .map(|day| {
                let p = self.waves_at_all * self.mean(self.draws.gamma[day][1]);
                p * self.height(day) + self.mean(self.draws.answer[day])
            })
            .collect()
    }
}
