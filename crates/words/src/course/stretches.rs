//! Waves and windows as a guess, and the person's own marks.

use course::{Day, Reading, Stretch};

use super::open::{End, Open};
use super::sure::{self, LIKELY, Sure};
use crate::{Id, Voice, id, say};

/// [`stretches_in_words`] where nobody asked for lengths.
pub fn waves_and_windows(voice: Voice, reading: &Reading) -> Vec<String> {
    stretches_in_words(voice, reading, false)
}

/// Waves and windows as a guess, how sure it is, and the person's own marks. While something may
/// be running, lengths are told only where they are `asked` for, and only of what has ended.
pub fn stretches_in_words(voice: Voice, reading: &Reading, asked: bool) -> Vec<String> {
    let open = Open::of(reading);
    let waves = stretches_of(
        voice,
        reading,
        &reading.waves,
        (&WAVES, open.wave, open.tells_waves(asked)),
    );
    let windows = stretches_of(
        voice,
        reading,
        &reading.windows,
        (&WINDOWS, open.window, open.tells_windows(asked)),
    );
    let mut said: Vec<String> = [waves, windows].into_iter().flatten().collect();
    let guessed = |end| matches!(end, End::Named | End::Unnamed);
    let named = !reading.waves.is_empty() || !reading.windows.is_empty();
    if named || guessed(open.wave) || guessed(open.window) {
        said.extend(guess(voice, reading, named));
    }
    said.extend(marks(voice, reading));
    said
}

/// That it is a guess, and how sure it is that there is anything to guess at.
fn guess(voice: Voice, reading: &Reading, named: bool) -> Vec<String> {
    if !named {
        return vec![say!(voice, "course-guess")];
    }
    let sure = Sure::of(reading.waves_at_all);
    let at_all = say!(
        voice,
        "course-waves-at-all",
        sure = sure.map_or("open", Sure::key)
    );
    let mut said = vec![format!("{} {at_all}", say!(voice, "course-guess"))];
    if sure.is_some() {
        said.push(sure::gloss(voice));
    }
    said
}

fn marks(voice: Voice, reading: &Reading) -> Option<String> {
    let count = |marked: fn(&Day) -> bool| {
        let days = reading.days.iter().filter(|day| marked(day)).count();
        u32::try_from(days).unwrap_or(u32::MAX)
    };
    let kinds = [
        (id!("course-marks-waves"), count(|day| day.marked_wave)),
        (id!("course-marks-windows"), count(|day| day.marked_window)),
    ];
    let mut said: Vec<String> = kinds
        .into_iter()
        .filter(|(_, days)| *days > 0)
        .map(|(id, days)| say!(voice, id, days = voice.days(days)))
        .collect();
    if said.is_empty() {
        return None;
    }
    said.push(say!(voice, "course-marks-stand"));
    Some(said.join(" "))
}

/// The sentences of one kind of stretch.
struct Kind {
    found: Id,
    open: Id,
    marked: Id,
    unnamed: Id,
    before: Id,
}

const WAVES: Kind = Kind {
    found: id!("course-waves"),
    open: id!("course-wave-open"),
    marked: id!("course-wave-marked"),
    unnamed: id!("course-end-heavier"),
    before: id!("course-wave-open-before"),
};
const WINDOWS: Kind = Kind {
    found: id!("course-windows"),
    open: id!("course-window-open"),
    marked: id!("course-window-marked"),
    unnamed: id!("course-end-lighter"),
    before: id!("course-window-open-before"),
};

fn stretches_of(
    voice: Voice,
    reading: &Reading,
    found: &[Stretch],
    (kind, end, tell_lengths): (&Kind, End, bool),
) -> Option<String> {
    let ended: Vec<&Stretch> = found.iter().filter(|s| !reading.running(s)).collect();
    let running = match end {
        End::Named => Some(kind.open),
        End::Marked => Some(kind.marked),
        End::Clear | End::Unnamed | End::Overruled => None,
    };
    let mut said = Vec::new();
    said.extend(running.map(|id| say!(voice, id)));
    if !ended.is_empty() {
        let id = if running.is_some() {
            kind.before
        } else {
            kind.found
        };
        said.push(say!(voice, id, count = ended.len()));
        if running.is_none() {
            said.extend(less_sure(voice, &ended));
        }
        if tell_lengths {
            said.push(lengths(voice, &ended, running.is_some()));
        }
    }
    if end == End::Unnamed {
        said.push(say!(voice, kind.unnamed));
    }
    (!said.is_empty()).then(|| said.join(" "))
}

/// How many of those that are named are less sure than what is stated elsewhere.
fn less_sure(voice: Voice, ended: &[&Stretch]) -> Option<String> {
    let unsure = ended.iter().filter(|s| s.certainty < LIKELY).count();
    match (unsure, ended.len()) {
        (0, _) => None,
        (_, 1) => Some(say!(voice, "course-stretch-less-sure")),
        _ => Some(say!(voice, "course-stretches-less-sure", count = unsure)),
    }
}

fn lengths(voice: Voice, ended: &[&Stretch], running: bool) -> String {
    let shortest = ended.iter().map(|s| s.days).min().unwrap_or(0);
    let longest = ended.iter().map(|s| s.days).max().unwrap_or(0);
    match (ended.len(), running) {
        (1, false) => say!(voice, "course-length-one", days = voice.days(longest)),
        (1, true) => say!(voice, "course-length-ended", days = voice.days(longest)),
        _ if shortest == longest => {
            say!(voice, "course-length-same", days = voice.days(longest))
        }
        _ => say!(
            voice,
            "course-lengths",
            shortest = voice.days(shortest),
            longest = voice.days(longest)
        ),
    }
}
