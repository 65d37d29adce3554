//! What every large drawing begins with: its size, its name and sentence for who does not see it,
//! and, in a file of its own, its colours.

use maud::{Markup, html};
use words::Voice;

use crate::look::{self, Look, Width};
use crate::svg::num;

/// The measures that large drawings share, in their own units.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Measures {
    /// The whole width.
    pub(crate) full: f64,
    /// What stays free at the right.
    pub(crate) beside: f64,
    /// The size of its words.
    pub(crate) size: f64,
}

impl Measures {
    pub(crate) fn of(width: Width) -> Measures {
        let (full, beside, size) = match width {
            Width::Phone => (340.0, 6.0, 14.0),
            Width::Wide => (960.0, 16.0, 15.0),
        };
        Measures { full, beside, size }
    }
}

/// A drawing before it has its frame.
pub(crate) struct Sheet {
    /// What its ids begin with.
    pub(crate) name: &'static str,
    pub(crate) title: String,
    pub(crate) description: String,
    /// Without the room around it.
    pub(crate) height: f64,
}

impl Sheet {
    /// Puts what is drawn into its frame.
    pub(crate) fn around(self, drawn: &Markup, voice: Voice, look: Look) -> Markup {
        let Measures { full, size, .. } = Measures::of(look.width());
        let alone = look == Look::Alone;
        // On a page the sheet around it leaves the room.
        let room = if alone { 24.0 } else { 0.0 };
        let (width, height) = (full + 2.0 * room, self.height + 2.0 * room);
        let (class, which) = match look {
            Look::Alone => ("pic", "wide"),
            Look::Screen(Width::Phone) => ("pic pic-phone", "phone"),
            Look::Screen(Width::Wide) => ("pic pic-wide", "wide"),
        };
        let id = format!("{}-{which}", self.name);
        html! {
            svg xmlns="http://www.w3.org/2000/svg" class=(class) role="img"
                lang=(voice.language().tag()) aria-labelledby={ (id) "-title " (id) "-desc" }
                viewBox={ (num(-room)) " " (num(-room)) " " (num(width)) " " (num(height)) }
                width=[alone.then(|| num(width))] height=[alone.then(|| num(height))]
                font-size=(num(size)) {
                title id={ (id) "-title" } { (self.title) }
                desc id={ (id) "-desc" } { (self.description) }
                @if alone {
                    // The rules hold no sign that would have to be escaped.
                    style { (look::style_alone()) }
                    rect class="pic-sheet" x=(num(-room)) y=(num(-room)) width=(num(width))
                        height=(num(height)) {}
                }
                (drawn)
            }
        }
    }
}
