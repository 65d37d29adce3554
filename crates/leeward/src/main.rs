//! The program: settings, wiring and commands.

fn main() {}
