//! Another way to the same numbers: the plain matrix exponential, signs and all, in numbers of
//! twice the usual length.

use std::ops::{Add, Mul, Neg};

use level::{Kinetics, State};

/// A sum of two numbers of which the second is the rounding error of the first: about 32 digits.
#[derive(Clone, Copy, Debug)]
pub struct Long {
    head: f64,
    tail: f64,
}

impl Long {
    pub const NOUGHT: Long = Long::of(0.0);

    pub const fn of(head: f64) -> Long {
        Long { head, tail: 0.0 }
    }

    pub fn short(self) -> f64 {
        self.head + self.tail
    }

    fn exact_sum(a: f64, b: f64) -> Long {
        let head = a + b;
        let of_b = head - a;
        let tail = (a - (head - of_b)) + (b - of_b);
        Long { head, tail }
    }

    fn over_whole(self, divisor: f64) -> Long {
        let head = self.head / divisor;
        let rest = head.mul_add(-divisor, self.head) + self.tail;
        Long::exact_sum(head, rest / divisor)
    }
}

impl Add for Long {
    type Output = Long;
    fn add(self, other: Long) -> Long {
        let heads = Long::exact_sum(self.head, other.head);
        let tails = Long::exact_sum(self.tail, other.tail);
        let inner = Long::exact_sum(heads.head, heads.tail + tails.head);
        Long::exact_sum(inner.head, inner.tail + tails.tail)
    }
}

impl Mul for Long {
    type Output = Long;
    fn mul(self, other: Long) -> Long {
        let head = self.head * other.head;
        let error = self.head.mul_add(other.head, -head);
        let cross = self.head.mul_add(other.tail, self.tail * other.head);
        Long::exact_sum(head, error + cross)
    }
}

impl Neg for Long {
    type Output = Long;
    fn neg(self) -> Long {
        Long {
            head: -self.head,
            tail: -self.tail,
        }
    }
}

/// Gut, blood, rest of the body, metabolite.
pub type Matrix = [[Long; 4]; 4];
pub type Vector = [Long; 4];

fn product(a: &Matrix, b: &Matrix) -> Matrix {
    let entry = |row: usize, column: usize| {
        (0..4).fold(Long::NOUGHT, |sum, k| sum + a[row][k] * b[k][column])
    };
    std::array::from_fn(|row| std::array::from_fn(|column| entry(row, column)))
}

pub fn applied(a: &Matrix, to: &Vector) -> Vector {
    std::array::from_fn(|row| (0..4).fold(Long::NOUGHT, |sum, k| sum + a[row][k] * to[k]))
}

fn rates(of: &Kinetics) -> Matrix {
    let one = |value: f64| Long::of(value);
    let absorption = one(of.absorption.value());
    let elimination = one(of.elimination.value());
    let (out, back) = of.exchange.map_or((Long::NOUGHT, Long::NOUGHT), |way| {
        (one(way.out.value()), one(way.back.value()))
    });
    let (share, leaving) = of.metabolite.map_or((Long::NOUGHT, Long::NOUGHT), |made| {
        (one(made.share.value()), one(made.elimination.value()))
    });
    let nought = Long::NOUGHT;
    [
        [-absorption, nought, nought, nought],
        [absorption, -(elimination + out), back, nought],
        [nought, out, -back, nought],
        [nought, share * elimination, nought, -leaving],
    ]
}

/// What becomes of amounts over so many hours: scaled down until the entries are small, summed as
/// a power series and squared up again.
pub fn exponential(of: &Kinetics, hours: f64) -> Matrix {
    let rates = rates(of);
    let largest = rates.iter().flatten().map(|r| r.short().abs());
    let mut squarings = 0;
    let mut scale = 1.0;
    let largest = largest.fold(0.0, f64::max) * hours;
    while largest * scale > 1.0 / 64.0 {
        scale /= 2.0;
        squarings += 1;
    }
    let small = rates.map(|row| row.map(|r| r * Long::of(hours) * Long::of(scale)));
    let one = |row: usize, column: usize| Long::of(f64::from(u8::from(row == column)));
    let mut term: Matrix = std::array::from_fn(|r| std::array::from_fn(|c| one(r, c)));
    let mut sum = term;
    for n in 1..=16 {
        term = product(&term, &small).map(|row| row.map(|t| t.over_whole(f64::from(n))));
        sum = std::array::from_fn(|r| std::array::from_fn(|c| sum[r][c] + term[r][c]));
    }
    for _ in 0..squarings {
        sum = product(&sum, &sum);
    }
    sum
}

pub fn long(state: State) -> Vector {
    [state.gut, state.central, state.peripheral, state.metabolite].map(Long::of)
}

pub fn short(vector: Vector) -> State {
    let [gut, central, peripheral, metabolite] = vector.map(Long::short);
    State {
        gut,
        central,
        peripheral,
        metabolite,
    }
}

#[test]
fn the_long_numbers_know_more_than_the_usual_ones() {
    let third = Long::of(1.0).over_whole(3.0);
    let rest = third + third + third + -Long::of(1.0);
    assert!(rest.short().abs() < 1e-31, "{rest:?}");
}

#[test]
fn the_long_exponential_of_one_rate_is_the_usual_one() {
    let of = crate::with_metabolite(0.7, 0.05, 0.01);
    let matrix = exponential(&of, 3.0);
    assert!((matrix[0][0].short() - (-2.1_f64).exp()).abs() < 1e-16);
}
