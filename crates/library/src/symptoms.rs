//! Symptoms that have a name: to choose from, and to find the text about one's own.

use serde::Deserialize;
use wording::Language;

/// Where a symptom is listed. All groups stand with equal right.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Group {
    /// Of the body.
    Body,
    /// Of feeling.
    Mind,
    /// Of thinking and remembering.
    Thinking,
    /// Of sleep.
    Sleep,
    /// Of the senses.
    Senses,
    /// Of sexuality.
    Sexual,
}

impl Group {
    /// All of them, in the order in which they are listed.
    pub const ALL: [Group; 6] = [
        Group::Body,
        Group::Mind,
        Group::Thinking,
        Group::Sleep,
        Group::Senses,
        Group::Sexual,
    ];
}

/// A symptom that has a name.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Symptom {
    /// Never changes.
    pub key: String,
    /// Where it is listed.
    pub group: Group,
    en: Vec<String>,
    pl: Vec<String>,
}

impl Symptom {
    /// The name that is shown.
    pub fn name(&self, language: Language) -> &str {
        self.names(language).first().map_or("", String::as_str)
    }

    /// The name that is shown, then other words that people use.
    pub fn names(&self, language: Language) -> &[String] {
        match language {
            Language::English => &self.en,
            Language::Polish => &self.pl,
        }
    }
}

/// The list of them.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Symptoms {
    symptom: Vec<Symptom>,
}

impl Symptoms {
    /// Reads the list; the reason, for the one who writes it, where it cannot be read.
    pub fn parse(text: &str) -> Result<Symptoms, String> {
        let read: Symptoms = toml::from_str(text).map_err(|fault| fault.to_string())?;
        for (place, symptom) in read.symptom.iter().enumerate() {
            let twice = read.symptom[..place]
                .iter()
                .any(|other| other.key == symptom.key);
            let unnamed = Language::ALL
                .iter()
                .any(|l| symptom.name(*l).trim().is_empty());
            if twice || unnamed {
                return Err(format!("{}: twice, or without a name", symptom.key));
            }
        }
        Ok(read)
    }

    /// All, in the order of the file.
    pub fn all(&self) -> &[Symptom] {
        &self.symptom
    }

    /// The one with that key.
    pub fn of_key(&self, key: &str) -> Option<&Symptom> {
        self.symptom.iter().find(|symptom| symptom.key == key)
    }
}
