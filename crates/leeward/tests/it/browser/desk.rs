//! The editors' desk in a browser: a draft goes through a second reader; somebody who leaves
//! leaves words; a text is printed.

use std::time::Duration;

use serde_json::json;

use super::driver::{Scripts, at_a_browser};
use super::eyes::Eyes;
use super::hands::Hands;
use super::host::Host;
use super::person::{Person, TELEPHONE, first_link, join, sign_in, sign_out};

const FEARED: &str = "I was sure that it would never get better.";

#[test]
fn an_editors_draft_goes_through_a_second_reader_without_scripts() {
    at_a_browser(Scripts::Off, |hands| async move {
        let host = Host::first_start();
        hands.hold(TELEPHONE.0, TELEPHONE.1).await;
        goes_through(&hands, &host, None).await;
    });
}

#[test]
fn every_page_of_the_desk_can_be_read_and_used_in_the_dark() {
    at_a_browser(Scripts::On, |hands| looked_at(hands, "dark"));
}

#[test]
fn every_page_of_the_desk_can_be_read_and_used_in_the_light() {
    at_a_browser(Scripts::On, |hands| looked_at(hands, "light"));
}

async fn looked_at(hands: Hands, theme: &'static str) {
    let host = Host::first_start();
    let mut eyes = Eyes::open(&hands).await;
    hands.go(&host.at("/en/")).await;
    hands.tap(&format!("button[value={theme}]")).await;
    eyes.take_pictures(theme.to_owned());
    goes_through(&hands, &host, Some(&mut eyes)).await;
    eyes.close(&host.base).await;
}

/// Looks at the open page, in Polish too, where somebody looks.
async fn look(hands: &Hands, eyes: &mut Option<&mut Eyes>, name: &str) {
    if let Some(eyes) = eyes {
        eyes.look(name).await;
        let path = hands.path().await;
        let there = hands.address().await;
        let polish = there.as_str().replacen("/en/", "/pl/", 1);
        hands.go(&polish).await;
        eyes.look(&format!("{name} pl")).await;
        hands.go(&polish.replacen("/pl/", "/en/", 1)).await;
        assert_eq!(hands.path().await, path);
    }
}

async fn goes_through(hands: &Hands, host: &Host, mut eyes: Option<&mut Eyes>) {
    let (hanna, marek) = two_editors(hands, host, &mut eyes).await;
    let path = drafted(hands, host, &mut eyes).await;
    look(hands, &mut eyes, "desk piece own").await;
    sign_out(hands, &host.base).await;

    sign_in(hands, &host.base, &hanna).await;
    hands.go(&host.at("/en/desk")).await;
    assert!(
        hands.has(&format!("main a[href$='{path}']")).await,
        "it waits for her"
    );
    look(hands, &mut eyes, "desk").await;
    hands.go(&host.at(&format!("/en{path}"))).await;
    assert!(hands.source().await.contains(FEARED), "she reads it");
    hands.tap("form[action$='/publish'] button.main").await;
    assert!(
        hands.has("p.fault[role=alert]").await,
        "no sentence is let stand by itself"
    );
    if let Some(eyes) = &mut eyes {
        eyes.look("desk yes refused").await;
    }
    hands.press("input[name=stand-0]").await;
    hands.tap("form[action$='/publish'] button.main").await;
    look(hands, &mut eyes, "desk piece published").await;
    hands.go(&host.at(&format!("/en{path}/version/1"))).await;
    look(hands, &mut eyes, "desk version").await;

    leaves_words(hands, host, &mut eyes).await;

    hands.go(&host.at("/en/words")).await;
    let story = first_link(hands, "main a[href*='/words/']").await;
    look(hands, &mut eyes, "words").await;
    hands
        .go(&host.at(&format!("/en{}", story.expect("it is published"))))
        .await;
    assert!(hands.source().await.contains(FEARED), "anybody reads it");
    assert_eq!(hands.cookie("s").await, None, "nobody is signed in");
    look(hands, &mut eyes, "words one").await;
    hands.go(&host.at("/en/here/group")).await;
    look(hands, &mut eyes, "here group").await;
    sign_in(hands, &host.base, &marek).await;
    hands.go(&host.at("/en/desk")).await;
    assert!(
        hands.has("main h2").await,
        "the words that were left lie there"
    );
    look(hands, &mut eyes, "desk with left words").await;
}

/// The host begins the desk and makes Marek an editor; Marek is signed in at the end.
async fn two_editors(hands: &Hands, host: &Host, eyes: &mut Option<&mut Eyes>) -> (Person, Person) {
    let hanna = join(hands, &host.first_invitation(), "hanna").await;
    sign_out(hands, &host.base).await;
    let marek = join(hands, &host.invite(), "marek").await;
    sign_out(hands, &host.base).await;
    sign_in(hands, &host.base, &hanna).await;
    hands.go(&host.at("/en/you/editors")).await;
    look(hands, eyes, "editors none").await;
    hands.tap("button[value=begin]").await;
    hands.write("#name", "nobody at all").await;
    hands.tap("main form button.main").await;
    assert!(hands.has("p.fault").await, "a name that nobody has is told");
    hands.write("#name", "marek").await;
    hands.tap("main form button.main").await;
    assert!(hands.has("p.saved").await, "he is an editor");
    look(hands, eyes, "editors").await;
    page_of_the_host(hands, host, eyes).await;
    sign_out(hands, &host.base).await;
    sign_in(hands, &host.base, &marek).await;
    (hanna, marek)
}

