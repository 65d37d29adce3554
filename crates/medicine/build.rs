//! Compiles `data/drugs` in, and stops at a figure without a source or certainty.

#![allow(dead_code, unused_imports, missing_docs)]

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

// The very code that reads the files in the program.
#[path = "src/class.rs"]
mod class;
#[path = "src/concentration.rs"]
mod concentration;
#[path = "src/dose.rs"]
mod dose;
#[path = "src/drug.rs"]
mod drug;
#[path = "src/drug_entries.rs"]
mod drug_entries;
#[path = "src/drug_file.rs"]
mod drug_file;
#[path = "src/form.rs"]
mod form;
#[path = "src/grounds.rs"]
mod grounds;
#[path = "src/guidance.rs"]
mod guidance;
#[path = "src/guidance_file.rs"]
mod guidance_file;
#[path = "src/name_file.rs"]
mod name_file;
#[path = "src/number.rs"]
mod number;
#[path = "src/occupancy.rs"]
mod occupancy;
#[path = "src/record_only.rs"]
mod record_only;
#[path = "src/sources.rs"]
mod sources;

fn main() {
    let here = PathBuf::from(env::var("CARGO_MANIFEST_DIR").expect("cargo sets it"));
    let out = PathBuf::from(env::var("OUT_DIR").expect("cargo sets it"));
    let drugs = here.join("../../data/drugs");
    println!("cargo::rerun-if-changed={}", drugs.display());
    println!("cargo::rerun-if-changed=src");

    let mut code = String::from("pub(super) const DRUGS: &[&str] = &[\n");
    let mut names: BTreeMap<String, String> = BTreeMap::new();
    let mut keys: Vec<String> = Vec::new();
    for file in files_in(&drugs) {
        let drug = drug_file::read_drug(&read(&file))
            .unwrap_or_else(|why| panic!("{}: {why}", file.display()));
        let stem = file.file_stem().and_then(|stem| stem.to_str());
        assert_eq!(Some(drug.key.as_str()), stem, "the key is the file's name");
        refuse_shared_names(&drug, &mut names);
        writeln!(code, "    include_str!({:?}),", absolute(&file)).expect("a String takes all");
        keys.push(drug.key);
    }
    writeln!(code, "];").expect("a String takes all");
    let names = drugs.join("names");
    let file = names.join("record-only.toml");
    let judged = name_file::read_record_only_names(&read(&file)).map(|_| ());
    write_names(&mut code, "RECORD_ONLY_NAMES", &file, judged);
    let file = names.join("quick-lowering.toml");
    let judged = name_file::read_paced_names(&read(&file)).map(|_| ());
    write_names(&mut code, "PACED_NAMES", &file, judged);
    let file = names.join("modified-release.toml");
    let judged = name_file::read_release_names(&read(&file)).map(|_| ());
    write_names(&mut code, "RELEASE_NAMES", &file, judged);
    let file = here.join("../../data/guidance.toml");
    let judged = judge_guidance(&read(&file), &keys);
    write_names(&mut code, "GUIDANCE", &file, judged);
    fs::write(out.join("drugs.rs"), code).expect("OUT_DIR can be written");
}

fn write_names(
    code: &mut String,
    name: &str,
    file: &Path,
    judged: Result<(), grounds::DrugFileFault>,
) {
    judged.unwrap_or_else(|why| panic!("{}: {why}", file.display()));
    let file = absolute(file);
    writeln!(
        code,
        "pub(super) const {name}: &str = include_str!({file:?});"
    )
    .expect("a String takes all");
}

/// What it says is of drugs that are there.
fn judge_guidance(text: &str, keys: &[String]) -> Result<(), grounds::DrugFileFault> {
    for one in guidance_file::read_guidance(text)? {
        let cuts = one.value.at_most.iter().map(|cut| &cut.drug);
        if let Some(unknown) = one
            .value
            .drugs
            .iter()
            .chain(cuts)
            .find(|d| !keys.contains(d))
        {
            let why = format!("{} speaks of {unknown}, which has no file", one.value.id);
            return Err(grounds::DrugFileFault(why));
        }
    }
    Ok(())
}

/// One name for two drugs would find neither.
fn refuse_shared_names(drug: &drug::Drug, names: &mut BTreeMap<String, String>) {
    let brands = drug.brands.iter().flat_map(|b| &b.value.names);
    for name in [&drug.names.en, &drug.names.pl]
        .into_iter()
        .chain(&drug.also)
        .chain(brands)
    {
        let owner = names.insert(name.to_lowercase(), drug.key.clone());
        if let Some(owner) = owner.filter(|owner| *owner != drug.key) {
            panic!("{name} is a name of {owner} and of {}", drug.key);
        }
    }
}

/// The files of drugs, by name.
fn files_in(folder: &Path) -> Vec<PathBuf> {
    let listing = fs::read_dir(folder)
        .unwrap_or_else(|why| panic!("{} cannot be listed: {why}", folder.display()));
    let mut files: Vec<PathBuf> = listing
        .filter_map(|entry| entry.ok().map(|entry| entry.path()))
        .filter(|path| path.extension().is_some_and(|ending| ending == "toml"))
        .collect();
    files.sort();
    files
}

fn read(file: &Path) -> String {
    println!("cargo::rerun-if-changed={}", file.display());
    fs::read_to_string(file).unwrap_or_else(|why| panic!("{}: {why}", file.display()))
}

fn absolute(file: &Path) -> PathBuf {
    file.canonicalize().expect("it was just read")
}
