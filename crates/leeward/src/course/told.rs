//! Every number of a reading, as other programs read it.

use course::{Going, Measure, Reading, Series, StretchKind};
use serde::Serialize;

/// The reading as JSON. `names` are the names of the items.
pub(super) fn json(reading: &Reading, names: &[&str]) -> String {
    // Plain structures of numbers and texts always have a JSON form.
    let mut text = serde_json::to_string_pretty(&Told::of(reading, names)).unwrap_or_default();
    text.push('\n');
    text
}

#[derive(Serialize)]
struct Told<'a> {
    /// Calendar days from the first to the last noted.
    days: usize,
    day: Vec<Day>,
    /// Probability that there are waves at all.
    waves_at_all: f64,
    waves: Vec<Stretch>,
    windows: Vec<Stretch>,
    comparisons: Vec<Comparison>,
    trend: Trend,
    shifts: Vec<Shift<'a>>,
    noticed: Vec<Noticed<'a>>,
    reductions: Vec<Answer>,
    symptoms: Vec<Symptom<'a>>,
    doubts: Vec<Doubt>,
}

#[derive(Serialize)]
struct Day {
    date: String,
    noted: bool,
    burden: Option<f64>,
    level: f64,
    level_low: f64,
    level_high: f64,
    wave: f64,
    window: f64,
    marked_wave: bool,
    marked_window: bool,
}

#[derive(Serialize)]
struct Stretch {
    first: String,
    last: String,
    days: u32,
    height: f64,
    certainty: f64,
}

/// `earlier`, `later` and the ratio are absent where it is too early to say.
#[derive(Serialize)]
struct Comparison {
    of: &'static str,
    measure: &'static str,
    earlier_count: usize,
    later_count: usize,
    earlier: Option<f64>,
    later: Option<f64>,
    ratio_low: Option<f64>,
    ratio_high: Option<f64>,
}

#[derive(Serialize)]
struct Trend {
    recent: Option<Slope>,
    whole: Option<Slope>,
}

#[derive(Serialize)]
struct Slope {
    per_30_days: f64,
    low: f64,
    high: f64,
    from: String,
    to: String,
}

#[derive(Serialize)]
struct Shift<'a> {
    date: String,
    low: String,
    high: String,
    series: &'a str,
    before: f64,
    after: f64,
    certainty: f64,
    doubts: Vec<Doubt>,
}

#[derive(Serialize)]
struct Noticed<'a> {
    date: String,
    series: &'a str,
    since: String,
    heavier: bool,
}

#[derive(Serialize)]
struct Answer {
    date: String,
    from_mg: f64,
    to_mg: f64,
    lag_days: f64,
    peak_days: f64,
    height: f64,
    settled_days: f64,
    settled_low: f64,
    settled_high: f64,
    certainty: f64,
    doubts: Vec<Doubt>,
}

#[derive(Serialize)]
struct Symptom<'a> {
    series: &'a str,
    kind: &'static str,
    days_late: Option<u32>,
    closeness: Option<f64>,
    new_since: Option<String>,
    gone_since: Option<String>,
}

#[derive(Serialize)]
struct Doubt {
    code: &'static str,
    measured: f64,
    threshold: f64,
}

fn doubts(doubts: &[course::Doubt]) -> Vec<Doubt> {
    let doubt = |doubt: &course::Doubt| Doubt {
        code: doubt.code.code(),
        measured: doubt.measured,
        threshold: doubt.threshold,
    };
    doubts.iter().map(doubt).collect()
}

/// What a change is of: an item's name, or all of them together.
fn series<'a>(series: Series, names: &[&'a str]) -> &'a str {
    match series {
        Series::Burden => "burden",
        Series::Item(item) => names.get(item).copied().unwrap_or_default(),
    }
}

fn milligrams(micrograms: u64) -> f64 {
    micrograms as f64 / 1000.0
}

impl Day {
    fn of(day: &course::Day) -> Day {
        Day {
            date: day.date.to_string(),
            noted: day.noted,
            burden: day.burden,
            level: day.level,
            level_low: day.level_low,
            level_high: day.level_high,
            wave: day.wave,
            window: day.window,
            marked_wave: day.marked_wave,
            marked_window: day.marked_window,
        }
    }
}

