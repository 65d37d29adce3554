//! The door, "I need someone": each country's numbers, and what is said beside them.
//!
//! The numbers stand in `data/door`, one file a country. They are compiled in; a host can put a
//! file of their own in the place of one, read with [`Door::parse`].

mod read;

use std::sync::LazyLock;

use jiff::civil::Date;

use crate::{Language, Voice, say};

pub use read::{Dated, Door, DoorFault, Emergency, InBoth, Line, Reach, Source};

/// The countries' files, one `&str` a file.
mod files {
    include!(concat!(env!("OUT_DIR"), "/door.rs"));
}

static BUILT_IN: LazyLock<Vec<Door>> = LazyLock::new(|| {
    // The build has refused what cannot be read.
    let read = files::DOORS
        .iter()
        .filter_map(|text| Door::parse(text).ok());
    let mut doors: Vec<Door> = read.collect();
    // "Another country of the European Union" is looked for after one's own.
    doors.sort_by_key(|door| door.country == "eu");
    doors
});

/// The countries that come with the program, by their code, the rest of the Union last.
pub fn built_in() -> &'static [Door] {
    &BUILT_IN
}

impl InBoth {
    /// The text in a language.
    pub fn of(&self, language: Language) -> &str {
        match language {
            Language::English => &self.en,
            Language::Polish => &self.pl,
        }
    }
}

impl Source {
    /// The host of its address, without "www.".
    pub fn host(&self) -> &str {
        host(&self.address)
    }
}

/// The address of a link that calls a number: "tel:116123".
pub fn calls(number: &str) -> String {
    format!("tel:{}", dialled(number))
}

/// A number as a phone takes it: a plus and digits.
fn dialled(number: &str) -> String {
    let kept = |c: &char| c.is_ascii_digit() || *c == '+';
    number.chars().filter(kept).collect()
}

fn host(address: &str) -> &str {
    let start = address.find("://").map_or(0, |at| at + 3);
    let host = address.get(start..).unwrap_or(address);
    let host = host.split(['/', '?', '#']).next().unwrap_or(host);
    host.strip_prefix("www.").unwrap_or(host)
}

impl Line {
    /// The address of the link that calls it, begins a message or opens the chat.
    pub fn link(&self) -> String {
        match self.reach {
            Reach::Phone => calls(&self.number),
            Reach::Text => format!("sms:{}", dialled(&self.number)),
            Reach::Chat => self.number.clone(),
        }
    }

    /// What stands on that link: "Call 116 123", "Text SHOUT to 85258", "Write on 116sos.pl".
    pub fn invitation(&self, voice: Voice) -> String {
        let number = self.number.as_str();
        match (self.reach, &self.word) {
            (Reach::Phone, _) => say!(voice, "door-call", number = number),
            (Reach::Text, None) => say!(voice, "door-text", number = number),
            (Reach::Text, Some(word)) => {
                say!(voice, "door-text-word", number = number, word = word)
            }
            (Reach::Chat, _) => say!(voice, "door-chat", host = host(number)),
        }
    }

    /// "Hours: day and night"
    pub fn hours_in_words(&self, voice: Voice) -> String {
        hours(voice, &self.hours)
    }

    /// "Languages: English and Polish"
    pub fn languages_in_words(&self, voice: Voice) -> String {
        languages(voice, &self.languages)
    }

    /// Where it was read, how old that is, and whether it was looked at again.
    pub fn provenance(&self, voice: Voice, today: Date) -> Vec<String> {
        provenance(voice, &self.sources, self.checked, today)
    }
}

impl Emergency {
    /// "Hours: day and night"
    pub fn hours_in_words(&self, voice: Voice) -> String {
        hours(voice, &self.hours)
    }

    /// "Language: Polish"; nothing where they differ from place to place.
    pub fn languages_in_words(&self, voice: Voice) -> Option<String> {
        let known = !self.languages.is_empty();
        known.then(|| languages(voice, &self.languages))
    }

    /// Where it was read, how old that is, and whether it was looked at again.
    pub fn provenance(&self, voice: Voice, today: Date) -> Vec<String> {
        provenance(voice, &self.sources, self.checked, today)
    }
}

fn hours(voice: Voice, hours: &InBoth) -> String {
    say!(voice, "door-hours", hours = hours.of(voice.language()))
}

fn languages(voice: Voice, tags: &[String]) -> String {
    let names: Vec<String> = tags
        .iter()
        .map(|tag| say!(voice, "door-language", tag = tag))
        .collect();
    say!(
        voice,
        "door-languages",
        count = names.len(),
        languages = voice.list(&names)
    )
}

fn provenance(
    voice: Voice,
    sources: &[Source],
    checked: Option<Dated>,
    today: Date,
) -> Vec<String> {
    let mut said: Vec<String> = sources
        .iter()
        .map(|source| match source.date {
            Some(date) => say!(
                voice,
                "door-source",
                host = source.host(),
                date = date.in_words(voice)
            ),
            None => say!(voice, "door-source-undated", host = source.host()),
        })
        .collect();
    let newest = sources.iter().filter_map(|source| source.date).max();
    match checked {
        Some(date) => said.push(say!(voice, "door-checked", date = date.in_words(voice))),
        None => {
            let months = newest.map_or(0, |date| date.months_before(today));
            said.push(match months {
                0 => say!(voice, "door-not-rechecked"),
                1..24 => say!(voice, "door-not-rechecked-months", count = months),
                _ => say!(voice, "door-not-rechecked-years", count = months / 12),
            });
        }
    }
    said
}

impl Dated {
    /// "24 December 2025", or "December 2025" where no day is known.
    pub fn in_words(self, voice: Voice) -> String {
        // The reader has refused dates that do not exist.
        match Date::new(self.year, self.month, self.day.unwrap_or(1)) {
            Ok(date) if self.day.is_some() => voice.date(date),
            Ok(date) => voice.month(date),
            Err(_) => voice.number(f64::from(self.year), 0),
        }
    }

    /// Whole months from then to `today`; 0 when it lies ahead. A month without a day counts from
    /// its first.
    fn months_before(self, today: Date) -> u32 {
        let months = (i32::from(today.year()) - i32::from(self.year)) * 12
            + i32::from(today.month())
            - i32::from(self.month);
        let not_yet = self.day.is_some_and(|day| today.day() < day);
        u32::try_from(months - i32::from(not_yet)).unwrap_or(0)
    }
}
