//! How the public pages are found: a list of their addresses, and what is not to be looked at.

use std::fmt::Write as _;
use std::sync::Arc;

use axum::extract::State;
use axum::http::HeaderMap;
use axum::http::header::{CONTENT_TYPE, HOST};
use axum::response::{IntoResponse, Response};
use library::{FAMILIES, STAGES};
use publishing::PageKind;
use words::Language;

use crate::fault::{Answer, Fault};
use crate::site::Site;

/// The address before every path: the host's own, or, on this machine alone, the one asked for.
fn base(site: &Site, headers: &HeaderMap) -> String {
    let asked = headers.get(HOST).and_then(|host| host.to_str().ok());
    match &site.settings.public_url {
        Some(url) => url.clone(),
        None => format!("http://{}", asked.unwrap_or("localhost")),
    }
}

/// `GET /robots.txt`: what is behind signing in has nothing to be found.
pub(crate) async fn robots(State(site): State<Arc<Site>>, headers: HeaderMap) -> Response {
    let base = base(&site, &headers);
    let text = format!("User-agent: *\nAllow: /\nSitemap: {base}/sitemap.xml\n");
    ([(CONTENT_TYPE, "text/plain; charset=utf-8")], text).into_response()
}

/// Public paths without their language, each with the day of its last change where one is known.
async fn paths(site: &Site) -> Result<Vec<(String, Option<String>)>, Fault> {
    let plain = [
        "/",
        "/about",
        "/door",
        "/texts",
        "/symptoms",
        "/drugs",
        "/words",
        "/here",
    ];
    let mut paths: Vec<(String, Option<String>)> = plain
        .iter()
        .map(|path| ((*path).to_owned(), None))
        .collect();
    for about in STAGES.iter().chain(&FAMILIES) {
        paths.push((format!("/for/{about}"), None));
    }
    for text in site.library.shelf.texts(Language::English) {
        paths.push((format!("/texts/{}", text.topic), Some(text.date.clone())));
    }
    for drug in medicine::catalogue() {
        paths.push((format!("/drugs/{}", drug.key), None));
    }
    for kind in PageKind::ALL {
        paths.extend(there_in_both(site, kind).await?);
    }
    for story in site.app.published_stories().await? {
        paths.push((format!("/words/{}", story.id), None));
    }
    Ok(paths)
}

/// The path of a host's page that is written in every language; one that is not has a page that
/// is not to be found.
async fn there_in_both(
    site: &Site,
    kind: PageKind,
) -> Result<Option<(String, Option<String>)>, Fault> {
    for language in Language::ALL {
        if site.app.published_page(kind, language).await?.is_none() {
            return Ok(None);
        }
    }
    Ok(Some((format!("/here/{}", kind.name()), None)))
}

/// `GET /sitemap.xml`
pub(crate) async fn sitemap(State(site): State<Arc<Site>>, headers: HeaderMap) -> Answer {
    let base = base(&site, &headers);
    let mut xml = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset \
         xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" \
         xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n",
    );
    for (path, changed) in paths(&site).await? {
        for language in Language::ALL {
            let _ = write!(xml, "<url><loc>{base}/{}{path}</loc>", language.tag());
            for other in Language::ALL {
                let tag = other.tag();
                let _ = write!(
                    xml,
                    "<xhtml:link rel=\"alternate\" hreflang=\"{tag}\" href=\"{base}/{tag}{path}\"/>"
                );
            }
            if let Some(changed) = &changed {
                let _ = write!(xml, "<lastmod>{changed}</lastmod>");
            }
            xml.push_str("</url>\n");
        }
    }
    xml.push_str("</urlset>\n");
    Ok(([(CONTENT_TYPE, "application/xml; charset=utf-8")], xml).into_response())
}
