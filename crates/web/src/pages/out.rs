//! Out again: everything as files, and deleting the account with all it holds.

use axum::http::StatusCode;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::IntoResponse;
use maud::{Markup, html};
use words::say;

use crate::asked::Inside;
use crate::fault::{Answer, Fault};
use crate::page::{Page, Place};
use crate::pages::sign_in::{canonical, unproven};
use crate::parts::{Field, button, choice, form, see};
use crate::session;

/// Which of the two forms was answered with a wrong password.
#[derive(Default)]
struct Faults {
    export: Option<String>,
    delete: Option<String>,
}

/// `GET /{language}/you/out`
pub(crate) async fn page(inside: Inside) -> Answer {
    show(&inside, &Faults::default(), StatusCode::OK).await
}

fn password(inside: &Inside, id: &str, fault: Option<String>) -> Markup {
    Field {
        name: id,
        label: say!(inside.voice, "sign-in-password"),
        help: None,
        value: "",
        fault,
    }
    .input("password", "current-password", None)
}

async fn show(inside: &Inside, faults: &Faults, status: StatusCode) -> Answer {
    let voice = inside.voice;
    let is_only_host = inside.site.app.is_only_host(&inside.visit).await?;
    let asks_for_words = inside.site.app.asks_for_words(&inside.visit).await?;
    let content = html! {
        h1 { (say!(voice, "out-heading")) }
        section.sheet {
            h2 { (say!(voice, "out-export")) }
            p { (say!(voice, "out-export-what")) }
            (form(inside, "/you/export", html! {
                (password(inside, "password", faults.export.clone()))
                (button("format", "json", &say!(voice, "out-json")))
                (button("format", "csv", &say!(voice, "out-csv")))
            }))
        }
        section.sheet {
            h2 { (say!(voice, "out-delete")) }
            p { (say!(voice, "out-delete-what")) }
            @if is_only_host { p { (say!(voice, "out-delete-host")) } }
            @if let Some(day) = inside.visit.erased_on() {
                p { (say!(voice, "out-delete-set", date = voice.date(day))) }
                (form(inside, "/you/keep", button("act", "keep", &say!(voice, "out-delete-keep"))))
            }
            // Asked once, before; whatever the answer, the form stands here afterwards.
            @if asks_for_words {
                (choice(&inside.at("/you/words"), &say!(voice, "out-delete-go-on")))
            } @else {
                (form(inside, "/you/delete", html! {
                    (password(inside, "password-delete", faults.delete.clone()))
                    @if inside.visit.erased_on().is_none() {
                        (button("when", "later", &say!(voice, "out-delete-later")))
                    }
                    (button("when", "now", &say!(voice, "out-delete-now")))
                }))
            }
        }
        p { a href=(inside.at("/you")) { (say!(voice, "part-back")) } }
    };
    Ok(Page::inside(inside, Place::You, say!(voice, "out-heading"))
        .status(status)
        .show(content))
}

/// The sentence for a wrong password, if it is one.
async fn prove(inside: &Inside, field: &str) -> Result<Option<String>, Fault> {
    let password = canonical(inside.fields.get(field));
    let proven = inside
        .site
        .app
        .prove(&inside.visit, &password, inside.now)
        .await;
    match proven {
        Ok(()) => Ok(None),
        Err(fault) => unproven(inside.voice, fault).map(Some),
    }
}

/// `POST /{language}/you/export`
pub(crate) async fn export(inside: Inside) -> Answer {
    if let Some(fault) = prove(&inside, "password").await? {
        let faults = Faults {
            export: Some(fault),
            ..Faults::default()
        };
        return show(&inside, &faults, StatusCode::UNPROCESSABLE_ENTITY).await;
    }
    let app = &inside.site.app;
    let (bytes, kind, ending) = match inside.fields.get("format") {
        "csv" => (
            app.export_csv(&inside.visit).await?,
            "text/csv; charset=utf-8",
            "csv",
        ),
        _ => (
            app.export_json(&inside.visit, inside.now).await?,
            "application/json",
            "json",
        ),
    };
    // The name in a list of downloads says nothing of what it holds.
    let name = format!("attachment; filename=\"notes-{}.{ending}\"", inside.today());
    let headers = [(CONTENT_TYPE, kind.to_owned()), (CONTENT_DISPOSITION, name)];
    Ok((headers, bytes).into_response())
}

/// `POST /{language}/you/delete`
pub(crate) async fn delete(inside: Inside) -> Answer {
    if let Some(fault) = prove(&inside, "password-delete").await? {
        let faults = Faults {
            delete: Some(fault),
            ..Faults::default()
        };
        return show(&inside, &faults, StatusCode::UNPROCESSABLE_ENTITY).await;
    }
    if inside.fields.get("when") == "later" {
        inside
            .site
            .app
            .erase_later(&inside.visit, inside.now)
            .await?;
        return Ok(see(&inside.at("/you/out")));
    }
    if inside.fields.get("when") != "now" {
        return Err(Fault::NotThere);
    }
    let Inside { asked, visit, .. } = inside;
    asked.site.app.erase_now(visit).await?;
    let voice = asked.voice;
    let content = html! {
        h1 { (say!(voice, "out-deleted")) }
        p { (say!(voice, "out-deleted-what")) }
        (choice(&asked.at("/door"), &say!(voice, "page-door")))
    };
    let mut response = Page::public(&asked, say!(voice, "out-deleted")).show(content);
    session::end(&asked.site, &mut response);
    Ok(response)
}

/// `POST /{language}/you/keep`
pub(crate) async fn keep(inside: Inside) -> Answer {
    inside.site.app.keep_account(&inside.visit).await?;
    Ok(see(&inside.at("/you/out")))
}
