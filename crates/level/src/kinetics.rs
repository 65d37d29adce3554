//! How quickly a drug moves through the body: rates and shares that cannot be wrong.

use std::f64::consts::LN_2;

use thiserror::Error;

/// A share of what is there that goes a way in each hour, per hour.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
pub struct Rate(f64);

/// Why a number is no rate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum RateFault {
    /// It is infinite or not a number.
    #[error("a rate is a finite number")]
    NotFinite,
    /// It is nought or below.
    #[error("a rate is above nought")]
    NotPositive,
    /// It lies beyond [`Rate::SLOWEST`] or [`Rate::FASTEST`].
    #[error("a rate lies between 0.00001 and 100 per hour")]
    OutOfRange,
}

impl Rate {
    /// Per hour: half is gone after almost eight years.
    pub const SLOWEST: f64 = 1e-5;
    /// Per hour: half is gone after twenty-five seconds.
    ///
    /// Both bounds lie far outside what drugs do and keep the error of a step below 1e-11, see
    /// [`Propagator`](crate::Propagator).
    pub const FASTEST: f64 = 1e2;

    /// A rate per hour.
    ///
    /// # Errors
    /// See [`RateFault`].
    pub fn per_hour(rate: f64) -> Result<Rate, RateFault> {
        if !rate.is_finite() {
            Err(RateFault::NotFinite)
        } else if rate <= 0.0 {
            Err(RateFault::NotPositive)
        } else if (Rate::SLOWEST..=Rate::FASTEST).contains(&rate) {
            Ok(Rate(rate))
        } else {
            Err(RateFault::OutOfRange)
        }
    }

    /// The rate at which half is gone after so many hours.
    ///
    /// # Errors
    /// See [`RateFault`].
    pub fn of_half_life(hours: f64) -> Result<Rate, RateFault> {
        if !hours.is_finite() {
            return Err(RateFault::NotFinite);
        }
        if hours <= 0.0 {
            return Err(RateFault::NotPositive);
        }
        let rate = LN_2 / hours;
        // Half-lives so short that the quotient overflows are out of range as well.
        Rate::per_hour(rate.min(f64::MAX))
    }

    /// Per hour.
    pub fn value(self) -> f64 {
        self.0
    }

    /// After how many hours half is gone.
    pub fn half_life(self) -> f64 {
        LN_2 / self.0
    }
}

/// A part of a whole, from 0 to 1.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
pub struct Share(f64);

/// A number that is no share: below 0, above 1 or no number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("a share lies between 0 and 1")]
pub struct ShareFault;

impl Share {
    /// The whole.
    pub const ALL: Share = Share(1.0);

    /// A share.
    ///
    /// # Errors
    /// Where it is below 0, above 1 or no number.
    pub fn new(share: f64) -> Result<Share, ShareFault> {
        if (0.0..=1.0).contains(&share) {
            Ok(Share(share))
        } else {
            Err(ShareFault)
        }
    }

    /// From 0 to 1.
    pub fn value(self) -> f64 {
        self.0
    }
}

/// What the drug becomes and that acts itself.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Metabolite {
    /// How much of the drug that leaves the blood becomes it.
    pub share: Share,
    /// How quickly it leaves the blood in turn.
    pub elimination: Rate,
}

/// The way back and forth between the blood and the rest of the body.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Exchange {
    /// Out of the blood.
    pub out: Rate,
    /// Back into it.
    pub back: Rate,
}

/// How one drug moves through one body.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Kinetics {
    /// From the gut into the blood.
    pub absorption: Rate,
    /// Out of the blood for good. Without an [`Exchange`] its half-life is the one that is
    /// published; with one the published half-life is longer than it.
    pub elimination: Rate,
    /// To and from the rest of the body, where that is told apart from the blood.
    pub exchange: Option<Exchange>,
    /// The active metabolite, where there is one.
    pub metabolite: Option<Metabolite>,
}

impl Kinetics {
    /// Gut and blood alone.
    pub fn plain(absorption: Rate, elimination: Rate) -> Kinetics {
        Kinetics {
            absorption,
            elimination,
            exchange: None,
            metabolite: None,
        }
    }

    /// The same with an active metabolite.
    #[must_use]
    pub fn with_metabolite(mut self, share: Share, elimination: Rate) -> Kinetics {
        self.metabolite = Some(Metabolite { share, elimination });
        self
    }

    /// The same with the rest of the body told apart from the blood.
    #[must_use]
    pub fn with_exchange(mut self, out: Rate, back: Rate) -> Kinetics {
        self.exchange = Some(Exchange { out, back });
        self
    }

    /// Out and back per hour, nought where not told apart.
    pub(crate) fn ways(&self) -> (f64, f64) {
        self.exchange
            .map_or((0.0, 0.0), |way| (way.out.value(), way.back.value()))
    }

    /// How much becomes the metabolite in an hour, per amount in the blood, and how quickly that
    /// leaves; both nought without one.
    pub(crate) fn made(&self) -> (f64, f64) {
        self.metabolite.map_or((0.0, 0.0), |made| {
            let formation = made.share.value() * self.elimination.value();
            (formation, made.elimination.value())
        })
    }
}
