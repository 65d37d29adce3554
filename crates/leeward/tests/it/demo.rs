//! The demonstration: up within seconds, true to what it printed, gone without a trace.

use std::fs;
use std::time::{Duration, Instant};

use crate::program::{Place, Server};
use crate::visitor::Visitor;

fn left_behind(place: &Place) -> usize {
    let listing = fs::read_dir(place.at("tmp")).expect("the folder is there");
    listing.count()
}

fn after(server: &Server, label: &str) -> String {
    let line = server.line(|line| line.starts_with(label));
    line[label.len()..].trim().to_owned()
}

#[test]
fn the_demonstration_answers_within_seconds_and_removes_everything_at_its_end() {
    let place = Place::new();
    let begun = Instant::now();
    let server = place.begin(&["demo", "--listen", "127.0.0.1:0"]);
    let page = Visitor::at(server.address).get("/");
    let took = begun.elapsed();
    assert_eq!(page.status, 200);
    // Well below ten seconds unoptimised, on a machine that does other things besides.
    assert!(took < Duration::from_secs(10), "{took:?}");
    assert_eq!(left_behind(&place), 1);
    assert!(!place.data().exists(), "nobody's own data are touched");
    assert!(server.end().success());
    assert_eq!(left_behind(&place), 0);
}

#[test]
fn the_demonstration_removes_everything_when_it_is_stopped_at_once() {
    let place = Place::new();
    // The address is printed when everything is made; the folder is there before.
    let arguments = ["demo", "--listen", "127.0.0.1:0"];
    let server = place.begin(&arguments);
    assert!(server.interrupt().success());
    assert_eq!(left_behind(&place), 0);
}

#[test]
fn one_signs_in_with_what_was_printed_and_finds_two_years() {
    let place = Place::new();
    for language in ["en", "pl"] {
        let arguments = ["demo", "--listen", "127.0.0.1:0", "--language", language];
        let server = place.begin(&arguments);
        let (name, words) = (after(&server, "Name:"), after(&server, "Password:"));
        assert_eq!(words.split(' ').count(), 5);
        let mut visitor = Visitor::at(server.address);
        assert!(!visitor.sign_in(&name, "other words than those"));
        assert!(visitor.sign_in(&name, &words));
        // Capitals and hyphens are how people type such words.
        let typed = words.to_uppercase().replace(' ', "-");
        assert!(Visitor::at(server.address).sign_in(&name, &typed));
        let days = visitor.get(&format!("/{language}/days"));
        assert_eq!(days.status, 200);
        let yesterday = jiff::Zoned::now().date().yesterday().expect("a day");
        let page = visitor.get(&format!("/{language}/day/{yesterday}"));
        assert_eq!(page.status, 200);
        assert!(page.body.contains("/remove/"), "yesterday holds an entry");
        let today = yesterday.tomorrow().expect("a day");
        let page = visitor.get(&format!("/{language}/day/{today}"));
        assert!(!page.body.contains("/remove/"), "today is blank");
    }
}
