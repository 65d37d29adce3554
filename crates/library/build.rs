//! Gathers `texts/` and `data/symptoms.toml` into the program, and refuses what no reader could
//! rely on: a claim without its source, a text that is too long or in one language only, a
//! sentence against the voice, a symptom that leads nowhere.

#![allow(
    dead_code,
    reason = "the build reads the texts and only asks whether they hold"
)]

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

#[path = "src/check.rs"]
mod check;
#[path = "src/read.rs"]
mod read;
#[path = "src/shelf.rs"]
mod shelf;
#[path = "src/symptoms.rs"]
mod symptoms;
#[path = "src/text.rs"]
mod text;

fn main() {
    for file in ["check", "read", "shelf", "symptoms", "text"] {
        println!("cargo::rerun-if-changed=src/{file}.rs");
    }
    let here = PathBuf::from(env::var("CARGO_MANIFEST_DIR").expect("cargo sets it"));
    let out = PathBuf::from(env::var("OUT_DIR").expect("cargo sets it"));
    let root = here
        .join("../..")
        .canonicalize()
        .expect("the crate stands in the workspace");

    let list = root.join("data/symptoms.toml");
    let symptoms = symptoms::Symptoms::parse(&text_of(&list))
        .unwrap_or_else(|fault| panic!("{}: {fault}", list.display()));

    let mut faults = Vec::new();
    let mut texts = Vec::new();
    let mut code = String::from("pub(crate) const TEXTS: &[&str] = &[\n");
    for language in ["en", "pl"] {
        for file in texts_in(&root.join("texts").join(language)) {
            match text::Text::parse(&text_of(&file)) {
                Ok(text) => {
                    let stem = file.file_stem().and_then(|stem| stem.to_str());
                    let is_at_its_place =
                        stem == Some(text.topic.as_str()) && text.language.tag() == language;
                    if !is_at_its_place {
                        faults.push(format!(
                            "{}: not named after its topic and language",
                            file.display()
                        ));
                    }
                    texts.push(text);
                }
                Err(found) => {
                    faults.extend(
                        found
                            .iter()
                            .map(|fault| format!("{}: {fault}", file.display())),
                    );
                }
            }
            writeln!(code, "    include_str!({file:?}),").expect("a String takes all");
        }
    }
    // What one text is refused for would be told again as missing from the shelf.
    if faults.is_empty()
        && let Err(found) = shelf::Shelf::of(texts, symptoms)
    {
        faults.extend(
            found
                .iter()
                .map(|(topic, fault)| format!("{topic}: {fault}")),
        );
    }
    assert!(
        faults.is_empty(),
        "texts that are refused:\n{}",
        faults.join("\n")
    );

    writeln!(
        code,
        "];\npub(crate) const SYMPTOMS: &str = include_str!({list:?});"
    )
    .expect("a String takes all");
    fs::write(out.join("texts.rs"), code).expect("OUT_DIR can be written");
}

fn text_of(file: &Path) -> String {
    println!("cargo::rerun-if-changed={}", file.display());
    fs::read_to_string(file)
        .unwrap_or_else(|fault| panic!("{} cannot be read: {fault}", file.display()))
}

/// The texts of a folder, by name, so that every build lists them alike.
fn texts_in(folder: &Path) -> Vec<PathBuf> {
    println!("cargo::rerun-if-changed={}", folder.display());
    let listing = fs::read_dir(folder)
        .unwrap_or_else(|fault| panic!("{} cannot be listed: {fault}", folder.display()));
    let mut files: Vec<PathBuf> = listing
        .filter_map(|entry| entry.ok().map(|entry| entry.path()))
        .filter(|path| path.extension().is_some_and(|ending| ending == "md"))
        .collect();
    files.sort();
    files
}
