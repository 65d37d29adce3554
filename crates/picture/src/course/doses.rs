//! The doses as thin steps above, each drug in a lane of its own and on its own measure.

use maud::{Markup, html};
use medicine::Dose;
use words::{Voice, medicine::dose as amount_of};

use super::DoseLine;
use super::frame::Frame;
use crate::svg::{Path, num, text_width};

pub(crate) fn draw(frame: &Frame, doses: &[DoseLine], voice: Voice) -> Markup {
    let drawn = doses.iter().filter(|line| frame.shows(line));
    let named = frame.lanes.len() > 1;
    html! {
        @for (line, top) in drawn.zip(&frame.lanes) {
            (lane(frame, line, *top, named, voice))
        }
    }
}

/// A dose from one day to the day before another.
struct Stand {
    first: usize,
    end: usize,
    dose: Dose,
}

/// What stands within the drawing. What began before it has been standing from its left edge.
fn stands(frame: &Frame, line: &DoseLine) -> Vec<Stand> {
    let within = |at: usize| line.starts.get(at).map(|(date, _)| frame.day_within(*date));
    let mut stands = Vec::new();
    for (at, (date, dose)) in line.starts.iter().enumerate() {
        let first = frame.day_within(*date);
        let end = within(at + 1).unwrap_or(frame.days);
        if frame.day_of(*date) < frame.days as i64 && end > first {
            stands.push(Stand {
                first,
                end,
                dose: *dose,
            });
        }
    }
    stands
}

fn lane(frame: &Frame, line: &DoseLine, top: f64, named: bool, voice: Voice) -> Markup {
    let stands = stands(frame, line);
    let (Some(first), Some(last)) = (stands.first(), stands.last()) else {
        return html! {};
    };
    let base = top + frame.lane_words + frame.lane_height;
    let most = stands
        .iter()
        .map(|stand| stand.dose.micrograms())
        .max()
        .unwrap_or(0);
    let height = |dose: Dose| {
        let share = dose.micrograms() as f64 / most.max(1) as f64;
        base - share * frame.lane_height
    };
    let mut steps = Path::new();
    let mut fill = Path::new();
    fill.to(frame.edge(first.first), base);
    for (at, stand) in stands.iter().enumerate() {
        let (from, to, y) = (
            frame.edge(stand.first),
            frame.edge(stand.end),
            height(stand.dose),
        );
        if at == 0 {
            steps.to(from, y);
        } else {
            steps.line(from, y);
        }
        steps.line(to, y);
        fill.line(from, y);
        fill.line(to, y);
    }
    fill.line(frame.edge(last.end), base);
    fill.close();
    let last_words = amount_of(voice, last.dose);
    let begins = frame.edge(first.first);
    let room = frame.right - begins - text_width(&last_words, frame.size) - frame.size;
    let first_words = first_words(line, first.dose, named, room, frame.size, voice);
    let last_at = height(last.dose).max(top + frame.lane_words) - frame.size * 0.5;
    // Where both do not fit side by side the last says more.
    let changed = last.dose != first.dose;
    let both = changed && text_width(&first_words, frame.size) <= room;
    let left = if changed {
        both
    } else {
        begins + text_width(&first_words, frame.size) <= frame.right
    };
    html! {
        path class="pic-dose-fill" d=(fill.data()) {}
        path class="pic-dose-line" d=(steps.data()) {}
        @if left {
            text class="pic-soft" x=(num(begins)) y=(num(height(first.dose) - frame.size * 0.5)) {
                (first_words)
            }
        }
        @if changed || !left {
            text class="pic-soft" x=(num(frame.right)) y=(num(last_at)) text-anchor="end" {
                (last_words)
            }
        }
    }
}

/// The first dose, after the drug's name where there are several; a long name is shortened.
fn first_words(
    line: &DoseLine,
    dose: Dose,
    named: bool,
    room: f64,
    size: f64,
    voice: Voice,
) -> String {
    let amount = amount_of(voice, dose);
    let Some(drug) = line.drug.as_ref().filter(|_| named) else {
        return amount;
    };
    let whole = format!("{drug} {amount}");
    if text_width(&whole, size) <= room {
        return whole;
    }
    let letters = (room - text_width(&amount, size)) / text_width("m", size) - 2.0;
    // A negative room shortens the name to nothing.
    let name: String = drug.chars().take(letters.max(0.0) as usize).collect();
    format!("{}\u{2026} {amount}", name.trim_end())
}
