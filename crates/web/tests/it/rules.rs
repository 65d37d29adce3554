//! What holds for every answer, whatever was asked: its headers, and what a page may hold.

use std::collections::BTreeSet;

use crate::browser::Answer;
use crate::html::{self, Tag};

const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; \
    img-src 'self' data:; font-src 'self'; media-src 'self'; connect-src 'self'; form-action 'self'; \
    manifest-src 'self'; worker-src 'self'; base-uri 'none'; frame-ancestors 'none'; \
    require-trusted-types-for 'script'; trusted-types leeward";

const FEATURES: &str = "camera=(), microphone=(), geolocation=(), payment=(), usb=(), \
    accelerometer=(), gyroscope=(), magnetometer=(), display-capture=()";

/// Headers that some answers carry besides.
const SOMETIMES: [&str; 8] = [
    "allow",
    "cache-control",
    "content-disposition",
    "content-length",
    "content-type",
    "location",
    "set-cookie",
    "vary",
];

/// Holds an answer to the rules.
#[track_caller]
pub fn hold(answer: &Answer, secure: bool) {
    headers(answer, secure);
    assert_ne!(answer.status, 500, "{}", answer.path);
    if answer.is_html() {
        page(answer);
        return;
    }
    // A fault is a page in the reader's language, never a line of a library's own.
    assert!(
        !answer.status.is_client_error(),
        "{}: a bare {}: {}",
        answer.path,
        answer.status,
        String::from_utf8_lossy(&answer.bytes)
    );
}

#[track_caller]
fn headers(answer: &Answer, secure: bool) {
    let mut wanted = vec![
        ("content-security-policy", POLICY),
        ("referrer-policy", "same-origin"),
        ("x-content-type-options", "nosniff"),
        ("cross-origin-opener-policy", "same-origin"),
        ("cross-origin-resource-policy", "same-origin"),
        ("permissions-policy", FEATURES),
    ];
    if secure {
        let year = "max-age=31536000; includeSubDomains";
        wanted.push(("strict-transport-security", year));
    }
    for (name, value) in &wanted {
        assert_eq!(answer.header(name), Some(*value), "{}: {name}", answer.path);
    }
    for name in answer.headers.keys() {
        let name = name.as_str();
        let known = wanted.iter().any(|(known, _)| *known == name) || SOMETIMES.contains(&name);
        assert!(known, "{}: {name} was not expected", answer.path);
    }
    kept(answer);
}

/// Only what is the same for everybody may be kept by a browser.
#[track_caller]
fn kept(answer: &Answer) {
    let path = answer.path.as_str();
    let is_door = path
        .split('/')
        .nth(2)
        .is_some_and(|second| second == "door");
    let may_be_kept = is_door || path.starts_with("/assets/") || path == "/favicon.ico";
    let kept = answer.header("cache-control").unwrap_or("");
    if may_be_kept && answer.status.is_success() {
        assert!(kept.contains("max-age="), "{path}: {kept}");
        assert!(kept.contains("public"), "{path}: {kept}");
        assert!(answer.set_cookies().is_empty(), "{path} sets a cookie");
    } else {
        assert_eq!(kept, "no-store", "{path}");
        assert_eq!(
            answer.header("vary"),
            Some("Sec-Fetch-Site, Cookie"),
            "{path}"
        );
    }
}

#[track_caller]
fn page(answer: &Answer) {
    let text = answer.text();
    let path = answer.path.as_str();
    assert!(text.starts_with("<!DOCTYPE html>"), "{path}");
    let tags = html::tags(&text);
    language(path, &tags);
    let headings = tags.iter().filter(|tag| tag.name == "h1").count();
    assert_eq!(
        headings, 1,
        "{path} has {headings} headings of the first kind"
    );
    let title = html::title(&text);
    assert!(!title.trim().is_empty(), "{path} has no title");
    nothing_inline(path, &tags);
    own_origin(path, &tags);
    labels(path, &tags, &text);
    whole_sentences(path, &text);
}

