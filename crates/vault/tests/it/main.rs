//! What the vault promises, one file a promise.

#![allow(clippy::unwrap_used)] // in helpers as in tests: what cannot go on has failed

mod codes;
mod desk;
mod envelopes;
mod golden;
mod golden_desk;
mod inventory;
mod passwords;
mod places;
mod sharing;
mod silence;
mod ways_in;
