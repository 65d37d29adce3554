//! What is kept of a reading, so that a day more takes a small part of the time of a whole one.
//!
//! After a year a day more hardly changes what is known of level, heights and noise. What it does
//! change is read from it at once: which of the last days belong to a wave, the level of the last
//! months, and what is noticed. All else stands as it was read, and after a week everything is read anew.

use std::fmt;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::chain::AHEAD;
use crate::changes::{ItemChange, ItemSeen};
use crate::gather::{self, Band};
use crate::joint::JointTail;
use crate::level::LevelTail;
use crate::noticing::Seen;
use crate::shifts::Found;
use crate::stays::TAIL;
use crate::{Answer, Observations, Symptom, Trend, answers};

/// What was found in notes, before a person's marks are laid over it.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub(crate) struct Findings {
    /// The level, as shares of the scale.
    pub(crate) band: Band,
    /// Probabilities by day.
    pub(crate) wave: Vec<f64>,
    pub(crate) window: Vec<f64>,
    pub(crate) waves_at_all: f64,
    pub(crate) trend: Trend,
    /// Lasting changes of the whole, and of single items.
    pub(crate) steps: Vec<Found>,
    pub(crate) items: Vec<ItemChange>,
    pub(crate) noticed: Vec<Seen>,
    pub(crate) noticed_of_items: Vec<ItemSeen>,
    pub(crate) answers: Vec<Answer>,
    pub(crate) symptoms: Vec<Symptom>,
    /// How many items follow each other and are read.
    pub(crate) read_items: usize,
}

/// What [`crate::read_on`] goes on from. It holds what was noted, in other words: whoever keeps it
/// seals it.
#[derive(Clone, Deserialize, Serialize)]
pub struct Kept {
    pub(crate) first: Date,
    pub(crate) last: Date,
    /// Calendar days from the first to the last.
    pub(crate) days: usize,
    /// Of everything that was noted until then.
    pub(crate) fingerprint: u64,
    /// The scale, how many scales there are, and whether one-tap answers are what is read.
    pub(crate) read_as: (f64, f64, usize, bool),
    pub(crate) findings: Findings,
    pub(crate) joint: JointTail,
    pub(crate) level: LevelTail,
    pub(crate) chain: ChainBand,
}

/// A shorter diary is read anew in no time.
const LEAST_DAYS: usize = 365;
/// With fewer noted days in the tail its level and its noise are hardly known.
const LEAST_NOTED: usize = 40;
/// After so many days everything is read anew.
const MOST_AHEAD: usize = AHEAD;
/// The same while an answer to a reduction may be building up: how it goes has to be read.
const MOST_AHEAD_OF_ANSWER: usize = 2;
const ANSWER_DAYS: usize = 60;
/// Days at the beginning of the tail that stay as they were read.
const STANDS: usize = 30;

/// For how many days more a reading of so many days stands.
pub(crate) fn most_ahead(days: usize, last_cut: Option<usize>) -> usize {
    match last_cut {
        Some(cut) if cut + ANSWER_DAYS > days => MOST_AHEAD_OF_ANSWER,
        _ => MOST_AHEAD,
    }
}

impl fmt::Debug for Kept {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Kept").finish_non_exhaustive()
    }
}

impl Kept {
    /// Calendar days that were read.
    pub fn days(&self) -> usize {
        self.days
    }

    /// Only what can be gone on from.
    pub(crate) fn of(kept: Kept) -> Option<Kept> {
        let enough = kept.days >= LEAST_DAYS && kept.joint.noted() >= LEAST_NOTED;
        // The first note may lie within the tail, where marks alone came before it.
        (enough && kept.level.goes_on()).then_some(kept)
    }

    /// What is found with so many days more. `cells` are their items on 0..10, `plain` the plain
    /// level from the first day of the tail on.
    pub(crate) fn later(&self, more: usize, cells: &[Vec<f64>], plain: &Band) -> Findings {
        let tail = self.days - TAIL;
        let mut findings = self.findings.clone();
        let later = self.joint.later(cells);
        let band = gather::together(&self.chain.ahead(more), plain);
        let renew = |old: &mut Vec<f64>, new: &[f64]| {
            old.truncate(tail + STANDS);
            old.extend(&new[STANDS..]);
        };
        renew(&mut findings.wave, &later.wave);
        renew(&mut findings.window, &later.window);
        renew(&mut findings.band.mid, &band.mid);
        renew(&mut findings.band.low, &band.low);
        renew(&mut findings.band.high, &band.high);
        findings.noticed = later.noticed;
        for answer in &mut findings.answers {
            answers::wait(answer, more);
        }
        findings
    }
}

/// The level by the chain on the days of the tail, and some days after it.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub(crate) struct ChainBand {
    tail: Band,
    /// Middle and half a band [`AHEAD`] days after the last.
    ahead: (f64, f64),
}

