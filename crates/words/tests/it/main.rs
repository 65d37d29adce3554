//! What `words` promises, a file a feature.

mod compared;
mod course;
mod dates;
mod door;
mod languages;
mod medicine;
mod numbers;
mod offered;
mod sentences;
mod taper;
