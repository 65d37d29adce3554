//! Books on the host's page of books: as many as stand there, and room for more.

use diary::Text;
use maud::{Markup, html};
use publishing::HostPage;
use words::say;

use crate::asked::Inside;
use crate::parts::{Field, tick};

/// Empty places for books that a form offers beyond those that stand in it.
const SPARE_BOOKS: usize = 2;

/// The fields of the books that a page holds, or that a form sent, and a few empty ones.
pub(super) fn fields(
    inside: &Inside,
    saved: Option<&HostPage>,
    fault: impl Fn(&str, usize) -> Option<String>,
) -> Markup {
    let voice = inside.voice;
    let books: Vec<([String; 4], bool)> = match saved {
        Some(page) => {
            let text = |text: &Option<Text>| text.as_ref().map_or("", Text::expose).to_owned();
            let of = |book: &publishing::Book| {
                let named = [&book.title, &book.author].map(|text| text.expose().to_owned());
                let [title, author] = named;
                (
                    [title, author, text(&book.about), text(&book.critics)],
                    book.contested,
                )
            };
            page.books.iter().map(of).collect()
        }
        None => typed(inside)
            .iter()
            .filter(|(texts, _)| texts.iter().any(|text| !text.trim().is_empty()))
            .map(|(texts, contested)| (texts.map(str::to_owned), *contested))
            .collect(),
    };
    let spare = (0..SPARE_BOOKS).map(|_| (Default::default(), false));
    let books: Vec<([String; 4], bool)> = books.into_iter().chain(spare).collect();
    html! {
        @for (place, ([title, author, about, critics], contested)) in books.iter().enumerate() {
            @let named = |name: &str| format!("{name}-{place}");
            fieldset.sheet {
                legend { (say!(voice, "here-book")) }
                (Field { name: &named("title"), label: say!(voice, "here-book-title"), help: None,
                    value: title, fault: fault("title", place) }.line())
                (Field { name: &named("author"), label: say!(voice, "here-book-author"), help: None,
                    value: author, fault: fault("author", place) }.line())
                (Field { name: &named("about"), label: say!(voice, "here-book-about"), help: None,
                    value: about, fault: fault("about", place) }.text(2))
                (tick(&named("contested"), &say!(voice, "here-book-contested"), *contested))
                (Field { name: &named("critics"), label: say!(voice, "here-book-critics"),
                    help: Some(say!(voice, "here-book-critics-help")), value: critics,
                    fault: fault("critics", place) }.text(2))
            }
        }
    }
}

/// The books that a form sent, in its order.
pub(super) fn typed(inside: &Inside) -> Vec<([&str; 4], bool)> {
    let fields = &inside.fields;
    let is_sent = |place: &usize| {
        let name = format!("title-{place}");
        fields.all().iter().any(|(key, _)| *key == name)
    };
    (0..)
        .take_while(is_sent)
        .map(|place| {
            let get = |name: &str| fields.get(&format!("{name}-{place}"));
            let texts = [get("title"), get("author"), get("about"), get("critics")];
            (texts, fields.has(&format!("contested-{place}")))
        })
        .collect()
}
