//! Headers of every answer, and the rule that a change is asked for only from our own pages.

use std::sync::Arc;

use axum::extract::{Request, State};
use axum::http::header::{
    CACHE_CONTROL, CONTENT_SECURITY_POLICY, HOST, ORIGIN, REFERRER_POLICY,
    STRICT_TRANSPORT_SECURITY, VARY, X_CONTENT_TYPE_OPTIONS,
};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use crate::fault::Fault;
use crate::site::Site;

/// Own files only, nothing inline, nothing from or to anywhere else.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; \
    img-src 'self' data:; font-src 'self'; media-src 'self'; connect-src 'self'; form-action 'self'; \
    manifest-src 'self'; worker-src 'self'; base-uri 'none'; frame-ancestors 'none'; \
    require-trusted-types-for 'script'; trusted-types leeward";

const FEATURES: &str = "camera=(), microphone=(), geolocation=(), payment=(), usb=(), \
    accelerometer=(), gyroscope=(), magnetometer=(), display-capture=()";

/// Sets the headers that every answer carries. An answer that says nothing of keeping is not
/// kept by the browser at all.
pub(crate) async fn headers(
    State(site): State<Arc<Site>>,
    request: Request,
    next: Next,
) -> Response {
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    let mut set = |name: HeaderName, value: &'static str| {
        headers.insert(name, HeaderValue::from_static(value));
    };
    set(CONTENT_SECURITY_POLICY, POLICY);
    set(REFERRER_POLICY, "same-origin");
    set(X_CONTENT_TYPE_OPTIONS, "nosniff");
    set(
        HeaderName::from_static("cross-origin-opener-policy"),
        "same-origin",
    );
    set(
        HeaderName::from_static("cross-origin-resource-policy"),
        "same-origin",
    );
    set(HeaderName::from_static("permissions-policy"), FEATURES);
    if site.is_secure() {
        set(
            STRICT_TRANSPORT_SECURITY,
            "max-age=31536000; includeSubDomains",
        );
    }
    if !headers.contains_key(CACHE_CONTROL) {
        headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
        headers.insert(VARY, HeaderValue::from_static("Sec-Fetch-Site, Cookie"));
    }
    response
}

/// Whether a request that changes something comes from one of our own pages.
fn is_ours(site: &Site, headers: &HeaderMap) -> bool {
    let text = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
    if let Some(fetched_from) = text("sec-fetch-site") {
        return fetched_from == "same-origin";
    }
    let (Some(origin), Some(host)) = (text(ORIGIN.as_str()), text(HOST.as_str())) else {
        return false;
    };
    match &site.settings.public_url {
        Some(url) => origin == url,
        None => origin == format!("http://{host}"),
    }
}

/// Whether a request is for this host. On the loopback a page elsewhere could point a name of its
/// own at this machine; behind a public address the proxy in front knows its names.
fn is_for_us(site: &Site, headers: &HeaderMap) -> bool {
    let Some(host) = headers.get(HOST).and_then(|value| value.to_str().ok()) else {
        return true;
    };
    if site.settings.public_url.is_some() {
        return true;
    }
    let name = match host.rsplit_once(':') {
        Some((name, port)) if port.bytes().all(|byte| byte.is_ascii_digit()) => name,
        _ => host,
    };
    matches!(name, "127.0.0.1" | "localhost" | "[::1]")
}

/// Refuses what changes something unless it comes from one of our own pages.
pub(crate) async fn own_forms_only(
    State(site): State<Arc<Site>>,
    request: Request,
    next: Next,
) -> Response {
    let looks_only = matches!(*request.method(), Method::GET | Method::HEAD);
    let refused =
        !is_for_us(&site, request.headers()) || !looks_only && !is_ours(&site, request.headers());
    if refused {
        return Fault::Foreign.into_response();
    }
    next.run(request).await
}
