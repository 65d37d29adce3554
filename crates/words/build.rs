//! Gathers `words/en` and `words/pl` into the program, and refuses what could not be read there.
//!
//! A new file of sentences needs no line of code. A sentence that Fluent cannot read, or one id in
//! two files, stops the build with the file and the id.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

use fluent_syntax::ast::Entry;

fn main() {
    let here = PathBuf::from(env::var("CARGO_MANIFEST_DIR").expect("cargo sets it"));
    let out = PathBuf::from(env::var("OUT_DIR").expect("cargo sets it"));
    let words = here.join("../../words");
    let mut code = String::new();
    for (name, tag) in [("ENGLISH", "en"), ("POLISH", "pl")] {
        let folder = words.join(tag);
        println!("cargo::rerun-if-changed={}", folder.display());
        let files = files_in(&folder, "ftl");
        refuse_unreadable(&files);
        writeln!(code, "pub(crate) const {name}: &[&str] = &[").expect("a String takes all");
        for file in files {
            let path = file.canonicalize().expect("it was just listed");
            writeln!(code, "    include_str!({path:?}),").expect("a String takes all");
        }
        writeln!(code, "];").expect("a String takes all");
    }
    fs::write(out.join("sentences.rs"), code).expect("OUT_DIR can be written");
}

/// The files of a folder that end so, by name, so that every build lists them alike.
fn files_in(folder: &Path, ending: &str) -> Vec<PathBuf> {
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
        println!("cargo::rerun-if-changed={}", file.display());
        let text = fs::read_to_string(file)
            .unwrap_or_else(|fault| panic!("{} cannot be read: {fault}", file.display()));
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
