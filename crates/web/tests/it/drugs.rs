//! The catalogue of drugs: for anybody, without a cookie or a script, opening with whom to ask;
//! and for somebody signed in without the figures that they hid.

use medicine::catalogue;
use words::Language;

use crate::house::House;
use crate::html;

/// What a page with its style sheets may weigh, in bytes.
const MOST_BYTES: usize = 60_000;

fn paths() -> Vec<String> {
    let mut paths = Vec::new();
    for language in Language::ALL {
        let tag = language.tag();
        paths.push(format!("/{tag}/drugs"));
        paths.extend(
            catalogue()
                .iter()
                .map(|drug| format!("/{tag}/drugs/{}", drug.key)),
        );
    }
    paths
}

#[tokio::test]
async fn a_page_of_a_drug_carries_no_cookie_and_no_script_and_is_light() {
    let house = House::build().await;
    let mut browser = house.browser();
    let page = browser.get("/en/drugs").await.text();
    let start = page.find("/assets/style-").expect("the style sheet");
    let sheet = page[start..].split('"').next().expect("an end").to_owned();
    let mut styles = 0;
    for sheet in ["/look.css", &sheet] {
        styles += browser.get(sheet).await.is(200).bytes.len();
    }
    for path in paths() {
        let page = browser.get(&path).await.is(200);
        assert!(page.set_cookies().is_empty(), "{path}");
        page.hides("<script");
        let weight = page.bytes.len() + styles;
        assert!(weight <= MOST_BYTES, "{path}: {weight}");
        assert!(!page.text().contains("noindex"), "{path}");
        assert!(
            page.text()
                .contains("<meta name=\"description\" content=\""),
            "{path}"
        );
    }
    assert!(browser.jar.is_empty());
    browser.get("/en/drugs/no-such-drug").await.is(404);
}

#[tokio::test]
async fn every_drug_stands_in_the_list_and_in_that_for_search_engines() {
    let house = House::under(Some("https://leeward.example")).await;
    let mut browser = house.browser();
    let map = browser.get("/sitemap.xml").await.is(200).text();
    for path in paths() {
        assert!(
            map.contains(&format!("<loc>https://leeward.example{path}</loc>")),
            "{path}"
        );
    }
    for language in Language::ALL {
        let list = browser
            .get(&format!("/{}/drugs", language.tag()))
            .await
            .is(200);
        let links = html::links(&list.text());
        for drug in catalogue() {
            let path = format!("/{}/drugs/{}", language.tag(), drug.key);
            assert!(links.contains(&path), "{path}");
        }
    }
}

#[tokio::test]
async fn a_drug_is_found_by_its_brand_and_the_name_stands_in_no_address() {
    let house = House::build().await;
    let mut browser = house.browser();
    for (language, name, key) in [
        ("pl", "Asertin 50", "sertraline"),
        ("pl", "KWETIAPINA", "quetiapine"),
        ("en", "zoloft", "sertraline"),
        ("en", "w\u{119}glan litu", "lithium"),
    ] {
        let path = format!("/{language}/drugs");
        let answer = browser.post(&path, &[("name", name)]).await.is(200);
        let links = html::links(&answer.text());
        assert!(
            links.contains(&format!("/{language}/drugs/{key}")),
            "{name}: {links:?}"
        );
        assert!(links.iter().all(|link| !link.contains(name)), "{name}");
    }
    let nothing = browser
        .post("/en/drugs", &[("name", "xylophone")])
        .await
        .is(200);
    nothing.says("No drug of that name stands here.");
    assert!(
        nothing.text().contains("value=\"xylophone\""),
        "what was typed is still there"
    );
    let links = html::links(&nothing.text());
    assert!(
        links.contains(&"/en/texts/supply-stops".to_owned()),
        "{links:?}"
    );
    let known = browser
        .post("/en/drugs", &[("name", "fenobarbital")])
        .await
        .is(200);
    known.says("This drug is a barbiturate.");
}

#[tokio::test]
async fn a_page_opens_with_whom_to_ask_and_the_figures_come_last() {
    let house = House::build().await;
    let mut browser = house.browser();
    for drug in catalogue() {
        let page = browser
            .get(&format!("/en/drugs/{}", drug.key))
            .await
            .is(200)
            .text();
        let at = |piece: &str| {
            let found = page.find(piece);
            found.unwrap_or_else(|| panic!("{}: {piece}", drug.key))
        };
        let order = [
            at("If it runs out, or a stop is near"),
            at("/en/texts/supply-stops"),
            at("What it is made as"),
            at("What has been published on the pace"),
            at("<details class=\"more\""),
            at("How long it stays"),
            at("What this rests on"),
        ];
        assert!(order.is_sorted(), "{}: {order:?}", drug.key);
        let is_dangerous = page.contains("A sudden stop of this one can be dangerous.");
        assert_eq!(
            is_dangerous,
            drug.is_dangerous_to_stop_suddenly(),
            "{}",
            drug.key
        );
    }
    for key in [
        "lorazepam",
        "pregabalin",
        "lithium",
        "valproate",
        "clonidine",
        "propranolol",
    ] {
        let drug = medicine::by_key(key).expect("in the catalogue");
        assert!(drug.is_dangerous_to_stop_suddenly(), "{key}");
    }
}

