//! How long the blood takes to follow a step from one dose to another.
//!
//! Doses are taken as spread evenly over the day, so what follows is the course of the day's mean;
//! peaks and dips within a day lie around it. All ways being proportional to what is there, the
//! share of the way that is behind depends neither on the two doses nor on the direction.

use thiserror::Error;

use crate::kinetics::{Kinetics, Rate, RateFault, Share};
use crate::lanes::{Lanes, States};
use crate::propagator::State;

/// A range of half-lives, in hours.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct HalfLives {
    short: Rate,
    long: Rate,
}

/// Why two numbers are no range of half-lives.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum RangeFault {
    /// One of them is no half-life.
    #[error(transparent)]
    Rate(#[from] RateFault),
    /// The short end is above the long one.
    #[error("the short end of a range is above its long end")]
    Reversed,
}

impl HalfLives {
    /// From the short to the long end, in hours.
    ///
    /// # Errors
    /// See [`RangeFault`].
    pub fn new(short: f64, long: f64) -> Result<HalfLives, RangeFault> {
        let (short, long) = (Rate::of_half_life(short)?, Rate::of_half_life(long)?);
        // The longer the half-life, the lower the rate.
        if short < long {
            return Err(RangeFault::Reversed);
        }
        Ok(HalfLives { short, long })
    }

    /// How the drug moves at the short and at the long end, taken up at that rate.
    pub fn of_parent(&self, absorption: Rate) -> [Kinetics; 2] {
        [self.short, self.long].map(|elimination| Kinetics::plain(absorption, elimination))
    }

    /// The same with a metabolite: both short, both long.
    pub fn with_metabolite(&self, absorption: Rate, metabolite: &HalfLives) -> [Kinetics; 2] {
        let [short, long] = self.of_parent(absorption);
        [
            short.with_metabolite(Share::ALL, metabolite.short),
            long.with_metabolite(Share::ALL, metabolite.long),
        ]
    }
}

/// Hours until so much of the way to a new dose's level is behind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Settling {
    /// Half of it.
    pub half: u32,
    /// Nine tenths.
    pub most: u32,
    /// 97 %: five half-lives, where there is one speed alone.
    pub nearly_all: u32,
}

/// The shares that [`Settling`] names, as what is left of the way.
const LEFT: [f64; 3] = [0.5, 0.1, 0.03];

/// The shares of the way that are behind, the drug's and the metabolite's, at hour 0, 1, 2 and so
/// on after a step, without end. Both rise from 0 towards 1. Where there is no metabolite its share
/// is the drug's own.
pub fn covered(kinetics: &Kinetics) -> impl Iterator<Item = (f64, f64)> + use<> {
    let whole = spread_evenly(kinetics);
    let has_metabolite = whole.metabolite > 0.0;
    let hourly = Lanes::over(&[*kinetics], 1.0);
    let mut left = States::from(whole);
    std::iter::from_fn(move || {
        let behind = |left: f64, whole: f64| (1.0 - left / whole).clamp(0.0, 1.0);
        let parent = behind(left.central[0], whole.central);
        let metabolite = match has_metabolite {
            true => behind(left.metabolite[0], whole.metabolite),
            false => parent,
        };
        left = hourly.carry(&left);
        Some((parent, metabolite))
    })
}

/// How long a step takes to settle, the drug's and the metabolite's level.
///
/// Hours are whole, rounded up.
pub fn settled(kinetics: &Kinetics) -> (Settling, Settling) {
    let mut parent = [None; LEFT.len()];
    let mut metabolite = parent;
    for (hour, behind) in (0_u32..).zip(covered(kinetics)) {
        for (at, left) in LEFT.iter().enumerate() {
            let reached = |behind: f64| behind >= 1.0 - left;
            if reached(behind.0) {
                parent[at].get_or_insert(hour);
            }
            if reached(behind.1) {
                metabolite[at].get_or_insert(hour);
            }
        }
        if let ([_, _, Some(_)], [_, _, Some(_)]) = (parent, metabolite) {
            break;
        }
    }
    let settling = |hours: [Option<u32>; 3]| {
        let [half, most, nearly_all] = hours.map(|hour| hour.unwrap_or(u32::MAX));
        Settling {
            half,
            most,
            nearly_all,
        }
    };
    (settling(parent), settling(metabolite))
}

/// What is in the body under an intake of 1 per hour without end.
fn spread_evenly(kinetics: &Kinetics) -> State {
    let (out, back) = kinetics.ways();
    let (formation, leaving) = kinetics.made();
    let central = 1.0 / kinetics.elimination.value();
    let over = |amount: f64, rate: f64| if rate > 0.0 { amount / rate } else { 0.0 };
    State {
        gut: 1.0 / kinetics.absorption.value(),
        central,
        peripheral: over(central * out, back),
        metabolite: over(central * formation, leaving),
    }
}
