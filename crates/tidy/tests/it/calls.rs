//! Calls that only some places may make: raw HTML, printing, the clock, floats of the platform.
//! And sentences, which no page may hold itself.

use crate::code::{Piece, calls_of, pieces};
use crate::manifests::PURE;
use crate::tree::{self, File, crate_of, none};

/// Files that put text on a page without escaping it. Each gets only what the program itself
/// drew or wrote, never what a person typed.
const RAW_HTML: [&str; 0] = [];

/// What is the same in every language: the program's name, and each language's own.
const NAMES: [&str; 4] = ["Leeward", " - Leeward", "English", "Polski"];

/// Crates that may print: the program itself.
const PRINTS: [&str; 1] = ["leeward"];

/// Crates that may ask what time it is. Everybody else is given `now` or `today`.
const HAS_A_CLOCK: [&str; 2] = ["leeward", "web"];

/// The words and signs of a file, texts left out.
fn bare(text: &str) -> Vec<String> {
    let of = |piece| match piece {
        Piece::Word(word) => word,
        Piece::Sign(sign) => sign.to_string(),
        Piece::Text(_) => "\"\"".to_owned(),
    };
    pieces(text).into_iter().map(of).collect()
}

fn has(bare: &[String], sequence: &[&str]) -> bool {
    bare.windows(sequence.len())
        .any(|window| window == sequence)
}

fn prints(text: &str) -> bool {
    let bare = bare(text);
    ["println", "print", "eprintln", "eprint", "dbg"]
        .iter()
        .any(|name| has(&bare, &[name, "!"]))
}

fn reads_the_clock(text: &str) -> bool {
    let bare = bare(text);
    [
        "SystemTime",
        "Instant",
        "Zoned",
        "Timestamp",
        "Utc",
        "Local",
    ]
    .iter()
    .any(|kind| has(&bare, &[kind, ":", ":", "now"]))
}

fn writes_raw_html(text: &str) -> bool {
    bare(text).iter().any(|word| word == "PreEscaped")
}

fn has_a_float_of_the_platform(text: &str) -> bool {
    let bare = bare(text);
    let names = [
        "exp", "exp2", "exp_m1", "ln", "ln_1p", "log", "log2", "log10", "powf", "powi", "sin",
        "cos", "tan", "tanh", "sinh", "cosh", "asin", "acos", "atan", "atan2", "cbrt", "hypot",
    ];
    names.iter().any(|name| {
        has(&bare, &[".", name, "("])
            || has(&bare, &["f64", ":", ":", name])
            || has(&bare, &["f32", ":", ":", name])
    })
}

/// The files of all crates but those named in which something is found.
fn outside(allowed: &[&str], is_found: fn(&str) -> bool) -> Vec<String> {
    let there = |file: &&File| {
        crate_of(&file.path).is_some_and(|name| !allowed.contains(&name))
            && !file.path.ends_with("/build.rs")
            && is_found(&file.text)
    };
    let files = tree::code_of_the_crates();
    files
        .iter()
        .filter(there)
        .map(|file| file.path.clone())
        .collect()
}

#[test]
fn only_the_program_prints() {
    none(&outside(&PRINTS, prints), "files that print");
}

#[test]
fn the_time_is_an_argument() {
    none(
        &outside(&HAS_A_CLOCK, reads_the_clock),
        "files that read the clock",
    );
}

#[test]
fn what_is_written_on_a_page_is_escaped() {
    let mut findings = outside(&[], writes_raw_html);
    findings.retain(|path| !RAW_HTML.contains(&path.as_str()));
    none(
        &findings,
        "files that write HTML as it stands and are not listed",
    );
}

#[test]
fn every_file_listed_for_raw_html_still_needs_it() {
    let files = outside(&[], writes_raw_html);
    let idle = RAW_HTML
        .iter()
        .filter(|path| !files.contains(&(**path).to_owned()));
    none(
        &idle.map(|path| (*path).to_owned()).collect::<Vec<_>>(),
        "listed in vain",
    );
}

