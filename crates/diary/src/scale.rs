//! The scale a symptom is noted on.

/// A closed scale, `lo < hi`, both finite.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scale {
    lo: f64,
    hi: f64,
}

/// Why two numbers are no scale.
#[derive(Clone, Copy, Debug, PartialEq, thiserror::Error)]
pub enum ScaleFault {
    /// One of them is not a finite number.
    #[error("not a finite number")]
    NotFinite,
    /// The lower end is not below the upper one.
    #[error("the lower end is not below the upper end")]
    Empty,
}

impl Scale {
    /// 0 to 10, on which everything is noted unless it came from elsewhere.
    pub const ZERO_TO_TEN: Scale = Scale { lo: 0.0, hi: 10.0 };

    /// A scale from `lo` to `hi`.
    pub fn new(lo: f64, hi: f64) -> Result<Scale, ScaleFault> {
        if !lo.is_finite() || !hi.is_finite() {
            return Err(ScaleFault::NotFinite);
        }
        if lo >= hi {
            return Err(ScaleFault::Empty);
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

    /// Whether a value lies on it.
    pub fn holds(self, value: f64) -> bool {
        value >= self.lo && value <= self.hi
    }
}

/// How strong a thought is, 0 to 10.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Strength(u8);

impl Strength {
    /// A strength; `None` above 10.
    pub fn new(value: u8) -> Option<Strength> {
        (value <= 10).then_some(Strength(value))
    }

    /// 0 to 10.
    pub fn value(self) -> u8 {
        self.0
    }
}
