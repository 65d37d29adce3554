//! Why the file with a scenario is not taken, in one sentence with its place.

use exchange::scenario::{ScenarioFault, ScenarioFaultKind};
use taper::schedule::{Bands, BandsFault, Lasting};

use crate::medicine::{at_hand_fault, dose_fault, strength_fault};
use crate::{Voice, id, say};

/// The most characters of a field's name that are shown: it is the person's own text.
const LONGEST_NAME: usize = 40;

/// "In `at_hand[1].strength`: ..." What stands in the field is never said.
pub fn fault(voice: Voice, fault: &ScenarioFault) -> String {
    let what = reason(voice, &fault.kind);
    let Some(field) = &fault.field else {
        return what;
    };
    let plain = |c: char| if c.is_ascii_graphic() { c } else { '?' };
    let field: String = field.chars().map(plain).take(LONGEST_NAME).collect();
    say!(voice, "scenario-at", field = field, what = what)
}

/// That the file could not be opened.
pub fn unreadable(voice: Voice) -> String {
    say!(voice, "scenario-unreadable")
}

fn reason(voice: Voice, kind: &ScenarioFaultKind) -> String {
    use ScenarioFaultKind as K;
    let id = match kind {
        K::Dose(why) => return dose_fault(voice, why),
        K::Strength(why) => return strength_fault(voice, why),
        K::AtHand(why) => return at_hand_fault(voice, why),
        K::NotWhole { most } => return say!(voice, "scenario-not-whole", most = *most),
        K::Bands(BandsFault::Days) => {
            return say!(voice, "scenario-bands-days", most = Lasting::MOST_DAYS);
        }
        K::Bands(BandsFault::TooMany) => {
            return say!(voice, "scenario-bands-too-many", most = Bands::MOST);
        }
        K::Twice => id!("scenario-twice"),
        K::Bands(BandsFault::NoneDownToNothing) => id!("scenario-bands-none"),
        K::Bands(BandsFault::Twice) => id!("scenario-bands-twice"),
        K::Bands(BandsFault::NoCap) => id!("scenario-bands-no-cap"),
        K::Bands(BandsFault::OutOfRange) => id!("scenario-bands-range"),
        K::NotJson => id!("scenario-not-json"),
        K::Missing => id!("scenario-missing"),
        K::Unknown => id!("scenario-unknown"),
        K::NotText => id!("scenario-not-text"),
        K::NotANumber => id!("scenario-not-a-number"),
        K::NotAList => id!("scenario-not-a-list"),
        K::NotAnObject => id!("scenario-not-an-object"),
        K::NotADate => id!("scenario-not-a-date"),
        K::Form => id!("scenario-form"),
        K::Circumstance => id!("scenario-circumstance"),
        K::Both => id!("scenario-both"),
        K::NotFalling => id!("scenario-not-falling"),
        K::GoalNotBelow => id!("scenario-goal-not-below"),
    };
    say!(voice, id)
}
