//! What can be written, and what cannot.

mod symptom;
mod text;
