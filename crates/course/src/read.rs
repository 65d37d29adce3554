//! The reading itself: every part in turn, laid together day by day.

use std::borrow::Cow;
use std::collections::BTreeSet;

use jiff::ToSpan;
use jiff::civil::Date;

use crate::answers::{self, Told};
use crate::burden::{self, Noted};
use crate::changes;
use crate::comparisons;
use crate::curve::Curve;
use crate::doubts::{self, Measured};
use crate::gather::{self, Band};
use crate::joint::{self, JointTail, NOTICING_OF_ITEMS, SEARCH};
use crate::kept::{self, ChainBand, Findings, Kept, fingerprint};
use crate::level::{self, LevelTail};
use crate::noticing::Seen;
use crate::severity;
use crate::shifts;
use crate::stays::TAIL;
use crate::stretches::{self, Run};
use crate::symptoms;
use crate::trend;
use crate::{
    Day, Doubt, DoubtCode, Noticed, Observations, Reading, Reduction, Series, Shift, Stretch,
    StretchKind, Tap, Trend,
};

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
/// from all notes; trend, lasting changes, answers to reductions and symptoms stand as they were read. `None` where that will not
/// do, and everything is to be read anew: more than a week has gone by (two days, while a
/// reduction is recent), something older was changed, a dose was lowered, an item was added.
pub fn read_on(kept: &Kept, observations: &Observations) -> Option<Reading> {
    with_laid(observations, |laid| laid.read_on(kept))?
}

fn with_laid<T>(observations: &Observations, read: impl FnOnce(&Laid) -> T) -> Option<T> {
    let noted = burden::laid_out(observations);
    let marks = Marks::of(observations);
    let dates = calendar(&noted, &marks)?;
    let evened = burden::evened(&noted);
    let series = on_calendar(&dates, &noted, &evened);
    Some(read(&Laid {
        observations,
        noted: &noted,
        marks: &marks,
        dates: &dates,
        evened: &evened,
        series: &series,
    }))
}

