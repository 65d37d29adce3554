//! How heavy each day was, from all symptoms at once: one score a day and how much it says.
//!
//! Each symptom, as a logit, is read as `centre + pull * severity + its own noise`. A note at the
//! floor or ceiling of its scale only says "at most" or "at least" (Tobin 1958). Symptoms that
//! follow the rest closely weigh more, those that follow nothing drop out, those that never move
//! are not read. A symptom may follow a day or two late; what lags can be told is the chain's to
//! find ([`Severity::lags`]).

mod fit;
mod lags;

use serde::{Deserialize, Serialize};

use fit::{censored, common, few, placed, weighed};
pub(crate) use lags::Group;

/// One symptom on the calendar, heavier is higher, taken to 0..10; `NAN` where not noted.
pub(crate) type Cells = [Vec<f64>];

/// What is known of one symptom's part in the score.
#[derive(Clone, Copy, Debug, Default, Deserialize, Serialize)]
pub(crate) struct Part {
    /// How far it follows the severity, in logits; 0 where it is not read.
    pub(crate) pull: f64,
    /// Where it lies at severity 0, in logits.
    pub(crate) centre: f64,
    /// Standard deviation of its own noise, in logits.
    pub(crate) noise: f64,
}

/// The score.
#[derive(Clone, Debug, Default)]
pub(crate) struct Severity {
    /// One a day, in units of its own scatter around a slow level; 0 where nothing was noted.
    pub(crate) score: Vec<f64>,
    /// Precision of the score as far as symptoms' own noise goes; 0 where nothing was noted.
    pub(crate) weight: Vec<f64>,
    /// One a symptom.
    pub(crate) parts: Vec<Part>,
    notes: Vec<Notes>,
    /// How many symptoms move at all.
    moving: usize,
    /// Standard deviation of the score over noted days.
    spread: f64,
}

const LEAST_NOTES: usize = 6;
/// Logits of the bounds between the end of a scale and what lies one tenth inside it.
const EDGE: f64 = 2.944_438_979_166_440_3;

/// A note as a logit. Half a point is added at either end, so that both ends have one.
fn logit(value: f64) -> f64 {
    libm::log((value + 0.5) / (10.5 - value))
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Kind {
    Plain,
    Floor,
    Ceiling,
}

#[derive(Clone, Copy, Debug)]
struct Cell {
    day: u32,
    kind: Kind,
    logit: f64,
}

/// The noted cells of one symptom.
type Notes = Vec<Cell>;

/// Reads the score. `None` where no symptom moves.
pub(crate) fn severity(cells: &Cells, days: usize) -> Option<Severity> {
    let notes: Vec<Notes> = cells.iter().map(|column| notes_of(column)).collect();
    let mut parts: Vec<Part> = notes.iter().map(begun).collect();
    let moving = parts.iter().filter(|part| part.pull > 0.0).count();
    if moving == 0 {
        return None;
    }
    let mut score = vec![0.0; days];
    if moving <= 2 {
        few(&notes, &parts, &mut score);
    } else {
        common(&notes, &mut parts, &mut score);
        censored(&notes, &mut parts, &mut score);
    }
    let weight = weights(&notes, &parts, &score);
    let mut severity = Severity {
        score,
        weight,
        parts,
        notes,
        moving,
        spread: 1.0,
    };
    severity.settle_scale();
    Some(severity)
}

/// What a score keeps of its symptoms, to read days that are noted later.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub(crate) struct Parts {
    parts: Vec<Part>,
    moving: usize,
}

impl Parts {
    /// The score of other days.
    pub(crate) fn severity(&self, cells: &Cells, days: usize) -> Severity {
        let notes: Vec<Notes> = cells.iter().map(|column| notes_of(column)).collect();
        let mut score = vec![0.0; days];
        if self.moving <= 2 {
            few(&notes, &self.parts, &mut score);
        } else {
            placed(&notes, &self.parts, &mut score);
        }
        Severity {
            weight: weights(&notes, &self.parts, &score),
            score,
            parts: self.parts.clone(),
            notes,
            moving: self.moving,
            spread: 1.0,
        }
    }
}

fn notes_of(column: &[f64]) -> Notes {
    let kind = |value: f64| {
        if value <= 0.0 {
            Kind::Floor
        } else if value >= 10.0 {
            Kind::Ceiling
        } else {
            Kind::Plain
        }
    };
    column
        .iter()
        .enumerate()
        .filter(|(_, value)| !value.is_nan())
        .map(|(day, value)| Cell {
            day: u32::try_from(day).unwrap_or(u32::MAX),
            kind: kind(*value),
            logit: logit(*value),
        })
        .collect()
}

fn begun(notes: &Notes) -> Part {
    if notes.len() < LEAST_NOTES {
        return Part::default();
    }
    let mut sorted: Vec<f64> = notes.iter().map(|cell| cell.logit).collect();
    sorted.sort_by(f64::total_cmp);
    let count = sorted.len() as f64;
    let mean = sorted.iter().sum::<f64>() / count;
    let variance = sorted.iter().map(|l| (l - mean) * (l - mean)).sum::<f64>() / count;
    if variance <= 1e-9 {
        return Part::default();
    }
    let spread = variance.sqrt();
    Part {
        pull: spread,
        centre: mean,
        noise: 0.7 * spread,
    }
}

