//! What the store keeps, told as stories that any engine under it has to pass.

mod story;
mod upkeep;
