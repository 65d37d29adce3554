//! The statistic of all steps at once against each step let in by hand.

use super::*;
use crate::chance::Chance;

const WANDERING: [Wandering; 3] = [
    Wandering {
        drift: 4e-4,
        phi: 0.5,
        remembered: 0.4,
    },
    Wandering {
        drift: 0.02,
        phi: 0.0,
        remembered: 0.1,
    },
    Wandering {
        drift: 1e-5,
        phi: 0.95,
        remembered: 0.7,
    },
];

/// A short series with gaps, days of different weight, and a step in its middle.
fn series(seed: u64) -> Vec<Noted> {
    let mut chance = Chance::of(seed);
    let mut day = 5;
    (0..40)
        .map(|i| {
            day += 1 + chance.whole(4) * usize::from(i % 5 == 0);
            Noted {
                day,
                value: chance.normal() + if i < 22 { 0.0 } else { 1.3 },
                own: 0.2 + chance.even(),
            }
        })
        .collect()
}

/// The same without days that are so far off that they would be bounded.
fn without_outliers(seed: u64) -> Vec<Noted> {
    let half = |noted: Noted| Noted {
        value: 0.5 * noted.value,
        ..noted
    };
    series(seed).into_iter().map(half).collect()
}

fn log_likelihood(parameters: Wandering, noted: &[Noted], held: &[usize], sd: f64) -> f64 {
    parameters.filter(noted, held, sd, &mut Vec::new())
}

#[test]
fn the_evidence_of_a_step_is_what_letting_it_in_gains() {
    for (seed, parameters) in WANDERING.into_iter().enumerate() {
        for sd in [0.5, 1.2] {
            let noted = series(seed as u64);
            let mut scores = Vec::new();
            let without = parameters.scores(&noted, &[], sd, &mut scores);
            for (i, score) in scores.iter().enumerate().skip(1) {
                let with = log_likelihood(parameters, &noted, &[noted[i].day], sd);
                let off = with - without - score.evidence(sd);
                assert!(off.abs() < 1e-8, "day {i}: {off:e}");
            }
        }
    }
}

#[test]
fn a_step_followed_forwards_brings_the_same_as_from_behind() {
    let noted = without_outliers(3);
    for parameters in WANDERING {
        let mut scores = Vec::new();
        parameters.scores(&noted, &[], 1.2, &mut scores);
        let mut steps = Vec::new();
        parameters.filter(&noted, &[], 1.2, &mut steps);
        for (first, score) in scores.iter().enumerate().skip(1) {
            let mut let_in = LetIn::default();
            for row in first..noted.len() {
                let_in.take_in(&steps, row, 1.0);
            }
            let off = let_in.score.evidence(1.2) - score.evidence(1.2);
            assert!(off.abs() < 1e-8, "row {first}: {off:e}");
        }
    }
}

#[test]
fn what_comes_over_days_is_the_sum_of_steps_on_each() {
    let noted = without_outliers(4);
    let parameters = WANDERING[0];
    let mut steps = Vec::new();
    parameters.filter(&noted, &[], 1.2, &mut steps);
    let sum = |first: usize, shares: &[f64]| {
        let mut let_in = LetIn::default();
        for row in first..noted.len() {
            let share = shares.get(row - first).copied().unwrap_or(1.0);
            let_in.take_in(&steps, row, share);
        }
        let_in.score.sum
    };
    for first in 1..noted.len() - 2 {
        let parts: f64 = (0..3).map(|i| sum(first + i, &[]) / 3.0).sum();
        let slowly = sum(first, &[1.0 / 3.0, 2.0 / 3.0]);
        assert!((slowly - parts).abs() < 1e-9, "row {first}");
    }
}

#[test]
fn the_same_holds_beside_steps_that_are_held() {
    let noted = series(7);
    let parameters = WANDERING[0];
    let held = [noted[8].day, noted[30].day];
    let mut scores = Vec::new();
    let without = parameters.scores(&noted, &held, 1.2, &mut scores);
    for (i, score) in scores.iter().enumerate().skip(1) {
        let mut all = vec![held[0], held[1], noted[i].day];
        all.sort_unstable();
        let with = log_likelihood(parameters, &noted, &all, 1.2);
        let off = with - without - score.evidence(1.2);
        assert!(off.abs() < 1e-8, "day {i}: {off:e}");
    }
}

/// The height is the one that explains best, weighed with its prior: found by trying.
#[test]
fn the_height_of_a_step_is_the_one_that_explains_best() {
    let noted = series(9);
    let (parameters, sd) = (WANDERING[0], 1.2);
    let mut scores = Vec::new();
    parameters.scores(&noted, &[], sd, &mut scores);
    for i in [3, 15, 22, 36] {
        let at = |height: f64| {
            let mut lowered = noted.clone();
            for noted in &mut lowered[i..] {
                noted.value -= height;
            }
            log_likelihood(parameters, &lowered, &[], sd) - 0.5 * height * height / (sd * sd)
        };
        let told = scores[i].height(sd);
        // The log posterior of a height is a parabola: three points give its top.
        let (low, middle, high) = (at(-1.0), at(0.0), at(1.0));
        let top = 0.5 * (low - high) / (low - 2.0 * middle + high);
        assert!((top - told).abs() < 1e-7, "day {i}: {told} and {top}");
    }
}

#[test]
fn a_high_step_is_found_on_its_day_and_its_mirror_with_the_other_sign() {
    let search = Search {
        sd: 1.2,
        least: 5.0,
        log_prior: -6.4,
        ends: 21,
    };
    for seed in 0..5 {
        let mut chance = Chance::of(seed);
        let noted: Vec<Noted> = (0..240)
            .map(|day| Noted {
                day,
                value: 0.5 * chance.normal() + if day < 100 { 0.0 } else { 2.0 },
                own: 0.05,
            })
            .collect();
        let begin = Wandering {
            drift: 4e-4,
            phi: 0.3,
            remembered: 0.2,
        };
        let (found, _) = find(&noted, begin, search);
        assert_eq!(found.len(), 1, "seed {seed}: {found:?}");
        let step = found[0];
        assert!(step.low <= 100 && 100 <= step.high && step.day.abs_diff(100) <= 2);
        assert!(step.certainty > 0.99 && (step.height - 2.0).abs() < 0.5);
        let mirrored: Vec<Noted> = noted
            .iter()
            .map(|noted| Noted {
                value: -noted.value,
                ..*noted
            })
            .collect();
        let (other, _) = find(&mirrored, begin, search);
        assert!((other[0].height + step.height).abs() < 1e-9 && other[0].day == step.day);
    }
}

#[test]
fn too_few_notes_carry_no_step() {
    let few: Vec<Noted> = series(1).into_iter().take(LEAST_NOTED - 1).collect();
    let search = Search {
        sd: 1.2,
        least: -100.0,
        log_prior: 0.0,
        ends: 0,
    };
    assert!(find(&few, WANDERING[0], search).0.is_empty());
    assert!(find(&[], WANDERING[0], search).0.is_empty());
}
