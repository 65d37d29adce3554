//! A prescriber's plan, typed in line by line: a dose, and from which day or for how many days.

use jiff::ToSpan;
use jiff::civil::Date;
use medicine::{Dose, DoseFault};

/// The list that a prescriber gave. Its days are shown beside the doses and move nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Prescription {
    /// The lines, in order; never empty.
    pub lines: Vec<PrescribedLine>,
}

/// One line of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PrescribedLine {
    /// The dose of each intake, in the day's order.
    pub doses: Vec<Dose>,
    /// From which day, where it says so.
    pub from: Option<Date>,
    /// For how many days at least, where it says so.
    pub days: Option<u32>,
}

/// What is not understood in a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("line {line}: {why}")]
pub struct LineFault {
    /// Which line, counted from 1.
    pub line: usize,
    /// Why.
    pub why: LineFaultKind,
}

/// Why a line is not understood.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum LineFaultKind {
    /// No line at all.
    #[error("nothing written")]
    Nothing,
    /// The dose is not taken.
    #[error("dose: {0}")]
    Dose(DoseFault),
    /// A date that does not exist, or is written in another way than 2026-01-05 or 5.01.2026.
    #[error("date")]
    Date,
    /// A number of days from 1 to 3650 is expected.
    #[error("days")]
    Days,
    /// A date that is not after the one above it.
    #[error("date not after the one before")]
    DatesNotRising,
    /// A date before the days of a line above it have passed.
    #[error("date before the days of line {0} have passed")]
    DaysOverlap(
        /// That line, counted from 1.
        usize,
    ),
    /// Another number of intakes than the lines above.
    #[error("another number of intakes")]
    Intakes,
    /// More than [`Prescription::MOST_LINES`] lines.
    #[error("too many lines")]
    TooMany,
}

impl PrescribedLine {
    /// The dose of the whole day.
    pub fn day(&self) -> Dose {
        self.doses.iter().fold(Dose::NOTHING, |sum, dose| {
            sum.checked_add(*dose).unwrap_or(sum)
        })
    }
}

impl Prescription {
    /// The most lines.
    pub const MOST_LINES: usize = 400;
    /// The most days that one line lasts.
    pub const MOST_DAYS: u32 = 3650;

    /// Reads lines such as "2026-01-05 20 mg", "5.01.2026: 20 mg", "15 mg 28 days", "15 mg przez
    /// 4 tygodnie", "5 mg + 2,5 mg 14 dni" (an intake after the other), "15 mg". Empty lines are
    /// passed over. Every line that is not understood is named, so that nothing is guessed.
    pub fn parse(text: &str) -> Result<Prescription, Vec<LineFault>> {
        let mut lines: Vec<PrescribedLine> = Vec::new();
        let mut written_at: Vec<usize> = Vec::new();
        let mut faults = Vec::new();
        for (index, written) in text.lines().enumerate() {
            let written = written.trim();
            if written.is_empty() {
                continue;
            }
            let judged = line(written).and_then(|line| {
                follows(&lines, &line)?;
                Ok(line)
            });
            match judged {
                Ok(line) => {
                    lines.push(line);
                    written_at.push(index + 1);
                }
                Err(LineFaultKind::DaysOverlap(place)) => faults.push(LineFault {
                    line: index + 1,
                    why: LineFaultKind::DaysOverlap(
                        written_at.get(place - 1).copied().unwrap_or(place),
                    ),
                }),
                Err(why) => faults.push(LineFault {
                    line: index + 1,
                    why,
                }),
            }
        }
        if faults.is_empty() && lines.is_empty() {
            faults.push(LineFault {
                line: 1,
                why: LineFaultKind::Nothing,
            });
        }
        if faults.is_empty() {
            Ok(Prescription { lines })
        } else {
            Err(faults)
        }
    }

    /// As it can be typed in again; [`Prescription::parse`] reads it back to the same list.
    pub fn plain(&self) -> String {
        let lines = self.lines.iter().map(|line| {
            let doses: Vec<String> = line.doses.iter().map(|dose| dose.plain()).collect();
            let from = line.from.map(|date| format!("{date} ")).unwrap_or_default();
            let days = line.days.map(|days| format!(" {days} days"));
            format!("{from}{}{}\n", doses.join(" + "), days.unwrap_or_default())
        });
        lines.collect()
    }
}

