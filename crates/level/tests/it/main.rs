//! The level: exact, linear, never negative, the same for one and for many.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod bands;
mod careful;
mod cohort;
mod exact;
mod properties;
mod refused;
mod settling;

use level::{Kinetics, Rate, Schedule, Share};

fn rate(per_hour: f64) -> Rate {
    Rate::per_hour(per_hour).unwrap()
}

/// Gut and blood, and the metabolite of all that leaves.
fn with_metabolite(absorption: f64, elimination: f64, metabolite: f64) -> Kinetics {
    Kinetics::plain(rate(absorption), rate(elimination))
        .with_metabolite(Share::ALL, rate(metabolite))
}

/// A day's 40 mg, a tenth less every 28 days, for two years.
fn two_years_down() -> Schedule {
    let mut dose = 40.0;
    let doses = (0..730).map(|day| {
        if day > 0 && day % 28 == 0 {
            dose *= 0.9;
        }
        dose
    });
    Schedule::daily(doses).unwrap()
}
