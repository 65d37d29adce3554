//! Every path that a document names exists, and nothing names a place outside the house.

use crate::tree::{self, File, none, root};

/// What a document says in backticks that has the shape of a path from the root.
fn named_paths(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut fenced = false;
    for line in text.lines() {
        if line.trim_start().starts_with("```") {
            fenced = !fenced;
        } else if !fenced {
            let quoted = line.split('`').skip(1).step_by(2);
            found.extend(quoted.filter(|q| is_path(q)).map(str::to_owned));
        }
    }
    found
}

fn is_path(quoted: &str) -> bool {
    let plain = |c: char| c.is_ascii_alphanumeric() || "./_-".contains(c);
    if !quoted.chars().all(plain) || quoted.starts_with(['/', '-']) || quoted.contains("..") {
        return false;
    }
    let first = quoted.split('/').next().unwrap_or_default();
    let inside = [".ci", "crates", "data", "docs", "words"].contains(&first);
    let file = [".md", ".toml", ".rs", ".ftl", ".lock"]
        .iter()
        .any(|ending| quoted.ends_with(ending) && quoted.len() > ending.len());
    (inside && quoted.contains('/')) || (file && !quoted.starts_with('.'))
}

/// A path from the root, or from the folder of the document.
fn exists(document: &str, path: &str) -> bool {
    let folder = document.rsplit_once('/').map_or("", |(folder, _)| folder);
    let root = root();
    root.join(path).exists() || root.join(folder).join(path).exists()
}

fn documents() -> Vec<File> {
    let mut found = tree::files(&[".md"]);
    found.retain(|file| !file.path.contains('/') || file.path.starts_with("docs/"));
    found
}

#[test]
fn every_path_named_in_a_document_exists() {
    let mut findings = Vec::new();
    for file in documents() {
        for path in named_paths(&file.text) {
            if !exists(&file.path, &path) {
                findings.push(format!("{}: {path}", file.path));
            }
        }
    }
    none(&findings, "paths that lead nowhere");
}

#[test]
fn paths_are_told_from_other_things_in_backticks() {
    let text = "`crates/words` and `cargo run`, `Cargo.toml`, `/leave`, `say!`, `docs/decisions/`\n\
        `course::read` `data/drugs/*.toml` `leeward.db`\n```\ncrates/nowhere `x.rs`\n```\n`gone.md`";
    assert_eq!(
        named_paths(text),
        ["crates/words", "Cargo.toml", "docs/decisions/", "gone.md"]
    );
    assert!(exists("ARCHITECTURE.md", "crates/words"));
    assert!(exists("crates/words/README.md", "Cargo.toml"));
    assert!(!exists("README.md", "crates/nowhere"));
}

/// Places on somebody's own machine, and the trade of those who wrote a line.
fn foreign(text: &str) -> Vec<(usize, String)> {
    // Put together here, so that this file does not find itself.
    let places = ["/work", "/tmp", "/home", "/root", "/Users", "/mnt"].map(|p| format!("{p}/"));
    let shared = format!("..{}shared", '/');
    let mut found = Vec::new();
    for (number, line) in text.lines().enumerate() {
        for place in &places {
            for (at, _) in line.match_indices(place.as_str()) {
                let before = line[..at].chars().next_back();
                // "framework/", "https://host/tmp/" and "data/home/" are no places on a machine.
                if before.is_none_or(|c| !c.is_alphanumeric() && !"./_-}>".contains(c)) {
                    found.push((number + 1, place.clone()));
                }
            }
        }
        if line.contains(&shared) && !line.contains(&format!("{shared}{}data{}", '/', '/')) {
            found.push((number + 1, shared.clone()));
        }
    }
    found
}

#[test]
fn nothing_names_a_place_on_somebodys_machine() {
    let endings = [
        ".rs", ".md", ".toml", ".ftl", ".sql", ".css", ".js", ".txt", ".json", ".csv", ".svg",
        ".sh", "run",
    ];
    let mut findings = Vec::new();
    for file in tree::files(&endings) {
        for (line, place) in foreign(&file.text) {
            findings.push(format!("{}:{line}: {place}", file.path));
        }
    }
    none(&findings, "places outside");
}

#[test]
fn a_place_on_a_machine_is_found() {
    let found = |text: &str| foreign(text).len();
    assert_eq!(found(&format!("see {}/main", "/work")), 1);
    assert_eq!(found(&format!("\"{}/x\"", "/tmp")), 1);
    assert_eq!(found(&format!("in {}/ola/x and {}/x", "/home", "/root")), 2);
    assert_eq!(found(&format!("{}/shared/design", "..")), 1);
    assert_eq!(
        found("https://example.org/home/x, framework/x, data/home/x"),
        0
    );
    assert_eq!(found(&format!("../..{}/shared/data/x.csv", "/..")), 0);
}
