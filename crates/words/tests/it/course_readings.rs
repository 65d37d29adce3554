//! Readings built by hand for the tests of the course in words, so that each holds what it is
//! about and nothing else.

use course::{
    Answer, Comparison, Day, Doubt, DoubtCode, Going, Means, Measure, Noticed, Reading, Reduction,
    Series, Shift, Slope, Stretch, StretchKind, Symptom, Trend,
};
use jiff::ToSpan;
use jiff::civil::{Date, date};
use words::{Language, Voice};

pub const EN: Voice = Voice::of(Language::English);
pub const PL: Voice = Voice::of(Language::Polish);
pub const START: Date = date(2025, 3, 1);
pub const NAMES: [&str; 4] = ["burning arms", "fear", "sleep", "noise"];

pub fn day(index: i64) -> Date {
    START + index.days()
}

/// So many days with a note each, at one level.
pub fn flat(count: i64) -> Reading {
    sloping(count, 4.0, 4.0)
}

/// A note each day, the level going from one value to another, three tenths left open.
pub fn sloping(count: i64, from: f64, to: f64) -> Reading {
    let one = |index: i64| {
        let level = from + (to - from) * index as f64 / (count - 1).max(1) as f64;
        Day {
            date: day(index),
            noted: true,
            burden: Some(level),
            level,
            level_low: level - 0.3,
            level_high: level + 0.3,
            wave: 0.1,
            window: 0.1,
            marked_window: false,
            marked_wave: false,
        }
    };
    Reading {
        days: (0..count).map(one).collect(),
        ..Reading::default()
    }
}

/// The days from one index to another, both counted, as a stretch.
pub fn stretch(first: i64, last: i64) -> Stretch {
    Stretch {
        first: day(first),
        last: day(last),
        days: u32::try_from(last - first + 1).expect("a stretch"),
        height: 2.0,
        certainty: 0.97,
    }
}

/// 150 days with these waves.
pub fn with_waves(waves: &[(i64, i64)]) -> Reading {
    let mut reading = flat(150);
    reading.waves = waves.iter().map(|(a, b)| stretch(*a, *b)).collect();
    for wave in &reading.waves {
        for day in &mut reading.days {
            if (wave.first..=wave.last).contains(&day.date) {
                day.wave = 0.97;
            }
        }
    }
    reading.waves_at_all = 0.99;
    reading
}

/// The last wave is running when the notes end.
pub fn in_a_wave() -> Reading {
    with_waves(&[(30, 41), (70, 79), (140, 149)])
}

pub fn doubt(code: DoubtCode, measured: f64) -> Doubt {
    Doubt {
        code,
        measured,
        threshold: 0.0,
    }
}

/// An answer that was very likely heavier and has settled, from 4 mg to 3.5 mg.
pub fn answer(index: i64, settled: f64) -> Answer {
    Answer {
        reduction: Reduction {
            date: day(index),
            from_micrograms: 4_000,
            to_micrograms: 3_500,
        },
        lag_days: 2.6,
        peak_days: 8.2,
        height: 1.24,
        settled_days: settled,
        settled_low: settled - 6.4,
        settled_high: settled + 8.5,
        certainty: 0.98,
        doubts: Vec::new(),
    }
}

/// 300 days with these answers.
pub fn answered(answers: Vec<Answer>) -> Reading {
    Reading {
        answers,
        ..flat(300)
    }
}

pub fn shift(index: i64, before: f64, after: f64, certainty: f64) -> Shift {
    Shift {
        date: day(index),
        low: day(index - 5),
        high: day(index + 6),
        series: Series::Burden,
        before,
        after,
        certainty,
        doubts: Vec::new(),
    }
}

pub fn symptom(item: usize, going: Going) -> Symptom {
    Symptom {
        item,
        going,
        closeness: None,
        new_since: None,
        gone_since: None,
    }
}

pub fn comparison(kind: StretchKind, measure: Measure, means: Option<[f64; 4]>) -> Comparison {
    Comparison {
        kind,
        measure,
        means: means.map(|[earlier, later, ratio_low, ratio_high]| Means {
            earlier,
            later,
            ratio_low,
            ratio_high,
        }),
        counts: (6, 6),
    }
}

pub fn slope(first: i64, last: i64, [per_30_days, low, high]: [f64; 3]) -> Slope {
    Slope {
        per_30_days,
        low,
        high,
        from: day(first),
        to: day(last),
    }
}

/// A reading with something of every part in it, nothing running at its end.
pub fn everything() -> Reading {
    let mut reading = with_waves(&[(30, 41), (70, 79), (100, 106)]);
    reading.windows = vec![stretch(50, 55), stretch(120, 124)];
    reading.days[10].marked_window = true;
    reading.days[75].marked_wave = true;
    reading.trend = Trend {
        recent: Some(slope(30, 149, [-0.41, -0.62, -0.2])),
        whole: Some(slope(0, 149, [0.1, -0.1, 0.3])),
    };
    let mut of_fear = shift(90, 5.2, 3.9, 0.93);
    of_fear.series = Series::Item(1);
    of_fear.doubts = vec![doubt(DoubtCode::ReductionNear, 3.0)];
    reading.shifts = vec![shift(60, 3.1, 4.2, 0.97), of_fear];
    reading.noticed = vec![Noticed {
        date: day(130),
        series: Series::Item(2),
        since: day(118),
        heavier: false,
        holds: true,
    }];
    let mut lighter = answer(60, 20.0);
    (lighter.height, lighter.certainty) = (-0.8, 0.04);
    let mut open = answer(80, 30.0);
    open.certainty = 0.6;
    reading.answers = vec![answer(10, 18.0), answer(35, 22.0), lighter, open];
    reading.symptoms = vec![
        symptom(0, Going::WithTheRest { days_late: 0 }),
        symptom(1, Going::WithTheRest { days_late: 1 }),
        symptom(2, Going::OwnWay),
        symptom(3, Going::Still),
    ];
    reading.symptoms[2].new_since = Some(day(40));
    reading.symptoms[3].gone_since = Some(day(100));
    reading.comparisons = vec![
        comparison(
            StretchKind::Wave,
            Measure::Length,
            Some([14.2, 9.1, 0.52, 0.81]),
        ),
        comparison(
            StretchKind::Wave,
            Measure::Spacing,
            Some([20.0, 22.0, 0.8, 1.4]),
        ),
        comparison(
            StretchKind::Wave,
            Measure::Height,
            Some([2.1, 2.9, 1.1, 1.7]),
        ),
        comparison(StretchKind::Window, Measure::Length, None),
    ];
    reading
}