#[test]
fn pure_crates_use_no_float_that_differs_between_machines() {
    let mut findings = outside(&[], has_a_float_of_the_platform);
    findings.retain(|path| crate_of(path).is_some_and(|name| PURE.contains(&name)));
    none(
        &findings,
        "floats of the platform; libm has the same functions",
    );
}

/// Texts that stand in a page's markup as they are, in place of `say!`. Values of attributes,
/// arguments of calls and the heads of `@if`, `@for` and `@match` are no such texts.
fn sentences_in_markup(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    for call in calls_of("html", &pieces(text)) {
        let pieces: Vec<Piece> = call.into_iter().flatten().collect();
        // `class={ "a" (b) }` is a value as well: the braces it opens count like those of a call.
        let (mut depth, mut in_head, mut braces) = (0_i32, false, Vec::new());
        for (at, piece) in pieces.iter().enumerate() {
            let next = pieces.get(at + 1);
            let before = at.checked_sub(1).and_then(|before| pieces.get(before));
            match piece {
                Piece::Sign('(' | '[') => depth += 1,
                Piece::Sign(')' | ']') => depth -= 1,
                Piece::Sign('@') => in_head = true,
                Piece::Sign('{') => {
                    let is_value = matches!(before, Some(Piece::Sign('=')));
                    depth += i32::from(is_value);
                    braces.push(is_value);
                    in_head &= depth > 0;
                }
                Piece::Sign('}') => depth -= i32::from(braces.pop().unwrap_or(false)),
                Piece::Text(text)
                    if depth == 0
                        && !in_head
                        && !matches!(before, Some(Piece::Sign('=' | '.' | '#' | '|')))
                        && !matches!(next, Some(Piece::Sign('=' | '|')))
                        && text.chars().filter(|c| c.is_alphabetic()).count() > 1 =>
                {
                    found.push(text.clone());
                }
                _ => {}
            }
        }
    }
    found
}

#[test]
fn no_page_holds_a_sentence_of_its_own() {
    let mut findings = Vec::new();
    for file in tree::code_of_the_crates() {
        let texts = sentences_in_markup(&file.text);
        let own = texts.iter().filter(|text| !NAMES.contains(&text.as_str()));
        findings.extend(own.map(|text| format!("{}: {text:?}", file.path)));
    }
    none(&findings, "texts that stand outside words");
}

#[test]
fn a_sentence_in_markup_is_found() {
    let found = |source: &str| sentences_in_markup(source).len();
    assert_eq!(found("html! { p.note { \"Saved.\" } }"), 1);
    assert_eq!(
        found("html! { @if a == \"x y\" { h1 { \"Hello\" } } @else { \"No\" } }"),
        2
    );
    assert_eq!(
        found("html! { a href=\"to here\" class={ \"\" } { (say!(v, \"some-id\")) } }"),
        0
    );
    assert_eq!(
        found("html! { @match a { \"some\" => { \"\u{b7}\" }, _ => {} } }"),
        0
    );
}

#[test]
fn each_kind_of_call_is_found_and_comments_and_texts_are_not() {
    assert!(prints("fn f() { eprintln!(\"x\") }"));
    assert!(!prints("// println!(\"x\")\nlet a = \"println!\";"));
    assert!(reads_the_clock("let now = jiff::Zoned::now();"));
    assert!(reads_the_clock("Timestamp::now()"));
    assert!(!reads_the_clock("fn f(now: Timestamp) {}"));
    assert!(writes_raw_html("html! { (PreEscaped(x)) }"));
    assert!(!writes_raw_html("// PreEscaped"));
    assert!(has_a_float_of_the_platform("x.powf(0.5)"));
    assert!(has_a_float_of_the_platform("f64::exp(x)"));
    assert!(!has_a_float_of_the_platform("libm::exp(x) + x.sqrt()"));
}
