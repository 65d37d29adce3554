//! The style sheet and the one script, compiled in, under names that change with their bytes.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::{Arc, LazyLock};

use axum::extract::{Path, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};

use crate::look::Look;
use crate::site::Site;

/// The style sheet, with the rules for drawings behind it.
static STYLE: LazyLock<String> =
    LazyLock::new(|| format!("{}\n{}", include_str!("assets/style.css"), picture::style()));
const SCRIPT: &str = include_str!("assets/leave.js");

fn named(stem: &str, ending: &str, bytes: &str) -> String {
    // Not a secret and not a seal: it only has to change when the file does.
    let mut hasher = DefaultHasher::new();
    bytes.hash(&mut hasher);
    format!("/assets/{stem}-{:016x}.{ending}", hasher.finish())
}

/// Path of the style sheet.
pub(crate) static STYLE_PATH: LazyLock<String> = LazyLock::new(|| named("style", "css", &STYLE));

/// Path of the script.
pub(crate) static SCRIPT_PATH: LazyLock<String> = LazyLock::new(|| named("leave", "js", SCRIPT));

/// `GET /assets/{file}`
pub(crate) async fn file(Path(file): Path<String>) -> Response {
    let path = format!("/assets/{file}");
    let (kind, bytes) = if path == *STYLE_PATH {
        ("text/css; charset=utf-8", STYLE.as_str())
    } else if path == *SCRIPT_PATH {
        ("text/javascript; charset=utf-8", SCRIPT)
    } else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let kept = "public, max-age=31536000, immutable";
    ([(CONTENT_TYPE, kind), (CACHE_CONTROL, kept)], bytes).into_response()
}

/// `GET /look.css`
pub(crate) async fn look(State(site): State<Arc<Site>>, headers: HeaderMap) -> Response {
    let kind = "text/css; charset=utf-8";
    ([(CONTENT_TYPE, kind)], Look::of(&site, &headers).style()).into_response()
}

/// `GET /favicon.ico`: none, so that no tab shows what this is.
pub(crate) async fn no_icon() -> Response {
    let kept = "public, max-age=31536000";
    (StatusCode::NO_CONTENT, [(CACHE_CONTROL, kept)]).into_response()
}
