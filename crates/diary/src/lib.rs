//! What a person writes: check-in, symptom, dose taken, thought, note.
