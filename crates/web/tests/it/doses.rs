//! Doses: noted as typed, refused with the reason, taken or not.

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
    page.says("wenlafaksyna : 37.5 mg");
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
        ("other", "25 mg", "another amount: 25 mg"),
        ("not", "", "Not taken: sertraline"),
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
