//! Gathers `words/en`, `words/pl` and `data/door` into the program, and refuses what could not be
//! read there.
//!
//! A new file of sentences needs no line of code. A sentence that Fluent cannot read, or one id in
//! two files, stops the build with the file and the id; so does a number of the door without its
//! source, date, hours or languages.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

use fluent_syntax::ast::Entry;

#[allow(
    dead_code,
    reason = "the build reads the files and only asks whether they hold"
)]
#[path = "src/door/read.rs"]
mod read;

fn main() {
    let here = PathBuf::from(env::var("CARGO_MANIFEST_DIR").expect("cargo sets it"));
    let out = PathBuf::from(env::var("OUT_DIR").expect("cargo sets it"));
    let mut code = String::new();
    for (name, tag) in [("ENGLISH", "en"), ("POLISH", "pl")] {
        let files = files_in(&here.join("../../words").join(tag), "ftl");
        refuse_unreadable(&files);
        code.push_str(&list(name, &files));
    }
    fs::write(out.join("sentences.rs"), code).expect("OUT_DIR can be written");

    println!("cargo::rerun-if-changed=src/door/read.rs");
    let doors = files_in(&here.join("../../data/door"), "toml");
    doors.iter().for_each(|file| refuse_unreliable(file));
    fs::write(out.join("door.rs"), list("DOORS", &doors)).expect("OUT_DIR can be written");
}

/// The line of code that compiles the files in.
fn list(name: &str, files: &[PathBuf]) -> String {
    let mut code = format!("pub(crate) const {name}: &[&str] = &[\n");
    for file in files {
        let path = file.canonicalize().expect("it was just listed");
        writeln!(code, "    include_str!({path:?}),").expect("a String takes all");
    }
    code.push_str("];\n");
    code
}

/// Stops the build at a country's file that [`read::Door::parse`] refuses.
fn refuse_unreliable(file: &Path) {
    let door = read::Door::parse(&text_of(file))
        .unwrap_or_else(|fault| panic!("{}: {fault}", file.display()));
    assert_eq!(
        file.file_stem().and_then(|stem| stem.to_str()),
        Some(door.country.as_str()),
        "a file of the door is named after its country"
    );
}

fn text_of(file: &Path) -> String {
    println!("cargo::rerun-if-changed={}", file.display());
    fs::read_to_string(file)
        .unwrap_or_else(|fault| panic!("{} cannot be read: {fault}", file.display()))
}

/// The files of a folder that end so, by name, so that every build lists them alike.
fn files_in(folder: &Path, ending: &str) -> Vec<PathBuf> {
    println!("cargo::rerun-if-changed={}", folder.display());
    let listing = fs::read_dir(folder)
        .unwrap_or_else(|fault| panic!("{} cannot be listed: {fault}", folder.display()));
    let mut files: Vec<PathBuf> = listing
        .filter_map(|entry| entry.ok().map(|entry| entry.path()))
        .filter(|path| path.extension().is_some_and(|e| e == ending))
        .collect();
    files.sort();
    files
}

/// Stops the build at a line that Fluent cannot read and at an id that stands twice.
fn refuse_unreadable(files: &[PathBuf]) {
    let mut seen: BTreeMap<String, &Path> = BTreeMap::new();
    for file in files {
        let text = text_of(file);
        let resource = fluent_syntax::parser::parse(text.as_str())
            .unwrap_or_else(|(_, faults)| panic!("{}: {faults:?}", file.display()));
        for entry in resource.body {
            let id = match entry {
                Entry::Message(message) => {
                    assert!(
                        message.value.is_some(),
                        "{}: {} has no sentence",
                        file.display(),
                        message.id.name
                    );
                    message.id.name.to_owned()
                }
                Entry::Term(term) => format!("-{}", term.id.name),
                _ => continue,
            };
            if let Some(first) = seen.insert(id.clone(), file) {
                panic!(
                    "{id} stands in {} and in {}",
                    first.display(),
                    file.display()
                );
            }
        }
    }
}
