//! How long stays last, drawn from a path: a hazard for each span of ages.

use crate::chance::Chance;
use crate::stays::{AGES, LEVELS, Stays, place};

/// Spans of ages that share a hazard: the first age of each.
const SPANS: [usize; 8] = [0, 2, 4, 6, 9, 13, 19, 28];
/// The hazard that is expected in each span before anything is known, and with how many days'
/// weight. Stays of one or two days are hardly ever a wave.
const EXPECTED: [f64; 8] = [0.0, 0.05, 0.06, 0.07, 0.07, 0.07, 0.06, 0.05];
const WEIGHT: f64 = 60.0;
/// A day or two are no wave and no window.
const SHORTEST: f64 = 1e-4;
/// Standard deviation of the change of a hazard's logarithm over the whole diary.
const TURNING: f64 = 0.8;

fn span_of(age: usize) -> usize {
    SPANS.iter().rposition(|first| *first <= age).unwrap_or(0)
}

/// What is expected before anything is noted.
pub(crate) fn at_first(levels: usize) -> Stays {
    let mut hazard = [[0.0; AGES]; LEVELS];
    for row in &mut hazard {
        for (age, h) in row.iter_mut().enumerate() {
            *h = EXPECTED[span_of(age)].max(SHORTEST);
        }
    }
    if levels == 1 {
        for row in &mut hazard {
            row.fill(0.0);
        }
    }
    Stays {
        levels,
        hazard,
        turning: [0.0; LEVELS],
    }
}

/// Counts the ages along a path.
pub(crate) fn age(path: &mut [(u8, u8)]) {
    let mut age = 8;
    for t in 0..path.len() {
        if t > 0 {
            age = if path[t].0 == path[t - 1].0 {
                (age + 1).min(AGES - 1)
            } else {
                0
            };
        }
        path[t].1 = age as u8;
    }
}

/// Draws hazards and their turning, given a path.
pub(crate) fn draw(stays: &mut Stays, path: &[(u8, u8)], chance: &mut Chance) {
    let days = path.len();
    let mut ended = [[0.0; SPANS.len()]; LEVELS];
    let mut lived = [[0.0; SPANS.len()]; LEVELS];
    // Sums for the turning: of places at which stays ended.
    let mut end_places = [0.0; LEVELS];
    let factors = stays.factors(days);
    for t in 1..days {
        let (z, age) = (path[t - 1].0 as usize, path[t - 1].1 as usize);
        let span = span_of(age);
        let here = place(t, days);
        lived[z][span] += factors[t][z];
        if path[t].0 as usize != z {
            ended[z][span] += 1.0;
            end_places[z] += here;
        }
    }
    for z in 0..stays.levels {
        for span in 0..SPANS.len() {
            // A rate per day, as many ends as days lived at risk would bring (Poisson).
            let shape = ended[z][span] + WEIGHT * EXPECTED[span];
            let rate = if span == 0 {
                SHORTEST
            } else {
                chance.gamma(shape) / (lived[z][span] + WEIGHT)
            };
            let end = SPANS.get(span + 1).copied().unwrap_or(AGES);
            for h in &mut stays.hazard[z][SPANS[span]..end] {
                *h = rate.clamp(1e-4, 0.9);
            }
        }
        stays.turning[z] = turning(stays, z, path, end_places[z], chance);
    }
}

/// One Newton step to the most likely turning, and a draw around it.
fn turning(
    stays: &Stays,
    z: usize,
    path: &[(u8, u8)],
    end_places: f64,
    chance: &mut Chance,
) -> f64 {
    let days = path.len();
    let mut at = stays.turning[z];
    let mut information = 1.0 / (TURNING * TURNING);
    for _ in 0..2 {
        let mut slope = end_places - at / (TURNING * TURNING);
        let mut curve = 1.0 / (TURNING * TURNING);
        let step = libm::exp(at / days as f64);
        let mut factor = libm::exp(-0.5 * at);
        for t in 1..days {
            factor *= step;
            if path[t - 1].0 as usize == z {
                let here = place(t, days);
                let rate = stays.hazard[z][path[t - 1].1 as usize] * factor;
                slope -= rate * here;
                curve += rate * here * here;
            }
        }
        at = (at + slope / curve).clamp(-3.0, 3.0);
        information = curve;
    }
    (at + chance.normal() / information.sqrt()).clamp(-3.0, 3.0)
}
