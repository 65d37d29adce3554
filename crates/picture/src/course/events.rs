//! Events on the axis, as flags, and with their words as a table.

use jiff::civil::Date;
use maud::{Markup, html};
use words::{Voice, say};

use super::frame::Frame;
use super::{Course, Grain};
use crate::svg::Path;

/// How tall a flag is.
const TALL: f64 = 11.0;
/// How far its cloth reaches from its pole where there is room, and how far down.
const CLOTH: (f64, f64) = (6.0, 5.0);
/// Poles that are nearer than this share a flag.
const APART: f64 = 4.0;
/// What stays free between a cloth and the next pole.
const FREE: f64 = 1.5;

/// A flag on each day with an event. Where the next one is near, the cloth is as narrow as it has
/// to be: a pole alone would look like a thought.
pub(crate) fn draw(frame: &Frame, course: &Course<'_>) -> Markup {
    let Some(base) = frame.events else {
        return html! {};
    };
    let held = course.events.iter().filter(|date| frame.holds(**date));
    let mut days: Vec<usize> = held.map(|date| frame.day_within(*date)).collect();
    days.sort_unstable();
    let mut poles: Vec<f64> = Vec::new();
    for x in days.into_iter().map(|day| frame.middle(day)) {
        if poles.last().is_none_or(|last| x - last >= APART) {
            poles.push(x);
        }
    }
    let next = poles.iter().skip(1).copied().map(Some).chain([None]);
    let flags = poles.iter().zip(next).map(|(x, next)| {
        let room = next.map_or(CLOTH.0, |next| next - x - FREE);
        flag(*x, base, room.min(CLOTH.0))
    });
    html! { @for flag in flags { (flag) } }
}

/// The flag as the legend shows it.
pub(crate) fn swatch(x: f64, base: f64) -> Markup {
    flag(x, base, CLOTH.0)
}

/// A pole on its day with a cloth of that width.
fn flag(x: f64, base: f64, cloth: f64) -> Markup {
    let mut path = Path::new();
    path.to(x, base);
    path.line(x, base - TALL);
    path.line(x + cloth, base - TALL + CLOTH.1 / 2.0);
    path.line(x, base - TALL + CLOTH.1);
    html! { path class="pic-event" d=(path.data()) {} }
}

/// The events that lie in the drawing, by day, with what the person calls them. Nothing where
/// there are none.
pub fn table(course: &Course<'_>, events: &[(Date, &str)], voice: Voice) -> Markup {
    let part = course.part();
    let mut held: Vec<&(Date, &str)> = events
        .iter()
        .filter(|(date, _)| part.holds(*date))
        .collect();
    // Within a day in the order in which they were written.
    held.sort_by_key(|(date, _)| *date);
    html! {
        @if !held.is_empty() {
            table class="pic-table pic-events" {
                caption { (say!(voice, "picture-table-events")) }
                thead {
                    tr {
                        th scope="col" { (say!(voice, "picture-table-day")) }
                        th scope="col" { (say!(voice, "picture-table-event")) }
                    }
                }
                tbody {
                    @for (date, words) in held {
                        tr {
                            th scope="row" { (Grain::Day.words(*date, voice)) }
                            td { (words) }
                        }
                    }
                }
            }
        }
    }
}
