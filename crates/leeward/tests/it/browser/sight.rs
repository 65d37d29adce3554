//! Every page in both languages, dark and light, narrow and wide: readable, reachable, and from
//! nowhere else.

use super::driver::{Scripts, at_a_browser};
use super::eyes::Eyes;
use super::hands::Hands;
use super::host::Host;
use super::pages;
use super::person::{TELEPHONE, first_link, join};

const LANGUAGES: [&str; 2] = ["en", "pl"];

#[test]
fn every_page_can_be_read_and_used_in_the_dark() {
    at_a_browser(Scripts::On, |hands| look_everywhere(hands, "dark"));
}

#[test]
fn every_page_can_be_read_and_used_in_the_light() {
    at_a_browser(Scripts::On, |hands| look_everywhere(hands, "light"));
}

async fn look_everywhere(hands: Hands, theme: &'static str) {
    let host = Host::demonstration("en");
    hands.hold(TELEPHONE.0, TELEPHONE.1).await;
    hands.go(&host.at("/en/")).await;
    hands.tap(&format!("button[value={theme}]")).await;
    let mut eyes = Eyes::open(&hands).await;
    for language in LANGUAGES {
        for path in pages::SIGNED_OUT {
            hands.go(&host.at(&format!("/{language}{path}"))).await;
            eyes.look("signed out").await;
        }
    }
    let pages = pages::all(&hands, &host).await;
    let forgotten = pages::not_among(&pages);
    assert!(forgotten.is_empty(), "nobody looks at {forgotten:?}");
    for language in LANGUAGES {
        for page in &pages {
            hands
                .go(&host.at(&format!("/{language}{}", page.path)))
                .await;
            eyes.look(page.name).await;
        }
    }
    eyes.close(&host.base).await;
}

#[test]
fn what_only_comes_after_a_tap_can_be_read_and_used_in_the_dark() {
    at_a_browser(Scripts::On, |hands| look_after_taps(hands, "dark"));
}

#[test]
fn what_only_comes_after_a_tap_can_be_read_and_used_in_the_light() {
    at_a_browser(Scripts::On, |hands| look_after_taps(hands, "light"));
}

async fn look_after_taps(hands: Hands, theme: &'static str) {
    let host = Host::first_start();
    let mut eyes = Eyes::open(&hands).await;
    hands.go(&host.at("/en/")).await;
    hands.tap(&format!("button[value={theme}]")).await;
    for language in LANGUAGES {
        eyes.take_pictures(format!("{language}-{theme}"));
        let at = host.at(&format!("/{language}"));
        look_while_joining(&hands, &host, &mut eyes, language).await;
        look_at_the_first_days(&hands, &mut eyes, &at).await;
        look_at_an_import(&hands, &mut eyes, &at).await;
        look_at_answers(&hands, &mut eyes, &at).await;
        look_at_doses_taken(&hands, &mut eyes, &at).await;
        hands.go(&host.at("/leave")).await;
        eyes.look("left").await;
    }
    eyes.close(&host.base).await;
}

/// The page that makes an account, without and with faults. The first account is the host's.
async fn look_while_joining(hands: &Hands, host: &Host, eyes: &mut Eyes, language: &str) {
    let invitation = host.invite().replace("/en/", &format!("/{language}/"));
    hands.go(&invitation).await;
    eyes.look("join").await;
    hands.press("input[value=own]").await;
    hands.write("#own", "too short").await;
    hands.tap("main button.main").await;
    eyes.look("join, refused").await;
    join(hands, &invitation, &format!("robin {language}")).await;
    eyes.look("today, the first time").await;
}

async fn look_at_the_first_days(hands: &Hands, eyes: &mut Eyes, at: &str) {
    hands.tap("button[value=heavy]").await;
    eyes.look("saved").await;
    hands.go(&format!("{at}/course")).await;
    eyes.look("course, announced").await;
    hands.tap("button[value=look]").await;
    eyes.look("course of one tap").await;
    hands.go(&format!("{at}/import")).await;
    eyes.look("import without a code").await;
    hands.go(&format!("{at}/code")).await;
    hands.tap("button[value=make]").await;
    eyes.look("code").await;
    hands.write("#group", "????").await;
    hands.tap("main button.main").await;
    eyes.look("code, refused").await;
    let label = hands.text("label[for=group]").await;
    let number: String = label.chars().filter(char::is_ascii_digit).collect();
    let group = hands.text(&format!(".code li:nth-child({number})")).await;
    hands.write("#group", &group).await;
    hands.tap("main button.main").await;
    eyes.look("code, confirmed").await;
}

