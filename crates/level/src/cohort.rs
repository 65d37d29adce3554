//! Many people side by side under one schedule.

use std::ops::{Add, Mul, Range};

use thiserror::Error;

use crate::kinetics::Kinetics;
use crate::lanes::States;
use crate::schedule::{HOURS_IN_DAY, Intake, Schedule};
use crate::tile::{HOUR_WIDTH, Tile, gaps};

/// How many people stand in one tile: their numbers lie beside each other.
pub const LANES: usize = 16;

/// One of the two that a level is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Species {
    /// The drug itself.
    Parent,
    /// Its active metabolite.
    Metabolite,
}

/// One of a cohort.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Person {
    pub(crate) kinetics: Kinetics,
    pub(crate) weight: f64,
}

/// A weight that is no number, below nought or above [`Person::HEAVIEST`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("a weight lies between 0 and 1000000000")]
pub struct WeightFault;

impl Person {
    /// The largest weight.
    pub const HEAVIEST: f64 = 1e9;

    /// Somebody in whom the drug moves so. Every amount is multiplied with the weight: how much of
    /// it arrives, over the volume where a concentration is wanted; 1 where neither.
    ///
    /// # Errors
    /// See [`WeightFault`].
    pub fn new(kinetics: Kinetics, weight: f64) -> Result<Person, WeightFault> {
        if (0.0..=Person::HEAVIEST).contains(&weight) {
            Ok(Person { kinetics, weight })
        } else {
            Err(WeightFault)
        }
    }

    /// How the drug moves through them.
    pub fn kinetics(&self) -> Kinetics {
        self.kinetics
    }

    /// What every amount is multiplied with.
    pub fn weight(&self) -> f64 {
        self.weight
    }
}

/// A number that levels are kept in: `f64`, or `f32` for half the memory and twice the speed.
///
/// With `f32` the error is below 4e-7 of a level itself and typically 1e-7; amounts below 1e-20
/// are nought, so amounts are best given as shares of a usual dose.
pub trait Float:
    Copy + Default + PartialOrd + Add<Output = Self> + Mul<Output = Self> + sealed::Sealed
{
    /// Its bits as a whole number. Levels are never negative, so these are in the same order.
    type Bits: Copy + Ord + Default;

    /// Rounded to the nearest.
    fn narrow(value: f64) -> Self;
    /// A share of 1, rounded; what cannot be seen beside 1 is nought.
    fn narrow_share(value: f64) -> Self;
    /// See [`Float::Bits`].
    fn bits(self) -> Self::Bits;
    /// Back from [`Float::Bits`].
    fn of_bits(bits: Self::Bits) -> Self;
}

mod sealed {
    pub trait Sealed {}
    impl Sealed for f32 {}
    impl Sealed for f64 {}
}

impl Float for f64 {
    type Bits = u64;

    fn narrow(value: f64) -> f64 {
        value
    }
    fn narrow_share(value: f64) -> f64 {
        if value < 1e-100 { 0.0 } else { value }
    }
    fn bits(self) -> u64 {
        self.to_bits()
    }
    fn of_bits(bits: u64) -> f64 {
        f64::from_bits(bits)
    }
}

impl Float for f32 {
    type Bits = u32;

    // Products of what lies below these bounds would be subnormal, which is slow and says nothing.
    fn narrow(value: f64) -> f32 {
        if value < 1e-20 { 0.0 } else { value as f32 }
    }
    fn narrow_share(value: f64) -> f32 {
        if value < 1e-15 { 0.0 } else { value as f32 }
    }
    fn bits(self) -> u32 {
        self.to_bits()
    }
    fn of_bits(bits: u32) -> f32 {
        f32::from_bits(bits)
    }
}

/// People under a schedule, ready to be stepped.
#[derive(Clone, Debug)]
pub struct Cohort<'s, F> {
    schedule: &'s Schedule,
    /// Which of the intakes fall on each day.
    days: Vec<Range<usize>>,
    people: usize,
    tiles: Vec<Tile<F>>,
}

/// The buffer holds fewer numbers than [`Cohort::room`] says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("the buffer has room for {has} numbers and needs {needs}")]
pub struct BufferTooShort {
    /// What it has room for.
    pub has: usize,
    /// What it needs.
    pub needs: usize,
}

