//! What the shapes mean, in words; only those that are there.

use course::Reading;
use maud::{Markup, html};
use words::{Voice, say};

use super::frame::Frame;
use crate::svg::{num, text_width};

/// A shape that is explained.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Shape {
    Dose,
    Level,
    Day,
    Wave,
    Window,
    Mark,
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
    pub(crate) fn of(frame: &Frame, reading: &Reading, voice: Voice) -> Legend {
        let left = 2.0;
        let line = frame.size * 1.75;
        let (mut x, mut y) = (left, 0.0);
        let mut entries = Vec::new();
        for (shape, words) in explained(frame, reading, voice) {
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

fn explained(frame: &Frame, reading: &Reading, voice: Voice) -> Vec<(Shape, String)> {
    let mut found = Vec::new();
    let mut explain = |there: bool, shape: Shape, words: String| {
        if there {
            found.push((shape, words));
        }
    };
    let waves = !reading.waves.is_empty();
    let windows = !reading.windows.is_empty();
    explain(
        frame.has_doses,
        Shape::Dose,
        say!(voice, "picture-legend-dose"),
    );
    explain(true, Shape::Level, say!(voice, "picture-legend-level"));
    explain(true, Shape::Day, say!(voice, "picture-legend-day"));
    explain(waves, Shape::Wave, say!(voice, "picture-legend-wave"));
    explain(windows, Shape::Window, say!(voice, "picture-legend-window"));
    explain(
        frame.marks.is_some(),
        Shape::Mark,
        say!(voice, "picture-legend-mark"),
    );
    let blank = frame.blank.contains(&true);
    explain(blank, Shape::Blank, say!(voice, "picture-legend-blank"));
    found
}

/// The room that a shape takes, its distance to the words included.
fn swatch(shape: Shape) -> f64 {
    match shape {
        Shape::Dose | Shape::Level | Shape::Wave | Shape::Window => 28.0,
        Shape::Day | Shape::Mark => 16.0,
        Shape::Blank => 0.0,
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
    html! {
        @match shape {
            Shape::Dose => (line("pic-dose-line")),
            Shape::Level => { (bar("pic-band", 12.0)) (line("pic-level")) }
            Shape::Day => path class="pic-days" d={ "M" (num(x + 5.0)) " " (num(y)) "h0" } {},
            Shape::Wave => (bar("pic-wave", 12.0)),
            Shape::Window => (bar("pic-window", 12.0)),
            Shape::Mark => circle class="pic-mark" cx=(num(x + 5.0)) cy=(num(y)) r="3.2" {},
            Shape::Blank => {}
        }
    }
}
