//! The frame of every page: the way to a human, the way out, the places, how it looks.

use axum::http::StatusCode;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};
use maud::{DOCTYPE, Markup, html};
use words::{Language, Voice, say};

use crate::asked::{Asked, Inside};
use crate::assets::{SCRIPT_PATH, STYLE_PATH};

/// Where somebody is, for the places at the bottom.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    Today,
    Days,
    Course,
    Taper,
    You,
    Elsewhere,
}

/// A page before it has its frame.
pub(crate) struct Page<'a> {
    voice: Voice,
    path: &'a str,
    title: String,
    inside: Option<(&'a Inside, Place)>,
    with_script: bool,
    demonstration: bool,
    wide: bool,
    status: StatusCode,
    /// For search engines; `None` for a page that is not to be found.
    description: Option<String>,
    /// The host's own address, before every path of what can be found.
    base: &'a str,
}

impl<'a> Page<'a> {
    /// A page for anybody.
    pub(crate) fn public(asked: &'a Asked, title: String) -> Page<'a> {
        Page {
            voice: asked.voice,
            path: &asked.path,
            title,
            inside: None,
            with_script: false,
            demonstration: asked.site.settings.demonstration,
            wide: false,
            status: StatusCode::OK,
            description: None,
            base: asked.site.settings.public_url.as_deref().unwrap_or(""),
        }
    }

    /// A page for somebody signed in.
    pub(crate) fn inside(inside: &'a Inside, place: Place, title: String) -> Page<'a> {
        Page {
            inside: Some((inside, place)),
            with_script: true,
            ..Page::public(&inside.asked, title)
        }
    }

    /// A page about a fault, where nothing is known but the language.
    pub(crate) fn bare(voice: Voice, path: &'a str, title: String, status: StatusCode) -> Page<'a> {
        Page {
            voice,
            path,
            title,
            inside: None,
            with_script: true,
            demonstration: false,
            wide: false,
            status,
            description: None,
            base: "",
        }
    }

    /// Wide, for a chart.
    pub(crate) fn wide(mut self) -> Page<'a> {
        self.wide = true;
        self
    }

    /// With another status than 200.
    pub(crate) fn status(mut self, status: StatusCode) -> Page<'a> {
        self.status = status;
        self
    }

    /// To be found by search engines, with what it is about.
    pub(crate) fn found(mut self, description: String) -> Page<'a> {
        self.description = Some(description);
        self
    }

    /// Puts the content into the frame.
    pub(crate) fn show(self, content: Markup) -> Response {
        let voice = self.voice;
        let markup = html! {
            (DOCTYPE)
            html lang=(voice.language().tag()) {
                (self.head())
                body {
                    a.skip href="#content" { (say!(voice, "page-skip")) }
                    (self.top())
                    @if self.demonstration {
                        aside.demonstration { (say!(voice, "page-demonstration")) }
                    }
                    main #content .wide[self.wide] { (content) }
                    (self.foot())
                }
            }
        };
        let kind = "text/html; charset=utf-8";
        (self.status, [(CONTENT_TYPE, kind)], markup.into_string()).into_response()
    }

