//! What a person writes shows nowhere but where it is asked for.

use diary::{Note, Text, TextFault};
use jiff::civil::date;

#[test]
fn what_a_person_wrote_is_not_shown_when_debugged() {
    let words = Text::new("something private").expect("a text");
    assert_eq!(format!("{words:?}"), "Text(..)");
    let note = Note {
        day: date(2026, 11, 23),
        words,
    };
    assert!(!format!("{note:?}").contains("private"));
}

#[test]
fn a_text_is_cleaned_and_a_name_is_one_short_line() {
    let text = Text::new(" a\r\nb\u{7} ").expect("a text");
    assert_eq!(text.expose(), "a\nb");
    let name = Text::name("  in the\n morning ").expect("a name");
    assert_eq!(name.expose(), "in the morning");
    assert_eq!(Text::new(" \n\t"), Err(TextFault::Empty));
    let long = "a".repeat(81);
    assert_eq!(Text::name(&long), Err(TextFault::TooLong { most: 80 }));
    let long = "\u{105}".repeat(20_000);
    assert!(Text::new(&long).is_ok());
    assert_eq!(
        Text::new(&format!("{long}b")),
        Err(TextFault::TooLong { most: 20_000 })
    );
}
