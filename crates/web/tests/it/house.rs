//! An instance with a router of its own, a clock that the test moves, and people in it.

use std::sync::{Arc, Mutex};

use app::{App, Device, InstanceKey, Joiner, NewSecret, Store, Visit};
use jiff::{SignedDuration, Timestamp};
use web::{Clock, Library, Settings, Site};

use crate::browser::Browser;

pub const PASSWORD: &str = "a kettle sings on the stove";

/// The day on which every story begins: a Monday.
pub const TODAY: &str = "2026-11-23";
pub const TOMORROW: &str = "2026-11-24";

pub struct House {
    pub site: Arc<Site>,
    clock: Arc<Mutex<Timestamp>>,
    _folder: tempfile::TempDir,
}

impl House {
    /// On this machine's own address, without TLS.
    pub async fn build() -> House {
        House::under(None).await
    }

    /// Behind a public address.
    pub async fn under(public_url: Option<&str>) -> House {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(&folder.path().join("leeward.db"))
            .await
            .unwrap();
        let app = App::open(store, InstanceKey::from_bytes([7; 32]))
            .await
            .unwrap()
            .with_cheap_stretching();
        let noon: Timestamp = "2026-11-23T12:00:00Z".parse().unwrap();
        let clock = Arc::new(Mutex::new(noon));
        let told = Arc::clone(&clock);
        let tells: Clock = Arc::new(move || *told.lock().unwrap());
        let site = Arc::new(Site {
            app,
            doors: words::door::built_in().to_vec(),
            library: Library::of(library::built_in().clone(), Vec::new()),
            settings: Settings {
                public_url: public_url.map(str::to_owned),
                behind_proxy: false,
                zone: "Europe/Warsaw".to_owned(),
                source: None,
                demonstration: false,
            },
            clock: tells,
        });
        House {
            site,
            clock,
            _folder: folder,
        }
    }

    pub fn now(&self) -> Timestamp {
        *self.clock.lock().unwrap()
    }

    /// Lets time pass.
    pub fn wait(&self, minutes: i64) {
        let mut now = self.clock.lock().unwrap();
        *now += SignedDuration::from_mins(minutes);
    }

    /// A browser that has never been here.
    pub fn browser(&self) -> Browser {
        Browser::new(&self.site)
    }

    async fn joined(&self, name: &str, host: bool) -> Browser {
        let now = self.now();
        let invitation = self.site.app.invite(host, now).await.unwrap();
        let joiner = Joiner {
            name: app::account_name(name).unwrap(),
            secret: NewSecret(PASSWORD),
            invitation: Some(&invitation),
            language: "en",
            zone: "Europe/Warsaw".to_owned(),
        };
        let signed_in = self
            .site
            .app
            .join(joiner, Device::Shared, now)
            .await
            .unwrap();
        self.browser().with_session(&signed_in.cookie)
    }

    /// The browser of somebody who has just joined.
    pub async fn person(&self, name: &str) -> Browser {
        self.joined(name, false).await
    }

    /// The browser of the host.
    pub async fn host(&self) -> Browser {
        self.joined("hanna", true).await
    }

    /// What a browser's session opens.
    pub async fn visit(&self, browser: &Browser) -> Visit {
        let cookie = browser.session().expect("the browser is signed in");
        self.site.app.visit(cookie, self.now()).await.unwrap()
    }

    /// Whether a browser's session opens anything.
    pub async fn is_inside(&self, cookie: &str) -> bool {
        self.site.app.visit(cookie, self.now()).await.is_ok()
    }

    /// A person with a confirmed recovery code; gives its groups.
    pub async fn with_code(&self, browser: &Browser) -> Vec<String> {
        let mut visit = self.visit(browser).await;
        self.site.app.make_code(&mut visit).await.unwrap();
        let shown = self.site.app.shown_code(&visit).unwrap();
        let asked = shown.groups[shown.asked - 1].clone();
        assert!(
            self.site
                .app
                .confirm_code(&mut visit, &asked)
                .await
                .unwrap()
        );
        shown.groups
    }

    /// How many records a person's journal holds.
    pub async fn records(&self, browser: &Browser) -> u64 {
        let holds = self
            .site
            .app
            .holdings(&self.visit(browser).await)
            .await
            .unwrap();
        holds.checkins + holds.doses + holds.thoughts + holds.notes + holds.plan
    }
}