/// What a note says, given what is expected of it: the expected logit and the share of information
/// that is left of it where the note lies at an end of the scale.
fn expected(cell: &Cell, middle: f64, noise: f64) -> (f64, f64) {
    let (z, sign) = match cell.kind {
        Kind::Plain => return (cell.logit, 1.0),
        Kind::Floor => ((-EDGE - middle) / noise, -1.0),
        Kind::Ceiling => ((middle - EDGE) / noise, 1.0),
    };
    let r = mills(z);
    (middle + sign * noise * r, (r * (r + z)).clamp(0.02, 1.0))
}

/// `phi(z) / Phi(z)`, the inverse of Mills' ratio.
pub(crate) fn mills(z: f64) -> f64 {
    if z < -6.0 {
        // The asymptotic series; its next term is below 3e-4 of the whole.
        let w = 1.0 / (z * z);
        return -z / (1.0 - w * (1.0 - w * (3.0 - 15.0 * w)));
    }
    const ROOT_TWO_PI: f64 = 2.506_628_274_631_000_5;
    let density = libm::exp(-0.5 * z * z) / ROOT_TWO_PI;
    density / (0.5 * libm::erfc(-z * std::f64::consts::FRAC_1_SQRT_2))
}

/// The precision of each day's score.
fn weights(notes: &[Notes], parts: &[Part], score: &[f64]) -> Vec<f64> {
    let (mut push, mut hold) = (vec![0.0; score.len()], vec![0.0; score.len()]);
    weighed(notes, parts, score, &mut push, &mut hold);
    hold
}

impl Severity {
    /// How closely a symptom follows the rest, as a correlation of days; `None` where it was not
    /// read or where there is no rest.
    pub(crate) fn closeness(&self, item: usize) -> Option<f64> {
        let moving = self.moving;
        let part = self.parts.get(item)?;
        if moving < 3 || part.noise <= 0.0 {
            return None;
        }
        let spread = part.pull * self.spread;
        Some(spread / (spread * spread + part.noise * part.noise).sqrt())
    }

    /// How many symptoms follow each other and are read.
    pub(crate) fn read_items(&self) -> usize {
        self.parts.iter().filter(|part| part.pull > 0.0).count()
    }

    /// What is to be kept of it.
    pub(crate) fn parts(&self) -> Parts {
        Parts {
            parts: self.parts.clone(),
            moving: self.moving,
        }
    }

    /// The same score over the first so many days.
    pub(crate) fn until(&self, days: usize) -> Severity {
        let within = |notes: &Notes| {
            let inside = notes.iter().filter(|cell| (cell.day as usize) < days);
            inside.copied().collect()
        };
        Severity {
            score: self.score[..days].to_vec(),
            weight: self.weight[..days].to_vec(),
            parts: self.parts.clone(),
            notes: self.notes.iter().map(within).collect(),
            moving: self.moving,
            spread: self.spread,
        }
    }

    /// Divides everything by the scatter of the score around its slow level, so that what follows
    /// can speak of "a whole scatter" whatever the symptoms are.
    fn settle_scale(&mut self) {
        let noted: Vec<(usize, f64)> = self
            .score
            .iter()
            .zip(&self.weight)
            .enumerate()
            .filter(|(_, (_, w))| **w > 0.0)
            .map(|(t, (x, _))| (t, *x))
            .collect();
        let scatter = scatter(&noted).max(1e-6);
        for (x, w) in self.score.iter_mut().zip(&mut self.weight) {
            *x /= scatter;
            *w *= scatter * scatter;
        }
        for part in &mut self.parts {
            part.pull *= scatter;
        }
        let count = noted.len().max(1) as f64;
        let mean = noted.iter().map(|(_, x)| x / scatter).sum::<f64>() / count;
        let square: f64 = noted
            .iter()
            .map(|(_, x)| (x / scatter - mean) * (x / scatter - mean))
            .sum();
        self.spread = (square / count).sqrt();
    }
}

/// Standard deviation around the mean of the quarter of a year on either side, reckoned month by
/// month.
fn scatter(noted: &[(usize, f64)]) -> f64 {
    let (mut squares, mut count) = (0.0, 0.0);
    let mut low = 0;
    let mut high = 0;
    let mut sum = 0.0;
    for (t, x) in noted {
        while high < noted.len() && noted[high].0 <= t + 90 {
            sum += noted[high].1;
            high += 1;
        }
        while noted[low].0 + 90 < *t {
            sum -= noted[low].1;
            low += 1;
        }
        let mean = sum / (high - low) as f64;
        squares += (x - mean) * (x - mean);
        count += 1.0;
    }
    let count: f64 = f64::max(count, 1.0);
    (squares / count).sqrt()
}
