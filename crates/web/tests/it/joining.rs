//! Making an account and signing in: by invitation, open, closed; every fault beside its field.

use words::Language;

use crate::browser::{Answer, Browser};
use crate::house::House;
use crate::html;

const OWN: &str = "The cat sleeps on the warm stove";

async fn invited(house: &House) -> String {
    let secret = house.site.app.invite(false, house.now()).await.unwrap();
    format!("/en/join/{secret}")
}

/// The words that a page offers.
fn offered(page: &Answer) -> String {
    let form = html::form(&page.text(), &page.path);
    form.value("offered").unwrap().to_owned()
}

async fn sign_in(house: &House, name: &str, password: &str) -> (Browser, Answer) {
    let mut browser = house.browser();
    let fields = [("name", name), ("password", password)];
    let answer = browser.post("/en/sign-in", &fields).await;
    (browser, answer)
}

#[tokio::test]
async fn an_invitation_a_name_and_five_words_lead_straight_to_the_check_in() {
    let house = House::build().await;
    let path = invited(&house).await;
    let mut browser = house.browser();
    let page = browser.get(&path).await.is(200);
    let words = offered(&page);
    for word in words.split(' ') {
        page.says(word);
    }
    assert_eq!(words.split(' ').count(), 5);
    let joined = browser.submit(&page, &page.path, &[("name", "Ola")]).await;
    assert_eq!(joined.goes_to(), "/en/today");
    browser.follow(&joined).await.is(200).says("How is today?");
    sign_in(&house, "ola", &words).await.1.is(303);
}

#[tokio::test]
async fn an_invitation_works_once_and_for_seven_days() {
    let house = House::build().await;
    let (used, late) = (invited(&house).await, invited(&house).await);
    let mut browser = house.browser();
    let page = browser.get(&used).await;
    browser
        .submit(&page, &page.path, &[("name", "ola")])
        .await
        .is(303);
    let closed = "No account can be made with this address";
    browser.get(&used).await.is(404).says(closed);
    browser
        .submit(&page, &page.path, &[("name", "eve")])
        .await
        .is(404)
        .says(closed);
    house.wait(7 * 24 * 60 + 1);
    browser.get(&late).await.is(404).says(closed);
}

#[tokio::test]
async fn the_host_opens_and_closes_the_house() {
    let house = House::build().await;
    let mut host = house.host().await;
    let mut browser = house.browser();
    browser.get("/en/join").await.is(404);
    browser
        .get("/en/")
        .await
        .says("Accounts are made by invitation");
    let open = [("act", "joining"), ("joining", "open")];
    host.post("/en/you/invite", &open).await.is(200);
    browser.get("/en/").await.says("Make an account");
    let page = browser.get("/en/join").await.is(200);
    let closed = [("act", "joining"), ("joining", "closed")];
    host.post("/en/you/invite", &closed).await.is(200);
    browser
        .submit(&page, &page.path, &[("name", "ola")])
        .await
        .is(404);
    sign_in(&house, "ola", &offered(&page)).await.1.is(422);
}

#[tokio::test]
async fn the_host_makes_an_invitation_that_works() {
    let house = House::build().await;
    let mut host = house.host().await;
    let page = host
        .post("/en/you/invite", &[("act", "invite")])
        .await
        .is(200);
    let text = page.text();
    let code = html::inside(&text, "code")[0].to_owned();
    house.browser().get(&code).await.is(200);
}

#[tokio::test]
async fn a_fault_in_the_name_stands_beside_the_name_and_keeps_everything_else() {
    let house = House::build().await;
    house.person("marek").await;
    let path = invited(&house).await;
    let mut browser = house.browser();
    let page = browser.get(&path).await;
    let long = "n".repeat(61);
    for (name, said) in [
        ("  ", "A name is missing here"),
        (long.as_str(), "A name can have 60 characters"),
        ("MAREK", "Somebody here has this name"),
        ("\u{0}", "A name is missing here"),
    ] {
        let fields = [
            ("name", name),
            ("which", "own"),
            ("own", OWN),
            ("own-device", "yes"),
        ];
        let again = browser.submit(&page, &page.path, &fields).await.is(422);
        again.says(said).hides(OWN);
        let form = html::form(&again.text(), &again.path);
        assert_eq!(form.value("name"), Some(name));
        assert_eq!(form.value("which"), Some("own"));
        assert_eq!(form.value("own-device"), Some("yes"));
        assert_eq!(offered(&again), offered(&page), "the words stay the same");
        assert!(browser.session().is_none());
    }
}

