//! The level in the blood around one step, drawn, said and as a table: between the shortest and
//! the longest published half-life, for the drug and, where that counts, for what it becomes.
//!
//! It is the course of a day's mean. How much of the way is behind at which hour depends neither on
//! the doses nor on the direction, so the way is drawn from the one level to the other.

mod drawing;
mod frame;

use ::level::{HalfLives, Kinetics, Rate, Settling, covered, settled};
use maud::{Markup, html};
use medicine::Dose;
use words::{Voice, say};

pub use drawing::draw;

/// After about so many hours half of a plain tablet is in the blood. The catalogue has no figure for
/// it: labels tell the time of the peak, between one hour and eight. Anything from half an hour to
/// three moves what is told here in days by less than half a day.
const TAKEN_UP_HALF: f64 = 1.0;

const HOURS_IN_DAY: f64 = 24.0;

/// A step to be drawn.
#[derive(Clone, Copy, Debug)]
pub struct Step<'a> {
    /// The day's dose before and after, where known.
    pub doses: Option<(Dose, Dose)>,
    /// The shortest and the longest half-life of the drug, in hours.
    pub drug: (f64, f64),
    /// Name, shortest and longest half-life of what the drug becomes, where that acts as well.
    pub metabolite: Option<(&'a str, (f64, f64))>,
}

/// How one substance follows.
#[derive(Clone, Debug, PartialEq)]
struct Follows {
    /// Shares of the way that are behind at each hour, with the short half-lives and with the long.
    behind: [Vec<f64>; 2],
    settling: [Settling; 2],
}

/// How the blood follows a step.
#[derive(Clone, Debug, PartialEq)]
pub struct Following {
    doses: Option<(Dose, Dose)>,
    drug: Follows,
    metabolite: Option<(String, Follows)>,
    /// So many days are drawn after the step.
    days: u32,
}

impl Following {
    /// `None` where half-lives are none (not above nought, the longest below the shortest) or lie
    /// beyond what drugs do.
    pub fn of(step: &Step<'_>) -> Option<Following> {
        let range = |(short, long)| HalfLives::new(short, long).ok();
        let taken_up = Rate::of_half_life(TAKEN_UP_HALF).ok()?;
        let drug = range(step.drug)?;
        let made = match step.metabolite {
            Some((name, hours)) => Some((name, range(hours)?)),
            None => None,
        };
        let bodies = match &made {
            Some((_, made)) => drug.with_metabolite(taken_up, made),
            None => drug.of_parent(taken_up),
        };
        let settling = bodies.each_ref().map(settled);
        let last = settling[1].0.nearly_all.max(settling[1].1.nearly_all);
        // A little of what follows, and never so short that a day is half of the drawing.
        let days = (last + last / 8).div_ceil(24).max(4);
        let [quick, slow] = bodies.map(|of| behind(&of, days));
        let [drug, metabolite] = [
            Follows {
                behind: [quick.0, slow.0],
                settling: settling.map(|(drug, _)| drug),
            },
            Follows {
                behind: [quick.1, slow.1],
                settling: settling.map(|(_, made)| made),
            },
        ];
        Some(Following {
            doses: step.doses.filter(|(before, after)| before != after),
            drug,
            metabolite: made.map(|(name, _)| (name.to_owned(), metabolite)),
            days,
        })
    }

    /// Whether the step goes down; where no doses are known it is drawn so.
    fn falls(&self) -> bool {
        self.doses.is_none_or(|(before, after)| after < before)
    }
}

/// What of the way is behind at every hour of so many days, the drug's and the metabolite's.
fn behind(of: &Kinetics, days: u32) -> (Vec<f64>, Vec<f64>) {
    covered(of).take(days as usize * 24 + 1).unzip()
}

/// The drawing in words.
pub fn sentences(following: &Following, voice: Voice) -> Vec<String> {
    let (low, high) = whole_days(&following.drug);
    // Beside a metabolite "the blood" would be both.
    let alone = following.metabolite.is_none();
    let mut said = vec![match (alone, low == high) {
        (true, true) => say!(voice, "picture-level-follows-once", days = high),
        (true, false) => say!(voice, "picture-level-follows", low = low, high = high),
        (false, true) => say!(voice, "picture-level-itself-once", days = high),
        (false, false) => say!(voice, "picture-level-itself", low = low, high = high),
    }];
    if let Some((name, made)) = &following.metabolite {
        let (low, high) = whole_days(made);
        said.push(match low == high {
            true => say!(
                voice,
                "picture-level-made-once",
                name = name.as_str(),
                days = high
            ),
            false => say!(
                voice,
                "picture-level-made",
                name = name.as_str(),
                low = low,
                high = high
            ),
        });
    }
    said.push(say!(voice, "picture-level-felt"));
    said
}

/// After about how many days nearly all of the way is behind, at the earliest and at the latest;
/// rounded to the nearest, one at least.
fn whole_days(of: &Follows) -> (u32, u32) {
    let days = |settling: Settling| ((settling.nearly_all + 12) / 24).max(1);
    (days(of.settling[0]), days(of.settling[1]))
}

/// After how many days how much of the way is behind.
pub fn table(following: &Following, voice: Voice) -> Markup {
    type Part = fn(&Settling) -> u32;
    let parts: [(String, Part); 3] = [
        (say!(voice, "picture-level-half"), |s| s.half),
        (say!(voice, "picture-level-most"), |s| s.most),
        (say!(voice, "picture-level-nearly-all"), |s| s.nearly_all),
    ];
    let made = following.metabolite.as_ref();
    html! {
        table class="pic-table" {
            caption { (say!(voice, "picture-level-table")) }
            thead {
                tr {
                    th scope="col" { (say!(voice, "picture-level-part")) }
                    th scope="col" { (say!(voice, "picture-level-drug")) }
                    @if let Some((name, _)) = made { th scope="col" { (name) } }
                }
            }
            tbody {
                @for (words, part) in &parts {
                    tr {
                        th scope="row" { (words) }
                        td { (span(&following.drug, *part, voice)) }
                        @if let Some((_, made)) = made { td { (span(made, *part, voice)) } }
                    }
                }
            }
        }
    }
}

/// "0.6 to 1.5", in days; one number where both are alike.
fn span(of: &Follows, part: fn(&Settling) -> u32, voice: Voice) -> String {
    let days = |settling: &Settling| {
        let days = f64::from(part(settling)) / HOURS_IN_DAY;
        voice.number(days, u8::from(days < 10.0))
    };
    let [low, high] = [&of.settling[0], &of.settling[1]].map(days);
    if low == high {
        return low;
    }
    say!(voice, "picture-level-span", low = low, high = high)
}
