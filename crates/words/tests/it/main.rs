//! What `words` promises, a file a feature.

mod compared;
mod course;
mod course_answers;
mod course_changes;
mod course_readings;
mod course_stretches;
mod course_voice;
mod dates;
mod door;
mod languages;
mod medicine;
mod numbers;
mod offered;
mod sentences;
mod taper;
