//! What can be written, and what cannot.

mod noted;
mod symptom;
mod text;
