//! How a dose is made, large, for a sheet that lies beside the box: every piece drawn, a syringe
//! with its scale and the mark to fill it to. Outlines and shades tell all of it, so that it reads
//! the same in black and white.

use maud::{Markup, html};
use medicine::{Amount, Content, Making, Part, Volume};
use words::medicine::{dose, making_lines, millilitres};
use words::{Voice, say};

use crate::dose::{SIDE, capsule, drop, frame, half, is_capsule, quarter, tablet};
use crate::svg::{Path, num};

/// How much larger than in a line of text.
const ENLARGED: f64 = 2.0;

/// How many pieces stand in a row.
const IN_A_ROW: u32 = 5;

/// The parts of a making one under the other, each drawn large, with its words and its amount.
pub fn large(making: &Making, voice: Voice) -> Markup {
    html! {
        ul class="pic-large" {
            @for (part, words) in making.parts.iter().zip(making_lines(voice, making)) {
                li {
                    (drawn(part, voice))
                    span {
                        (say!(voice, "picture-part", what = words, amount = dose(voice, part.dose)))
                    }
                }
            }
        }
    }
}

fn drawn(part: &Part, voice: Voice) -> Markup {
    match part.amount {
        Amount::Whole(count) if is_capsule(part.product.form()) => rows(count, &capsule()),
        Amount::Whole(count) => rows(count, &tablet()),
        Amount::Half => rows(1, &half()),
        Amount::Quarter => rows(1, &quarter()),
        Amount::Drops(count) => rows(count, &drop()),
        Amount::Volume(volume) => match part.product.content() {
            Content::Measured { largest, .. } => syringe(voice, volume, largest),
            _ => syringe(voice, volume, volume),
        },
    }
}

/// Every piece that is taken, in rows of five; no count is left to the words alone.
fn rows(count: u32, piece: &Markup) -> Markup {
    // More drops than this are counted by nobody from a drawing; the words beside it say them.
    let shown = count.clamp(1, 8 * IN_A_ROW);
    let side = SIDE * ENLARGED;
    let width = f64::from(shown.min(IN_A_ROW)) * side;
    let height = f64::from(shown.div_ceil(IN_A_ROW)) * side;
    let inside = html! {
        @for at in 0..shown {
            @let x = f64::from(at % IN_A_ROW) * side;
            @let y = f64::from(at / IN_A_ROW) * side;
            g transform={ "translate(" (num(x)) " " (num(y)) ") scale(" (num(ENLARGED)) ")" } {
                (piece)
            }
        }
    };
    frame(width, height, None, &inside)
}

/// Where the barrel of the syringe begins and ends, in the drawing's own units.
const BARREL: (f64, f64) = (24.0, 264.0);

/// A syringe for the mouth: its scale from the tip to the most that is measured at once, filled to
/// the mark, which has its number.
fn syringe(voice: Voice, volume: Volume, largest: Volume) -> Markup {
    let (from, to) = BARREL;
    let most = largest.microlitres().max(1) as f64;
    let at = |microlitres: u64| from + (microlitres as f64 / most).min(1.0) * (to - from);
    let mark = at(volume.microlitres());
    let step = scale_step(largest.microlitres());
    let ticks = (0..=largest.microlitres() / step).map(|number| number * step);
    let ticks: Vec<u64> = ticks.collect();
    let mut lines = Path::new();
    for tick in &ticks {
        lines.to(at(*tick), 62.0);
        lines.line(at(*tick), 70.0);
    }
    let said = say!(
        voice,
        "picture-millilitres",
        amount = millilitres(voice, volume)
    );
    let inside = html! {
        path class="pic-outline" d="M4 46H24M24 30H264V62H24Z" {}
        rect class="pic-handle" x=(num(from)) y="30" width=(num(mark - from)) height="32" {}
        path class="pic-outline" d={ "M" (num(mark)) " 46H300M300 32V60" } {}
        path class="pic-outline" d=(lines.data()) {}
        path class="pic-level" d={ "M" (num(mark)) " 22V62" } {}
        text class="pic-words" x=(num(mark.clamp(30.0, 270.0))) y="17" text-anchor="middle"
            font-size="17" font-weight="700" { (said) }
        @for tick in &ticks {
            text class="pic-soft" x=(num(at(*tick))) y="85" text-anchor="middle" font-size="12" {
                (millilitres(voice, Volume::from_microlitres(*tick)))
            }
        }
    };
    frame(308.0, 90.0, None, &inside)
}

/// The step of the numbers beside the scale: the smallest of 1, 2 and 5 and their tens by which at
/// most ten of them stand there.
fn scale_step(most: u64) -> u64 {
    let mut ten = 1;
    loop {
        for step in [ten, 2 * ten, 5 * ten] {
            if most / step <= 10 {
                return step;
            }
        }
        ten *= 10;
    }
}
