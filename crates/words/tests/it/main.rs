//! What `words` promises, a file a feature.

mod dates;
mod door;
mod languages;
mod numbers;
mod sentences;
