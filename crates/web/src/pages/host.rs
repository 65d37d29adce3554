//! What the host's account can do here: invite, and say who may join.

use app::Joining;
use axum::response::Response;
use maud::html;
use words::{Voice, say};

use crate::asked::Inside;
use crate::fault::{Answer, Fault};
use crate::page::{Page, Place};
use crate::parts::{button, form, radios};

pub(crate) fn may(inside: &Inside) -> Result<(), Fault> {
    // Who is not the host finds nothing here, like at any address that does not exist.
    match inside.visit.is_host() {
        true => Ok(()),
        false => Err(Fault::NotThere),
    }
}

/// `GET /{language}/you/invite`
pub(crate) async fn page(inside: Inside) -> Answer {
    may(&inside)?;
    show(&inside, None).await
}

async fn show(inside: &Inside, secret: Option<&str>) -> Answer {
    let joining = inside.site.app.joining().await?;
    Ok(page_of(inside, joining, secret))
}

fn value(joining: Joining) -> &'static str {
    match joining {
        Joining::Closed => "closed",
        Joining::ByInvitation => "by-invitation",
        Joining::Open => "open",
    }
}

fn options(voice: Voice) -> [(&'static str, String); 3] {
    [
        (value(Joining::Closed), say!(voice, "host-closed")),
        (
            value(Joining::ByInvitation),
            say!(voice, "host-by-invitation"),
        ),
        (value(Joining::Open), say!(voice, "host-open")),
    ]
}

fn page_of(inside: &Inside, joining: Joining, secret: Option<&str>) -> Response {
    let voice = inside.voice;
    let base = inside.site.settings.public_url.as_deref().unwrap_or("");
    let content = html! {
        h1 { (say!(voice, "you-invite")) }
        @if let Some(secret) = secret {
            section.sheet {
                p { (say!(voice, "host-address")) }
                p.words { code { (base) (inside.at(&format!("/join/{secret}"))) } }
                p.soft { (say!(voice, "host-address-once")) }
            }
        }
        (form(inside, "/you/invite", button("act", "invite", &say!(voice, "host-invite"))))
        (form(inside, "/you/invite", html! {
            (radios("joining", &say!(voice, "host-joining"), Some(value(joining)), &options(voice)))
            (button("act", "joining", &say!(voice, "part-save")))
        }))
        p { a href=(inside.at("/you")) { (say!(voice, "part-back")) } }
    };
    Page::inside(inside, Place::You, say!(voice, "you-invite")).show(content)
}

/// `POST /{language}/you/invite`
pub(crate) async fn act(inside: Inside) -> Answer {
    may(&inside)?;
    let app = &inside.site.app;
    match inside.fields.get("act") {
        "invite" => {
            let secret = app.invite(false, inside.now).await?;
            show(&inside, Some(&secret)).await
        }
        "joining" => {
            let wanted = inside.fields.get("joining");
            let joining = [Joining::Closed, Joining::ByInvitation, Joining::Open]
                .into_iter()
                .find(|joining| value(*joining) == wanted)
                .ok_or(Fault::NotThere)?;
            app.set_joining(&inside.visit, joining).await?;
            show(&inside, None).await
        }
        _ => Err(Fault::NotThere),
    }
}
