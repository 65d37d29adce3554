//! Blank days as weak evidence: how much likelier a day stays blank when it is heavy.

use serde::{Deserialize, Serialize};

use super::Chain;
use crate::chance::Chance;
use crate::quick;

/// `logit P(blank) = base + pull * severity`.
#[derive(Clone, Copy, Debug, Deserialize, Serialize)]
pub(crate) struct Presence {
    pub(crate) base: f64,
    pub(crate) pull: f64,
}

/// Standard deviations of both before anything is known.
const BASE: f64 = 2.0;
const PULL: f64 = 0.4;
/// A run of blank days this long is a holiday or a hospital and says nothing.
pub(crate) const HOLIDAY: usize = 8;

impl Presence {
    pub(crate) fn at_first() -> Presence {
        Presence {
            base: -0.5,
            pull: 0.0,
        }
    }

    /// Probability that a day of this severity stays blank.
    pub(crate) fn blank(self, severity: f64) -> f64 {
        let logit = self.base + self.pull * severity;
        let small = quick::exp(-logit.abs());
        let likelier = 1.0 / (1.0 + small);
        if logit > 0.0 {
            likelier
        } else {
            small * likelier
        }
    }

    /// Probability of what happened.
    pub(crate) fn of(self, blank: bool, severity: f64) -> f64 {
        let stays_blank = self.blank(severity);
        if blank {
            stays_blank
        } else {
            1.0 - stays_blank
        }
    }
}

impl Chain {
    /// Newton steps to the most likely pair, and a draw around it.
    pub(super) fn draw_presence(&mut self) {
        let severity: Vec<(f64, bool)> = (0..self.data.days)
            .filter(|t| self.data.telling[*t])
            .map(|t| {
                let z = self.drawn_path()[t].0 as usize;
                let blank = self.data.weights.iter().all(|weights| weights[t] <= 0.0);
                (self.level[t] + self.answer[t] + self.height(z, t), blank)
            })
            .collect();
        self.presence = drawn(&severity, &mut self.chance);
    }
}

fn drawn(days: &[(f64, bool)], chance: &mut Chance) -> Presence {
    // Begun at what the plain share of blank days says: from there Newton's steps do not overshoot.
    let blank = days.iter().filter(|(_, blank)| *blank).count() as f64 + 0.5;
    let mut at = Presence {
        base: libm::log(blank / (days.len() as f64 + 1.0 - blank)),
        pull: 0.0,
    };
    let (mut a, mut b, mut d) = (1.0, 0.0, 1.0);
    for _ in 0..3 {
        let (mut g, mut h) = (-at.base / (BASE * BASE), -at.pull / (PULL * PULL));
        (a, b, d) = (1.0 / (BASE * BASE), 0.0, 1.0 / (PULL * PULL));
        for (severity, blank) in days {
            let p = at.blank(*severity);
            let error = f64::from(u8::from(*blank)) - p;
            let w = p * (1.0 - p);
            g += error;
            h += error * severity;
            a += w;
            b += w * severity;
            d += w * severity * severity;
        }
        let det = a * d - b * b;
        at.base = (at.base + ((d * g - b * h) / det).clamp(-1.0, 1.0)).clamp(-8.0, 8.0);
        at.pull = (at.pull + ((a * h - b * g) / det).clamp(-0.5, 0.5)).clamp(-1.2, 1.2);
    }
    // A draw with covariance [[a, b], [b, d]]^-1.
    let (u, v) = (chance.normal(), chance.normal());
    let root = d.sqrt();
    let rest = (a - b * b / d).max(1e-9).sqrt();
    let base = u / rest;
    let pull = v / root - b / d * base;
    Presence {
        base: at.base + base,
        pull: at.pull + pull,
    }
}
