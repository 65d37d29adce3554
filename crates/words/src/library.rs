//! What is said around the longer texts: how sure a claim is, how a source was read, what a text
//! is about.

use library::{Certainty, Group, ReadHow};

use crate::{Voice, id, say};

/// How sure a claim is.
pub fn certainty(voice: Voice, certainty: Certainty) -> String {
    let id = match certainty {
        Certainty::Settled => id!("texts-settled"),
        Certainty::Likely => id!("texts-likely"),
        Certainty::Contested => id!("texts-contested"),
        Certainty::Unknown => id!("texts-unknown"),
    };
    say!(voice, id)
}

/// How a source was read.
pub fn read(voice: Voice, how: ReadHow) -> String {
    let id = match how {
        ReadHow::Whole => id!("texts-read-whole"),
        ReadHow::Summary => id!("texts-read-summary"),
        ReadHow::SecondHand => id!("texts-read-second-hand"),
    };
    say!(voice, id)
}

/// The heading over a group of symptoms.
pub fn group(voice: Voice, group: Group) -> String {
    let id = match group {
        Group::Body => id!("texts-group-body"),
        Group::Mind => id!("texts-group-mind"),
        Group::Thinking => id!("texts-group-thinking"),
        Group::Sleep => id!("texts-group-sleep"),
        Group::Senses => id!("texts-group-senses"),
        Group::Sexual => id!("texts-group-sexual"),
    };
    say!(voice, id)
}

/// A drug family by its name in files; `None` where there is none of that name.
pub fn family(voice: Voice, family: &str) -> Option<String> {
    let id = match family {
        "antidepressant" => id!("texts-family-antidepressant"),
        "benzodiazepine" => id!("texts-family-benzodiazepine"),
        "antipsychotic" => id!("texts-family-antipsychotic"),
        "mood-stabiliser" => id!("texts-family-mood-stabiliser"),
        "gabapentinoid" => id!("texts-family-gabapentinoid"),
        "stimulant" => id!("texts-family-stimulant"),
        "other" => id!("texts-family-other"),
        _ => return None,
    };
    Some(say!(voice, id))
}

/// A stage by its name in files; `None` where there is none of that name.
pub fn stage(voice: Voice, stage: &str) -> Option<String> {
    let id = match stage {
        "before" => id!("texts-stage-before"),
        "tapering" => id!("texts-stage-tapering"),
        "after" => id!("texts-stage-after"),
        _ => return None,
    };
    Some(say!(voice, id))
}
