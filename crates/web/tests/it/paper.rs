//! Sheets for paper: what stands on each, and what never does.

use crate::browser::{Answer, Browser};
use crate::house::House;
use crate::html;
use crate::living::{make, with_drug};

/// Somebody by a rule, with tablets and a liquid, a reason and a diary.
async fn by_rule(house: &House) -> (Browser, String) {
    let (mut browser, taper) = with_drug(house, "Cipramil", "20 mg").await;
    let at_hand = [
        ("form-0", "tablet"),
        ("strength-0", "10 mg"),
        ("division-0", "4"),
        ("form-1", "liquid"),
        ("strength-1", "2 mg in 1 ml"),
        ("measure-1", "0.1 ml"),
        ("largest-1", "10 ml"),
        ("reason", "marker-reason"),
    ];
    make(&mut browser, &taper, "at-hand", &at_hand)
        .await
        .is(303);
    let rule = [("method", "rule"), ("percent", "12"), ("days", "28")];
    make(&mut browser, &taper, "method", &rule).await.is(303);
    let line = [("words", "marker-line")];
    browser.post("/en/day/2026-11-20/line", &line).await.is(303);
    (browser, taper)
}

async fn sheet(browser: &mut Browser, taper: &str, name: &str) -> Answer {
    let page = browser.get(&format!("{taper}/print/{name}")).await.is(200);
    page.hides("marker-reason").hides("marker-line");
    page.says("Not on this sheet");
    page
}

#[tokio::test]
async fn each_sheet_is_a_choice_and_an_unknown_one_is_not_there() {
    let house = House::build().await;
    let (mut browser, taper) = by_rule(&house).await;
    let page = browser.get(&taper).await;
    let print = format!("{taper}/print");
    assert!(html::links(&page.text()).contains(&print));
    let page = browser.get(&print).await.is(200);
    for name in ["person", "pharmacist", "prescriber", "questions"] {
        assert!(html::links(&page.text()).contains(&format!("{print}/{name}")));
        sheet(&mut browser, &taper, name).await;
    }
    browser.get(&format!("{print}/all")).await.is(404);
}

#[tokio::test]
async fn the_persons_sheet_draws_the_dose_that_stands_and_the_next_step() {
    let house = House::build().await;
    let (mut browser, taper) = by_rule(&house).await;
    let page = sheet(&mut browser, &taper, "person").await;
    page.says("Now: 20 mg")
        .says("2 whole tablets of 10 mg: 20 mg")
        .says("The next step, when you begin it: 17.6 mg")
        .says("8.8 ml of the liquid with 2 mg in 1 ml: 17.6 mg");
    assert!(page.text().contains("<svg"));
    let polish = format!("{taper}/print/person").replace("/en/", "/pl/");
    let pl = browser.get(&polish).await;
    pl.says("8,8 ml")
        .says("Następny krok, kiedy go zaczniesz: 17,6 mg");
}

#[tokio::test]
async fn the_pharmacists_sheet_counts_what_stands_and_tells_no_step_that_is_only_proposed() {
    let house = House::build().await;
    let (mut browser, taper) = by_rule(&house).await;
    let page = sheet(&mut browser, &taper, "pharmacist").await;
    page.says("Cipramil (citalopram)")
        .says("From 23 November 2026 to 20 December 2026")
        .says("56 pieces");
    page.hides("17.6");
    let list = [
        ("method", "prescribed"),
        ("list", "20 mg 42 days\n10 mg 28 days"),
    ];
    make(&mut browser, &taper, "replan", &list).await.is(303);
    // 20 of the 42 days since 1 November are left: 40 tablets, and 8 for the 8 days after.
    let page = sheet(&mut browser, &taper, "pharmacist").await;
    page.says("20 mg a day for 20 days")
        .says("10 mg a day for 8 days")
        .says("48 pieces");
}

#[tokio::test]
async fn the_prescribers_sheet_has_the_rule_the_arithmetic_the_doubts_and_the_sources() {
    let house = House::build().await;
    let (mut browser, taper) = by_rule(&house).await;
    let page = sheet(&mut browser, &taper, "prescriber").await;
    page.says("12 % of 20 mg is 2.4 mg")
        .says("lowest dose within the rule is 17.6 mg")
        .says("Sources")
        .says("[1]");
}

#[tokio::test]
async fn of_what_is_recorded_only_no_step_is_told_on_any_sheet() {
    let house = House::build().await;
    let (mut browser, taper) = with_drug(&house, "lithium", "800 mg").await;
    let page = sheet(&mut browser, &taper, "prescriber").await;
    page.says("none is computed");
    let page = sheet(&mut browser, &taper, "person").await;
    page.says("No next step stands here");
}

#[tokio::test]
async fn the_questions_for_a_visit_hold_no_reckoned_step() {
    let house = House::build().await;
    let (mut browser, taper) = by_rule(&house).await;
    let page = sheet(&mut browser, &taper, "questions").await;
    page.says("Cipramil (citalopram): 20 mg since 1 November 2026")
        .says("tablet, 10 mg; liquid, 2 mg in 1 ml")
        .says("How small can the next change be");
    page.hides("17.6").hides("12 %").hides("28 days");
}
