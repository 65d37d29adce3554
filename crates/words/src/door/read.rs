//! Reading one country's file of the door, and refusing what a frightened person could not rely
//! on: a line without a source, a date, hours or languages.
//!
//! The build script reads the files in `data/door` with this same code, so that a file that would
//! be refused stops the build.

use std::fmt;

use serde::Deserialize;

/// A short text in both languages.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct InBoth {
    /// In English.
    pub en: String,
    /// In Polish.
    pub pl: String,
}

/// A day, or a month where the source names no day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Dated {
    /// Year of the common era, 2000 to 2999.
    pub year: i16,
    /// 1 to 12.
    pub month: i8,
    /// 1 to 31, where it is known.
    pub day: Option<i8>,
}

/// Where a number was read. A page that bears no date can stand beside a dated one only.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// Its address, `https://` or `http://`.
    pub address: String,
    /// The date that the source itself bears.
    pub date: Option<Dated>,
}

/// How one reaches a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// By calling.
    Phone,
    /// By a text message from a phone.
    Text,
    /// By writing in the browser.
    Chat,
}

/// People one can call or write to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Its name, as it calls itself.
    pub name: InBoth,
    /// How one reaches it.
    pub reach: Reach,
    /// The number, as people write it; for a chat its address.
    pub number: String,
    /// The word with which a text message begins, where one is needed.
    pub word: Option<String>,
    /// When somebody answers; where sources disagree, what is certain.
    pub hours: InBoth,
    /// BCP 47 tags of the languages spoken there, at least one.
    pub languages: Vec<String>,
    /// Whom it is for.
    pub for_whom: InBoth,
    /// What the line itself says of a call, where a source says it.
    pub calling: Option<InBoth>,
    /// Where it was read; at least one bears a date.
    pub sources: Vec<Source>,
    /// The day on which somebody called or asked to see whether it still holds.
    pub checked: Option<Dated>,
}

/// What is called when something threatens life or health.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Emergency {
    /// The number that stands first.
    pub number: String,
    /// Others that lead to the same.
    pub also: Vec<String>,
    /// What one reaches with it.
    pub what: InBoth,
    /// When somebody answers.
    pub hours: InBoth,
    /// BCP 47 tags of the languages spoken there; empty where they differ from place to place.
    pub languages: Vec<String>,
    /// Where it was read; at least one bears a date.
    pub sources: Vec<Source>,
    /// The day on which somebody looked whether it still holds.
    pub checked: Option<Dated>,
}

/// One country's numbers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Door {
    /// Two to eight small letters: the name of the file and of the page.
    pub country: String,
    /// The country's name.
    pub name: InBoth,
    /// What stands first.
    pub emergency: Emergency,
    /// Then the lines, in the order of the file. May be empty.
    pub lines: Vec<Line>,
}

/// Why a file was refused. For the host and the build, never for a person who opens the door.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DoorFault {
    /// It is not TOML of this shape.
    Unreadable {
        /// The line of the file, from 1, where that is known.
        line: Option<usize>,
        /// What the reader of TOML says.
        says: String,
    },
    /// Something needed is empty, or is not what it has to be.
    Refused {
        /// "emergency", or the English name of the line.
        of: String,
        /// The field.
        field: &'static str,
    },
}

impl fmt::Display for DoorFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            DoorFault::Unreadable {
                line: Some(line),
                says,
            } => write!(f, "line {line}: {says}"),
            DoorFault::Unreadable { line: None, says } => f.write_str(says),
            DoorFault::Refused { of, field } => write!(f, "{of}: {field} is missing or wrong"),
        }
    }
}

