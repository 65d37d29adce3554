//! The front page: what this is in a few lines, the way in, the way to a human.

use app::Joining;
use axum::response::Response;
use maud::html;
use words::say;

use crate::asked::Asked;
use crate::fault::Answer;
use crate::page::Page;
use crate::parts::{choice, see};

/// `GET /`, `GET /{language}/`
pub(crate) async fn front(asked: Asked) -> Answer {
    if let Some(cookie) = &asked.cookie
        && asked.site.app.visit(cookie, asked.now).await.is_ok()
    {
        return Ok(see(&asked.at("/today")));
    }
    let joining = asked.site.app.joining().await?;
    Ok(show(&asked, joining))
}

fn show(asked: &Asked, joining: Joining) -> Response {
    let voice = asked.voice;
    let content = html! {
        h1 { (say!(voice, "front-heading")) }
        p { (say!(voice, "front-what")) }
        p { (say!(voice, "front-not")) }
        (choice(&asked.at("/sign-in"), &say!(voice, "front-sign-in")))
        @if joining == Joining::Open {
            (choice(&asked.at("/join"), &say!(voice, "front-join")))
        }
        (choice(&asked.at("/texts"), &say!(voice, "texts-heading")))
        (choice(&asked.at("/door"), &say!(voice, "page-door")))
        @if joining == Joining::ByInvitation {
            p.soft { (say!(voice, "front-by-invitation")) }
        }
        h2 { (say!(voice, "front-kept-heading")) }
        p { (say!(voice, "front-kept")) }
        p { (say!(voice, "front-lost")) }
    };
    Page::public(asked, say!(voice, "front-title"))
        .found(say!(voice, "front-what"))
        .show(content)
}
