//! Every page in both languages, dark and light, narrow and wide: readable, reachable, and from
//! nowhere else.

use serde_json::{Value, json};

use super::driver::{Scripts, at_a_browser};
use super::hands::Hands;
use super::host::Host;
use super::pages::{self, Page};
use super::present::axe;

/// Widths at which nothing may be cut off: the narrowest screen that is thought of (a usual one
/// at 400 %), a telephone, a desk.
const WIDTHS: [(u32, u32); 3] = [(320, 640), (360, 740), (1280, 900)];

/// Where axe looks; it does not change its mind between 320 and 360.
const AXE_FROM: u32 = 360;

/// The fewest CSS pixels on both sides of what can be tapped.
const SMALLEST_TARGET: f64 = 24.0;

const ASK_AXE: &str = "const done = arguments[arguments.length - 1]; \
    axe.run(document, { resultTypes: ['violations'], runOnly: { type: 'tag', \
        values: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'] } }) \
    .then((found) => done(found.violations.map((one) => \
        one.id + ': ' + one.nodes.map((node) => node.target.join(' ')).join(', ')))) \
    .catch((fault) => done(['axe failed: ' + fault]));";

/// What can be tapped and is smaller than a fingertip, but for links inside a sentence.
const SMALL_TARGETS: &str = "const least = arguments[0]; \
    const inSentence = (one) => getComputedStyle(one).display === 'inline' && \
        one.parentElement.textContent.trim() !== one.textContent.trim(); \
    const area = (one) => (one.matches('input') && one.closest('label') || one) \
        .getBoundingClientRect(); \
    return [...document.querySelectorAll('a, button, input, select, textarea, summary')] \
        .filter((one) => one.type !== 'hidden' && !one.matches('.skip') && one.checkVisibility()) \
        .filter((one) => !inSentence(one)) \
        .filter((one) => area(one).width < least || area(one).height < least) \
        .map((one) => one.outerHTML.slice(0, 90));";

const TOO_WIDE: &str = "return Math.max(0, document.documentElement.scrollWidth - innerWidth);";

#[test]
fn every_page_can_be_read_and_used_in_the_dark() {
    at_a_browser(Scripts::On, |hands| look_everywhere(hands, "dark"));
}

#[test]
fn every_page_can_be_read_and_used_in_the_light() {
    at_a_browser(Scripts::On, |hands| look_everywhere(hands, "light"));
}

async fn look_everywhere(hands: Hands, theme: &'static str) {
    let axe = axe();
    let host = Host::demonstration("en");
    hands.hold(360, 740).await;
    let pages = pages::all(&hands, &host).await;
    hands.go(&host.at("/en/today")).await;
    hands.tap(&format!("button[value={theme}]")).await;
    if let Some(axe) = &axe {
        let before_each = json!({ "source": axe });
        hands
            .tools("Page.addScriptToEvaluateOnNewDocument", before_each)
            .await;
    }
    let mut found = Vec::new();
    for language in ["en", "pl"] {
        for page in &pages {
            let seen = look(&hands, &host, language, page, axe.is_some()).await;
            found.extend(seen);
        }
    }
    found.extend(elsewhere(&hands, &host).await);
    assert!(found.is_empty(), "{theme}:\n{}", found.join("\n"));
}

/// Everything that is wrong with one page in one language.
async fn look(
    hands: &Hands,
    host: &Host,
    language: &str,
    page: &Page,
    with_axe: bool,
) -> Vec<String> {
    hands
        .go(&host.at(&format!("/{language}{}", page.path)))
        .await;
    let mut found = Vec::new();
    for (width, height) in WIDTHS {
        hands.hold(width, height).await;
        let mut add = |what: String| {
            let name = page.name;
            found.push(format!("{name} ({language}, {width} px): {what}"));
        };
        let over = hands.run(TOO_WIDE, Vec::new()).await;
        if over != 0 {
            add(format!("{over} px too wide"));
        }
        let small = hands.run(SMALL_TARGETS, vec![SMALLEST_TARGET.into()]).await;
        texts(&small).for_each(|target| add(format!("small target {target}")));
        if with_axe && width >= AXE_FROM {
            let violations = hands.run_long(ASK_AXE, Vec::new()).await;
            texts(&violations).for_each(|violation| add(violation.to_owned()));
        }
    }
    found
}

fn texts(list: &Value) -> impl Iterator<Item = &str> {
    list.as_array()
        .into_iter()
        .flatten()
        .filter_map(Value::as_str)
}

/// Requests to any other origin, and what the pages' own policy kept them from.
async fn elsewhere(hands: &Hands, host: &Host) -> Vec<String> {
    let requests = hands.requests().await;
    assert!(requests.len() > 50, "the browser notes what it asks for");
    let mut found: Vec<String> = requests
        .into_iter()
        .filter(|address| !address.starts_with(&host.base))
        .map(|address| format!("asked for {address}"))
        .collect();
    for note in hands.notes("browser").await {
        let text = note["message"].as_str().unwrap_or_default();
        if text.contains("Content Security Policy") || text.contains("Content-Security-Policy") {
            found.push(text.to_owned());
        }
    }
    found
}
