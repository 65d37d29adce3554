//! Bringing a diary in: what was understood, all of it or nothing, and back out.

use crate::browser::{Answer, Browser};
use crate::house::House;
use crate::html;

const DIARY: &[u8] = include_bytes!("../../../../data/example/diary.csv");
const DOSES: &[u8] = include_bytes!("../../../../data/example/doses.csv");

/// Columns of the invented diary by their place.
const MOOD_LOW: usize = 5;
const MOR_SLEEP: usize = 12;
const MOR_WOKEN: usize = 13;

/// Somebody who may bring something in.
pub async fn with_code(house: &House, name: &str) -> Browser {
    let browser = house.person(name).await;
    house.with_code(&browser).await;
    browser
}

async fn understood(browser: &mut Browser) -> Answer {
    let files = [("daily", DIARY), ("doses", DOSES)];
    browser.upload("/en/import", &files).await.is(200)
}

/// The first weeks of the invented diary, where its length does not matter.
pub async fn bring_in_some(browser: &mut Browser) {
    let lines = DIARY.split_inclusive(|byte| *byte == b'\n');
    let some: Vec<u8> = lines.take(43).flatten().copied().collect();
    let files = [("daily", some.as_slice()), ("doses", DOSES)];
    let page = browser.upload("/en/import", &files).await.is(200);
    let scale = [("scale-lo", "1"), ("scale-hi", "7")];
    browser
        .submit(&page, "/en/import/take", &scale)
        .await
        .is(200);
}

/// Takes the invented diary in, on its own scale.
pub async fn bring_in(browser: &mut Browser) -> Answer {
    let page = understood(browser).await;
    let neutral = format!("neutral-{MOOD_LOW}");
    let better = format!("better-{MOR_SLEEP}");
    let chosen = [
        ("scale-lo", "1"),
        ("scale-hi", "7"),
        (neutral.as_str(), "4"),
        (better.as_str(), "yes"),
    ];
    browser
        .submit(&page, "/en/import/take", &chosen)
        .await
        .is(200)
}

#[tokio::test]
async fn a_confirmed_code_comes_first() {
    let house = House::build().await;
    let mut browser = house.person("ola").await;
    browser
        .get("/en/import")
        .await
        .is(200)
        .says("a confirmed recovery code comes first");
    let refused = browser.upload("/en/import", &[("daily", DIARY)]).await;
    refused
        .is(409)
        .says("A confirmed recovery code comes first");
    // The second step by itself is refused as well.
    let mut other = with_code(&house, "marek").await;
    let page = understood(&mut other).await;
    let form = html::form(&page.text(), "/en/import/take");
    let fields: Vec<(&str, &str)> = form
        .fields
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect();
    let fields = [&fields[..], &[("scale-lo", "1"), ("scale-hi", "7")]].concat();
    browser.post("/en/import/take", &fields).await.is(409);
    assert_eq!(house.records(&browser).await, 0);
}

#[tokio::test]
async fn the_page_says_what_was_understood_and_stores_nothing() {
    let house = House::build().await;
    let mut browser = with_code(&house, "ola").await;
    let page = understood(&mut browser).await;
    page.says("240 lines, from")
        .says("mood_low")
        .says("mor_sleep")
        .says("Not read: ")
        .says("hold text and not numbers");
    let form = html::form(&page.text(), "/en/import/take");
    assert_eq!(form.value(&format!("keep-{MOOD_LOW}")), Some("yes"));
    assert_eq!(form.value(&format!("keep-{MOR_WOKEN}")), None);
    assert_eq!(form.value("take-doses"), Some("yes"));
    for never in ["keep-0", "keep-1", "keep-2", "keep-3"] {
        assert_eq!(form.value(never), None, "{never}");
    }
    assert_eq!(house.records(&browser).await, 0);
}

