//! The reading itself: every part in turn, anew or going on from an earlier one.

use crate::answers::{self, Told};
use crate::changes;
use crate::curve::Curve;
use crate::gather::{self, Band};
use crate::joint::{self, JointTail, NOTICING_OF_ITEMS, SEARCH};
use crate::kept::{self, ChainBand, Findings, Kept, fingerprint};
use crate::laid::{Laid, days_of, with_laid};
use crate::level::{self, LevelTail};
use crate::severity;
use crate::stays::TAIL;
use crate::symptoms;
use crate::trend;
use crate::{Observations, Reading};

/// Fewer noted days than this are not read together: their means are all that can be said.
const LEAST_TOGETHER: usize = 14;
/// The seed of all that is drawn. The same notes give the same reading.
const SEED: u64 = 0x0001_EE3A_4D00;

/// Reads the course of symptoms out of dated notes.
///
/// `None` only when nothing at all was noted: no value on its item's scale, no one-tap answer and
/// no mark of a wave or a window. Notes may come in any order. The days run from the first noted to
/// the last, a person's own mark being a note as well. The cost grows with that span, and a span of
/// thousands of years is read as willingly as one of days; whoever takes in files refuses such
/// dates.
pub fn read(observations: &Observations) -> Option<Reading> {
    Some(read_and_keep(observations)?.0)
}

/// The same, and what [`read_on`] needs to read a day more in a small part of the time. A diary
/// shorter than a year, or with few notes in its last months, leaves nothing: it is read anew.
pub fn read_and_keep(observations: &Observations) -> Option<(Reading, Option<Kept>)> {
    with_laid(observations, |laid| laid.read())
}

/// Reads notes that go on from those of an earlier reading: some days more, and marks of any day.
///
/// Which days belong to waves, where the level lies, and what has been noticed of the whole is told
/// from all notes; trend, lasting changes, answers to reductions and symptoms stand as they were
/// read. `None` where that will not do, and everything is to be read anew: more than a week has gone
/// by (two days, while a reduction is recent), something older was changed, a dose was lowered, an
/// item was added.
pub fn read_on(kept: &Kept, observations: &Observations) -> Option<Reading> {
    with_laid(observations, |laid| laid.read_on(kept))?
}

impl Laid<'_> {
    fn read(&self) -> (Reading, Option<Kept>) {
        let days = self.dates.len();
        let cells = self.cells(0);
        let items = self.items_of(&cells);
        let (plain, level_tail) = level::level(self.series, days.checked_sub(TAIL));
        let plain = Band::from(plain);
        let severity =
            severity::severity(&cells, days).filter(|_| self.noted.days.len() >= LEAST_TOGETHER);
        let Some(severity) = severity else {
            return (self.plainly(plain, &items), None);
        };
        let reductions = self.reductions();
        let cuts = days_of(&reductions);
        let pairs: Vec<(f64, f64)> = self
            .series
            .iter()
            .zip(&severity.score)
            .filter_map(|(y, x)| y.map(|y| (*x, y)))
            .collect();
        let curve = Curve::through(&pairs);
        let mut joint = joint::read(&severity, &cuts, &curve, SEED);
        let chain = gather::band(&joint.draws, days);
        let width = self.width();
        let steps = joint.shifts();
        let told = Told {
            joint: &joint,
            curve: &curve,
            dates: self.dates,
            width,
            shifts: &steps,
        };
        let (noticing, noted) = joint.noticing();
        let is_noted: Vec<bool> = self.series.iter().map(Option::is_some).collect();
        let grid = crate::chain::grid(days);
        let findings = Findings {
            band: gather::together(&chain, &plain),
            waves_at_all: joint.waves_stated,
            trend: trend::trend(&joint.draws, &grid, self.dates, &is_noted, width),
            items: changes::of_items(&items, &joint.lift(), SEARCH),
            noticed: noticing.seen.clone(),
            noticed_of_items: changes::noticed_of_items(
                &items,
                &joint.lift_then(),
                &noticing.seen,
                NOTICING_OF_ITEMS,
            ),
            answers: answers::answers(&told, &reductions),
            symptoms: symptoms::symptoms(&items, self.dates, Some(&severity), &joint.lags),
            read_items: severity.read_items(),
            wave: std::mem::take(&mut joint.wave),
            window: std::mem::take(&mut joint.window),
            steps,
        };
        let reading = self.told(&findings, &cuts);
        let ahead = gather::ahead(&joint.draws);
        let kept = joint.tail(&severity, (noticing, noted)).and_then(|joint| {
            let chain = ChainBand::of(&chain, ahead);
            self.kept(findings, joint, level_tail, chain)
        });
        (reading, kept)
    }

    /// What is kept of a reading for [`read_on`].
    fn kept(
        &self,
        findings: Findings,
        joint: JointTail,
        level: LevelTail,
        chain: ChainBand,
    ) -> Option<Kept> {
        let first = *self.dates.first()?;
        let last = *self.dates.last()?;
        Kept::of(Kept {
            first,
            last,
            days: self.dates.len(),
            fingerprint: fingerprint(self.observations, last),
            read_as: self.read_as(),
            findings,
            joint,
            level,
            chain,
        })
    }

    /// Reads on from what was kept of an earlier reading, if that will do.
    fn read_on(&self, kept: &Kept) -> Option<Reading> {
        let more = self.dates.len().checked_sub(kept.days)?;
        let reductions = self.reductions();
        let cuts = days_of(&reductions);
        let goes_on = self.dates.first() == Some(&kept.first)
            && self.read_as() == kept.read_as
            && more <= kept::most_ahead(kept.days, cuts.last().copied())
            && cuts.last().is_none_or(|cut| *cut < kept.days)
            && fingerprint(self.observations, kept.last) == kept.fingerprint;
        if !goes_on {
            return None;
        }
        if more == 0 {
            return Some(self.told(&kept.findings, &cuts));
        }
        let tail = kept.days - TAIL;
        let plain = Band::from(kept.level.level(&self.series[tail..]));
        let findings = kept.later(more, &self.cells(kept.days), &plain);
        Some(self.told(&findings, &cuts))
    }
}
