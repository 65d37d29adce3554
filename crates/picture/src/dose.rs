//! How a dose is made, as the things one holds: tablets and their parts, capsules, a syringe
//! filled to its mark, drops. Each is drawn small, and the amount stands beside it.

use maud::{Markup, html};
use medicine::{Amount, Content, Form, Making, Part};
use words::medicine::{dose, making_lines};
use words::{Voice, say};

use crate::svg::num;

/// The side of the square in which one piece is drawn.
pub(crate) const SIDE: f64 = 32.0;

/// How many pieces stand in a row.
const IN_A_ROW: u32 = 5;

/// The parts of a making as a list, each drawn with its words and its amount beside it.
pub fn making(making: &Making, voice: Voice) -> Markup {
    html! {
        ul class="pic-making" {
            @for (part, words) in making.parts.iter().zip(making_lines(voice, making)) {
                li {
                    (drawn(part, None))
                    " "
                    (say!(voice, "picture-part", what = words, amount = dose(voice, part.dose)))
                }
            }
        }
    }
}

/// One part alone, with its words for who does not see it.
pub fn part(part: &Part, voice: Voice) -> Markup {
    let alone = Making {
        dose: part.dose,
        handling: part.handling,
        parts: vec![*part],
    };
    drawn(part, Some(&making_lines(voice, &alone).join(" ")))
}

pub(crate) fn is_capsule(form: Form) -> bool {
    matches!(
        form,
        Form::Capsule | Form::BeadCapsule | Form::ExtendedCapsule | Form::EntericCapsule
    )
}

fn drawn(part: &Part, words: Option<&str>) -> Markup {
    match part.amount {
        Amount::Whole(count) if is_capsule(part.product.form()) => {
            repeated(count, words, &capsule())
        }
        Amount::Whole(count) => repeated(count, words, &tablet()),
        Amount::Half => frame(SIDE, SIDE, words, &half()),
        Amount::Quarter => frame(SIDE, SIDE, words, &quarter()),
        Amount::Drops(count) => repeated(count, words, &drop()),
        Amount::Volume(volume) => {
            let largest = match part.product.content() {
                Content::Measured { largest, .. } => largest.microlitres(),
                _ => volume.microlitres(),
            };
            let share = volume.microlitres() as f64 / largest.max(1) as f64;
            frame(88.0, SIDE, words, &syringe(share.clamp(0.0, 1.0)))
        }
    }
}

/// A small drawing: with words it speaks for itself, without them something beside it does.
pub(crate) fn frame(width: f64, height: f64, words: Option<&str>, inside: &Markup) -> Markup {
    html! {
        svg xmlns="http://www.w3.org/2000/svg" class="pic-part" role=[words.map(|_| "img")]
            aria-label=[words] aria-hidden=[words.is_none().then_some("true")]
            width=(num(width)) height=(num(height))
            viewBox={ "0 0 " (num(width)) " " (num(height)) } {
            (inside)
        }
    }
}

/// The same piece several times, in rows.
fn repeated(count: u32, words: Option<&str>, piece: &Markup) -> Markup {
    // A drawing of more than a few rows would help nobody count.
    let shown = count.clamp(1, 4 * IN_A_ROW);
    let rows = shown.div_ceil(IN_A_ROW);
    let places = (0..shown).map(|at| {
        let (column, row) = (at % IN_A_ROW, at / IN_A_ROW);
        (f64::from(column) * SIDE, f64::from(row) * SIDE)
    });
    let inside = html! {
        @for (x, y) in places {
            g transform={ "translate(" (num(x)) " " (num(y)) ")" } { (piece) }
        }
    };
    let width = f64::from(shown.min(IN_A_ROW)) * SIDE;
    frame(width, f64::from(rows) * SIDE, words, &inside)
}

pub(crate) fn tablet() -> Markup {
    html! {
        circle class="pic-handle" cx="16" cy="16" r="13" {}
        path class="pic-handle" d="M16 3V29" {}
    }
}

/// The half that is taken, and where the other one was.
pub(crate) fn half() -> Markup {
    html! {
        path class="pic-cut" d="M17 3A13 13 0 0 1 17 29" {}
        path class="pic-handle" d="M15 3A13 13 0 0 0 15 29Z" {}
    }
}

pub(crate) fn quarter() -> Markup {
    html! {
        path class="pic-cut" d="M17 3A13 13 0 1 1 3 17" {}
        path class="pic-handle" d="M15 2A13 13 0 0 0 2 15H15Z" {}
    }
}

pub(crate) fn capsule() -> Markup {
    html! {
        rect class="pic-handle" x="2" y="9" width="28" height="14" rx="7" {}
        path class="pic-handle" d="M16 9V23" {}
    }
}

pub(crate) fn drop() -> Markup {
    html! {
        path class="pic-handle" d="M16 4C20 11 24 15 24 20A8 8 0 0 1 8 20C8 15 12 11 16 4Z" {}
    }
}

/// A syringe whose barrel ends at the most that is measured at once, filled to a share of it.
fn syringe(share: f64) -> Markup {
    let (from, to) = (12.0, 66.0);
    let mark = from + share * (to - from);
    html! {
        path class="pic-outline" d="M3 16H12M12 8H66V24H12Z" {}
        rect class="pic-handle" x=(num(from)) y="8" width=(num(mark - from)) height="16" {}
        path class="pic-outline" d={ "M" (num(mark)) " 16H82M82 9V23" } {}
        path class="pic-level" d={ "M" (num(mark)) " 3V29" } {}
    }
}
