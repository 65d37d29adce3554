//! Leaving and signing out: nothing is left on the screen, nothing behind the Back button, and
//! nothing that was typed is lost.

use fantoccini::key::Key;
use words::{Language, Voice, say};

use super::driver::{Scripts, at_a_browser};
use super::hands::Hands;
use super::host::Host;
use super::person::{
    Person, TELEPHONE, first_link, join, sign_in, sign_in_here, sign_out, write_line,
};

/// Words that stand nowhere but in the diary.
const OWN_WORDS: &str = "velvet otter under the staircase";

/// The page that a person leaves for.
const NEUTRAL: &str = "/measures";

#[test]
fn nothing_is_behind_whoever_left_with_scripts() {
    at_a_browser(Scripts::On, |hands| async move {
        let host = Host::first_start();
        let person = left_and_back(&hands, &host).await;
        left_by_shift(&hands, &host, &person).await;
        hidden_at_once(&hands, &host, &person).await;
        signed_out_and_back(&hands, &host, &person).await;
        typed_after_the_end(&hands, &host, &person).await;
    });
}

#[test]
fn nothing_is_behind_whoever_left_without_scripts() {
    at_a_browser(Scripts::Off, |hands| async move {
        let host = Host::first_start();
        let person = left_and_back(&hands, &host).await;
        keys_do_nothing(&hands, &host, &person).await;
        signed_out_and_back(&hands, &host, &person).await;
        typed_after_the_end(&hands, &host, &person).await;
    });
}

/// Nothing of the diary is on the screen.
async fn shows_nothing(hands: &Hands, when: &str) {
    let source = hands.source().await;
    assert!(!source.contains(OWN_WORDS), "{when}: own words are shown");
    assert!(!source.contains("class=\"places\""), "{when}: still inside");
}

/// The page says nothing of what was there, and the session is gone on both sides.
async fn is_gone(hands: &Hands, host: &Host, session: &str) {
    hands.arrive(NEUTRAL).await;
    let source = hands.source().await.to_lowercase();
    assert!(!source.contains("leeward"), "the page names the program");
    shows_nothing(hands, "after leaving").await;
    assert_eq!(hands.cookie("s").await, None, "the cookie is gone");
    for step in ["back", "back again"] {
        hands.back().await;
        shows_nothing(hands, step).await;
    }
    hands.go(&host.at("/en/sign-in")).await;
    hands.put_back("s", session).await;
    hands.go(&host.at("/en/days")).await;
    assert!(
        hands.has("#password").await,
        "the session has ended on the server as well"
    );
}

async fn session(hands: &Hands) -> String {
    let session = hands.cookie("s").await;
    session.expect("somebody signed in has a session")
}

async fn left_and_back(hands: &Hands, host: &Host) -> Person {
    hands.hold(TELEPHONE.0, TELEPHONE.1).await;
    let person = join(hands, &host.first_invitation(), "robin").await;
    write_line(hands, &host.base, OWN_WORDS).await;
    let before = session(hands).await;
    hands.tap("a.leave").await;
    is_gone(hands, host, &before).await;
    person
}

/// Signed in again, on the page that shows the own words.
async fn inside_again(hands: &Hands, host: &Host, person: &Person) {
    sign_in(hands, &host.base, person).await;
    hands.tap(".places a[href$='/days']").await;
    hands.tap("main ul.plain a").await;
    assert!(hands.source().await.contains(OWN_WORDS));
}

async fn left_by_shift(hands: &Hands, host: &Host, person: &Person) {
    inside_again(hands, host, person).await;
    let before = session(hands).await;
    hands.strike(Key::Shift, 2).await;
    hands.strike(Key::Control, 1).await;
    assert_ne!(hands.path().await, NEUTRAL, "twice is not three times");
    hands.strike(Key::Shift, 3).await;
    is_gone(hands, host, &before).await;
}

/// Which also shows that the scripts really are off.
async fn keys_do_nothing(hands: &Hands, host: &Host, person: &Person) {
    inside_again(hands, host, person).await;
    let here = hands.path().await;
    hands.strike(Key::Shift, 3).await;
    hands.go(&host.at(&here)).await;
    assert!(hands.source().await.contains(OWN_WORDS), "still inside");
}

/// The screen is empty before anything has come from the network.
async fn hidden_at_once(hands: &Hands, host: &Host, person: &Person) {
    inside_again(hands, host, person).await;
    let script = "document.querySelector('a.leave').click(); \
        return document.documentElement.hidden && document.title === ''";
    assert_eq!(hands.run(script, Vec::new()).await, true);
    hands.arrive(NEUTRAL).await;
}

async fn signed_out_and_back(hands: &Hands, host: &Host, person: &Person) {
    inside_again(hands, host, person).await;
    let before = session(hands).await;
    sign_out(hands, &host.base).await;
    assert_eq!(hands.path().await, "/en/");
    assert_ne!(hands.cookie("s").await.as_deref(), Some(before.as_str()));
    for step in ["back", "back twice", "back three times"] {
        hands.back().await;
        shows_nothing(hands, step).await;
    }
    for step in ["forward", "forward twice"] {
        hands.forward().await;
        shows_nothing(hands, step).await;
    }
}

/// A session that ended elsewhere while somebody was writing: signing in brings the words back,
/// and one tap saves them.
async fn typed_after_the_end(hands: &Hands, host: &Host, person: &Person) {
    const TYPED: &str = "a tune hummed twice";
    let voice = Voice::of(Language::English);
    sign_in(hands, &host.base, person).await;
    let more = first_link(hands, "main a.quiet[href$='/more']").await;
    let day = more.expect("more can be said of today");
    let line = format!("/en{}", day.replace("/more", "/line"));
    hands.go(&host.at(&line)).await;
    hands.write("#words", TYPED).await;
    let writing = hands.open_another().await;
    sign_out(hands, &host.base).await;
    hands.turn_to(writing).await;
    assert_eq!(hands.written("#words").await, TYPED);

    hands.tap("main button.main").await;
    assert_eq!(hands.text("h1").await, say!(voice, "fault-signed-out"));
    sign_in_here(hands, person).await;
    assert_eq!(hands.text("h1").await, say!(voice, "carried-heading"));
    assert_eq!(hands.text("main .words").await, TYPED);
    hands.tap("main button.main").await;
    assert!(hands.texts("main .words").await.contains(&TYPED.to_owned()));
}