fn follows(before: &[PrescribedLine], line: &PrescribedLine) -> Result<(), LineFaultKind> {
    if before.len() >= Prescription::MOST_LINES {
        return Err(LineFaultKind::TooMany);
    }
    if let Some(first) = before.first()
        && first.doses.len() != line.doses.len()
    {
        return Err(LineFaultKind::Intakes);
    }
    let last = before.iter().rev().find_map(|line| line.from);
    match (last, line.from) {
        (Some(last), Some(from)) if from <= last => Err(LineFaultKind::DatesNotRising),
        (Some(_), Some(from)) => after_days_above(before, from),
        _ => Ok(()),
    }
}

/// Whether the days that the lines above last, from the last one with a date on, are over by then.
/// A line without days lasts as long as one likes.
fn after_days_above(before: &[PrescribedLine], from: Date) -> Result<(), LineFaultKind> {
    let Some(dated) = before.iter().rposition(|line| line.from.is_some()) else {
        return Ok(());
    };
    let Some(mut day) = before[dated].from else {
        return Ok(());
    };
    for (place, line) in before.iter().enumerate().skip(dated) {
        let days = i64::from(line.days.unwrap_or(0));
        // Days that run beyond the calendar run beyond every date.
        let ends = day.checked_add(days.days()).ok();
        day = ends
            .filter(|ends| *ends <= from)
            .ok_or(LineFaultKind::DaysOverlap(place + 1))?;
    }
    Ok(())
}

fn line(written: &str) -> Result<PrescribedLine, LineFaultKind> {
    let (from, rest) = leading_date(written)?;
    let (rest, days) = trailing_days(rest)?;
    let doses = rest
        .split('+')
        .map(|dose| Dose::parse(dose).map_err(LineFaultKind::Dose));
    let doses: Vec<Dose> = doses.collect::<Result<_, _>>()?;
    if doses.len() > crate::Taper::MOST_INTAKES {
        return Err(LineFaultKind::Intakes);
    }
    Ok(PrescribedLine { doses, from, days })
}

/// A date at the beginning: the first word, if it has the parts of one.
fn leading_date(written: &str) -> Result<(Option<Date>, &str), LineFaultKind> {
    let (first, rest) = written
        .split_once(char::is_whitespace)
        .unwrap_or((written, ""));
    let word = first.trim_end_matches([':', ',', ';']);
    let mark = ['-', '.', '/']
        .into_iter()
        .find(|m| word.matches(*m).count() == 2);
    let Some(mark) = mark.filter(|_| word.starts_with(|c: char| c.is_ascii_digit())) else {
        return Ok((None, written));
    };
    let parts: Vec<&str> = word.split(mark).collect();
    let date = match (mark, parts.as_slice()) {
        ('-', [year, month, day]) | ('.', [day, month, year]) => date(year, month, day),
        // 5/1 is January to some and May to others.
        _ => None,
    };
    let date = date.ok_or(LineFaultKind::Date)?;
    let rest = rest.trim_start().trim_start_matches([':', '\u{2013}', '-']);
    Ok((Some(date), rest.trim_start()))
}

fn date(year: &str, month: &str, day: &str) -> Option<Date> {
    let is_number = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
    if year.len() != 4 || ![year, month, day].into_iter().all(is_number) {
        return None;
    }
    Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()
}

/// A number of days or weeks at the end, with what joins it to the dose.
fn trailing_days(written: &str) -> Result<(&str, Option<u32>), LineFaultKind> {
    const DAYS: [&str; 6] = ["d", "day", "days", "dni", "dzie\u{144}", "dzien"];
    const WEEKS: [&str; 8] = [
        "week",
        "weeks",
        "wk",
        "tyg",
        "tydzie\u{144}",
        "tydzien",
        "tygodnie",
        "tygodni",
    ];
    let trimmed = written.trim_end().trim_end_matches('.');
    let end = trimmed.trim_end_matches(char::is_alphabetic).len();
    let unit = trimmed[end..].to_lowercase();
    let days_in = if DAYS.contains(&unit.as_str()) {
        1
    } else if WEEKS.contains(&unit.as_str()) {
        7
    } else {
        return Ok((written, None));
    };
    let before = trimmed[..end].trim_end();
    let start = before.trim_end_matches(|c: char| c.is_ascii_digit()).len();
    let count: u32 = before[start..].parse().map_err(|_| LineFaultKind::Days)?;
    let days = count.checked_mul(days_in).ok_or(LineFaultKind::Days)?;
    if !(1..=Prescription::MOST_DAYS).contains(&days) {
        return Err(LineFaultKind::Days);
    }
    let rest = before[..start].trim_end().trim_end_matches([',', ';', ':']);
    for joint in [" for", " przez", " x", " \u{d7}"] {
        if let Some(rest) = rest.trim_end().strip_suffix(joint) {
            return Ok((rest, Some(days)));
        }
    }
    Ok((rest, Some(days)))
}
