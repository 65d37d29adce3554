//! Each file says at its top what it holds, stays short, and has a name of the field.

use crate::code::{Piece, pieces};
use crate::manifests;
use crate::tree::{self, crate_of, none};

/// Names that say nothing about what stands inside.
const REFUSED: [&str; 13] = [
    "core", "common", "utils", "util", "helpers", "helper", "domain", "service", "services",
    "manager", "engine", "model", "types",
];

/// Lines beyond which a file says why at its top; the word of that sentence.
const LONGEST: usize = 800;
const WHY: &str = "//! Long because";

fn has_header(text: &str) -> bool {
    text.lines().next().is_some_and(|first| {
        first
            .strip_prefix("//! ")
            .is_some_and(|said| said.trim().len() >= 10)
    })
}

fn is_too_long(text: &str) -> bool {
    text.lines().count() > LONGEST && !text.lines().any(|line| line.starts_with(WHY))
}

/// The names of modules and of types that a file declares and that are refused, and its own name.
fn refused_names(path: &str, text: &str) -> Vec<String> {
    let mut found = Vec::new();
    let parts = path
        .split('/')
        .skip(1)
        .map(|part| part.trim_end_matches(".rs"));
    found.extend(
        parts
            .filter(|part| REFUSED.contains(part))
            .map(str::to_owned),
    );
    for pair in pieces(text).windows(2) {
        if let [Piece::Word(keyword), Piece::Word(name)] = pair
            && matches!(
                keyword.as_str(),
                "mod" | "struct" | "enum" | "trait" | "type"
            )
            && REFUSED.iter().any(|refused| ends_with_word(name, refused))
        {
            found.push(name.clone());
        }
    }
    found
}

/// "Model", "TaperModel" and "taper_model" end with the word "model", "Remodel" does not.
fn ends_with_word(name: &str, word: &str) -> bool {
    let capital = word[..1].to_uppercase() + &word[1..];
    name == word || name.ends_with(&capital) || name.ends_with(&format!("_{word}"))
}

#[test]
fn every_file_says_at_its_top_what_it_holds() {
    let without = |file: &tree::File| !has_header(&file.text);
    let files = tree::files(&[".rs"]);
    let findings = files
        .iter()
        .filter(|file| without(file))
        .map(|file| file.path.clone());
    none(
        &findings.collect::<Vec<_>>(),
        "files without a first line that begins with //!",
    );
}

#[test]
fn no_file_is_longer_than_can_be_read_in_one_sitting() {
    let files = tree::files(&[".rs", ".css", ".js"]);
    let findings = files.iter().filter(|file| is_too_long(&file.text));
    let findings: Vec<String> = findings.map(|file| file.path.clone()).collect();
    none(&findings, "files above 800 lines that do not say why");
}

#[test]
fn crates_modules_and_types_have_names_of_the_field() {
    let mut findings = Vec::new();
    for name in manifests::dependencies().keys() {
        if REFUSED.contains(&name.as_str()) {
            findings.push(format!("crates/{name}"));
        }
    }
    for file in tree::files(&[".rs"]) {
        if crate_of(&file.path).is_some() {
            let names = refused_names(&file.path, &file.text);
            findings.extend(names.iter().map(|name| format!("{}: {name}", file.path)));
        }
    }
    none(&findings, "names that say nothing");
}

#[test]
fn a_file_without_a_header_too_long_or_badly_named_is_found() {
    assert!(has_header("//! What stands here.\nuse x;"));
    assert!(!has_header("// What stands here."));
    assert!(!has_header("\n//! What stands here."));
    assert!(!has_header("//! x"));
    assert!(!has_header(""));
    assert!(is_too_long(&"x\n".repeat(801)));
    assert!(!is_too_long(&format!(
        "//! A list.\n{WHY} of x.\n{}",
        "x\n".repeat(801)
    )));
    assert_eq!(refused_names("crates/x/src/utils.rs", ""), ["utils"]);
    let text = "struct TaperModel; mod common { enum Remodel {} } // struct Engine";
    assert_eq!(
        refused_names("crates/x/src/a.rs", text),
        ["TaperModel", "common"]
    );
}
