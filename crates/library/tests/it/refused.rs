//! What a text is refused for, each fault by itself in a text that is otherwise well.

use library::{Text, TextFault};
use wording::Kind;

const WELL: &str = r#"+++
topic = "a-topic"
place = 10
language = "en"
title = "A title"
summary = "What it is about."
families = ["benzodiazepine"]
stages = []
symptoms = []
names = []
date = "2026-11-25"
reviewed_by = []

[[source]]
key = "one"
what = "Somebody. A work"
address = "https://doi.org/10.1000/1"
date = "2021"
read = "summary"
+++
A paragraph
over two lines. See [[other]].

## more

### A heading

* An item.

> likely: one
> About 3 in 100 people tell of it.

> unknown:
> Nobody knows more.
"#;

fn faults(from: &str, to: &str) -> Vec<TextFault> {
    assert!(WELL.contains(from), "{from}");
    match Text::parse(&WELL.replace(from, to)) {
        Ok(_) => Vec::new(),
        Err(faults) => faults,
    }
}

#[test]
fn a_text_that_is_well_is_read_whole() {
    let text = Text::parse(WELL).expect("it is well");
    assert_eq!(
        Text::runs(&text.first),
        ["A paragraph over two lines. See \u{b7}."]
    );
    assert_eq!(text.more.len(), 4);
    assert_eq!(text.claims().count(), 2);
    assert!(text.claims().next().is_some_and(library::Claim::has_number));
}

#[test]
fn line_ends_of_other_systems_make_no_difference() {
    let text = Text::parse(&WELL.replace('\n', "\r\n"));
    assert_eq!(text, Text::parse(WELL));
}

#[test]
fn a_claim_names_its_source() {
    let unsourced = |faults: Vec<TextFault>| {
        faults
            .iter()
            .any(|fault| matches!(fault, TextFault::Unsourced(_)))
    };
    assert!(unsourced(faults("> likely: one", "> likely:")));
    assert!(faults("> likely: one", "> likely: two").contains(&TextFault::Source("two".into())));
    assert!(
        faults("> unknown:", "> rumoured:").len() == 2,
        "no such certainty, nothing unknown"
    );
}

#[test]
fn a_contested_claim_has_two_sides_with_a_source_each() {
    let with = |head: &str, said: &str| {
        faults(
            "> likely: one\n> About 3 in 100 people tell of it.",
            &format!("{head}\n{said}"),
        )
    };
    assert!(
        with(
            "> contested: one | one",
            "> Some say 3.\n> |\n> Others say 50."
        )
        .is_empty()
    );
    assert!(!with("> contested: one", "> Some say 3.").is_empty());
    assert!(!with("> contested: one |", "> Some say 3.\n> |\n> Others say 50.").is_empty());
    assert!(!with("> contested: one | one", "> Some say 3.").is_empty());
}

#[test]
fn a_source_says_where_it_is_how_old_and_how_it_was_read_and_is_used() {
    let source = [TextFault::Source("one".to_owned())];
    assert_eq!(faults("https://doi", "doi"), source);
    assert_eq!(faults("date = \"2021\"", "date = \"lately\""), source);
    assert_eq!(faults("\"2021\"", "\"2021-13\""), source);
    assert!(faults("\"summary\"", "\"somehow\"").contains(&source[0]));
    let unused = "[[source]]\nkey = \"idle\"\nwhat = \"x\"\naddress = \"https://x\"\ndate = \"2020\"\nread = \"whole\"\n\n[[source]]\nkey = \"one\"";
    assert_eq!(
        faults("[[source]]\nkey = \"one\"", unused),
        [TextFault::Source("idle".to_owned())]
    );
}

#[test]
fn a_figure_stands_in_a_claim_and_nowhere_else() {
    assert_eq!(
        faults("* An item.", "* In 3 weeks."),
        [TextFault::NumberOutside("In 3 weeks.".to_owned())]
    );
    assert_eq!(
        faults("A title", "7 things"),
        [TextFault::Field("title".to_owned())]
    );
}

#[test]
fn each_layer_is_short() {
    let long = |words: usize| "word ".repeat(words);
    let first = |words: usize| faults("A paragraph\nover two lines. See [[other]].", &long(words));
    assert!(first(120).is_empty());
    assert_eq!(
        first(121),
        [TextFault::TooLong {
            layer: "first",
            words: 121,
            most: 120
        }]
    );
    let more = |words: usize| faults("* An item.", &long(words));
    assert!(more(380).is_empty());
    assert!(matches!(
        more(400)[..],
        [TextFault::TooLong { layer: "more", .. }]
    ));
}

#[test]
fn a_sentence_against_the_voice_is_told_with_its_words() {
    let found = faults("* An item.", "* It will pass soon.");
    let expected = TextFault::Voice {
        sentence: "It will pass soon.".to_owned(),
        kind: Kind::Promise,
        what: "will pass".to_owned(),
    };
    assert_eq!(found, [expected]);
    assert!(faults("names = []", "names = [\"will pass\"]").is_empty());
}

#[test]
fn front_matter_that_is_not_whole_is_refused() {
    assert_eq!(Text::parse("no front"), Err(vec![TextFault::NoFront]));
    assert!(matches!(
        faults("stages = []\n", "")[..],
        [TextFault::Front(_)]
    ));
    assert!(matches!(
        faults("names = []", "names = []\nother = 1")[..],
        [TextFault::Front(_)]
    ));
    assert_eq!(
        faults("\"benzodiazepine\"", "\"sweets\""),
        [TextFault::Field("families".to_owned())]
    );
    assert_eq!(
        faults("2026-11-25", "2026-11"),
        [TextFault::Field("date".to_owned())]
    );
    assert!(faults("\n## more\n", "\n").contains(&TextFault::NoMore));
}

#[test]
fn a_mark_that_would_stand_on_the_page_is_refused() {
    assert!(matches!(
        faults("### A heading", "## A heading")[..],
        [TextFault::Mark(_)]
    ));
    assert!(matches!(
        faults("* An item.", "- An item.")[..],
        [TextFault::Mark(_)]
    ));
    assert!(matches!(
        faults("[[other]]", "[[other")[..],
        [TextFault::Mark(_)]
    ));
}
