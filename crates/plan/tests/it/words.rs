//! What a person writes shows nowhere but where it is asked for.

use plan::{Words, WordsFault};

#[test]
fn what_a_person_wrote_is_not_shown_when_debugged() {
    let words = Words::new("something private").expect("a text");
    assert_eq!(format!("{words:?}"), "Words(..)");
    let plan = crate::scene::citalopram();
    assert!(!format!("{plan:?}").contains("Cital"));
}

#[test]
fn a_text_is_cleaned_and_a_name_is_one_short_line() {
    let text = Words::new(" a\r\nb\u{7} ").expect("a text");
    assert_eq!(text.expose(), "a\nb");
    let name = Words::name("  in the\n morning ").expect("a name");
    assert_eq!(name.expose(), "in the morning");
    assert_eq!(Words::new(" \n\t"), Err(WordsFault::Empty));
    let long = "a".repeat(81);
    assert_eq!(Words::name(&long), Err(WordsFault::TooLong { most: 80 }));
    let long = "\u{105}".repeat(20_000);
    assert!(Words::new(&long).is_ok());
    assert_eq!(
        Words::new(&format!("{long}b")),
        Err(WordsFault::TooLong { most: 20_000 })
    );
}
