//! What the store keeps, told as stories that any engine under it has to pass.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod story;
mod upkeep;
