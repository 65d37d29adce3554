//! The arithmetic of a step, for several people side by side.
//!
//! The exponential of a matrix is summed here without a single subtraction. All rates of flow are
//! positive, so the matrix of rates with the fastest exit added along its diagonal has no negative
//! entry, and neither has any term of its power series, nor any product on the way of squaring.
//! Every entry is right to a few units in its last place times the number of squarings doubled,
//! and equal or nearly equal rates are nothing special. A sum of exponentials over differences of
//! rates would lose its digits there, a Padé quotient would need a division with pivots, and
//! divided differences would branch by case, which people side by side cannot.

use crate::kinetics::Kinetics;

/// Terms of the power series: with rates times time at most 1, what is left out is below 1e-17 of
/// the smallest entry that a step fills.
const TERMS: u32 = 18;

/// A number a lane.
pub(crate) type Lane<const L: usize> = [f64; L];

/// The entries that are not always nought of the matrix that takes a state over a step: `cg` is
/// what of an amount in the gut is in the central compartment (the blood) afterwards, `p` is the
/// rest of the body, `m` the metabolite.
#[derive(Clone, Debug)]
pub(crate) struct Lanes<const L: usize> {
    pub(crate) gg: Lane<L>,
    pub(crate) cg: Lane<L>,
    pub(crate) cc: Lane<L>,
    pub(crate) cp: Lane<L>,
    pub(crate) pg: Lane<L>,
    pub(crate) pc: Lane<L>,
    pub(crate) pp: Lane<L>,
    pub(crate) mg: Lane<L>,
    pub(crate) mc: Lane<L>,
    pub(crate) mp: Lane<L>,
    pub(crate) mm: Lane<L>,
}

/// Amounts in the four compartments, a lane a person.
#[derive(Clone, Debug)]
pub(crate) struct States<const L: usize> {
    pub(crate) gut: Lane<L>,
    pub(crate) central: Lane<L>,
    pub(crate) peripheral: Lane<L>,
    pub(crate) metabolite: Lane<L>,
}

impl<const L: usize> States<L> {
    pub(crate) const NOUGHT: States<L> = States {
        gut: [0.0; L],
        central: [0.0; L],
        peripheral: [0.0; L],
        metabolite: [0.0; L],
    };
}

fn each<const L: usize>(of: impl Fn(usize) -> f64) -> Lane<L> {
    std::array::from_fn(of)
}

impl<const L: usize> Lanes<L> {
    /// Nothing moves.
    pub(crate) const STILL: Lanes<L> = Lanes {
        gg: [1.0; L],
        cg: [0.0; L],
        cc: [1.0; L],
        cp: [0.0; L],
        pg: [0.0; L],
        pc: [0.0; L],
        pp: [1.0; L],
        mg: [0.0; L],
        mc: [0.0; L],
        mp: [0.0; L],
        mm: [1.0; L],
    };

    /// The step over so many hours, at least 0.
    pub(crate) fn over(people: &[Kinetics; L], hours: f64) -> Lanes<L> {
        let exits = people.iter().map(fastest_exit);
        let fastest = exits.fold(0.0, f64::max);
        let mut squarings = 0;
        let mut short = hours;
        while short * fastest > 1.0 {
            short /= 2.0;
            squarings += 1;
        }
        let shifted = Lanes::shifted(people, fastest, short);
        let mut sum = Lanes::STILL;
        let mut term = Lanes::STILL;
        for n in 1..=TERMS {
            term = term.then(&shifted);
            term.scale(1.0 / f64::from(n));
            sum.add(&term);
        }
        sum.scale(libm::exp(-short * fastest));
        for _ in 0..squarings {
            sum = sum.then(&sum);
        }
        sum.stay_exactly(people, hours);
        sum
    }

    /// What stays where it is, by the exponential itself where that is all there is to it: an error
    /// there would grow with every step of a slow drug, while one in what moves on does not.
    fn stay_exactly(&mut self, people: &[Kinetics; L], hours: f64) {
        let staying = |rate: f64| libm::exp(-rate * hours);
        for (lane, person) in people.iter().enumerate() {
            self.gg[lane] = staying(person.absorption.value());
            if person.exchange.is_none() {
                self.cc[lane] = staying(person.elimination.value());
            }
            if let Some(made) = person.metabolite {
                self.mm[lane] = staying(made.elimination.value());
            }
        }
    }

