//! Doses: noted as typed, refused with the reason, taken or not.

use crate::browser::Browser;
use crate::house::{House, TODAY};
use crate::html;

fn at(question: &str) -> String {
    format!("/en/day/{TODAY}/{question}")
}

#[tokio::test]
async fn a_dose_that_can_be_read_in_two_ways_is_refused_and_stays_typed() {
    let house = House::build().await;
    let mut browser = house.person("ola").await;
    for (dose, said) in [
        ("20", "The unit is missing"),
        ("1,125 mg", "can be read as decimals or as thousands"),
        ("2 mg/ml", "strength of a liquid"),
        ("-5 mg", "not below zero"),
        ("", "An amount is missing here"),
        ("<b>5</b> mg", "begins with a number"),
    ] {
        let page = browser.get(&at("dose")).await;
        let fields = [("drug", "wenlafaksyna"), ("dose", dose)];
        let again = browser.submit(&page, &at("dose-start"), &fields).await;
        again.says(said);
        let form = html::form(&again.text(), &at("dose-start"));
        assert_eq!(form.value("drug"), Some("wenlafaksyna"));
        assert_eq!(form.value("dose"), Some(dose));
    }
    assert_eq!(house.records(&browser).await, 0);
}

#[tokio::test]
async fn a_noted_dose_stands_from_its_day_on() {
    let house = House::build().await;
    let mut browser = house.person("ola").await;
    let fields = [("drug", "wenlafaksyna"), ("dose", "37,5 mg")];
    let start = "/en/day/2026-11-01/dose-start";
    browser.post(start, &fields).await.is(303);
    let page = browser.get(&at("dose")).await;
    page.says("wenlafaksyna 37.5 mg");
    browser
        .get(&at("dose").replace("/en/", "/pl/"))
        .await
        .says("37,5 mg");
    let before = browser.get("/en/day/2026-10-31/dose").await;
    before.says("No dose is noted yet.");
}

#[tokio::test]
async fn taken_another_amount_and_not_taken_are_kept_as_said() {
    let house = House::build().await;
    let mut browser = house.person("ola").await;
    let fields = [("drug", "sertraline"), ("dose", "50 mg")];
    browser.post(&at("dose-start"), &fields).await.is(303);
    for (taken, other, said) in [
        ("as-planned", "", "Taken: sertraline 50 mg"),
        ("not", "", "Not taken: sertraline"),
        ("other", "25 mg", "another amount: sertraline 25 mg"),
    ] {
        let page = browser.get(&at("dose")).await;
        let fields = [("taken", taken), ("other-0", other)];
        browser.submit(&page, &at("dose"), &fields).await.is(303);
        browser.get(&format!("/en/day/{TODAY}")).await.says(said);
    }
}

#[tokio::test]
async fn another_amount_that_cannot_be_taken_stays_typed_beside_its_own_drug() {
    let house = House::build().await;
    let mut browser = house.person("ola").await;
    for drug in ["diazepam", "sertraline"] {
        let fields = [("drug", drug), ("dose", "5 mg")];
        browser.post(&at("dose-start"), &fields).await.is(303);
    }
    let records = house.records(&browser).await;
    let fields = [
        ("number", "1"),
        ("drug", "sertraline"),
        ("planned", "5000"),
        ("other-1", "20"),
        ("taken", "other"),
    ];
    let again = browser.post(&at("dose"), &fields).await;
    again.says("The unit is missing");
    let forms = html::forms(&again.text());
    let typed = |name: &str| forms.iter().find_map(|form| form.value(name));
    assert_eq!(typed("other-0"), Some(""));
    assert_eq!(typed("other-1"), Some("20"));
    let start = html::form(&again.text(), &at("dose-start"));
    assert_eq!(start.value("drug"), Some(""));
    assert_eq!(house.records(&browser).await, records);
}

#[tokio::test]
async fn enter_in_the_field_for_another_amount_does_not_say_taken() {
    let house = House::build().await;
    let mut browser = house.person("ola").await;
    let fields = [("drug", "sertraline"), ("dose", "50 mg")];
    browser.post(&at("dose-start"), &fields).await.is(303);
    let page = browser.get(&at("dose")).await.text();
    let form = html::tags(&page)
        .into_iter()
        .filter(|tag| tag.name == "form")
        .map(|tag| tag.rest.split_once("</form>").unwrap().0)
        .find(|form| form.contains("name=\"other-0\""))
        .unwrap();
    let first = html::tags(form)
        .into_iter()
        .find(|tag| tag.name == "button")
        .unwrap();
    assert_eq!(first.attribute("value"), Some("other"));
}

/// A person whose plan has a drug, as it stands on the day.
async fn with_plan(house: &House, drug: &str, doses: &str) -> Browser {
    let mut browser = house.person("ola").await;
    let new = browser.get("/en/taper-new").await;
    let fields = [("drug", drug), ("doses", doses)];
    let added = browser.submit(&new, "/en/taper-new", &fields).await;
    added.is(303);
    browser
}

