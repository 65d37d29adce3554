//! What may be published, and what a piece refuses.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod doses;
mod pages;
mod second_reader;
mod stories;
