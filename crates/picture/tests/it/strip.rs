//! What stands beside the level: the guess, own marks, lasting changes, thoughts, what followed a
//! step.

use ::course::{Answer, Doubt, DoubtCode, Reduction, Series, Shift};
use picture::course::{Course, Step};
use picture::{Look, Width};

use crate::{EN, drawn as draw, leave_out, of_class, on, points, quiet, stretch, texts};

const WIDE: Look = Look::Screen(Width::Wide);

#[test]
fn the_guess_is_a_shade_by_how_likely_it_is_and_open_where_nothing_was_noted() {
    let mut reading = quiet(100);
    leave_out(&mut reading, 30..50);
    for day in &mut reading.days[20..60] {
        day.wave = 0.98;
    }
    for day in &mut reading.days[70..80] {
        day.window = 0.6;
    }
    reading.waves = vec![stretch(20, 60)];
    let svg = draw(&reading, &[], EN, WIDE).into_string();
    let waves = of_class(&svg, "pic-guess-wave", "d");
    // In the strip, and three shades in the legend.
    assert_eq!(waves.len(), 1 + 3);
    assert_eq!(waves[0].matches('Z').count(), 2, "open in the gap");
    let shade = of_class(&svg, "pic-guess-window", "fill-opacity");
    assert_eq!(shade[0], "0.6");
    let named = &of_class(&svg, "pic-named-wave", "d")[0];
    assert_eq!(
        named.matches('M').count(),
        2,
        "the name is left open there too"
    );
}

#[test]
fn without_the_guess_the_strip_holds_the_persons_own_marks_and_nothing_else() {
    let mut reading = quiet(100);
    for day in &mut reading.days[20..60] {
        day.wave = 0.98;
    }
    reading.waves = vec![stretch(20, 59)];
    reading.shifts = vec![shift(30)];
    reading.days[40].marked_wave = true;
    reading.days[70].marked_window = true;
    let course = Course {
        guesses: false,
        ..Course::of(&reading)
    };
    let svg = picture::course::draw(&course, EN, WIDE).into_string();
    for guess in ["pic-guess", "pic-named", "pic-shift", "guess"] {
        assert!(!svg.contains(guess), "{guess}");
    }
    assert_eq!(
        of_class(&svg, "pic-mark", "cx").len(),
        2,
        "one and the legend"
    );
    assert_eq!(of_class(&svg, "pic-mark-wave", "d").len(), 2);
    let table = picture::course::table(&course, picture::course::Grain::Month, EN);
    assert!(!table.into_string().contains("Perhaps"));
}

#[test]
fn the_persons_own_marks_stand_apart_from_the_guess_and_in_words() {
    let mut reading = quiet(30);
    let plain = draw(&reading, &[], EN, WIDE).into_string();
    assert!(!plain.contains("circle"));
    reading.days[3].marked_window = true;
    reading.days[9].marked_window = true;
    reading.days[12].marked_wave = true;
    for day in &mut reading.days[9..20] {
        day.wave = 0.9;
    }
    let svg = draw(&reading, &[], EN, WIDE).into_string();
    assert_eq!(
        of_class(&svg, "pic-mark", "cx").len(),
        3,
        "two days and the legend"
    );
    let marks: f64 = of_class(&svg, "pic-mark", "cy")[0].parse().unwrap();
    let guess = &of_class(&svg, "pic-guess-wave", "d")[0];
    let tops = guess.split(['M', 'L', 'Z']).filter_map(|part| {
        let (_, y) = part.split_once(' ')?;
        y.parse::<f64>().ok()
    });
    let top = tops.fold(f64::INFINITY, f64::min);
    assert!(marks + 4.0 <= top, "{marks} lies above {top}");
    let said = texts(&svg);
    for words in ["a window, your own mark", "a wave, your own mark"] {
        assert!(said.iter().any(|text| text == words), "{words}");
    }
    assert!(svg.contains("2 days are marked by you as a window."));
}