impl ChainBand {
    pub(crate) fn of(band: &Band, ahead: (f64, f64)) -> ChainBand {
        let tail = band.since(band.mid.len().saturating_sub(TAIL));
        ChainBand { tail, ahead }
    }

    /// The band with so many days more, straight from the last to the day that is known.
    fn ahead(&self, more: usize) -> Band {
        let mut band = self.tail.clone();
        let Some((mid, low)) = band.mid.last().copied().zip(band.low.last().copied()) else {
            return band;
        };
        let half = mid - low;
        for day in 1..=more {
            let part = day as f64 / AHEAD as f64;
            band.push(
                mid + (self.ahead.0 - mid) * part,
                half + (self.ahead.1 - half) * part,
            );
        }
        band
    }
}

/// A number that changes with everything noted until a day, the order of notes aside. A person's
/// marks are not in it: they are laid over what was found.
pub(crate) fn fingerprint(observations: &Observations, until: Date) -> u64 {
    let mut sum = 0_u64;
    let mut add = |kind: u64, parts: [u64; 4]| {
        let mixed = parts
            .iter()
            .fold(mixed(kind), |sum, part| mixed(sum ^ part));
        sum = sum.wrapping_add(mixed);
    };
    for (place, item) in observations.items.iter().enumerate() {
        let scale = (item.scale.lo().to_bits(), item.scale.hi().to_bits());
        let neutral = item.neutral.map_or(u64::MAX, f64::to_bits);
        let turned = 2 * place as u64 + u64::from(item.better_when_high);
        add(1, [turned, scale.0, scale.1, neutral]);
    }
    for note in observations.notes.iter().filter(|n| n.date <= until) {
        add(
            2,
            [number(note.date), note.item as u64, note.value.to_bits(), 0],
        );
    }
    for note in observations.taps.iter().filter(|n| n.date <= until) {
        add(3, [number(note.date), note.tap as u64, 0, 0]);
    }
    for cut in observations.reductions.iter().filter(|r| r.date <= until) {
        let (from, to) = (cut.from_micrograms, cut.to_micrograms);
        add(4, [number(cut.date), from, to, 0]);
    }
    sum
}

fn number(date: Date) -> u64 {
    let year = i64::from(date.year());
    let day = (year * 12 + i64::from(date.month())) * 31 + i64::from(date.day());
    day as u64
}

/// A number in which every bit depends on every bit of another (the finish of SplitMix64).
fn mixed(z: u64) -> u64 {
    let z = z.wrapping_add(0x9E37_79B9_7F4A_7C15);
    let z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    let z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    z ^ (z >> 31)
}

#[cfg(test)]
mod tests {
    use jiff::ToSpan;
    use jiff::civil::date;

    use super::*;
    use crate::{Item, ItemNote, Scale, read_and_keep};

    /// Waves of twelve days, four items that are a little off each other.
    fn diary() -> Observations {
        let mut diary = Observations::default();
        for item in 0..4 {
            diary.items.push(Item {
                name: String::new(),
                scale: Scale::ZERO_TO_TEN,
                better_when_high: false,
                neutral: None,
            });
            for t in (0..LEAST_DAYS + 40).filter(|t| (t + item) % 7 != 0) {
                let wave = if (t / 12) % 2 == 1 { 4.0 } else { 0.0 };
                let off = ((t * 7919 + item * 104_729) % 13) as f64 / 5.0;
                diary.notes.push(ItemNote {
                    date: date(2024, 1, 1).saturating_add((t as i64).days()),
                    item,
                    value: 2.0 + wave + off,
                });
            }
        }
        diary
    }

    #[test]
    fn with_no_day_more_the_tail_is_read_as_it_was() {
        let kept = read_and_keep(&diary()).unwrap().1.unwrap();
        let later = kept.joint.later(&vec![Vec::new(); 4]);
        let tail = kept.days - TAIL;
        assert_eq!(later.wave.len(), TAIL);
        for day in STANDS..TAIL {
            let (wave, window) = (
                kept.findings.wave[tail + day],
                kept.findings.window[tail + day],
            );
            assert!((later.wave[day] - wave).abs() < 1e-9, "{day}");
            assert!((later.window[day] - window).abs() < 1e-9, "{day}");
        }
        assert!(later.wave.iter().any(|wave| *wave > 0.9));
    }

    #[test]
    fn the_level_ahead_goes_straight_to_what_is_reckoned_and_its_band_opens() {
        let mut tail = Band::default();
        tail.push(0.4, 0.1);
        let band = ChainBand {
            tail,
            ahead: (0.47, 0.17),
        };
        let band = band.ahead(AHEAD);
        assert_eq!(band.mid.len(), AHEAD + 1);
        assert!((band.mid[1] - 0.41).abs() < 1e-12 && (band.mid[7] - 0.47).abs() < 1e-12);
        assert!((band.high[3] - 0.56).abs() < 1e-12);
        assert!((band.high[7] - 0.64).abs() < 1e-12);
    }
}
