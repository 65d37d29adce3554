//! Colours: the page's own on a page, written out in a file of its own.

use picture::course::Course;
use picture::{Look, Width, style};

use crate::{EN, drawn as draw, on, quiet, stretch, tags};

#[test]
fn a_drawing_on_a_page_holds_no_colour_and_no_style() {
    let mut reading = quiet(50);
    reading.waves = vec![stretch(3, 9)];
    for width in [Width::Phone, Width::Wide] {
        let svg = draw(&reading, &[], EN, Look::Screen(width)).into_string();
        assert!(!svg.contains('#') && !svg.contains("style"));
        for (name, attributes) in tags(&svg) {
            let drawn = ["path", "rect", "circle", "text"].contains(&name.as_str());
            assert!(
                !drawn || attributes.contains("class=\"pic-"),
                "{name} {attributes}"
            );
        }
    }
}

#[test]
fn every_class_of_a_drawing_has_a_rule_on_the_page_and_in_the_file() {
    let mut reading = quiet(3000);
    reading.waves = vec![stretch(3, 9)];
    reading.windows = vec![stretch(30, 900)];
    reading.days[20].marked_window = true;
    reading.days[21].marked_wave = true;
    reading.days[30].window = 1.0;
    reading.days[4].wave = 1.0;
    crate::leave_out(&mut reading, 1000..1200);
    let course = Course {
        thoughts: &[(on(5), None)],
        lines: &[on(6)],
        events: &[on(7)],
        ..Course::of(&reading)
    };
    let alone = picture::course::draw(&course, EN, Look::Alone).into_string();
    let (_, after) = alone.split_once("<style>").unwrap();
    let (inside, _) = after.split_once("</style>").unwrap();
    for (_, attributes) in tags(&alone) {
        let Some(classes) = crate::value(&attributes, "class") else {
            continue;
        };
        for class in classes.split(' ') {
            let wanted = format!(".{class}");
            assert!(
                style().contains(&wanted) && inside.contains(&wanted),
                "{class}"
            );
        }
    }
}

#[test]
fn a_file_of_its_own_needs_nothing_from_outside() {
    let svg = draw(&quiet(50), &[], EN, Look::Alone).into_string();
    assert!(svg.starts_with("<svg xmlns=\"http://www.w3.org/2000/svg\""));
    assert!(!svg.contains("var("), "some viewers know no variables");
    assert!(svg.contains("prefers-color-scheme:light"));
    assert_eq!(svg.matches("http").count(), 1);
    assert!(!svg.contains("href") && !svg.contains("url("));
    assert!(!svg.contains('&'), "an escaped sign would break its rules");
}

#[test]
fn a_page_shows_one_of_the_two_widths() {
    let rules = style();
    assert!(rules.contains(".pic-wide{display:none}"));
    assert!(rules.contains(".pic-phone{display:none}"));
}
