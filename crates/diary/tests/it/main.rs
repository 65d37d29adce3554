//! What can be written, and what cannot.

mod event;
mod noted;
mod symptom;
mod text;
