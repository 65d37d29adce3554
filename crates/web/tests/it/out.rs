//! Out again: everything as files, and deleting it all, each behind the password.

use serde_json::Value;

use crate::browser::Browser;
use crate::house::{House, PASSWORD, TODAY};

/// What is written into every field, each different.
const WRITTEN: [(&str, &[(&str, &str)]); 8] = [
    ("tap", &[("felt", "window")]),
    ("symptoms", &[("name", "marker-symptom"), ("origin", "new")]),
    ("came-back", &[("words", "marker-came-back")]),
    (
        "dose-start",
        &[("drug", "marker-drug"), ("dose", "12.5 mg")],
    ),
    ("dose", &[("drug", "marker-taken"), ("taken", "not")]),
    ("thought", &[("words", "marker-thought"), ("strength", "9")]),
    ("line", &[("words", "=marker-line+cmd")]),
    ("event", &[("words", "=marker-event+cmd")]),
];

async fn write(browser: &mut Browser) {
    for (question, fields) in WRITTEN {
        let path = format!("/en/day/{TODAY}/{question}");
        let answer = browser.post(&path, fields).await;
        assert!(answer.status.is_success() || answer.status == 303, "{path}");
    }
    let new = browser.get("/en/taper-new").await;
    let fields = [
        ("drug", "marker-plan"),
        ("doses", "20 mg"),
        ("reason", "marker-reason"),
    ];
    browser.submit(&new, "/en/taper-new", &fields).await.is(303);
    let case = browser.get("/en/plan/case").await;
    let note = [("note", "marker-case"), ("words", "marker-case")];
    browser.submit(&case, "/en/plan/case", &note).await.is(303);
}

async fn export(browser: &mut Browser, format: &str) -> Vec<u8> {
    let page = browser.get("/en/you/out").await.is(200);
    let fields = [("password", PASSWORD), ("format", format)];
    let file = browser
        .submit(&page, "/en/you/export", &fields)
        .await
        .is(200);
    assert_eq!(
        file.header("content-disposition"),
        Some(format!("attachment; filename=\"notes-{TODAY}.{format}\"").as_str())
    );
    file.bytes
}

#[tokio::test]
async fn the_export_holds_everything_that_was_written() {
    let house = House::build().await;
    let mut browser = house.person("ola").await;
    write(&mut browser).await;
    let bytes = export(&mut browser, "json").await;
    let all: Value = serde_json::from_slice(&bytes).unwrap();
    assert_eq!(all["account"]["name"], "ola");
    assert_eq!(all["unreadable"], 0);
    let text = String::from_utf8(bytes).unwrap();
    for marker in [
        "marker-symptom",
        "marker-came-back",
        "marker-drug",
        "marker-taken",
        "marker-thought",
        "marker-line",
        "marker-event",
        "marker-plan",
        "marker-reason",
        "marker-case",
        "window",
    ] {
        assert!(text.contains(marker), "{marker}");
    }
}

#[tokio::test]
async fn the_export_holds_the_earlier_versions_too() {
    let house = House::build().await;
    let mut browser = house.person("ola").await;
    let path = format!("/en/day/{TODAY}/came-back");
    for words in ["marker-first", "marker-second"] {
        let page = browser.get(&path).await;
        browser
            .submit(&page, &path, &[("words", words)])
            .await
            .is(303);
    }
    let text = String::from_utf8(export(&mut browser, "json").await).unwrap();
    assert!(text.contains("marker-first") && text.contains("marker-second"));
}

#[tokio::test]
async fn nothing_in_the_table_is_run_by_a_spreadsheet() {
    let house = House::build().await;
    let mut browser = house.person("ola").await;
    write(&mut browser).await;
    let text = String::from_utf8(export(&mut browser, "csv").await).unwrap();
    assert!(text.contains(",'=marker-line+cmd"), "{text}");
    assert!(text.contains(",'=marker-event+cmd"), "{text}");
    for marker in ["marker-came-back", "marker-drug", "marker-thought"] {
        assert!(text.contains(marker), "{marker}");
    }
    for line in text.lines() {
        for cell in line.split(',') {
            assert!(!cell.starts_with(['=', '+', '-', '@', '\t']), "{line}");
        }
    }
}

#[tokio::test]
async fn without_the_password_nothing_goes_out_and_nothing_is_deleted() {
    let house = House::build().await;
    let mut browser = house.person("ola").await;
    write(&mut browser).await;
    let before = house.records(&browser).await;
    for password in [
        "",
        "a kettle sings on the stov",
        "A KETTLE SINGS ON THE STOVE",
    ] {
        let fields = [("password", password), ("format", "json")];
        let refused = browser.post("/en/you/export", &fields).await.is(422);
        refused
            .says("not the password of this account")
            .hides("marker-");
        for when in ["now", "later"] {
            let fields = [("password-delete", password), ("when", when)];
            browser.post("/en/you/delete", &fields).await.is(422);
        }
    }
    assert_eq!(house.records(&browser).await, before);
    assert!(house.visit(&browser).await.erased_on().is_none());
}

#[tokio::test]
async fn deleted_at_once_is_gone_with_every_session() {
    let house = House::build().await;
    let mut browser = house.person("ola").await;
    write(&mut browser).await;
    let fields = [("name", "ola"), ("password", PASSWORD)];
    let mut elsewhere = house.browser();
    elsewhere.post("/en/sign-in", &fields).await.is(303);
    let now = [("password-delete", PASSWORD), ("when", "now")];
    let page = browser.get("/en/you/out").await;
    let gone = browser.submit(&page, "/en/you/delete", &now).await.is(200);
    gone.says("The account is deleted.");
    assert!(browser.session().is_none());
    elsewhere.get("/en/today").await.is(401);
    house.browser().post("/en/sign-in", &fields).await.is(422);
    // The name is free, and whoever takes it finds nothing.
    let next = house.person("ola").await;
    assert_eq!(house.records(&next).await, 0);
}

#[tokio::test]
async fn deleted_in_seven_days_can_be_taken_back_until_then() {
    let house = House::build().await;
    let mut browser = house.person("ola").await;
    write(&mut browser).await;
    let later = [("password-delete", PASSWORD), ("when", "later")];
    let page = browser.get("/en/you/out").await;
    let set = browser.submit(&page, "/en/you/delete", &later).await;
    let page = browser.follow(&set).await;
    page.says("The account will be deleted on 30 November 2026.");
    browser
        .get("/en/today")
        .await
        .says("This account will be deleted on 30 November 2026.");
    let kept = browser.submit(&page, "/en/you/keep", &[]).await;
    browser.follow(&kept).await.is(200);
    house.wait(8 * 24 * 60);
    assert_eq!(house.site.app.erase_due(house.now()).await.unwrap(), 0);
    let fields = [("name", "ola"), ("password", PASSWORD)];
    browser.post("/en/sign-in", &fields).await.is(303);
    browser.post("/en/you/delete", &later).await.is(303);
    house.wait(7 * 24 * 60);
    assert_eq!(house.site.app.erase_due(house.now()).await.unwrap(), 1);
    browser.get("/en/today").await.is(401);
    browser.post("/en/sign-in", &fields).await.is(422);
}
