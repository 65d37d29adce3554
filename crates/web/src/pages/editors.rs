//! Who is an editor: a role that the host gives and takes.

use app::{AppFault, DeskStanding};
use axum::http::StatusCode;
use maud::html;
use uuid::Uuid;
use words::say;

use crate::asked::Inside;
use crate::fault::{Answer, Fault};
use crate::page::{Page, Place};
use crate::pages::host;
use crate::parts::{Field, button, choice, form, hidden, main_button, see};

/// `GET /{language}/you/editors`
pub(crate) async fn page(inside: Inside) -> Answer {
    host::may(&inside)?;
    show(&inside, None, None).await
}

async fn show(inside: &Inside, fault: Option<String>, done: Option<String>) -> Answer {
    let voice = inside.voice;
    let app = &inside.site.app;
    let standing = app.desk_standing(&inside.visit).await?;
    let editors = app.editors(&inside.visit).await?;
    let status = match fault {
        None => StatusCode::OK,
        Some(_) => StatusCode::UNPROCESSABLE_ENTITY,
    };
    let content = html! {
        @if let Some(done) = &done { p.saved role="status" { (done) } }
        h1 { (say!(voice, "editors-heading")) }
        p { (say!(voice, "editors-what")) }
        @match standing {
            DeskStanding::NotBegun => {
                p { (say!(voice, "editors-begin-what")) }
                (form(inside, "/you/editors", button("act", "begin", &say!(voice, "editors-begin"))))
            }
            DeskStanding::Closed => p { (say!(voice, "editors-closed")) },
            DeskStanding::Open => {
                (form(inside, "/you/editors", html! {
                    (hidden("act", "add"))
                    (Field { name: "name", label: say!(voice, "editors-name"), help: None,
                        value: inside.fields.get("name"), fault }.line())
                    (main_button(&say!(voice, "editors-add")))
                }))
                (choice(&inside.at("/desk"), &say!(voice, "desk-heading")))
            }
        }
        @if !editors.is_empty() {
            h2 { (say!(voice, "editors-list")) }
            p.soft { (say!(voice, "editors-end-what")) }
            @if standing == DeskStanding::Open && editors.len() == 1 {
                p { (say!(voice, "editors-last")) }
            }
            ul.plain {
                @for editor in &editors {
                    li {
                        div.row {
                            span {
                                (editor.name)
                                @if editor.account == inside.visit.account() {
                                    " (" (say!(voice, "editors-you")) ")"
                                }
                            }
                            (form(inside, "/you/editors", html! {
                                (hidden("account", &editor.account.to_string()))
                                button.link type="submit" name="act" value="end" {
                                    (say!(voice, "editors-end"))
                                }
                            }))
                        }
                    }
                }
            }
        }
        p { a href=(inside.at("/you")) { (say!(voice, "part-back")) } }
    };
    Ok(
        Page::inside(inside, Place::You, say!(voice, "editors-heading"))
            .status(status)
            .show(content),
    )
}

/// `POST /{language}/you/editors`
pub(crate) async fn act(inside: Inside) -> Answer {
    host::may(&inside)?;
    let app = &inside.site.app;
    let voice = inside.voice;
    match inside.fields.get("act") {
        "begin" => {
            app.begin_desk(&inside.visit).await?;
            Ok(see(&inside.at("/you/editors")))
        }
        "add" => match app
            .make_editor(&inside.visit, inside.fields.get("name"))
            .await
        {
            Ok(()) => show(&inside, None, Some(say!(voice, "editors-added"))).await,
            Err(AppFault::NotThere) => {
                show(&inside, Some(say!(voice, "editors-unknown")), None).await
            }
            Err(fault) => Err(fault.into()),
        },
        "end" => {
            let account: Uuid = inside
                .fields
                .get("account")
                .parse()
                .map_err(|_| Fault::NotThere)?;
            app.end_editor(&inside.visit, account).await?;
            Ok(see(&inside.at("/you/editors")))
        }
        _ => Err(Fault::NotThere),
    }
}
