//! What `words` promises, a file a feature.

mod course;
mod dates;
mod door;
mod languages;
mod numbers;
mod offered;
mod sentences;