impl<'s, F: Float> Cohort<'s, F> {
    /// Works out everybody's steps under the schedule.
    pub fn of(people: &[Person], schedule: &'s Schedule) -> Cohort<'s, F> {
        let needed = gaps(schedule);
        let tile = |some: &[Person]| {
            // A tile that is not full repeats its last person, whose numbers nobody reads.
            let person = |lane: usize| some.get(lane).or(some.last()).copied();
            let first = person(0)?;
            let full = std::array::from_fn(|lane| person(lane).unwrap_or(first));
            Some(Tile::of(&full, &needed, schedule))
        };
        Cohort {
            schedule,
            days: schedule.days(),
            people: people.len(),
            tiles: people.chunks(LANES).filter_map(tile).collect(),
        }
    }

    /// How many people.
    pub fn people(&self) -> usize {
        self.people
    }

    /// How many numbers [`Cohort::fill`] writes for so many hours.
    pub fn room(&self, hours: usize) -> usize {
        self.tiles.len() * hours * HOUR_WIDTH
    }

    /// Where the level of a person at an hour stands among them.
    pub fn place(person: usize, species: Species, hour: usize, hours: usize) -> usize {
        let within = match species {
            Species::Parent => 0,
            Species::Metabolite => LANES,
        };
        ((person / LANES) * hours + hour) * HOUR_WIDTH + within + person % LANES
    }

    /// Writes the levels of everybody at the hours from 0 to below `hours`, each number where
    /// [`Cohort::place`] says: tile by tile, in each hour by hour, in each the drug of
    /// [`LANES`] people and then the metabolite.
    ///
    /// # Errors
    /// Where the buffer is shorter than [`Cohort::room`] says; nothing is written then.
    pub fn fill(&self, hours: usize, buffer: &mut [F]) -> Result<(), BufferTooShort> {
        let needs = self.room(hours);
        if buffer.len() < needs {
            return Err(BufferTooShort {
                has: buffer.len(),
                needs,
            });
        }
        if hours == 0 {
            return Ok(());
        }
        let of_tile = hours * HOUR_WIDTH;
        for (tile, numbers) in self.tiles.iter().zip(buffer.chunks_exact_mut(of_tile)) {
            let mut state = tile.beginning(self.schedule);
            let days = numbers.chunks_mut(HOURS_IN_DAY as usize * HOUR_WIDTH);
            for (day, numbers) in (0..).zip(days) {
                tile.day(&mut state, day, self.today(day), numbers);
            }
        }
        Ok(())
    }

    /// Shows the levels at every hour of some days, the drug's and the metabolite's, a number a
    /// person. One day is held at a time. Days before the first are passed over without their
    /// hours, so that days can be shared out among threads.
    pub fn stream(&self, days: Range<u32>, mut show: impl FnMut(u32, &[F], &[F])) {
        let hours = HOURS_IN_DAY as usize;
        let wide = self.tiles.len() * LANES;
        let mut states = self.states_at(days.start);
        let mut of_tile = vec![F::default(); hours * HOUR_WIDTH];
        let mut parent = vec![F::default(); hours * wide];
        let mut metabolite = parent.clone();
        for day in days {
            let today = self.today(day);
            for (at, (tile, state)) in self.tiles.iter().zip(&mut states).enumerate() {
                tile.day(state, day, today, &mut of_tile);
                for (hour, numbers) in of_tile.chunks_exact(HOUR_WIDTH).enumerate() {
                    let from = hour * wide + at * LANES;
                    let (drug, made) = numbers.split_at(LANES);
                    parent[from..from + LANES].copy_from_slice(drug);
                    metabolite[from..from + LANES].copy_from_slice(made);
                }
            }
            for hour in 0..hours {
                let from = hour * wide;
                let people = from..from + self.people;
                let at = day * HOURS_IN_DAY + u32::try_from(hour).unwrap_or(0);
                show(at, &parent[people.clone()], &metabolite[people]);
            }
        }
    }

    /// The intakes that count between a day's midnight and the next.
    fn today(&self, day: u32) -> &[Intake] {
        let range = self.days.get(day as usize).cloned().unwrap_or_default();
        self.schedule.intakes().get(range).unwrap_or_default()
    }

    /// The states of all tiles at a midnight.
    fn states_at(&self, day: u32) -> Vec<States<LANES>> {
        let of_tile = |tile: &Tile<F>| {
            let mut state = tile.beginning(self.schedule);
            for earlier in 0..day {
                tile.day(&mut state, earlier, self.today(earlier), &mut []);
            }
            state
        };
        self.tiles.iter().map(of_tile).collect()
    }
}
