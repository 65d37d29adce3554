//! The program: settings, wiring and commands.

use std::io;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

mod course;

/// Self-hosted software for people who slowly come off psychiatric drugs.
#[derive(Parser)]
#[command(version)]
struct Args {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Read a diary from a file and tell its course
    Course(course::CourseArgs),
}

fn main() -> ExitCode {
    match Args::parse().command {
        Command::Course(args) => {
            course::run(&args, &mut io::stdout().lock(), &mut io::stderr().lock())
        }
    }
}