async fn page_of_the_host(hands: &Hands, host: &Host, eyes: &mut Option<&mut Eyes>) {
    hands.go(&host.at("/en/desk/new/group")).await;
    look(hands, eyes, "desk new group").await;
    hands.write("#when", "Mondays at six").await;
    hands.tap("button[value=preview]").await;
    assert!(
        hands.has("section.preview").await,
        "it is shown before it is kept"
    );
    assert_eq!(hands.written("#when").await, "Mondays at six");
    hands.tap("button[value=save]").await;
    look(hands, eyes, "desk piece group").await;
    hands.go(&host.at("/en/desk/new/books")).await;
    look(hands, eyes, "desk new books").await;
}

/// Marek writes down words from somebody; gives the piece's path without its language.
async fn drafted(hands: &Hands, host: &Host, eyes: &mut Option<&mut Eyes>) -> String {
    hands.go(&host.at("/en/desk/new/story")).await;
    look(hands, eyes, "desk new story").await;
    hands.tap("button[value=save]").await;
    assert!(hands.has("p.fault").await, "an empty one is refused");
    let words = format!("{FEARED} You should rest.");
    hands.write("#words", &words).await;
    hands.write("#came_back", "The smell of rain.").await;
    hands.write("#consent-how", "in a letter").await;
    hands
        .run(
            "document.querySelector('#consent-day').value = '2026-11-03'",
            Vec::new(),
        )
        .await;
    hands.tap("button[value=preview]").await;
    assert_eq!(
        hands.written("#words").await,
        words,
        "what was typed is still there"
    );
    assert!(hands.source().await.contains("Tells somebody what to do"));
    if let Some(eyes) = eyes {
        eyes.look("desk preview").await;
    }
    hands.tap("button[value=save]").await;
    let path = hands.path().await;
    path.strip_prefix("/en")
        .expect("an English page")
        .to_owned()
}

/// Somebody new leaves again, and leaves words; signed out at the end.
async fn leaves_words(hands: &Hands, host: &Host, eyes: &mut Option<&mut Eyes>) {
    sign_out(hands, &host.base).await;
    let zofia = join(hands, &host.invite(), "zofia").await;
    hands.go(&host.at("/en/words")).await;
    let story = first_link(hands, "main a[href*='/words/']").await;
    hands
        .go(&host.at(&format!("/en{}", story.expect("one is there"))))
        .await;
    hands.tap("button[value=keep]").await;
    assert_eq!(hands.path().await, "/en/near");
    look(hands, eyes, "near").await;
    hands.go(&host.at("/en/you/out")).await;
    hands.tap("main a[href$='/you/words']").await;
    look(hands, eyes, "leave words").await;
    hands
        .write("#came_back", "Reading, a page at a time.")
        .await;
    hands.tap("button[value=leave]").await;
    assert_eq!(
        hands.texts(".code li").await.len(),
        9,
        "a code to take them back"
    );
    if let Some(eyes) = eyes {
        eyes.look("words left").await;
    }
    hands.go(&host.at("/en/you/out")).await;
    hands.write("#password-delete", &zofia.password).await;
    hands.tap("button[value=now]").await;
    hands.go(&host.at("/en/take-back")).await;
    hands.write("#code", "nonsense").await;
    hands.tap("main button.main").await;
    if let Some(eyes) = eyes {
        eyes.look("take back refused").await;
    }
}

#[test]
fn a_text_is_printed_whole_with_what_more_hides_and_without_the_frame() {
    at_a_browser(Scripts::On, |hands| async move {
        let host = Host::first_start();
        hands.hold(TELEPHONE.0, TELEPHONE.1).await;
        hands.go(&host.at("/en/texts/how-long")).await;
        let shown = "const seen = (css) => [...document.querySelectorAll(css)].some((one) => \
            one.checkVisibility({ contentVisibilityAuto: true }) && one.getClientRects().length > 0 \
            && getComputedStyle(one).display !== 'none'); \
            return ['.claim', '.sources', 'article summary', '.foot', '.on-paper', 'h1'].map(seen);";
        let on_screen = hands.run(shown, Vec::new()).await;
        assert_eq!(on_screen, json!([false, false, true, true, false, true]));
        hands
            .tools("Emulation.setEmulatedMedia", json!({ "media": "print" }))
            .await;
        let expected = json!([true, true, false, false, true, true]);
        let mut on_paper = hands.run(shown, Vec::new()).await;
        for _ in 0..100 {
            // What was closed is laid out with the next frame.
            if on_paper == expected {
                break;
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
            on_paper = hands.run(shown, Vec::new()).await;
        }
        assert_eq!(on_paper, expected);
        hands
            .tools("Emulation.setEmulatedMedia", json!({ "media": "" }))
            .await;
        // What a printer would get is more than one page of it.
        let printed = hands.tools("Page.printToPDF", json!({})).await;
        let length = printed["data"].as_str().map_or(0, str::len);
        assert!(length > 20_000, "{length}");
    });
}
