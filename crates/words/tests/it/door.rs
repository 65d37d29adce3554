//! The door: every number has its source, and a file without one is refused.

use jiff::civil::date;
use words::door::{Door, DoorFault, Line, Reach, built_in, calls};
use words::{Language, Voice};

const PL: Voice = Voice::of(Language::Polish);
const EN: Voice = Voice::of(Language::English);

const GOOD: &str = r#"
country = "xx"
name = { en = "Nowhere", pl = "Nigdzie" }

[emergency]
number = "112"
also = ["999"]
what = { en = "All of it.", pl = "Wszystko." }
hours = { en = "day and night", pl = "całą dobę" }
languages = ["en"]
sources = [{ address = "https://example.org/a", date = "2025-12-24" }]

[[lines]]
name = { en = "A line", pl = "Linia" }
reach = "phone"
number = "+48 116-123"
hours = { en = "day and night", pl = "całą dobę" }
languages = ["en", "pl"]
for_whom = { en = "anyone", pl = "każdy" }
sources = [{ address = "https://example.org/b", date = "2025-11" }, { address = "http://www.example.net/c?d" }]
"#;

fn good_line() -> Line {
    Door::parse(GOOD).expect("it is whole").lines.remove(0)
}

#[test]
fn five_countries_come_with_the_program_and_the_rest_of_the_union_stands_last() {
    let codes: Vec<&str> = built_in().iter().map(|d| d.country.as_str()).collect();
    assert_eq!(codes, ["ie", "pl", "uk", "us", "eu"]);
}

#[test]
fn a_number_that_nobody_confirms_is_left_out() {
    for door in built_in() {
        for line in &door.lines {
            assert!(!line.link().contains("800702222"), "{}", door.country);
        }
    }
}

#[test]
fn the_emergency_number_of_every_country_is_the_known_one() {
    let number = |code: &str| {
        let found = built_in().iter().find(|d| d.country == code);
        found.map(|d| d.emergency.number.as_str())
    };
    assert_eq!(number("pl"), Some("112"));
    assert_eq!(number("ie"), Some("112"));
    assert_eq!(number("eu"), Some("112"));
    assert_eq!(number("uk"), Some("999"));
    assert_eq!(number("us"), Some("911"));
}

#[test]
fn where_sources_disagree_the_certain_hours_stand_first() {
    let poland = built_in().iter().find(|d| d.country == "pl");
    let line = poland.and_then(|d| d.lines.iter().find(|l| l.number == "116 123"));
    let said = line.map(|l| l.hours_in_words(PL)).unwrap_or_default();
    assert!(
        said.starts_with("Godziny: codziennie od 14 do 22 na pewno"),
        "{said}"
    );
}

#[test]
fn every_field_that_a_person_relies_on_is_asked_for() {
    let without = [
        (
            "hours = { en = \"day and night\", pl = \"całą dobę\" }\n",
            2,
        ),
        ("languages = [\"en\", \"pl\"]\n", 1),
        ("for_whom = { en = \"anyone\", pl = \"każdy\" }\n", 1),
        (
            "sources = [{ address = \"https://example.org/a\", date = \"2025-12-24\" }]\n",
            1,
        ),
        ("number = \"112\"\n", 1),
        ("reach = \"phone\"\n", 1),
    ];
    for (field, times) in without {
        assert_eq!(GOOD.matches(field).count(), times, "{field}");
        let last = GOOD.rfind(field).expect("it is there");
        let mut text = GOOD.to_owned();
        text.replace_range(last..last + field.len(), "");
        let fault = Door::parse(&text);
        assert!(
            matches!(fault, Err(DoorFault::Unreadable { .. })),
            "{field}"
        );
    }
}

#[test]
fn a_field_that_is_empty_or_wrong_is_refused_by_name() {
    let wrong = [
        ("pl = \"każdy\"", "pl = \" \"", "for_whom"),
        (
            "languages = [\"en\", \"pl\"]",
            "languages = []",
            "languages",
        ),
        (
            "languages = [\"en\", \"pl\"]",
            "languages = [\"English\"]",
            "languages",
        ),
        ("+48 116-123", "call me", "number"),
        ("reach = \"phone\"", "reach = \"pigeon\"", "reach"),
        ("reach = \"phone\"", "reach = \"chat\"", "number"),
        ("date = \"2025-11\"", "date = \"2025-13\"", "sources"),
        ("date = \"2025-11\"", "date = \"2025-02-29\"", "sources"),
        ("date = \"2025-11\"", "date = \"last year\"", "sources"),
        (", date = \"2025-11\"", "", "sources"),
        ("https://example.org/b", "a friend", "sources"),
        (
            "reach = \"phone\"",
            "reach = \"phone\"\nchecked = \"2025-11\"",
            "checked",
        ),
    ];
    for (old, new, field) in wrong {
        assert!(GOOD.contains(old), "{old}");
        let refused = Door::parse(&GOOD.replace(old, new));
        let expected = DoorFault::Refused {
            of: "A line".to_owned(),
            field,
        };
        assert_eq!(refused, Err(expected), "{old} -> {new}");
    }
}

#[test]
fn a_misspelt_field_is_refused_with_its_line() {
    let text = GOOD.replace("for_whom", "for_who");
    let Err(DoorFault::Unreadable { line, .. }) = Door::parse(&text) else {
        panic!("a misspelt field was read");
    };
    assert!(line.is_some());
    assert_eq!(
        Door::parse("country = ")
            .map_err(|fault| matches!(fault, DoorFault::Unreadable { line: Some(1), .. })),
        Err(true)
    );
}

#[test]
fn a_link_calls_writes_or_opens() {
    let mut line = good_line();
    assert_eq!(line.link(), "tel:+48116123");
    assert_eq!(line.invitation(EN), "Call +48 116-123");
    line.reach = Reach::Text;
    assert_eq!(line.link(), "sms:+48116123");
    line.word = Some("TALK".to_owned());
    assert_eq!(line.invitation(PL), "Wyślij słowo TALK na +48 116-123");
    line.reach = Reach::Chat;
    line.number = "https://www.example.org/chat?x".to_owned();
    assert_eq!(line.link(), line.number);
    assert_eq!(line.invitation(EN), "Write on example.org");
    assert_eq!(calls("0808 808 8000"), "tel:08088088000");
}

#[test]
fn languages_are_named_in_the_language_of_the_page() {
    let line = good_line();
    assert_eq!(line.languages_in_words(EN), "Languages: English and Polish");
    assert_eq!(line.languages_in_words(PL), "Języki: angielski i polski");
}

#[test]
fn the_age_of_a_source_is_said_and_that_nobody_looked_again() {
    let mut line = good_line();
    let said = |line: &Line, voice: Voice| line.provenance(voice, date(2026, 11, 23));
    assert_eq!(
        said(&line, EN),
        [
            "Source: example.org, November 2025.",
            "Source: example.net, a page without a date.",
            "12 months old, not re-checked since."
        ]
    );
    assert_eq!(
        said(&line, PL).last().map(String::as_str),
        Some("Sprzed 12 miesięcy, od tej pory niesprawdzane.")
    );
    assert_eq!(
        line.provenance(EN, date(2028, 1, 1))
            .last()
            .map(String::as_str),
        Some("2 years old, not re-checked since.")
    );
    assert_eq!(
        line.provenance(EN, date(2025, 1, 1))
            .last()
            .map(String::as_str),
        Some("Not re-checked since.")
    );
    line.checked = built_in()[1].emergency.sources[0].date;
    assert_eq!(
        said(&line, EN).last().map(String::as_str),
        Some("Checked on 24 December 2025.")
    );
}
