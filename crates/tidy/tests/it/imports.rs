//! Who may import whom: the table of ARCHITECTURE.md against the manifests.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use crate::manifests::{self, PURE};
use crate::tree::{none, root};

const HEADING: &str = "## Who may import whom";

const OUTSIDE: [&str; 12] = [
    "axum",
    "getrandom",
    "libsqlite3-sys",
    "log",
    "rand",
    "reqwest",
    "rustix",
    "sqlx",
    "tempfile",
    "tokio",
    "tracing",
    "tracing-subscriber",
];

type Table = BTreeMap<String, BTreeSet<String>>;

/// The rows of the table: a crate, and the crates of ours that it may import.
fn table(architecture: &str) -> Table {
    let section = architecture.split(HEADING).nth(1).unwrap_or_default();
    let section = section.split("\n## ").next().unwrap_or_default();
    let mut rows = Table::new();
    for line in section.lines() {
        let cells: Vec<&str> = line.split('|').map(str::trim).collect();
        if let ["", name, _, imports, ""] = cells.as_slice()
            && let [name] = names(name).as_slice()
        {
            let twice = rows.insert(name.clone(), names(imports).into_iter().collect());
            assert!(twice.is_none(), "{name} has two rows");
        }
    }
    rows
}

/// What stands in backticks.
fn names(cell: &str) -> Vec<String> {
    cell.split('`')
        .skip(1)
        .step_by(2)
        .map(str::to_owned)
        .collect()
}

fn findings(table: &Table, dependencies: &Table) -> Vec<String> {
    let ours: BTreeSet<&String> = dependencies.keys().collect();
    let mut findings = Vec::new();
    for (name, needs) in dependencies {
        let Some(may) = table.get(name) else {
            findings.push(format!("{name} has no row in the table"));
            continue;
        };
        for needed in needs
            .iter()
            .filter(|n| ours.contains(n) && !may.contains(*n))
        {
            findings.push(format!(
                "{name} imports {needed}, the table does not allow it"
            ));
        }
    }
    for (name, may) in table {
        for named in may.iter().chain([name]).filter(|n| !ours.contains(n)) {
            findings.push(format!(
                "the row of {name} names {named}, there is no such crate"
            ));
        }
    }
    findings
}

fn architecture() -> Table {
    let text = fs::read_to_string(root().join("ARCHITECTURE.md")).expect("it stands at the root");
    table(&text)
}

#[test]
fn every_crate_imports_only_what_the_table_allows() {
    none(
        &findings(&architecture(), &manifests::dependencies()),
        "imports",
    );
}

#[test]
fn the_table_itself_keeps_keys_rows_and_pages_apart() {
    let table = architecture();
    let may = |name: &str, other: &str| table.get(name).is_some_and(|row| row.contains(other));
    assert!(!may("store", "vault"), "what keeps the rows opens none");
    assert!(!may("vault", "store"), "what opens knows no rows");
    assert!(
        !may("web", "store") && !may("web", "vault"),
        "pages see neither"
    );
    assert!(
        table.values().all(|row| !row.contains("tidy")),
        "checks are never needed"
    );
    for pure in PURE {
        for outside in ["vault", "store", "app", "web", "leeward"] {
            assert!(!may(pure, outside), "{pure} may import {outside}");
        }
    }
}

#[test]
fn no_import_goes_round_in_a_circle() {
    let table = architecture();
    for name in table.keys() {
        let mut reached: BTreeSet<&String> = BTreeSet::new();
        let mut next: Vec<&String> = table[name].iter().collect();
        while let Some(other) = next.pop() {
            assert_ne!(other, name, "{name} reaches itself");
            if reached.insert(other) {
                next.extend(table.get(other).into_iter().flatten());
            }
        }
    }
}

#[test]
fn pure_crates_reach_nothing_outside() {
    let dependencies = manifests::dependencies();
    let mut findings = Vec::new();
    for pure in PURE {
        let needs = dependencies
            .get(pure)
            .unwrap_or_else(|| panic!("no crate {pure}"));
        for outside in OUTSIDE.iter().filter(|outside| needs.contains(**outside)) {
            findings.push(format!("{pure} needs {outside}"));
        }
    }
    none(&findings, "pure crates");
}

#[test]
fn an_import_that_the_table_does_not_name_is_found() {
    let text = "## Who may import whom\n\n| crate | holds | imports |\n|---|---|---|\n\
        | `a` | x | - |\n| `b` | y | `a` |\n| `d` | z | - |\n\n## Next\n\n| `c` | x | `a` |\n";
    let table = table(text);
    assert_eq!(table.len(), 3);
    let needs = |names: &[&str]| names.iter().map(|n| (*n).to_owned()).collect();
    let row = |name: &str, names: &[&str]| (name.to_owned(), needs(names));
    let manifests = Table::from([row("a", &["b", "serde"]), row("b", &["a"]), row("c", &[])]);
    assert_eq!(
        findings(&table, &manifests),
        [
            "a imports b, the table does not allow it",
            "c has no row in the table",
            "the row of d names d, there is no such crate",
        ]
    );
}

#[test]
fn a_dependency_for_one_platform_counts() {
    let text = "[package]\nname = \"a\"\n[target.'cfg(unix)'.dependencies]\nstore = \"1\"\n\
        [dev-dependencies]\nweb = \"1\"\n";
    let (_, needs) = manifests::read(text);
    assert_eq!(needs.into_iter().collect::<Vec<_>>(), ["store"]);
}
