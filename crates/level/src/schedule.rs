//! What is taken when.

use std::ops::Range;

use thiserror::Error;

pub(crate) const MINUTES_IN_HOUR: u32 = 60;
pub(crate) const HOURS_IN_DAY: u32 = 24;

/// One intake.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Intake {
    /// Minutes from the beginning, which is hour 0.
    pub minute: u32,
    /// How much, in a unit of the caller's.
    pub amount: f64,
}

impl Intake {
    /// The first whole hour that is not before it.
    pub(crate) fn hour(&self) -> u32 {
        self.minute.div_ceil(MINUTES_IN_HOUR)
    }

    /// Minutes from it to that hour, 0 to 59.
    pub(crate) fn minutes_before_hour(&self) -> u32 {
        self.hour() * MINUTES_IN_HOUR - self.minute
    }
}

/// Intakes in order of time, none of which is negative.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Schedule(Vec<Intake>);

/// Why intakes are no schedule.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum ScheduleFault {
    /// An amount is infinite or not a number.
    #[error("an amount is a finite number")]
    NotFinite,
    /// An amount is below nought.
    #[error("an amount is not below nought")]
    Negative,
    /// An amount is above [`Schedule::MOST`].
    #[error("an amount is too large to be reckoned with")]
    TooLarge,
    /// An intake lies beyond [`Schedule::LAST_MINUTE`].
    #[error("an intake lies too far from the beginning")]
    TooLate,
}

impl Schedule {
    /// The largest amount.
    pub const MOST: f64 = 1e9;
    /// The last minute that can be named: more than eight thousand years.
    pub const LAST_MINUTE: u32 = u32::MAX - MINUTES_IN_HOUR;

    /// Brings intakes into order.
    ///
    /// # Errors
    /// See [`ScheduleFault`].
    pub fn new(mut intakes: Vec<Intake>) -> Result<Schedule, ScheduleFault> {
        for intake in &intakes {
            if !intake.amount.is_finite() {
                return Err(ScheduleFault::NotFinite);
            }
            if intake.amount < 0.0 {
                return Err(ScheduleFault::Negative);
            }
            if intake.amount > Schedule::MOST {
                return Err(ScheduleFault::TooLarge);
            }
            if intake.minute > Schedule::LAST_MINUTE {
                return Err(ScheduleFault::TooLate);
            }
        }
        intakes.sort_by_key(|intake| intake.minute);
        Ok(Schedule(intakes))
    }

    /// One intake at the beginning of each day.
    ///
    /// # Errors
    /// See [`ScheduleFault`].
    pub fn daily(amounts: impl IntoIterator<Item = f64>) -> Result<Schedule, ScheduleFault> {
        let minute = |day: usize| {
            let minutes = u32::try_from(day).ok()?.checked_mul(HOURS_IN_DAY * 60)?;
            (minutes <= Schedule::LAST_MINUTE).then_some(minutes)
        };
        let intakes = amounts.into_iter().enumerate().map(|(day, amount)| {
            let minute = minute(day).ok_or(ScheduleFault::TooLate)?;
            Ok(Intake { minute, amount })
        });
        Schedule::new(intakes.collect::<Result<_, _>>()?)
    }

    /// In order of time.
    pub fn intakes(&self) -> &[Intake] {
        &self.0
    }

    /// Those that count on each day, from the hour after its midnight to the next midnight itself,
    /// as far as the last day that has any.
    pub(crate) fn days(&self) -> Vec<Range<usize>> {
        let mut next = self.at_once().len();
        let mut days = Vec::new();
        while next < self.0.len() {
            let midnight = u64::from(HOURS_IN_DAY) * (days.len() as u64 + 1);
            let later = self.0.get(next..).unwrap_or_default();
            let today = later.partition_point(|intake| u64::from(intake.hour()) <= midnight);
            days.push(next..next + today);
            next += today;
        }
        days
    }

    /// Whether any intake lies between two whole hours.
    pub(crate) fn has_between_hours(&self) -> bool {
        self.0
            .iter()
            .any(|intake| intake.minutes_before_hour() != 0)
    }

    /// Those at the very beginning.
    pub(crate) fn at_once(&self) -> &[Intake] {
        let end = self.0.partition_point(|intake| intake.minute == 0);
        self.0.get(..end).unwrap_or_default()
    }
}
