//! Some people side by side: their levels over a day, written without storing anything else.

use crate::cohort::{Float, LANES, Person};
use crate::kinetics::Kinetics;
use crate::lanes::{Lane, Lanes, States};
use crate::schedule::{HOURS_IN_DAY, Intake, Schedule};
use crate::walk::WithinHour;

const HOURS: usize = HOURS_IN_DAY as usize;

/// Numbers of one hour: the drug and its metabolite, a lane a person.
pub(crate) const HOUR_WIDTH: usize = 2 * LANES;

/// How the levels so many hours after an anchor come out of the amounts at the anchor.
#[derive(Clone, Debug)]
struct Row<F> {
    cg: [F; LANES],
    cc: [F; LANES],
    cp: [F; LANES],
    mg: [F; LANES],
    mc: [F; LANES],
    mp: [F; LANES],
    mm: [F; LANES],
}

/// One tile. Levels are not stepped from hour to hour: each comes straight out of the amounts at
/// the last intake (or midnight), so that no rounding adds up and no hour waits for the one before.
#[derive(Clone, Debug)]
pub(crate) struct Tile<F> {
    weight: Lane<LANES>,
    /// After 0 to 23 hours.
    rows: Vec<Row<F>>,
    /// Over 1 to 24 hours, those that the schedule needs.
    jumps: [Option<Box<Lanes<LANES>>>; HOURS],
    within_hour: Option<WithinHour<LANES>>,
    /// Whether anybody's body is told apart from their blood.
    exchanges: bool,
}

/// For each number of hours whether the schedule ever leaves so many between two anchors.
pub(crate) fn gaps(schedule: &Schedule) -> [bool; HOURS] {
    let mut gaps = [false; HOURS];
    gaps[HOURS - 1] = true;
    let hours: Vec<u32> = schedule.intakes().iter().map(Intake::hour).collect();
    for (at, hour) in hours.iter().enumerate() {
        let midnight = hour.saturating_sub(1) / HOURS_IN_DAY * HOURS_IN_DAY;
        let before = at.checked_sub(1).and_then(|before| hours.get(before));
        let since = hour - before.map_or(midnight, |before| midnight.max(*before));
        let to_midnight = (HOURS_IN_DAY - hour % HOURS_IN_DAY) % HOURS_IN_DAY;
        for gap in [since, to_midnight] {
            if let Some(needed) = gap.checked_sub(1).and_then(|g| gaps.get_mut(g as usize)) {
                *needed = true;
            }
        }
    }
    gaps
}

impl<F: Float> Tile<F> {
    pub(crate) fn of(
        people: &[Person; LANES],
        needed: &[bool; HOURS],
        schedule: &Schedule,
    ) -> Tile<F> {
        let kinetics: [Kinetics; LANES] = std::array::from_fn(|i| people[i].kinetics);
        let hourly = Lanes::over(&kinetics, 1.0);
        let mut rows = Vec::with_capacity(HOURS);
        let mut jumps = [const { None }; HOURS];
        let mut so_far = Lanes::STILL;
        for (at, jump) in jumps.iter_mut().enumerate() {
            rows.push(Row::of(&so_far));
            so_far = so_far.then(&hourly);
            *jump = needed[at].then(|| Box::new(so_far.clone()));
        }
        Tile {
            weight: std::array::from_fn(|i| people[i].weight),
            rows,
            jumps,
            within_hour: schedule
                .has_between_hours()
                .then(|| WithinHour::of(&kinetics)),
            exchanges: kinetics.iter().any(|one| one.exchange.is_some()),
        }
    }

    /// The state at hour 0.
    pub(crate) fn beginning(&self, schedule: &Schedule) -> States<LANES> {
        let mut state = States::NOUGHT;
        for intake in schedule.at_once() {
            self.take(intake, &mut state);
        }
        state
    }

    fn take(&self, intake: &Intake, state: &mut States<LANES>) {
        let amount: Lane<LANES> = std::array::from_fn(|i| self.weight[i] * intake.amount);
        match (intake.minutes_before_hour(), &self.within_hour) {
            (0, _) | (_, None) => {
                for (gut, amount) in state.gut.iter_mut().zip(amount) {
                    *gut += amount;
                }
            }
            (minutes, Some(within)) => within.add(minutes, &amount, state),
        }
    }

