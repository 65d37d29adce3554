//! How sure a finding has to be before it is said, and with which word.

use crate::{Voice, say};

/// From this probability on a finding is stated, as likely; below it, it cannot be told.
pub const LIKELY: f64 = 0.9;
/// From this probability on it is stated as very likely.
pub const VERY_LIKELY: f64 = 0.95;

/// How sure a finding is that is stated at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sure {
    VeryLikely,
    Likely,
}

impl Sure {
    /// `None` where it cannot be told, what is no number included.
    pub(super) fn of(probability: f64) -> Option<Sure> {
        if probability >= VERY_LIKELY {
            Some(Sure::VeryLikely)
        } else if probability >= LIKELY {
            Some(Sure::Likely)
        } else {
            None
        }
    }

    /// The word by which the sentences know it.
    pub(super) fn key(self) -> &'static str {
        match self {
            Sure::VeryLikely => "very",
            Sure::Likely => "likely",
        }
    }
}

/// Whether something is heavier or lighter, as the sentences know it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Way {
    Heavier,
    Lighter,
}

impl Way {
    /// By a change of burden; `None` where there is none.
    pub(super) fn of(change: f64) -> Option<Way> {
        if change > 0.0 {
            Some(Way::Heavier)
        } else if change < 0.0 {
            Some(Way::Lighter)
        } else {
            None
        }
    }

    pub(super) fn key(self) -> &'static str {
        match self {
            Way::Heavier => "heavier",
            Way::Lighter => "lighter",
        }
    }
}

/// What "likely" means, to stand once after the sentences that say it.
pub(super) fn gloss(voice: Voice) -> String {
    say!(voice, "course-likely")
}

/// The same paragraphs with the gloss once, where it first stood.
pub(super) fn glossed_once(voice: Voice, said: Vec<String>) -> Vec<String> {
    let gloss = gloss(voice);
    let mut had = false;
    said.into_iter()
        .filter(|sentence| *sentence != gloss || !std::mem::replace(&mut had, true))
        .collect()
}
