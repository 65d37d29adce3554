//! What every request shares: the instance, the door's lists, the clock.

use std::path::PathBuf;
use std::sync::Arc;

use app::App;
use jiff::Timestamp;
use library::{Index, Shelf};
use words::Language;
use words::door::Door;

/// Tells the time. The program gives the system's; tests give their own.
pub type Clock = Arc<dyn Fn() -> Timestamp + Send + Sync>;

/// What the host sets.
#[derive(Clone)]
pub struct Settings {
    /// The address under which people reach the instance, where it is not this machine's own:
    /// `https://...`, without a slash at the end.
    pub public_url: Option<String>,
    /// Whether the last `X-Forwarded-For` entry is to be believed: only behind an own proxy.
    pub behind_proxy: bool,
    /// The time zone in which a new person's days are counted until they say otherwise.
    pub zone: String,
    /// Where the source of this very program can be had, where the host names a place.
    pub source: Option<String>,
    /// Whether what is served is the invented demonstration.
    pub demonstration: bool,
}

/// What anybody may read.
pub struct Library {
    /// The texts and the symptoms that lead to them.
    pub shelf: Shelf,
    /// The index over them, built once.
    pub index: Index,
    /// The recordings that the host added.
    pub recordings: Vec<Recording>,
}

impl Library {
    /// A library of these texts, its index built.
    pub fn of(shelf: Shelf, recordings: Vec<Recording>) -> Library {
        Library {
            index: Index::over(&shelf),
            shelf,
            recordings,
        }
    }
}

/// A text read aloud by somebody: a file of the host's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recording {
    /// The text's topic.
    pub topic: String,
    /// The language it is read in.
    pub language: Language,
    /// Where the file stands.
    pub path: PathBuf,
    /// The file name's ending: one of [`Recording::ENDINGS`].
    pub ending: &'static str,
    /// How long it is.
    pub seconds: u64,
}

impl Recording {
    /// The endings that are known, each with its kind.
    pub const ENDINGS: [(&'static str, &'static str); 5] = [
        ("mp3", "audio/mpeg"),
        ("m4a", "audio/mp4"),
        ("ogg", "audio/ogg"),
        ("opus", "audio/ogg"),
        ("wav", "audio/wav"),
    ];

    /// What a browser is told that it is.
    pub(crate) fn kind(&self) -> &'static str {
        let of = |(ending, _): &&(&str, &str)| *ending == self.ending;
        Recording::ENDINGS
            .iter()
            .find(of)
            .map_or("application/octet-stream", |(_, kind)| *kind)
    }
}

/// What every request shares.
pub struct Site {
    /// What a person can do.
    pub app: App,
    /// The lists behind the door, one for each country.
    pub doors: Vec<Door>,
    /// The longer texts.
    pub library: Library,
    /// What the host set.
    pub settings: Settings,
    /// The clock.
    pub clock: Clock,
}

impl Site {
    /// Whether cookies go over TLS only.
    pub(crate) fn is_secure(&self) -> bool {
        self.settings.public_url.is_some()
    }

    /// The name of a cookie: under TLS with the prefix that ties it to this very host.
    pub(crate) fn cookie_name(&self, name: &str) -> String {
        match self.is_secure() {
            true => format!("__Host-{name}"),
            false => name.to_owned(),
        }
    }
}
