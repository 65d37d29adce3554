//! The files of the house, as every check reads them.

use std::fs;
use std::path::{Path, PathBuf};

/// Folders that are not the house: what is built, what is kept for the program's own run.
const PASSED_OVER: [&str; 4] = [".git", "target", "leeward-data", "node_modules"];

/// A file and what stands in it.
pub struct File {
    /// From the root, with `/`.
    pub path: String,
    pub text: String,
}

pub fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.join("../..")
        .canonicalize()
        .expect("the crate stands in the workspace")
}

/// All files that can be read as text and whose name ends so, by path.
pub fn files(endings: &[&str]) -> Vec<File> {
    let root = root();
    let mut found = Vec::new();
    gather(&root, &root, endings, &mut found);
    found.sort_by(|a, b| a.path.cmp(&b.path));
    assert!(!found.is_empty(), "no file ends with {endings:?}");
    found
}

/// The Rust files of all crates, without tests: `crates/<name>/src` and `build.rs`.
pub fn code_of_the_crates() -> Vec<File> {
    let mut found = files(&[".rs"]);
    found.retain(|file| crate_of(&file.path).is_some() && !is_test(&file.path));
    found
}

/// "words" of "crates/words/src/lib.rs".
pub fn crate_of(path: &str) -> Option<&str> {
    path.strip_prefix("crates/")?.split('/').next()
}

pub fn is_test(path: &str) -> bool {
    path.contains("/tests/") || path.contains("/benches/") || path.contains("/examples/")
}

fn gather(root: &Path, folder: &Path, endings: &[&str], found: &mut Vec<File>) {
    // A file may go away while others build; what is gone needs no check.
    let Ok(listing) = fs::read_dir(folder) else {
        return;
    };
    for entry in listing.flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        let path = entry.path();
        if path.is_dir() {
            if !PASSED_OVER.contains(&name.as_str()) {
                gather(root, &path, endings, found);
            }
        } else if endings.iter().any(|ending| name.ends_with(ending))
            && let Ok(text) = fs::read_to_string(&path)
        {
            let from_root = path.strip_prefix(root).unwrap_or(&path);
            let parts: Vec<_> = from_root.iter().map(|p| p.to_string_lossy()).collect();
            found.push(File {
                path: parts.join("/"),
                text,
            });
        }
    }
}

/// Fails with one line for each finding.
pub fn none(findings: &[String], what: &str) {
    assert!(findings.is_empty(), "{what}:\n  {}", findings.join("\n  "));
}
