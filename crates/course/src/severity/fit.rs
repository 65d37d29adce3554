//! Symptoms and score fitted by turns, and then once more with the ends of the scales as bounds.

use super::{LEAST_NOTES, Notes, Part, expected};

const ROUNDS: usize = 6;
const CENSORED_ROUNDS: usize = 6;
/// No symptom weighs more than so many times the middle one: two that say nearly the same would
/// otherwise be the whole score.
const HEAVIEST: f64 = 8.0;

/// One or two symptoms cannot tell their own noise from what they share: the plain mean of their
/// standardised notes.
pub(super) fn few(notes: &[Notes], parts: &[Part], score: &mut [f64]) {
    let mut counts = vec![0.0; score.len()];
    for (notes, part) in notes.iter().zip(parts) {
        if part.pull <= 0.0 {
            continue;
        }
        for cell in notes {
            let day = cell.day as usize;
            score[day] += (cell.logit - part.centre) / part.pull;
            counts[day] += 1.0;
        }
    }
    for (score, count) in score.iter_mut().zip(&counts) {
        if *count > 0.0 {
            *score /= count;
        }
    }
}

/// Symptoms and score by turns, each symptom held against the score of all the others.
pub(super) fn common(notes: &[Notes], parts: &mut [Part], score: &mut [f64]) {
    let mut sums = vec![0.0; score.len()];
    let mut totals = vec![0.0; score.len()];
    for _ in 0..ROUNDS {
        let weights = capped(parts);
        sums.fill(0.0);
        totals.fill(0.0);
        for ((notes, part), p) in notes.iter().zip(parts.iter()).zip(&weights) {
            if *p > 0.0 {
                for cell in notes {
                    let day = cell.day as usize;
                    sums[day] += p * (cell.logit - part.centre) / part.pull;
                    totals[day] += p;
                }
            }
        }
        let (mean, spread) = standard(&sums, &totals);
        for (part, notes_p) in parts.iter_mut().zip(notes.iter().zip(&weights)) {
            let (notes, p) = notes_p;
            if notes.len() < LEAST_NOTES {
                continue;
            }
            *part = held_against_others(notes, *part, *p, &sums, &totals, mean, spread);
        }
    }
    let (mean, spread) = standard(&sums, &totals);
    for ((score, sum), total) in score.iter_mut().zip(&sums).zip(&totals) {
        *score = if *total > 0.0 {
            (sum / total - mean) / spread
        } else {
            0.0
        };
    }
    drop_loose(parts);
}

fn capped(parts: &[Part]) -> Vec<f64> {
    let mut weights: Vec<f64> = parts
        .iter()
        .map(|part| {
            if part.pull > 0.0 {
                part.pull * part.pull / (part.noise * part.noise)
            } else {
                0.0
            }
        })
        .collect();
    let mut positive: Vec<f64> = weights.iter().copied().filter(|w| *w > 0.0).collect();
    positive.sort_by(f64::total_cmp);
    if let Some(middle) = positive.get(positive.len() / 2) {
        let most = HEAVIEST * middle;
        for weight in &mut weights {
            *weight = weight.min(most);
        }
    }
    weights
}

fn standard(sums: &[f64], totals: &[f64]) -> (f64, f64) {
    let values = || {
        sums.iter()
            .zip(totals)
            .filter(|(_, t)| **t > 0.0)
            .map(|(s, t)| s / t)
    };
    let count = values().count().max(1) as f64;
    let mean = values().sum::<f64>() / count;
    let variance = values().map(|v| (v - mean) * (v - mean)).sum::<f64>() / count;
    (mean, variance.sqrt().max(1e-9))
}

/// The regression of one symptom on the score of the others.
fn held_against_others(
    notes: &Notes,
    part: Part,
    p: f64,
    sums: &[f64],
    totals: &[f64],
    mean: f64,
    spread: f64,
) -> Part {
    let (mut n, mut sx, mut sy, mut sxx, mut sxy, mut syy) = (0.0, 0.0, 0.0, 0.0, 0.0, 0.0);
    for cell in notes {
        let day = cell.day as usize;
        let (own, own_weight) = if p > 0.0 {
            (p * (cell.logit - part.centre) / part.pull, p)
        } else {
            (0.0, 0.0)
        };
        let left = totals[day] - own_weight;
        if left <= 1e-9 {
            continue;
        }
        let x = ((sums[day] - own) / left - mean) / spread;
        let y = cell.logit;
        n += 1.0;
        sx += x;
        sy += y;
        sxx += x * x;
        sxy += x * y;
        syy += y * y;
    }
    if n < LEAST_NOTES as f64 {
        return part;
    }
    let (mx, my) = (sx / n, sy / n);
    let (vx, vy, cov) = (
        (sxx / n - mx * mx).max(1e-9),
        (syy / n - my * my).max(1e-9),
        sxy / n - mx * my,
    );
    let pull = (cov / vx).max(0.0);
    let noise = (vy - pull * cov).max(0.02 * vy).sqrt();
    Part {
        pull,
        centre: my - pull * mx,
        noise,
    }
}

