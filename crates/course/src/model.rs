//! From a score a day to everything that is reckoned together: the chain is prepared, run, and what
//! it kept is gathered.

use crate::chain::{Chain, Data, Draws, HOLIDAY, Plan};
use crate::curve::Curve;
use crate::noise::Rows;
use crate::severity::{Group, Severity};
use crate::shifts::{self, Found, Noted, Search, Wandering};
use crate::stays::{LAGS, LEVELS};

/// What is read together.
pub(crate) struct Read {
    pub(crate) draws: Draws,
    pub(crate) levels: usize,
    pub(crate) steps: Vec<usize>,
    pub(crate) lags: Vec<u8>,
    pub(crate) data: Data,
    /// Log likelihood of a chain without levels, on the same data.
    pub(crate) alone: f64,
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

/// Which days stand above level and answers as drawn, from 0 to 1: the week's mean, softly cut.
pub(crate) fn week_guess(read: &Read) -> Vec<f64> {
    let count = read.draws.count as f64;
    let data = &read.data;
    let off: Vec<f64> = data
        .rows
        .days
        .iter()
        .zip(&data.score)
        .map(|(day, y)| y - (read.draws.slow[*day] + read.draws.answer[*day]) / count)
        .collect();
    guess(data, &off, false)
}

/// A first guess of which days are heavy, from 0 to 1: the week's mean against half a year's.
pub(crate) fn first_guess(data: &Data) -> Vec<f64> {
    guess(data, &data.score, true)
}

fn guess(data: &Data, values: &[f64], slowly: bool) -> Vec<f64> {
    let mut line = vec![0.0; data.days];
    let mut rows = data.rows.days.iter().zip(values).peekable();
    let mut left: Option<(usize, f64)> = None;
    for t in 0..data.days {
        if let Some((_, y)) = rows.next_if(|(day, _)| **day == t) {
            left = Some((t, *y));
            line[t] = *y;
        } else {
            line[t] = match (left, rows.peek()) {
                (Some((a, ya)), Some((b, yb))) => {
                    ya + (**yb - ya) * (t - a) as f64 / (**b - a) as f64
                }
                (Some((_, y)), None) => y,
                (None, Some((_, y))) => **y,
                (None, None) => 0.0,
            };
        }
    }
    let middle = line.iter().sum::<f64>() / line.len().max(1) as f64;
    let slow = if slowly {
        means(&line, 90)
    } else {
        vec![middle; line.len()]
    };
    let off: Vec<f64> = line.iter().zip(&slow).map(|(y, s)| y - s).collect();
    let week = means(&off, 3);
    let spread = (week.iter().map(|w| w * w).sum::<f64>() / week.len().max(1) as f64)
        .sqrt()
        .max(1e-9);
    week.iter()
        .map(|w| 1.0 / (1.0 + libm::exp(-(w / spread - 0.4) / 0.35)))
        .collect()
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

/// Runs one chain and keeps its draws.
pub(crate) fn run(severity: &Severity, cuts: &[usize], curve: &Curve, plan: Plan, seed: u64) -> Read {
    let begun = data(severity, None, cuts);
    let days = begun.days;
    let guess = first_guess(&begun);
    let mut chain = Chain::begin(begun, plan.levels, &guess, seed);
    let mut seen = Draws::over(days, cuts.len());
    let mut recent = vec![[0.0; LEVELS]; days];
    let mut counted = 0.0;
    let mut lags: Option<Vec<u8>> = None;
    for sweep in 0..plan.settle {
        if sweep % 6 < 3 {
            chain.sweep(None);
            continue;
        }
        chain.sweep(Some(&mut recent));
        counted += 1.0;
        if sweep % 6 != 5 {
            continue;
        }
        if plan.levels > 1 && days >= 60 {
            let heavy: Vec<f64> = recent
                .iter()
                .map(|g| (1..plan.levels).map(|z| z as f64 * g[z]).sum::<f64>() / counted)
                .collect();
            let found = severity.lags(&heavy, lags.as_deref());
            if lags.as_ref() != Some(&found) {
                let groups = severity.groups(&found);
                chain.data = data(severity, Some(&groups), cuts);
            }
            lags = Some(found);
        }
        if days >= 120 {
            let found = steps(&chain.data, &chain, &recent, counted);
            chain.hold_steps(&found.0.iter().map(|f| (f.day, f.height)).collect::<Vec<_>>());
        }
        recent.fill([0.0; LEVELS]);
        counted = 0.0;
    }
    for _ in 0..plan.keep {
        chain.sweep(Some(&mut seen.gamma));
        seen.keep(&chain, curve);
        if std::env::var("TRACE").is_ok() { eprintln!("{:.1} noise {:.2?} wander {:.2} pop {:.2?} ans {} maxh {:.1} level {:.1} heights {:.1?} presence {:?}", chain.log_likelihood, chain.noise, chain.wander, chain.population, chain.answered, chain.cuts.iter().map(|c| c.height.abs()).fold(0.0, f64::max), chain.level.iter().map(|l| l.abs()).fold(0.0,f64::max), chain.heights, chain.presence); }
    }
    let alone = alone(&chain.data, &chain.steps, &guess, seed);
    Read {
        alone,
        draws: seen,
        levels: plan.levels,
        steps: chain.steps.iter().map(|(day, _)| *day).collect(),
        lags: lags.unwrap_or_default(),
        data: chain.data,
    }
}

/// The mean log likelihood of the same days told without any waves.
fn alone(data: &Data, steps: &[(usize, f64)], guess: &[f64], seed: u64) -> f64 {
    let mut chain = Chain::begin(data.clone(), 1, guess, seed);
    chain.hold_steps(steps);
    let mut sum = 0.0;
    for sweep in 0..16 {
        chain.sweep(None);
        if sweep >= 8 {
            sum += chain.log_likelihood;
        }
    }
    sum / 8.0
}

/// Lasting steps, once more, from the means of the kept draws.
pub(crate) fn last_steps(read: &Read) -> (Vec<Found>, Wandering) {
    let data = &read.data;
    let count = read.draws.count as f64;
    let noted: Vec<Noted> = data
        .rows
        .days
        .iter()
        .zip(&data.score)
        .zip(&data.rows.own)
        .map(|((day, y), own)| {
            let (mut mean, mut square) = (0.0, 0.0);
            for z in 1..read.levels {
                let p = read.draws.gamma[*day][z] / count;
                let [base, slope] = read.draws.heights[z];
                let height = (base + slope * crate::stays::place(*day, data.days)) / count;
                mean += p * height;
                square += p * height * height;
            }
            Noted {
                day: *day,
                value: y - mean - read.draws.answer[*day] / count,
                own: own * read.draws.noise[2] / count + (square - mean * mean).max(0.0),
            }
        })
        .collect();
    let begin = Wandering {
        drift: 0.16 / 365.0,
        phi: (read.draws.noise[0] / count).max(0.3),
        remembered: read.draws.noise[1] / count,
    };
    shifts::find(&noted, begin, SEARCH)
}

/// Lasting steps in what is left when waves and answers are taken away.
pub(crate) fn steps(
    data: &Data,
    chain: &Chain,
    gamma: &[[f64; LEVELS]],
    counted: f64,
) -> (Vec<Found>, Wandering) {
    let noted: Vec<Noted> = data
        .rows
        .days
        .iter()
        .zip(&data.score)
        .zip(&data.rows.own)
        .map(|((day, y), own)| {
            let (mut mean, mut square) = (0.0, 0.0);
            for z in 1..chain.levels() {
                let p = gamma[*day][z] / counted;
                let height = chain.height(z, *day);
                mean += p * height;
                square += p * height * height;
            }
            Noted {
                day: *day,
                value: y - mean - chain.answer[*day],
                own: own * chain.noise.grain + (square - mean * mean).max(0.0),
            }
        })
        .collect();
    let begin = Wandering {
        drift: 0.16 / 365.0,
        phi: chain.noise.phi.max(0.3),
        remembered: chain.noise.remembered,
    };
    shifts::find(&noted, begin, SEARCH)
}

/// How lasting steps are looked for in the score.
pub(crate) const SEARCH: Search = Search {
    sd: 1.2,
    least: 5.0,
    log_prior: -6.4,
    ends: 14,
};