#[tokio::test]
async fn a_fault_in_an_own_password_says_what_is_wrong_with_it() {
    let house = House::build().await;
    let path = invited(&house).await;
    let mut browser = house.browser();
    let page = browser.get(&path).await;
    let long = "a cat on a mat ".repeat(70);
    for (own, said) in [
        ("kot spi na pie", "at least 15 characters"),
        (long.as_str(), "There is room for 1000 characters"),
        ("aleksandraaaaa1", "mostly the name"),
        ("marekmarekmarek", "repeats itself"),
        ("qwertyuiop12345", "a row of keys or numbers"),
    ] {
        let fields = [("name", "aleksandra"), ("which", "own"), ("own", own)];
        let again = browser.submit(&page, &page.path, &fields).await.is(422);
        again.says(said).hides(own);
        assert_eq!(
            html::form(&again.text(), &again.path).value("name"),
            Some("aleksandra")
        );
    }
}

#[tokio::test]
async fn words_that_were_not_offered_are_never_a_password() {
    let house = House::build().await;
    let path = invited(&house).await;
    let mut browser = house.browser();
    let page = browser.get(&path).await;
    let list = words::offered(Language::English);
    let written = ["a a a a a", "", list[0], "hunter two is my password"];
    for words in written {
        let fields = [("name", "ola"), ("offered", words)];
        let again = browser.submit(&page, &page.path, &fields).await.is(422);
        let fresh = offered(&again);
        assert_ne!(fresh, words);
        assert!(fresh.split(' ').all(|word| list.contains(&word)));
        // Nobody is let in by words that they have not seen.
        sign_in(&house, "ola", &fresh).await.1.is(422);
    }
}

#[tokio::test]
async fn offered_words_are_forgiven_case_spaces_and_hyphens() {
    let house = House::build().await;
    let path = invited(&house).await;
    let mut browser = house.browser();
    let page = browser.get(&path).await;
    browser
        .submit(&page, &page.path, &[("name", "ola")])
        .await
        .is(303);
    let words = offered(&page);
    for typed in [
        words.to_uppercase(),
        words.replace(' ', "-"),
        words.replace(' ', ""),
        format!("  {}  ", words.replace(' ', "   ")),
    ] {
        let (mut browser, answer) = sign_in(&house, " OLA ", &typed).await;
        assert_eq!(answer.goes_to(), "/en/today", "{typed}");
        browser.follow(&answer).await.is(200);
    }
    let mut other: Vec<&str> = words.split(' ').collect();
    other.reverse();
    if other.join(" ") != words {
        sign_in(&house, "ola", &other.join(" ")).await.1.is(422);
    }
}

#[tokio::test]
async fn an_own_password_is_taken_to_the_letter() {
    let house = House::build().await;
    let path = invited(&house).await;
    let mut browser = house.browser();
    let page = browser.get(&path).await;
    let fields = [("name", "ola"), ("which", "own"), ("own", OWN)];
    browser.submit(&page, &page.path, &fields).await.is(303);
    sign_in(&house, "ola", OWN).await.1.is(303);
    for typed in [
        OWN.to_lowercase(),
        OWN.replace(' ', "-"),
        format!("{OWN} "),
        OWN.replace(' ', ""),
    ] {
        let (browser, answer) = sign_in(&house, "ola", &typed).await;
        answer.is(422).says("do not fit together").hides(&typed);
        assert!(browser.session().is_none());
    }
}

#[tokio::test]
async fn in_polish_the_words_are_polish() {
    let house = House::build().await;
    let path = invited(&house).await.replace("/en/", "/pl/");
    let mut browser = house.browser();
    let page = browser.get(&path).await.is(200);
    let form = html::form(&page.text(), &page.path);
    let list = words::offered(Language::Polish);
    assert!(
        form.value("offered")
            .unwrap()
            .split(' ')
            .all(|word| list.contains(&word))
    );
    let joined = browser.submit(&page, &page.path, &[("name", "ola")]).await;
    assert_eq!(joined.goes_to(), "/pl/today");
}

#[tokio::test]
async fn a_changed_password_opens_and_the_one_before_does_not() {
    let house = House::build().await;
    let mut browser = house.person("ola").await;
    let elsewhere = sign_in(&house, "ola", crate::house::PASSWORD).await.0;
    let wrong = [("password", "not the password"), ("own", OWN)];
    let page = browser.post("/en/you/password", &wrong).await.is(422);
    page.says("not the password of this account").hides(OWN);
    let right = [("password", crate::house::PASSWORD), ("own", OWN)];
    browser
        .post("/en/you/password", &right)
        .await
        .is(200)
        .says("The password is changed");
    browser.get("/en/today").await.is(200);
    assert!(!house.is_inside(elsewhere.session().unwrap()).await);
    sign_in(&house, "ola", OWN).await.1.is(303);
    sign_in(&house, "ola", crate::house::PASSWORD)
        .await
        .1
        .is(422);
}
