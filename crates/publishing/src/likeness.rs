//! Which words from others are nearest to what somebody asks for.

use medicine::Family;
use plan::Stage;

use crate::story::Story;

/// What somebody looks for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wanted {
    /// Kinds of drug.
    pub families: Vec<Family>,
    /// Where they are.
    pub stage: Option<Stage>,
    /// Keys of the symptoms that are hardest.
    pub hardest: Vec<String>,
}

/// What is hardest joins people most, then the kind of drug, then where they are.
fn likeness(story: &Story, wanted: &Wanted) -> usize {
    let shared = wanted
        .hardest
        .iter()
        .filter(|key| story.hardest.contains(key))
        .count();
    let family = wanted
        .families
        .iter()
        .any(|family| story.families.contains(family));
    let stage = wanted.stage.is_some() && wanted.stage == story.stage;
    shared * 4 + usize::from(family) * 2 + usize::from(stage)
}

/// Puts stories in the order of their likeness. Those alike stand in the order of their ids,
/// which are random: neither the newest nor the most read is first.
pub fn by_likeness<Id: Ord>(stories: &mut [(Id, Story)], wanted: &Wanted) {
    stories.sort_by(|(a_id, a), (b_id, b)| {
        likeness(b, wanted)
            .cmp(&likeness(a, wanted))
            .then_with(|| a_id.cmp(b_id))
    });
}