/// Everything noted, laid out on the calendar.
struct Laid<'a> {
    observations: &'a Observations,
    noted: &'a Noted,
    marks: &'a Marks,
    dates: &'a [Date],
    evened: &'a [f64],
    /// Day means for the usual mix of items, as shares of the scale.
    series: &'a [Option<f64>],
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
            waves_at_all: joint.waves_at_all,
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

    /// How values were taken to one scale.
    fn read_as(&self) -> (f64, f64, usize, bool) {
        let noted = self.noted;
        let scale = noted.scale;
        (scale.lo(), scale.hi(), noted.scales, noted.taps_only)
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

    /// The reading of what was found.
    fn told(&self, findings: &Findings, cuts: &[usize]) -> Reading {
        let width = self.width();
        let (waves, windows) = self.runs(findings);
        let compared =
            |kind, runs: &[Run]| comparisons::compared(kind, runs, self.dates.len(), width);
        let mut comparisons = compared(StretchKind::Wave, &waves);
        comparisons.extend(compared(StretchKind::Window, &windows));
        let at_all = findings.waves_at_all;
        Reading {
            waves: waves.iter().map(|run| self.stretch(run)).collect(),
            windows: windows.iter().map(|run| self.stretch(run)).collect(),
            waves_at_all: at_all,
            trend: findings.trend.clone(),
            shifts: self.shifts(findings, cuts),
            noticed: self.noticed(findings),
            answers: findings.answers.clone(),
            symptoms: findings.symptoms.clone(),
            comparisons,
            doubts: self.doubts(Some(at_all), findings.read_items),
            ..self.begun(&findings.band, &findings.wave, &findings.window)
        }
    }

    /// Where too little was noted, or nothing moves: the level alone.
    fn plainly(&self, band: Band, cells: &[Vec<f64>]) -> Reading {
        let nothing = vec![0.0; self.dates.len()];
        Reading {
            symptoms: symptoms::symptoms(cells, self.dates, None, &[]),
            doubts: self.doubts(None, 0),
            trend: Trend::default(),
            ..self.begun(&band, &nothing, &nothing)
        }
    }

    fn width(&self) -> f64 {
        self.noted.scale.hi() - self.noted.scale.lo()
    }

    /// The days with their level and probabilities; a person's own mark stands.
    fn begun(&self, band: &Band, wave: &[f64], window: &[f64]) -> Reading {
        let scale = self.noted.scale;
        let day = |(t, date): (usize, &Date)| {
            let cells = self.noted.days.get(*date);
            let marked_window = self.marks.windows.contains(date);
            let marked_wave = self.marks.waves.contains(date);
            Day {
                date: *date,
                noted: cells.is_some(),
                burden: cells.map(|cells| burden::day_mean(scale, cells)),
                level: scale.at(band.mid[t]),
                level_low: scale.at(band.low[t]),
                level_high: scale.at(band.high[t]),
                wave: if marked_window { 0.0 } else { wave[t] },
                window: if marked_wave { 0.0 } else { window[t] },
                marked_window,
                marked_wave,
            }
        };
        Reading {
            scale,
            rescaled: self.noted.scales > 1,
            days: self.dates.iter().enumerate().map(day).collect(),
            ..Reading::default()
        }
    }

    /// Waves and windows by name, none where there are likely none at all. Days that the person
    /// marked as the opposite cut a stretch.
    fn runs(&self, findings: &Findings) -> (Vec<Run>, Vec<Run>) {
        if findings.waves_at_all < 0.5 || self.noted.days.len() < doubts::ENOUGH_DAYS {
            return (Vec::new(), Vec::new());
        }
        let without = |probability: &[f64], marks: &BTreeSet<Date>| -> Vec<f64> {
            let days = self.dates.iter().zip(probability);
            days.map(|(date, p)| if marks.contains(date) { 0.0 } else { *p })
                .collect()
        };
        let wave = without(&findings.wave, &self.marks.windows);
        let window = without(&findings.window, &self.marks.waves);
        (
            stretches::runs(StretchKind::Wave, &wave, self.series, &findings.band.mid),
            stretches::runs(
                StretchKind::Window,
                &window,
                self.series,
                &findings.band.mid,
            ),
        )
    }

    fn stretch(&self, run: &Run) -> Stretch {
        Stretch {
            first: self.dates[run.first],
            last: self.dates[run.last],
            days: u32::try_from(run.last + 1 - run.first).unwrap_or(u32::MAX),
            height: run.height * self.width(),
            certainty: run.certainty,
        }
    }

    /// Lasting changes of the whole and of single items, in order of days.
    fn shifts(&self, findings: &Findings, cuts: &[usize]) -> Vec<Shift> {
        let days = self.dates.len();
        let scale = self.noted.scale;
        let mut all: Vec<Shift> = findings
            .steps
            .iter()
            .map(|found| {
                let at = |day: usize| scale.at(findings.band.mid[day.min(days - 1)]);
                let (before, after) = (at(found.day.saturating_sub(45)), at(found.day + 45));
                self.shift(found, Series::Burden, (before, after), cuts)
            })
            .collect();
        for change in &findings.items {
            let own = self.observations.items[change.item].scale;
            let at = |value: f64| own.at(value / 10.0);
            let levels = (at(change.before), at(change.after));
            all.push(self.shift(&change.found, Series::Item(change.item), levels, cuts));
        }
        all.sort_by_key(|shift| (shift.date, shift.series));
        all
    }

    fn shift(
        &self,
        found: &shifts::Found,
        series: Series,
        (before, after): (f64, f64),
        cuts: &[usize],
    ) -> Shift {
        let left = self.dates.len() - 1 - found.day;
        let mut doubts = Vec::new();
        if left < NEAR_THE_END {
            doubts.push(Doubt {
                code: DoubtCode::NearTheEnd,
                measured: left as f64,
                threshold: NEAR_THE_END as f64,
            });
        }
        let nearest = cuts.iter().map(|cut| cut.abs_diff(found.day)).min();
        if let Some(nearest) = nearest.filter(|n| *n < answers::NEAR) {
            doubts.push(Doubt {
                code: DoubtCode::ReductionNear,
                measured: nearest as f64,
                threshold: answers::NEAR as f64,
            });
        }
        Shift {
            date: self.dates[found.day],
            low: self.dates[found.low],
            high: self.dates[found.high],
            series,
            before,
            after,
            certainty: found.certainty,
            doubts,
        }
    }

    /// What was noticed of the whole and of single items, in order of days.
    fn noticed(&self, findings: &Findings) -> Vec<Noticed> {
        let told = |seen: &Seen, series: Series| Noticed {
            date: self.dates[seen.day],
            series,
            since: self.dates[seen.since],
            heavier: seen.height > 0.0,
            holds: seen.holds,
        };
        let of_items = findings.noticed_of_items.iter();
        let mut all: Vec<Noticed> = findings
            .noticed
            .iter()
            .map(|seen| told(seen, Series::Burden))
            .chain(of_items.map(|noticed| told(&noticed.seen, Series::Item(noticed.item))))
            .collect();
        all.sort_by_key(|noticed| (noticed.date, noticed.series));
        all
    }

    fn doubts(&self, waves_at_all: Option<f64>, read: usize) -> Vec<Doubt> {
        doubts::doubts(&Measured {
            noted: self.noted,
            evened: self.evened,
            series: self.series,
            waves_at_all,
            read,
        })
    }

    /// The items' values on the calendar from day `first` on, taken to 0..10; `NAN` where not noted.
    /// Where only one-tap answers were noted they are the one column.
    fn cells(&self, first: usize) -> Vec<Vec<f64>> {
        let dates = &self.dates[first..];
        let items = self.observations.items.len();
        let columns = if self.noted.taps_only { 1 } else { items };
        let mut cells = vec![vec![f64::NAN; dates.len()]; columns];
        let scale = self.noted.scale;
        for (t, date) in dates.iter().enumerate() {
            for (item, value) in self.noted.days.get(*date).unwrap_or_default() {
                cells[*item][t] = 10.0 * scale.share(*value);
            }
        }
        cells
    }

    /// What was noted of each item: nothing where the one column is the one-tap answers.
    fn items_of<'a>(&self, cells: &'a [Vec<f64>]) -> Cow<'a, [Vec<f64>]> {
        if self.noted.taps_only {
            let none = vec![f64::NAN; self.dates.len()];
            Cow::Owned(vec![none; self.observations.items.len()])
        } else {
            Cow::Borrowed(cells)
        }
    }

    /// The reductions that lie within the noted days, in order, with the index of their day.
    fn reductions(&self) -> Vec<(usize, Reduction)> {
        let within = |reduction: &Reduction| {
            let lower = reduction.to_micrograms < reduction.from_micrograms;
            let day = self.dates.binary_search(&reduction.date).ok();
            day.filter(|_| lower).map(|day| (day, *reduction))
        };
        let mut all: Vec<(usize, Reduction)> = self
            .observations
            .reductions
            .iter()
            .filter_map(within)
            .collect();
        all.sort_unstable();
        all
    }
}