impl Stretch {
    fn of(stretch: &course::Stretch) -> Stretch {
        Stretch {
            first: stretch.first.to_string(),
            last: stretch.last.to_string(),
            days: stretch.days,
            height: stretch.height,
            certainty: stretch.certainty,
        }
    }
}

impl Comparison {
    fn of(comparison: &course::Comparison) -> Comparison {
        Comparison {
            of: match comparison.kind {
                StretchKind::Wave => "waves",
                StretchKind::Window => "windows",
            },
            measure: match comparison.measure {
                Measure::Length => "length_days",
                Measure::Spacing => "spacing_days",
                Measure::Height => "height",
            },
            earlier_count: comparison.counts.0,
            later_count: comparison.counts.1,
            earlier: comparison.means.map(|means| means.earlier),
            later: comparison.means.map(|means| means.later),
            ratio_low: comparison.means.map(|means| means.ratio_low),
            ratio_high: comparison.means.map(|means| means.ratio_high),
        }
    }
}

impl Slope {
    fn of(slope: &course::Slope) -> Slope {
        Slope {
            per_30_days: slope.per_30_days,
            low: slope.low,
            high: slope.high,
            from: slope.from.to_string(),
            to: slope.to.to_string(),
        }
    }
}

impl Answer {
    fn of(answer: &course::Answer) -> Answer {
        Answer {
            date: answer.reduction.date.to_string(),
            from_mg: milligrams(answer.reduction.from_micrograms),
            to_mg: milligrams(answer.reduction.to_micrograms),
            lag_days: answer.lag_days,
            peak_days: answer.peak_days,
            height: answer.height,
            settled_days: answer.settled_days,
            settled_low: answer.settled_low,
            settled_high: answer.settled_high,
            certainty: answer.certainty,
            doubts: doubts(&answer.doubts),
        }
    }
}

impl<'a> Symptom<'a> {
    fn of(symptom: &course::Symptom, names: &[&'a str]) -> Symptom<'a> {
        let (kind, days_late) = match symptom.going {
            Going::WithTheRest { days_late } => ("with_the_rest", Some(days_late)),
            Going::OwnWay => ("own_way", None),
            Going::Still => ("still", None),
            Going::TooEarly => ("too_early", None),
        };
        Symptom {
            series: series(Series::Item(symptom.item), names),
            kind,
            days_late,
            closeness: symptom.closeness,
            new_since: symptom.new_since.map(|date| date.to_string()),
            gone_since: symptom.gone_since.map(|date| date.to_string()),
        }
    }
}

impl<'a> Told<'a> {
    fn of(reading: &Reading, names: &[&'a str]) -> Told<'a> {
        let shift = |shift: &course::Shift| Shift {
            date: shift.date.to_string(),
            low: shift.low.to_string(),
            high: shift.high.to_string(),
            series: series(shift.series, names),
            before: shift.before,
            after: shift.after,
            certainty: shift.certainty,
            doubts: doubts(&shift.doubts),
        };
        let noticed = |noticed: &course::Noticed| Noticed {
            date: noticed.date.to_string(),
            series: series(noticed.series, names),
            since: noticed.since.to_string(),
            heavier: noticed.heavier,
        };
        Told {
            days: reading.days.len(),
            day: reading.days.iter().map(Day::of).collect(),
            waves_at_all: reading.waves_at_all,
            waves: reading.waves.iter().map(Stretch::of).collect(),
            windows: reading.windows.iter().map(Stretch::of).collect(),
            comparisons: reading.comparisons.iter().map(Comparison::of).collect(),
            trend: Trend {
                recent: reading.trend.recent.as_ref().map(Slope::of),
                whole: reading.trend.whole.as_ref().map(Slope::of),
            },
            shifts: reading.shifts.iter().map(shift).collect(),
            noticed: reading.noticed.iter().map(noticed).collect(),
            reductions: reading.answers.iter().map(Answer::of).collect(),
            symptoms: reading
                .symptoms
                .iter()
                .map(|symptom| Symptom::of(symptom, names))
                .collect(),
            doubts: doubts(&reading.doubts),
        }
    }
}
