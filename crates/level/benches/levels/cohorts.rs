//! Invented people: rates spread log-normally by 30 %, two years from 40 mg down.

use level::{Kinetics, Person, Rate, Schedule, Share};

use crate::careful::{Long, applied, exponential, long, short};

/// Days of the schedule, a dose each.
pub const DAYS: u32 = 730;
/// Their hours.
pub const HOURS: usize = DAYS as usize * 24;

/// What is told apart in a body.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Which {
    /// Gut, blood, metabolite.
    Plain,
    /// And the rest of the body.
    Spread,
}

/// One person's numbers, per hour; the weight is one part of the volume.
#[derive(Clone, Copy)]
pub struct Numbers {
    pub absorption: f64,
    pub elimination: f64,
    pub metabolite: f64,
    pub share: f64,
    pub out: f64,
    pub back: f64,
    pub weight: f64,
}

/// Everything that is reckoned with.
pub struct Shape {
    pub which: Which,
    pub people: Vec<Numbers>,
    pub doses: Vec<f64>,
    pub schedule: Schedule,
}

/// Chance from a seed, the same in each run.
struct Chance(u64);

impl Chance {
    fn even(&mut self) -> f64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        ((z ^ (z >> 31)) >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// Around 1, with a coefficient of variation of 30 %.
    fn spread(&mut self) -> f64 {
        let variance = 0.3_f64.mul_add(0.3, 1.0).ln();
        let radius = (-2.0 * (1.0 - self.even()).ln()).sqrt();
        let normal = radius * (std::f64::consts::TAU * self.even()).cos();
        normal.mul_add(variance.sqrt(), -variance / 2.0).exp()
    }
}

impl Shape {
    pub fn of(which: Which, people: usize) -> Shape {
        let mut chance = Chance(20_261);
        let mut person = |_| Numbers {
            absorption: chance.spread(),
            elimination: 0.02 * chance.spread(),
            metabolite: 0.012 * chance.spread(),
            share: 0.4,
            out: 0.3 * chance.spread(),
            back: 0.15 * chance.spread(),
            weight: chance.spread() / 40.0,
        };
        let people = (0..people).map(&mut person).collect();
        let doses: Vec<f64> = (0..DAYS)
            .map(|day| 40.0 * 0.9_f64.powi((day / 28).cast_signed()))
            .collect();
        let schedule = Schedule::daily(doses.iter().copied()).expect("the doses are positive");
        Shape {
            which,
            people,
            doses,
            schedule,
        }
    }

    pub fn name(&self) -> &'static str {
        match self.which {
            Which::Plain => "gut, blood, metabolite",
            Which::Spread => "gut, blood, rest of the body, metabolite",
        }
    }

    pub fn kinetics(&self, person: usize) -> Kinetics {
        let rate = |per_hour| Rate::per_hour(per_hour).expect("rates of drugs are in bounds");
        let of = &self.people[person];
        let share = Share::new(of.share).expect("a share");
        let plain = Kinetics::plain(rate(of.absorption), rate(of.elimination))
            .with_metabolite(share, rate(of.metabolite));
        match self.which {
            Which::Plain => plain,
            Which::Spread => plain.with_exchange(rate(of.out), rate(of.back)),
        }
    }

    pub fn weighted(&self) -> Vec<Person> {
        let person = |at: usize| {
            Person::new(self.kinetics(at), self.people[at].weight).expect("weights are small")
        };
        (0..self.people.len()).map(person).collect()
    }

    /// How far a person's levels are from careful ones, of the peak of both.
    pub fn error(&self, person: usize, levels: impl Fn(usize) -> [f64; 2]) -> f64 {
        let hourly = exponential(&self.kinetics(person), 1.0);
        let weight = self.people[person].weight;
        let mut state = long(level::State::default());
        let (mut peak, mut error) = (0.0_f64, 0.0_f64);
        for hour in 0..HOURS {
            if hour % 24 == 0 {
                state[0] = state[0] + Long::of(self.doses[hour / 24]);
            }
            let careful = short(state);
            let [parent, metabolite] = levels(hour);
            for (found, expected) in [(parent, careful.central), (metabolite, careful.metabolite)] {
                peak = peak.max(expected * weight);
                error = error.max((found - expected * weight).abs());
            }
            state = applied(&hourly, &state);
        }
        error / peak
    }
}
