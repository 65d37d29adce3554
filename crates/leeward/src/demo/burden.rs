//! How heavy each invented day is: a slow course with setbacks, waves, windows, and what follows
//! a step down.

use super::chance::Chance;
use super::taper::{Began, reductions};

/// The invented days, each from 0 (nothing) to 10.
pub(crate) struct Days {
    /// How heavy the day is in all.
    pub(crate) burden: Vec<f64>,
    /// The part of it that follows steps down.
    pub(crate) after_steps: Vec<f64>,
}

/// The slow course: share of the two years, level. Lighter in the end than in the beginning, not
/// evenly, and twice heavier for a while.
const COURSE: [(f64, f64); 9] = [
    (0.0, 5.7),
    (0.10, 6.2),
    (0.28, 5.9),
    (0.44, 4.9),
    (0.54, 5.6),
    (0.67, 4.3),
    (0.79, 3.6),
    (0.88, 4.2),
    (1.0, 3.1),
];

/// A stretch that rises, stands and falls.
struct Stretch {
    from: usize,
    days: usize,
    height: f64,
    edge: usize,
}

impl Stretch {
    fn on(&self, day: usize) -> f64 {
        let Some(since) = day.checked_sub(self.from) else {
            return 0.0;
        };
        let Some(left) = self.days.checked_sub(since + 1) else {
            return 0.0;
        };
        let inside = (since.min(left) + 1) as f64 / (self.edge + 1) as f64;
        self.height * smooth(inside)
    }
}

/// From 0 to 1 without a corner.
fn smooth(share: f64) -> f64 {
    let share = share.clamp(0.0, 1.0);
    share * share * (3.0 - 2.0 * share)
}

fn course(share: f64) -> f64 {
    let leg = COURSE.windows(2).find_map(|pair| match pair {
        [(from, low), (to, high)] if share <= *to => {
            Some(low + (high - low) * smooth((share - from) / (to - from)))
        }
        _ => None,
    });
    let end = COURSE.last().map_or(0.0, |(_, level)| *level);
    leg.unwrap_or(end)
}

/// So many days of that seed, for those doses.
pub(crate) fn of(seed: u64, days: usize, doses: &[Began]) -> Days {
    let after_steps = after_steps(seed, days, doses);
    let waves = waves(seed, days);
    let windows = windows(seed, days);
    let mut chance = Chance::of(seed, 2);
    let mut wander = 0.0;
    let burden = (0..days)
        .map(|day| {
            // What one day has, the next keeps half of.
            wander = 0.5 * wander + 0.45 * chance.bell();
            let sum = |stretches: &[Stretch]| -> f64 {
                stretches.iter().map(|stretch| stretch.on(day)).sum()
            };
            let after = after_steps.get(day).copied().unwrap_or(0.0);
            let level = course(day as f64 / days.max(1) as f64);
            (level + after + sum(&waves) + sum(&windows) + wander).clamp(0.0, 10.0)
        })
        .collect();
    Days {
        burden,
        after_steps,
    }
}

/// After a step down: some days of nothing, a rise, weeks of settling. How much differs from step
/// to step, and not only with the size of the step.
fn after_steps(seed: u64, days: usize, doses: &[Began]) -> Vec<f64> {
    let mut chance = Chance::of(seed, 3);
    let mut sum = vec![0.0; days];
    for (step, share) in reductions(doses) {
        let begins = step + chance.whole(3, 8);
        let rises = chance.between(4.0, 9.0);
        let settles = chance.between(22.0, 46.0);
        let height = share * chance.between(11.0, 24.0);
        for (day, after) in sum.iter_mut().enumerate().skip(begins) {
            let since = (day - begins) as f64;
            let part = match since < rises {
                true => smooth(since / rises),
                false => 1.0 - smooth((since - rises) / settles),
            };
            *after += height * part;
        }
    }
    sum
}

/// Waves that no step explains; lower on the whole towards the end.
fn waves(seed: u64, days: usize) -> Vec<Stretch> {
    let mut chance = Chance::of(seed, 4);
    let mut found = Vec::new();
    let mut day = chance.whole(12, 40);
    while day < days {
        let lasts = chance.whole(8, 24);
        let progress = day as f64 / days as f64;
        found.push(Stretch {
            from: day,
            days: lasts,
            height: chance.between(1.9, 3.8) * (1.0 - 0.35 * progress),
            edge: 2,
        });
        day += lasts + chance.whole(24, 66);
    }
    found
}

/// Windows: hours at first, days later on, never promised.
fn windows(seed: u64, days: usize) -> Vec<Stretch> {
    let mut chance = Chance::of(seed, 5);
    let mut found = Vec::new();
    let mut day = chance.whole(30, 60);
    while day < days {
        let progress = day as f64 / days as f64;
        let lasts = chance.whole(2, 4 + (8.0 * progress) as usize);
        found.push(Stretch {
            from: day,
            days: lasts,
            height: -chance.between(3.0, 4.6),
            edge: 1,
        });
        day += lasts + chance.whole(16, 62 - (26.0 * progress) as usize);
    }
    found
}