#[track_caller]
fn language(path: &str, tags: &[Tag<'_>]) {
    let html = tags.iter().find(|tag| tag.name == "html").unwrap();
    let tag = html.attribute("lang").unwrap();
    assert!(["en", "pl"].contains(&tag), "{path}: {tag}");
    let first = path.split(['/', '?']).nth(1).unwrap_or("");
    if ["en", "pl"].contains(&first) {
        assert_eq!(tag, first, "{path}");
    }
}

/// No script or style inside the page, no handler on a tag.
#[track_caller]
fn nothing_inline(path: &str, tags: &[Tag<'_>]) {
    for tag in tags {
        if tag.name == "script" {
            assert!(tag.attribute("src").is_some(), "{path}: a script inside");
            assert!(tag.rest.starts_with("</script>"), "{path}: a script inside");
        }
        assert_ne!(tag.name, "style", "{path}: a style inside");
        for (name, _) in &tag.attributes {
            assert_ne!(*name, "style", "{path}: a style on {}", tag.name);
            assert!(!name.starts_with("on"), "{path}: {name} on {}", tag.name);
        }
    }
}

/// Nothing is loaded from elsewhere and no form goes elsewhere; a link that leads out stands
/// behind the door alone and says nothing of where it was.
#[track_caller]
fn own_origin(path: &str, tags: &[Tag<'_>]) {
    let is_own = |address: &str| address.starts_with('/') && !address.starts_with("//");
    for tag in tags {
        for name in ["src", "srcset", "poster", "data", "formaction", "action"] {
            if let Some(address) = tag.attribute(name) {
                assert!(is_own(address), "{path}: {name}={address}");
            }
        }
        let Some(address) = tag.attribute("href") else {
            continue;
        };
        let names_the_page = matches!(tag.attribute("rel"), Some("canonical" | "alternate"));
        if tag.name == "link" && names_the_page {
            // Only says under which address the page is found; nothing is loaded from there.
            let bare = path.split('?').next().unwrap_or_default();
            let short = bare.get(3..).unwrap_or_default();
            assert!(address.ends_with(short), "{path}: {address}");
        } else if tag.name != "a" {
            assert!(
                is_own(address) || address.starts_with('#'),
                "{path}: {address}"
            );
        } else if address.contains("://") {
            let rel = tag.attribute("rel").unwrap_or("");
            let leads_out = ["/door/", "/texts/", "/here", "/desk/"];
            let may = leads_out.iter().any(|part| path.contains(part));
            assert!(may, "{path} leads out to {address}");
            assert!(
                rel.contains("noopener") && rel.contains("noreferrer"),
                "{path}: {address} with rel={rel}"
            );
        } else {
            let leads = ["#", "tel:", "sms:"];
            let known = is_own(address) || leads.iter().any(|lead| address.starts_with(lead));
            assert!(known, "{path}: {address}");
        }
    }
}

/// Every field has a name that is read aloud, and no two things carry the same id.
#[track_caller]
fn labels(path: &str, tags: &[Tag<'_>], text: &str) {
    let mut ids = BTreeSet::new();
    for id in tags.iter().filter_map(|tag| tag.attribute("id")) {
        assert!(ids.insert(id), "{path}: the id {id} stands twice");
    }
    let named: BTreeSet<&str> = tags
        .iter()
        .filter(|tag| tag.name == "label")
        .filter_map(|tag| tag.attribute("for"))
        .collect();
    let enclosed: String = html::inside(text, "label").concat();
    for tag in tags {
        let kind = tag.attribute("type").unwrap_or("");
        let asks = ["input", "textarea", "select"].contains(&tag.name) && kind != "hidden";
        if !asks {
            continue;
        }
        let by_id = tag.attribute("id").is_some_and(|id| named.contains(id));
        let by_label = ["checkbox", "radio"].contains(&kind)
            && tag
                .attribute("name")
                .is_some_and(|name| enclosed.contains(&format!("name=\"{}\"", name)));
        assert!(by_id || by_label, "{path}: a field without a label");
    }
    for tag in tags {
        for name in ["aria-describedby", "aria-labelledby"] {
            for id in tag.attribute(name).unwrap_or("").split_whitespace() {
                assert!(
                    ids.contains(id),
                    "{path}: {name} names {id}, which is not there"
                );
            }
        }
    }
}

/// No sentence is missing from its file, and none misses a value.
#[track_caller]
fn whole_sentences(path: &str, text: &str) {
    for piece in text.split('[').skip(1) {
        let inner = piece.split(']').next().unwrap_or("");
        let is_id = inner.contains('-')
            && inner
                .bytes()
                .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
        assert!(!is_id, "{path}: the sentence {inner} is missing");
    }
    assert!(!text.contains("{$"), "{path}: a value is missing");
    assert!(!text.contains("{ $"), "{path}: a value is missing");
}
