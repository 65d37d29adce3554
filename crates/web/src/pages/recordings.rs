//! Recordings of texts in a human voice: files that the host put beside the program.

use axum::extract::{Path, Request, State};
use axum::http::HeaderValue;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use std::sync::Arc;
use tower::ServiceExt;
use tower_http::services::ServeFile;
use words::say;

use crate::fault::{Answer, Fault};
use crate::reader::Reader;
use crate::site::{Recording, Site};

fn address(recording: &Recording) -> String {
    format!(
        "/recordings/{}.{}.{}",
        recording.topic,
        recording.language.tag(),
        recording.ending
    )
}

/// The player beside a text. Nothing of the file is loaded before somebody starts it.
pub(crate) fn player(reader: &Reader, topic: &str) -> Markup {
    let voice = reader.voice;
    let recordings = &reader.site.library.recordings;
    let found = recordings
        .iter()
        .find(|recording| recording.topic == topic && recording.language == voice.language());
    html! {
        @if let Some(recording) = found {
            @let minutes = recording.seconds.div_ceil(60).max(1);
            @let said = say!(voice, "texts-recording", minutes = minutes);
            div.sheet.recording {
                p.soft { (said) }
                audio controls preload="none" src=(address(recording)) aria-label=(said) {}
            }
        }
    }
}

/// `GET /recordings/{file}`: in parts where a player asks for parts.
pub(crate) async fn file(
    Path(file): Path<String>,
    State(site): State<Arc<Site>>,
    request: Request,
) -> Answer {
    let is_it = |recording: &&Recording| address(recording) == format!("/recordings/{file}");
    let recording = site
        .library
        .recordings
        .iter()
        .find(is_it)
        .ok_or(Fault::NotThere)?;
    let Ok(served) = ServeFile::new(&recording.path).oneshot(request).await;
    let mut response: Response = served.into_response();
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(recording.kind()));
    headers.insert(
        CACHE_CONTROL,
        HeaderValue::from_static("public, max-age=86400"),
    );
    Ok(response)
}
