//! The first days of somebody new: joining, checking in, the code, the course, the door.

use serde_json::Value;
use words::{Language, Voice, say};

use super::driver::{Scripts, at_a_browser};
use super::hands::Hands;
use super::host::Host;
use super::person::{TELEPHONE, first_link, join, sign_in, write_line};

#[test]
fn somebody_new_finds_their_way_with_scripts() {
    at_a_browser(Scripts::On, |hands| async move {
        let host = Host::first_start();
        let invitation = host.first_invitation();
        first_days(hands, host, invitation).await;
    });
}

#[test]
fn somebody_new_finds_their_way_without_scripts() {
    at_a_browser(Scripts::Off, |hands| async move {
        let host = Host::first_start();
        let invitation = host.invite();
        first_days(hands, host, invitation).await;
    });
}

async fn first_days(hands: Hands, mut host: Host, invitation: String) {
    hands.hold(TELEPHONE.0, TELEPHONE.1).await;
    let base = host.base.clone();
    let person = join(&hands, &invitation, "robin").await;
    three_entries(&hands, &base).await;
    code_confirmed(&hands).await;
    course_looked_at(&hands).await;
    language_changed(&hands).await;
    look_changed(&hands).await;
    write_line(&hands, &base, "the smell of rain").await;
    hands.go(&host.at("/leave")).await;
    sign_in(&hands, &base, &person).await;
    door_seen(&hands).await;
    let mut requests = hands.requests().await;
    requests.retain(|address| !address.starts_with(&base));
    assert!(requests.is_empty(), "asked for elsewhere: {requests:?}");
    host.stop();
    door_still_there(&hands, &base).await;
}

/// One tap is a whole check-in; two more on days before. At the third the code is offered.
async fn three_entries(hands: &Hands, base: &str) {
    let voice = Voice::of(Language::English);
    hands.tap("button[value=heavy]").await;
    assert!(hands.path().await.starts_with("/en/saved/"));
    assert_eq!(hands.text("h1").await, say!(voice, "saved-heavy"));
    for (number, answer) in [(1, "lighter"), (2, "window")] {
        assert!(
            !hands.has("button[value=make]").await,
            "the code is offered at the third entry and not before"
        );
        hands.go(&format!("{base}/en/another-day")).await;
        let days = hands.texts("main a.choice").await.len();
        assert_eq!(days, 6, "six days before today are one tap away");
        hands
            .tap(&format!("main a.choice:nth-of-type({number})"))
            .await;
        hands.tap(&format!("button[value={answer}]")).await;
        assert!(hands.path().await.starts_with("/en/saved/"));
    }
}

/// Shown, a wrong group typed back, then the right one.
async fn code_confirmed(hands: &Hands) {
    let voice = Voice::of(Language::English);
    hands.tap("button[value=make]").await;
    let groups = hands.texts(".code li").await;
    assert_eq!(groups.len(), 9);
    let label = hands.text("label[for=group]").await;
    let number = label
        .chars()
        .filter(char::is_ascii_digit)
        .collect::<String>();
    let asked = groups[number.parse::<usize>().expect("a number") - 1].clone();

    hands.write("#group", "????").await;
    hands.tap("main button.main").await;
    assert_eq!(
        hands.text(".fault").await,
        say!(voice, "code-confirm-fault")
    );
    assert_eq!(
        hands.texts(".code li").await,
        groups,
        "the same code stays until it is on paper"
    );
    hands.write("#group", &asked.to_lowercase()).await;
    hands.tap("main button.main").await;
    assert_eq!(hands.text("h1").await, say!(voice, "code-confirmed"));
}

/// Announced first; not today is an answer; then the drawing.
async fn course_looked_at(hands: &Hands) {
    hands.tap(".places a[href$='/course']").await;
    assert!(!hands.has("svg").await, "nothing is drawn unasked");
    hands.tap("button[value=not-today]").await;
    assert_eq!(hands.path().await, "/en/today");
    hands.tap(".places a[href$='/course']").await;
    hands.tap("button[value=look]").await;
    assert_eq!(hands.path().await, "/en/course");
    assert!(hands.has("svg title").await, "the drawing has its words");
}

async fn language_changed(hands: &Hands) {
    for (tag, path) in [("pl", "/pl/course"), ("en", "/en/course")] {
        hands.tap(&format!(".foot a[hreflang={tag}]")).await;
        assert_eq!(hands.path().await, path, "the same page");
        assert_eq!(hands.attribute("html", "lang").await.as_deref(), Some(tag));
    }
}

async fn style(hands: &Hands, css: &str, property: &str) -> String {
    let script = "return getComputedStyle(document.querySelector(arguments[0]))[arguments[1]]";
    match hands.run(script, vec![css.into(), property.into()]).await {
        Value::String(value) => value,
        other => panic!("no {property} of {css}: {other}"),
    }
}

async fn look_changed(hands: &Hands) {
    let dark = style(hands, "body", "backgroundColor").await;
    hands.tap("button[value=light]").await;
    assert_eq!(hands.path().await, "/en/course", "the same page");
    let light = style(hands, "body", "backgroundColor").await;
    assert_ne!(dark, light);
    let normal = style(hands, "html", "fontSize").await;
    hands.tap("button[value=large]").await;
    assert_ne!(normal, style(hands, "html", "fontSize").await);
    assert_eq!(light, style(hands, "body", "backgroundColor").await);
    hands.tap("button[value=normal]").await;
    hands.tap("button[value=dark]").await;
    assert_eq!(dark, style(hands, "body", "backgroundColor").await);
}

async fn door_seen(hands: &Hands) {
    hands.tap("a.door").await;
    assert_eq!(hands.path().await, "/en/door");
    hands.tap("main a[href$='/door/pl']").await;
    assert!(hands.has("main a[href='tel:112']").await);
    assert_eq!(
        first_link(hands, "a.door").await.as_deref(),
        Some("/door"),
        "the door leads to itself"
    );
}

/// With the program gone the door is still there, and nothing else is.
async fn door_still_there(hands: &Hands, base: &str) {
    for path in ["/en/door", "/en/door/pl"] {
        hands.go(&format!("{base}{path}")).await;
        assert!(hands.has("main h1").await, "{path} is kept");
    }
    assert!(hands.has("main a[href='tel:112']").await);
}
