//! What makes the reading, or one part of it, less sure.

use course::{Doubt, DoubtCode, Reading};

use super::measures::{bare_points, whole};
use crate::{Voice, say};

/// One sentence or two for every doubt of the reading, in its order.
pub fn doubts_in_words(voice: Voice, reading: &Reading) -> Vec<String> {
    let say = |doubt: &Doubt| doubt_of_part_in_words(voice, reading, doubt);
    reading.doubts.iter().map(say).collect()
}

/// One doubt in words: of the reading, of a lasting change ("it") or of what followed a step
/// ("this step"), to stand after the sentence that it belongs to. None of them holds a settling
/// time.
pub fn doubt_of_part_in_words(voice: Voice, reading: &Reading, doubt: &Doubt) -> String {
    let count = doubt.measured;
    match doubt.code {
        DoubtCode::TapsOnly => taps_only(voice),
        DoubtCode::TapsUnread => say!(voice, "course-doubt-taps-unread", count = count),
        DoubtCode::LeftOut => say!(voice, "course-doubt-left-out", count = count),
        DoubtCode::TooFewDays => say!(
            voice,
            "course-doubt-too-few-days",
            least = doubt.threshold,
            noted = count
        ),
        DoubtCode::ManyGaps => many_gaps(voice, doubt.measured),
        DoubtCode::Flat => say!(voice, "course-doubt-flat"),
        DoubtCode::NoWaves => say!(voice, "course-doubt-no-waves"),
        DoubtCode::NearConstant => say!(voice, "course-doubt-near-constant", count = count),
        DoubtCode::Rescaled => say!(voice, "course-doubt-rescaled", count = count),
        DoubtCode::ChangingItems => say!(
            voice,
            "course-doubt-changing-items",
            points = bare_points(voice, reading, doubt.measured)
        ),
        DoubtCode::FewItems => say!(voice, "course-doubt-few-items", count = count),
        DoubtCode::AnswersNotTold => say!(voice, "course-doubt-answers-not-told"),
        DoubtCode::CutsClose => say!(voice, "course-doubt-cuts-close"),
        DoubtCode::StillRunning => say!(voice, "course-doubt-still-running"),
        DoubtCode::FewNotesAround => say!(
            voice,
            "course-doubt-few-notes-around",
            count = whole(doubt.measured)
        ),
        DoubtCode::ChangeNear => say!(voice, "course-doubt-change-near"),
        DoubtCode::NearTheEnd => say!(voice, "course-doubt-near-the-end"),
        DoubtCode::ReductionNear => say!(
            voice,
            "course-doubt-reduction-near",
            days = whole(doubt.measured.abs())
        ),
    }
}

fn taps_only(voice: Voice) -> String {
    say!(
        voice,
        "course-doubt-taps-only",
        heavy = voice.number(course::Tap::Heavy.burden(), 1),
        lighter = voice.number(course::Tap::Lighter.burden(), 1)
    )
}

/// Rounded to "100 %" it would say that there is no note at all.
fn many_gaps(voice: Voice, share: f64) -> String {
    if share >= NEARLY_ALL {
        say!(voice, "course-doubt-nearly-all-gaps")
    } else {
        say!(
            voice,
            "course-doubt-many-gaps",
            percent = voice.number(100.0 * share, 0)
        )
    }
}

/// From this share on a percentage without decimals reads 100.
const NEARLY_ALL: f64 = 0.995;
