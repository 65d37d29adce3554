//! The drawing itself: doses, bands, days, and what they mean.

use maud::{Markup, html};
use words::{Voice, medicine::dose as amount_of, say};

use super::frame::Frame;
use super::{Following, Follows, sentences};
use crate::look::Look;
use crate::sheet::Sheet;
use crate::svg::{Path, num, text_width};

/// The least distance between two drawn points, in the drawing's units.
const FINEST: f64 = 3.0;

/// Draws how the blood follows a step.
pub fn draw(following: &Following, voice: Voice, look: Look) -> Markup {
    let frame = Frame::of(following, look.width());
    let legend = legend(&frame, following, voice);
    let drawn = html! {
        (lane(&frame, following, voice))
        (levels(&frame, following, voice))
        @if let Some((_, made)) = &following.metabolite { (band(&frame, made, &MADE)) }
        (band(&frame, &following.drug, &DRUG))
        (ticks(&frame, voice))
        (legend.drawn)
    };
    let sheet = Sheet {
        name: "level",
        title: say!(voice, "picture-level-title"),
        description: sentences(following, voice).join(" "),
        height: frame.legend_top + legend.height,
    };
    sheet.around(&drawn, voice, look)
}

/// The doses as one step, on a measure from nothing.
fn lane(frame: &Frame, following: &Following, voice: Voice) -> Markup {
    let (Some((top, base)), Some((before, after))) = (frame.lane, following.doses) else {
        return html! {};
    };
    let most = before.max(after).micrograms().max(1) as f64;
    let height = |dose: medicine::Dose| base - dose.micrograms() as f64 / most * (base - top);
    let (x, from, to) = (frame.day(0.0), height(before), height(after));
    let mut steps = Path::new();
    steps.to(frame.left, from);
    for (x, y) in [(x, from), (x, to), (frame.right, to)] {
        steps.line(x, y);
    }
    let mut fill = Path::new();
    fill.to(frame.left, base);
    for (x, y) in [(frame.left, from), (x, from), (x, to), (frame.right, to)] {
        fill.line(x, y);
    }
    fill.line(frame.right, base);
    fill.close();
    let above = frame.size * 0.5;
    html! {
        path class="pic-dose-fill" d=(fill.data()) {}
        path class="pic-dose-line" d=(steps.data()) {}
        text class="pic-soft" x=(num(frame.left)) y=(num(from.min(to) - above)) {
            (amount_of(voice, before))
        }
        text class="pic-soft" x=(num(frame.right)) y=(num(to - above)) text-anchor="end" {
            (amount_of(voice, after))
        }
    }
}

/// The level that was and the one that comes, each with its words outside of where curves are: the
/// one that was at its own end, and the one that comes where it is reached.
fn levels(frame: &Frame, following: &Following, voice: Voice) -> Markup {
    let (was, comes) = (frame.level(0.0), frame.level(1.0));
    let mut grid = Path::new();
    for y in [was, comes] {
        grid.to(frame.left, y);
        grid.line(frame.right, y);
    }
    let mut step = Path::new();
    step.to(frame.day(0.0), frame.top);
    step.line(frame.day(0.0), frame.bottom);
    let words = match following.doses {
        Some((before, after)) => [before, after]
            .map(|dose| say!(voice, "picture-level-of", dose = amount_of(voice, dose))),
        None => [
            say!(voice, "picture-level-before"),
            say!(voice, "picture-level-after"),
        ],
    };
    let [before, after] = words;
    let (above, below) = (
        frame.top - frame.size * 0.5,
        frame.bottom + frame.size * 1.2,
    );
    let beside = |level: f64| if level > frame.top { below } else { above };
    html! {
        path class="pic-grid" d=(grid.data()) {}
        path class="pic-cut" d=(step.data()) {}
        text class="pic-soft" x=(num(frame.left)) y=(num(beside(was))) { (before) }
        text class="pic-soft" x=(num(frame.right)) y=(num(beside(comes))) text-anchor="end" { (after) }
    }
}

