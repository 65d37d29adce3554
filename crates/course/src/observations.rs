//! What goes in: dated notes of items, one-tap answers, a person's own marks.

use std::fmt;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// A closed scale on which an item is noted, `lo` and `hi` both possible, `lo < hi`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scale {
    lo: f64,
    hi: f64,
}

/// Why two numbers are not a scale.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum ScaleError {
    /// One end, or the distance between them, is not a finite number.
    NotFinite,
    /// The lower end is not below the upper one.
    Empty,
}

impl Scale {
    /// 0 to 10, the scale of everything that is noted in Leeward itself.
    pub const ZERO_TO_TEN: Scale = Scale { lo: 0.0, hi: 10.0 };

    /// A scale from `lo` to `hi`; both ends must be finite and `lo < hi`.
    pub fn new(lo: f64, hi: f64) -> Result<Scale, ScaleError> {
        if !lo.is_finite() || !hi.is_finite() || !(hi - lo).is_finite() {
            return Err(ScaleError::NotFinite);
        }
        if lo >= hi {
            return Err(ScaleError::Empty);
        }
        Ok(Scale { lo, hi })
    }

    /// The lower end.
    pub fn lo(self) -> f64 {
        self.lo
    }

    /// The upper end.
    pub fn hi(self) -> f64 {
        self.hi
    }

    /// Where a value lies on the scale: 0 at the lower end, 1 at the upper.
    pub fn share(self, value: f64) -> f64 {
        (value - self.lo) / (self.hi - self.lo)
    }

    /// The value at a share of the scale; held inside the scale.
    pub fn at(self, share: f64) -> f64 {
        (self.lo + (self.hi - self.lo) * share).clamp(self.lo, self.hi)
    }

    /// Whether a value can have been noted on this scale.
    pub fn holds(self, value: f64) -> bool {
        value >= self.lo && value <= self.hi
    }
}

/// One item (symptom): how its numbers are to be read. Its name is never shown when debugged.
#[derive(Clone, PartialEq)]
pub struct Item {
    /// The column or symptom as the person calls it; only carried through, never read.
    pub name: String,
    /// The scale its values are noted on.
    pub scale: Scale,
    /// Good when high (sleep quality, say): mirrored as `lo + hi - x`.
    pub better_when_high: bool,
    /// Where the item says "nothing either way": `x` counts as
    /// `lo + (hi - lo) * max(0, x - n) / (hi - n)`, mirrored likewise for better-when-high.
    pub neutral: Option<f64>,
}

impl fmt::Debug for Item {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Item")
            .field("scale", &self.scale)
            .field("better_when_high", &self.better_when_high)
            .field("neutral", &self.neutral)
            .finish_non_exhaustive()
    }
}

/// One noted value. Several notes of one item on one day are averaged.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ItemNote {
    /// The person's local day.
    pub date: Date,
    /// Index into [`Observations::items`].
    pub item: usize,
    /// The value as noted, on the item's own scale.
    pub value: f64,
}

/// The one-tap answer to "How is today?", from heaviest to lightest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Tap {
    /// Read alone as 10.
    VeryHeavy,
    /// Read alone as 7.5.
    Heavy,
    /// Read alone as 5.
    InBetween,
    /// Read alone as 2.5.
    Lighter,
    /// Read alone as 0; also the person's own mark of a window.
    Window,
}

/// A one-tap answer on a day. Never pooled with items.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TapNote {
    /// The person's local day.
    pub date: Date,
    /// The answer.
    pub tap: Tap,
}

/// A person's own mark that a day was a window. Carried through; never overruled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WindowMark {
    /// The person's local day.
    pub date: Date,
}

/// A person's own mark that a day was a wave. Carried through; never overruled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WaveMark {
    /// The person's local day.
    pub date: Date,
}

/// A dose that was lowered.
#[derive(Clone, Copy, Debug, Deserialize, Eq, Ord, PartialEq, PartialOrd, Serialize)]
pub struct Reduction {
    /// The first day at the lower dose.
    pub date: Date,
    /// The dose before, in whole micrograms a day.
    pub from_micrograms: u64,
    /// The dose since, in whole micrograms a day.
    pub to_micrograms: u64,
}

/// Each time a dose went down, drug by drug, in order of days. A first dose, one that stays and one
/// that rises are none; of several doses of a drug that begin on one day the last one given stands.
///
/// `doses` are the drug, the first day and whole micrograms a day, in order of days; `same` says
/// whether two names are one drug.
pub fn reductions<Drug>(
    doses: impl IntoIterator<Item = (Drug, Date, u64)>,
    same: impl Fn(&Drug, &Drug) -> bool,
) -> Vec<(Drug, Reduction)> {
    let mut drugs: Vec<Vec<(Drug, Date, u64)>> = Vec::new();
    for dose in doses {
        match drugs.iter_mut().find(|of| same(&of[0].0, &dose.0)) {
            None => drugs.push(vec![dose]),
            Some(of) => {
                of.pop_if(|before| before.1 == dose.1);
                of.push(dose);
            }
        }
    }
    let mut found = Vec::new();
    for of in drugs {
        let mut before: Option<u64> = None;
        for (drug, date, micrograms) in of {
            let from = before.replace(micrograms).filter(|from| micrograms < *from);
            if let Some(from_micrograms) = from {
                let to_micrograms = micrograms;
                let reduction = Reduction {
                    date,
                    from_micrograms,
                    to_micrograms,
                };
                found.push((drug, reduction));
            }
        }
    }
    found.sort_by_key(|(_, reduction)| reduction.date);
    found
}

/// Everything that is read: order does not matter, days may be missing.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Observations {
    /// The items, each with its scale and direction.
    pub items: Vec<Item>,
    /// The noted values.
    pub notes: Vec<ItemNote>,
    /// The one-tap answers, an ordered scale of their own beside the items.
    pub taps: Vec<TapNote>,
    /// Days the person marked as a window.
    pub window_marks: Vec<WindowMark>,
    /// Days the person marked as a wave.
    pub wave_marks: Vec<WaveMark>,
    /// The reductions of all drugs.
    pub reductions: Vec<Reduction>,
}
