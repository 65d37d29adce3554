//! The invented taper: citalopram, uneven steps, two long holds, one step back, no end in sight.

use medicine::Dose;

use super::chance::Chance;

/// Why a dose began.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Move {
    /// Where the diary begins.
    Start,
    /// A step down.
    Down,
    /// A step down, after which the dose stands for months.
    DownToHold,
    /// Back to the dose before.
    Back,
}

/// A dose and the day it began, counted from the diary's first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Began {
    pub(crate) day: usize,
    pub(crate) dose: Dose,
    pub(crate) why: Move,
}

/// Days that a dose stands, and the dose in micrograms. All of them can be made from tablets of
/// 10 mg and a liquid of 2 mg in 1 ml.
const STEPS: [(usize, u64, Move); 14] = [
    (41, 20_000, Move::Start),
    (35, 18_000, Move::Down),
    (42, 16_000, Move::Down),
    (118, 15_000, Move::DownToHold),
    (38, 13_600, Move::Down),
    (19, 12_400, Move::Down),
    (74, 13_600, Move::Back),
    (45, 12_800, Move::Down),
    (40, 11_600, Move::Down),
    (36, 10_400, Move::Down),
    (121, 10_000, Move::DownToHold),
    (45, 9_200, Move::Down),
    (41, 8_400, Move::Down),
    (0, 7_800, Move::Down),
];

/// The doses of the diary, in order; the seed moves each step by a few days.
pub(crate) fn doses(seed: u64) -> Vec<Began> {
    let mut chance = Chance::of(seed, 1);
    let mut day = 0;
    STEPS
        .iter()
        .map(|(stands, micrograms, why)| {
            let began = Began {
                day,
                dose: Dose::from_micrograms(*micrograms),
                why: *why,
            };
            day += stands.saturating_sub(4) + chance.whole(0, 8);
            began
        })
        .collect()
}

/// The dose that stands on a day.
pub(crate) fn on(doses: &[Began], day: usize) -> Option<Dose> {
    let standing = doses.iter().rev().find(|began| began.day <= day);
    standing.map(|began| began.dose)
}

/// Each step down: the day, and its share of the dose before.
pub(crate) fn reductions(doses: &[Began]) -> Vec<(usize, f64)> {
    doses
        .windows(2)
        .filter_map(|pair| match pair {
            [before, after] if after.dose < before.dose => {
                let was = before.dose.micrograms() as f64;
                let is = after.dose.micrograms() as f64;
                Some((after.day, (was - is) / was))
            }
            _ => None,
        })
        .collect()
}
