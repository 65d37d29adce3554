//! The first start, and every start after which something is not as it was left.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;

use crate::program::Place;
use crate::visitor::Visitor;

/// Serving at a free port: the usual one may be taken, also by another test.
const SERVE: [&str; 2] = ["--listen", "127.0.0.1:0"];

fn mode(path: &Path) -> u32 {
    let metadata = fs::metadata(path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    metadata.permissions().mode() & 0o777
}

#[test]
fn the_first_start_makes_its_files_for_their_owner_alone() {
    let place = Place::new();
    let server = place.serve();
    assert_eq!(mode(&place.data()), 0o700);
    for name in [
        "leeward.db",
        "leeward.db-wal",
        "leeward.db-shm",
        "instance.key",
        "leeward.lock",
    ] {
        assert_eq!(mode(&place.data().join(name)), 0o600, "{name}");
    }
    assert_eq!(fs::read(place.key()).expect("a key").len(), 32);
    assert!(server.end().success());
}

#[test]
fn an_invitation_made_as_soon_as_the_address_is_heard_stands() {
    for _ in 0..5 {
        let place = Place::new();
        let server = place.serve();
        let listen = server.address.to_string();
        let output = place.run(&["invite", "--listen", &listen]);
        let said = String::from_utf8_lossy(&output.stdout).into_owned();
        let address = said.lines().find(|line| line.contains("/join/"));
        let mut visitor = Visitor::at(server.address);
        // The host's own invitation, printed at the start, came before it and has been taken back.
        visitor.join(address.expect("an invitation is said"), "Ola");
        assert_eq!(visitor.get("/en/today").status, 200);
    }
}

#[test]
fn the_printed_address_makes_the_hosts_account_once() {
    let place = Place::new();
    let server = place.serve();
    let address = server.join_address();
    let mut host = Visitor::at(server.address);
    host.join(&address, "Ola");
    assert_eq!(host.get("/en/you/invite").status, 200, "the host invites");
    let mut second = Visitor::at(server.address);
    let page = second.get(&address[address.find("/en/").expect("a path")..]);
    assert!(!page.body.contains("name=\"offered\""), "used up");
    assert!(server.end().success());
    // Somebody has an account now: nothing of the kind is printed any more.
    let server = place.serve();
    server.line(|line| line.starts_with("Leeward serves"));
    let mut again = Visitor::at(server.address);
    assert_eq!(again.get("/en/sign-in").status, 200);
    assert!(!server.said().iter().any(|line| line.contains("/join/")));
}

#[test]
fn a_new_start_before_anybody_joined_prints_a_new_address_and_the_old_one_is_void() {
    let place = Place::new();
    let first = place.serve();
    let old = first.join_address();
    assert!(first.end().success());
    let second = place.serve();
    let new = second.join_address();
    assert_ne!(old, new);
    let mut visitor = Visitor::at(second.address);
    let page = visitor.get(&old[old.find("/en/").expect("a path")..]);
    assert!(!page.body.contains("name=\"offered\""));
    visitor.join(&new, "Ola");
}

#[test]
fn an_invitation_is_made_while_the_program_runs() {
    let place = Place::new();
    let server = place.serve();
    let mut host = Visitor::at(server.address);
    host.join(&server.join_address(), "Ola");
    let output = place.run(&["invite", "--public-url", "https://leeward.example"]);
    let said = String::from_utf8(output.stdout).expect("text");
    let address = said.lines().find(|line| line.contains("/join/"));
    let address = address.expect("an address").to_owned();
    assert!(address.starts_with("https://leeward.example/en/join/"));
    let mut guest = Visitor::at(server.address);
    guest.join(&address, "Marek");
    assert_ne!(guest.get("/en/you/invite").status, 200, "not the host");
}

#[test]
fn before_anybody_joined_an_invitation_makes_the_hosts_account() {
    let place = Place::new();
    let server = place.serve();
    server.join_address();
    let output = place.run(&["invite", "--listen", &server.address.to_string()]);
    let said = String::from_utf8(output.stdout).expect("text");
    let address = said.lines().find(|line| line.contains("/join/"));
    let mut host = Visitor::at(server.address);
    host.join(address.expect("an address"), "Ola");
    assert_eq!(host.get("/en/you/invite").status, 200);
}

#[test]
fn who_can_join_is_changed_while_the_program_runs() {
    let place = Place::new();
    let server = place.serve();
    let said = |arguments: &[&str]| {
        let output = place.run(arguments);
        assert!(output.status.success());
        String::from_utf8(output.stdout).expect("text")
    };
    assert!(said(&["joining"]).starts_with("by-invitation"));
    let mut visitor = Visitor::at(server.address);
    assert!(!visitor.get("/en/join").body.contains("name=\"offered\""));
    assert!(said(&["joining", "open"]).starts_with("open"));
    assert!(visitor.get("/en/join").body.contains("name=\"offered\""));
    assert!(said(&["joining", "closed"]).starts_with("closed"));
    assert!(said(&["joining"]).starts_with("closed"));
}

#[test]
fn a_database_without_its_key_is_refused_and_no_key_is_made() {
    let place = Place::new();
    assert!(place.serve().end().success());
    fs::remove_file(place.key()).expect("removed");
    let before = fs::read(place.database()).expect("read");
    for command in [&SERVE[..], &["invite"]] {
        let said = place.refused(command);
        assert!(said.contains("instance.key is missing"), "{said}");
        assert!(said.contains("--new-instance-key"), "{said}");
    }
    assert!(!place.key().exists());
    assert_eq!(fs::read(place.database()).expect("read"), before);
}

#[test]
fn a_key_that_is_not_whole_is_refused() {
    let place = Place::new();
    assert!(place.serve().end().success());
    let key = fs::read(place.key()).expect("a key");
    for (bytes, length) in [
        (&key[..31], "31 bytes"),
        (&key[..0], "0 bytes"),
        (&[&key[..], b"\n"].concat(), "more"),
    ] {
        fs::write(place.key(), bytes).expect("written");
        let said = place.refused(&SERVE);
        assert!(
            said.contains(&format!("holds {length} and not 32")),
            "{said}"
        );
        assert_eq!(fs::read(place.key()).expect("a key"), bytes);
    }
    fs::write(place.key(), key).expect("written");
    assert!(place.serve().end().success());
}

#[test]
fn the_key_of_another_database_is_refused() {
    let (place, other) = (Place::new(), Place::new());
    assert!(place.serve().end().success());
    assert!(other.serve().end().success());
    fs::copy(other.key(), place.key()).expect("copied");
    let said = place.refused(&SERVE);
    assert!(said.contains("is not the key that"), "{said}");
    assert!(said.contains("leeward.db was made with"), "{said}");
}

#[test]
fn a_key_that_was_made_before_a_crash_is_used_for_the_first_database() {
    let place = Place::new();
    assert!(place.serve().end().success());
    let key = fs::read(place.key()).expect("a key");
    fs::remove_file(place.database()).expect("removed");
    assert!(place.serve().end().success());
    assert_eq!(fs::read(place.key()).expect("a key"), key);
}

#[test]
fn a_newer_database_and_a_damaged_one_are_refused() {
    let place = Place::new();
    assert!(place.serve().end().success());
    let whole = fs::read(place.database()).expect("read");
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .expect("a runtime");
    runtime.block_on(async {
        use sqlx::Connection;
        let url = format!("sqlite://{}", place.database().display());
        let mut open = sqlx::SqliteConnection::connect(&url).await.expect("opened");
        sqlx::query(
            "INSERT INTO _sqlx_migrations (version, description, success, checksum, execution_time)
             VALUES (9999, 'from later', 1, X'00', 0)",
        )
        .execute(&mut open)
        .await
        .expect("written");
        open.close().await.expect("closed");
    });
    let said = place.refused(&SERVE);
    assert!(said.contains("was written by a newer Leeward"), "{said}");
    let noise: Vec<u8> = whole.iter().map(|byte| byte ^ 0x5a).collect();
    fs::write(place.database(), noise).expect("written");
    let said = place.refused(&SERVE);
    assert!(said.contains("is damaged"), "{said}");
}

#[test]
fn commands_about_data_that_are_not_there_make_nothing() {
    let place = Place::new();
    let commands: [&[&str]; 4] = [&["invite"], &["joining"], &["check"], &["backup", "b"]];
    for command in commands {
        let said = place.refused(command);
        assert!(said.contains("there is no database in"), "{said}");
    }
    assert!(!place.data().exists());
    assert!(!place.at("b").exists());
}
