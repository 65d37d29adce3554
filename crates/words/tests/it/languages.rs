//! Which language a page begins in.

use words::{Language, best_of};

#[test]
fn the_language_asked_for_most_is_chosen() {
    assert_eq!(best_of("pl-PL,pl;q=0.9,en;q=0.8"), Language::Polish);
    assert_eq!(best_of("en-GB, pl;q=0.9"), Language::English);
    assert_eq!(best_of("de, en;q=0.3, pl;q=0.5"), Language::Polish);
    assert_eq!(best_of("PL"), Language::Polish);
}

#[test]
fn of_equal_wishes_the_first_is_chosen() {
    assert_eq!(best_of("pl,en"), Language::Polish);
    assert_eq!(best_of("en,pl"), Language::English);
}

#[test]
fn a_language_refused_with_zero_is_not_chosen() {
    assert_eq!(best_of("pl;q=0, en;q=0.1"), Language::English);
}

#[test]
fn english_is_chosen_where_nothing_can_be_made_of_the_wish() {
    for wish in ["", "de", "*", "pl;q=much", ";;;,,,q=", "plt"] {
        assert_eq!(best_of(wish), Language::English, "{wish}");
    }
}

#[test]
fn both_languages_are_found_by_their_tags() {
    for language in Language::ALL {
        assert_eq!(Language::tagged(language.tag()), Some(language));
    }
    assert_eq!(Language::tagged("de"), None);
}
