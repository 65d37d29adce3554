//! Every page there is to look at, and how one comes to those whose address is not known before.

use super::hands::Hands;
use super::host::Host;
use super::person::{Person, first_link, sign_in};

/// Pages with an address of their own: what the picture is called, and the path.
///
/// A new page is a new line here, and is looked at in both languages and themes from then on.
const PLAIN: [(&str, &str); 23] = [
    ("today", "/today"),
    ("none", "/none"),
    ("another-day", "/another-day"),
    ("days", "/days"),
    ("course", "/course"),
    ("course-year", "/course/year"),
    ("course-quarter", "/course/quarter"),
    ("course-table", "/course/table"),
    ("taper", "/taper"),
    ("taper-new", "/taper-new"),
    ("case", "/plan/case"),
    ("versions", "/plan/versions"),
    ("import", "/import"),
    ("code", "/code"),
    ("you", "/you"),
    ("devices", "/you/devices"),
    ("out", "/you/out"),
    ("door", "/door"),
    ("door-pl", "/door/pl"),
    ("door-uk", "/door/uk"),
    ("door-us", "/door/us"),
    ("door-other", "/door/other"),
    ("nothing-here", "/nothing-here"),
];

/// Pages that look otherwise, or are only there, for somebody who is not signed in.
pub const SIGNED_OUT: [&str; 4] = ["/", "/sign-in", "/recover", "/today"];

/// Pages of the last day that has entries: what the picture is called, and what follows the day.
const OF_A_DAY: [(&str, &str); 7] = [
    ("day", ""),
    ("more", "/more"),
    ("symptoms", "/symptoms"),
    ("came-back", "/came-back"),
    ("dose", "/dose"),
    ("thought", "/thought"),
    ("line", "/line"),
];

/// Pages behind a link: the picture, the page named above that has the link, and the link.
const BEHIND: [(&str, &str, &str); 13] = [
    ("entry", "day", "main a[href*='/entry/']"),
    ("remove", "day", "main a[href*='/remove/']"),
    ("symptom", "symptoms", "main a[href*='/symptom/']"),
    ("about-symptom", "symptom", "main p a[href*='/en/symptom/']"),
    ("taper-smaller", "taper", "main a[href$='/smaller']"),
    ("taper-back", "taper", "main a[href$='/back']"),
    ("taper-step", "taper", "main a[href$='/step']"),
    ("taper-set", "taper", "main a[href$='/set']"),
    ("taper-method", "taper", "main a[href$='/method']"),
    ("taper-at-hand", "taper", "main a[href$='/at-hand']"),
    (
        "taper-circumstances",
        "taper",
        "main a[href$='/circumstances']",
    ),
    ("taper-end", "taper", "main a[href$='/end']"),
    ("version", "versions", "main a[href*='/plan/version/']"),
];

/// A page: the name of its picture, and its path without the language.
pub struct Page {
    pub name: &'static str,
    pub path: String,
}

/// Who the demonstration invented.
pub fn invented(host: &Host) -> Person {
    Person {
        name: host.told("Name:"),
        password: host.told("Password:"),
    }
}

/// Signs in as the invented person, opens the course, and lists every page.
pub async fn all(hands: &Hands, host: &Host) -> Vec<Page> {
    sign_in(hands, &host.base, &invented(host)).await;
    hands.go(&host.at("/en/course")).await;
    hands.tap("button[value=look]").await;
    hands.go(&host.at("/en/days")).await;
    let day = first_link(hands, "main ul.plain a").await;
    let day = day.expect("the invented person noted days");

    let mut pages = Vec::new();
    for (name, path) in PLAIN {
        let path = path.to_owned();
        pages.push(Page { name, path });
    }
    for (name, rest) in OF_A_DAY {
        let path = format!("{day}{rest}");
        pages.push(Page { name, path });
    }
    for (name, from, link) in BEHIND {
        let from = pages.iter().find(|page| page.name == from);
        let from = from.expect("it stands further up").path.clone();
        hands.go(&host.at(&format!("/en{from}"))).await;
        let path = first_link(hands, link).await;
        let path = path.unwrap_or_else(|| panic!("{from} leads to no {name}"));
        pages.push(Page { name, path });
    }
    pages
}
