//! About the program: what it does not do, its licence, and where its source can be had.

use axum::response::Response;
use maud::html;
use words::say;

use crate::asked::Asked;
use crate::page::Page;

/// `GET /{language}/about`
pub(crate) async fn page(asked: Asked) -> Response {
    let voice = asked.voice;
    let version = env!("CARGO_PKG_VERSION");
    let content = html! {
        h1 { (say!(voice, "about-heading", version = version)) }
        p { (say!(voice, "about-decides-nothing")) }
        p { (say!(voice, "about-cannot")) }
        p { (say!(voice, "about-nowhere-else")) }
        h2 { (say!(voice, "about-source-heading")) }
        p { (say!(voice, "about-licence")) }
        @match &asked.site.settings.source {
            Some(address) => p {
                (say!(voice, "about-source")) " "
                a href=(address) rel="noopener noreferrer external" { (address) }
            },
            None => p { (say!(voice, "about-source-ask")) },
        }
    };
    Page::public(&asked, say!(voice, "page-about"))
        .found(say!(voice, "about-decides-nothing"))
        .show(content)
}