#[tokio::test]
async fn the_diary_comes_in_with_its_doses_and_goes_out_again() {
    let house = House::build().await;
    let mut browser = with_code(&house, "ola").await;
    let done = bring_in(&mut browser).await;
    done.says("It is in.");
    let records = house.records(&browser).await;
    assert!(records > 240, "{records}");
    browser
        .get("/en/day/2024-03-18")
        .await
        .says("From this day on: citalopram 17.5 mg");
    browser.post("/en/course", &[("act", "look")]).await;
    let course = browser.get("/en/course").await.is(200);
    course.says("citalopram").says("20 mg");
    let undone = browser.submit(&done, "/en/import/undo", &[]).await;
    assert_eq!(undone.goes_to(), "/en/import");
    assert_eq!(house.records(&browser).await, 0);
}

#[tokio::test]
async fn undoing_an_import_leaves_what_was_written_by_hand() {
    let house = House::build().await;
    let mut browser = with_code(&house, "ola").await;
    let tap = "/en/day/2024-03-18/tap";
    browser.post(tap, &[("felt", "window")]).await.is(303);
    let done = bring_in(&mut browser).await;
    browser.submit(&done, "/en/import/undo", &[]).await.is(303);
    assert_eq!(house.records(&browser).await, 1);
    browser.get("/en/day/2024-03-18").await.says("A window");
}

#[tokio::test]
async fn a_half_bad_file_brings_nothing_in_and_names_its_lines() {
    let house = House::build().await;
    let mut browser = with_code(&house, "ola").await;
    let page = understood(&mut browser).await;
    let woken = format!("keep-{MOR_WOKEN}");
    for (chosen, said) in [
        (
            [
                ("scale-lo", "1"),
                ("scale-hi", "7"),
                (woken.as_str(), "yes"),
            ],
            "this is not a number",
        ),
        (
            [("scale-lo", "1"), ("scale-hi", "3"), ("x", "")],
            "this number lies outside the scale",
        ),
        (
            [("scale-lo", "7"), ("scale-hi", "1"), ("x", "")],
            "The scale needs two numbers",
        ),
        (
            [("scale-lo", "a"), ("scale-hi", "inf"), ("x", "")],
            "The scale needs two numbers",
        ),
    ] {
        let again = browser
            .submit(&page, "/en/import/take", &chosen)
            .await
            .is(422);
        again.says("Nothing was brought in yet.").says(said);
        let form = html::form(&again.text(), "/en/import/take");
        assert_eq!(
            form.value("scale-lo"),
            Some(chosen[0].1),
            "what was chosen stays"
        );
        assert_eq!(form.value("scale-hi"), Some(chosen[1].1));
        assert_eq!(house.records(&browser).await, 0);
    }
    let line = DIARY
        .split(|byte| *byte == b'\n')
        .position(|line| String::from_utf8_lossy(line).contains("often"))
        .unwrap();
    let chosen = [
        ("scale-lo", "1"),
        ("scale-hi", "7"),
        (woken.as_str(), "yes"),
    ];
    browser
        .submit(&page, "/en/import/take", &chosen)
        .await
        .says(&format!("Line {}, column mor_woken", line + 1));
}

#[tokio::test]
async fn a_file_that_cannot_be_read_is_refused_in_one_sentence() {
    let house = House::build().await;
    let mut browser = with_code(&house, "ola").await;
    let files: [(&[u8], &str); 4] = [
        (b"", "The file is empty."),
        (b"date,a\n", "nothing below it"),
        (b"a,b\n1,2\n", "No column holds dates."),
        (b"\xff\xfe\x00\x01", "not plain text"),
    ];
    for (file, said) in files {
        let again = browser
            .upload("/en/import", &[("daily", file)])
            .await
            .is(422);
        again.says(said);
    }
    let files: [(&str, &[u8]); 2] = [("daily", DIARY), ("doses", b"a,b\n1,2\n")];
    browser
        .upload("/en/import", &files)
        .await
        .is(422)
        .says("needs a column start_date");
}

#[tokio::test]
async fn a_date_that_does_not_exist_is_named_by_its_line() {
    let house = House::build().await;
    let mut browser = with_code(&house, "ola").await;
    let file: &[u8] = b"date,a\n2026-03-01,2\n2026-02-30,1\n";
    let page = browser.upload("/en/import", &[("daily", file)]).await;
    let again = browser.submit(&page, "/en/import/take", &[]).await.is(422);
    again.says("Line 3, column date: this date or time does not exist in the calendar.");
    assert_eq!(house.records(&browser).await, 0);
}

