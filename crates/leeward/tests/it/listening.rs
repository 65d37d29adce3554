//! Where it listens, and how it ends.

use std::io::Write;
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::time::{Duration, Instant};

use crate::program::Place;
use crate::visitor::Visitor;

#[test]
fn listening_to_other_machines_without_https_is_refused_and_makes_nothing() {
    let place = Place::new();
    let commands: [&[&str]; 4] = [
        &["--listen", "0.0.0.0:0"],
        &["--listen", "[::]:0"],
        &["demo", "--listen", "0.0.0.0:0"],
        &["invite", "--listen", "192.0.2.1:80"],
    ];
    for command in commands {
        let said = place.refused(command);
        assert!(said.contains("needs --public-url https://"), "{said}");
    }
    place.refused(&["--public-url", "http://leeward.example"]);
    assert!(!place.data().exists());
}

#[test]
fn behind_https_it_listens_anywhere_and_keeps_its_cookies_to_https() {
    const PUBLIC: &str = "https://leeward.example";
    let place = Place::new();
    let server = place.begin(&["--listen", "0.0.0.0:0", "--public-url", PUBLIC]);
    let address = server.join_address();
    assert!(address.starts_with("https://leeward.example/en/join/"));
    let here = (Ipv4Addr::LOCALHOST, server.address.port()).into();
    let words = Visitor::through(PUBLIC, here).join(&address, "Ola");
    let fields = [("name", "Ola"), ("password", words.as_str())];
    // A form that says it comes from elsewhere is not listened to.
    let foreign = Visitor::at(here).post("/en/sign-in", &fields);
    assert_eq!(foreign.status, 403);
    let signed_in = Visitor::through(PUBLIC, here).post("/en/sign-in", &fields);
    let cookie = signed_in.set_cookie.expect("a cookie");
    assert!(cookie.starts_with("__Host-"), "bound to the host");
    assert!(cookie.contains("; Secure"));
}

#[test]
fn a_port_that_is_taken_is_said() {
    let place = Place::new();
    let taken = TcpListener::bind("127.0.0.1:0").expect("a free port");
    let address = taken.local_addr().expect("an address").to_string();
    for command in [&["--listen", &address][..], &["demo", "--listen", &address]] {
        let said = place.refused(command);
        assert!(said.contains(&format!("{address} is taken")), "{said}");
    }
    assert!(!place.data().exists());
}

#[test]
fn two_servers_never_share_a_folder() {
    let place = Place::new();
    let server = place.serve();
    let said = place.refused(&["--listen", "127.0.0.1:0"]);
    assert!(said.contains("is in use"), "{said}");
    // The lock goes with the process, however that ended.
    server.kill();
    assert!(place.serve().end().success());
}

#[test]
fn it_ends_in_order_although_a_connection_stands_idle() {
    let place = Place::new();
    let server = place.serve();
    let _idle = TcpStream::connect(server.address).expect("connected");
    let mut half = TcpStream::connect(server.address).expect("connected");
    half.write_all(b"GET / HTTP/1.1\r\n").expect("sent");
    assert_eq!(Visitor::at(server.address).get("/").status, 200);
    let asked = Instant::now();
    assert!(server.interrupt().success());
    assert!(asked.elapsed() < Duration::from_secs(10));
    let log = place.data().join("leeward.db-wal");
    assert!(!log.exists(), "the database was closed");
}

#[cfg(target_os = "linux")]
#[test]
fn a_crash_leaves_no_copy_of_the_memory() {
    let place = Place::new();
    let server = place.serve();
    let limits = std::fs::read_to_string(format!("/proc/{}/limits", server.pid()));
    let limits = limits.expect("readable");
    let core = limits.lines().find(|line| line.starts_with("Max core"));
    let numbers: Vec<&str> = core.expect("a limit").split_whitespace().collect();
    assert_eq!(numbers[4..6], ["0", "0"]);
}
