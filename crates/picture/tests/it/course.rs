//! The drawing of a course.

use ::course::{Answer, Item, ItemNote, Observations, Reduction, Scale, Series, Shift, WindowMark};
use medicine::Dose;
use picture::course::{Course, DoseLine, Step};
use picture::{Look, Width};
use proptest::prelude::*;

use crate::{
    EN, PL, coordinates, drawn as draw, leave_out, of_class, on, quiet, stretch, tags, texts, value,
};

const WIDE: Look = Look::Screen(Width::Wide);
const PHONE: Look = Look::Screen(Width::Phone);

fn dose(
    day: i64,
    drug: Option<&str>,
    micrograms: u64,
) -> (jiff::civil::Date, Option<String>, Dose) {
    (
        on(day),
        drug.map(str::to_owned),
        Dose::from_micrograms(micrograms),
    )
}

#[test]
fn a_reading_without_days_draws_nothing() {
    assert_eq!(draw(&quiet(0), &[], EN, WIDE).into_string(), "");
}

#[test]
fn the_scale_is_told_at_both_ends_and_in_the_middle_with_which_is_heavier() {
    let mut reading = quiet(60);
    reading.scale = Scale::new(0.0, 5.0).unwrap();
    let said = texts(&draw(&reading, &[], PL, WIDE).into_string());
    for wanted in ["0", "2,5", "5", "ciężej", "lżej"] {
        assert!(
            said.iter().any(|text| text == wanted),
            "{wanted} in {said:?}"
        );
    }
}

#[test]
fn days_are_dots_and_a_day_without_a_note_is_none() {
    let mut reading = quiet(40);
    leave_out(&mut reading, 5..6);
    let svg = draw(&reading, &[], EN, WIDE).into_string();
    let dots = of_class(&svg, "pic-days", "d");
    assert_eq!(dots[0].matches("h0").count(), 39);
}

#[test]
fn a_single_missing_day_leaves_no_gap_and_many_leave_one() {
    let blanks = |svg: &str| of_class(svg, "pic-level-blank", "d").len();
    let mut reading = quiet(60);
    leave_out(&mut reading, 5..6);
    assert_eq!(blanks(&draw(&reading, &[], EN, WIDE).into_string()), 0);
    leave_out(&mut reading, 20..35);
    let svg = draw(&reading, &[], EN, WIDE).into_string();
    assert_eq!(blanks(&svg), 1);
    let level = &of_class(&svg, "pic-level", "d")[0];
    assert_eq!(
        level.matches('M').count(),
        2,
        "the level itself stops and begins again"
    );
    assert!(
        texts(&svg)
            .iter()
            .any(|text| text == "Blank: nothing was noted.")
    );
}

#[test]
fn who_notes_once_a_week_leaves_no_gap_by_it() {
    let mut reading = quiet(120);
    for (at, day) in reading.days.iter_mut().enumerate() {
        day.noted = at % 7 == 0;
        day.burden = day.noted.then_some(4.0);
    }
    let svg = draw(&reading, &[], EN, WIDE).into_string();
    assert!(!svg.contains("pic-level-blank\" d"));
}

#[test]
fn a_gap_of_more_than_three_weeks_is_blank_paper() {
    let mut reading = quiet(120);
    leave_out(&mut reading, 40..70);
    let svg = draw(&reading, &[], EN, WIDE).into_string();
    assert_eq!(of_class(&svg, "pic-level-blank", "d").len(), 0);
    let level = &of_class(&svg, "pic-level", "d")[0];
    assert_eq!(level.matches('M').count(), 2, "it stops and begins again");
    let days = |x: f64| (x - 44.0) / 7.5;
    for x in points(level) {
        assert!(!(41.0..69.5).contains(&days(x)), "day {} is drawn", days(x));
    }
    let band = points(&of_class(&svg, "pic-band", "d")[0]);
    assert!(band.iter().all(|x| !(41.0..69.5).contains(&days(*x))));
}

#[test]
fn a_gap_that_reaches_over_the_edge_of_a_part_is_as_long_as_it_is() {
    let mut reading = quiet(120);
    leave_out(&mut reading, 40..70);
    let part = Course {
        span: Some((on(60), on(90))),
        ..Course::of(&reading)
    };
    let svg = picture::course::draw(&part, EN, WIDE).into_string();
    let days = |x: f64| (x - 44.0) / (900.0 / 31.0);
    let level = &of_class(&svg, "pic-level", "d")[0];
    assert!(points(level).iter().all(|x| days(*x) > 9.5));
    assert!(svg.contains("21 of 31 calendar days have a note."));
}

/// Where a path's points stand from left to right.
fn points(path: &str) -> Vec<f64> {
    let parts = path.split(['M', 'L', 'Z']).filter(|part| !part.is_empty());
    parts
        .map(|part| part.split(' ').next().unwrap().parse().unwrap())
        .collect()
}

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
}

#[test]
fn only_shapes_that_are_there_are_explained() {
    let said = texts(&draw(&quiet(30), &[], EN, WIDE).into_string()).join("|");
    for absent in ["dose", "your own", "thought", "a line", "Blank", "settled"] {
        assert!(!said.contains(absent), "{absent} in {said}");
    }
    assert!(said.contains("level, with what is uncertain around it"));
}

#[test]
fn a_single_drug_is_labelled_with_its_first_and_last_dose_alone() {
    let lines = DoseLine::gather([
        dose(20, Some("a"), 17_500),
        dose(-30, Some("a"), 20_000),
        dose(500, Some("a"), 1_000),
    ]);
    let said = texts(&draw(&quiet(60), &lines, PL, WIDE).into_string());
    assert!(said.contains(&"20 mg".to_owned()) && said.contains(&"17,5 mg".to_owned()));
    assert!(
        !said.contains(&"1 mg".to_owned()),
        "a dose after the last day is not drawn"
    );
}

