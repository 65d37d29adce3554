//! Commands and settings: flags, then the environment, then what stands here.

use std::net::SocketAddr;
use std::path::PathBuf;

use clap::builder::BoolishValueParser;
use clap::{Args, Parser, Subcommand, ValueEnum};
use words::Language;

use crate::course::CourseArgs;
use crate::drugs::DrugsArgs;
use crate::refusal::Refusal;
use crate::taper::TaperArgs;

/// Self-hosted software for people who slowly come off psychiatric drugs.
///
/// Without a command it serves your own data, made on first start, from ./leeward-data.
#[derive(Parser)]
#[command(name = "leeward", version, args_conflicts_with_subcommands = true)]
pub(crate) struct Cli {
    #[command(flatten)]
    pub(crate) serve: ServeArgs,
    #[command(subcommand)]
    pub(crate) command: Option<Command>,
}

/// What can be done besides serving.
#[derive(Subcommand)]
pub(crate) enum Command {
    /// Serve an invented person's two years from a throw-away store.
    Demo(DemoArgs),
    /// Print a one-time address with which an account can be made.
    Invite(InviteArgs),
    /// Write a whole copy of the database to a file, also while Leeward runs.
    Backup(BackupArgs),
    /// Put a backup in the place of the database, while Leeward does not run.
    Restore(RestoreArgs),
    /// Read the database once and say whether it holds together. Exit status 1 where not.
    Check(CheckArgs),
    /// Say or change who can make an account.
    Joining(JoiningArgs),
    /// Read a diary from a file and tell its course.
    Course(CourseArgs),
    /// Tell what the catalogue has about a drug, with the source of every figure.
    Drugs(DrugsArgs),
    /// Read the scenario of a taper from a file and tell the schedule that follows from it. Exit
    /// status 3 where there is none.
    Taper(TaperArgs),
    /// Say what is wrong with texts in a folder: en/TOPIC.md and pl/TOPIC.md. Exit status 1 where
    /// something is.
    Texts(TextsArgs),
}

/// Where the data lie.
#[derive(Args)]
pub(crate) struct DataArgs {
    /// Folder of the database and its key.
    #[arg(
        long,
        env = "LEEWARD_DATA",
        value_name = "DIR",
        default_value = "leeward-data"
    )]
    pub(crate) data: PathBuf,
}

/// Where people reach the program.
#[derive(Args)]
pub(crate) struct AddressArgs {
    /// Address and port to listen on.
    #[arg(
        long,
        env = "LEEWARD_LISTEN",
        value_name = "ADDRESS",
        default_value = "127.0.0.1:7411"
    )]
    pub(crate) listen: SocketAddr,
    /// The https address under which people reach it, where that is not this machine alone.
    #[arg(long, env = "LEEWARD_PUBLIC_URL", value_name = "https://...", value_parser = public_url)]
    pub(crate) public_url: Option<String>,
}

#[derive(Args)]
pub(crate) struct ServeArgs {
    #[command(flatten)]
    pub(crate) data: DataArgs,
    #[command(flatten)]
    pub(crate) address: AddressArgs,
    /// Where the source of this very program can be had, shown on the page about it. Whoever
    /// serves a changed program to others owes them its source (AGPL-3.0, section 13).
    #[arg(long, env = "LEEWARD_SOURCE", value_name = "https://...")]
    pub(crate) source: Option<String>,
    /// Believe the last X-Forwarded-For entry: only behind a proxy of your own.
    #[arg(long, env = "LEEWARD_BEHIND_PROXY", value_parser = BoolishValueParser::new())]
    pub(crate) behind_proxy: bool,
}

#[derive(Args)]
pub(crate) struct DemoArgs {
    /// Address and port to listen on, on this machine alone.
    #[arg(long, value_name = "ADDRESS", default_value = "127.0.0.1:7411")]
    pub(crate) listen: SocketAddr,
    /// The same number invents the same two years.
    #[arg(long, value_name = "N", default_value_t = 1)]
    pub(crate) seed: u64,
    /// Language of the invented diary; that of LANG, else English.
    #[arg(long, value_enum)]
    pub(crate) language: Option<Tongue>,
}

#[derive(Args)]
pub(crate) struct TextsArgs {
    /// The folder with the folders of both languages.
    #[arg(value_name = "DIR", default_value = "texts")]
    pub(crate) folder: PathBuf,
}

