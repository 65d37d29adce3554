//! The language to begin with.

pub use wording::Language;

/// The language to begin with, by what the browser asks for (the text of `Accept-Language`):
/// the one asked for most, the first of equals; English where neither is asked for.
pub fn best_of(accept_language: &str) -> Language {
    let mut best: Option<(Language, f64)> = None;
    for wish in accept_language.split(',') {
        let mut parts = wish.split(';').map(str::trim);
        let tag = parts.next().unwrap_or_default().to_ascii_lowercase();
        let first = tag.split(['-', '_']).next().unwrap_or_default();
        let Some(language) = Language::tagged(first) else {
            continue;
        };
        let weight = parts
            .find_map(|part| part.strip_prefix("q=").or(part.strip_prefix("Q=")))
            .map_or(1.0, |q| q.trim().parse::<f64>().unwrap_or(0.0));
        if weight > best.map_or(0.0, |(_, w)| w) {
            best = Some((language, weight));
        }
    }
    best.map_or(Language::English, |(language, _)| language)
}
