//! Looking for a whole schedule: from the boxes and the question of pace to a plan that holds it.

use crate::browser::{Answer, Browser};
use crate::house::House;
use crate::html;
use crate::living::with_drug;

/// The boxes of citalopram that are at hand: all that the catalogue knows, in quarters.
async fn with_tablets(house: &House) -> (Browser, String) {
    let (mut browser, taper) = with_drug(house, "citalopram", "20 mg").await;
    let page = browser.get(&format!("{taper}/at-hand")).await.is(200);
    let fields = [
        ("form-0", "tablet"),
        ("strength-0", "10 mg"),
        ("division-0", "4"),
    ];
    let path = format!("{taper}/at-hand");
    browser.submit(&page, &path, &fields).await.is(303);
    (browser, taper)
}

const CAPS: [(&str, &str); 4] = [
    ("percent", "50"),
    ("days", "14"),
    ("stop-from", "2,5 mg"),
    ("act", "look"),
];

async fn look(browser: &mut Browser, taper: &str, fields: &[(&str, &str)]) -> Answer {
    let path = format!("{taper}/schedule");
    let page = browser.get(&path).await.is(200);
    browser.submit(&page, &path, fields).await
}

/// Fills in the last form of a page that goes to `action`: the one that takes what is seen.
async fn submit_last(
    browser: &mut Browser,
    page: &Answer,
    action: &str,
    filled_in: &[(&str, &str)],
) -> Answer {
    let mut forms = html::forms(&page.text()).into_iter();
    let form = forms.rfind(|form| form.action == action);
    let mut fields = form.expect("a form").fields;
    for (name, value) in filled_in {
        fields.retain(|(known, _)| known != name);
        fields.push(((*name).to_owned(), (*value).to_owned()));
    }
    let fields: Vec<(&str, &str)> = fields
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect();
    browser.post(action, &fields).await
}

#[tokio::test]
async fn the_way_in_goes_over_the_boxes_to_who_sets_the_pace() {
    let house = House::build().await;
    let mut browser = house.person("ola").await;
    let new = browser.get("/en/taper-new").await.is(200);
    let fields = [("drug", "Celexa"), ("doses", "20 mg")];
    let added = browser.submit(&new, "/en/taper-new", &fields).await;
    let boxes = added.goes_to().to_owned();
    let page = browser.get(&boxes).await.is(200);
    page.says("tablet, 20 mg").says("I don’t know");
    let ticked = [("box-0", "yes"), ("parts-0", "2")];
    let kept = browser.submit(&page, &boxes, &ticked).await;
    let pace = kept.goes_to().to_owned();
    assert_eq!(pace, boxes.replace("/boxes", "/pace"));
    let page = browser.get(&pace).await.is(200);
    page.says("My prescriber gave me a plan").says("NICE NG222");
    let taper = boxes.replace("/boxes", "");
    browser.get(&taper).await.says("into halves");
    let links = html::links(&page.text());
    for act in ["method", "print/questions", "schedule"] {
        let link = format!("{taper}/{act}");
        assert!(links.contains(&link), "{links:?}");
        browser.get(&link).await.is(200);
    }
}

#[tokio::test]
async fn boxes_that_stand_in_the_plan_are_ticked_and_what_the_catalogue_lacks_stays() {
    let house = House::build().await;
    let (mut browser, taper) = with_drug(&house, "citalopram", "20 mg").await;
    let page = browser.get(&format!("{taper}/at-hand")).await.is(200);
    let fields = [
        ("form-0", "tablet"),
        ("strength-0", "20 mg"),
        ("division-0", "4"),
        ("form-1", "liquid"),
        ("strength-1", "1 mg/ml"),
        ("measure-1", "0.1 ml"),
        ("largest-1", "5 ml"),
    ];
    let path = format!("{taper}/at-hand");
    browser.submit(&page, &path, &fields).await.is(303);
    let path = format!("{taper}/boxes");
    let page = browser.get(&path).await.is(200);
    let form = html::form(&page.text(), &path);
    assert_eq!(
        (form.value("box-1"), form.value("parts-1")),
        (Some("yes"), Some("4"))
    );
    assert_eq!(form.value("box-0"), None);
    browser
        .submit(&page, &path, &[("box-0", "yes")])
        .await
        .is(303);
    let page = browser.get(&taper).await.is(200);
    page.says("tablet, 10 mg")
        .says("tablet, 20 mg, into halves and quarters");
    page.says("liquid, 1 mg in 1 ml");
}

