//! The reading itself: every part in turn, laid together day by day.

use std::collections::BTreeSet;

use jiff::ToSpan;
use jiff::civil::Date;

use crate::burden::{self, Noted};
use crate::chain::Plan;
use crate::curve::Curve;
use crate::{Day, Observations, Reading, Tap, gather, model, severity};

/// Reads the course of symptoms out of dated notes.
///
/// `None` only when nothing at all was noted: no value on its item's scale, no one-tap answer and
/// no mark of a window. Notes may come in any order. The days run from the first noted to the
/// last, a person's own mark being a note as well. The cost grows with that span, and a span of
/// thousands of years is read as willingly as one of days; whoever takes in files refuses such
/// dates.
pub fn read(observations: &Observations) -> Option<Reading> {
    let noted = burden::laid_out(observations);
    let marks = marked_days(observations);
    let dates = calendar(&noted, &marks)?;
    let evened = burden::evened(&noted);
    let series = on_calendar(&dates, &noted, &evened);
    let marked: Vec<bool> = dates.iter().map(|d| marks.contains(d)).collect();
    let cells = cells(&noted, &dates);
    let severity = severity::severity(&cells, dates.len())?;
    let reductions = reductions(observations, &dates);
    let mut cut_days: Vec<usize> = reductions.iter().map(|(day, _)| *day).collect();
    cut_days.dedup();
    let pairs: Vec<(f64, f64)> = series
        .iter()
        .zip(&severity.score)
        .filter_map(|(y, x)| y.map(|y| (*x, y)))
        .collect();
    let curve = Curve::through(&pairs);
    let env = |k: &str, d: usize| std::env::var(k).ok().and_then(|v| v.parse().ok()).unwrap_or(d);
    let plan = Plan { levels: env("LEVELS", 2), settle: env("SETTLE", 30), keep: env("KEEP", 80) };
    let ran = model::run(&severity, &cut_days, &curve, plan, env("SEED", 1) as u64);
    let draws = &ran.draws;
    let mut band = gather::band(draws, dates.len());
    if env("PLAIN", 1) == 1 {
        let plain = crate::level::level(&series);
        for t in 0..dates.len() {
            let (a, b) = (band.high[t] - band.low[t], plain.high[t] - plain.low[t]);
            let (wa, wb) = (1.0 / (a * a + 1e-9), 1.0 / (b * b + 1e-9));
            let w = wa / (wa + wb);
            let mid = w * band.mid[t] + (1.0 - w) * plain.mid[t];
            let half = 0.5 * (w * a + (1.0 - w) * b) * crate::chain::linear::envf("WIDE", 1.0);
            (band.mid[t], band.low[t], band.high[t]) = (mid, mid - half, mid + half);
        }
    }
    let count = draws.count as f64;
    if env("DEBUG", 0) == 1 {
        let week = model::first_guess(&ran.data);
        let top = ran.levels - 1;
        let g: Vec<f64> = draws.gamma.iter().map(|g| g[top] / count).collect();
        let n = g.len() as f64; let (ma, mb) = (g.iter().sum::<f64>()/n, week.iter().sum::<f64>()/n);
        let (mut ab, mut aa, mut bb) = (0.0,0.0,0.0);
        for (a,b) in g.iter().zip(&week) { ab += (a-ma)*(b-mb); aa += (a-ma)*(a-ma); bb += (b-mb)*(b-mb); }
        eprint!("corr {:.2} ", ab/(aa*bb).sqrt());
        let ll: f64 = draws.log_likelihoods.iter().sum::<f64>() / count;
        eprintln!("dL {:.1} n {} wander {:.2} ll {ll:.1} noise {:.2?} heights {:.2?} answered {:.2} steps {:?} lags {:?}", ll - ran.alone, ran.data.rows.days.len(), draws.wander/count, draws.noise.map(|x| x / count), draws.heights.map(|h| [h[0]/count, h[1]/count]), draws.answered / count, ran.steps, ran.lags);
    }
    let top = ran.levels - 1;
    if let Ok(path) = std::env::var("DUMP") {
        let soft = model::week_guess(&ran);
        let first = model::first_guess(&ran.data);
        let ll: f64 = draws.log_likelihoods.iter().sum::<f64>() / count;
        let mut text = format!("{} {} {} {} {}\n", ll - ran.alone, ran.data.rows.days.len(), dates[0], draws.heights[1][0] / count, (draws.noise[1]/count).sqrt());
        for t in 0..dates.len() { text += &format!("{:.5} {:.5} {:.5}\n", draws.gamma[t][top] / count, soft[t], first[t]); }
        std::fs::write(path, text).ok();
    }
    let days = dates.iter().enumerate().map(|(t, date)| {
        let cells = noted.days.get(date);
        Day {
            date: *date,
            noted: cells.is_some(),
            burden: cells.map(|cells| burden::day_mean(noted.scale, cells)),
            level: noted.scale.at(band.mid[t]),
            level_low: noted.scale.at(band.low[t]),
            level_high: noted.scale.at(band.high[t]),
            wave: draws.gamma[t][top] / count,
            window: draws.gamma[t][0] / count,
            marked_window: marked[t],
            marked_wave: false,
        }
    }).collect();
    let answers = reductions.iter().map(|(day, reduction)| {
        let k = cut_days.iter().position(|d| d == day).unwrap_or(0);
        let list = &draws.answers[k];
        let of = |i: usize, share: f64| gather::quantile(&mut list.iter().map(|a| a[i]).collect::<Vec<_>>(), share);
        crate::Answer {
            reduction: *reduction,
            lag_days: of(0, 0.5), peak_days: of(1, 0.5), height: of(3, 0.5),
            settled_days: of(2, 0.5), settled_low: of(2, 0.05), settled_high: of(2, 0.95),
            certainty: list.iter().filter(|a| a[3] > 0.0).count() as f64 / count,
            doubts: Vec::new(),
        }
    }).collect();
    let (found, _) = model::last_steps(&ran);
    let shifts = found.iter().map(|f| crate::Shift {
        date: dates[f.day], low: dates[f.low], high: dates[f.high], series: crate::Series::Burden,
        before: 0.0, after: f.height, certainty: f.certainty, doubts: Vec::new() }).collect();
    Some(Reading { scale: noted.scale, rescaled: false, waves: Vec::new(), windows: Vec::new(), days, doubts: Vec::new(),
        trend: crate::Trend::default(), shifts, noticed: Vec::new(), answers, symptoms: Vec::new(), waves_at_all: 1.0, comparisons: Vec::new() })
}

