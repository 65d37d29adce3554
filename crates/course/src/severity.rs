//! How heavy each day was, from all symptoms at once: one score a day and how much it says.
//!
//! Each symptom, as a logit, is read as `centre + pull * severity + its own noise`. A note at the
//! floor or ceiling of its scale only says "at most" or "at least" (Tobin 1958). Symptoms that
//! follow the rest closely weigh more, those that follow nothing drop out, those that never move
//! are not read. A symptom may follow a day or two late; what lags can be told is the chain's to
//! find ([`Severity::lags`]).

use crate::stays::LAGS;

/// One symptom on the calendar, heavier is higher, taken to 0..10; `NAN` where not noted.
pub(crate) type Cells = [Vec<f64>];

/// What is known of one symptom's part in the score.
#[derive(Clone, Copy, Debug, Default)]
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

const ROUNDS: usize = 6;
const CENSORED_ROUNDS: usize = 6;
/// No symptom weighs more than so many times the middle one: two that say nearly the same would
/// otherwise be the whole score.
const HEAVIEST: f64 = 8.0;
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
        few(&notes, &mut parts, &mut score);
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

/// One or two symptoms cannot tell their own noise from what they share: the plain mean of their
/// standardised notes.
fn few(notes: &[Notes], parts: &mut [Part], score: &mut [f64]) {
    let mut counts = vec![0.0; score.len()];
    for (notes, part) in notes.iter().zip(parts.iter()) {
        if part.pull <= 0.0 {
            continue;
        }
        for cell in notes {
            let day = cell.day as usize;
            score[day] += (cell.logit - part.centre) / part.pull;
            counts[day] += 1.0;
        }
    }
    for (score, count) in score.iter_mut().zip(&counts) {
        if *count > 0.0 {
            *score /= count;
        }
    }
}

/// Symptoms and score by turns, each symptom held against the score of all the others.
fn common(notes: &[Notes], parts: &mut [Part], score: &mut [f64]) {
    let mut sums = vec![0.0; score.len()];
    let mut totals = vec![0.0; score.len()];
    for _ in 0..ROUNDS {
        let weights = capped(parts);
        sums.fill(0.0);
        totals.fill(0.0);
        for ((notes, part), p) in notes.iter().zip(parts.iter()).zip(&weights) {
            if *p > 0.0 {
                for cell in notes {
                    let day = cell.day as usize;
                    sums[day] += p * (cell.logit - part.centre) / part.pull;
                    totals[day] += p;
                }
            }
        }
        let (mean, spread) = standard(&sums, &totals);
        for (part, notes_p) in parts.iter_mut().zip(notes.iter().zip(&weights)) {
            let (notes, p) = notes_p;
            if notes.len() < LEAST_NOTES {
                continue;
            }
            *part = held_against_others(notes, *part, *p, &sums, &totals, mean, spread);
        }
    }
    let (mean, spread) = standard(&sums, &totals);
    for ((score, sum), total) in score.iter_mut().zip(&sums).zip(&totals) {
        *score = if *total > 0.0 {
            (sum / total - mean) / spread
        } else {
            0.0
        };
    }
    drop_loose(parts);
}

fn capped(parts: &[Part]) -> Vec<f64> {
    let mut weights: Vec<f64> = parts
        .iter()
        .map(|part| {
            if part.pull > 0.0 {
                part.pull * part.pull / (part.noise * part.noise)
            } else {
                0.0
            }
        })
        .collect();
    let mut positive: Vec<f64> = weights.iter().copied().filter(|w| *w > 0.0).collect();
    positive.sort_by(f64::total_cmp);
    if let Some(middle) = positive.get(positive.len() / 2) {
        let most = HEAVIEST * middle;
        for weight in &mut weights {
            *weight = weight.min(most);
        }
    }
    weights
}

