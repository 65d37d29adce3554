//! What was found, told day by day: a person's marks are laid over it, stretches get their names.

use std::collections::BTreeSet;

use jiff::civil::Date;

use crate::answers;
use crate::burden;
use crate::comparisons;
use crate::doubts::{self, Measured};
use crate::gather::Band;
use crate::kept::Findings;
use crate::laid::Laid;
use crate::noticing::Seen;
use crate::shifts;
use crate::stretches::{self, Run};
use crate::symptoms;
use crate::{Day, Doubt, DoubtCode, Noticed, Reading, Series, Shift, Stretch, StretchKind, Trend};

/// Days from the last note within which a lasting change may be a wave that has not ended.
const NEAR_THE_END: usize = 42;

impl Laid<'_> {
    /// The reading of what was found.
    pub(crate) fn told(&self, findings: &Findings, cuts: &[usize]) -> Reading {
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
    pub(crate) fn plainly(&self, band: Band, cells: &[Vec<f64>]) -> Reading {
        let nothing = vec![0.0; self.dates.len()];
        Reading {
            symptoms: symptoms::symptoms(cells, self.dates, None, &[]),
            doubts: self.doubts(None, 0),
            trend: Trend::default(),
            ..self.begun(&band, &nothing, &nothing)
        }
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
        if findings.waves_at_all < doubts::NAMED || self.noted.days.len() < doubts::ENOUGH_DAYS {
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
}