    /// Takes the state from the midnight of a day to the next; `today` are the intakes that count in
    /// between. The levels of the hours go into `out`, as many as it has room for.
    pub(crate) fn day(
        &self,
        state: &mut States<LANES>,
        day: u32,
        today: &[Intake],
        mut out: &mut [F],
    ) {
        let (mut hour, midnight) = (0, day * HOURS_IN_DAY);
        for together in today.chunk_by(|a, b| a.hour() == b.hour()) {
            let Some(first) = together.first() else {
                continue;
            };
            let until = first.hour() - midnight;
            out = self.stretch(state, (until - hour) as usize, out);
            hour = until;
            for intake in together {
                self.take(intake, state);
            }
        }
        self.stretch(state, (HOURS_IN_DAY - hour) as usize, out);
        if today.iter().all(|intake| intake.amount <= 0.0) {
            settle(state);
        }
    }

    /// Writes so many hours from here, at most 24, and takes the state over them.
    fn stretch<'o>(
        &self,
        state: &mut States<LANES>,
        hours: usize,
        out: &'o mut [F],
    ) -> &'o mut [F] {
        let written = (hours * HOUR_WIDTH).min(out.len());
        let (now, later) = out.split_at_mut(written);
        if !now.is_empty() {
            match self.exchanges {
                true => self.write::<true>(state, now),
                false => self.write::<false>(state, now),
            }
        }
        if let Some(jump) = hours.checked_sub(1).and_then(|at| self.jumps[at].as_ref()) {
            jump.carry_in_place(state);
        }
        later
    }

    /// The levels at the hours from here on. What is added up is never negative, so the error of
    /// one is a few units in its last place.
    fn write<const EXCHANGES: bool>(&self, state: &States<LANES>, out: &mut [F]) {
        let narrow =
            |lane: &Lane<LANES>| -> [F; LANES] { std::array::from_fn(|i| F::narrow(lane[i])) };
        let (g, c) = (narrow(&state.gut), narrow(&state.central));
        let (p, m) = (narrow(&state.peripheral), narrow(&state.metabolite));
        for (row, hour) in self.rows.iter().zip(out.chunks_exact_mut(HOUR_WIDTH)) {
            let (parent, metabolite) = hour.split_at_mut(LANES);
            for i in 0..LANES {
                // What is usually largest comes last, so that it is rounded least often.
                let of_gut = row.cg[i] * g[i];
                let staying = row.cc[i] * c[i];
                parent[i] = match EXCHANGES {
                    true => (of_gut + row.cp[i] * p[i]) + staying,
                    false => of_gut + staying,
                };
                let made = row.mg[i] * g[i] + row.mc[i] * c[i];
                let left = row.mm[i] * m[i];
                metabolite[i] = match EXCHANGES {
                    true => (made + row.mp[i] * p[i]) + left,
                    false => made + left,
                };
            }
        }
    }
}

/// Amounts so small that they only slow the machine down are nought. After a day with an intake
/// there are none.
fn settle(state: &mut States<LANES>) {
    const NOTHING: f64 = 1e-200;
    let lanes = [
        &mut state.gut,
        &mut state.central,
        &mut state.peripheral,
        &mut state.metabolite,
    ];
    for amount in lanes.into_iter().flatten() {
        *amount = if *amount < NOTHING { 0.0 } else { *amount };
    }
}

impl<F: Float> Row<F> {
    fn of(lanes: &Lanes<LANES>) -> Row<F> {
        let share = |lane: &Lane<LANES>| std::array::from_fn(|i| F::narrow_share(lane[i]));
        Row {
            cg: share(&lanes.cg),
            cc: share(&lanes.cc),
            cp: share(&lanes.cp),
            mg: share(&lanes.mg),
            mc: share(&lanes.mc),
            mp: share(&lanes.mp),
            mm: share(&lanes.mm),
        }
    }
}