fn standard(sums: &[f64], totals: &[f64]) -> (f64, f64) {
    let values = || {
        sums.iter()
            .zip(totals)
            .filter(|(_, t)| **t > 0.0)
            .map(|(s, t)| s / t)
    };
    let count = values().count().max(1) as f64;
    let mean = values().sum::<f64>() / count;
    let variance = values().map(|v| (v - mean) * (v - mean)).sum::<f64>() / count;
    (mean, variance.sqrt().max(1e-9))
}

/// The regression of one symptom on the score of the others.
fn held_against_others(
    notes: &Notes,
    part: Part,
    p: f64,
    sums: &[f64],
    totals: &[f64],
    mean: f64,
    spread: f64,
) -> Part {
    let (mut n, mut sx, mut sy, mut sxx, mut sxy, mut syy) = (0.0, 0.0, 0.0, 0.0, 0.0, 0.0);
    for cell in notes {
        let day = cell.day as usize;
        let (own, own_weight) = if p > 0.0 {
            (p * (cell.logit - part.centre) / part.pull, p)
        } else {
            (0.0, 0.0)
        };
        let left = totals[day] - own_weight;
        if left <= 1e-9 {
            continue;
        }
        let x = ((sums[day] - own) / left - mean) / spread;
        let y = cell.logit;
        n += 1.0;
        sx += x;
        sy += y;
        sxx += x * x;
        sxy += x * y;
        syy += y * y;
    }
    if n < LEAST_NOTES as f64 {
        return part;
    }
    let (mx, my) = (sx / n, sy / n);
    let (vx, vy, cov) = (
        (sxx / n - mx * mx).max(1e-9),
        (syy / n - my * my).max(1e-9),
        sxy / n - mx * my,
    );
    let pull = (cov / vx).max(0.0);
    let noise = (vy - pull * cov).max(0.02 * vy).sqrt();
    Part {
        pull,
        centre: my - pull * mx,
        noise,
    }
}

