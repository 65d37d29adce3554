//! A whole day is written with markers in every field; no log, address or title holds one.

use std::io::Write;
use std::sync::{Arc, Mutex};

use crate::browser::{Answer, Browser};
use crate::house::{House, PASSWORD, TODAY};
use crate::html;

/// Stands in everything that is typed.
const MARKER: &str = "zq7marker";

/// Everything that anything in this program logs, at every level.
#[derive(Clone, Default)]
struct Ear(Arc<Mutex<Vec<u8>>>);

impl Write for Ear {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

/// What a browser shows or keeps beside the page itself.
#[track_caller]
fn silent(answer: &Answer) {
    if answer.is_html() {
        let title = html::title(&answer.text());
        assert!(!title.contains(MARKER), "{}: {title}", answer.path);
    }
    for (name, value) in &answer.headers {
        let value = String::from_utf8_lossy(value.as_bytes());
        assert!(!value.contains(MARKER), "{}: {name}: {value}", answer.path);
    }
}

fn marked(text: &str) -> String {
    format!("{text} {MARKER}-{}", text.len())
}

/// Writes a marker into each field that takes words.
async fn write(browser: &mut Browser) {
    let text = marked("words");
    let (drug, symptom) = (marked("drug"), marked("symptom"));
    let long = marked(&"x".repeat(20_001));
    let at = |question: &str| format!("/en/day/{TODAY}/{question}");
    for (path, fields) in [
        (at("tap"), vec![("felt", "heavy")]),
        (at("tap"), vec![("felt", text.as_str())]),
        (at("symptoms"), vec![("name", symptom.as_str())]),
        (at("came-back"), vec![("words", text.as_str())]),
        (
            at("dose-start"),
            vec![("drug", drug.as_str()), ("dose", "5 mg")],
        ),
        (
            at("dose-start"),
            vec![("drug", drug.as_str()), ("dose", text.as_str())],
        ),
        (at("dose"), vec![("drug", drug.as_str()), ("taken", "not")]),
        (
            at("dose"),
            vec![("drug", drug.as_str()), ("other-0", text.as_str())],
        ),
        (at("thought"), vec![("words", text.as_str())]),
        (at("thought"), vec![("words", long.as_str())]),
        (at("line"), vec![("words", text.as_str())]),
        (at("event"), vec![("words", text.as_str())]),
        (at("event"), vec![("words", long.as_str())]),
        ("/en/another-day".to_owned(), vec![("date", text.as_str())]),
        (
            "/en/taper-new".to_owned(),
            vec![
                ("seen", "0"),
                ("drug", drug.as_str()),
                ("doses", "5 mg"),
                ("reason", text.as_str()),
            ],
        ),
        (
            "/en/plan/case".to_owned(),
            vec![("seen", "1"), ("note", text.as_str())],
        ),
        ("/en/you/zone".to_owned(), vec![("zone", text.as_str())]),
        (
            "/en/code".to_owned(),
            vec![("act", "confirm"), ("group", text.as_str())],
        ),
        (
            "/en/nothing-here".to_owned(),
            vec![("words", text.as_str())],
        ),
        (
            "/en/sign-in".to_owned(),
            vec![("name", text.as_str()), ("password", text.as_str())],
        ),
        (
            "/en/recover".to_owned(),
            vec![("name", text.as_str()), ("code", text.as_str())],
        ),
    ] {
        silent(&browser.post(&path, &fields).await);
    }
    let late = vec![
        ("entry", text.as_str()),
        ("seen", "9"),
        ("words", text.as_str()),
    ];
    silent(&browser.post(&at("came-back"), &late).await);
    let foreign = crate::browser::From::FetchSite("cross-site");
    let body = format!("words={MARKER}");
    silent(&browser.post_from(foreign, &at("line"), body).await);
}

async fn bring_in(browser: &mut Browser) {
    let file = format!("date,{MARKER},note\n2026-01-01,3,{MARKER}\n2026-01-02,4,{MARKER}\n");
    let files = [("daily", file.as_bytes())];
    let page = browser.upload("/en/import", &files).await.is(200);
    silent(&page);
    let done = browser.submit(&page, "/en/import/take", &[]).await.is(200);
    silent(&done);
    let bad = format!("date,a\n{MARKER},3\n");
    silent(
        &browser
            .upload("/en/import", &[("daily", bad.as_bytes())])
            .await,
    );
}

async fn look_around(browser: &mut Browser) {
    browser.post("/en/course", &[("act", "look")]).await;
    for path in [
        "/en/today",
        &format!("/en/day/{TODAY}"),
        &format!("/en/day/{TODAY}/symptoms"),
        &format!("/en/day/{TODAY}/dose"),
        "/en/days",
        "/en/course",
        "/en/course/table",
        "/en/taper",
        "/en/plan/versions",
        "/en/you",
    ] {
        silent(&browser.get(path).await.is(200));
    }
    for format in ["json", "csv"] {
        let fields = [("password", PASSWORD), ("format", format)];
        let file = browser.post("/en/you/export", &fields).await.is(200);
        assert!(file.text().contains(MARKER), "the day was really written");
        silent(&file);
    }
}

#[tokio::test]
async fn nothing_that_was_written_stands_in_a_log_a_title_or_an_address() {
    let ear = Ear::default();
    let writer = ear.clone();
    let subscriber = tracing_subscriber::fmt()
        .with_max_level(tracing::Level::TRACE)
        .with_writer(move || writer.clone())
        .finish();
    // The database works on threads of its own, so that the ear has to be everywhere.
    tracing::subscriber::set_global_default(subscriber).unwrap();
    let house = House::build().await;
    let mut browser = house.person(&marked("ola")).await;
    house.with_code(&browser).await;
    write(&mut browser).await;
    bring_in(&mut browser).await;
    look_around(&mut browser).await;
    house.wait(60);
    let late = [("words", MARKER)];
    let path = format!("/en/day/{TODAY}/line");
    silent(&browser.post(&path, &late).await.is(401));

    tracing::info!("the ear is open");
    let heard = String::from_utf8_lossy(&ear.0.lock().unwrap()).into_owned();
    assert!(heard.contains("the ear is open"));
    for secret in [MARKER, PASSWORD] {
        let line = heard.lines().find(|line| line.contains(secret));
        assert!(line.is_none(), "{line:?}");
    }
}