/// The invented diary of the tree, and a file that is none.
async fn look_at_an_import(hands: &Hands, eyes: &mut Eyes, at: &str) {
    let example = concat!(env!("CARGO_MANIFEST_DIR"), "/../../data/example");
    hands.go(&format!("{at}/import")).await;
    eyes.look("import").await;
    hands.give("#daily", &format!("{example}/README.md")).await;
    hands.tap("main button.main").await;
    eyes.look("import, refused").await;
    hands.give("#daily", &format!("{example}/diary.csv")).await;
    hands.give("#doses", &format!("{example}/doses.csv")).await;
    hands.tap("main button.main").await;
    eyes.look("import, columns").await;
    hands.write("[name=scale-hi]", "5").await;
    hands.tap("main button.main").await;
    eyes.look("import, the scale refused").await;
    hands.write("[name=scale-lo]", "1").await;
    hands.write("[name=scale-hi]", "7").await;
    hands.tap("main button.main").await;
    eyes.look("import, done").await;
    hands.go(&format!("{at}/course")).await;
    eyes.look("course, brought in").await;
}

/// Doses noted with a tap, a second one asked about, and one not taken where that is dangerous.
async fn look_at_doses_taken(hands: &Hands, eyes: &mut Eyes, at: &str) {
    hands.go(&format!("{at}/taper-new")).await;
    hands.write("#drug", "diazepam").await;
    hands.write("#doses", "morning 5 mg + evening 2 mg").await;
    hands.tap("main button.main").await;
    eyes.look("taper, new").await;
    hands.go(&format!("{at}/today")).await;
    eyes.look("today, with doses").await;
    hands.tap("main .doses button[value=as-planned]").await;
    eyes.look("today, a dose noted").await;
    let day = first_link(hands, "main .doses a[href$='/dose']").await;
    let dose = format!("{at}{}", day.expect("the day of the doses"));
    hands.go(&dose).await;
    eyes.look("dose, noted").await;
    hands
        .tap("main section:nth-of-type(1) button[value=as-planned]")
        .await;
    eyes.look("dose, noted already").await;
    // The first is the other drug; then the two intakes of the second.
    for intake in [2, 3] {
        hands.go(&dose).await;
        let not = format!("main section:nth-of-type({intake}) button[value=not]");
        hands.tap(&not).await;
    }
    eyes.look("day, not taken").await;
    hands.go(&format!("{at}/taper")).await;
    eyes.look("taper, whom to call").await;
    let hold = first_link(hands, "main a[href$='/hold']").await;
    let taper = format!("{at}{}", hold.expect("a hold from another day"));
    hands.go(&taper).await;
    hands.write("#since", "01012001").await;
    hands.tap("main button.main").await;
    eyes.look("hold, refused").await;
}

/// Answers to what was typed: refused, saved, asked again, not there.
async fn look_at_answers(hands: &Hands, eyes: &mut Eyes, at: &str) {
    hands.go(&format!("{at}/another-day")).await;
    let day = first_link(hands, "main a.choice").await;
    let day = format!("{at}{}", day.expect("a day before"));
    hands.go(&format!("{day}/dose")).await;
    hands.write("#dose", "20").await;
    hands.tap("main section:last-of-type button.main").await;
    eyes.look("dose, refused").await;
    hands.go(&format!("{day}/thought")).await;
    hands.tap("main button.main").await;
    eyes.look("thought, empty").await;
    hands.write("#words", "this is for ever").await;
    hands.tap("main button.main").await;
    eyes.look("thought, saved").await;
    hands.go(&format!("{at}/you/invite")).await;
    if hands.has("button[value=invite]").await {
        hands.tap("button[value=invite]").await;
        eyes.look("invitation").await;
    }
    hands.go(&format!("{at}/you/out")).await;
    hands.write("#password", "not this one").await;
    hands.tap("button[value=json]").await;
    eyes.look("export, refused").await;
    hands.go(&format!("{at}/sign-in")).await;
    hands.write("#name", "nobody").await;
    hands.write("#password", "nothing at all").await;
    hands.tap("main button.main").await;
    eyes.look("sign in, refused").await;
}
