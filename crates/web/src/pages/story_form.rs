//! The form for words from others: the same for an editor who writes them down and for somebody
//! who leaves.

use library::Group;
use maud::{Markup, html};
use medicine::Family;
use plan::Stage;
use publishing::{FieldFault, Story, StoryFields};
use words::{Language, Voice, say};

use crate::asked::Asked;
use crate::fields::Fields;
use crate::parts::{Field, radios, tick};

/// Names of the fields that hold a symptom.
const HARDEST: [&str; 3] = ["hardest-1", "hardest-2", "hardest-3"];

fn family_field(family: Family) -> String {
    format!("family-{}", family.name())
}

/// What a form holds: what was typed, or a story that is being changed.
pub(crate) enum Typed<'a> {
    /// What was sent.
    Sent(&'a Fields),
    /// What was saved.
    Saved(&'a Story),
}

impl Typed<'_> {
    fn get(&self, name: &str) -> &str {
        let story = match self {
            Typed::Sent(fields) => return fields.get(name),
            Typed::Saved(story) => story,
        };
        let text = match name {
            "time" => &story.time,
            "setbacks" => &story.setbacks,
            "came_back" => &story.came_back,
            "not_back" => &story.not_back,
            "words" => &story.words,
            "called" => &story.called,
            "stage" => return story.stage.map_or("", Stage::name),
            _ => {
                let place = HARDEST.iter().position(|hardest| *hardest == name);
                return place
                    .and_then(|at| story.hardest.get(at))
                    .map_or("", String::as_str);
            }
        };
        text.as_ref().map_or("", diary::Text::expose)
    }

    fn has_family(&self, family: Family) -> bool {
        match self {
            Typed::Sent(fields) => fields.has(&family_field(family)),
            Typed::Saved(story) => story.families.contains(&family),
        }
    }
}

/// The story that a form sent, or what is wrong with it.
pub(crate) fn story_of(asked: &Asked, language: Language) -> Result<Story, Vec<FieldFault>> {
    let fields = &asked.fields;
    let symptoms = asked.site.library.shelf.symptoms();
    let families: Vec<&str> = Family::ALL
        .into_iter()
        .filter(|family| fields.has(&family_field(*family)))
        .map(Family::name)
        .collect();
    let mut hardest: Vec<&str> = Vec::new();
    for name in HARDEST {
        let key = fields.get(name);
        // What the list does not offer was typed by nobody.
        if symptoms.of_key(key).is_some() && !hardest.contains(&key) {
            hardest.push(key);
        }
    }
    Story::new(
        language,
        &StoryFields {
            families,
            stage: fields.get("stage"),
            hardest,
            time: fields.get("time"),
            setbacks: fields.get("setbacks"),
            came_back: fields.get("came_back"),
            not_back: fields.get("not_back"),
            words: fields.get("words"),
            called: fields.get("called"),
        },
    )
}

/// The language that a form names; the reader's own where it names none.
pub(crate) fn language_of(voice: Voice, fields: &Fields) -> Language {
    Language::tagged(fields.get("language")).unwrap_or(voice.language())
}

/// Which language words are in.
pub(crate) fn languages(voice: Voice, chosen: Language) -> Markup {
    let options = Language::ALL.map(|language| {
        let name = match language {
            Language::English => say!(voice, "desk-language-en"),
            Language::Polish => say!(voice, "desk-language-pl"),
        };
        (language.tag(), name)
    });
    radios(
        "language",
        &say!(voice, "words-language"),
        Some(chosen.tag()),
        &options,
    )
}

/// The fields of a story.
pub(crate) fn fields(asked: &Asked, typed: &Typed<'_>, faults: &[FieldFault]) -> Markup {
    let voice = asked.voice;
    let fault = |name: &str| {
        let found = faults.iter().find(|fault| fault.field == name)?;
        Some(words::publishing::why(voice, found.why, true))
    };
    let long = |name, label: String| Field {
        name,
        label,
        help: None,
        value: typed.get(name),
        fault: fault(name),
    };
    let short = |name, label: String, help: String| Field {
        name,
        label,
        help: Some(help),
        value: typed.get(name),
        fault: fault(name),
    };
    html! {
        fieldset {
            legend { (say!(voice, "words-families")) }
            @for family in Family::ALL {
                @if let Some(name) = words::library::family(voice, family.name()) {
                    (tick(&family_field(family), &name, typed.has_family(family)))
                }
            }
        }
        (stages(voice, typed.get("stage")))
        (short("time", say!(voice, "words-time"), say!(voice, "words-time-help")).line())
        @for (place, name) in HARDEST.iter().enumerate() {
            @let label = match place {
                0 => say!(voice, "words-hardest"),
                _ => say!(voice, "words-hardest-other"),
            };
            (symptoms(asked, name, &label, typed.get(name), &say!(voice, "words-none-chosen")))
        }
        (long("setbacks", say!(voice, "words-setbacks")).text(3))
        (long("came_back", say!(voice, "words-came-back")).text(3))
        (long("not_back", say!(voice, "words-not-back")).text(3))
        (long("words", say!(voice, "words-words")).text(5))
        (short("called", say!(voice, "words-called"), say!(voice, "words-called-help")).line())
    }
}

/// Where somebody is, or nothing.
pub(crate) fn stages(voice: Voice, chosen: &str) -> Markup {
    let name = |stage: Stage| words::library::stage(voice, stage.name()).unwrap_or_default();
    let mut options = vec![("", say!(voice, "words-none-chosen"))];
    options.extend(Stage::ALL.map(|stage| (stage.name(), name(stage))));
    radios("stage", &say!(voice, "words-stage"), Some(chosen), &options)
}

/// A symptom out of the list, or none.
pub(crate) fn symptoms(asked: &Asked, name: &str, label: &str, chosen: &str, none: &str) -> Markup {
    let voice = asked.voice;
    let listed = asked.site.library.shelf.symptoms().all();
    html! {
        div.field {
            label for=(name) { (label) }
            select id=(name) name=(name) {
                option value="" { (none) }
                @for group in Group::ALL {
                    optgroup label=(words::library::group(voice, group)) {
                        @for symptom in listed.iter().filter(|symptom| symptom.group == group) {
                            option value=(symptom.key) selected[symptom.key == chosen] {
                                (symptom.name(voice.language()))
                            }
                        }
                    }
                }
            }
        }
    }
}
