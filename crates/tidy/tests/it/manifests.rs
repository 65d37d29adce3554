//! The manifests of the crates, as the checks on imports and licences read them.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use serde::Deserialize;

use crate::tree::root;

/// Crates that take values and give values: nothing in them reads a disk, a network, a clock or the
/// system's randomness, and their floats are alike on every machine.
pub const PURE: [&str; 13] = [
    "course",
    "diary",
    "exchange",
    "level",
    "library",
    "medicine",
    "picture",
    "plan",
    "publishing",
    "sharing",
    "taper",
    "wording",
    "words",
];

#[derive(Deserialize)]
struct Manifest {
    package: Package,
    #[serde(default)]
    dependencies: BTreeMap<String, toml::Value>,
    #[serde(default)]
    target: BTreeMap<String, Target>,
}

#[derive(Deserialize)]
struct Package {
    name: String,
}

#[derive(Deserialize)]
struct Target {
    #[serde(default)]
    dependencies: BTreeMap<String, toml::Value>,
}

/// Each crate's normal dependencies, by name.
pub fn dependencies() -> BTreeMap<String, BTreeSet<String>> {
    let folder = root().join("crates");
    let listing = fs::read_dir(&folder).expect("the workspace has crates");
    let mut found = BTreeMap::new();
    for entry in listing.flatten() {
        let path = entry.path().join("Cargo.toml");
        let Ok(text) = fs::read_to_string(&path) else {
            continue;
        };
        let (name, needs) = read(&text);
        assert_eq!(
            name,
            entry.file_name().to_string_lossy(),
            "{}",
            path.display()
        );
        found.insert(name, needs);
    }
    found
}

/// The name of a crate and its normal dependencies, those of one platform included.
pub fn read(text: &str) -> (String, BTreeSet<String>) {
    let manifest: Manifest = toml::from_str(text).expect("cargo reads it too");
    let mut needs: BTreeSet<String> = manifest.dependencies.into_keys().collect();
    for target in manifest.target.into_values() {
        needs.extend(target.dependencies.into_keys());
    }
    (manifest.package.name, needs)
}
