//! Cookies: the session's, and the one that keeps how pages look.

use app::SignedIn;
use axum::http::header::{COOKIE, SET_COOKIE};
use axum::http::{HeaderMap, HeaderValue};
use axum::response::Response;

use crate::site::Site;

/// Base name of the session's cookie.
const SESSION: &str = "s";

/// Base name of the cookie that keeps theme and text size.
const LOOK: &str = "look";

/// The value of a cookie.
fn value<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    headers
        .get_all(COOKIE)
        .iter()
        .filter_map(|header| header.to_str().ok())
        .flat_map(|header| header.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find(|(key, _)| *key == name)
        .map(|(_, value)| value)
}

/// The session's cookie, where the browser sent one.
pub(crate) fn session_of(site: &Site, headers: &HeaderMap) -> Option<String> {
    value(headers, &site.cookie_name(SESSION)).map(str::to_owned)
}

/// The cookie that keeps how pages look.
pub(crate) fn look_of(site: &Site, headers: &HeaderMap) -> Option<String> {
    value(headers, &site.cookie_name(LOOK)).map(str::to_owned)
}

fn set(response: &mut Response, cookie: &str) {
    if let Ok(value) = HeaderValue::from_str(cookie) {
        response.headers_mut().append(SET_COOKIE, value);
    }
}

fn secure(site: &Site) -> &'static str {
    if site.is_secure() { "; Secure" } else { "" }
}

/// Gives the browser a fresh session. A cookie that was there before is never taken over.
pub(crate) fn begin(site: &Site, response: &mut Response, signed_in: &SignedIn) {
    let age = signed_in
        .keep_seconds
        .map_or_else(String::new, |seconds| format!("; Max-Age={seconds}"));
    let cookie = format!(
        "{}={}; Path=/; HttpOnly; SameSite=Lax{}{age}",
        site.cookie_name(SESSION),
        signed_in.cookie,
        secure(site),
    );
    set(response, &cookie);
}

/// Takes the session's cookie away. That the cookie changes also keeps the page that was left
/// out of the browser's back and forward cache.
pub(crate) fn end(site: &Site, response: &mut Response) {
    let cookie = format!(
        "{}=; Path=/; HttpOnly; SameSite=Lax{}; Max-Age=0",
        site.cookie_name(SESSION),
        secure(site),
    );
    set(response, &cookie);
}

/// Keeps how pages look, for a year.
pub(crate) fn keep_look(site: &Site, response: &mut Response, look: &str) {
    let cookie = format!(
        "{}={look}; Path=/; HttpOnly; SameSite=Lax{}; Max-Age=31536000",
        site.cookie_name(LOOK),
        secure(site),
    );
    set(response, &cookie);
}
