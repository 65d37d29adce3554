//! The host's own pages: who we are, the group, a first call, contact, books.

use axum::extract::Path;
use maud::{Markup, html};
use publishing::{HostPage, PageKind};
use words::{Voice, say};

use crate::fault::{Answer, Fault};
use crate::parts::choice;
use crate::reader::Reader;

/// `GET /{language}/here`
pub(crate) async fn list(reader: Reader) -> Answer {
    let voice = reader.voice;
    let app = &reader.site.app;
    let mut there = Vec::new();
    for kind in PageKind::ALL {
        if app.published_page(kind, voice.language()).await?.is_some() {
            there.push(kind);
        }
    }
    let content = html! {
        h1 { (say!(voice, "here-heading")) }
        @if there.is_empty() {
            p { (say!(voice, "here-plain")) }
        } @else {
            p.soft { (say!(voice, "here-what")) }
        }
        @for kind in there {
            (choice(&reader.at(&format!("/here/{}", kind.name())), &words::publishing::page(voice, kind)))
        }
        (choice(&reader.at("/words"), &say!(voice, "shelf-heading")))
        (choice(&reader.at("/texts"), &say!(voice, "texts-heading")))
        (choice(&reader.at("/door"), &say!(voice, "page-door")))
    };
    let page = reader.page(say!(voice, "here-heading"));
    Ok(page.found(say!(voice, "here-what")).show(content))
}

/// `GET /{language}/here/{page}`: a page that nobody has written says so plainly.
pub(crate) async fn one(Path((_, name)): Path<(String, String)>, reader: Reader) -> Answer {
    let voice = reader.voice;
    let kind = PageKind::named(&name).ok_or(Fault::NotThere)?;
    let page = reader
        .site
        .app
        .published_page(kind, voice.language())
        .await?;
    let title = words::publishing::page(voice, kind);
    let content = html! {
        h1 { (title) }
        @match &page {
            Some(page) => {
                (written(voice, page))
                p.soft { (say!(voice, "here-what")) }
            }
            None => p { (say!(voice, "here-plain")) },
        }
        (choice(&reader.at("/here"), &say!(voice, "here-heading")))
    };
    let shown = reader.page(title.clone());
    Ok(match page {
        Some(_) => shown
            .found(format!("{title}. {}", say!(voice, "here-what")))
            .show(content),
        None => shown.show(content),
    })
}

/// A page as it is read.
pub(crate) fn written(voice: Voice, page: &HostPage) -> Markup {
    html! {
        @for (field, text) in &page.fields {
            @if let Some((name, _)) = words::publishing::page_field(voice, page.kind, field) {
                h2 { (name) }
            }
            (linked(text.expose()))
        }
        @for book in &page.books {
            section.sheet {
                h2 { (book.title.expose()) }
                p.soft {
                    (book.author.expose())
                    @if book.contested { " · " (say!(voice, "here-book-is-contested")) }
                }
                @if let Some(about) = &book.about { (linked(about.expose())) }
                @if let Some(critics) = &book.critics {
                    h3 { (say!(voice, "here-book-critics")) }
                    (linked(critics.expose()))
                }
            }
        }
    }
}

/// A text with its line breaks; web and mail addresses in it become links.
fn linked(text: &str) -> Markup {
    html! {
        p.words {
            @for word in text.split_inclusive(char::is_whitespace) {
                @let (bare, rest) = address_in(word);
                @match bare {
                    Some(Link::Web(address)) => {
                        a href=(address) rel="noopener noreferrer external" { (address) } (rest)
                    }
                    Some(Link::Mail(address)) => { a href={ "mailto:" (address) } { (address) } (rest) }
                    None => (word),
                }
            }
        }
    }
}

enum Link<'a> {
    Web(&'a str),
    Mail(&'a str),
}

/// The address that a word begins with, and the signs after it.
fn address_in(word: &str) -> (Option<Link<'_>>, &str) {
    let end = word.trim_end_matches(|c: char| c.is_whitespace() || ".,;:!?)\u{201d}\"".contains(c));
    let (bare, rest) = word.split_at(end.len());
    let is_web = bare.strip_prefix("https://").is_some_and(|rest| {
        let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
        let plain = |c: char| c.is_ascii_alphanumeric() || ".-:".contains(c);
        let is_host = host.split('.').count() > 1 && host.split('.').all(|part| !part.is_empty());
        is_host && host.chars().all(plain) && rest.chars().all(|c| c.is_ascii_graphic() && c != '"')
    });
    if is_web {
        return (Some(Link::Web(bare)), rest);
    }
    let is_mail = bare.split_once('@').is_some_and(|(name, host)| {
        let plain = |c: char| c.is_ascii_alphanumeric() || ".-_+".contains(c);
        let is_host = host.contains('.') && host.split('.').all(|part| !part.is_empty());
        !name.is_empty() && is_host && name.chars().chain(host.chars()).all(plain)
    });
    match is_mail {
        true => (Some(Link::Mail(bare)), rest),
        false => (None, word),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_become_links_and_other_words_do_not() {
        let shown =
            linked("Write to us@example.org, or see https://example.org/a?b=1.\n@home a@b <b>");
        let shown = shown.into_string();
        assert!(shown.contains("<a href=\"mailto:us@example.org\">us@example.org</a>, or"));
        assert!(
            shown.contains("href=\"https://example.org/a?b=1\""),
            "{shown}"
        );
        assert!(shown.contains("</a>.\n@home a@b &lt;b&gt;"), "{shown}");
        for odd in [
            "javascript:alert(1)",
            "http://x.example",
            "https://user:pw@evil.example/",
            "https://\"onmouseover=alert(1)",
            "https://\u{202e}cod.evil/",
            "us@example..org",
        ] {
            assert!(!linked(odd).into_string().contains("<a"), "{odd}");
        }
    }
}
