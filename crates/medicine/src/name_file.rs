//! Reads the files of names outside the catalogue: recorded only, bound in pace, given off slowly.

use serde::Deserialize;

use crate::drug::Pace;
use crate::drug_file::{permille, reason};
use crate::grounds::{DrugFileFault, Outcome, certainty, fault};
use crate::record_only::RecordOnly;

/// Names, as people write them, and beginnings of words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NameList {
    /// One word or several that stand together.
    pub names: Vec<String>,
    /// What a word begins with.
    pub stems: Vec<String>,
}

/// A group of names of drugs for which nothing is computed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecordOnlyNames {
    /// Why.
    pub reason: RecordOnly,
    /// The names.
    pub list: NameList,
}

/// Names of drugs whose quick lowering is dangerous, with the bound that holds for them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PacedNames {
    /// The fastest rule that steps are computed for.
    pub pace: Pace,
    /// The names.
    pub list: NameList,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Group {
    reason: String,
    #[serde(default)]
    names: Vec<String>,
    #[serde(default)]
    stems: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct GroupsFile {
    source: String,
    certainty: String,
    groups: Vec<Group>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PacedFile {
    source: String,
    certainty: String,
    at_most_percent: f64,
    every_days: u32,
    names: Vec<String>,
    stems: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ListFile {
    source: String,
    certainty: String,
    names: Vec<String>,
    stems: Vec<String>,
}

/// Reads the file of names for which nothing is computed.
pub fn read_record_only_names(text: &str) -> Result<Vec<RecordOnlyNames>, DrugFileFault> {
    let file: GroupsFile = parsed(text)?;
    grounded(&file.source, &file.certainty)?;
    let groups = file.groups.into_iter().map(|group| {
        Ok(RecordOnlyNames {
            reason: reason(&group.reason)?,
            list: list(group.names, group.stems)?,
        })
    });
    groups.collect()
}

/// Reads the file of names of drugs whose quick lowering is dangerous.
pub fn read_paced_names(text: &str) -> Result<PacedNames, DrugFileFault> {
    let file: PacedFile = parsed(text)?;
    grounded(&file.source, &file.certainty)?;
    if file.every_days == 0 {
        return fault("every 0 days");
    }
    Ok(PacedNames {
        pace: Pace {
            at_most_permille: permille(file.at_most_percent)?,
            every_days: file.every_days,
        },
        list: list(file.names, file.stems)?,
    })
}

/// Reads the file of words and names that say that a drug is given off slowly or late.
pub fn read_release_names(text: &str) -> Result<NameList, DrugFileFault> {
    let file: ListFile = parsed(text)?;
    grounded(&file.source, &file.certainty)?;
    list(file.names, file.stems)
}

fn parsed<T: serde::de::DeserializeOwned>(text: &str) -> Outcome<T> {
    toml::from_str(text).map_err(|f| DrugFileFault(f.to_string()))
}

fn grounded(source: &str, certain: &str) -> Outcome<()> {
    certainty(certain)?;
    if source.trim().is_empty() {
        return fault("the source says nothing");
    }
    Ok(())
}

/// An empty name or stem would stand in every text.
fn list(names: Vec<String>, stems: Vec<String>) -> Outcome<NameList> {
    let has_letter = |text: &String| text.chars().any(char::is_alphanumeric);
    if let Some(empty) = names.iter().chain(&stems).find(|text| !has_letter(text)) {
        return fault(format!("{empty:?} is no name"));
    }
    let is_word = |stem: &String| stem.chars().all(char::is_alphabetic);
    if let Some(stem) = stems.iter().find(|stem| !is_word(stem)) {
        return fault(format!("{stem:?} is not the beginning of one word"));
    }
    Ok(NameList { names, stems })
}