/// Symptoms that follow hardly at all are not read: their noise is all they would add.
fn drop_loose(parts: &mut [Part]) {
    let mut pulls: Vec<f64> = parts.iter().map(|p| p.pull).filter(|p| *p > 0.0).collect();
    pulls.sort_by(f64::total_cmp);
    let Some(middle) = pulls.get(pulls.len() / 2).copied() else {
        return;
    };
    for part in parts {
        if part.pull < 0.08 * middle {
            part.pull = 0.0;
        }
    }
}

/// Rounds in which notes at an end of the scale count as "at most" and "at least".
pub(super) fn censored(notes: &[Notes], parts: &mut [Part], score: &mut [f64]) {
    let mut push = vec![0.0; score.len()];
    let mut hold = vec![0.0; score.len()];
    for _ in 0..CENSORED_ROUNDS {
        for _ in 0..2 {
            step(notes, parts, score, &mut push, &mut hold);
        }
        let count = hold.iter().filter(|h| **h > 0.0).count().max(1) as f64;
        let mean = score.iter().sum::<f64>() / count;
        let square: f64 = score
            .iter()
            .zip(&hold)
            .filter(|(_, h)| **h > 0.0)
            .map(|(x, _)| (x - mean) * (x - mean))
            .sum();
        let spread = (square / count).sqrt().max(1e-9);
        for (score, hold) in score.iter_mut().zip(&hold) {
            if *hold > 0.0 {
                *score = (*score - mean) / spread;
            }
        }
        for (notes, part) in notes.iter().zip(parts.iter_mut()) {
            if part.pull > 0.0 {
                part.centre += part.pull * mean;
                part.pull *= spread;
                refit(notes, part, score, &hold);
            }
        }
        drop_loose(parts);
    }
}

/// The score of days whose symptoms' parts are known from others.
pub(super) fn placed(notes: &[Notes], parts: &[Part], score: &mut [f64]) {
    let mut push = vec![0.0; score.len()];
    let mut hold = vec![0.0; score.len()];
    for _ in 0..2 * CENSORED_ROUNDS {
        step(notes, parts, score, &mut push, &mut hold);
    }
}

/// How far each day's notes push its score, and how firmly they hold it.
pub(super) fn weighed(
    notes: &[Notes],
    parts: &[Part],
    score: &[f64],
    push: &mut [f64],
    hold: &mut [f64],
) {
    push.fill(0.0);
    hold.fill(0.0);
    for (notes, part) in notes.iter().zip(parts) {
        if part.pull <= 0.0 {
            continue;
        }
        let k = part.pull / (part.noise * part.noise);
        for cell in notes {
            let day = cell.day as usize;
            let middle = part.centre + part.pull * score[day];
            let (value, left) = expected(cell, middle, part.noise);
            push[day] += k * (value - middle);
            hold[day] += left * k * part.pull;
        }
    }
}

/// One step of every day's score to where its notes expect it.
fn step(notes: &[Notes], parts: &[Part], score: &mut [f64], push: &mut [f64], hold: &mut [f64]) {
    weighed(notes, parts, score, push, hold);
    for ((score, push), hold) in score.iter_mut().zip(&*push).zip(&*hold) {
        if *hold > 0.0 {
            *score += (push / (hold + 1e-6)).clamp(-1.5, 1.5);
        }
    }
}

/// One symptom fitted to the score, ends of the scale as what is expected there.
fn refit(notes: &Notes, part: &mut Part, score: &[f64], hold: &[f64]) {
    let (mut n, mut sx, mut sy, mut sxx, mut sxy, mut syy, mut lost) =
        (0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0);
    for cell in notes {
        let day = cell.day as usize;
        if hold[day] <= 0.0 {
            continue;
        }
        let x = score[day];
        let (y, left) = expected(cell, part.centre + part.pull * x, part.noise);
        n += 1.0;
        sx += x;
        sy += y;
        sxx += x * x;
        sxy += x * y;
        syy += y * y;
        lost += 1.0 - left;
    }
    if n < LEAST_NOTES as f64 {
        return;
    }
    let (mx, my) = (sx / n, sy / n);
    let (vx, vy, cov) = (
        (sxx / n - mx * mx).max(1e-9),
        (syy / n - my * my).max(1e-9),
        sxy / n - mx * my,
    );
    let pull = (cov / vx).max(0.0);
    let rest = (vy - pull * cov).max(0.02 * vy) + part.noise * part.noise * lost / n;
    *part = Part {
        pull,
        centre: my - pull * mx,
        noise: rest.sqrt(),
    };
}
