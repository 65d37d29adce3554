//! Who reads a public page: anybody, or somebody signed in who may have hidden things.

use std::ops::Deref;
use std::sync::Arc;

use app::Hidden;
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use words::say;

use crate::asked::{Asked, Inside};
use crate::fault::Fault;
use crate::page::{Page, Place};
use crate::site::Site;

/// Somebody who reads. A page for anybody has no cookie and no script; for somebody signed in the
/// same address has their places, and leaves out what they hid.
pub(crate) enum Reader {
    /// Nobody that is known.
    Anybody(Asked),
    /// Somebody signed in.
    Inside(Box<Inside>),
}

impl Deref for Reader {
    type Target = Asked;

    fn deref(&self) -> &Asked {
        match self {
            Reader::Anybody(asked) => asked,
            Reader::Inside(inside) => inside,
        }
    }
}

impl FromRequestParts<Arc<Site>> for Reader {
    type Rejection = Fault;

    async fn from_request_parts(parts: &mut Parts, site: &Arc<Site>) -> Result<Reader, Fault> {
        match Inside::from_request_parts(parts, site).await {
            Ok(inside) => Ok(Reader::Inside(Box::new(inside))),
            Err(Fault::SignedOut) => Asked::from_request_parts(parts, site)
                .await
                .map(Reader::Anybody),
            Err(fault) => Err(fault),
        }
    }
}

impl Reader {
    /// The page, in the frame that fits the reader. The title of what somebody reads is for
    /// anybody who looks for it; for somebody signed in it would stand in a tab and a history.
    pub(crate) fn page(&self, title: String) -> Page<'_> {
        match self {
            Reader::Anybody(asked) => Page::public(asked, title),
            Reader::Inside(inside) => Page::inside(
                inside,
                Place::Elsewhere,
                say!(inside.voice, "texts-heading"),
            ),
        }
    }

    /// What the reader has hidden; nothing where nobody is signed in.
    pub(crate) fn hidden(&self) -> Hidden {
        match self {
            Reader::Anybody(_) => Hidden::default(),
            Reader::Inside(inside) => inside.visit.profile().hidden,
        }
    }

    /// Whoever is signed in.
    pub(crate) fn inside(&self) -> Option<&Inside> {
        match self {
            Reader::Anybody(_) => None,
            Reader::Inside(inside) => Some(inside),
        }
    }
}
