//! Lasting changes as they would have been noticed at the time: day by day, from the notes so far.
//!
//! Each new noted day is taken in, and every day of the last weeks is asked whether a change there
//! would explain the notes since. The answers are added up: whoever waits for one day to stand out
//! waits until it is told *when* something changed, and that takes longer than telling *that* it did.
//! A change is let in at once or over some days, as symptoms follow each other: noise that remembers
//! takes a slow beginning for its own, unless the beginning is expected to be slow.
//!
//! How the level moves and how days remember each other is fitted to what had been noted by then.
//! What was noticed once is held from then on and not noticed again.

use serde::{Deserialize, Serialize};

use crate::shifts::{LetIn, MOVES, MOVES_AGAIN, Noted, Search, Step, Wandering, fitted};
use crate::stays::LAGS;

/// A change that was noticed.
#[derive(Clone, Copy, Debug, Deserialize, Serialize)]
pub(crate) struct Seen {
    /// The day on which enough had been noted.
    pub(crate) day: usize,
    /// The likeliest first day of the new level.
    pub(crate) since: usize,
    /// In the unit of the series; above 0 is heavier.
    pub(crate) height: f64,
    /// Whether the last notes still lie on its side.
    pub(crate) holds: bool,
}

impl Seen {
    /// Whether the last weeks' notes lie nearer to the level since than to the one before; too early to
    /// say otherwise is yes.
    fn still_holds(&self, noted: &[Noted]) -> bool {
        let Some(last) = noted.last() else {
            return true;
        };
        let mean = |from: usize, to: usize| {
            let rows =
                noted.partition_point(|n| n.day < from)..noted.partition_point(|n| n.day < to);
            let count = rows.len();
            let sum: f64 = noted[rows].iter().map(|n| n.value).sum();
            (count > 0).then(|| sum / count as f64)
        };
        let recent = (last.day + 1).saturating_sub(RECENT);
        if recent < self.since + RECENT / 2 {
            return true;
        }
        let before = mean(self.since.saturating_sub(BEFORE), self.since);
        let now = mean(recent, last.day + 1);
        match (before, now) {
            (Some(before), Some(now)) => (now - before) / self.height > NEARER,
            _ => true,
        }
    }
}

/// Days that are the last weeks, and days before a change that it is held against.
const RECENT: usize = 14;
const BEFORE: usize = 60;
/// A change holds while at least so much of it is left.
const NEARER: f64 = 0.4;

/// A change is looked for over so many days back.
const BACK: usize = 42;
/// Changes noticed lie further apart than this, in days.
const APART: usize = 24;
/// At least so many notes since the change.
const LEAST_SINCE: usize = 2;
/// A change would have been noticed before today with so much probability for each day since: what
/// began long ago and was not noticed is the less likely to be one.
const NOTICED_A_DAY: f64 = 0.09;
/// How likely a change is to come over some days and not at once.
const SLOWLY: f64 = 0.8;

/// What has been noticed so far, and what is needed to notice more.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub(crate) struct Noticing {
    pub(crate) seen: Vec<Seen>,
    /// The first days of what was noticed, in order.
    held: Vec<usize>,
    search: Search,
    /// Before so many notes nothing is noticed: nobody could tell what is usual.
    least_noted: usize,
    /// Level and noise are fitted anew each time the notes have grown by this factor.
    grown: f64,
    /// Where a fit of level and noise begins, and what came of the last one.
    begin: Wandering,
    parameters: Wandering,
    next_fit: usize,
    /// Days up to here are told by the first level, or by the change before, and are not asked.
    after: usize,
}

impl Noticing {
    /// Before the first note. `search.least` is the least logarithm of the evidence added up, for a
    /// diary in which every day is noted.
    pub(crate) fn begin(
        begin: Wandering,
        search: Search,
        least_noted: usize,
        grown: f64,
    ) -> Noticing {
        Noticing {
            seen: Vec::new(),
            held: Vec::new(),
            search,
            least_noted,
            grown,
            begin,
            parameters: begin,
            next_fit: least_noted,
            after: 0,
        }
    }