/// How a substance is drawn.
struct Drawn {
    band: &'static str,
    edge: &'static str,
}

const DRUG: Drawn = Drawn {
    band: "pic-band",
    edge: "pic-edge",
};
const MADE: Drawn = Drawn {
    band: "pic-made",
    edge: "pic-made-edge",
};

/// The room between the short and the long half-life, with both as lines.
fn band(frame: &Frame, of: &Follows, drawn: &Drawn) -> Markup {
    let point = |behind: &[f64], hour: usize| {
        let behind = behind.get(hour).copied().unwrap_or(1.0);
        (frame.day(hour as f64 / 24.0), frame.level(behind))
    };
    let hours = frame.days as usize * 24;
    let width = frame.right - frame.day(0.0);
    let stride = ((FINEST * hours as f64 / width).ceil() as usize).max(1);
    let at: Vec<usize> = (0..hours).step_by(stride).chain([hours]).collect();
    let [quick, slow] = of.behind.each_ref().map(|behind| {
        at.iter()
            .map(|hour| point(behind, *hour))
            .collect::<Vec<_>>()
    });
    let mut room = Path::new();
    let mut edges = Path::new();
    room.to(frame.day(0.0), frame.level(0.0));
    for (x, y) in quick.iter().chain(slow.iter().rev()) {
        room.line(*x, *y);
    }
    room.close();
    for edge in [&quick, &slow] {
        edges.to(frame.left, frame.level(0.0));
        for (x, y) in edge {
            edges.line(*x, *y);
        }
    }
    html! {
        path class=(drawn.band) d=(room.data()) {}
        path class=(drawn.edge) d=(edges.data()) {}
    }
}

fn ticks(frame: &Frame, voice: Voice) -> Markup {
    let days = (0..=frame.days).step_by(frame.tick() as usize);
    let days: Vec<u32> = days.collect();
    let mut marks = Path::new();
    for day in &days {
        let x = frame.day(f64::from(*day));
        marks.to(x, frame.ticks_top);
        marks.line(x, frame.ticks_top + 5.0);
    }
    let line = frame.ticks_top + 8.0 + frame.size;
    html! {
        path class="pic-grid" d=(marks.data()) {}
        @for day in &days {
            @let x = frame.day(f64::from(*day));
            @let at_end = x + text_width(&day.to_string(), frame.size) / 2.0 > frame.full;
            text class="pic-soft" x=(num(if at_end { frame.right } else { x })) y=(num(line))
                text-anchor=(if at_end { "end" } else { "middle" }) { (day) }
        }
        text class="pic-soft" x=(num(frame.day(0.0))) y=(num(line + frame.size * 1.3)) {
            (say!(voice, "picture-level-days"))
        }
    }
}

struct Legend {
    drawn: Markup,
    height: f64,
}

/// What the shapes mean, a line each; they are long.
fn legend(frame: &Frame, following: &Following, voice: Voice) -> Legend {
    let mut entries = vec![(&DRUG, say!(voice, "picture-level-legend-drug"))];
    if let Some((name, _)) = &following.metabolite {
        let words = say!(voice, "picture-level-legend-made", name = name.as_str());
        entries.push((&MADE, words));
    }
    let line = frame.size * 1.75;
    let swatch = 28.0;
    let entry = |at: usize, drawn: &Drawn, words: &str| {
        let base = frame.legend_top + at as f64 * line;
        let (top, bottom) = (base - frame.size * 0.8, base + frame.size * 0.1);
        let edges = format!("M2 {0}h20M2 {1}h20", num(top), num(bottom));
        html! {
            rect class=(drawn.band) x="2" y=(num(top)) width="20" height=(num(bottom - top)) {}
            path class=(drawn.edge) d=(edges) {}
            text class="pic-soft" x=(num(swatch)) y=(num(base)) { (words) }
        }
    };
    let height = (entries.len() - 1) as f64 * line + frame.size * 0.6;
    let drawn = html! {
        @for (at, (drawn, words)) in entries.iter().enumerate() { (entry(at, drawn, words)) }
    };
    Legend { drawn, height }
}
