//! The pages, a file for each thing that a person does.

pub(crate) mod about;
pub(crate) mod code;
pub(crate) mod course;
pub(crate) mod day;
pub(crate) mod days;
pub(crate) mod desk;
pub(crate) mod door;
pub(crate) mod dose;
pub(crate) mod drugs;
pub(crate) mod editors;
pub(crate) mod entry;
pub(crate) mod event;
pub(crate) mod found;
pub(crate) mod front;
pub(crate) mod here;
pub(crate) mod hidden;
pub(crate) mod host;
pub(crate) mod import;
pub(crate) mod join;
pub(crate) mod leave;
pub(crate) mod leave_words;
pub(crate) mod look;
pub(crate) mod mark;
pub(crate) mod more;
pub(crate) mod out;
pub(crate) mod recordings;
pub(crate) mod recover;
pub(crate) mod said;
pub(crate) mod shelf;
pub(crate) mod sign_in;
pub(crate) mod story_form;
pub(crate) mod symptoms;
pub(crate) mod taken;
pub(crate) mod taper;
pub(crate) mod text;
pub(crate) mod texts;
pub(crate) mod today;
pub(crate) mod you;

use axum::response::Response;
use maud::html;
use words::{Voice, say};

use crate::asked::split_language;
use crate::carry::Carried;
use crate::fault::Fault;
use crate::page::Page;
use crate::parts::{choice, form_of, hidden, main_button};
use crate::site::Site;

/// Where no address is.
pub(crate) async fn nothing_here() -> Fault {
    Fault::NotThere
}

/// The page of a fault: what happened, what is kept, what can be done now.
pub(crate) fn fault(
    site: &Site,
    voice: Voice,
    path: &str,
    fault: Fault,
    carried: Option<Carried>,
) -> Response {
    if fault == Fault::SignedOut {
        return sign_in::asked_again(site, voice, path, carried);
    }
    let short = split_language(path).map_or("/", |(_, rest)| rest);
    let home = format!("/{}/", voice.language().tag());
    let typed = carried.filter(|carried| {
        // What came from another site is not ours to send again, and what somebody else typed is
        // shown to nobody.
        !matches!(fault, Fault::Foreign | Fault::OtherAccount) && !carried.fields.all().is_empty()
    });
    let content = html! {
        h1 { (say!(voice, fault.heading())) }
        p { (say!(voice, fault.help())) }
        @if let Some(carried) = &typed {
            (said::typed(voice, &carried.fields))
            @if matches!(fault, Fault::NoSpace | Fault::Busy | Fault::Failed) {
                (form_of("", &carried.path, html! {
                    @for (name, value) in carried.fields.all() {
                        (hidden(name, value))
                    }
                    (main_button(&say!(voice, "fault-again")))
                }))
            }
        }
        (choice(&home, &say!(voice, "fault-home")))
    };
    Page::bare(voice, short, say!(voice, "fault-title"), fault.status()).show(content)
}
