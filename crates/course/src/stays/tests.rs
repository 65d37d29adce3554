//! The filter against hmmlearn where both mean the same model; versions stand in `expected.json`.

use serde_json::Value;

use super::*;
use crate::chance::Chance;

/// The quick exponential is good to about eleven digits, and a few hundred days multiply.
const CLOSE: f64 = 1e-9;

fn list(value: &Value) -> &Vec<Value> {
    value.as_array().expect("a list")
}

fn number(value: &Value) -> f64 {
    value.as_f64().expect("a number")
}

fn pair(value: &Value) -> [f64; LEVELS] {
    [number(&value[0]), number(&value[1])]
}

/// Two levels whose stays end with the same hazard at every age.
fn constant(hazards: [f64; LEVELS]) -> Stays {
    Stays {
        levels: 2,
        hazard: hazards.map(|hazard| [hazard; AGES]),
        turning: [0.0; LEVELS],
    }
}

fn noted(value: Option<f64>, variance: f64, height: [f64; LEVELS]) -> Seen {
    let mut seen = Seen {
        height,
        ..Seen::NOTHING
    };
    if let Some(value) = value {
        seen.rest[0] = value;
        seen.weight[0] = 1.0 / variance;
        seen.own = variance;
    }
    seen
}

const NO_MEMORY: Memory = Memory {
    phi: 0.0,
    remembered: 0.0,
    far: f64::INFINITY,
};

/// hmmlearn counts the constant `-n/2 log(2 pi)` of the noted days, which here is left out.
#[test]
fn with_constant_hazards_and_no_memory_it_is_the_hidden_markov_model_of_hmmlearn() {
    let read = |text| serde_json::from_str::<Value>(text).expect("JSON");
    let given = read(include_str!("../../tests/scenarios/levels/given.json"));
    let expected = read(include_str!("../../tests/scenarios/levels/expected.json"));
    let mut furthest = 0.0_f64;
    for (given, expected) in list(&given).iter().zip(list(&expected["expected"])) {
        let stays = constant(pair(&given["hazards"]));
        let (height, variance) = (pair(&given["heights"]), number(&given["variance"]));
        let seen: Vec<Seen> = list(&given["series"])
            .iter()
            .map(|value| noted(value.as_f64(), variance, height))
            .collect();
        let passed = forward(&stays, NO_MEMORY, &seen, Passed::default());
        let count = seen.iter().filter(|seen| seen.own > 0.0).count() as f64;
        let constant = -0.5 * count * libm::log(2.0 * std::f64::consts::PI);
        let ours = passed.log_likelihood + constant;
        let theirs = number(&expected["log_likelihood"]);
        assert!((ours - theirs).abs() < CLOSE, "{ours} and {theirs}");
        furthest = furthest.max((ours - theirs).abs());
        let mut smoothed = vec![[0.0; LEVELS]; seen.len()];
        passed.smoothed(&stays, &mut smoothed);
        let mut filtered = vec![0.0; seen.len()];
        passed.add_filtered(1, &mut filtered);
        for t in 0..seen.len() {
            let [light, heavy] = smoothed[t];
            assert!((light + heavy - 1.0).abs() < CLOSE);
            let off = (heavy - number(&expected["smoothed"][t])).abs();
            let off_filtered = (filtered[t] - number(&expected["filtered"][t])).abs();
            assert!(off < CLOSE && off_filtered < CLOSE, "day {t}");
            furthest = furthest.max(off).max(off_filtered);
        }
    }
    assert!(
        furthest > 0.0,
        "another program's digits are never all the same"
    );
}

/// Paths drawn backwards are draws from what the smoother says.
#[test]
fn drawn_paths_have_the_smoothed_probabilities() {
    let mut stays = constant([0.1, 0.2]);
    for age in 0..AGES {
        stays.hazard[1][age] = 0.05 + 0.02 * age.min(10) as f64;
    }
    let memory = Memory {
        phi: 0.5,
        remembered: 0.3,
        far: 3.0,
    };
    let mut chance = Chance::of(3);
    let seen: Vec<Seen> = (0..60)
        .map(|t| {
            let lifted = if (20..32).contains(&t) { 1.5 } else { 0.0 };
            let value = (t % 7 != 3).then(|| lifted + 0.8 * chance.normal());
            noted(value, 0.5, [0.0, 1.5])
        })
        .collect();
    let passed = forward(&stays, memory, &seen, Passed::default());
    let mut smoothed = vec![[0.0; LEVELS]; seen.len()];
    passed.smoothed(&stays, &mut smoothed);
    let draws = 4000;
    let mut heavy = vec![0.0; seen.len()];
    for _ in 0..draws {
        for (sum, (z, _)) in heavy.iter_mut().zip(passed.drawn(&stays, &mut chance)) {
            *sum += f64::from(z) / f64::from(draws);
        }
    }
    for (t, (drawn, told)) in heavy.iter().zip(&smoothed).enumerate() {
        // Five standard errors of a share out of so many draws.
        assert!((drawn - told[1]).abs() < 0.04, "day {t}: {drawn} {told:?}");
    }
}

/// A path holds together: an age grows by one each day, or a stay of the other level begins.
#[test]
fn a_drawn_path_grows_older_or_changes_level() {
    let stays = constant([0.05, 0.08]);
    let mut chance = Chance::of(4);
    let seen: Vec<Seen> = (0..300)
        .map(|_| noted(Some(chance.normal()), 0.7, [0.0, 1.0]))
        .collect();
    let passed = forward(&stays, NO_MEMORY, &seen, Passed::default());
    let path = passed.drawn(&stays, &mut chance);
    let oldest = (AGES - 1) as u8;
    for pair in path.windows(2) {
        let ((z, age), (next, older)) = (pair[0], pair[1]);
        let goes_on = next == z && older == (age + 1).min(oldest);
        assert!(goes_on || (next != z && older == 0), "{pair:?}");
    }
}

/// A day that no level explains, and numbers beyond all reason, leave probabilities that sum to 1.
#[test]
fn a_day_beyond_all_reason_leaves_probabilities() {
    let stays = constant([0.05, 0.08]);
    for far in [3.0, f64::INFINITY] {
        let seen: Vec<Seen> = [0.0, 1e6, -1e9, 0.5, 1e150, 0.2]
            .map(|value| noted(Some(value), 1e-6, [0.0, 1.0]))
            .into();
        let memory = Memory {
            phi: 0.9,
            remembered: 0.2,
            far,
        };
        let passed = forward(&stays, memory, &seen, Passed::default());
        let mut smoothed = vec![[0.0; LEVELS]; seen.len()];
        passed.smoothed(&stays, &mut smoothed);
        for day in &smoothed {
            assert!((day[0] + day[1] - 1.0).abs() < CLOSE, "{day:?}");
        }
        assert!(passed.log_likelihood.is_finite() || far.is_infinite());
    }
}
