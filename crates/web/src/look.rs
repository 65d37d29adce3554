//! How pages look: theme and text size, kept by the browser alone and only when tapped.
//!
//! The choice stands in a small style sheet of its own and not in the pages, so that a page's
//! bytes are the same for everybody and the door can be kept for the night without a network.

use axum::http::HeaderMap;

use crate::session;
use crate::site::Site;

/// Theme and text size.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Look {
    pub(crate) theme: Theme,
    pub(crate) size: Size,
}

/// The theme.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Theme {
    Dark,
    Light,
}

/// The text size.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Size {
    Normal,
    Large,
}

impl Look {
    const FIRST: Look = Look {
        theme: Theme::Dark,
        size: Size::Normal,
    };

    /// The look that the browser keeps, else the first one: dark.
    pub(crate) fn of(site: &Site, headers: &HeaderMap) -> Look {
        session::look_of(site, headers).map_or(Look::FIRST, |text| Look::named(&text))
    }

    fn named(text: &str) -> Look {
        Look {
            theme: match text.contains("light") {
                true => Theme::Light,
                false => Theme::Dark,
            },
            size: match text.contains("large") {
                true => Size::Large,
                false => Size::Normal,
            },
        }
    }

    /// The cookie's value.
    pub(crate) fn name(self) -> &'static str {
        match (self.theme, self.size) {
            (Theme::Dark, Size::Normal) => "dark",
            (Theme::Dark, Size::Large) => "dark-large",
            (Theme::Light, Size::Normal) => "light",
            (Theme::Light, Size::Large) => "light-large",
        }
    }

    /// What a button changes.
    pub(crate) fn with(self, change: &str) -> Look {
        match change {
            "dark" => Look {
                theme: Theme::Dark,
                ..self
            },
            "light" => Look {
                theme: Theme::Light,
                ..self
            },
            "large" => Look {
                size: Size::Large,
                ..self
            },
            "normal" => Look {
                size: Size::Normal,
                ..self
            },
            _ => self,
        }
    }

    /// The style sheet that says so.
    pub(crate) fn style(self) -> String {
        let size = match self.size {
            Size::Normal => "",
            Size::Large => "html{font-size:137.5%}",
        };
        let theme = match self.theme {
            Theme::Dark => "",
            Theme::Light => LIGHT,
        };
        format!("{size}{theme}")
    }
}

/// The light palette. The dark one stands in the main style sheet.
const LIGHT: &str = "@media screen{:root{color-scheme:light;--page:#efe9dd;--sheet:#f6f1e7;\
    --raised:#e6dfd0;--line:#b9ae9a;--edge:#8a7f6c;--text:#2e2a25;--soft:#5f574b;\
    --accent:#2f6657;--on-accent:#f3eee4;--wave:#51678c;--window:#8a6d22;--focus:#7a5a12}}";