#[derive(Args)]
pub(crate) struct InviteArgs {
    #[command(flatten)]
    pub(crate) data: DataArgs,
    #[command(flatten)]
    pub(crate) address: AddressArgs,
}

#[derive(Args)]
pub(crate) struct BackupArgs {
    #[command(flatten)]
    pub(crate) data: DataArgs,
    /// The file to write; it must not exist yet.
    #[arg(value_name = "FILE")]
    pub(crate) file: PathBuf,
}

#[derive(Args)]
pub(crate) struct RestoreArgs {
    #[command(flatten)]
    pub(crate) data: DataArgs,
    /// The backup to read; it is left as it is.
    #[arg(value_name = "FILE")]
    pub(crate) file: PathBuf,
    /// Keep a database that stands there beside, as leeward.db.before-restore-N.
    #[arg(long)]
    pub(crate) replace: bool,
    /// The key file is lost: make a new one. Passwords open nothing then, recovery codes do.
    #[arg(long)]
    pub(crate) new_instance_key: bool,
}

#[derive(Args)]
pub(crate) struct CheckArgs {
    #[command(flatten)]
    pub(crate) data: DataArgs,
}

#[derive(Args)]
pub(crate) struct JoiningArgs {
    #[command(flatten)]
    pub(crate) data: DataArgs,
    /// Who can make an account; said as it is where nothing is named.
    #[arg(value_enum)]
    pub(crate) who: Option<WhoJoins>,
}

/// Who can make an account.
#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum WhoJoins {
    /// Nobody.
    Closed,
    /// Who holds an invitation.
    ByInvitation,
    /// Anybody who finds the address.
    Open,
}

/// A language of the program.
#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum Tongue {
    /// English.
    En,
    /// Polish.
    Pl,
}

impl Tongue {
    pub(crate) fn language(self) -> Language {
        match self {
            Tongue::En => Language::English,
            Tongue::Pl => Language::Polish,
        }
    }
}

/// The language that the host's terminal is set to, else English.
pub(crate) fn language_of_terminal() -> Language {
    ["LC_ALL", "LC_MESSAGES", "LANG"]
        .iter()
        .filter_map(|name| std::env::var(name).ok())
        .find(|value| !value.is_empty())
        .map_or(Language::English, |value| words::best_of(&value))
}

impl AddressArgs {
    /// Refuses to be reached from other machines over plain http.
    pub(crate) fn refuse_plain_http(&self) -> Result<(), Refusal> {
        match self.public_url {
            None if !self.listen.ip().is_loopback() => Err(Refusal::OpenToOthers {
                listen: self.listen,
            }),
            _ => Ok(()),
        }
    }

    /// The beginning of every address that is printed, where it listens on `listening`.
    pub(crate) fn base(&self, listening: SocketAddr) -> String {
        match &self.public_url {
            Some(url) => url.clone(),
            None => format!("http://{listening}"),
        }
    }
}

/// Reads `--public-url` into the very text that a browser sends as the origin of a form.
fn public_url(given: &str) -> Result<String, &'static str> {
    let lower = given.to_ascii_lowercase();
    let Some(host) = lower.strip_prefix("https://") else {
        return Err("it begins with https://");
    };
    let host = host.strip_suffix('/').unwrap_or(host);
    let host = host.strip_suffix(":443").unwrap_or(host);
    let of_a_host = |c: char| c.is_ascii_alphanumeric() || "-.:[]".contains(c);
    if host.is_empty() || !host.chars().all(of_a_host) {
        return Err("after https:// stand a host name and, where needed, a port, and nothing else");
    }
    Ok(format!("https://{host}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_public_address_becomes_the_origin_that_a_browser_sends() {
        assert_eq!(
            public_url("https://Leeward.Example/").as_deref(),
            Ok("https://leeward.example")
        );
        assert_eq!(
            public_url("https://leeward.example:443").as_deref(),
            Ok("https://leeward.example")
        );
        assert_eq!(
            public_url("https://leeward.example:8443").as_deref(),
            Ok("https://leeward.example:8443")
        );
    }

    #[test]
    fn a_public_address_without_https_or_with_a_path_is_refused() {
        for given in [
            "http://leeward.example",
            "leeward.example",
            "https://",
            "https://leeward.example/diary",
            "https://ola@leeward.example",
        ] {
            assert!(public_url(given).is_err(), "{given}");
        }
    }

    #[test]
    fn the_commands_and_their_settings_fit_together() {
        use clap::CommandFactory;
        Cli::command().debug_assert();
    }
}
