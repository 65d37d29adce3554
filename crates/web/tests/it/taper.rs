//! The plan: a drug comes in, ordinary moves, and every version with its reason.

use crate::browser::{Answer, Browser};
use crate::house::{House, PASSWORD, TODAY};
use crate::html;

/// A drug in the plan, and the address of its taper.
async fn with_drug(house: &House, name: &str) -> (Browser, String) {
    let mut browser = house.person(name).await;
    let new = browser.get("/en/taper-new").await.is(200);
    let fields = [("drug", "citalopram"), ("doses", "20 mg")];
    let added = browser.submit(&new, "/en/taper-new", &fields).await;
    let path = added.goes_to().trim_end_matches("/boxes").to_owned();
    (browser, path)
}

async fn make(browser: &mut Browser, taper: &str, act: &str, fields: &[(&str, &str)]) -> Answer {
    let path = format!("{taper}/{act}");
    let page = browser.get(&path).await.is(200);
    browser.submit(&page, &path, fields).await
}

#[tokio::test]
async fn a_drug_comes_into_the_plan_with_the_dose_as_it_is_now() {
    let house = House::build().await;
    let (mut browser, taper) = with_drug(&house, "ola").await;
    let page = browser.get(&taper).await.is(200);
    page.says("citalopram").says("Now: 20 mg");
    assert!(html::links(&page.text()).contains(&"/en/taper".to_owned()));
    let taken = format!("/en/day/{TODAY}/dose");
    let fields = [("taken", "as-planned")];
    browser.submit(&page, &taken, &fields).await.is(303);
    browser
        .get(&format!("/en/day/{TODAY}"))
        .await
        .says("Taken: citalopram 20 mg");
}

#[tokio::test]
async fn what_cannot_be_taken_of_a_drug_stays_typed() {
    let house = House::build().await;
    let mut browser = house.person("ola").await;
    for (drug, doses, since, said) in [
        ("", "20 mg", "", "Nothing is written here yet."),
        ("<b>x</b>", "20", "", "The unit is missing"),
        ("x", "20 mg", "2026-02-30", "This date cannot be read"),
    ] {
        let page = browser.get("/en/taper-new").await;
        let fields = [
            ("drug", drug),
            ("doses", doses),
            ("since", since),
            ("reason", "I slept better"),
            ("agreed", "prescriber"),
        ];
        let again = browser
            .submit(&page, "/en/taper-new", &fields)
            .await
            .is(422);
        again.says(said);
        let form = html::form(&again.text(), "/en/taper-new");
        assert_eq!(form.value("drug"), Some(drug));
        assert_eq!(form.value("doses"), Some(doses));
        assert_eq!(form.value("reason"), Some("I slept better"));
        assert_eq!(form.value("agreed"), Some("prescriber"));
    }
    assert_eq!(house.records(&browser).await, 0);
}

#[tokio::test]
async fn a_smaller_step_staying_going_on_and_back_are_versions_with_their_reasons() {
    let house = House::build().await;
    let (mut browser, taper) = with_drug(&house, "ola").await;
    let smaller = [("doses", "17.5 mg"), ("reason", "a calm month")];
    make(&mut browser, &taper, "smaller", &smaller)
        .await
        .is(303);
    browser.get(&taper).await.says("Now: 17.5 mg");
    for act in ["hold", "resume"] {
        let page = browser.get(&taper).await;
        browser
            .submit(&page, &format!("{taper}/{act}"), &[])
            .await
            .is(303);
    }
    // No earlier dose is chosen beforehand.
    make(&mut browser, &taper, "back", &[]).await.is(422);
    make(&mut browser, &taper, "back", &[("doses", "20 mg")])
        .await
        .is(303);
    browser.get(&taper).await.says("Now: 20 mg");
    let versions = browser.get("/en/plan/versions").await;
    versions.says("a calm month");
    let links = html::links(&versions.text());
    let shown = links.iter().filter(|link| link.contains("/plan/version/"));
    assert_eq!(shown.count(), 5);
    browser
        .get("/en/plan/version/2")
        .await
        .says("citalopram : 17.5 mg");
}

#[tokio::test]
async fn the_second_of_two_windows_does_not_move_the_plan_and_its_words_are_shown() {
    let house = House::build().await;
    let (mut browser, taper) = with_drug(&house, "ola").await;
    let path = format!("{taper}/smaller");
    let (one, other) = (browser.get(&path).await, browser.get(&path).await);
    let first = [("doses", "17.5 mg")];
    browser.submit(&one, &path, &first).await.is(303);
    let second = [("doses", "15 mg"), ("reason", "in a hurry")];
    let late = browser.submit(&other, &path, &second).await.is(409);
    late.says("Another window saved first").says("in a hurry");
    browser.get(&taper).await.says("Now: 17.5 mg");
}

#[tokio::test]
async fn a_step_that_comes_after_the_session_ended_is_kept_and_not_taken_by_itself() {
    let house = House::build().await;
    let (mut browser, taper) = with_drug(&house, "ola").await;
    let path = format!("{taper}/smaller");
    let page = browser.get(&path).await;
    house.wait(60);
    let fields = [("doses", "17.5 mg"), ("reason", "a calm month")];
    let asked = browser.submit(&page, &path, &fields).await.is(401);
    let fields = [("name", "ola"), ("password", PASSWORD)];
    let shown = browser.submit(&asked, "/en/sign-in", &fields).await;
    shown.says("a calm month");
    browser.get(&taper).await.says("Now: 20 mg");
    browser.submit(&shown, &path, &[]).await.is(303);
    browser.get(&taper).await.says("Now: 17.5 mg");
}

#[tokio::test]
async fn an_act_that_is_none_is_not_there() {
    let house = House::build().await;
    let (mut browser, taper) = with_drug(&house, "ola").await;
    for act in ["stop", "delete", "%00", "STEP"] {
        let path = format!("{taper}/{act}");
        browser.get(&path).await.is(404);
        browser.post(&path, &[("seen", "1")]).await.is(404);
    }
    browser.get(&taper).await.says("Now: 20 mg");
}

#[tokio::test]
async fn a_dose_written_down_wrongly_is_put_right_and_never_offered_to_go_back_to() {
    let house = House::build().await;
    let (mut browser, taper) = with_drug(&house, "ola").await;
    make(&mut browser, &taper, "set", &[("doses", "180 mg")])
        .await
        .is(303);
    let page = browser.get(&format!("{taper}/correct")).await.is(200);
    page.says("The dose as it is");
    make(&mut browser, &taper, "correct", &[("doses", "18 mg")])
        .await
        .is(303);
    browser.get(&taper).await.says("Now: 18 mg");
    browser.get(&format!("{taper}/back")).await.hides("180 mg");
    browser.get("/en/plan/versions").await.says("180 mg");
}
