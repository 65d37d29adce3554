//! One person's levels, hour by hour.

use crate::kinetics::Kinetics;
use crate::lanes::{Lanes, States};
use crate::propagator::State;
use crate::schedule::{MINUTES_IN_HOUR, Schedule};

/// The levels at one whole hour, in the unit of the amounts.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Level {
    /// Hours from the beginning.
    pub hour: u32,
    /// Of the drug itself in the blood.
    pub parent: f64,
    /// Of its metabolite in the blood.
    pub metabolite: f64,
}

/// The levels at hour 0, 1, 2 and so on, without end; none is kept.
#[derive(Clone, Debug)]
pub struct Walk<'s> {
    schedule: &'s Schedule,
    /// The first intake that is still to come.
    next: usize,
    hour: u32,
    state: States<1>,
    hourly: Lanes<1>,
    within_hour: Option<WithinHour<1>>,
}

impl<'s> Walk<'s> {
    /// From an empty body.
    pub fn new(kinetics: &Kinetics, schedule: &'s Schedule) -> Walk<'s> {
        Walk::from_state(kinetics, schedule, State::default())
    }

    /// From a body in which something is already, such as [`Propagator::steady`] gives.
    ///
    /// [`Propagator::steady`]: crate::Propagator::steady
    pub fn from_state(kinetics: &Kinetics, schedule: &'s Schedule, state: State) -> Walk<'s> {
        let people = [*kinetics];
        let mut state = States::from(state);
        let at_once = schedule.at_once();
        for intake in at_once {
            state.gut[0] += intake.amount;
        }
        Walk {
            schedule,
            next: at_once.len(),
            hour: 0,
            state,
            hourly: Lanes::over(&people, 1.0),
            within_hour: schedule
                .has_between_hours()
                .then(|| WithinHour::of(&people)),
        }
    }

    /// The amounts at the hour whose levels come next.
    pub fn state(&self) -> State {
        self.state.clone().into()
    }

    fn advance(&mut self) {
        self.hour += 1;
        self.state = self.hourly.carry(&self.state);
        while let Some(intake) = self.schedule.intakes().get(self.next)
            && intake.hour() <= self.hour
        {
            let amount = [intake.amount];
            match (intake.minutes_before_hour(), &self.within_hour) {
                (0, _) | (_, None) => self.state.gut[0] += intake.amount,
                (minutes, Some(within)) => within.add(minutes, &amount, &mut self.state),
            }
            self.next += 1;
        }
    }
}

impl Iterator for Walk<'_> {
    type Item = Level;

    fn next(&mut self) -> Option<Level> {
        let level = Level {
            hour: self.hour,
            parent: self.state.central[0],
            metabolite: self.state.metabolite[0],
        };
        // Nobody walks for half a million years, and after that there is no next hour.
        if self.hour == u32::MAX {
            return None;
        }
        self.advance();
        Some(level)
    }
}

/// What one amount in the gut has become after each number of minutes below 60, for intakes that
/// do not fall on a whole hour.
#[derive(Clone, Debug)]
pub(crate) struct WithinHour<const L: usize>(Vec<Lanes<L>>);

impl<const L: usize> WithinHour<L> {
    pub(crate) fn of(people: &[Kinetics; L]) -> WithinHour<L> {
        let after =
            |minutes: u32| Lanes::over(people, f64::from(minutes) / f64::from(MINUTES_IN_HOUR));
        WithinHour((0..MINUTES_IN_HOUR).map(after).collect())
    }

    /// Adds what an intake so many minutes ago has become.
    pub(crate) fn add(&self, minutes: u32, amount: &[f64; L], into: &mut States<L>) {
        if let Some(lanes) = self.0.get(minutes as usize) {
            lanes.carry_from_gut(amount, into);
        }
    }
}
