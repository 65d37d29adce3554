//! What `words` promises, a file a feature.

mod dates;
mod languages;
mod numbers;
mod sentences;
