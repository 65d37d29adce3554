//! Whether a dose is noted already: so that two taps are never taken for two doses unasked.
//!
//! The rule asks, and never refuses: whoever says "another one" has it noted.

use jiff::{SignedDuration, Timestamp};

use crate::dose::{DoseTaken, WhichIntake, is_same_drug};

/// A note that a dose was taken, and when it was written down.
#[derive(Clone, Copy, Debug)]
pub struct Noting<'a> {
    /// What is noted.
    pub dose: &'a DoseTaken,
    /// When, where it was written down on the very day that it is about. A note about another day
    /// has no time of taking, and none is guessed.
    pub at: Option<Timestamp>,
}

impl Noting<'_> {
    /// Within so long of each other two notes of one drug may be one dose noted twice, whatever
    /// the day: half past eleven at night and half past twelve are near, and two days. Our own
    /// choice; the shortest usual time between intakes is six hours, for a drug that is taken four
    /// times a day.
    pub const WINDOW: SignedDuration = SignedDuration::from_hours(6);

    /// Whether this note may be the one before, noted again: the same intake of the same day, or
    /// within [`Noting::WINDOW`] unless both have names and these differ. Notes that nothing was
    /// taken repeat nothing.
    pub fn may_repeat(&self, before: &Noting<'_>) -> bool {
        let (new, old) = (self.dose, before.dose);
        if !is_same_drug(&new.drug, &old.drug) || !new.is_taken() || !old.is_taken() {
            return false;
        }
        let intakes = compared(new.intake.as_ref(), old.intake.as_ref());
        if intakes.may_be_one && new.day == old.day {
            return true;
        }
        let near = match (self.at, before.at) {
            (Some(now), Some(then)) => now.duration_since(then).abs() < Noting::WINDOW,
            _ => false,
        };
        near && !intakes.named_apart
    }
}

struct Compared {
    /// They are, or cannot be told from, the same intake.
    may_be_one: bool,
    /// Both have a name, and another one.
    named_apart: bool,
}

fn compared(one: Option<&WhichIntake>, other: Option<&WhichIntake>) -> Compared {
    let (Some(one), Some(other)) = (one, other) else {
        // The dose of a whole day holds every intake of it.
        return Compared {
            may_be_one: true,
            named_apart: false,
        };
    };
    match (&one.label, &other.label) {
        (Some(name), Some(other)) => {
            let same = is_same_drug(name, other);
            Compared {
                may_be_one: same,
                named_apart: !same,
            }
        }
        _ => Compared {
            may_be_one: one.place == other.place,
            named_apart: false,
        },
    }
}
