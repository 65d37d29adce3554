//! The door: people one can reach, by country asked and never guessed.
//!
//! The same bytes for everybody, signed in or not, and kept by the browser for a week, so that a
//! page once seen is there at night without a network.

use axum::extract::Path;
use axum::http::HeaderValue;
use axum::http::header::CACHE_CONTROL;
use axum::response::Response;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use maud::{Markup, html};
use words::door::{Door, Emergency, Line, calls};
use words::{Voice, say};

use crate::asked::Asked;
use crate::fault::{Answer, Fault};
use crate::page::Page;
use crate::parts::choice;

/// The address of the page for a country that has no list.
const OTHER: &str = "other";

fn kept(mut response: Response) -> Response {
    let week = HeaderValue::from_static("public, max-age=604800");
    response.headers_mut().insert(CACHE_CONTROL, week);
    response
}

/// `GET /{language}/door`
pub(crate) async fn countries(asked: Asked) -> Response {
    let voice = asked.voice;
    let content = html! {
        h1 { (say!(voice, "door-title")) }
        p { (say!(voice, "door-intro")) " " (say!(voice, "door-nobody-told")) }
        h2 { (say!(voice, "door-choose-country")) }
        p.soft { (say!(voice, "door-not-guessed")) }
        @for door in &asked.site.doors {
            (choice(&asked.at(&format!("/door/{}", door.country)), door.name.of(voice.language())))
        }
        (choice(&asked.at("/door/other"), &say!(voice, "door-other-country")))
        (known(voice))
    };
    let page = Page::public(&asked, say!(voice, "door-title"));
    kept(page.found(say!(voice, "door-intro")).show(content))
}

/// `GET /{language}/door/{country}`
pub(crate) async fn country(Path((_, country)): Path<(String, String)>, asked: Asked) -> Answer {
    let voice = asked.voice;
    let today = asked.now.to_zoned(TimeZone::UTC).date();
    let found = asked.site.doors.iter().find(|door| door.country == country);
    let people = match found {
        Some(door) => numbers(voice, door, today),
        None if country == OTHER => other(voice),
        None => return Err(Fault::NotThere),
    };
    let content = html! {
        h1 { (say!(voice, "door-title")) }
        (people)
        (known(voice))
        (calling(voice))
        p { a href=(asked.at("/door")) { (say!(voice, "door-change-country")) } }
        p.soft { (say!(voice, "door-numbers-change")) " " (say!(voice, "door-host")) " "
            (say!(voice, "door-reviewed")) }
    };
    Ok(kept(
        Page::public(&asked, say!(voice, "door-title")).show(content),
    ))
}

fn numbers(voice: Voice, door: &Door, today: Date) -> Markup {
    html! {
        p.soft { (door.name.of(voice.language())) }
        (emergency(voice, &door.emergency, today))
        h2 { (say!(voice, "door-lines-title")) }
        @if door.lines.is_empty() {
            p { (say!(voice, "door-no-lines")) }
        }
        @for one in &door.lines { (line(voice, one, today)) }
    }
}

fn emergency(voice: Voice, emergency: &Emergency, today: Date) -> Markup {
    html! {
        section.sheet {
            h2 { (say!(voice, "door-emergency-title")) }
            a.main href=(calls(&emergency.number)) {
                (say!(voice, "door-emergency-call", number = emergency.number.as_str()))
            }
            @for number in &emergency.also {
                p { a href=(calls(number)) { (say!(voice, "door-emergency-also", number = number.as_str())) } }
            }
            p { (emergency.what.of(voice.language())) }
            p { (say!(voice, "door-emergency-place")) }
            p.soft {
                (emergency.hours_in_words(voice))
                @if let Some(languages) = emergency.languages_in_words(voice) { br; (languages) }
            }
            p.soft { (emergency.provenance(voice, today).join(" ")) }
        }
    }
}

fn line(voice: Voice, line: &Line, today: Date) -> Markup {
    let leads_out = matches!(line.reach, words::door::Reach::Chat);
    html! {
        section.sheet {
            h3 { (line.name.of(voice.language())) }
            a.choice href=(line.link()) rel=[leads_out.then_some("noopener noreferrer external")] {
                (line.invitation(voice))
                @if leads_out { small { (say!(voice, "door-chat-leads-out")) } }
            }
            p { (say!(voice, "door-for-whom", whom = line.for_whom.of(voice.language()))) }
            p { (line.hours_in_words(voice)) br; (line.languages_in_words(voice)) }
            @if let Some(calling) = &line.calling {
                p { (calling.of(voice.language())) }
            }
            p.soft { (line.provenance(voice, today).join(" ")) }
        }
    }
}

fn other(voice: Voice) -> Markup {
    html! {
        section.sheet {
            h2 { (say!(voice, "door-emergency-title")) }
            ul {
                li { (say!(voice, "door-other-eu")) }
                li { (say!(voice, "door-other-locked")) }
                li { (say!(voice, "door-other-ask")) }
                li { (say!(voice, "door-other-hospital")) }
            }
        }
        section.sheet {
            h2 { (say!(voice, "door-other-title")) }
            p { (say!(voice, "door-other-befrienders")) }
        }
    }
}

fn known(voice: Voice) -> Markup {
    html! {
        section.sheet {
            h2 { (say!(voice, "door-known-title")) }
            p { (say!(voice, "door-known")) }
        }
    }
}

fn calling(voice: Voice) -> Markup {
    html! {
        details {
            summary { (say!(voice, "door-calling-title")) }
            p { (say!(voice, "door-calling-answer")) }
            p { (say!(voice, "door-calling-name")) }
            p { (say!(voice, "door-calling-begin")) }
            p { (say!(voice, "door-calling-silence")) }
            p { (say!(voice, "door-calling-medicine")) }
            p { (say!(voice, "door-calling-no-promise")) }
        }
    }
}
