//! The course of symptoms: the dose above, the level with its days, waves and windows below.

mod doses;
mod frame;
mod legend;
mod level;
mod strip;
mod table;
mod ticks;

use ::course::Reading;
use jiff::civil::Date;
use maud::{Markup, html};
use medicine::Dose;
use words::{Voice, say};

use crate::look::{self, Look, Width};
use crate::svg::num;
use frame::Frame;

pub use table::{Month, months, table};

/// The doses of one drug, in order of days.
#[derive(Clone, PartialEq, Eq)]
pub struct DoseLine {
    /// What the person calls it, where told.
    pub drug: Option<String>,
    /// From which day which dose was taken; each stands until the next.
    pub starts: Vec<(Date, Dose)>,
}

impl DoseLine {
    /// Gathers doses by drug, drugs in the order in which they first appear, days in order.
    pub fn gather(doses: impl IntoIterator<Item = (Date, Option<String>, Dose)>) -> Vec<DoseLine> {
        let mut lines: Vec<DoseLine> = Vec::new();
        for (date, drug, dose) in doses {
            match lines.iter_mut().find(|line| line.drug == drug) {
                Some(line) => line.starts.push((date, dose)),
                None => lines.push(DoseLine {
                    drug,
                    starts: vec![(date, dose)],
                }),
            }
        }
        for line in &mut lines {
            line.starts.sort_by_key(|(date, _)| *date);
        }
        lines
    }
}

/// Draws a reading. Where there is no day at all, the drawing is an empty text.
///
/// A drug stands in it as a person calls it; a file that is made this way is theirs to keep.
pub fn draw(reading: &Reading, doses: &[DoseLine], voice: Voice, look: Look) -> Markup {
    let Some(frame) = Frame::of(reading, doses, look.width()) else {
        return html! {};
    };
    let legend = legend::Legend::of(&frame, reading, voice);
    let alone = look == Look::Alone;
    // On a page the sheet around it leaves the room.
    let room = if alone { 24.0 } else { 0.0 };
    let height = frame.legend_top + legend.height + 2.0 * room;
    let width = frame.full + 2.0 * room;
    let (class, id) = match frame.width {
        Width::Phone => ("pic pic-phone", "course-phone"),
        Width::Wide => ("pic pic-wide", "course-wide"),
    };
    let class = if alone { "pic" } else { class };
    html! {
        svg xmlns="http://www.w3.org/2000/svg" class=(class) role="img" lang=(voice.language().tag())
            aria-labelledby={ (id) "-title " (id) "-desc" }
            viewBox={ (num(-room)) " " (num(-room)) " " (num(width)) " " (num(height)) }
            width=[alone.then(|| num(width))] height=[alone.then(|| num(height))]
            font-size=(num(frame.size)) {
            title id={ (id) "-title" } { (title(&frame, voice)) }
            desc id={ (id) "-desc" } { (description(reading, voice)) }
            @if alone {
                // The rules hold no sign that would have to be escaped.
                style { (look::style_alone()) }
                rect class="pic-sheet" x=(num(-room)) y=(num(-room)) width=(num(width))
                    height=(num(height)) {}
            }
            (doses::draw(&frame, doses, voice))
            (level::draw(&frame, reading, voice))
            (strip::draw(&frame, reading))
            (ticks::draw(&frame, voice))
            (legend.draw(&frame))
        }
    }
}

fn title(frame: &Frame, voice: Voice) -> String {
    say!(
        voice,
        "picture-course-title",
        first = voice.date(frame.first),
        last = voice.date(frame.last)
    )
}

/// The drawing in words, for who does not see it.
fn description(reading: &Reading, voice: Voice) -> String {
    let (Some(first), Some(last)) = (reading.days.first(), reading.days.last()) else {
        return String::new();
    };
    let noted = reading.days.iter().filter(|day| day.noted).count();
    let number = |value: f64| voice.number(value, 1);
    let days = say!(
        voice,
        "picture-course-days",
        days = reading.days.len(),
        noted = noted
    );
    let level = say!(
        voice,
        "picture-course-level",
        first = number(first.level),
        last = number(last.level),
        lo = scale_number(voice, reading.scale.lo()),
        hi = scale_number(voice, reading.scale.hi())
    );
    let waves = say!(voice, "picture-course-waves", count = reading.waves.len());
    let windows = say!(
        voice,
        "picture-course-windows",
        count = reading.windows.len()
    );
    format!("{days} {level} {waves} {windows}")
}

/// A number of the scale with the digits that it needs, two at most.
fn scale_number(voice: Voice, value: f64) -> String {
    let hundredths = (value * 100.0).round();
    let decimals = if hundredths % 100.0 == 0.0 {
        0
    } else if hundredths % 10.0 == 0.0 {
        1
    } else {
        2
    };
    voice.number(value, decimals)
}
