//! The course of symptoms in words: what can be said, and no more.
//!
//! Every sentence follows from the values by rule. No cause is told from nearness in time, nothing
//! about days to come, and no length that could be read as a countdown while a wave, a window or a
//! step may still be running, unless it is asked for. What is less sure than [`LIKELY`] is not
//! stated; a person's own mark stands over every guess.

mod answers;
mod comparisons;
mod doses;
mod doubts;
mod level;
mod measures;
mod open;
mod shifts;
mod stretches;
mod sure;
mod symptoms;

use course::{Day, Reading};

use crate::{Voice, say};

pub use answers::{answer_in_words, answers_in_words};
pub use comparisons::comparisons_in_words;
pub use doses::{DoseLine, doses_in_words};
pub use doubts::{doubt_of_part_in_words, doubts_in_words};
pub use level::{summary, trend_in_words};
pub use open::{is_running, wave_or_step_runs};
pub use shifts::{noticed_in_words, shifts_in_words};
pub use stretches::{stretches_in_words, waves_and_windows};
pub use sure::{LIKELY, VERY_LIKELY};
pub use symptoms::symptoms_in_words;

/// What is said where [`course::read`] finds nothing noted.
pub fn nothing_noted(voice: Voice) -> String {
    say!(voice, "course-nothing")
}

/// All of a reading but its doubts, a paragraph each: the days and the level, how it changed and
/// when, waves and windows as a guess with the person's own marks, how they compare, what followed
/// each step, each symptom beside the rest, first and last dose.
///
/// `names` are the person's own names of the items, in the order of
/// [`course::Observations::items`]. `asked` says that lengths were asked for although something
/// may still be running. The doses may come in any order. Where nothing is found, that is said
/// once and not part by part.
pub fn in_words(
    voice: Voice,
    reading: &Reading,
    doses: &[DoseLine],
    names: &[&str],
    asked: bool,
) -> Vec<String> {
    let mut said = summary(voice, reading);
    if !nothing_found(reading) {
        said.extend(trend_in_words(voice, reading));
        said.extend(shifts_in_words(voice, reading, names));
        said.extend(shifts::noticed_beside_shifts(voice, reading, names));
        said.extend(stretches_in_words(voice, reading, asked));
        said.extend(comparisons_in_words(voice, reading, asked));
    }
    said.extend(answers_in_words(voice, reading, asked));
    said.extend(symptoms_in_words(voice, reading, names));
    said.extend(doses_in_words(voice, doses));
    sure::glossed_once(voice, said)
}

/// Whether there is nothing in a reading that can be told from chance, and no mark of the person.
/// Where a heavy time is only too long to be named, that there is no change would not be true.
fn nothing_found(reading: &Reading) -> bool {
    let seen =
        |day: &Day| day.wave > 0.5 || day.window > 0.5 || day.marked_wave || day.marked_window;
    let told_trend = [&reading.trend.recent, &reading.trend.whole]
        .into_iter()
        .flatten()
        .any(|slope| level::way_of(slope).is_some());
    let came_or_went = |s: &course::Symptom| s.new_since.is_some() || s.gone_since.is_some();
    !(reading.days.iter().any(seen)
        || !reading.waves.is_empty()
        || !reading.windows.is_empty()
        || told_trend
        || reading.shifts.iter().any(|s| shifts::stated(s).is_some())
        || !shifts::lately_noticed(reading).is_empty()
        || reading.comparisons.iter().any(comparisons::is_told)
        || reading
            .answers
            .iter()
            .any(|a| answers::told(reading, a).is_some())
        || reading.symptoms.iter().any(came_or_went))
}
