//! A drawing of the course in words, for who does not see it.

use jiff::civil::Date;
use words::{Id, Voice, id, say};

use super::frame::Frame;
use super::{Part, changes, scale_number};

pub(crate) fn title(frame: &Frame, voice: Voice) -> String {
    say!(
        voice,
        "picture-course-title",
        first = voice.date(frame.first),
        last = voice.date(frame.last)
    )
}

/// A sentence each: the days, the level at both ends, the guess, what the person marked.
pub(crate) fn description(part: &Part<'_>, voice: Voice) -> Vec<String> {
    let (reading, course) = (&part.reading, part.course);
    let (Some(first), Some(last)) = (reading.days.first(), reading.days.last()) else {
        return Vec::new();
    };
    let count =
        |held: &dyn Fn(&course::Day) -> bool| reading.days.iter().filter(|day| held(day)).count();
    let number = |value: f64| voice.number(value, 1);
    let mut said = vec![say!(
        voice,
        "picture-course-days",
        days = reading.days.len(),
        noted = count(&|day| day.noted)
    )];
    if part
        .papers
        .iter()
        .any(|paper| *paper != super::paper::Paper::Blank)
    {
        said.push(say!(
            voice,
            "picture-course-level",
            first = number(first.level),
            last = number(last.level),
            lo = scale_number(voice, reading.scale.lo()),
            hi = scale_number(voice, reading.scale.hi())
        ));
    }
    if course.guesses {
        let waves = count(&|day| day.noted && day.wave > 0.5);
        let windows = count(&|day| day.noted && day.window > 0.5);
        said.push(say!(
            voice,
            "picture-course-guess",
            waves = waves,
            windows = windows
        ));
        let shifts = changes::drawn(reading).count();
        if shifts > 0 {
            said.push(say!(voice, "picture-course-shifts", count = shifts));
        }
    }
    let marked = [
        (
            id!("picture-course-marked-waves"),
            count(&|day| day.marked_wave),
        ),
        (
            id!("picture-course-marked-windows"),
            count(&|day| day.marked_window),
        ),
    ];
    said.extend(counted(voice, &marked));
    said
}

/// The rest of the drawing: what else was noted.
pub(crate) fn rest(part: &Part<'_>, voice: Voice) -> Vec<String> {
    let course = part.course;
    let thoughts = course.thoughts.iter();
    let thoughts = thoughts.filter(|(date, _)| part.holds(*date));
    let count = |days: &[Date]| days.iter().filter(|date| part.holds(**date)).count();
    let noted = [
        (id!("picture-course-thoughts"), thoughts.count()),
        (id!("picture-course-lines"), count(course.lines)),
        (id!("picture-course-events"), count(course.events)),
    ];
    counted(voice, &noted)
}

/// How many events there are, and what standing near a change does not say.
pub(crate) fn events(part: &Part<'_>, voice: Voice) -> Vec<String> {
    let held = part.course.events.iter();
    let count = held.filter(|date| part.holds(**date)).count();
    match count {
        0 => Vec::new(),
        _ => vec![
            say!(voice, "picture-course-events", count = count),
            say!(voice, "picture-course-events-near"),
        ],
    }
}

/// A sentence for each count of something that is there.
fn counted(voice: Voice, counts: &[(Id, usize)]) -> Vec<String> {
    let there = counts.iter().filter(|(_, count)| *count > 0);
    there
        .map(|(id, count)| say!(voice, *id, count = *count))
        .collect()
}