    /// The matrix of rates with the fastest exit added along its diagonal, times the hours.
    fn shifted(people: &[Kinetics; L], fastest: f64, hours: f64) -> Lanes<L> {
        let mut lanes = Lanes::STILL;
        for (lane, person) in people.iter().enumerate() {
            let (out, back) = person.ways();
            let (formation, leaving) = person.made();
            let absorption = person.absorption.value();
            lanes.gg[lane] = (fastest - absorption) * hours;
            lanes.cg[lane] = absorption * hours;
            lanes.cc[lane] = (fastest - (person.elimination.value() + out)) * hours;
            lanes.cp[lane] = back * hours;
            lanes.pc[lane] = out * hours;
            lanes.mc[lane] = formation * hours;
            // A compartment that is not there holds nothing; it empties at once, so that no power
            // of a 1 that is not quite 1 can grow.
            lanes.pp[lane] = person.exchange.map_or(0.0, |_| (fastest - back) * hours);
            lanes.mm[lane] = person
                .metabolite
                .map_or(0.0, |_| (fastest - leaving) * hours);
        }
        lanes
    }

    /// This step and then the other.
    pub(crate) fn then(&self, next: &Lanes<L>) -> Lanes<L> {
        let (a, b) = (next, self);
        Lanes {
            gg: each(|i| a.gg[i] * b.gg[i]),
            cg: each(|i| a.cg[i] * b.gg[i] + a.cc[i] * b.cg[i] + a.cp[i] * b.pg[i]),
            cc: each(|i| a.cc[i] * b.cc[i] + a.cp[i] * b.pc[i]),
            cp: each(|i| a.cc[i] * b.cp[i] + a.cp[i] * b.pp[i]),
            pg: each(|i| a.pg[i] * b.gg[i] + a.pc[i] * b.cg[i] + a.pp[i] * b.pg[i]),
            pc: each(|i| a.pc[i] * b.cc[i] + a.pp[i] * b.pc[i]),
            pp: each(|i| a.pc[i] * b.cp[i] + a.pp[i] * b.pp[i]),
            mg: each(|i| {
                let by_the_drug = a.mc[i] * b.cg[i] + a.mp[i] * b.pg[i];
                a.mg[i] * b.gg[i] + by_the_drug + a.mm[i] * b.mg[i]
            }),
            mc: each(|i| a.mc[i] * b.cc[i] + a.mp[i] * b.pc[i] + a.mm[i] * b.mc[i]),
            mp: each(|i| a.mc[i] * b.cp[i] + a.mp[i] * b.pp[i] + a.mm[i] * b.mp[i]),
            mm: each(|i| a.mm[i] * b.mm[i]),
        }
    }

    /// Takes amounts over the step.
    pub(crate) fn carry(&self, from: &States<L>) -> States<L> {
        let mut to = from.clone();
        self.carry_in_place(&mut to);
        to
    }

    /// Takes amounts over the step.
    pub(crate) fn carry_in_place(&self, state: &mut States<L>) {
        for i in 0..L {
            let (g, c) = (state.gut[i], state.central[i]);
            let (p, m) = (state.peripheral[i], state.metabolite[i]);
            state.gut[i] = self.gg[i] * g;
            state.central[i] = self.cg[i] * g + self.cc[i] * c + self.cp[i] * p;
            state.peripheral[i] = self.pg[i] * g + self.pc[i] * c + self.pp[i] * p;
            let made = self.mg[i] * g + self.mc[i] * c;
            state.metabolite[i] = made + (self.mp[i] * p + self.mm[i] * m);
        }
    }

    /// Adds what an amount in the gut at the step's beginning has become at its end.
    pub(crate) fn carry_from_gut(&self, amount: &Lane<L>, into: &mut States<L>) {
        for (i, amount) in amount.iter().enumerate() {
            into.gut[i] += self.gg[i] * amount;
            into.central[i] += self.cg[i] * amount;
            into.peripheral[i] += self.pg[i] * amount;
            into.metabolite[i] += self.mg[i] * amount;
        }
    }

    fn entries(&mut self) -> [&mut Lane<L>; 11] {
        [
            &mut self.gg,
            &mut self.cg,
            &mut self.cc,
            &mut self.cp,
            &mut self.pg,
            &mut self.pc,
            &mut self.pp,
            &mut self.mg,
            &mut self.mc,
            &mut self.mp,
            &mut self.mm,
        ]
    }

    fn scale(&mut self, by: f64) {
        for entry in self.entries() {
            for value in entry {
                *value *= by;
            }
        }
    }

    fn add(&mut self, other: &Lanes<L>) {
        let mut other = other.clone();
        for (entry, more) in self.entries().into_iter().zip(other.entries()) {
            for (value, more) in entry.iter_mut().zip(more) {
                *value += *more;
            }
        }
    }
}

/// The largest of all rates at which something leaves a compartment.
fn fastest_exit(person: &Kinetics) -> f64 {
    let (out, back) = person.ways();
    let (_, leaving) = person.made();
    let from_the_blood = person.elimination.value() + out;
    let exits = [person.absorption.value(), from_the_blood, back, leaving];
    exits.into_iter().fold(0.0, f64::max)
}
