//! One drug that is being lowered, held or recorded: its intakes, its method, its dose over time.

use jiff::civil::Date;
use medicine::{AtHand, Circumstance, Dose};
use taper::Rule;

use crate::prescription::Prescription;
use crate::scheduled::Scheduled;
use diary::Text;

/// Which taper; the number is given from outside and never changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TaperId(pub u128);

/// One drug in the plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Taper {
    /// Which one.
    pub id: TaperId,
    /// The drug, in the person's own words.
    pub drug: Text,
    /// Its key in the catalogue, where it was found there.
    pub catalogue_key: Option<String>,
    /// Circumstances of this drug in which nothing is computed.
    pub circumstances: Vec<Circumstance>,
    /// What doses are made from.
    pub at_hand: AtHand,
    /// How the next dose is found.
    pub method: Method,
    /// From which dose of the day, or a lower one, stopping is a step; the person names it.
    pub stop_from: Option<Dose>,
    /// Whether it is going on.
    pub state: State,
    /// Every dose since it came into the plan, in order of dates; the last one stands now. Never
    /// empty.
    pub doses: Vec<DoseSince>,
    /// Doses of a day that the notes said while this dose stands, and that the person left aside.
    pub left: Vec<Dose>,
    /// How many lines of the prescription have been taken.
    pub lines_taken: usize,
}

/// One dose of a day, in the order in which the day has them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Intake {
    /// What the person calls it: "morning". May be left out where there is one.
    pub label: Option<Text>,
    /// The dose.
    pub dose: Dose,
}

/// From this day on, so much.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DoseSince {
    /// The first day.
    pub since: Date,
    /// The intakes of a day.
    pub intakes: Vec<Intake>,
    /// The version of the plan that brought it.
    pub version: u32,
}

/// How the next dose is found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Method {
    /// Not at all: doses are noted, and whatever is decided is set.
    Noted,
    /// By the person's own rule.
    Rule(Rule),
    /// By a list that a prescriber gave.
    Prescribed(Prescription),
    /// By a schedule that was looked for within caps, and accepted.
    Scheduled(Scheduled),
}

/// Whether a taper is going on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Steps may follow.
    Going,
    /// Staying on this dose, for as long as the person likes.
    Holding {
        /// Since when.
        since: Date,
    },
    /// Closed by the person, at whatever dose.
    Ended {
        /// Since when.
        since: Date,
    },
}

impl Method {
    /// The list that it goes by, where it has one.
    pub fn list(&self) -> Option<&Prescription> {
        match self {
            Method::Prescribed(list) => Some(list),
            Method::Scheduled(scheduled) => Some(&scheduled.list),
            Method::Noted | Method::Rule(_) => None,
        }
    }
}

impl Intake {
    /// An intake without a name.
    pub fn unnamed(dose: Dose) -> Intake {
        Intake { label: None, dose }
    }
}

impl DoseSince {
    /// The dose of the whole day.
    pub fn day(&self) -> Dose {
        let doses = self.intakes.iter().map(|intake| intake.dose);
        doses.fold(Dose::NOTHING, |sum, dose| {
            sum.checked_add(dose).unwrap_or(sum)
        })
    }

    /// The doses of the intakes, in their order.
    pub fn intake_doses(&self) -> Vec<Dose> {
        self.intakes.iter().map(|intake| intake.dose).collect()
    }
}

impl Taper {
    /// The most intakes a day.
    pub const MOST_INTAKES: usize = 8;

    /// The intakes of a day as they stand now.
    pub fn intakes(&self) -> &[Intake] {
        self.doses.last().map_or(&[], |dose| &dose.intakes)
    }

    /// The dose of the whole day as it stands now.
    pub fn day(&self) -> Dose {
        self.doses.last().map_or(Dose::NOTHING, DoseSince::day)
    }

    /// Since when the dose stands that stands now.
    pub fn since(&self) -> Option<Date> {
        self.doses.last().map(|dose| dose.since)
    }

    /// The dose that stood on a day, as it is known now; `None` before the first.
    pub fn dose_on(&self, day: Date) -> Option<&DoseSince> {
        self.doses.iter().rev().find(|dose| dose.since <= day)
    }

    /// The line of the prescription that has the dose that stands, counted from 0: the one taken
    /// last, or else the first that has it; `None` where no line has it.
    pub(crate) fn standing_line(&self) -> Option<usize> {
        let list = self.method.list()?;
        let now = self.doses.last()?.intake_doses();
        let stands = |place: &usize| list.lines.get(*place).is_some_and(|l| l.doses == now);
        let taken = self.lines_taken.checked_sub(1).filter(stands);
        taken.or_else(|| list.lines.iter().position(|line| line.doses == now))
    }

    /// The line of the prescription that comes next, counted from 0: the one after the line that
    /// stands. Where no line has the dose that stands, it is the first lower one, and where there
    /// is none, the one after those taken, which is no step then. `None` where no line is left.
    pub fn next_line(&self) -> Option<usize> {
        let list = self.method.list()?;
        let next = match self.standing_line() {
            Some(line) => line + 1,
            None => {
                let lower = list.lines.iter().position(|line| line.day() < self.day());
                lower.unwrap_or(self.lines_taken)
            }
        };
        (next < list.lines.len()).then_some(next)
    }

    /// Doses that stood before and differ from the one that stands now, the latest first, each
    /// once: where one can go back to.
    pub fn earlier(&self) -> Vec<&DoseSince> {
        let mut seen: Vec<Vec<Dose>> = self
            .doses
            .last()
            .map(DoseSince::intake_doses)
            .into_iter()
            .collect();
        let mut earlier = Vec::new();
        for dose in self.doses.iter().rev().skip(1) {
            let doses = dose.intake_doses();
            if !seen.contains(&doses) {
                seen.push(doses);
                earlier.push(dose);
            }
        }
        earlier
    }
}