/// Symptoms that follow hardly at all are not read: their noise is all they would add.
fn drop_loose(parts: &mut [Part]) {
    let mut pulls: Vec<f64> = parts.iter().map(|p| p.pull).filter(|p| *p > 0.0).collect();
    pulls.sort_by(f64::total_cmp);
    let Some(middle) = pulls.get(pulls.len() / 2).copied() else {
        return;
    };
    for part in parts {
        if part.pull < 0.08 * middle {
            part.pull = 0.0;
        }
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

/// Rounds in which notes at an end of the scale count as "at most" and "at least".
fn censored(notes: &[Notes], parts: &mut [Part], score: &mut [f64]) {
    let mut push = vec![0.0; score.len()];
    let mut hold = vec![0.0; score.len()];
    for _ in 0..CENSORED_ROUNDS {
        for _ in 0..2 {
            push.fill(0.0);
            hold.fill(0.0);
            for (notes, part) in notes.iter().zip(parts.iter()) {
                if part.pull <= 0.0 {
                    continue;
                }
                let k = part.pull / (part.noise * part.noise);
                for cell in notes {
                    let day = cell.day as usize;
                    let middle = part.centre + part.pull * score[day];
                    let (value, left) = expected(cell, middle, part.noise);
                    push[day] += k * (value - middle);
                    hold[day] += left * k * part.pull;
                }
            }
            for ((score, push), hold) in score.iter_mut().zip(&push).zip(&hold) {
                if *hold > 0.0 {
                    *score += (push / (hold + 1e-6)).clamp(-1.5, 1.5);
                }
            }
        }
        let count = hold.iter().filter(|h| **h > 0.0).count().max(1) as f64;
        let mean = score.iter().sum::<f64>() / count;
        let square: f64 = score
            .iter()
            .zip(&hold)
            .filter(|(_, h)| **h > 0.0)
            .map(|(x, _)| (x - mean) * (x - mean))
            .sum();
        let spread = (square / count).sqrt().max(1e-9);
        for (score, hold) in score.iter_mut().zip(&hold) {
            if *hold > 0.0 {
                *score = (*score - mean) / spread;
            }
        }
        for (notes, part) in notes.iter().zip(parts.iter_mut()) {
            if part.pull > 0.0 {
                part.centre += part.pull * mean;
                part.pull *= spread;
                refit(notes, part, score, &hold);
            }
        }
        drop_loose(parts);
    }
}

/// One symptom fitted to the score, ends of the scale as what is expected there.
fn refit(notes: &Notes, part: &mut Part, score: &[f64], hold: &[f64]) {
    let (mut n, mut sx, mut sy, mut sxx, mut sxy, mut syy, mut lost) =
        (0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0);
    for cell in notes {
        let day = cell.day as usize;
        if hold[day] <= 0.0 {
            continue;
        }
        let x = score[day];
        let (y, left) = expected(cell, part.centre + part.pull * x, part.noise);
        n += 1.0;
        sx += x;
        sy += y;
        sxx += x * x;
        sxy += x * y;
        syy += y * y;
        lost += 1.0 - left;
    }
    if n < LEAST_NOTES as f64 {
        return;
    }
    let (mx, my) = (sx / n, sy / n);
    let (vx, vy, cov) = (
        (sxx / n - mx * mx).max(1e-9),
        (syy / n - my * my).max(1e-9),
        sxy / n - mx * my,
    );
    let pull = (cov / vx).max(0.0);
    let rest = (vy - pull * cov).max(0.02 * vy) + part.noise * part.noise * lost / n;
    *part = Part {
        pull,
        centre: my - pull * mx,
        noise: rest.sqrt(),
    };
}

/// The precision of each day's score.
fn weights(notes: &[Notes], parts: &[Part], score: &[f64]) -> Vec<f64> {
    let mut weight = vec![0.0; score.len()];
    for (notes, part) in notes.iter().zip(parts) {
        if part.pull <= 0.0 {
            continue;
        }
        let k = part.pull / (part.noise * part.noise);
        for cell in notes {
            let day = cell.day as usize;
            let middle = part.centre + part.pull * score[day];
            let (_, left) = expected(cell, middle, part.noise);
            weight[day] += left * k * part.pull;
        }
    }
    weight
}

/// The score of the symptoms that follow by the same number of days.
#[derive(Clone, Debug, Default)]
pub(crate) struct Group {
    pub(crate) score: Vec<f64>,
    pub(crate) weight: Vec<f64>,
}

/// A lag is believed where its edges fit so many times better than the same edges moved.
const SURE_OF_LAG: f64 = 2.2;
/// By how many days the edges are moved to see what chance does.
const PLACEBOS: [usize; 6] = [31, 47, 61, 83, 101, 127];

/// The lag whose pattern, moved by some days, goes best with what a symptom shows beyond the score,
/// and how well: an inner product over its root mean square.
fn best_lag(beyond: &[(usize, f64)], patterns: &[Vec<f64>; LAGS], moved: usize) -> (usize, f64) {
    let days = patterns[0].len();
    let mut across = [0.0; LAGS];
    let mut own = [0.0; LAGS];
    for (day, value) in beyond {
        let at = (day + moved) % days;
        for k in 0..LAGS {
            let pattern = patterns[k][at];
            across[k] += value * pattern;
            own[k] += pattern * pattern;
        }
    }
    let fit = |k: usize| across[k] / own[k].max(1e-12).sqrt();
    let best = (0..LAGS)
        .max_by(|a, b| fit(*a).total_cmp(&fit(*b)))
        .unwrap_or(0);
    (best, fit(best))
}

impl Severity {
    /// How many days late each symptom follows, as far as the edges of waves tell: what a symptom
    /// shows beyond the score of its day goes with the heaviness of some days before. Squared
    /// errors would not do: a wave that was wrongly seen pulls every lag to nought.
    ///
    /// `heavy` is the probability of a heavy level by day; `lags` what was taken so far. Lags are
    /// told apart only from each other, so the least is 0. All are 0 where nothing is sure.
    pub(crate) fn lags(&self, heavy: &[f64], before: Option<&[u8]>) -> Vec<u8> {
        let patterns = self.patterns(heavy, before);
        let mut lags = vec![1_u8; self.parts.len()];
        let mut sure = 0;
        let read = self.parts.iter().filter(|p| p.pull > 0.0).count();
        for (j, (notes, part)) in self.notes.iter().zip(&self.parts).enumerate() {
            if part.pull <= 0.0 {
                continue;
            }
            let beyond: Vec<(usize, f64)> = notes
                .iter()
                .map(|cell| {
                    let day = cell.day as usize;
                    let middle = part.centre + part.pull * self.score[day];
                    let (value, _) = expected(cell, middle, part.noise);
                    (day, (value - middle) / part.pull)
                })
                .collect();
            let (best, closeness) = best_lag(&beyond, &patterns, 0);
            // Notes that remember make chance look like more: the same edges, moved elsewhere, say
            // how much more.
            let square: f64 = PLACEBOS
                .iter()
                .map(|moved| {
                    let (_, chance) = best_lag(&beyond, &patterns, *moved);
                    chance * chance
                })
                .sum();
            let chance = (square / PLACEBOS.len() as f64).sqrt();
            if closeness > SURE_OF_LAG * chance {
                lags[j] = best as u8;
                sure += 1;
            }
        }
        // A few lone ones among many are chance.
        if sure * 4 < read || read < 16 {
            return vec![0; self.parts.len()];
        }
        let least = lags
            .iter()
            .zip(&self.parts)
            .filter(|(_, part)| part.pull > 0.0)
            .map(|(lag, _)| *lag)
            .min()
            .unwrap_or(0);
        for lag in &mut lags {
            *lag = lag.saturating_sub(least);
        }
        lags
    }

    /// What a symptom of each lag would show beyond the score, which mixes the lags.
    fn patterns(&self, heavy: &[f64], before: Option<&[u8]>) -> [Vec<f64>; LAGS] {
        let mut share = [1.0 / LAGS as f64; LAGS];
        if let Some(lags) = before {
            let mut sums = [0.0; LAGS];
            for (part, lag) in self.parts.iter().zip(lags) {
                if part.pull > 0.0 {
                    sums[*lag as usize] += part.pull * part.pull / (part.noise * part.noise);
                }
            }
            let all: f64 = sums.iter().sum();
            for (share, sum) in share.iter_mut().zip(&sums) {
                *share = 0.5 * *share + 0.5 * sum / all;
            }
        }
        // At first the levels are seen from the middle of the lags: a day early, the same day, a
        // day late.
        let early = usize::from(before.is_none());
        let last = heavy.len() - 1;
        let at = |t: usize, k: usize| heavy[(t + early).saturating_sub(k).min(last)];
        let mut patterns = [0; LAGS].map(|_: u8| vec![0.0; heavy.len()]);
        for t in 0..heavy.len() {
            let mixed: f64 = (0..LAGS).map(|k| share[k] * at(t, k)).sum();
            for (k, pattern) in patterns.iter_mut().enumerate() {
                pattern[t] = at(t, k) - mixed;
            }
        }
        patterns
    }

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

    /// The score of each group of symptoms.
    pub(crate) fn groups(&self, lags: &[u8]) -> [Group; LAGS] {
        let days = self.score.len();
        let mut groups = [0; LAGS].map(|_: u8| Group {
            score: vec![0.0; days],
            weight: vec![0.0; days],
        });
        for ((notes, part), lag) in self.notes.iter().zip(&self.parts).zip(lags) {
            if part.pull <= 0.0 {
                continue;
            }
            let group = &mut groups[*lag as usize];
            let k = part.pull / (part.noise * part.noise);
            for cell in notes {
                let day = cell.day as usize;
                let middle = part.centre + part.pull * self.score[day];
                let (value, left) = expected(cell, middle, part.noise);
                group.score[day] += k * (value - middle);
                group.weight[day] += left * k * part.pull;
            }
        }
        for group in &mut groups {
            for t in 0..days {
                if group.weight[t] > 0.0 {
                    group.score[t] = self.score[t] + group.score[t] / group.weight[t];
                }
            }
        }
        groups
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
