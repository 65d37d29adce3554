//! Which days lie in a gap: nothing is drawn where nothing was noted for long.

use course::Reading;

/// What a day is drawn on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Paper {
    /// Noted, or between notes that lie as close as this person's usually do.
    Noted,
    /// In a gap that a level can be followed through: dotted, and no wave or window.
    Dotted,
    /// In a gap so long that nothing is known of it: blank.
    Blank,
}

/// A gap is one from this many days on, and only where it is longer than three times the person's
/// usual distance between two notes: who notes once a week leaves no gap by it.
const LEAST_GAP: usize = 3;
/// Beyond so many days, likewise, no level is drawn.
const LEAST_BLANK: usize = 21;

/// The paper of every day of a reading.
pub(crate) fn papers(reading: &Reading) -> Vec<Paper> {
    let noted = reading.days.iter().enumerate().filter(|(_, day)| day.noted);
    let noted: Vec<usize> = noted.map(|(at, _)| at).collect();
    let mut apart: Vec<usize> = noted.windows(2).map(|pair| pair[1] - pair[0]).collect();
    apart.sort_unstable();
    let usual = 3 * apart.get(apart.len() / 2).copied().unwrap_or(1);
    let mut papers = vec![Paper::Noted; reading.days.len()];
    for pair in noted.windows(2) {
        let apart = pair[1] - pair[0];
        let paper = if apart > LEAST_BLANK.max(usual) {
            Paper::Blank
        } else if apart > LEAST_GAP.max(usual) {
            Paper::Dotted
        } else {
            Paper::Noted
        };
        papers[pair[0] + 1..pair[1]].fill(paper);
    }
    papers
}