fn shift(day: i64) -> Shift {
    Shift {
        date: on(day),
        low: on(day - 3),
        high: on(day + 6),
        series: Series::Burden,
        before: 4.0,
        after: 3.0,
        certainty: 0.95,
        doubts: Vec::new(),
    }
}

#[test]
fn a_lasting_change_is_a_stroke_with_the_days_it_may_lie_on_and_only_where_it_is_sure() {
    let mut reading = quiet(90);
    let mut unsure = shift(60);
    unsure.certainty = 0.8;
    let mut of_an_item = shift(70);
    of_an_item.series = Series::Item(0);
    reading.shifts = vec![shift(30), unsure, of_an_item];
    let svg = draw(&reading, &[], EN, WIDE).into_string();
    let strokes = &of_class(&svg, "pic-shift", "d")[0];
    assert_eq!(strokes.matches('M').count(), 1);
    let days = points(&of_class(&svg, "pic-shift-days", "d")[0]);
    assert_eq!(
        days,
        [44.0 + 270.0, 44.0 + 370.0],
        "day 27 to the end of day 36"
    );
    assert!(svg.contains("One lasting change is drawn, as a guess."));
}

#[test]
fn thoughts_stand_on_the_axis_as_tall_as_they_were_strong_and_lines_beside_them() {
    let reading = quiet(30);
    let thoughts = [(on(3), Some(10)), (on(9), Some(0)), (on(400), None)];
    let course = Course {
        thoughts: &thoughts,
        lines: &[on(5), on(5)],
        ..Course::of(&reading)
    };
    let svg = picture::course::draw(&course, EN, WIDE).into_string();
    let strokes = &of_class(&svg, "pic-thought", "d")[0];
    let y: Vec<f64> = strokes
        .split(['M', 'L'])
        .filter_map(|part| part.split_once(' ')?.1.parse().ok())
        .collect();
    assert_eq!(y.len(), 4, "the one after the last day is not there");
    assert!(y[0] - y[1] > 3.0 * (y[2] - y[3]));
    assert_eq!(
        of_class(&svg, "pic-line-mark", "x").len(),
        2,
        "a day and the legend"
    );
    assert!(svg.contains("2 thoughts are noted. 2 lines are noted."));
}

#[test]
fn what_followed_a_reduction_is_drawn_only_where_it_is_given() {
    let reading = quiet(90);
    let answer = Answer {
        reduction: Reduction {
            date: on(20),
            from_micrograms: 10_000,
            to_micrograms: 9_000,
        },
        lag_days: 3.0,
        peak_days: 9.0,
        height: 2.0,
        settled_days: 40.0,
        settled_low: 30.0,
        settled_high: 55.0,
        certainty: 0.97,
        doubts: Vec::new(),
    };
    let of = |answer| Course {
        step: Some(Step {
            date: on(20),
            answer,
        }),
        ..Course::of(&reading)
    };
    let without = picture::course::draw(&of(None), EN, WIDE).into_string();
    assert!(!without.contains("pic-rise") && !without.contains("pic-settled"));
    assert!(without.contains("pic-step"));
    let with = picture::course::draw(&of(Some(&answer)), EN, WIDE).into_string();
    let settled = points(&of_class(&with, "pic-settled", "d")[0]);
    assert_eq!(
        settled,
        [44.0 + 500.0, 44.0 + 750.0],
        "from day 50 to day 75"
    );
    assert!(with.contains("pic-rise"));
    let mut running = answer.clone();
    running.doubts.push(Doubt {
        code: DoubtCode::StillRunning,
        measured: 40.0,
        threshold: 55.0,
    });
    let running = picture::course::draw(&of(Some(&running)), EN, WIDE).into_string();
    assert!(running.contains("pic-rise") && !running.contains("pic-settled"));
    assert!(!running.contains("settled somewhere here"));
}
