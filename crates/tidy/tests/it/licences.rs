//! Every package that the program is built from can be given away under AGPL-3.0-or-later.

use std::process::Command;

use cargo_metadata::{Metadata, MetadataCommand};

use crate::tree::{none, root};

/// Licences whose terms the AGPL's version 3 can meet.
const ALLOWED: [&str; 15] = [
    "0BSD",
    "AGPL-3.0-or-later",
    "Apache-2.0",
    "Apache-2.0 WITH LLVM-exception",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BSL-1.0",
    "CC0-1.0",
    "ISC",
    "LGPL-2.1-or-later",
    "MIT",
    "MIT-0",
    "MPL-2.0",
    "Unicode-3.0",
    "Zlib",
];

/// Whether an SPDX expression can be met with the allowed licences alone.
fn is_met(expression: &str) -> bool {
    // Old manifests write "MIT/Apache-2.0" for OR.
    let spaced = expression
        .replace('/', " OR ")
        .replace('(', " ( ")
        .replace(')', " ) ");
    let words: Vec<&str> = spaced.split_whitespace().collect();
    let mut at = 0;
    let met = any(&words, &mut at);
    met && at == words.len() && !words.is_empty()
}

fn any(words: &[&str], at: &mut usize) -> bool {
    let mut met = all(words, at);
    while words.get(*at) == Some(&"OR") {
        *at += 1;
        let other = all(words, at);
        met = met || other;
    }
    met
}

fn all(words: &[&str], at: &mut usize) -> bool {
    let mut met = one(words, at);
    while words.get(*at) == Some(&"AND") {
        *at += 1;
        let other = one(words, at);
        met = met && other;
    }
    met
}

fn one(words: &[&str], at: &mut usize) -> bool {
    let Some(word) = words.get(*at) else {
        return false;
    };
    *at += 1;
    if *word == "(" {
        let met = any(words, at);
        *at += 1;
        return met;
    }
    if words.get(*at) == Some(&"WITH") {
        let exception = words.get(*at + 1).copied().unwrap_or_default();
        *at += 2;
        return ALLOWED.contains(&format!("{word} WITH {exception}").as_str());
    }
    ALLOWED.contains(word)
}

/// Metadata without the network. The packages of other platforms may never have been fetched
/// here; then those of this platform are asked for alone.
fn metadata() -> Metadata {
    let ask = |more: &[&str]| {
        let mut options = vec!["--locked".to_owned(), "--offline".to_owned()];
        options.extend(more.iter().map(|option| (*option).to_owned()));
        let mut command = MetadataCommand::new();
        command
            .manifest_path(root().join("Cargo.toml"))
            .other_options(options);
        command.exec()
    };
    if let Ok(all) = ask(&[]) {
        return all;
    }
    println!("the packages of other platforms are not here; their licences are passed over");
    let version = Command::new("rustc")
        .arg("-vV")
        .output()
        .expect("cargo has rustc beside it");
    let version = String::from_utf8_lossy(&version.stdout).into_owned();
    let host = version.lines().find_map(|line| line.strip_prefix("host: "));
    ask(&["--filter-platform", host.expect("rustc names its host")]).expect("cargo has built this")
}

#[test]
fn every_licence_can_be_met() {
    let packages = metadata().packages;
    assert!(packages.len() > 50, "the dependencies were not read");
    let findings: Vec<String> = packages
        .iter()
        .filter(|package| !package.license.as_deref().is_some_and(is_met))
        .map(|package| {
            let licence = package.license.as_deref().unwrap_or("no licence named");
            format!("{} {}: {licence}", package.name, package.version)
        })
        .collect();
    none(&findings, "licences");
}

#[test]
fn an_expression_is_met_only_when_each_needed_part_is() {
    assert!(is_met("MIT OR Apache-2.0"));
    assert!(is_met("MIT/Apache-2.0"));
    assert!(is_met("Proprietary OR MIT"));
    assert!(is_met("(MIT OR GPL-2.0-only) AND Unicode-3.0"));
    assert!(is_met("Apache-2.0 WITH LLVM-exception OR GPL-2.0-only"));
    assert!(!is_met("GPL-2.0-only"));
    assert!(!is_met("MIT AND GPL-2.0-only"));
    assert!(!is_met("MIT AND (GPL-2.0-only OR SSPL-1.0)"));
    assert!(!is_met("Apache-2.0 WITH Commons-Clause"));
    assert!(!is_met(""));
}