    /// Goes through the notes from row `first` on, day by day.
    pub(crate) fn go_on(&mut self, noted: &[Noted], first: usize) {
        let Some(day) = noted.first().map(|first| first.day) else {
            return;
        };
        let first = first.max(1);
        if self.seen.is_empty() {
            self.after = day + BACK;
        }
        let sd = self.search.sd;
        let mut steps: Vec<Step> = Vec::new();
        self.parameters.filter(noted, &self.held, sd, &mut steps);
        let mut asked = asked_anew(noted, &steps, first - 1, self.after);
        for row in first..noted.len() {
            let today = noted[row].day;
            asked.retain(|asked| asked.day + BACK >= today);
            take_in(&mut asked, noted, &steps, row, self.after);
            if row + 1 < self.least_noted {
                continue;
            }
            if row + 1 >= self.next_fit {
                self.next_fit = ((row + 1) as f64 * self.grown) as usize + 1;
                let (so_far, before) = (&noted[..=row], self.parameters);
                let moves: &[f64] = if before == self.begin {
                    &MOVES
                } else {
                    &MOVES_AGAIN
                };
                self.parameters = fitted(so_far, &self.held, self.begin, before, sd, moves);
                self.parameters.filter(noted, &self.held, sd, &mut steps);
                asked = asked_anew(noted, &steps, row, self.after);
            }
            let gathered = gathered(&asked, row, today, sd);
            // Each note is a chance to be wrong. So that false ones are as many a year however
            // often is noted, every chance has to be the surer the more there are.
            let share = (row + 1) as f64 / (today - day + 1) as f64;
            if libm::log(gathered.evidence / share) > self.search.least {
                self.seen.push(Seen {
                    day: today,
                    since: gathered.since,
                    height: gathered.height,
                    holds: true,
                });
                self.held.push(gathered.since);
                self.parameters.filter(noted, &self.held, sd, &mut steps);
                self.after = gathered.since + APART;
                asked = asked_anew(noted, &steps, row, self.after);
            }
        }
        for seen in &mut self.seen {
            seen.holds = seen.still_holds(noted);
        }
    }
}

/// All that may be asked for on a day, where the filter has changed.
fn asked_anew(noted: &[Noted], steps: &[Step], row: usize, after: usize) -> Vec<Asked> {
    let mut asked = Vec::new();
    let today = noted[row].day;
    let asked_from = |n: &Noted| n.day <= after || n.day + BACK < today;
    for row in noted.partition_point(asked_from).max(1)..=row {
        take_in(&mut asked, noted, steps, row, after);
    }
    asked
}

/// A change that is asked for.
struct Asked {
    /// The noted day on which it first shows, and the row of it.
    day: usize,
    row: usize,
    /// How many days before it began, counted up to when it is complete.
    gone: usize,
    /// On how many days it may have begun, those that are less likely counted for less.
    days: f64,
    let_in: LetIn,
}

/// Takes in one noted day: changes may begin on it and since the one before, and those that began
/// earlier are held against it.
fn take_in(asked: &mut Vec<Asked>, noted: &[Noted], steps: &[Step], row: usize, after: usize) {
    let day = noted[row].day;
    if day > after {
        let gap = day - noted[row - 1].day;
        let mut at_once = gap.min(BACK) as f64;
        for gone in 0..LAGS {
            let complete = gone + 1 == LAGS;
            let days = if complete { at_once } else { SLOWLY };
            if gone < gap || complete {
                at_once -= days;
                asked.push(Asked {
                    day,
                    row,
                    gone,
                    days,
                    let_in: LetIn::default(),
                });
            }
        }
    }
    for asked in asked {
        let days = asked.gone + day - asked.day + 1;
        let share = (days as f64 / LAGS as f64).min(1.0);
        asked.let_in.take_in(steps, row, share);
    }
}

/// What all changes that were asked for say together.
#[derive(Default)]
struct Gathered {
    /// Evidence of any of them: a factor, not a logarithm.
    evidence: f64,
    /// The likeliest first day of the new level, and the height it then has.
    since: usize,
    height: f64,
}

fn gathered(asked: &[Asked], row: usize, today: usize, sd: f64) -> Gathered {
    let mut gathered = Gathered::default();
    let mut most = 0.0;
    for asked in asked.iter().filter(|a| a.row + LEAST_SINCE <= row + 1) {
        let score = asked.let_in.score;
        let missed = NOTICED_A_DAY * (today - asked.day) as f64;
        let odds = score.odds(sd, missed);
        gathered.evidence += odds * asked.days;
        if odds > most {
            most = odds;
            gathered.since = asked.day;
            gathered.height = score.height(sd);
        }
    }
    gathered
}