#[tokio::test]
async fn nothing_is_set_beforehand_and_looking_changes_nothing() {
    let house = House::build().await;
    let (mut browser, taper) = with_tablets(&house).await;
    let path = format!("{taper}/schedule");
    let page = browser.get(&path).await.is(200);
    let form = html::form(&page.text(), &path);
    for field in ["percent", "points", "days", "stop-from", "amount"] {
        assert_eq!(form.value(field), Some(""), "{field}");
    }
    page.says("At 20 mg a day: 5 % is 1 mg");
    let seen = look(&mut browser, &taper, &CAPS).await.is(200);
    seen.says("4 steps")
        .says("How 5 mg is made: half a tablet of 10 mg");
    browser.get(&taper).await.says("Doses are noted");
}

#[tokio::test]
async fn what_is_taken_into_the_plan_is_what_was_seen_and_no_step_begins_by_it() {
    let house = House::build().await;
    let (mut browser, taper) = with_tablets(&house).await;
    let seen = look(&mut browser, &taper, &CAPS).await.is(200);
    let path = format!("{taper}/schedule");
    let take = [("act", "take"), ("reason", "slowly")];
    let taken = submit_last(&mut browser, &seen, &path, &take).await;
    assert_eq!(taken.goes_to(), taper);
    let page = browser.get(&taper).await.is(200);
    page.says("Now: 20 mg")
        .says("By a schedule within your own caps");
    let step = browser.get(&format!("{taper}/step")).await.is(200);
    step.says("The next step of the schedule: 10 mg");
    let path = format!("{taper}/step");
    browser
        .submit(&step, &path, &[("since", "2026-11-23")])
        .await
        .is(303);
    browser.get(&taper).await.says("Now: 10 mg");
    // 10 mg, 5 mg and 2.5 mg for 14 days each: 14 and 7 tablets, then 3.5.
    let sheet = browser.get(&format!("{taper}/print/pharmacist")).await;
    sheet
        .says("from the schedule as it is written down")
        .says("21 pieces")
        .says("4 pieces");
    let sheet = browser.get(&format!("{taper}/print/person")).await;
    sheet
        .says("The next step, when you begin it: 5 mg")
        .says("Further on in the schedule");
    // Looked for anew from the dose that stands, with the caps that the plan holds.
    let page = browser.get(&format!("{taper}/schedule")).await.is(200);
    let form = html::form(&page.text(), &format!("{taper}/schedule"));
    assert_eq!(form.value("percent"), Some("50"));
}

#[tokio::test]
async fn where_there_is_no_way_the_page_says_what_would_open_one_and_shows_it_without_saving() {
    let house = House::build().await;
    let (mut browser, taper) = with_tablets(&house).await;
    let mut fields = CAPS;
    fields[0] = ("percent", "25");
    let seen = look(&mut browser, &taper, &fields).await.is(200);
    seen.says("No schedule")
        .says("The lowest dose that can be reached is 7.5 mg");
    let path = format!("{taper}/schedule");
    let with = submit_last(&mut browser, &seen, &path, &[("with", "0")])
        .await
        .is(200);
    with.says("A look as if this were at hand")
        .says("What would follow");
    with.hides("Take it into the plan");
}

#[tokio::test]
async fn what_is_not_understood_is_said_and_stays_in_the_form() {
    let house = House::build().await;
    let (mut browser, taper) = with_tablets(&house).await;
    for (fields, said) in [
        (
            vec![("percent", "ten"), ("days", "14")],
            "One of the numbers",
        ),
        (
            vec![("percent", "101"), ("days", "14")],
            "One of the numbers",
        ),
        (vec![("days", "14")], "A cap is needed"),
        (vec![("percent", "10")], "How many days"),
        (
            vec![("percent", "10"), ("days", "14"), ("stop-from", "0.5")],
            "unit",
        ),
    ] {
        let seen = look(&mut browser, &taper, &fields).await.is(422);
        seen.says(said);
        let path = format!("{taper}/schedule");
        let form = html::form(&seen.text(), &path);
        for (name, value) in fields {
            assert_eq!(form.value(name), Some(value));
        }
    }
}

#[tokio::test]
async fn nothing_is_looked_for_where_doses_are_recorded_only() {
    let house = House::build().await;
    let (mut browser, taper) = with_drug(&house, "lithium", "800 mg").await;
    let page = browser.get(&format!("{taper}/schedule")).await.is(200);
    page.says("none is computed");
    page.hides("Look what would follow");
    let pace = browser.get(&format!("{taper}/pace")).await.is(200);
    assert!(!html::links(&pace.text()).contains(&format!("{taper}/schedule")));
}