    fn head(&self) -> Markup {
        html! {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="dark light";
                @match &self.description {
                    Some(description) => (self.way_to_be_found(description)),
                    None => meta name="robots" content="noindex";,
                }
                title { (self.title) " - Leeward" }
                link rel="stylesheet" href=(*STYLE_PATH);
                link rel="stylesheet" href="/look.css";
                @if self.with_script {
                    script src=(*SCRIPT_PATH) defer {}
                }
            }
        }
    }

    /// What the page is about, its one address, and the same page in the other language.
    fn way_to_be_found(&self, description: &str) -> Markup {
        let address = |tag: &str| format!("{}/{tag}{}", self.base, self.path);
        html! {
            meta name="description" content=(description);
            link rel="canonical" href=(address(self.voice.language().tag()));
            @for language in Language::ALL {
                link rel="alternate" hreflang=(language.tag()) href=(address(language.tag()));
            }
            link rel="alternate" hreflang="x-default" href=(address(Language::English.tag()));
        }
    }

    fn at(&self, path: &str) -> String {
        format!("/{}{path}", self.voice.language().tag())
    }

    fn top(&self) -> Markup {
        let voice = self.voice;
        html! {
            header.top {
                a.name href=(self.at(if self.inside.is_some() { "/today" } else { "/" })) { "Leeward" }
                @if let Some((inside, place)) = self.inside {
                    (self.places(inside, place))
                }
                div.ways-out {
                    a.leave href="/leave" data-leave rel="nofollow" { (say!(voice, "page-leave")) }
                    a.door href=(self.at("/door")) { (say!(voice, "page-door")) }
                }
            }
        }
    }

    /// A place appears when it holds something.
    fn places(&self, inside: &Inside, here: Place) -> Markup {
        let voice = self.voice;
        let holds = &inside.holds;
        let noted = holds.checkins + holds.doses + holds.thoughts + holds.notes > 0;
        let place = |place: Place, path: &str, name: String| {
            html! {
                @if place == here {
                    a href=(self.at(path)) aria-current="page" { (name) }
                } @else {
                    a href=(self.at(path)) { (name) }
                }
            }
        };
        html! {
            nav.places aria-label=(say!(voice, "page-places")) {
                (place(Place::Today, "/today", say!(voice, "page-today")))
                @if noted {
                    (place(Place::Days, "/days", say!(voice, "page-days")))
                }
                @if holds.checkins > 0 {
                    (place(Place::Course, "/course", say!(voice, "page-course")))
                }
                @if holds.plan > 0 {
                    (place(Place::Taper, "/taper", say!(voice, "page-taper")))
                }
                (place(Place::You, "/you", say!(voice, "page-you")))
            }
        }
    }

    fn foot(&self) -> Markup {
        let voice = self.voice;
        let path = looked_at(self.path);
        let look = |change: &str, name: String| {
            html! { button type="submit" name="look" value=(change) { (name) } }
        };
        html! {
            footer.foot {
                nav aria-label=(say!(voice, "page-languages")) {
                    @for language in Language::ALL {
                        @let name = match language {
                            Language::English => "English",
                            Language::Polish => "Polski",
                        };
                        @if language == voice.language() {
                            span aria-current="true" lang=(language.tag()) { (name) }
                        } @else {
                            a href={ "/" (language.tag()) (path) } lang=(language.tag())
                                hreflang=(language.tag()) { (name) }
                        }
                    }
                }
                a href=(self.at("/texts")) { (say!(voice, "texts-heading")) }
                a href=(self.at("/here")) { (say!(voice, "here-heading")) }
                a href=(self.at("/about")) { (say!(voice, "page-about")) }
                form method="post" action=(self.at("/look")) {
                    input type="hidden" name="back" value={ "/" (voice.language().tag()) (path) };
                    (look("dark", say!(voice, "page-dark")))
                    (look("light", say!(voice, "page-light")))
                    (look("normal", say!(voice, "page-normal")))
                    (look("large", say!(voice, "page-large")))
                }
            }
        }
    }
}

/// Last pieces of addresses that only take forms.
const FORMS: [&str; 17] = [
    "delete",
    "dose-start",
    "export",
    "guesses",
    "keep",
    "leave",
    "look",
    "password",
    "publish",
    "remark",
    "remove",
    "sign-out",
    "take",
    "tap",
    "undo",
    "withdraw",
    "zone",
];

/// Where a change of language or look leads from a page that answered a form: to the page above
/// an address that cannot be looked at.
fn looked_at(path: &str) -> &str {
    match path.rsplit_once('/') {
        Some((above, last)) if FORMS.contains(&last) => above,
        _ => path,
    }
}
