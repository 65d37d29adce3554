//! The texts that come with the program, what a text is refused for, and how one is found.

mod refused;
mod search;
mod shelf;
