//! The program: settings, wiring and commands.

mod backup;
mod check;
mod course;
mod demo;
mod doors;
mod drugs;
mod folder;
mod invite;
mod joining;
mod key_file;
mod library;
mod quiet;
mod refusal;
mod restore;
mod serve;
mod settings;
mod signals;
mod taper;

use std::io::Write;
use std::process::ExitCode;

use clap::Parser;

use refusal::Refusal;
use settings::{Cli, Command};

fn main() -> ExitCode {
    // Before anything secret is read: a crash leaves no copy of the memory behind.
    quiet::no_core_dumps();
    let cli = Cli::parse();
    quiet::log_event_names();
    let done = match cli.command {
        None => serve::run(&cli.serve),
        Some(Command::Demo(args)) => demo::run(&args),
        Some(Command::Invite(args)) => invite::run(&args),
        Some(Command::Backup(args)) => backup::run(&args),
        Some(Command::Restore(args)) => restore::run(&args),
        Some(Command::Check(args)) => check::run(&args),
        Some(Command::Joining(args)) => joining::run(&args),
        Some(Command::Texts(args)) => library::run(&args),
        Some(Command::Drugs(args)) => {
            let (mut out, mut err) = (std::io::stdout().lock(), std::io::stderr().lock());
            Ok(drugs::run(&args, &mut out, &mut err))
        }
        Some(Command::Course(args)) => {
            let (mut out, mut err) = (std::io::stdout().lock(), std::io::stderr().lock());
            Ok(course::run(&args, &mut out, &mut err))
        }
        Some(Command::Taper(args)) => {
            let (mut out, mut err) = (std::io::stdout().lock(), std::io::stderr().lock());
            Ok(taper::run(&args, &mut out, &mut err))
        }
    };
    match done {
        Ok(code) => code,
        Err(refusal) => {
            // A closed stderr is no reason to fail otherwise.
            let _ = writeln!(std::io::stderr(), "leeward: {refusal}");
            ExitCode::from(Refusal::EXIT)
        }
    }
}

/// Says a line to the host. Where nobody listens any more, nothing is said.
fn say_to_host(line: &str) {
    let mut out = std::io::stdout().lock();
    let _ = writeln!(out, "{line}");
    let _ = out.flush();
}

/// What the commands that ask the database for one thing run in.
fn block_on<T>(work: impl Future<Output = Result<T, Refusal>>) -> Result<T, Refusal> {
    tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .map_err(Refusal::Runtime)?
        .block_on(work)
}
