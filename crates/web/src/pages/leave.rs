//! Leaving at once: the session ends, and what is on the screen then says nothing of Leeward.

use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};
use maud::{DOCTYPE, html};
use words::say;

use crate::asked::Asked;
use crate::assets::STYLE_PATH;
use crate::fault::Answer;
use crate::parts::see;
use crate::session;

/// `GET /leave`: the one look that changes something, because it has to work in one tap without
/// a script. All it can do is end the session of the browser that asks.
pub(crate) async fn leave(asked: Asked) -> Answer {
    if let Some(cookie) = &asked.cookie {
        // The screen changes even where the database does not answer.
        if asked.site.app.sign_out(cookie).await.is_err() {
            tracing::error!(event = "session-not-ended");
        }
    }
    let mut response = see("/measures");
    session::end(&asked.site, &mut response);
    Ok(response)
}

/// `GET /measures`: kitchen measures, true ones, for whoever looks over a shoulder.
pub(crate) async fn measures(asked: Asked) -> Response {
    let voice = asked.voice;
    let rows = [
        (say!(voice, "measures-teaspoon"), "5 ml"),
        (say!(voice, "measures-tablespoon"), "15 ml"),
        (say!(voice, "measures-glass"), "250 ml"),
        (say!(voice, "measures-cup"), "240 ml"),
        (say!(voice, "measures-pint"), "568 ml"),
        (say!(voice, "measures-ounce"), "28 g"),
        (say!(voice, "measures-pound"), "454 g"),
    ];
    let markup = html! {
        (DOCTYPE)
        html lang=(voice.language().tag()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="dark light";
                title { (say!(voice, "measures-title")) }
                link rel="stylesheet" href=(*STYLE_PATH);
                link rel="stylesheet" href="/look.css";
            }
            body {
                main {
                    h1 { (say!(voice, "measures-title")) }
                    table {
                        tbody {
                            @for (name, amount) in &rows {
                                tr { th scope="row" { (name) } td { (amount) } }
                            }
                        }
                    }
                }
            }
        }
    };
    (
        [(CONTENT_TYPE, "text/html; charset=utf-8")],
        markup.into_string(),
    )
        .into_response()
}

/// `GET /health`: for whatever watches over the machine.
pub(crate) async fn health(
    axum::extract::State(site): axum::extract::State<std::sync::Arc<crate::site::Site>>,
) -> Answer {
    site.app.joining().await?;
    Ok("ok\n".into_response())
}
