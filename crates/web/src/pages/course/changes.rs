//! What changed and since when: of everything together on the page of the course, of single
//! symptoms beside what came and went. All in one list would be too much to read.

use course::{Noticed, Reading, Series, Shift};
use jiff::SignedDuration;
use words::Voice;
use words::course::{noticed_in_words, shifts_in_words, trend_in_words};

/// How near to a lasting change something noticed tells the same.
const SAME: SignedDuration = SignedDuration::from_hours(7 * 24);

/// How the level goes, and its lasting changes where guesses are shown.
pub(super) fn of_everything(voice: Voice, reading: &Reading, guesses: bool) -> Vec<String> {
    let mut said = trend_in_words(voice, reading);
    if guesses {
        let part = part(reading, |series| series == Series::Burden);
        said.extend(shifts_in_words(voice, &part, &[]));
        said.extend(noticed_in_words(voice, &part, &[]));
    }
    said
}

/// Lasting changes of single symptoms, by the person's own names; nothing where none is told.
pub(super) fn of_symptoms(voice: Voice, reading: &Reading, names: &[&str]) -> Vec<String> {
    let part = part(reading, |series| series != Series::Burden);
    let mut said = match part.shifts.is_empty() {
        // That there is none is said of everything together.
        true => Vec::new(),
        false => shifts_in_words(voice, &part, names),
    };
    said.extend(noticed_in_words(voice, &part, names));
    said
}

/// The reading with the changes of some series alone, each told once.
fn part(reading: &Reading, of: impl Fn(Series) -> bool) -> Reading {
    let mut part = reading.clone();
    part.shifts
        .retain(|shift| of(shift.series) && shift.certainty >= words::course::LIKELY);
    let shifts = std::mem::take(&mut part.shifts);
    part.noticed
        .retain(|noticed| of(noticed.series) && !shifts.iter().any(|one| is_told(noticed, one)));
    part.shifts = shifts;
    part
}

fn is_told(noticed: &Noticed, shift: &Shift) -> bool {
    shift.series == noticed.series
        && shift.low.duration_until(noticed.since) >= -SAME
        && noticed.since.duration_until(shift.high) >= -SAME
}