#[tokio::test]
async fn doses_without_a_drug_ask_for_it() {
    let house = House::build().await;
    let mut browser = with_code(&house, "ola").await;
    let doses: &[u8] = b"start_date,dose_mg\n2024-02-12,20\n";
    let files = [("daily", DIARY), ("doses", doses)];
    let page = browser.upload("/en/import", &files).await.is(200);
    let scale = [("scale-lo", "1"), ("scale-hi", "7")];
    let again = browser
        .submit(&page, "/en/import/take", &scale)
        .await
        .is(422);
    again.says("The doses need the name of the drug.");
    assert_eq!(house.records(&browser).await, 0);
    browser
        .submit(&again, "/en/import/take", &[("drug", "wenlafaksyna")])
        .await
        .is(200);
    browser
        .get("/en/day/2024-02-12")
        .await
        .says("wenlafaksyna 20 mg");
}

#[tokio::test]
async fn a_column_named_like_a_tag_is_shown_as_text() {
    let house = House::build().await;
    let mut browser = with_code(&house, "ola").await;
    let file: &[u8] = b"date,<script>x</script>\n2026-01-01,1\n2026-01-02,2\n";
    let page = browser.upload("/en/import", &[("daily", file)]).await;
    page.says("<script>x</script>").hides("<script>x");
}

#[tokio::test]
async fn a_file_of_more_than_two_megabytes_is_read_and_one_of_thirteen_refused() {
    let house = House::build().await;
    let mut browser = with_code(&house, "ola").await;
    let note = "n".repeat(1500);
    let mut file = b"date,a,note\n".to_vec();
    let mut day = jiff::civil::date(2019, 1, 1);
    while file.len() < 2_200_000 {
        file.extend_from_slice(format!("{day},3,{note}\n").as_bytes());
        day = day.tomorrow().unwrap();
    }
    let page = browser
        .upload("/en/import", &[("daily", &file)])
        .await
        .is(200);
    browser
        .submit(&page, "/en/import/take", &[])
        .await
        .is(200)
        .says("It is in.");
    let large = vec![b'a'; 13 << 20];
    browser
        .upload("/en/import", &[("daily", &large)])
        .await
        .is(413)
        .says("This is more than fits");
}

#[tokio::test]
async fn the_same_file_twice_is_said_before_it_stands_twice() {
    let house = House::build().await;
    let mut browser = with_code(&house, "ola").await;
    let table = b"date,zap\n2026-11-01,4\n2026-11-02,5\n";
    for round in 0..3 {
        let page = browser
            .upload("/en/import", &[("daily", table)])
            .await
            .is(200);
        let sent = browser.submit(&page, "/en/import/take", &[]).await;
        if round == 0 {
            sent.is(200).says("It is in.");
            continue;
        }
        let told = sent.is(422);
        told.says("would stand twice");
        if round == 2 {
            let again = browser
                .submit(&told, "/en/import/take", &[("twice", "yes")])
                .await;
            again.is(200).says("It is in.");
        }
    }
    let page = browser.get("/en/import").await.is(200);
    page.says("Brought in so far");
    assert_eq!(page.text().matches("/import/undo").count(), 2);
    browser.submit(&page, "/en/import/undo", &[]).await.is(303);
    let page = browser.get("/en/import").await.is(200);
    assert_eq!(page.text().matches("/import/undo").count(), 1);
}

#[tokio::test]
async fn a_day_to_come_is_not_brought_in() {
    let house = House::build().await;
    let mut browser = with_code(&house, "ola").await;
    let before = house.records(&browser).await;
    let table = b"date,zap\n2026-11-01,4\n2099-11-02,5\n";
    let page = browser
        .upload("/en/import", &[("daily", table)])
        .await
        .is(200);
    let told = browser.submit(&page, "/en/import/take", &[]).await.is(422);
    told.says("2 November 2099");
    assert_eq!(house.records(&browser).await, before);
}
