//! Theme and text size, changed in one tap and kept by the browser.

use axum::http::HeaderMap;
use axum::response::Response;

use crate::asked::{Asked, is_own_path};
use crate::look::Look;
use crate::parts::see;
use crate::session;

/// `POST /{language}/look`
pub(crate) async fn change(headers: HeaderMap, asked: Asked) -> Response {
    let look = Look::of(&asked.site, &headers).with(asked.fields.get("look"));
    let back = asked.fields.get("back");
    let back = if is_own_path(back) { back } else { "/" };
    let mut response = see(back);
    session::keep_look(&asked.site, &mut response, look.name());
    response
}
