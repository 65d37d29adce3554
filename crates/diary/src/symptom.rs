//! A symptom as one person defines it.

use crate::{Scale, Text};

/// Where a symptom comes from, as the person sees it. Never printed for anybody else unless the
/// person chooses so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// Not there before the drug.
    New,
    /// Known from before the drug.
    KnownBefore,
    /// Known from before, but stronger or different now.
    KnownButStronger,
    /// The person cannot tell.
    Unclear,
}

impl Origin {
    /// All of them, in the order in which they are asked.
    pub const ALL: [Origin; 4] = [
        Origin::New,
        Origin::KnownBefore,
        Origin::KnownButStronger,
        Origin::Unclear,
    ];
}

/// A symptom: its name and how its numbers are to be read.
#[derive(Clone, Debug, PartialEq)]
pub struct Symptom {
    /// What the person calls it.
    pub name: Text,
    /// The scale it is noted on.
    pub scale: Scale,
    /// Whether a high number is a good one.
    pub better_when_high: bool,
    /// The value that says "nothing either way", where there is one: on the scale, and not at
    /// its heavy end.
    pub neutral: Option<f64>,
    /// Where it comes from, where the person said so.
    pub origin: Option<Origin>,
    /// Whether the check-in still asks for it.
    pub asked: bool,
}

/// Why a symptom cannot be defined so.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SymptomFault {
    /// The neutral point is not on the scale, or lies at its heavy end.
    #[error("the neutral point does not lie on the scale")]
    NeutralOffScale,
}

impl Symptom {
    /// A symptom noted from 0 to 10, heavier when high.
    pub fn zero_to_ten(name: Text, origin: Option<Origin>) -> Symptom {
        Symptom {
            name,
            scale: Scale::ZERO_TO_TEN,
            better_when_high: false,
            neutral: None,
            origin,
            asked: true,
        }
    }

    /// Sets the neutral point.
    pub fn with_neutral(mut self, neutral: Option<f64>) -> Result<Symptom, SymptomFault> {
        let (lo, hi) = (self.scale.lo(), self.scale.hi());
        let has_heavy_side = |point: f64| match self.better_when_high {
            true => point > lo && point <= hi,
            false => point >= lo && point < hi,
        };
        if let Some(point) = neutral
            && !has_heavy_side(point)
        {
            return Err(SymptomFault::NeutralOffScale);
        }
        self.neutral = neutral;
        Ok(self)
    }
}
