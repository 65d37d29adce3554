//! The rules of the voice prove themselves, and a draft is read sentence by sentence.

mod drafts;
mod rules;
