//! An instance in a folder of its own, for the length of a test.

use std::net::{IpAddr, Ipv4Addr};
use std::path::PathBuf;

use app::{App, Client, Device, InstanceKey, Joiner, NewSecret, SignedIn, Store, Visit};
use jiff::Timestamp;

pub const PASSWORD: &str = "five words that nobody draws";

pub const CLIENT: Client = Client(IpAddr::V4(Ipv4Addr::LOCALHOST));

pub struct House {
    pub app: App,
    folder: tempfile::TempDir,
}

pub fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

/// A Monday noon at which every story begins.
pub fn monday() -> Timestamp {
    at("2026-11-23T12:00:00Z")
}

impl House {
    pub async fn build() -> House {
        let folder = tempfile::tempdir().unwrap();
        let app = House::open(folder.path().join("leeward.db"), [7; 32]).await;
        House { app, folder }
    }

    pub async fn open(file: PathBuf, key: [u8; 32]) -> App {
        let store = Store::open(&file).await.unwrap();
        App::open(store, InstanceKey::from_bytes(key))
            .await
            .unwrap()
            .with_cheap_stretching()
    }

    pub fn file(&self) -> PathBuf {
        self.folder.path().join("leeward.db")
    }

    pub fn folder(&self) -> &std::path::Path {
        self.folder.path()
    }

    pub async fn join(&self, name: &str) -> SignedIn {
        self.join_as(name, false).await
    }

    /// The host, who has just joined.
    pub async fn host(&self, name: &str) -> Visit {
        let signed_in = self.join_as(name, true).await;
        self.visit(&signed_in, monday()).await
    }

    async fn join_as(&self, name: &str, host: bool) -> SignedIn {
        let invitation = self.app.invite(host, monday()).await.unwrap();
        let joiner = Joiner {
            name: app::account_name(name).unwrap(),
            secret: NewSecret(PASSWORD),
            invitation: Some(&invitation),
            language: "en",
            zone: "Europe/Warsaw".to_owned(),
        };
        self.app
            .join(joiner, Device::Shared, monday())
            .await
            .unwrap()
    }

    pub async fn visit(&self, signed_in: &SignedIn, now: Timestamp) -> Visit {
        self.app.visit(&signed_in.cookie, now).await.unwrap()
    }

    /// Somebody who has just joined.
    pub async fn person(&self, name: &str) -> Visit {
        let signed_in = self.join(name).await;
        self.visit(&signed_in, monday()).await
    }

    /// The same with a recovery code that they have confirmed.
    pub async fn person_with_code(&self, name: &str) -> Visit {
        let mut visit = self.person(name).await;
        self.app.make_code(&mut visit).await.unwrap();
        let shown = self.app.shown_code(&visit).unwrap();
        let group = shown.groups[shown.asked - 1].clone();
        assert!(self.app.confirm_code(&mut visit, &group).await.unwrap());
        visit
    }
}
