//! What the shapes mean, in words; only those that are there.

use maud::{Markup, html};
use words::{Voice, id, say};

use super::events;
use super::frame::Frame;
use super::paper::Paper;
use super::strip::{SHOWN, diamond, ring};
use super::{Part, changes};
use crate::svg::{num, text_width};

/// A shape that is explained.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Shape {
    Dose,
    Level,
    Day,
    Wave,
    Window,
    MarkedWave,
    MarkedWindow,
    Shift,
    Rise,
    Settled,
    Thought,
    Line,
    Event,
    /// Words alone.
    Blank,
}

struct Entry {
    shape: Shape,
    words: String,
    x: f64,
    /// From the top of the legend.
    y: f64,
}

pub(crate) struct Legend {
    entries: Vec<Entry>,
    pub(crate) height: f64,
}

impl Legend {
    /// Lays the entries out from left to right, on as many lines as they need.
    pub(crate) fn of(frame: &Frame, part: &Part<'_>, voice: Voice) -> Legend {
        let left = 2.0;
        let line = frame.size * 1.75;
        let (mut x, mut y) = (left, 0.0);
        let mut entries = Vec::new();
        for (shape, words) in explained(frame, part, voice) {
            let width = swatch(shape) + text_width(&words, frame.size) + frame.size * 1.2;
            if x > left && x + width > frame.full {
                (x, y) = (left, y + line);
            }
            entries.push(Entry { shape, words, x, y });
            x += width;
        }
        Legend {
            entries,
            height: y + frame.size * 0.6,
        }
    }

    pub(crate) fn draw(&self, frame: &Frame) -> Markup {
        html! {
            @for entry in &self.entries {
                @let base = frame.legend_top + entry.y;
                (drawn(entry.shape, entry.x, base - frame.size * 0.35))
                text class="pic-soft" x=(num(entry.x + swatch(entry.shape))) y=(num(base)) {
                    (entry.words)
                }
            }
        }
    }
}

/// The words for each shape that is there.
fn explained(frame: &Frame, part: &Part<'_>, voice: Voice) -> Vec<(Shape, String)> {
    let (reading, course) = (&part.reading, part.course);
    let any = |held: &dyn Fn(&course::Day) -> bool| reading.days.iter().any(held);
    let level = frame.papers.iter().any(|paper| *paper != Paper::Blank);
    let shift = course.guesses && changes::drawn(reading).next().is_some();
    let answer = course.step.and_then(|step| step.answer);
    let all = [
        (frame.has_doses, Shape::Dose, id!("picture-legend-dose")),
        (level, Shape::Level, id!("picture-legend-level")),
        (
            any(&|day| day.burden.is_some()),
            Shape::Day,
            id!("picture-legend-day"),
        ),
        (answer.is_some(), Shape::Rise, id!("picture-legend-rise")),
        (
            answer.is_some_and(changes::has_settled),
            Shape::Settled,
            id!("picture-legend-settled"),
        ),
        (shift, Shape::Shift, id!("picture-legend-shift")),
        (
            any(&|day| day.marked_wave),
            Shape::MarkedWave,
            id!("picture-legend-mark-wave"),
        ),
        (
            any(&|day| day.marked_window),
            Shape::MarkedWindow,
            id!("picture-legend-mark"),
        ),
        (
            course.guesses && any(&|day| day.wave >= SHOWN),
            Shape::Wave,
            id!("picture-legend-wave"),
        ),
        (
            course.guesses && any(&|day| day.window >= SHOWN),
            Shape::Window,
            id!("picture-legend-window"),
        ),
        (
            frame.thoughts.is_some(),
            Shape::Thought,
            id!("picture-legend-thought"),
        ),
        (
            frame.lines.is_some(),
            Shape::Line,
            id!("picture-legend-line"),
        ),
        (
            frame.events.is_some(),
            Shape::Event,
            id!("picture-legend-event"),
        ),
        (
            frame.papers.iter().any(|paper| *paper != Paper::Noted),
            Shape::Blank,
            id!("picture-legend-blank"),
        ),
    ];
    all.into_iter()
        .filter(|(there, _, _)| *there)
        .map(|(_, shape, words)| (shape, say!(voice, words)))
        .collect()
}

/// The room that a shape takes, its distance to the words included.
fn swatch(shape: Shape) -> f64 {
    match shape {
        Shape::Blank => 0.0,
        Shape::Day
        | Shape::MarkedWave
        | Shape::MarkedWindow
        | Shape::Thought
        | Shape::Line
        | Shape::Event => 16.0,
        Shape::Shift => 20.0,
        _ => 28.0,
    }
}

fn drawn(shape: Shape, x: f64, y: f64) -> Markup {
    let bar = |class: &str, height: f64| {
        html! {
            rect class=(class) x=(num(x)) y=(num(y - height / 2.0)) width="20" height=(num(height))
                rx="3" {}
        }
    };
    let line = |class: &str| {
        html! { path class=(class) d={ "M" (num(x)) " " (num(y)) "h20" } {} }
    };
    let stroke = |class: &str, x: f64| {
        html! { path class=(class) d={ "M" (num(x)) " " (num(y - 6.0)) "v12" } {} }
    };
    // From faint to full, as in the strip.
    let shades = |class: &str| {
        html! {
            @for (at, shade) in ["0.2", "0.6", "1"].into_iter().enumerate() {
                rect class=(class) fill-opacity=(shade) x=(num(x + 7.0 * at as f64))
                    y=(num(y - 5.0)) width="7" height="10" {}
            }
        }
    };
    html! {
        @match shape {
            Shape::Dose => (line("pic-dose-line")),
            Shape::Level => { (bar("pic-band", 12.0)) (line("pic-level")) }
            Shape::Day => path class="pic-days" d={ "M" (num(x + 5.0)) " " (num(y)) "h0" } {},
            Shape::Wave => (shades("pic-guess-wave")),
            Shape::Window => (shades("pic-guess-window")),
            Shape::MarkedWave => (diamond(x + 5.0, y)),
            Shape::MarkedWindow => (ring(x + 5.0, y)),
            Shape::Shift => {
                (stroke("pic-shift", x + 6.0))
                path class="pic-shift-days" d={ "M" (num(x)) " " (num(y - 6.0)) "h13" } {}
            }
            Shape::Rise => (line("pic-rise")),
            Shape::Settled => (line("pic-settled")),
            Shape::Thought => (stroke("pic-thought", x + 5.0)),
            Shape::Line => rect class="pic-line-mark" x=(num(x + 3.5)) y=(num(y - 1.5)) width="3"
                height="3" {},
            Shape::Event => (events::swatch(x + 3.0, y + 5.5)),
            Shape::Blank => {}
        }
    }
}