#[tokio::test]
async fn each_mark_leads_to_a_source_that_is_there() {
    let house = House::build().await;
    let mut browser = house.browser();
    for key in [
        "sertraline",
        "venlafaxine",
        "quetiapine",
        "clozapine",
        "promazine",
    ] {
        for language in ["en", "pl"] {
            let page = browser
                .get(&format!("/{language}/drugs/{key}"))
                .await
                .is(200)
                .text();
            let marks: Vec<&str> = page
                .split("href=\"#source-")
                .skip(1)
                .filter_map(|rest| rest.split('"').next())
                .collect();
            assert!(marks.len() > 5, "{key}");
            for mark in marks {
                assert!(
                    page.contains(&format!("id=\"source-{mark}\"")),
                    "{key} {mark}"
                );
            }
        }
    }
}

#[tokio::test]
async fn no_publication_is_a_default_and_occupancy_is_in_whole_percent() {
    let house = House::build().await;
    let mut browser = house.browser();
    let page = browser.get("/en/drugs/sertraline").await.is(200);
    page.says("none of them is a default here");
    for body in ["NICE NG222", "Maudsley", "Horowitz, Taylor", "Framer"] {
        page.says(body);
    }
    page.says("50 mg a day: about 80 %");
    for drug in catalogue() {
        let page = browser.get(&format!("/en/drugs/{}", drug.key)).await.text();
        for line in page.split("a day: about ").skip(1) {
            let percent = line.split('%').next().expect("it has a percent");
            assert!(!percent.contains('.'), "{}: {percent}", drug.key);
        }
    }
    let none = browser.get("/en/drugs/diazepam").await.is(200);
    none.hides("a day: about ");
    none.says("what is known of antidepressants does not carry over");
}

#[tokio::test]
async fn what_somebody_hid_stays_hidden_on_the_page_of_a_drug_too() {
    let house = House::build().await;
    let mut ola = house.person("ola").await;
    let article = |text: &str| {
        let after = text.split("<article>").nth(1).expect("an article");
        after.split("<footer").next().expect("its end").to_owned()
    };
    let digit = |text: &str| html::words(&article(text)).contains(|c: char| c.is_ascii_digit());
    let path = "/en/drugs/sertraline";
    assert!(
        digit(&ola.get(path).await.is(200).text()),
        "the page has figures"
    );

    let page = ola.get("/en/you/hidden").await;
    let hidden = [("numbers", "yes")];
    ola.submit(&page, "/en/you/hidden", &hidden).await.is(200);
    let without = ola.get(path).await.is(200);
    assert!(
        !digit(&without.text()),
        "{}",
        html::words(&article(&without.text()))
    );
    without.says("A sentence with figures is hidden, as you chose.");
    without.says("If it runs out, or a stop is near");

    let page = ola.get("/en/you/hidden").await;
    let hidden = [("facts", "yes")];
    ola.submit(&page, "/en/you/hidden", &hidden).await.is(200);
    let without = ola.get(path).await.is(200);
    without.says("What is known about this is hidden, as you chose.");
    without.hides("<details class=\"more\"");
    without.hides("NICE NG222");
    without.says("If it runs out, or a stop is near");
    assert!(
        digit(&house.browser().get(path).await.text()),
        "others see it whole"
    );
}

#[tokio::test]
async fn a_taper_and_a_kind_of_drug_lead_to_the_drugs() {
    let house = House::build().await;
    let owner = crate::owner::Owner::of(&house, "ola").await;
    let mut browser = owner.browser.clone();
    let links = html::links(&browser.get("/en/taper").await.is(200).text());
    let is_drug = |link: &&String| link.starts_with("/en/drugs/");
    assert_eq!(links.iter().filter(is_drug).count(), 1, "{links:?}");
    let links = html::links(&browser.get("/en/for/benzodiazepine").await.is(200).text());
    assert!(
        links.contains(&"/en/drugs#benzodiazepine".to_owned()),
        "{links:?}"
    );
    let links = html::links(&browser.get("/en/texts").await.is(200).text());
    assert!(links.contains(&"/en/drugs".to_owned()), "{links:?}");
}
