//! Killed at any moment while several people write: what was answered "saved" is there.

use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant, SystemTime};

use crate::program::Place;
use crate::visitor::Visitor;

const ROUNDS: u64 = 25;
const WRITERS: usize = 4;

/// The longest that a round writes before it is killed, in microseconds.
const LONGEST: u64 = 160_000;

/// Taps again and again until the server is gone, and gives the pages of what was answered.
fn taps(mut visitor: Visitor, ended: &AtomicBool) -> Vec<String> {
    let mut saved = Vec::new();
    while !ended.load(Ordering::Relaxed) {
        let fields = [("felt", "heavy")];
        let Some(page) = visitor.try_post("/en/day/2026-01-15/tap", &fields) else {
            break;
        };
        assert_eq!(page.status, 303);
        saved.extend(page.location);
    }
    saved
}

/// The record that a "saved" page is about.
fn record(saved: &str) -> &str {
    saved.rsplit('/').next().unwrap_or_default()
}

#[test]
fn killed_at_any_moment_nothing_that_was_answered_is_lost() {
    let place = Place::new();
    let server = place.serve();
    let mut visitor = Visitor::at(server.address);
    visitor.join(&server.join_address(), "Ola");
    assert!(server.end().success());
    let answered = Mutex::new(Vec::new());
    for round in 0..ROUNDS {
        let begun = Instant::now();
        let server = place.serve();
        assert!(begun.elapsed() < Duration::from_secs(5), "up again");
        let ended = AtomicBool::new(false);
        let here = visitor.moved_to(server.address);
        std::thread::scope(|scope| {
            for _ in 0..WRITERS {
                scope.spawn(|| {
                    let saved = taps(here.clone(), &ended);
                    answered.lock().expect("no writer failed").extend(saved);
                });
            }
            // A different moment each time and in each run.
            let clock = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH);
            let chance = clock.map_or(0, |since| u64::from(since.subsec_nanos() / 7));
            let moment = (chance + round * 37_000) % LONGEST;
            std::thread::sleep(Duration::from_micros(moment));
            server.kill();
            ended.store(true, Ordering::Relaxed);
        });
    }
    let answered = answered.into_inner().expect("no writer failed");
    assert!(answered.len() > 50, "{} answered", answered.len());
    let output = place.run(&["check"]);
    assert!(output.status.success(), "the database holds together");
    let server = place.serve();
    let mut visitor = visitor.moved_to(server.address);
    let day = visitor.get("/en/day/2026-01-15").body;
    let lost: Vec<&String> = answered
        .iter()
        .filter(|saved| !day.contains(record(saved)))
        .collect();
    assert!(lost.is_empty(), "{} of {} lost", lost.len(), answered.len());
    // One entry, opened: the page of the day does not only name it.
    let opened = answered
        .last()
        .map(|saved| saved.replace("/saved/", "/entry/"));
    assert_eq!(visitor.get(&opened.expect("some")).status, 200);
}
