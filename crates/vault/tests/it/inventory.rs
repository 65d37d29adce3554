//! What the source itself has to keep to.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use vault::LABELS;

/// Name and text of each source file.
fn sources() -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap())
        .map(|entry| {
            let name = entry.file_name().into_string().unwrap();
            (name, fs::read_to_string(entry.path()).unwrap())
        })
        .collect()
}

#[test]
fn every_label_is_ours_and_stands_once() {
    let distinct: BTreeSet<&str> = LABELS.iter().copied().collect();
    assert_eq!(distinct.len(), LABELS.len());
    assert!(LABELS.len() >= 17);
    for label in LABELS {
        assert!(label.starts_with("leeward/"), "{label}");
    }
}

#[test]
fn labels_stand_in_their_one_file() {
    for (name, text) in sources() {
        let code: String = text
            .lines()
            .filter(|line| !line.trim_start().starts_with("//"))
            .collect();
        assert!(
            !code.contains("nonce:"),
            "{name} has a parameter or field for one"
        );
        let knows = code.to_lowercase().contains("nonce");
        assert_eq!(knows, name == "sealed.rs", "{name}");
    }
}

#[test]
fn only_one_file_names_the_hpke_crate() {
    for (name, text) in sources() {
        assert_eq!(text.contains("hpke::"), name == "hybrid.rs", "{name}");
    }
}
