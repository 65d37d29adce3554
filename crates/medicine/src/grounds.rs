//! The ground of every figure in a file of data: its source, by name, and its certainty.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;

use crate::sources::{Certainty, Read, Source, Sourced};

/// What is wrong with a file, for who edits it.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct DrugFileFault(pub String);

pub(crate) type Outcome<T> = Result<T, DrugFileFault>;

pub(crate) fn fault<T>(text: impl Into<String>) -> Outcome<T> {
    Err(DrugFileFault(text.into()))
}

/// The two things that every figure has. Without either the file cannot be read.
pub(crate) struct Ground {
    pub(crate) source: String,
    pub(crate) certainty: String,
}

/// Makes entries that cannot be read without their source and certainty.
macro_rules! grounded {
    ($($(#[$note:meta])* $name:ident { $($(#[$field_note:meta])* $field:ident: $kind:ty,)* })*) => {$(
        $(#[$note])*
        #[derive(serde::Deserialize)]
        #[serde(deny_unknown_fields)]
        pub(crate) struct $name {
            $($(#[$field_note])* pub(crate) $field: $kind,)*
            source: String,
            certainty: String,
        }

        impl $name {
            pub(crate) fn ground(&self) -> $crate::grounds::Ground {
                $crate::grounds::Ground {
                    source: self.source.clone(),
                    certainty: self.certainty.clone(),
                }
            }
        }
    )*};
}
pub(crate) use grounded;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct SourceEntry {
    pub(crate) text: String,
    pub(crate) read: String,
}

/// The sources of one file, and which of them were named.
pub(crate) struct Sources {
    known: BTreeMap<String, Source>,
    used: std::cell::RefCell<BTreeSet<String>>,
}

impl Sources {
    pub(crate) fn new(entries: &BTreeMap<String, SourceEntry>) -> Outcome<Sources> {
        let mut known = BTreeMap::new();
        for (key, entry) in entries {
            if entry.text.trim().is_empty() {
                return fault(format!("source {key} says nothing"));
            }
            let source = Source {
                key: key.clone(),
                text: entry.text.clone(),
                read: by_code(&entry.read, &Read::ALL, Read::code, "read")?,
            };
            known.insert(key.clone(), source);
        }
        Ok(Sources {
            known,
            used: std::cell::RefCell::default(),
        })
    }

    pub(crate) fn give<T>(&self, ground: Ground, value: T) -> Outcome<Sourced<T>> {
        let Some(source) = self.known.get(&ground.source) else {
            return fault(format!("no source is named {:?}", ground.source));
        };
        let certainty = certainty(&ground.certainty)?;
        if certainty == Certainty::Checked && source.read == Read::Unread {
            return fault(format!("checked in {:?}, which was not read", source.key));
        }
        self.used.borrow_mut().insert(ground.source);
        Ok(Sourced {
            value,
            source: source.clone(),
            certainty,
        })
    }

    pub(crate) fn each<E, T>(
        &self,
        entries: &[E],
        ground: impl Fn(&E) -> Ground,
        value: impl Fn(&E) -> Outcome<T>,
    ) -> Outcome<Vec<Sourced<T>>> {
        let sourced = entries.iter().map(|e| self.give(ground(e), value(e)?));
        sourced.collect()
    }

    pub(crate) fn all_used(&self) -> Outcome<()> {
        let used = self.used.borrow();
        match self.known.keys().find(|key| !used.contains(*key)) {
            Some(key) => fault(format!("nothing rests on the source {key:?}")),
            None => Ok(()),
        }
    }
}

pub(crate) fn by_code<T: Copy>(
    code: &str,
    all: &[T],
    code_of: impl Fn(T) -> &'static str,
    what: &str,
) -> Outcome<T> {
    match all.iter().find(|one| code_of(**one) == code) {
        Some(one) => Ok(*one),
        None => fault(format!("{what} {code:?} is not known")),
    }
}

pub(crate) fn certainty(code: &str) -> Outcome<Certainty> {
    by_code(code, &Certainty::ALL, Certainty::code, "certainty")
}
