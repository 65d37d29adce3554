//! Invented diaries: a drifting level, waves, answers to reductions, noise that lasts, rounding, gaps.

use course::{Item, ItemNote, Observations, Reduction, Scale, Tap, TapNote};
use jiff::ToSpan;
use jiff::civil::{Date, date};

const FIRST: Date = date(2015, 1, 1);
/// Days without a note, and items that are left out on the others: 40 % of all values in all.
const NO_NOTE: f64 = 0.1;
const LEFT_OUT: f64 = 1.0 / 3.0;
/// How much of yesterday's noise is there today, in the whole and in one item.
const LASTING: f64 = 0.5;
const ITEM_LASTING: f64 = 0.3;
const DOSE_BEFORE_ALL: f64 = 20_000.0;

/// A diary that is to be made.
#[derive(Clone, Copy)]
pub struct Sketch {
    pub days: usize,
    /// None: one tap a day.
    pub items: usize,
    pub reductions: usize,
    /// The days that reductions are spread over evenly, from the first on.
    pub tapering: usize,
}

/// Ten years of everything; reductions to the end are the dearest.
pub const TEN_YEARS: Sketch = Sketch {
    days: 3650,
    items: 40,
    reductions: 22,
    tapering: 3650,
};
/// The same with a taper of three years and seven years after it.
pub const TAPER_OF_THREE_YEARS: Sketch = Sketch {
    tapering: 1095,
    ..TEN_YEARS
};
/// What an ordinary year may look like.
pub const ONE_YEAR: Sketch = Sketch {
    days: 365,
    items: 6,
    reductions: 5,
    tapering: 365,
};
/// The least that is asked of anybody.
pub const THREE_MONTHS: Sketch = Sketch {
    days: 90,
    items: 0,
    reductions: 0,
    tapering: 0,
};

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

    fn normal(&mut self) -> f64 {
        let radius = (-2.0 * (1.0 - self.even()).ln()).sqrt();
        radius * (std::f64::consts::TAU * self.even()).cos()
    }

    fn length(&mut self, median: f64, spread: f64) -> f64 {
        (median.ln() + spread * self.normal()).exp().max(2.0)
    }
}

impl Sketch {
    /// The day of each reduction, counted from the first.
    pub fn cuts(&self) -> Vec<usize> {
        let apart = self.tapering / (self.reductions + 1);
        (1..=self.reductions).map(|cut| cut * apart).collect()
    }

    /// The diary, the same for the same sketch.
    pub fn made(&self) -> Observations {
        let mut chance = Chance(0x0C0A_5E00 + (self.days * 64 + self.items) as u64);
        let severity = self.severity(&mut chance);
        let mut made = Observations {
            reductions: self.doses(),
            ..Observations::default()
        };
        if self.items == 0 {
            for (day, severity) in severity.iter().enumerate() {
                if chance.even() >= NO_NOTE {
                    made.taps.push(TapNote {
                        date: at(day),
                        tap: tapped(*severity),
                    });
                }
            }
            return made;
        }
        made.items = (0..self.items).map(named).collect();
        let mut items: Vec<Symptom> = (0..self.items).map(|_| Symptom::by(&mut chance)).collect();
        for (day, severity) in severity.iter().enumerate() {
            let noted = chance.even() >= NO_NOTE;
            for (item, symptom) in items.iter_mut().enumerate() {
                let value = symptom.value(*severity, &mut chance);
                if chance.even() >= LEFT_OUT && noted {
                    made.notes.push(ItemNote {
                        date: at(day),
                        item,
                        value,
                    });
                }
            }
        }
        made
    }

    /// How ill somebody is each day, around nought.
    fn severity(&self, chance: &mut Chance) -> Vec<f64> {
        let cuts: Vec<(usize, f64, f64)> = self
            .cuts()
            .into_iter()
            .map(|day| (day, chance.length(3.0, 0.3), chance.length(28.0, 0.3)))
            .collect();
        let (mut level, mut noise, mut wave, mut left) = (0.8, 0.0, false, 20.0);
        let mut out = Vec::with_capacity(self.days);
        for day in 0..self.days {
            level += 0.012 * chance.normal() - level * 0.0004;
            noise = LASTING * noise + 0.45 * chance.normal();
            left -= 1.0;
            if left <= 0.0 {
                wave = !wave;
                left = chance.length(if wave { 9.0 } else { 24.0 }, 0.5);
            }
            let answers: f64 = cuts
                .iter()
                .map(|(cut, lag, settle)| answer(day as f64 - *cut as f64 - lag, *settle))
                .sum();
            out.push(level + noise + if wave { 1.4 } else { 0.0 } + answers);
        }
        out
    }

    fn doses(&self) -> Vec<Reduction> {
        let mut dose = DOSE_BEFORE_ALL;
        self.cuts()
            .into_iter()
            .map(|day| {
                let before = dose;
                dose *= 0.9;
                Reduction {
                    date: at(day),
                    from_micrograms: before as u64,
                    to_micrograms: dose as u64,
                }
            })
            .collect()
    }
}

/// One symptom: how it goes with the severity, where it lies, and what it has of its own.
struct Symptom {
    slope: f64,
    middle: f64,
    own: f64,
}

impl Symptom {
    fn by(chance: &mut Chance) -> Symptom {
        Symptom {
            slope: 0.6 + 0.6 * chance.even(),
            middle: 1.0 + 0.8 * chance.normal(),
            own: 0.0,
        }
    }

    fn value(&mut self, severity: f64, chance: &mut Chance) -> f64 {
        self.own = ITEM_LASTING * self.own + 0.6 * chance.normal();
        let along = self.slope * (severity - self.middle) + self.own;
        (10.0 / (1.0 + (-along).exp())).round()
    }
}

/// What is added so many days after it was first felt.
fn answer(days: f64, settle: f64) -> f64 {
    if days <= 0.0 {
        return 0.0;
    }
    let fall = std::f64::consts::LN_10 / settle;
    1.6 * ((-fall * days).exp() - (-0.4 * days).exp())
}

pub fn at(day: usize) -> Date {
    FIRST
        .checked_add(i64::try_from(day).unwrap_or(0).days())
        .unwrap_or(FIRST)
}

fn tapped(severity: f64) -> Tap {
    match severity {
        s if s > 2.4 => Tap::VeryHeavy,
        s if s > 1.6 => Tap::Heavy,
        s if s > 0.8 => Tap::InBetween,
        s if s > -0.2 => Tap::Lighter,
        _ => Tap::Window,
    }
}

fn named(item: usize) -> Item {
    Item {
        name: format!("item {}", item + 1),
        scale: Scale::ZERO_TO_TEN,
        better_when_high: false,
        neutral: None,
    }
}

/// The mean of each day's values, `None` where nothing was noted: what the peers read.
pub fn day_means(diary: &Observations, days: usize) -> Vec<Option<f64>> {
    let mut sums = vec![(0.0, 0.0); days];
    for note in &diary.notes {
        let since = FIRST.duration_until(note.date).as_hours() / 24;
        if let Some(sum) = usize::try_from(since).ok().and_then(|d| sums.get_mut(d)) {
            *sum = (sum.0 + note.value, sum.1 + 1.0);
        }
    }
    sums.into_iter()
        .map(|(sum, count)| (count > 0.0).then(|| sum / count))
        .collect()
}