impl std::error::Error for DoorFault {}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawDoor {
    country: String,
    name: InBoth,
    emergency: RawEmergency,
    #[serde(default)]
    lines: Vec<RawLine>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawEmergency {
    number: String,
    #[serde(default)]
    also: Vec<String>,
    what: InBoth,
    hours: InBoth,
    languages: Vec<String>,
    sources: Vec<RawSource>,
    checked: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawSource {
    address: String,
    date: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawLine {
    name: InBoth,
    reach: String,
    number: String,
    word: Option<String>,
    hours: InBoth,
    languages: Vec<String>,
    for_whom: InBoth,
    calling: Option<InBoth>,
    sources: Vec<RawSource>,
    checked: Option<String>,
}

impl Door {
    /// Reads one country's file (TOML; the files in `data/door` show the shape).
    pub fn parse(text: &str) -> Result<Door, DoorFault> {
        let raw: RawDoor = toml::from_str(text).map_err(|fault| DoorFault::Unreadable {
            line: fault
                .span()
                .and_then(|span| text.get(..span.start))
                .map(|before| before.matches('\n').count() + 1),
            says: fault.message().to_owned(),
        })?;
        let country = raw.country;
        let letters = country.bytes().all(|b| b.is_ascii_lowercase());
        let refuse = Refuse { of: "country" };
        refuse.unless(letters && (2..=8).contains(&country.len()), "country")?;
        refuse.empty(&raw.name, "name")?;
        let mut lines = Vec::with_capacity(raw.lines.len());
        for line in raw.lines {
            lines.push(line.checked()?);
        }
        Ok(Door {
            country,
            name: raw.name,
            emergency: raw.emergency.checked()?,
            lines,
        })
    }
}

impl RawEmergency {
    fn checked(self) -> Result<Emergency, DoorFault> {
        let refuse = Refuse { of: "emergency" };
        refuse.unless(can_be_dialled(&self.number), "number")?;
        refuse.unless(self.also.iter().all(|n| can_be_dialled(n)), "also")?;
        refuse.empty(&self.what, "what")?;
        refuse.empty(&self.hours, "hours")?;
        refuse.unless(are_tags(&self.languages), "languages")?;
        Ok(Emergency {
            sources: refuse.sources(self.sources)?,
            checked: refuse.day(self.checked)?,
            number: self.number,
            also: self.also,
            what: self.what,
            hours: self.hours,
            languages: self.languages,
        })
    }
}

impl RawLine {
    fn checked(self) -> Result<Line, DoorFault> {
        let refuse = Refuse { of: &self.name.en };
        refuse.empty(&self.name, "name")?;
        let (reach, number_holds) = match self.reach.as_str() {
            "phone" => (Reach::Phone, can_be_dialled(&self.number)),
            "text" => (Reach::Text, can_be_dialled(&self.number)),
            "chat" => (Reach::Chat, self.number.starts_with("https://")),
            _ => return Err(refuse.fault("reach")),
        };
        refuse.unless(number_holds, "number")?;
        refuse.empty(&self.hours, "hours")?;
        refuse.empty(&self.for_whom, "for_whom")?;
        let some = !self.languages.is_empty();
        refuse.unless(some && are_tags(&self.languages), "languages")?;
        if let Some(calling) = &self.calling {
            refuse.empty(calling, "calling")?;
        }
        Ok(Line {
            reach,
            sources: refuse.sources(self.sources)?,
            checked: refuse.day(self.checked)?,
            name: self.name,
            number: self.number,
            word: self.word,
            hours: self.hours,
            languages: self.languages,
            for_whom: self.for_whom,
            calling: self.calling,
        })
    }
}

/// Languages without their regions: "en", "pl".
fn are_tags(tags: &[String]) -> bool {
    tags.iter()
        .all(|tag| (2..=3).contains(&tag.len()) && tag.bytes().all(|b| b.is_ascii_lowercase()))
}

/// Digits, with a plus before and spaces or hyphens between: what a phone takes.
fn can_be_dialled(number: &str) -> bool {
    let digits = number.strip_prefix('+').unwrap_or(number);
    digits.bytes().any(|b| b.is_ascii_digit())
        && digits
            .bytes()
            .all(|b| b.is_ascii_digit() || b == b' ' || b == b'-')
}

/// Refusals that name whose field is wrong.
struct Refuse<'a> {
    of: &'a str,
}

impl Refuse<'_> {
    fn fault(&self, field: &'static str) -> DoorFault {
        DoorFault::Refused {
            of: self.of.to_owned(),
            field,
        }
    }

    fn unless(&self, holds: bool, field: &'static str) -> Result<(), DoorFault> {
        if holds {
            Ok(())
        } else {
            Err(self.fault(field))
        }
    }

    fn empty(&self, text: &InBoth, field: &'static str) -> Result<(), DoorFault> {
        let says = |text: &str| !text.trim().is_empty();
        self.unless(says(&text.en) && says(&text.pl), field)
    }

    fn sources(&self, raw: Vec<RawSource>) -> Result<Vec<Source>, DoorFault> {
        let mut sources = Vec::with_capacity(raw.len());
        for source in raw {
            let web = ["https://", "http://"];
            let holds = web.iter().any(|start| source.address.starts_with(start));
            self.unless(holds, "sources")?;
            sources.push(Source {
                date: self.date(source.date, "sources")?,
                address: source.address,
            });
        }
        self.unless(sources.iter().any(|s| s.date.is_some()), "sources")?;
        Ok(sources)
    }

    /// Looking again happens on a day.
    fn day(&self, text: Option<String>) -> Result<Option<Dated>, DoorFault> {
        let checked = self.date(text, "checked")?;
        self.unless(checked.is_none_or(|date| date.day.is_some()), "checked")?;
        Ok(checked)
    }

    fn date(&self, text: Option<String>, field: &'static str) -> Result<Option<Dated>, DoorFault> {
        match text {
            None => Ok(None),
            Some(text) => match Dated::parse(&text) {
                Some(date) => Ok(Some(date)),
                None => Err(self.fault(field)),
            },
        }
    }
}

impl Dated {
    /// "2025-12-24" or, where no day is known, "2025-12".
    fn parse(text: &str) -> Option<Dated> {
        let mut parts = text.split('-');
        let mut part = |length: usize| -> Option<Option<i16>> {
            match parts.next() {
                None => Some(None),
                Some(p) if p.len() == length && p.bytes().all(|b| b.is_ascii_digit()) => {
                    p.parse().ok().map(Some)
                }
                Some(_) => None,
            }
        };
        let (year, month, day) = (part(4)??, part(2)??, part(2)?);
        if parts.next().is_some() || !(2000..3000).contains(&year) {
            return None;
        }
        let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        let longest = match month {
            1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
            4 | 6 | 9 | 11 => 30,
            2 if leap => 29,
            2 => 28,
            _ => return None,
        };
        if day.is_some_and(|day| !(1..=longest).contains(&day)) {
            return None;
        }
        Some(Dated {
            year,
            month: i8::try_from(month).ok()?,
            day: day.map(i8::try_from).transpose().ok()?,
        })
    }
}
