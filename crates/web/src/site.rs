//! What every request shares: the instance, the door's lists, the clock.

use std::sync::Arc;

use app::App;
use jiff::Timestamp;
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

/// What every request shares.
pub struct Site {
    /// What a person can do.
    pub app: App,
    /// The lists behind the door, one for each country.
    pub doors: Vec<Door>,
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
