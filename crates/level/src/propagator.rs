//! A step of any length for one person, exact.

use crate::kinetics::Kinetics;
use crate::lanes::{Lanes, States};

/// Amounts in one body, in the unit of what was taken. What [`Kinetics`] does not have - the rest of
/// the body, the metabolite - holds nothing, and an amount put there is lost.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct State {
    /// Taken and not yet in the blood.
    pub gut: f64,
    /// In the blood.
    pub central: f64,
    /// In the rest of the body, where that is told apart.
    pub peripheral: f64,
    /// Of the metabolite, in the blood.
    pub metabolite: f64,
}

/// What becomes of a [`State`] over some hours without an intake.
///
/// Its entries are sums and products of positive numbers, so each is right to about 1e-15 of
/// itself for every doubling of the fastest rate times the hours, also where rates are equal: at
/// most 1e-11 for any [`Rate`](crate::Rate) over a day, and below 1e-13 for those of drugs.
#[derive(Clone, Debug)]
pub struct Propagator(pub(crate) Lanes<1>);

/// Beyond so many doublings any rate has emptied any compartment.
const MOST_DOUBLINGS: u32 = 64;

impl Propagator {
    /// Over so many minutes.
    pub fn over_minutes(kinetics: &Kinetics, minutes: u32) -> Propagator {
        Propagator(Lanes::over(&[*kinetics], f64::from(minutes) / 60.0))
    }

    /// Over so many whole hours.
    pub fn over_hours(kinetics: &Kinetics, hours: u32) -> Propagator {
        Propagator(Lanes::over(&[*kinetics], f64::from(hours)))
    }

    /// This step and then another.
    #[must_use]
    pub fn then(&self, next: &Propagator) -> Propagator {
        Propagator(self.0.then(&next.0))
    }

    /// This step so many times.
    #[must_use]
    pub fn times(&self, times: u32) -> Propagator {
        let mut whole = Lanes::STILL;
        let mut doubled = self.0.clone();
        let mut left = times;
        while left > 0 {
            if left % 2 == 1 {
                whole = whole.then(&doubled);
            }
            left /= 2;
            if left > 0 {
                doubled = doubled.then(&doubled);
            }
        }
        Propagator(whole)
    }

    /// The state at the step's end.
    #[must_use]
    pub fn carry(&self, from: State) -> State {
        self.0.carry(&from.into()).into()
    }

    /// The state after so many equal steps, each of which ends with the same amounts added: days
    /// of equal intakes are passed over this way, `added` being what one day's intakes have become
    /// at its end.
    #[must_use]
    pub fn repeat(&self, from: State, added: State, times: u32) -> State {
        // For a block of n steps: what it does to a state, and what its additions amount to.
        let (mut block, mut worth) = (self.0.clone(), States::from(added));
        let mut state = States::from(from);
        let mut left = times;
        while left > 0 {
            if left % 2 == 1 {
                state = sum(&block.carry(&state), &worth);
            }
            left /= 2;
            if left > 0 {
                worth = sum(&block.carry(&worth), &worth);
                block = block.then(&block);
            }
        }
        state.into()
    }

    /// The state after any number of such steps, once it no longer changes. By doubling, so that
    /// nothing is subtracted and slow drugs lose no digits.
    #[must_use]
    pub fn steady(&self, added: State) -> State {
        let (mut block, mut worth) = (self.0.clone(), States::from(added));
        for _ in 0..MOST_DOUBLINGS {
            let next = sum(&block.carry(&worth), &worth);
            if State::from(next.clone()) == State::from(worth.clone()) {
                break;
            }
            worth = next;
            block = block.then(&block);
        }
        worth.into()
    }
}

fn sum(one: &States<1>, other: &States<1>) -> States<1> {
    States {
        gut: [one.gut[0] + other.gut[0]],
        central: [one.central[0] + other.central[0]],
        peripheral: [one.peripheral[0] + other.peripheral[0]],
        metabolite: [one.metabolite[0] + other.metabolite[0]],
    }
}

impl From<State> for States<1> {
    fn from(state: State) -> States<1> {
        States {
            gut: [state.gut],
            central: [state.central],
            peripheral: [state.peripheral],
            metabolite: [state.metabolite],
        }
    }
}

impl From<States<1>> for State {
    fn from(states: States<1>) -> State {
        State {
            gut: states.gut[0],
            central: states.central[0],
            peripheral: states.peripheral[0],
            metabolite: states.metabolite[0],
        }
    }
}
