//! A score a day laid out for the chain, and a first guess of which days are heavy.

use std::ops::Range;

use crate::chain::{Data, HOLIDAY};
use crate::noise::Rows;
use crate::running::means;
use crate::severity::{Group, Severity};
use crate::stays::LAGS;

/// Lays a score out for the chain: by groups of symptoms, or with every symptom in one.
pub(super) fn data(severity: &Severity, groups: Option<&[Group; LAGS]>, cuts: &[usize]) -> Data {
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
    let own_known = severity.read_items() > 2;
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
    let mut telling = outside_holidays(days, &rows.days);
    // Hardly any blank days, or hardly any others, say nothing of what is usual.
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

/// Whether each day lies outside of a run of blank days so long that it says nothing.
pub(super) fn outside_holidays(days: usize, noted: &[usize]) -> Vec<bool> {
    let mut telling = vec![true; days];
    let mut from = 0;
    for day in noted.iter().copied().chain([days]) {
        if day - from >= HOLIDAY {
            telling[from..day].fill(false);
        }
        from = day + 1;
    }
    telling
}

/// A first guess of which days are heavy, from 0 to 1: the week's mean against half a year's.
pub(super) fn first_guess(data: &Data) -> Vec<f64> {
    let noted: Vec<(usize, f64)> = data
        .rows
        .days
        .iter()
        .copied()
        .zip(data.score.iter().copied())
        .collect();
    let line = bridged(0..data.days, &noted);
    let slow = means(&line, 90);
    let off: Vec<f64> = line.iter().zip(&slow).map(|(y, s)| y - s).collect();
    let week = weeks(&off);
    let square = week.iter().map(|w| w * w).sum::<f64>() / week.len().max(1) as f64;
    let spread = square.sqrt().max(1e-9);
    week.iter().map(|w| softly(w / spread)).collect()
}

/// From a distance in spreads to a number from 0 to 1: heavier than [`CUT`] is more heavy than not.
pub(super) fn softly(distance: f64) -> f64 {
    1.0 / (1.0 + libm::exp(-(distance - CUT) / SOFTNESS))
}

const CUT: f64 = 0.4;
const SOFTNESS: f64 = 0.35;

/// The mean of the week around each day.
pub(super) fn weeks(line: &[f64]) -> Vec<f64> {
    means(line, 3)
}

/// Straight lines between noted days, flat before the first and after the last.
pub(super) fn bridged(days: Range<usize>, noted: &[(usize, f64)]) -> Vec<f64> {
    let mut rows = noted.iter().copied().peekable();
    let mut left: Option<(usize, f64)> = None;
    days.map(|t| {
        while let Some(row) = rows.next_if(|(day, _)| *day <= t) {
            left = Some(row);
        }
        match (left, rows.peek()) {
            (Some((a, ya)), Some((b, yb))) => ya + (yb - ya) * (t - a) as f64 / (b - a) as f64,
            (Some((_, y)), None) => y,
            (None, Some((_, y))) => *y,
            (None, None) => 0.0,
        }
    })
    .collect()
}