/// Days from the last note within which a lasting change may be a wave that has not ended.
const NEAR_THE_END: usize = 42;

/// The days a person marked as a wave or a window.
struct Marks {
    waves: BTreeSet<Date>,
    windows: BTreeSet<Date>,
}

impl Marks {
    /// A window is marked by a mark or by the one-tap answer.
    fn of(observations: &Observations) -> Marks {
        let tapped = observations
            .taps
            .iter()
            .filter(|note| note.tap == Tap::Window)
            .map(|note| note.date);
        let marked = observations.window_marks.iter().map(|mark| mark.date);
        Marks {
            waves: observations
                .wave_marks
                .iter()
                .map(|mark| mark.date)
                .collect(),
            windows: tapped.chain(marked).collect(),
        }
    }
}

/// Every day from the first noted or marked to the last.
fn calendar(noted: &Noted, marks: &Marks) -> Option<Vec<Date>> {
    let begins = [
        noted.days.first(),
        marks.windows.first(),
        marks.waves.first(),
    ];
    let ends = [noted.days.last(), marks.windows.last(), marks.waves.last()];
    let first = begins.into_iter().flatten().min().copied()?;
    let last = ends.into_iter().flatten().max().copied()?;
    Some(first.series(1.day()).take_while(|d| *d <= last).collect())
}

/// The evened day means laid on the calendar; `None` where nothing was noted.
fn on_calendar(dates: &[Date], noted: &Noted, evened: &[f64]) -> Vec<Option<f64>> {
    let mut rows = noted.days.iter().zip(evened).peekable();
    dates
        .iter()
        .map(|date| {
            rows.next_if(|((noted, _), _)| noted == date)
                .map(|(_, y)| *y)
        })
        .collect()
}

/// The days of reductions, each once.
fn days_of(reductions: &[(usize, Reduction)]) -> Vec<usize> {
    let mut days: Vec<usize> = reductions.iter().map(|(day, _)| *day).collect();
    days.dedup();
    days
}
