//! Invented diaries for the tests: small makers, and a source of noise that is the same everywhere.

use course::{Item, ItemNote, Observations, Reduction, Scale, Tap, TapNote};
use jiff::ToSpan;
use jiff::civil::{Date, date};

/// The first day of every invented diary.
pub const START: Date = date(2025, 1, 1);

/// The day so many days after the start.
pub fn day(index: usize) -> Date {
    START
        + i64::try_from(index)
            .expect("tests use small numbers")
            .days()
}

/// An item on 0..10, heavy when high.
pub fn item(name: &str) -> Item {
    Item {
        name: name.to_owned(),
        scale: Scale::ZERO_TO_TEN,
        better_when_high: false,
        neutral: None,
    }
}

/// One item, a value a day, `None` where nothing is noted.
pub fn one_item(values: &[Option<f64>]) -> Observations {
    Observations {
        items: vec![item("an item")],
        notes: notes(0, values),
        ..Observations::default()
    }
}

/// The notes of one item from the start on.
pub fn notes(item: usize, values: &[Option<f64>]) -> Vec<ItemNote> {
    let note = |(index, value): (usize, &Option<f64>)| {
        value.map(|value| ItemNote {
            date: day(index),
            item,
            value,
        })
    };
    values.iter().enumerate().filter_map(note).collect()
}

/// One tap a day from the start on.
pub fn taps(taps: &[Tap]) -> Vec<TapNote> {
    let note = |(index, tap): (usize, &Tap)| TapNote {
        date: day(index),
        tap: *tap,
    };
    taps.iter().enumerate().map(note).collect()
}

/// Noise from a seed: splitmix64, and twelve of its numbers summed for a nearly normal one.
#[derive(Clone)]
pub struct Noise(pub u64);

impl Noise {
    /// Evenly from 0 to 1.
    pub fn even(&mut self) -> f64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        ((z ^ (z >> 31)) >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// Nearly normal, mean 0, variance 1.
    pub fn normal(&mut self) -> f64 {
        (0..12).map(|_| self.even()).sum::<f64>() - 6.0
    }
}

/// A person whose course is known: how heavy each day is, in points on 0..10 around a middle.
#[derive(Clone)]
pub struct Course {
    /// Points off the middle, a day each.
    pub severity: Vec<f64>,
    /// Which days lie in a planted wave.
    pub heavy: Vec<bool>,
    /// The cuts, by day.
    pub cuts: Vec<usize>,
    noise: Noise,
}

/// How an answer to a cut goes: nothing for `lag` days, a rise to `height` over `rise` days, and a
/// fall that leaves a tenth `settled` days after the cut.
#[derive(Clone, Copy)]
pub struct Answered {
    pub lag: f64,
    pub rise: f64,
    pub settled: f64,
    pub height: f64,
}

impl Course {
    /// Nothing ever happens.
    pub fn flat(days: usize, seed: u64) -> Course {
        Course {
            severity: vec![0.0; days],
            heavy: vec![false; days],
            cuts: Vec::new(),
            noise: Noise(seed),
        }
    }

    /// Noise that remembers the day before, with this spread.
    pub fn remembering(mut self, phi: f64, spread: f64) -> Course {
        let mut memory = spread * self.noise.normal();
        for value in &mut self.severity {
            *value += memory;
            memory = phi * memory + (1.0 - phi * phi).sqrt() * spread * self.noise.normal();
        }
        self
    }

    /// Waves of about `long` days with about `apart` days between, each off by up to a third.
    pub fn waves(mut self, long: f64, apart: f64, height: f64) -> Course {
        let days = self.severity.len();
        let mut t = 0;
        loop {
            let mut about = |middle: f64| {
                let off = 2.0 * self.noise.even() - 1.0;
                (middle * (1.0 + off / 3.0)).round() as usize
            };
            let first = t + about(apart);
            let end = first + about(long);
            if end >= days {
                return self;
            }
            self = self.wave(first, end, height);
            t = end;
        }
    }

    /// One wave from `first` to just before `end`.
    pub fn wave(mut self, first: usize, end: usize, height: f64) -> Course {
        for t in first..end {
            self.severity[t] += height;
            self.heavy[t] = true;
        }
        self
    }

    /// A level that is different from this day on.
    pub fn step(mut self, day: usize, height: f64) -> Course {
        for value in &mut self.severity[day..] {
            *value += height;
        }
        self
    }

    /// A level that goes straight, around its own middle.
    pub fn slope(mut self, per_30_days: f64) -> Course {
        let middle = self.severity.len() as f64 / 2.0;
        for (t, value) in self.severity.iter_mut().enumerate() {
            *value += per_30_days / 30.0 * (t as f64 - middle);
        }
        self
    }

    /// A cut on this day with this answer.
    pub fn cut(mut self, day: usize, answer: Answered) -> Course {
        self.cuts.push(day);
        let end = self.severity.len();
        for t in day..end {
            let since = (t - day) as f64 - answer.lag;
            let fall = (answer.settled - answer.lag - answer.rise).max(1.0);
            let share = if since <= 0.0 {
                0.0
            } else if since < answer.rise {
                since / answer.rise
            } else {
                (-std::f64::consts::LN_10 * (since - answer.rise) / fall).exp()
            };
            self.severity[t] += answer.height * share;
        }
        self
    }

    /// A cut on this day that nothing follows.
    pub fn idle_cut(mut self, day: usize) -> Course {
        self.cuts.push(day);
        self
    }

    /// What so many items make of it: each lies a little higher or lower than the rest and has its
    /// own noise of this spread; each is noted on this share of days, in whole points.
    pub fn noted(&mut self, items: usize, own: f64, share: f64) -> Observations {
        self.noted_where(items, own, |noise, _, _| noise.even() < share)
    }

    /// As [`Course::noted`]; `whether` says which item is noted on which day.
    pub fn noted_where(
        &mut self,
        items: usize,
        own: f64,
        whether: impl Fn(&mut Noise, usize, usize) -> bool,
    ) -> Observations {
        let mut notes = Vec::new();
        for item in 0..items {
            let middle = 4.2 + 0.6 * (item % 3) as f64;
            for (t, severity) in self.severity.iter().enumerate() {
                let value = middle + severity + own * self.noise.normal();
                if whether(&mut self.noise, t, item) {
                    notes.push(ItemNote {
                        date: day(t),
                        item,
                        value: value.round().clamp(0.0, 10.0),
                    });
                }
            }
        }
        Observations {
            items: (0..items).map(|_| item("an item")).collect(),
            notes,
            reductions: self.cuts.iter().map(|cut| reduction(*cut)).collect(),
            ..Observations::default()
        }
    }
}

/// A reduction on this day.
pub fn reduction(index: usize) -> Reduction {
    Reduction {
        date: day(index),
        from_micrograms: 20_000,
        to_micrograms: 18_000,
    }
}

/// The place of a date, counted from the start.
pub fn index(date: Date) -> usize {
    usize::try_from(START.duration_until(date).as_hours() / 24).expect("after the start")
}

/// How well a number tells heavy days from others: the chance that it is higher on a heavy one.
pub fn area_under_curve(truth: &[bool], told: &[f64]) -> f64 {
    let (mut right, mut pairs) = (0.0, 0.0);
    for (_, a) in truth.iter().zip(told).filter(|(heavy, _)| **heavy) {
        for (_, b) in truth.iter().zip(told).filter(|(heavy, _)| !**heavy) {
            pairs += 1.0;
            right += if a > b {
                1.0
            } else if a < b {
                0.0
            } else {
                0.5
            };
        }
    }
    right / pairs
}
