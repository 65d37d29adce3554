//! What can be an event: a day and one short line.

use diary::{Event, Text, TextFault};
use jiff::civil::date;

#[test]
fn an_event_is_a_day_and_one_short_line() {
    let day = date(2026, 11, 23);
    let moved = Event::new(day, "  moved\r\n house ").expect("a few words");
    assert_eq!(moved.day, day);
    assert_eq!(moved.words().expose(), "moved house");
}

#[test]
fn an_event_without_words_is_none_and_a_long_one_is_refused_with_its_limit() {
    let day = date(2026, 11, 23);
    for blank in ["", "  \n\t", "\u{7}"] {
        assert_eq!(Event::new(day, blank), Err(TextFault::Empty));
    }
    let most = Text::MOST_NAME;
    assert!(Event::new(day, &"ż".repeat(most)).is_ok());
    let long = "ż".repeat(most + 1);
    assert_eq!(Event::new(day, &long), Err(TextFault::TooLong { most }));
}

#[test]
fn the_words_of_an_event_are_not_shown_when_debugged() {
    let event = Event::new(date(2026, 11, 23), "something private").expect("a few words");
    assert!(!format!("{event:?}").contains("private"));
}
