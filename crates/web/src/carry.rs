//! What was typed is kept whatever happens: read once here, shown again beside a fault.

use std::sync::Arc;

use axum::body::{Body, to_bytes};
use axum::extract::{Request, State};
use axum::http::header::CONTENT_TYPE;
use axum::http::{HeaderMap, Method, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use words::Voice;

use crate::asked::language_of;
use crate::fault::Fault;
use crate::fields::Fields;
use crate::pages;
use crate::site::Site;

/// The most a form may send. The import's second step carries a whole file along.
const MOST: usize = 8 * 1024 * 1024;

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
        match to_bytes(body, MOST).await {
            Ok(bytes) => fields = Fields::read(&bytes),
            Err(_) => return pages::fault(&site, voice, &path, Fault::TooLarge, None),
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
    let fault = match response.status() {
        StatusCode::REQUEST_TIMEOUT => Fault::Busy,
        StatusCode::PAYLOAD_TOO_LARGE => Fault::TooLarge,
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
