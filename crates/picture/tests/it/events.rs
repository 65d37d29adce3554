//! Events: a flag on their day, words in a table alone, and what nearness does not say.

use ::course::Reading;
use jiff::civil::Date;
use picture::course::{Course, draw, events, events_in_words};
use picture::{Look, Width};

use crate::{EN, PL, of_class, on, points, quiet, texts};

const WIDE: Look = Look::Screen(Width::Wide);
const PHONE: Look = Look::Screen(Width::Phone);

fn course<'a>(reading: &'a Reading, days: &'a [Date]) -> Course<'a> {
    Course {
        events: days,
        ..Course::of(reading)
    }
}

/// The flags on the axis; the last of that class is the legend's.
fn flags(course: &Course<'_>, look: Look) -> Vec<String> {
    let svg = draw(course, EN, look).into_string();
    let mut flags = of_class(&svg, "pic-event", "d");
    flags.pop();
    flags
}

#[test]
fn an_event_is_a_flag_on_its_day_and_the_legend_says_so() {
    let reading = quiet(90);
    let days = [on(30), on(400)];
    let svg = draw(&course(&reading, &days), EN, WIDE).into_string();
    let flags = of_class(&svg, "pic-event", "d");
    assert_eq!(flags.len(), 2, "one on the axis, one in the legend");
    // 44 units to the left, 10 units a day, the middle of the day.
    assert_eq!(points(&flags[0]), [349.0, 349.0, 355.0, 349.0]);
    assert!(texts(&svg).iter().any(|text| text == "an event you noted"));
    assert!(
        svg.contains("One event is noted here."),
        "in its description"
    );
    let svg = draw(&course(&reading, &days), PL, WIDE).into_string();
    assert!(texts(&svg).iter().any(|text| text == "Twoje wydarzenie"));
}

#[test]
fn a_flag_is_no_shape_that_anything_else_has() {
    let mut reading = quiet(90);
    reading.days[40].marked_wave = true;
    reading.days[41].marked_window = true;
    let all = Course {
        thoughts: &[(on(50), Some(4))],
        lines: &[on(51)],
        ..course(&reading, &[])
    };
    let plain = draw(&all, EN, WIDE).into_string();
    assert!(!plain.contains("pic-event"));
    // A stroke has two points, a diamond is closed, a square and a ring are no paths.
    let days = [on(52)];
    let flag = &flags(
        &Course {
            events: &days,
            ..all
        },
        WIDE,
    )[0];
    assert!(points(flag).len() == 4 && !flag.ends_with('Z'));
    let below = |svg: &str, class: &str, part: &str| -> f64 {
        of_class(svg, class, part)[0].parse().expect("a height")
    };
    let svg = draw(
        &Course {
            events: &days,
            ..all
        },
        EN,
        WIDE,
    )
    .into_string();
    let base = flag.split(['M', 'L']).nth(1).expect("the foot of the pole");
    let base: f64 = base.split(' ').nth(1).unwrap().parse().unwrap();
    assert!(base - 11.0 > below(&svg, "pic-line-mark", "y") + 3.0);
}

#[test]
fn flags_never_overlap_however_wide_the_range_and_each_keeps_its_cloth() {
    let ten_years = quiet(3650);
    let quarter = quiet(91);
    let often: Vec<Date> = (0..3650).step_by(3).map(on).collect();
    let daily: Vec<Date> = (0..91).map(on).collect();
    for (reading, days) in [(&ten_years, &often), (&quarter, &daily)] {
        for look in [WIDE, PHONE] {
            let flags = flags(&course(reading, days), look);
            assert!(flags.len() > 40);
            for pair in flags.windows(2) {
                let (one, next) = (points(&pair[0]), points(&pair[1]));
                assert_eq!(one.len(), 4);
                let wide = one[2] - one[0];
                assert!((2.4..=6.1).contains(&wide), "{}", pair[0]);
                assert!(next[0] - one[2] >= 1.4, "{} {}", pair[0], pair[1]);
            }
        }
    }
    let two = [on(10), on(10), on(11), on(500)];
    let flags = flags(&course(&ten_years, &two), WIDE);
    assert_eq!(flags.len(), 2, "two on a day, and one on the next, are one");
}

#[test]
fn a_flag_on_the_last_day_stays_inside_the_drawing() {
    for (look, full) in [(WIDE, 960.0), (PHONE, 340.0)] {
        for days in [7, 91, 3650] {
            let reading = quiet(days);
            let last = [on(days - 1)];
            for flag in flags(&course(&reading, &last), look) {
                assert!(points(&flag).iter().all(|x| *x <= full), "{flag}");
            }
        }
    }
}

#[test]
fn the_days_of_a_part_are_those_of_its_events() {
    let reading = quiet(90);
    let days = [on(10), on(30), on(60)];
    let part = Course {
        span: Some((on(20), on(40))),
        ..course(&reading, &days)
    };
    assert_eq!(flags(&part, WIDE).len(), 1);
    assert_eq!(events_in_words(&part, EN)[0], "One event is noted here.");
    let written = [(on(60), "flu"), (on(30), "moved <house>"), (on(10), "rain")];
    let html = events(&part, &written, EN).into_string();
    assert!(html.contains("<th scope=\"row\">31 Mar 2024</th><td>moved &lt;house&gt;</td>"));
    assert!(!html.contains("flu") && !html.contains("rain"));
    let html = events(&course(&reading, &days), &written, PL).into_string();
    assert!(html.contains("Co się wydarzyło"));
    let at = |words: &str| html.find(words).expect("in the table");
    assert!(
        at("rain") < at("moved") && at("moved") < at("flu"),
        "by day"
    );
}

#[test]
fn how_many_there_are_is_said_with_what_nearness_does_not_say() {
    let reading = quiet(90);
    let days: Vec<Date> = (0..22).map(on).collect();
    let said = |count: usize, voice| events_in_words(&course(&reading, &days[..count]), voice);
    assert_eq!(
        said(2, EN),
        [
            "2 events are noted here.",
            "Standing near a change says nothing about where the change comes from."
        ]
    );
    for (count, counted) in [
        (1, "Jest tu jedno wydarzenie."),
        (3, "Są tu 3 wydarzenia."),
        (5, "Jest tu 5 wydarzeń."),
        (22, "Są tu 22 wydarzenia."),
    ] {
        assert_eq!(
            said(count, PL),
            [
                counted,
                "To, że coś stoi blisko zmiany, nie mówi, skąd ta zmiana."
            ]
        );
    }
}

#[test]
fn without_events_nothing_is_drawn_and_nothing_said() {
    let reading = quiet(90);
    let beyond = [on(-1), on(90)];
    for days in [&[][..], &beyond] {
        let course = course(&reading, days);
        let svg = draw(&course, EN, WIDE).into_string();
        assert_eq!(svg, draw(&Course::of(&reading), EN, WIDE).into_string());
        assert!(events_in_words(&course, EN).is_empty());
        assert_eq!(events(&course, &[(on(90), "flu")], EN).into_string(), "");
    }
    let nothing = quiet(0);
    assert!(events_in_words(&course(&nothing, &beyond), EN).is_empty());
}
