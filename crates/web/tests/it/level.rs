//! How the blood follows a step: on request, by published half-lives, never for drugs that are
//! recorded only.

use crate::browser::Browser;
use crate::house::House;
use crate::html;

/// A drug in the plan, and the address of its taper.
async fn with_drug(house: &House, name: &str, drug: &str) -> (Browser, String) {
    let mut browser = house.person(name).await;
    let new = browser.get("/en/taper-new").await.is(200);
    let fields = [("drug", drug), ("doses", "20 mg")];
    let added = browser.submit(&new, "/en/taper-new", &fields).await;
    let path = added.goes_to().trim_end_matches("/boxes").to_owned();
    (browser, path)
}

#[tokio::test]
async fn it_stands_behind_more_and_says_drawn_and_in_a_table_how_the_blood_follows() {
    let house = House::build().await;
    let (mut browser, taper) = with_drug(&house, "ola", "citalopram").await;
    let level = format!("{taper}/level");
    let page = browser.get(&taper).await.is(200);
    assert!(html::links(&page.text()).contains(&level));
    let page = browser.get(&level).await.is(200);
    page.says("After a step the blood follows in about 7 to 8 days.")
        .says("What is felt can come earlier or later.")
        .says("It is not your blood: nothing was measured.")
        .says("Half of it is gone after 33 to 37 hours.")
        .says("DailyMed")
        .says("nearly all (97 %)");
    let text = page.text();
    assert_eq!(text.matches("<svg").count(), 2, "wide and narrow");
    assert!(text.contains("level before"), "no step is known yet");
    assert!(html::links(&text).contains(&taper), "and back");
}

#[tokio::test]
async fn the_last_step_is_the_one_that_is_drawn() {
    let house = House::build().await;
    let (mut browser, taper) = with_drug(&house, "ola", "citalopram").await;
    let smaller = format!("{taper}/smaller");
    let page = browser.get(&smaller).await;
    browser
        .submit(&page, &smaller, &[("doses", "17.5 mg")])
        .await
        .is(303);
    let page = browser.get(&format!("{taper}/level")).await.is(200);
    page.says("level of 20 mg").says("level of 17.5 mg");
}

#[tokio::test]
async fn what_the_drug_becomes_is_told_where_it_acts() {
    let house = House::build().await;
    let (mut browser, taper) = with_drug(&house, "ola", "Valium").await;
    let page = browser.get(&format!("{taper}/level")).await.is(200);
    page.says("What the drug becomes in the body, nordiazepam, follows in about")
        .hides("temazepam");
    let polish = taper.replacen("/en/", "/pl/", 1);
    browser
        .get(&format!("{polish}/level"))
        .await
        .is(200)
        .says("czyli nordazepam")
        .says("To nie jest Twoja krew");
}

#[tokio::test]
async fn for_what_is_recorded_only_or_not_known_there_is_no_such_page() {
    let house = House::build().await;
    for (name, drug) in [
        ("ola", "lithium"),
        ("ewa", "clozapine"),
        ("jan", "something else"),
    ] {
        let (mut browser, taper) = with_drug(&house, name, drug).await;
        let level = format!("{taper}/level");
        let page = browser.get(&taper).await.is(200);
        assert!(!html::links(&page.text()).contains(&level), "{drug}");
        browser.get(&level).await.is(404);
    }
}

#[tokio::test]
async fn a_circumstance_in_which_nothing_is_computed_takes_it_away() {
    let house = House::build().await;
    let (mut browser, taper) = with_drug(&house, "ola", "citalopram").await;
    let path = format!("{taper}/circumstances");
    let page = browser.get(&path).await.is(200);
    browser
        .submit(&page, &path, &[("epilepsy", "yes")])
        .await
        .is(303);
    browser.get(&format!("{taper}/level")).await.is(404);
}

#[tokio::test]
async fn who_hides_figures_or_what_is_known_is_not_led_there() {
    let house = House::build().await;
    let (mut browser, taper) = with_drug(&house, "ola", "citalopram").await;
    for field in ["numbers", "facts"] {
        let other = if field == "numbers" {
            "facts"
        } else {
            "numbers"
        };
        let page = browser.get("/en/you/hidden").await;
        browser
            .submit(&page, "/en/you/hidden", &[(field, "yes"), (other, "")])
            .await
            .is(200);
        let page = browser.get(&taper).await;
        let leads = html::links(&page.text())
            .iter()
            .any(|link| link.ends_with("/level"));
        assert!(!leads, "with {field} hidden");
    }
}

#[tokio::test]
async fn another_persons_taper_is_not_there() {
    let house = House::build().await;
    let (_, taper) = with_drug(&house, "ola", "citalopram").await;
    let mut other = house.person("eve").await;
    other.get(&format!("{taper}/level")).await.is(404);
}
