//! The texts and symptoms that come with the program.

use std::sync::LazyLock;

use crate::{Shelf, Symptoms, Text};

/// The files, one `&str` each.
mod files {
    include!(concat!(env!("OUT_DIR"), "/texts.rs"));
}

static BUILT_IN: LazyLock<Shelf> = LazyLock::new(|| {
    let texts = files::TEXTS
        .iter()
        .filter_map(|text| Text::parse(text).ok());
    let symptoms = Symptoms::parse(files::SYMPTOMS).ok();
    symptoms
        .and_then(|symptoms| Shelf::of(texts.collect(), symptoms).ok())
        .expect("the build has refused what cannot be read or does not fit together")
});

/// The texts and symptoms that come with the program.
pub fn built_in() -> &'static Shelf {
    &BUILT_IN
}
