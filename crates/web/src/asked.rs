//! Who asks for what: for pages that anybody may see, and for those behind signing in.

use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::ops::Deref;
use std::sync::Arc;

use app::{Client, Holdings, Visit};
use axum::extract::{ConnectInfo, FromRequestParts};
use axum::http::HeaderMap;
use axum::http::request::Parts;
use jiff::Timestamp;
use jiff::civil::Date;
use words::{Language, Voice};

use crate::fault::Fault;
use crate::fields::Fields;
use crate::parts::OF;
use crate::session;
use crate::site::Site;

/// Anybody asks for something.
pub(crate) struct Asked {
    pub(crate) site: Arc<Site>,
    pub(crate) voice: Voice,
    /// The path without its language, beginning with a slash.
    pub(crate) path: String,
    /// What a form sent; empty for a look.
    pub(crate) fields: Fields,
    /// The session's cookie, opened or not.
    pub(crate) cookie: Option<String>,
    pub(crate) client: Client,
    pub(crate) now: Timestamp,
}

/// Somebody who is signed in asks for something.
pub(crate) struct Inside {
    pub(crate) asked: Asked,
    pub(crate) visit: Visit,
    /// What their journal holds, by number alone.
    pub(crate) holds: Holdings,
}

impl Deref for Inside {
    type Target = Asked;

    fn deref(&self) -> &Asked {
        &self.asked
    }
}

/// The language in front of a path, and the path behind it.
pub(crate) fn split_language(path: &str) -> Option<(Language, &str)> {
    let rest = path.strip_prefix('/')?;
    let (tag, _) = rest.split_once('/').unwrap_or((rest, ""));
    let language = Language::tagged(tag)?;
    Some((language, &rest[tag.len()..]))
}

/// Whether a path that a form named leads to a page of ours and can stand in a header.
pub(crate) fn is_own_path(path: &str) -> bool {
    split_language(path).is_some_and(|(_, rest)| !rest.starts_with("//"))
        && path
            .bytes()
            .all(|byte| byte.is_ascii_graphic() && byte != b'\\')
}

/// The language of a request: of its address, else what the browser asks for.
pub(crate) fn language_of(path: &str, headers: &HeaderMap) -> Language {
    split_language(path).map_or_else(
        || {
            let wanted = headers
                .get("accept-language")
                .and_then(|value| value.to_str().ok());
            words::best_of(wanted.unwrap_or(""))
        },
        |(language, _)| language,
    )
}

fn client(site: &Site, parts: &Parts) -> Client {
    let direct = parts
        .extensions
        .get::<ConnectInfo<SocketAddr>>()
        .map_or(IpAddr::V4(Ipv4Addr::LOCALHOST), |info| info.0.ip());
    if !site.settings.behind_proxy {
        return Client(direct);
    }
    // The last entry is the one that the host's own proxy wrote.
    let forwarded = parts
        .headers
        .get("x-forwarded-for")
        .and_then(|value| value.to_str().ok())
        .and_then(|value| value.rsplit(',').next())
        .and_then(|address| address.trim().parse().ok());
    Client(forwarded.unwrap_or(direct))
}

impl FromRequestParts<Arc<Site>> for Asked {
    type Rejection = Fault;

    async fn from_request_parts(parts: &mut Parts, site: &Arc<Site>) -> Result<Asked, Fault> {
        let path = parts.uri.path();
        let language = language_of(path, &parts.headers);
        let rest = match split_language(path) {
            Some((_, rest)) => rest,
            // Under `/{language}/...` anything else in that place is no page of ours.
            None if path == "/" || path == "/leave" || path == "/measures" => path,
            None => return Err(Fault::NotThere),
        };
        Ok(Asked {
            voice: Voice::of(language),
            path: if rest.is_empty() { "/" } else { rest }.to_owned(),
            fields: parts.extensions.get().cloned().unwrap_or_default(),
            cookie: session::session_of(site, &parts.headers),
            client: client(site, parts),
            now: (site.clock)(),
            site: Arc::clone(site),
        })
    }
}

impl FromRequestParts<Arc<Site>> for Inside {
    type Rejection = Fault;

    async fn from_request_parts(parts: &mut Parts, site: &Arc<Site>) -> Result<Inside, Fault> {
        let asked = Asked::from_request_parts(parts, site).await?;
        let cookie = asked.cookie.as_deref().ok_or(Fault::SignedOut)?;
        let visit = site.app.visit(cookie, asked.now).await?;
        let made_for = asked.fields.get(OF);
        // A tab that was left open while somebody else signed in: their words are not saved here.
        if !made_for.is_empty() && made_for != site.app.form_tag(visit.account()) {
            return Err(Fault::OtherAccount);
        }
        let holds = site.app.holdings(&visit).await?;
        Ok(Inside {
            asked,
            visit,
            holds,
        })
    }
}

impl Asked {
    /// A path in the reader's language.
    pub(crate) fn at(&self, path: &str) -> String {
        format!("/{}{path}", self.voice.language().tag())
    }
}

impl Inside {
    /// The person's own day.
    pub(crate) fn today(&self) -> Date {
        self.visit.today(self.now)
    }

    /// A day with its weekday; with its year too, where that is another one than now.
    pub(crate) fn said_day(&self, day: Date) -> String {
        let voice = self.voice;
        match day.year() == self.today().year() {
            true => voice.day(day),
            false => format!("{}, {}", voice.weekday(day), voice.date(day)),
        }
    }

    /// A day from an address: no later than tomorrow, which a clock elsewhere may have reached.
    pub(crate) fn day(&self, text: &str) -> Result<Date, Fault> {
        let day: Date = text.parse().map_err(|_| Fault::NotThere)?;
        let tomorrow = self.today().tomorrow().map_err(|_| Fault::NotThere)?;
        if day > tomorrow || day < jiff::civil::date(1950, 1, 1) {
            return Err(Fault::NotThere);
        }
        Ok(day)
    }
}
