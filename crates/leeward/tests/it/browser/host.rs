//! What the host does for the people at the browsers: starts the program, invites, stops it.

use crate::program::{Place, Server};

/// A running program with data of its own.
pub struct Host {
    place: Place,
    server: Option<Server>,
    /// The beginning of its addresses: `http://127.0.0.1:<port>`.
    pub base: String,
}

impl Host {
    fn begin(arguments: &[&str]) -> Host {
        let place = Place::new();
        let server = place.begin(arguments);
        Host {
            base: format!("http://{}", server.address),
            place,
            server: Some(server),
        }
    }

    /// An instance on its first start.
    pub fn first_start() -> Host {
        Host::begin(&["--listen", "127.0.0.1:0"])
    }

    /// The demonstration.
    pub fn demonstration(language: &str) -> Host {
        Host::begin(&["demo", "--listen", "127.0.0.1:0", "--language", language])
    }

    fn server(&self) -> &Server {
        self.server.as_ref().expect("it has not been stopped")
    }

    /// The address that the first start says for the host's account.
    pub fn first_invitation(&self) -> String {
        self.server().join_address()
    }

    /// What `leeward invite` says while the program runs.
    pub fn invite(&self) -> String {
        let listen = self.server().address.to_string();
        let output = self.place.run(&["invite", "--listen", &listen]);
        let said = String::from_utf8_lossy(&output.stdout).into_owned();
        let address = said.lines().find(|line| line.contains("/join/"));
        address.expect("an invitation is said").to_owned()
    }

    /// What the program said behind a word such as `Name:`.
    pub fn told(&self, word: &str) -> String {
        let line = self.server().line(|line| line.starts_with(word));
        line[word.len()..].trim().to_owned()
    }

    /// An address of it.
    pub fn at(&self, path: &str) -> String {
        format!("{}{path}", self.base)
    }

    /// Ends it at once.
    pub fn stop(&mut self) {
        if let Some(server) = self.server.take() {
            server.kill();
        }
    }
}
