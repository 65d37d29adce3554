//! Invented diaries for the tests: small makers, and a source of noise that is the same everywhere.

use course::{Item, ItemNote, Observations, Scale, Tap, TapNote};
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

/// Days that lie 3 above their surroundings in stretches of `long` days, `apart` days between,
/// under noise; a day in four without a note. Also which days lie in a stretch.
pub fn planted(days: usize, long: usize, apart: usize, seed: u64) -> (Vec<Option<f64>>, Vec<bool>) {
    let mut noise = Noise(seed);
    let heavy: Vec<bool> = (0..days).map(|t| t % (long + apart) >= apart).collect();
    let value = |heavy: &bool| {
        let lifted = if *heavy { 6.0 } else { 3.0 };
        let value = (lifted + noise.normal()).round().clamp(0.0, 10.0);
        (noise.even() > 0.25).then_some(value)
    };
    (heavy.iter().map(value).collect(), heavy)
}
