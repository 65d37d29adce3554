//! What has been published on how fast doses are made smaller, to be shown side by side. None of it
//! is a default, and none is marked as the right one.

use crate::class::Class;
use crate::dose::Dose;

/// What one publication says. What it says in words stands in `words/` under its id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Guidance {
    /// Its name in files.
    pub id: String,
    /// Who says it: a body or a work by its own name, which is not translated.
    pub body: String,
    /// When: a year, or several; `None` where the source bears none.
    pub date: Option<String>,
    /// Classes of which it speaks.
    pub classes: Vec<Class>,
    /// Drugs of which it speaks, by key, beside the classes.
    pub drugs: Vec<String>,
    /// From and to: the cut in thousandths of the dose before it, where it says so.
    pub at_most_permille: Option<(u32, u32)>,
    /// From and to: days from one cut to the next, where it says so.
    pub every_days: Option<(u32, u32)>,
    /// The cut in milligrams, where it says so.
    pub at_most: Vec<CutOf>,
}

/// A cut of one drug, from and to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CutOf {
    /// The drug, by key.
    pub drug: String,
    /// The smallest cut that is named.
    pub low: Dose,
    /// The largest.
    pub high: Dose,
}

impl Guidance {
    /// Whether it speaks of a drug.
    pub fn speaks_of(&self, key: &str, class: Class) -> bool {
        self.classes.contains(&class) || self.drugs.iter().any(|drug| drug == key)
    }

    /// What it says in milligrams of one drug, where it does.
    pub fn cut_of(&self, key: &str) -> Option<&CutOf> {
        self.at_most.iter().find(|cut| cut.drug == key)
    }
}