/// The items' values on the calendar, taken to 0..10; `NAN` where not noted.
fn cells(noted: &Noted, dates: &[Date]) -> Vec<Vec<f64>> {
    let items = 1 + noted.days.values().flat_map(|row| row.keys()).copied().max().unwrap_or(0);
    let mut cells = vec![vec![f64::NAN; dates.len()]; items];
    let mut rows = noted.days.iter().peekable();
    for (t, date) in dates.iter().enumerate() {
        if let Some((_, row)) = rows.next_if(|(day, _)| *day == date) {
            for (item, value) in row { cells[*item][t] = 10.0 * noted.scale.share(*value); }
        }
    }
    cells
}

fn reductions(observations: &Observations, dates: &[Date]) -> Vec<(usize, crate::Reduction)> {
    let mut all: Vec<_> = observations.reductions.iter().filter_map(|r| dates.binary_search(&r.date).ok().map(|d| (d, *r))).collect();
    all.sort();
    all
}

/// The days a person marked as a window, by a mark or by the one-tap answer.
fn marked_days(observations: &Observations) -> BTreeSet<Date> {
    let tapped = observations
        .taps
        .iter()
        .filter(|note| note.tap == Tap::Window)
        .map(|note| note.date);
    let marked = observations.window_marks.iter().map(|mark| mark.date);
    tapped.chain(marked).collect()
}

/// Every day from the first noted or marked to the last.
fn calendar(noted: &Noted, marks: &BTreeSet<Date>) -> Option<Vec<Date>> {
    let begins = [noted.days.keys().next(), marks.first()];
    let ends = [noted.days.keys().next_back(), marks.last()];
    let first = begins.into_iter().flatten().min().copied()?;
    let last = ends.into_iter().flatten().max().copied()?;
    Some(first.series(1.day()).take_while(|d| *d <= last).collect())
}

/// The evened day means laid on the calendar; `None` where nothing was noted.
fn on_calendar(dates: &[Date], noted: &Noted, evened: &[f64]) -> Vec<Option<f64>> {
    let mut rows = noted.days.keys().zip(evened).peekable();
    dates
        .iter()
        .map(|date| rows.next_if(|(noted, _)| *noted == date).map(|(_, y)| *y))
        .collect()
}

