//! What a drawing shows, says and never does.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod course;
mod dose;
mod events;
mod level;
mod looks;
mod making;
mod strip;
mod table;

use ::course::{Day, Reading, Stretch};
use jiff::ToSpan;
use jiff::civil::Date;
use picture::Look;
use picture::course::{Course, DoseLine};
use words::{Language, Voice};

const EN: Voice = Voice::of(Language::English);
const PL: Voice = Voice::of(Language::Polish);

/// 1 March 2024 and so many days.
fn on(day: i64) -> Date {
    jiff::civil::date(2024, 3, 1) + day.days()
}

/// So many days, all noted at 4 on 0..10, level 4 with a band of one point.
fn quiet(days: i64) -> Reading {
    let day = |at: i64| Day {
        date: on(at),
        noted: true,
        burden: Some(4.0),
        level: 4.0,
        level_low: 3.5,
        level_high: 4.5,
        wave: 0.1,
        window: 0.1,
        marked_window: false,
        marked_wave: false,
    };
    Reading {
        days: (0..days).map(day).collect(),
        ..Reading::default()
    }
}

/// A whole reading, drawn with its guesses.
fn drawn(reading: &Reading, doses: &[DoseLine], voice: Voice, look: Look) -> maud::Markup {
    let course = Course {
        doses,
        ..Course::of(reading)
    };
    picture::course::draw(&course, voice, look)
}

fn stretch(first: i64, last: i64) -> Stretch {
    Stretch {
        first: on(first),
        last: on(last),
        days: u32::try_from(last - first + 1).expect("the last day is not before the first"),
        height: 2.0,
        certainty: 0.8,
    }
}

/// Where a path's points stand from left to right.
fn points(path: &str) -> Vec<f64> {
    let parts = path.split(['M', 'L', 'Z']).filter(|part| !part.is_empty());
    parts
        .map(|part| part.split(' ').next().unwrap().parse().unwrap())
        .collect()
}

fn leave_out(reading: &mut Reading, days: std::ops::Range<usize>) {
    for day in &mut reading.days[days] {
        day.noted = false;
        day.burden = None;
    }
}

/// Every start tag's name and attributes, in order; panics where tags do not match, as an XML
/// reader would.
fn tags(svg: &str) -> Vec<(String, String)> {
    let mut open: Vec<String> = Vec::new();
    let mut found = Vec::new();
    let mut rest = svg;
    while let Some(at) = rest.find('<') {
        assert!(!rest[..at].contains('>'), "a bare > outside a tag");
        let end = at + rest[at..].find('>').expect("every tag ends");
        let tag = &rest[at + 1..end];
        rest = &rest[end + 1..];
        if let Some(name) = tag.strip_prefix('/') {
            assert_eq!(open.pop().as_deref(), Some(name), "tags close in order");
            continue;
        }
        let (name, attributes) = tag.split_once(char::is_whitespace).unwrap_or((tag, ""));
        assert!(!tag.ends_with('/'));
        assert_eq!(attributes.matches('"').count() % 2, 0, "{tag}");
        open.push(name.to_owned());
        found.push((name.to_owned(), attributes.to_owned()));
    }
    assert!(open.is_empty(), "left open: {open:?}");
    found
}

/// The attribute of the tags of a class.
fn of_class(svg: &str, class: &str, attribute: &str) -> Vec<String> {
    let class = format!("class=\"{class}\"");
    let all = tags(svg)
        .into_iter()
        .filter(|(_, rest)| rest.contains(&class));
    all.map(|(_, rest)| value(&rest, attribute).unwrap_or_default())
        .collect()
}

fn value(attributes: &str, name: &str) -> Option<String> {
    let from = format!(" {attributes}").find(&format!(" {name}=\""))?;
    let after = &attributes[from + name.len() + 2..];
    Some(after[..after.find('"')?].to_owned())
}

/// The words that stand in the drawing, in order.
fn texts(svg: &str) -> Vec<String> {
    let parts = svg.split("<text").skip(1);
    let inner = parts.filter_map(|part| {
        let (_, after) = part.split_once('>')?;
        Some(after.split_once("</text>")?.0.trim().to_owned())
    });
    inner.collect()
}

/// All numbers in the attributes that place something.
fn coordinates(svg: &str) -> Vec<f64> {
    let mut found = Vec::new();
    for (_, attributes) in tags(svg) {
        for name in ["d", "x", "y", "cx", "cy", "width", "height", "viewBox"] {
            let Some(text) = value(&attributes, name) else {
                continue;
            };
            let parts = text.split(|c: char| !(c.is_ascii_digit() || c == '.' || c == '-'));
            found.extend(parts.filter(|part| !part.is_empty()).map(|part| {
                part.parse::<f64>()
                    .unwrap_or_else(|_| panic!("{part} in {text}"))
            }));
        }
    }
    found
}
