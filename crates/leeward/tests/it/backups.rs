//! Copies while it runs, what a restore gives back, and what a check finds.

use std::fs;
use std::os::unix::fs::PermissionsExt;

use crate::program::Place;
use crate::visitor::Visitor;

const NAME: &str = "Ola";
const DAY: &str = "2026-01-15";
const LINE: &str = "the smell of rain";

/// A place with an account that wrote one line; gives its words.
fn with_a_line(place: &Place) -> (crate::program::Server, Visitor, String) {
    let server = place.serve();
    let mut visitor = Visitor::at(server.address);
    let words = visitor.join(&server.join_address(), NAME);
    write(&mut visitor, LINE);
    (server, visitor, words)
}

fn write(visitor: &mut Visitor, line: &str) {
    let path = format!("/en/day/{DAY}/line");
    assert_eq!(visitor.post(&path, &[("words", line)]).status, 303);
}

fn reads(visitor: &mut Visitor, line: &str) -> bool {
    let page = visitor.get(&format!("/en/day/{DAY}"));
    assert_eq!(page.status, 200);
    page.body.contains(line)
}

fn succeeds(place: &Place, arguments: &[&str]) -> String {
    let output = place.run(arguments);
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{errors}");
    String::from_utf8(output.stdout).expect("text")
}

#[test]
fn a_backup_is_made_while_it_runs_and_gives_back_what_stood_in_it() {
    let place = Place::new();
    let (server, mut visitor, words) = with_a_line(&place);
    let said = succeeds(&place, &["backup", "copy.db"]);
    assert!(said.contains("instance.key is not in it"), "{said}");
    let copy = place.at("copy.db");
    let mode = fs::metadata(&copy).expect("a copy").permissions().mode();
    assert_eq!(mode & 0o777, 0o600);
    write(&mut visitor, "written after the copy");
    assert!(reads(&mut visitor, "written after the copy"));
    assert!(server.end().success());

    let before = fs::read(&copy).expect("read");
    let said = succeeds(&place, &["restore", "copy.db", "--replace"]);
    assert!(said.contains("leeward.db.before-restore-1"), "{said}");
    assert_eq!(fs::read(&copy).expect("read"), before, "only read");
    assert!(place.data().join("leeward.db.before-restore-1").exists());

    let server = place.serve();
    let mut old = visitor.moved_to(server.address);
    assert_ne!(
        old.get("/en/today").status,
        200,
        "sessions of before are over"
    );
    let mut visitor = Visitor::at(server.address);
    assert!(visitor.sign_in(NAME, &words));
    assert!(reads(&mut visitor, LINE));
    assert!(!reads(&mut visitor, "written after the copy"));
    assert!(server.end().success());

    // What was put aside is whole: it can be put back.
    let aside = place.data().join("leeward.db.before-restore-1");
    let aside = aside.to_str().expect("text");
    succeeds(&place, &["restore", aside, "--replace"]);
    assert!(place.data().join("leeward.db.before-restore-2").exists());
    let server = place.serve();
    let mut visitor = Visitor::at(server.address);
    assert!(visitor.sign_in(NAME, &words));
    assert!(reads(&mut visitor, "written after the copy"));
}

#[test]
fn what_was_never_checkpointed_is_kept_aside_as_well() {
    let place = Place::new();
    let (server, mut visitor, words) = with_a_line(&place);
    succeeds(&place, &["backup", "copy.db"]);
    write(&mut visitor, "only in the log");
    server.kill();
    succeeds(&place, &["restore", "copy.db", "--replace"]);
    let aside = place.data().join("leeward.db.before-restore-1");
    succeeds(
        &place,
        &["restore", aside.to_str().expect("text"), "--replace"],
    );
    let server = place.serve();
    let mut visitor = Visitor::at(server.address);
    assert!(visitor.sign_in(NAME, &words));
    assert!(reads(&mut visitor, "only in the log"));
}

#[test]
fn the_log_beside_a_database_that_was_carried_elsewhere_is_restored_with_it() {
    let (place, fresh) = (Place::new(), Place::new());
    let (server, mut visitor, words) = with_a_line(&place);
    write(&mut visitor, "only in the log");
    server.kill();
    for ending in ["", "-wal"] {
        let from = place.data().join(format!("leeward.db{ending}"));
        fs::copy(from, fresh.at(&format!("carried{ending}"))).expect("copied");
    }
    fs::create_dir(fresh.data()).expect("made");
    fs::copy(place.key(), fresh.key()).expect("copied");
    succeeds(&fresh, &["restore", "carried"]);
    let server = fresh.serve();
    let mut visitor = Visitor::at(server.address);
    assert!(visitor.sign_in(NAME, &words));
    assert!(reads(&mut visitor, "only in the log"));
}

#[test]
fn a_backup_never_writes_over_a_file() {
    let place = Place::new();
    assert!(place.serve().end().success());
    fs::write(place.at("copy.db"), "something else").expect("written");
    let said = place.refused(&["backup", "copy.db"]);
    assert!(said.contains("exists already"), "{said}");
    let kept = fs::read_to_string(place.at("copy.db")).expect("read");
    assert_eq!(kept, "something else");
}

#[test]
fn nothing_is_restored_under_a_running_server_or_over_a_database() {
    let place = Place::new();
    let server = place.serve();
    succeeds(&place, &["backup", "copy.db"]);
    let said = place.refused(&["restore", "copy.db", "--replace"]);
    assert!(said.contains("is in use"), "{said}");
    assert!(server.end().success());
    let before = fs::read(place.database()).expect("read");
    let said = place.refused(&["restore", "copy.db"]);
    assert!(said.contains("--replace"), "{said}");
    assert_eq!(fs::read(place.database()).expect("read"), before);
}

