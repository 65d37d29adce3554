//! The texts and symptoms that come with the program.

use std::sync::LazyLock;

use crate::{Shelf, Symptoms, Text};

/// The files, one `&str` each.
mod files {
    include!(concat!(env!("OUT_DIR"), "/texts.rs"));
}

static BUILT_IN: LazyLock<Shelf> = LazyLock::new(|| {
    // The build has refused what cannot be read or does not fit together.
    let texts = files::TEXTS.iter().filter_map(|text| Text::held(text));
    let symptoms = Symptoms::parse(files::SYMPTOMS).unwrap_or_default();
    Shelf::held(texts.collect(), symptoms)
});

/// The texts and symptoms that come with the program.
pub fn built_in() -> &'static Shelf {
    &BUILT_IN
}
