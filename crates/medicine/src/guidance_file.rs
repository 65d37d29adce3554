//! Reads the file of published guidance, and refuses what lacks its source or certainty.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;

use crate::class::Class;
use crate::drug_file::{dose, permille};
use crate::grounds::{DrugFileFault, Outcome, SourceEntry, Sources, by_code, fault, grounded};
use crate::guidance::{CutOf, Guidance};
use crate::sources::Sourced;

grounded! {
    GuidanceEntry {
        id: String,
        body: String,
        date: Option<String>,
        #[serde(default)] classes: Vec<String>,
        #[serde(default)] drugs: Vec<String>,
        at_most_percent: Option<[f64; 2]>,
        every_days: Option<[u32; 2]>,
        #[serde(default)] at_most_mg: BTreeMap<String, Vec<String>>,
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct GuidanceFile {
    guidance: Vec<GuidanceEntry>,
    sources: BTreeMap<String, SourceEntry>,
}

/// Reads the file of published guidance, in its order.
pub fn read_guidance(text: &str) -> Result<Vec<Sourced<Guidance>>, DrugFileFault> {
    let file: GuidanceFile = toml::from_str(text).map_err(|f| DrugFileFault(f.to_string()))?;
    let sources = Sources::new(&file.sources)?;
    let read = sources.each(&file.guidance, GuidanceEntry::ground, guidance)?;
    sources.all_used()?;
    let mut ids = BTreeSet::new();
    match read.iter().find(|one| !ids.insert(&one.value.id)) {
        Some(again) => fault(format!("guidance {:?} stands twice", again.value.id)),
        None => Ok(read),
    }
}

fn guidance(entry: &GuidanceEntry) -> Outcome<Guidance> {
    let plain = |b: u8| b.is_ascii_lowercase() || b == b'-' || b.is_ascii_digit();
    if entry.id.is_empty() || !entry.id.bytes().all(plain) {
        return fault(format!("guidance {:?} is no id", entry.id));
    }
    if entry.body.trim().is_empty()
        || entry
            .date
            .as_deref()
            .is_some_and(|date| !date.starts_with("20"))
    {
        return fault(format!("guidance {:?} says not who, or not when", entry.id));
    }
    if entry.classes.is_empty() && entry.drugs.is_empty() {
        return fault(format!("guidance {:?} speaks of nothing", entry.id));
    }
    let classes = entry.classes.iter();
    Ok(Guidance {
        classes: classes
            .map(|code| by_code(code, &Class::ALL, Class::code, "class"))
            .collect::<Outcome<_>>()?,
        drugs: entry.drugs.clone(),
        at_most_permille: entry.at_most_percent.map(cut).transpose()?,
        every_days: entry.every_days.map(days).transpose()?,
        at_most: entry
            .at_most_mg
            .iter()
            .map(cut_of)
            .collect::<Outcome<_>>()?,
        id: entry.id.clone(),
        body: entry.body.clone(),
        date: entry.date.clone(),
    })
}

fn cut([low, high]: [f64; 2]) -> Outcome<(u32, u32)> {
    if low > high {
        return fault("guidance runs from the lower to the higher");
    }
    Ok((permille(low)?, permille(high)?))
}

fn days([from, to]: [u32; 2]) -> Outcome<(u32, u32)> {
    if from == 0 || from > to {
        return fault("guidance runs from the sooner to the later");
    }
    Ok((from, to))
}

fn cut_of((drug, doses): (&String, &Vec<String>)) -> Outcome<CutOf> {
    let doses: Vec<_> = doses
        .iter()
        .map(|text| dose(text))
        .collect::<Outcome<_>>()?;
    match doses[..] {
        [low, high] if low <= high => Ok(CutOf {
            drug: drug.clone(),
            low,
            high,
        }),
        [one] => Ok(CutOf {
            drug: drug.clone(),
            low: one,
            high: one,
        }),
        _ => fault(format!(
            "a cut of {drug} is one dose, or the smallest and the largest"
        )),
    }
}