#[test]
fn several_drugs_have_a_lane_and_a_name_each() {
    let lines = DoseLine::gather([
        dose(0, Some("a <b> & \"c\""), 20_000),
        dose(0, Some("second"), 2_000),
        dose(400, Some("later"), 2_000),
    ]);
    let svg = draw(&quiet(60), &lines, EN, WIDE).into_string();
    assert_eq!(of_class(&svg, "pic-dose-fill", "d").len(), 2);
    let said = texts(&svg);
    assert!(said.contains(&"second 2 mg".to_owned()));
    assert!(said[0].starts_with("a &lt;b&gt; &amp; "), "{said:?}");
}

#[test]
fn a_long_name_is_shortened_before_it_reaches_the_last_dose() {
    let long = "a name that goes on and on and on and on";
    let lines = DoseLine::gather([
        dose(0, Some(long), 20_000),
        dose(30, Some(long), 10_000),
        dose(0, Some("other"), 1_000),
    ]);
    let said = texts(&draw(&quiet(60), &lines, EN, PHONE).into_string());
    assert!(said[0].ends_with("\u{2026} 20 mg"), "{said:?}");
    assert_eq!(said[1], "10 mg");
}

#[test]
fn there_are_as_many_ticks_as_can_be_read_from_a_month_to_ten_years() {
    for look in [WIDE, PHONE] {
        for days in [1, 3, 30, 60, 90, 239, 365, 730, 1500, 3650] {
            let svg = draw(&quiet(days), &[], PL, look).into_string();
            let marks = of_class(&svg, "pic-grid", "d")[1].matches('M').count();
            let least = if days < 7 { 1 } else { 2 };
            assert!(
                (least..=16).contains(&marks),
                "{marks} ticks for {days} days, {look:?}"
            );
        }
    }
}

#[test]
fn a_new_year_is_told_once() {
    let said = texts(&draw(&quiet(500), &[], EN, WIDE).into_string());
    for year in ["2024", "2025"] {
        assert_eq!(
            said.iter().filter(|text| *text == year).count(),
            1,
            "{said:?}"
        );
    }
}

#[test]
fn the_drawing_says_what_it_shows_for_who_does_not_see_it() {
    let mut reading = quiet(60);
    for day in [5, 6] {
        reading.days[day].wave = 0.8;
    }
    let svg = draw(&reading, &[], PL, WIDE).into_string();
    assert!(svg.contains("Przebieg od 1 marca 2024 do 29 kwietnia 2024"));
    assert!(svg.contains("Przypuszczenie programu: w falach 2 dni, w oknach żadnego dnia."));
    let root = &tags(&svg)[0].1;
    assert_eq!(value(root, "role").as_deref(), Some("img"));
    let labels = value(root, "aria-labelledby").unwrap();
    assert!(
        labels
            .split(' ')
            .all(|id| svg.contains(&format!("id=\"{id}\"")))
    );
}

#[test]
fn ten_years_of_days_stay_a_drawing_of_modest_size() {
    let svg = draw(&quiet(3653), &[], EN, PHONE).into_string();
    assert!(svg.len() < 120_000, "{} bytes", svg.len());
    assert!(svg.contains("pic-fine"));
}

proptest! {
    #[test]
    fn whatever_was_noted_the_drawing_is_sound_and_stays_in_its_frame(
        notes in proptest::collection::vec((0_i64..500, 0_usize..2, 0.0_f64..=1.0), 1..80),
        marks in proptest::collection::vec(0_i64..500, 0..5),
        starts in proptest::collection::vec((-50_i64..600, 0_u64..3_000_000), 0..8),
        lo in -1e9_f64..1e9,
        size in prop_oneof![Just(1e-6), 0.5_f64..20.0, Just(1e12)],
    ) {
        let scale = Scale::new(lo, lo + size).unwrap_or(Scale::ZERO_TO_TEN);
        let item = |name: &str| Item {
            name: name.to_owned(),
            scale,
            better_when_high: name == "b",
            neutral: None,
        };
        let note = |(day, item, share): &(i64, usize, f64)| ItemNote {
            date: on(*day),
            item: *item,
            value: (scale.lo() + share * (scale.hi() - scale.lo())).min(scale.hi()),
        };
        let observations = Observations {
            items: vec![item("a"), item("b")],
            notes: notes.iter().map(note).collect(),
            window_marks: marks.iter().map(|day| WindowMark { date: on(*day) }).collect(),
            ..Observations::default()
        };
        let Some(reading) = ::course::read(&observations) else {
            return Ok(());
        };
        let doses = starts.iter().map(|(day, mcg)| dose(*day, (*mcg % 2 == 0).then_some("x"), *mcg));
        let lines = DoseLine::gather(doses);
        for look in [WIDE, PHONE, Look::Alone] {
            let svg = draw(&reading, &lines, PL, look).into_string();
            prop_assert!(!svg.contains("NaN") && !svg.contains("inf"), "{}", svg);
            for number in coordinates(&svg) {
                prop_assert!((-25.0..=1100.0).contains(&number), "{} in {}", number, svg);
            }
        }
    }
}

#[test]
fn values_that_are_no_numbers_are_left_out_and_not_drawn() {
    let mut reading = quiet(20);
    reading.days[4].level = f64::NAN;
    reading.days[7].level_high = f64::INFINITY;
    reading.days[9].burden = Some(f64::NAN);
    let svg = draw(&reading, &[], EN, WIDE).into_string();
    assert!(!svg.contains("NaN") && !svg.contains("inf"));
    assert_eq!(of_class(&svg, "pic-days", "d")[0].matches("h0").count(), 19);
}
