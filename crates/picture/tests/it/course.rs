//! The drawing of a course.

use ::course::{Item, ItemNote, Observations, Scale, WindowMark};
use medicine::Dose;
use picture::course::{Course, DoseLine};
use picture::{Look, Width};
use proptest::prelude::*;

use crate::{
    EN, PL, coordinates, drawn as draw, leave_out, of_class, on, points, quiet, tags, texts, value,
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
        let reading = ::course::read(&observations).unwrap();
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
