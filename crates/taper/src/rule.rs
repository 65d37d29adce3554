//! A person's rule: at most so much of the current dose, not sooner than after so many days.

use medicine::{Dose, Rounding};

/// A rule that the person or the prescriber sets. There is none by default.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Rule {
    at_most_permille: u32,
    every_days: u32,
}

/// Why a rule is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, thiserror::Error)]
pub enum RuleFault {
    /// Not a number of percent above 0 and below 100, with at most one decimal.
    #[error("percent out of range")]
    Percent,
    /// Not a number of days from 1 to [`Rule::MOST_DAYS`].
    #[error("days out of range")]
    Days,
}

impl Rule {
    /// The longest time between steps: ten years.
    pub const MOST_DAYS: u32 = 3650;

    /// A cut of at most so many thousandths of the dose before it (25 is 2.5 %), not sooner than
    /// so many days after the last.
    pub fn new(at_most_permille: u32, every_days: u32) -> Result<Rule, RuleFault> {
        if !(1..1000).contains(&at_most_permille) {
            return Err(RuleFault::Percent);
        }
        if !(1..=Rule::MOST_DAYS).contains(&every_days) {
            return Err(RuleFault::Days);
        }
        Ok(Rule {
            at_most_permille,
            every_days,
        })
    }

    /// Reads a percentage as people write it, into thousandths: "10", "2,5 %", "7.5".
    pub fn read_percent(text: &str) -> Result<u32, RuleFault> {
        let text = text.trim().trim_end_matches('%').trim_end();
        let (whole, tenth) = text.split_once([',', '.']).unwrap_or((text, "0"));
        let is_plain = |digits: &str, most: usize| {
            (1..=most).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit())
        };
        if !is_plain(whole, 2) || !is_plain(tenth, 1) {
            return Err(RuleFault::Percent);
        }
        let permille = format!("{whole}{tenth}").parse();
        permille
            .ok()
            .filter(|permille| *permille > 0)
            .ok_or(RuleFault::Percent)
    }

    /// The cap in thousandths of the dose before the cut.
    pub fn at_most_permille(self) -> u32 {
        self.at_most_permille
    }

    /// The cap in percent.
    pub fn at_most_percent(self) -> f64 {
        f64::from(self.at_most_permille) / 10.0
    }

    /// Days from one step to the next, at least.
    pub fn every_days(self) -> u32 {
        self.every_days
    }

    /// The lowest dose that the cap lets follow: rounded up to a whole microgram, so that no cut
    /// to it exceeds the cap.
    pub fn lowest_after(self, dose: Dose) -> Dose {
        let kept = u64::from(1000 - self.at_most_permille);
        dose.share(kept, 1000, Rounding::Up).unwrap_or(dose)
    }

    /// Whether a cut from one daily dose to another keeps the cap.
    pub fn allows(self, from: Dose, to: Dose) -> bool {
        to >= self.lowest_after(from)
    }
}
