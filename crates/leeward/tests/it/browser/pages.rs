//! Every page there is to look at, and how one comes to those whose address is not known before.

use super::hands::Hands;
use super::host::Host;
use super::person::{Person, first_link, sign_in};

/// Pages with an address of their own: what the picture is called, and the path.
///
/// A new page is a new line here, and is looked at in both languages and themes from then on.
const PLAIN: [(&str, &str); 53] = [
    ("about", "/about"),
    ("today", "/today"),
    ("none", "/none"),
    ("another-day", "/another-day"),
    ("days", "/days"),
    ("course", "/course"),
    ("course-asked", "/course/asked"),
    ("course-year", "/course/year"),
    ("course-quarter", "/course/quarter"),
    ("course-quarter-back", "/course/quarter/2"),
    ("course-month", "/course/month"),
    ("course-week", "/course/week"),
    ("course-table", "/course/table"),
    ("course-table-month", "/course/month/1/table"),
    ("course-step", "/course/reduction/3"),
    ("course-step-last", "/course/reduction/12"),
    ("course-step-asked", "/course/reduction/12/asked"),
    ("course-symptoms", "/course/symptoms"),
    ("course-notes", "/course/notes"),
    ("course-notes-back", "/course/notes/1"),
    ("taper", "/taper"),
    ("taper-new", "/taper-new"),
    ("case", "/plan/case"),
    ("versions", "/plan/versions"),
    ("compare", "/plan/compare/2/9"),
    ("compare-alike", "/plan/compare/2/2"),
    ("import", "/import"),
    ("code", "/code"),
    ("you", "/you"),
    ("devices", "/you/devices"),
    ("out", "/you/out"),
    ("texts", "/texts"),
    ("text", "/texts/how-long"),
    ("text-short", "/texts/waves-and-windows"),
    ("text-supply", "/texts/supply-stops"),
    ("for-after", "/for/after"),
    ("for-family", "/for/benzodiazepine"),
    ("drugs", "/drugs"),
    ("drug", "/drugs/sertraline"),
    ("drug-dangerous", "/drugs/lorazepam"),
    ("symptoms-named", "/symptoms"),
    ("words", "/words"),
    ("near", "/near"),
    ("take-back", "/take-back"),
    ("here", "/here"),
    ("here-books", "/here/books"),
    ("hidden", "/you/hidden"),
    ("door", "/door"),
    ("door-pl", "/door/pl"),
    ("door-uk", "/door/uk"),
    ("door-us", "/door/us"),
    ("door-other", "/door/other"),
    ("nothing-here", "/nothing-here"),
];

/// Pages that look otherwise, or are only there, for somebody who is not signed in.
pub const SIGNED_OUT: [&str; 10] = [
    "/",
    "/about",
    "/sign-in",
    "/recover",
    "/today",
    "/texts",
    "/texts/pssd",
    "/drugs/venlafaxine",
    "/words",
    "/here",
];

/// Pages of the last day that has entries: what the picture is called, and what follows the day.
const OF_A_DAY: [(&str, &str); 10] = [
    ("day", ""),
    ("more", "/more"),
    ("symptoms", "/symptoms"),
    ("came-back", "/came-back"),
    ("mark", "/mark"),
    ("dose", "/dose"),
    ("thought", "/thought"),
    ("kept", "/kept"),
    ("line", "/line"),
    ("event", "/event"),
];

/// Pages behind a link: the picture, the page named above that has the link, and the link.
const BEHIND: [(&str, &str, &str); 25] = [
    ("month", "days", "main .pair a[href*='/days/']"),
    ("entry", "day", "main a[href*='/entry/']"),
    ("remove", "day", "main a[href*='/remove/']"),
    ("symptom", "symptoms", "main a[href*='/symptom/']"),
    ("about-symptom", "symptom", "main p a[href*='/en/symptom/']"),
    ("taper-smaller", "taper", "main a[href$='/smaller']"),
    ("taper-back", "taper", "main a[href$='/back']"),
    ("taper-step", "taper", "main a[href$='/step']"),
    ("taper-set", "taper", "main a[href$='/set']"),
    ("taper-hold", "taper", "main a[href$='/hold']"),
    ("taper-replan", "taper", "main a[href$='/replan']"),
    ("print", "taper", "main a[href$='/print']"),
    ("print-person", "print", "main a[href$='/person']"),
    ("print-pharmacist", "print", "main a[href$='/pharmacist']"),
    ("print-prescriber", "print", "main a[href$='/prescriber']"),
    ("print-questions", "print", "main a[href$='/questions']"),
    ("taper-method", "taper", "main a[href$='/method']"),
    ("taper-at-hand", "taper", "main a[href$='/at-hand']"),
    (
        "taper-circumstances",
        "taper",
        "main a[href$='/circumstances']",
    ),
    ("taper-level", "taper", "main a[href$='/level']"),
    ("taper-pace", "taper", "main a[href$='/pace']"),
    ("taper-schedule", "taper", "main a[href$='/schedule']"),
    ("taper-boxes", "taper-at-hand", "main a[href$='/boxes']"),
    ("taper-end", "taper", "main a[href$='/end']"),
    ("version", "versions", "main a[href*='/plan/version/']"),
];

/// Addresses of pages that are looked at on the way of somebody new, or of an editor.
const ON_THE_WAY: [&str; 12] = [
    "/{language}/words/{story}",
    "/{language}/you/words",
    "/{language}/you/editors",
    "/{language}/desk",
    "/{language}/desk/new/{kind}",
    "/{language}/desk/piece/{piece}",
    "/{language}/desk/piece/{piece}/edit",
    "/{language}/desk/piece/{piece}/version/{number}",
    "/{language}/join",
    "/{language}/join/{invitation}",
    "/{language}/saved/{entry}",
    "/{language}/you/invite",
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
    // Where there is one taper its page is the list of them.
    let moves = pages.iter().find(|page| page.name == "taper-smaller");
    let moves = moves.expect("it stands above").path.clone();
    let taper = moves.trim_end_matches("/smaller").to_owned();
    pages.push(Page {
        name: "taper-alone",
        path: taper,
    });
    pages
}

/// Whether a path is one of an address with variable parts.
fn is_of(path: &str, address: &str) -> bool {
    let mut parts = path.split('/');
    let fits = |part: &str| {
        let here = parts.next();
        here == Some(part) || here.is_some() && part.starts_with('{')
    };
    address.split('/').all(fits) && parts.next().is_none()
}

/// Addresses that can be looked at and that no page of these is at.
pub fn not_among(pages: &[Page]) -> Vec<&'static str> {
    let looked_at = |address: &str| {
        let paths = pages.iter().map(|page| format!("/en{}", page.path));
        let mut paths = paths.chain(SIGNED_OUT.map(|path| format!("/en{path}")));
        paths.any(|path| is_of(&path, address))
    };
    web::ROUTES
        .iter()
        .filter(|route| route.method == "get" && route.path.starts_with("/{language}"))
        .map(|route| route.path)
        .filter(|address| *address != "/{language}" && !ON_THE_WAY.contains(address))
        .filter(|address| !looked_at(address))
        .collect()
}
