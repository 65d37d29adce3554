//! Pieces that pages are made of: forms, buttons, fields with their fault beside them.

use app::Visit;
use axum::http::StatusCode;
use axum::http::header::LOCATION;
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use uuid::Uuid;
use words::{Voice, say};

use crate::asked::Inside;
use crate::fields::Fields;

/// After a change: look at this address. The browser's "reload" then repeats nothing.
pub(crate) fn see(path: &str) -> Response {
    (StatusCode::SEE_OTHER, [(LOCATION, path.to_owned())]).into_response()
}

/// Name of the field that says whose form it is.
pub(crate) const OF: &str = "of";

/// A form of somebody signed in. It says whose it is, so that what was typed is never shown to
/// another account after signing in again.
pub(crate) fn form(inside: &Inside, path: &str, content: Markup) -> Markup {
    form_of(
        &inside.site.app.form_tag(Visit::account(&inside.visit)),
        &inside.at(path),
        content,
    )
}

/// A form with a known tag, to a whole address.
pub(crate) fn form_of(tag: &str, action: &str, content: Markup) -> Markup {
    html! {
        form method="post" action=(action) {
            input type="hidden" name=(OF) value=(tag);
            (content)
        }
    }
}

/// A fresh record id in a form: the same form sent twice is one entry.
pub(crate) fn record() -> Markup {
    hidden(RECORD, &Uuid::new_v4().to_string())
}

/// Name of the field with the record id.
pub(crate) const RECORD: &str = "record";

/// The record id of a form; a fresh one where it has none.
pub(crate) fn record_of(fields: &Fields) -> Uuid {
    fields
        .get(RECORD)
        .parse()
        .unwrap_or_else(|_| Uuid::new_v4())
}

/// A hidden field.
pub(crate) fn hidden(name: &str, value: &str) -> Markup {
    html! { input type="hidden" name=(name) value=(value); }
}

/// An ordinary button; equal choices look equal.
pub(crate) fn button(name: &str, value: &str, label: &str) -> Markup {
    html! { button.choice type="submit" name=(name) value=(value) { (label) } }
}

/// The one usual, safe act of a page.
pub(crate) fn main_button(label: &str) -> Markup {
    html! { button.main type="submit" { (label) } }
}

/// A link that looks like the equal choice it is.
pub(crate) fn choice(href: &str, label: &str) -> Markup {
    html! { a.choice href=(href) { (label) } }
}

/// The quiet way to a human beside every place where words are written.
pub(crate) fn door_beside(voice: Voice) -> Markup {
    html! {
        p.door-beside {
            (say!(voice, "part-door-beside")) " "
            a href={ "/" (voice.language().tag()) "/door" } { (say!(voice, "page-door")) }
        }
    }
}

/// How a field is to be filled in.
pub(crate) struct Field<'a> {
    pub(crate) name: &'a str,
    pub(crate) label: String,
    /// A line under the label.
    pub(crate) help: Option<String>,
    /// What was typed before.
    pub(crate) value: &'a str,
    /// What is wrong with it.
    pub(crate) fault: Option<String>,
}

impl Field<'_> {
    fn described(&self) -> Option<String> {
        let help = self.help.as_ref().map(|_| format!("{}-help", self.name));
        let fault = self.fault.as_ref().map(|_| format!("{}-fault", self.name));
        match (help, fault) {
            (None, None) => None,
            (Some(one), None) | (None, Some(one)) => Some(one),
            (Some(help), Some(fault)) => Some(format!("{fault} {help}")),
        }
    }

    fn around(&self, control: Markup) -> Markup {
        html! {
            div.field .faulty[self.fault.is_some()] {
                label for=(self.name) { (self.label) }
                @if let Some(help) = &self.help {
                    p.help id={ (self.name) "-help" } { (help) }
                }
                @if let Some(fault) = &self.fault {
                    p.fault id={ (self.name) "-fault" } role="alert" { (fault) }
                }
                (control)
            }
        }
    }

    /// One line of text.
    pub(crate) fn line(&self) -> Markup {
        self.input("text", "off", None)
    }

    /// One line of another type, with what the browser may fill in by itself.
    pub(crate) fn input(&self, kind: &str, fill_in: &str, mode: Option<&str>) -> Markup {
        self.around(html! {
            input type=(kind) id=(self.name) name=(self.name) value=(self.value)
                autocomplete=(fill_in) inputmode=[mode] autocapitalize="none" spellcheck="false"
                aria-describedby=[self.described()]
                aria-invalid=[self.fault.as_ref().map(|_| "true")];
        })
    }

    /// Several lines of text.
    pub(crate) fn text(&self, rows: u32) -> Markup {
        self.around(html! {
            textarea id=(self.name) name=(self.name) rows=(rows) autocomplete="off"
                aria-describedby=[self.described()]
                aria-invalid=[self.fault.as_ref().map(|_| "true")] {
                // The line break after the tag is dropped by browsers, and one in the text is not.
                "\n" (self.value)
            }
        })
    }
}

/// One of several, as radio buttons in a group of their own.
pub(crate) fn radios(
    name: &str,
    legend: &str,
    chosen: Option<&str>,
    options: &[(&str, String)],
) -> Markup {
    html! {
        fieldset.radios {
            legend { (legend) }
            @for (value, label) in options {
                label {
                    input type="radio" name=(name) value=(value) checked[chosen == Some(*value)];
                    span { (label) }
                }
            }
        }
    }
}

/// A box to tick.
pub(crate) fn tick(name: &str, label: &str, ticked: bool) -> Markup {
    html! {
        label.tick {
            input type="checkbox" name=(name) value="yes" checked[ticked];
            span { (label) }
        }
    }
}
