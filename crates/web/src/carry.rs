//! What was typed is kept whatever happens: read once here, shown again beside a fault.

use std::sync::Arc;

use axum::body::{Body, to_bytes};
use axum::extract::{Request, State};
use axum::http::header::CONTENT_TYPE;
use axum::http::{HeaderMap, Method, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use words::Voice;

use crate::asked::{language_of, split_language};
use crate::fault::Fault;
use crate::fields::Fields;
use crate::pages;
use crate::site::Site;

/// The most an ordinary form may send: the longest text there is room for, however it is encoded.
const MOST: usize = 512 * 1024;

/// The most that signing in may send: it carries such a form along, encoded once more.
const MOST_CARRIED: usize = 2 * 1024 * 1024;

/// The most that the import's second step may send: it carries the files along.
const MOST_IMPORT: usize = 12 * 1024 * 1024;

fn most(path: &str) -> usize {
    match split_language(path) {
        Some((_, "/import/take")) => MOST_IMPORT,
        Some((_, "/sign-in")) => MOST_CARRIED,
        _ => MOST,
    }
}

/// A form that could not be saved, on its way to be shown again.
pub(crate) struct Carried {
    /// Where it was sent.
    pub(crate) path: String,
    /// What it held.
    pub(crate) fields: Fields,
}

fn is_form(headers: &HeaderMap) -> bool {
    headers
        .get(CONTENT_TYPE)
        .and_then(|value| value.to_str().ok())
        .is_some_and(|kind| kind.starts_with("application/x-www-form-urlencoded"))
}

/// Reads a form's fields before anything else, and turns a fault into a page that has them.
pub(crate) async fn carry(
    State(site): State<Arc<Site>>,
    mut request: Request,
    next: Next,
) -> Response {
    let voice = Voice::of(language_of(request.uri().path(), request.headers()));
    let path = request.uri().path().to_owned();
    let mut fields = Fields::default();
    if request.method() == Method::POST && is_form(request.headers()) {
        let body = std::mem::replace(request.body_mut(), Body::empty());
        let read = to_bytes(body, most(&path)).await;
        match read.ok().and_then(|bytes| Fields::read(&bytes)) {
            Some(read) => fields = read,
            None => return pages::fault(&site, voice, &path, Fault::TooLarge, None),
        }
        request.extensions_mut().insert(fields.clone());
    }
    let was_form = request.method() == Method::POST;
    let response = next.run(request).await;
    let fault = response.extensions().get::<Fault>().copied();
    match fault {
        None => response,
        Some(fault) => {
            let carried = was_form.then(|| Carried {
                path: path.clone(),
                fields,
            });
            pages::fault(&site, voice, &path, fault, carried)
        }
    }
}

/// Turns what the router, an extractor or a limit refused without a word into a page.
pub(crate) async fn say(State(site): State<Arc<Site>>, request: Request, next: Next) -> Response {
    let voice = Voice::of(language_of(request.uri().path(), request.headers()));
    let path = request.uri().path().to_owned();
    let response = next.run(request).await;
    let kind = response.headers().get(CONTENT_TYPE);
    if kind.is_some_and(|kind| kind.as_bytes().starts_with(b"text/html")) {
        return response;
    }
    let marked = response.extensions().get::<Fault>().copied();
    let fault = match response.status() {
        _ if marked.is_some() => marked.unwrap_or(Fault::Failed),
        StatusCode::REQUEST_TIMEOUT => Fault::Busy,
        StatusCode::PAYLOAD_TOO_LARGE => Fault::TooLarge,
        // A player asks again, for a part that there is.
        StatusCode::RANGE_NOT_SATISFIABLE => return response,
        refused if refused.is_client_error() => Fault::NotThere,
        _ => return response,
    };
    let mut page = pages::fault(&site, voice, &path, fault, None);
    if response.status() == StatusCode::METHOD_NOT_ALLOWED {
        *page.status_mut() = StatusCode::METHOD_NOT_ALLOWED;
    }
    page
}

/// A panic in a handler: the connection and everybody else go on.
pub(crate) fn panicked(_: Box<dyn std::any::Any + Send + 'static>) -> Response {
    tracing::error!(event = "handler-panicked");
    Fault::Failed.into_response()
}