#[tokio::test]
async fn one_tap_on_the_home_screen_notes_a_dose_and_stands_there_with_its_hour() {
    let house = House::build().await;
    let mut browser = with_plan(&house, "citalopram", "20 mg").await;
    let home = browser.get("/en/today").await;
    home.says("Note as taken: citalopram 20 mg");
    let fields = [("taken", "as-planned")];
    let tapped = browser.submit(&home, &at("dose"), &fields).await;
    assert_eq!(tapped.goes_to(), "/en/today");
    // Noon in London is one o'clock by this person's clock.
    let home = browser.get("/en/today").await;
    home.says("Taken: citalopram 20 mg, noted at 13:00");
    let forms = html::forms(&home.text());
    assert!(!forms.iter().any(|form| form.action == at("dose")));
    let pl = browser.get("/pl/today").await;
    pl.says("Wzięte: citalopram 20 mg, zapisane o 13:00");
}

#[tokio::test]
async fn each_intake_of_a_day_has_a_tap_of_its_own() {
    let house = House::build().await;
    let day = "morning 10 mg + evening 5 mg";
    let mut browser = with_plan(&house, "citalopram", day).await;
    let home = browser.get("/en/today").await;
    home.says("Note as taken: citalopram, morning: 10 mg");
    home.says("Note as taken: citalopram, evening: 5 mg");
    let fields = [("taken", "as-planned")];
    browser.submit(&home, &at("dose"), &fields).await.is(303);
    let home = browser.get("/en/today").await;
    home.says("citalopram, morning: 10 mg, noted at 13:00");
    browser.submit(&home, &at("dose"), &fields).await.is(303);
    let home = browser.get("/en/today").await;
    home.says("citalopram, evening: 5 mg, noted at 13:00");
}

#[tokio::test]
async fn the_same_form_sent_twice_is_one_dose_and_a_second_window_is_asked() {
    let house = House::build().await;
    let mut browser = with_plan(&house, "citalopram", "20 mg").await;
    let records = house.records(&browser).await;
    let (one, other) = (
        browser.get("/en/today").await,
        browser.get("/en/today").await,
    );
    let fields = [("taken", "as-planned")];
    for _ in 0..2 {
        let sent = browser.submit(&one, &at("dose"), &fields).await;
        assert_eq!(sent.goes_to(), "/en/today");
    }
    house.wait(20);
    let asked = browser.submit(&other, &at("dose"), &fields).await.is(200);
    asked.says("Already noted at 13:00. Note another one?");
    asked.says("Leave it as it is");
    assert_eq!(house.records(&browser).await, records + 1);
    // Two choices that look alike; the other one is a link back.
    assert!(html::links(&asked.text()).contains(&"/en/today".to_owned()));
    let again = [("again", "beside")];
    for _ in 0..2 {
        let noted = browser.submit(&asked, &at("dose"), &again).await;
        assert_eq!(noted.goes_to(), "/en/today");
    }
    assert_eq!(house.records(&browser).await, records + 2);
    let home = browser.get("/en/today").await;
    home.says("noted at 13:00").says("noted at 13:20");
}

#[tokio::test]
async fn another_amount_is_still_there_when_it_is_asked_about_and_can_be_put_in_its_place() {
    let house = House::build().await;
    let mut browser = with_plan(&house, "citalopram", "20 mg").await;
    let page = browser.get(&at("dose")).await;
    let fields = [("taken", "as-planned")];
    browser.submit(&page, &at("dose"), &fields).await.is(303);
    let other = [("taken", "other"), ("other-0", "17,5 mg")];
    let page = browser.get(&at("dose")).await;
    let asked = browser.submit(&page, &at("dose"), &other).await.is(200);
    asked.says("citalopram 20 mg").says("citalopram 17.5 mg");
    let form = html::form(&asked.text(), &at("dose"));
    assert_eq!(form.value("other-0"), Some("17,5 mg"));
    let records = house.records(&browser).await;
    let again = [("again", "in-place")];
    let noted = browser.submit(&asked, &at("dose"), &again).await;
    assert_eq!(noted.goes_to(), format!("/en/day/{TODAY}"));
    assert_eq!(house.records(&browser).await, records);
    let day = browser.get(&format!("/en/day/{TODAY}")).await;
    day.says("another amount: citalopram 17.5 mg");
}

#[tokio::test]
async fn a_dose_of_another_day_has_no_hour() {
    let house = House::build().await;
    let mut browser = house.person("ola").await;
    let fields = [("drug", "sertraline"), ("dose", "50 mg")];
    let start = "/en/day/2026-11-20/dose-start";
    browser.post(start, &fields).await.is(303);
    let path = "/en/day/2026-11-20/dose";
    let (one, other) = (browser.get(path).await, browser.get(path).await);
    let fields = [("taken", "as-planned")];
    browser.submit(&one, path, &fields).await.is(303);
    let asked = browser.submit(&other, path, &fields).await.is(200);
    asked.says("Already noted for this day. Note another one?");
    browser.get(path).await.hides("noted at");
}