#[test]
fn a_restore_into_an_empty_folder_needs_the_key_that_belongs_to_it() {
    let (place, fresh) = (Place::new(), Place::new());
    let (server, _, words) = with_a_line(&place);
    let copy = fresh.at("copy.db");
    succeeds(&place, &["backup", copy.to_str().expect("text")]);
    assert!(server.end().success());
    let said = fresh.refused(&["restore", "copy.db"]);
    assert!(said.contains("instance.key is missing"), "{said}");
    assert!(!fresh.database().exists());
    fs::write(fresh.key(), [7; 32]).expect("written");
    let said = fresh.refused(&["restore", "copy.db"]);
    assert!(said.contains("is not the key that the backup"), "{said}");
    fs::copy(place.key(), fresh.key()).expect("copied");
    let said = fresh.refused(&["restore", "copy.db", "--new-instance-key"]);
    assert!(said.contains("is the very key"), "{said}");
    succeeds(&fresh, &["restore", "copy.db"]);
    let server = fresh.serve();
    let mut visitor = Visitor::at(server.address);
    assert!(visitor.sign_in(NAME, &words));
    assert!(reads(&mut visitor, LINE));
}

#[test]
fn with_the_key_lost_a_recovery_code_opens_what_the_password_no_longer_does() {
    let place = Place::new();
    let (server, mut visitor, words) = with_a_line(&place);
    assert_eq!(visitor.post("/en/code", &[("act", "make")]).status, 303);
    let code = visitor.get("/en/code").list("code").join(" ");
    succeeds(&place, &["backup", "copy.db"]);
    assert!(server.end().success());
    fs::remove_file(place.key()).expect("removed");
    let arguments = ["restore", "copy.db", "--replace", "--new-instance-key"];
    let said = succeeds(&place, &arguments);
    assert!(said.contains("recovery code"), "{said}");
    assert!(succeeds(&place, &["check"]).contains("Nothing is wrong"));

    let server = place.serve();
    let mut visitor = Visitor::at(server.address);
    assert!(!visitor.sign_in(NAME, &words));
    let offered = visitor.get("/en/recover").hidden("offered");
    let fields = [
        ("name", NAME),
        ("code", &code),
        ("offered", &offered),
        ("which", "offered"),
    ];
    assert_eq!(visitor.post("/en/recover", &fields).status, 303);
    assert!(reads(&mut visitor, LINE));
    assert!(Visitor::at(server.address).sign_in(NAME, &offered));
}

#[test]
fn what_is_no_backup_is_refused_and_changes_nothing() {
    let place = Place::new();
    let server = place.serve();
    succeeds(&place, &["backup", "copy.db"]);
    assert!(server.end().success());
    let before = fs::read(place.database()).expect("read");
    let copy = fs::read(place.at("copy.db")).expect("read");
    fs::write(place.at("text.db"), "a letter, no database").expect("written");
    fs::write(place.at("empty.db"), "").expect("written");
    // Cut in the middle, and a page in the middle filled with something else.
    fs::write(place.at("cut.db"), &copy[..copy.len() / 2]).expect("written");
    let mut torn = copy.clone();
    let middle = copy.len() / 2 / 4096 * 4096;
    torn[middle..middle + 4096].fill(0x2f);
    fs::write(place.at("torn.db"), torn).expect("written");
    for file in ["text.db", "empty.db", "cut.db", "torn.db", "none.db"] {
        place.refused(&["restore", file, "--replace"]);
        assert_eq!(fs::read(place.database()).expect("read"), before, "{file}");
        let names: Vec<_> = fs::read_dir(place.data())
            .expect("read")
            .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
            .collect();
        assert_eq!(names.len(), 3, "{file} left {names:?}");
    }
    assert!(place.serve().end().success());
}

#[test]
fn a_check_tells_a_whole_database_from_one_that_is_not() {
    let place = Place::new();
    let (server, ..) = with_a_line(&place);
    assert!(succeeds(&place, &["check"]).contains("Nothing is wrong"));
    assert!(server.end().success());
    let findings = |expected: &str| {
        let output = place.run(&["check"]);
        let said = String::from_utf8_lossy(&output.stdout).into_owned();
        assert_eq!(output.status.code(), Some(1), "{said}");
        assert!(said.contains(expected), "{said}");
    };
    let key = fs::read(place.key()).expect("a key");
    fs::write(place.key(), [7; 32]).expect("written");
    findings("is not the key that");
    fs::remove_file(place.key()).expect("removed");
    findings("instance.key is missing");
    fs::write(place.key(), key).expect("written");
    succeeds(&place, &["check"]);
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .expect("a runtime");
    runtime.block_on(async {
        use sqlx::Connection;
        let url = format!("sqlite://{}", place.database().display());
        let mut open = sqlx::SqliteConnection::connect(&url).await.expect("opened");
        sqlx::query("UPDATE records SET sealed = X'0102'")
            .execute(&mut open)
            .await
            .expect("written");
        open.close().await.expect("closed");
    });
    findings("too short to be an envelope");
    let mut whole = fs::read(place.database()).expect("read");
    let middle = whole.len() / 2 / 4096 * 4096;
    whole[middle..middle + 4096].fill(0x2f);
    fs::write(place.database(), whole).expect("written");
    let output = place.run(&["check"]);
    assert_eq!(output.status.code(), Some(1));
}
