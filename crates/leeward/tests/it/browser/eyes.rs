//! What is looked for on a page: cut off, too small to tap, not to be read, asked for elsewhere.

use std::path::PathBuf;

use serde_json::{Value, json};

use super::hands::Hands;
use super::pictures;
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

/// Eyes that remember what they saw.
pub struct Eyes {
    hands: Hands,
    with_axe: bool,
    found: Vec<String>,
    /// What is added to the names of pictures, where any are taken.
    taking: Option<(PathBuf, String)>,
}

impl Eyes {
    pub async fn open(hands: &Hands) -> Eyes {
        let axe = axe();
        if let Some(axe) = &axe {
            let before_each = json!({ "source": axe });
            hands
                .tools("Page.addScriptToEvaluateOnNewDocument", before_each)
                .await;
        }
        Eyes {
            hands: hands.clone(),
            with_axe: axe.is_some(),
            found: Vec::new(),
            taking: None,
        }
    }

    /// Takes a picture of whatever is looked at from now on, where a folder is named for them.
    pub fn take_pictures(&mut self, ending: String) {
        self.taking = pictures::folder().map(|folder| (folder, ending));
    }

    /// Looks at the page that is open, in every width.
    pub async fn look(&mut self, name: &str) {
        for (width, height) in WIDTHS {
            self.hands.hold(width, height).await;
            let seen = self.look_once(width).await;
            let path = self.hands.path().await;
            let said = |what: String| format!("{name} ({path}, {width} px): {what}");
            self.found.extend(seen.into_iter().map(said));
        }
        if let Some((folder, ending)) = &self.taking {
            let name = format!(
                "{}-{ending}",
                name.replace([',', ' '], "-").replace("--", "-")
            );
            pictures::take(&self.hands, folder, &name).await;
        }
    }

    async fn look_once(&self, width: u32) -> Vec<String> {
        let hands = &self.hands;
        let mut seen = Vec::new();
        let over = hands.run(TOO_WIDE, Vec::new()).await;
        if over != 0 {
            seen.push(format!("{over} px too wide"));
        }
        let small = hands.run(SMALL_TARGETS, vec![SMALLEST_TARGET.into()]).await;
        seen.extend(texts(&small).map(|target| format!("small target {target}")));
        if self.with_axe && width >= AXE_FROM {
            let violations = hands.run_long(ASK_AXE, Vec::new()).await;
            seen.extend(texts(&violations).map(str::to_owned));
        }
        seen
    }

    /// Fails where anything was found, or anything was asked for elsewhere than at `base`.
    pub async fn close(mut self, base: &str) {
        self.elsewhere(base).await;
        assert!(self.found.is_empty(), "\n{}", self.found.join("\n"));
    }

    /// Requests to any other origin, and what the pages' own policy kept them from.
    async fn elsewhere(&mut self, base: &str) {
        let requests = self.hands.requests().await;
        assert!(
            requests.iter().any(|address| address.starts_with(base)),
            "the browser notes what it asks for"
        );
        let others = requests.iter().filter(|address| !address.starts_with(base));
        self.found
            .extend(others.map(|address| format!("asked for {address}")));
        for note in self.hands.notes("browser").await {
            let text = note["message"].as_str().unwrap_or_default();
            if text.contains("Content Security Policy") || text.contains("Trusted") {
                self.found.push(text.to_owned());
            }
        }
    }
}

fn texts(list: &Value) -> impl Iterator<Item = &str> {
    list.as_array()
        .into_iter()
        .flatten()
        .filter_map(Value::as_str)
}
