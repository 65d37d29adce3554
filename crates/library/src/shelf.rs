//! Texts that fit together: each in both languages, saying the same, every symptom leading to one.

use std::collections::{BTreeMap, BTreeSet};

use wording::Language;

use crate::check::TextFault;
use crate::symptoms::Symptoms;
use crate::text::{Block, Piece, Text};

/// Texts in both languages, and the symptoms that lead to them.
#[derive(Clone, Debug)]
pub struct Shelf {
    texts: Vec<Text>,
    symptoms: Symptoms,
}

/// A fault, and the text it is in: topic and language, where it belongs to one.
pub type Placed = (String, TextFault);

impl Shelf {
    /// Texts that fit together; else everything that does not.
    pub fn of(texts: Vec<Text>, symptoms: Symptoms) -> Result<Shelf, Vec<Placed>> {
        let shelf = Shelf::held(texts, symptoms);
        let faults = shelf.faults();
        match faults.is_empty() {
            true => Ok(shelf),
            false => Err(faults),
        }
    }

    /// Texts of which it is known that they fit together.
    pub(crate) fn held(mut texts: Vec<Text>, symptoms: Symptoms) -> Shelf {
        texts.sort_by(|a, b| (a.place, &a.topic).cmp(&(b.place, &b.topic)));
        Shelf { texts, symptoms }
    }

    /// This shelf with a host's own texts: in the place of the same topic, or added to it. A text
    /// of the host's comes in both languages like any other.
    pub fn with_own(&self, own: Vec<Text>) -> Result<Shelf, Vec<Placed>> {
        let replaced: BTreeSet<&str> = own.iter().map(|text| text.topic.as_str()).collect();
        let stay = self
            .texts
            .iter()
            .filter(|text| !replaced.contains(text.topic.as_str()));
        let texts = stay.cloned().chain(own.clone()).collect();
        Shelf::of(texts, self.symptoms.clone())
    }

    /// The text of a topic in a language.
    pub fn text(&self, language: Language, topic: &str) -> Option<&Text> {
        let is_it = |text: &&Text| text.language == language && text.topic == topic;
        self.texts.iter().find(is_it)
    }

    /// All texts of a language, in the order in which they are listed.
    pub fn texts(&self, language: Language) -> impl Iterator<Item = &Text> {
        self.texts
            .iter()
            .filter(move |text| text.language == language)
    }

    /// All texts of both languages.
    pub fn all(&self) -> &[Text] {
        &self.texts
    }

    /// The symptoms that have a name.
    pub fn symptoms(&self) -> &Symptoms {
        &self.symptoms
    }

    /// The text that a symptom leads to.
    pub fn of_symptom(&self, language: Language, key: &str) -> Option<&Text> {
        self.texts(language)
            .find(|text| text.symptoms.iter().any(|own| own == key))
    }

    /// The texts about a drug family, in the order in which all are listed: what helps somebody
    /// first stands first, and not what is rarest. A text about all families is about each.
    pub fn of_family(&self, language: Language, family: &str) -> Vec<&Text> {
        let is_about = |text: &&Text| is_among(&text.families, family);
        self.texts(language).filter(is_about).collect()
    }

    /// The texts about a stage, in the order in which all are listed.
    pub fn of_stage(&self, language: Language, stage: &str) -> Vec<&Text> {
        let is_about = |text: &&Text| is_among(&text.stages, stage);
        self.texts(language).filter(is_about).collect()
    }

    fn faults(&self) -> Vec<Placed> {
        let mut faults = Vec::new();
        let mut by_topic: BTreeMap<&str, Vec<&Text>> = BTreeMap::new();
        for text in &self.texts {
            by_topic.entry(&text.topic).or_default().push(text);
        }
        for (topic, texts) in &by_topic {
            let mut fault = |fault: TextFault| faults.push(((*topic).to_owned(), fault));
            match texts.as_slice() {
                [one, other] if one.language != other.language => {
                    differences(one, other).into_iter().for_each(&mut fault);
                }
                _ => fault(TextFault::OneLanguage),
            }
            for text in texts {
                let linked = links(text).into_iter();
                let nowhere = linked.filter(|topic| !by_topic.contains_key(topic.as_str()));
                nowhere.map(TextFault::NoSuch).for_each(&mut fault);
                let unknown = |key: &&String| self.symptoms.of_key(key).is_none();
                let unknown = text.symptoms.iter().filter(unknown).cloned();
                unknown.map(TextFault::NoSuch).for_each(&mut fault);
            }
        }
        for symptom in self.symptoms.all() {
            for language in Language::ALL {
                let leads = |text: &&Text| text.symptoms.contains(&symptom.key);
                if self.texts(language).filter(leads).count() != 1 {
                    let fault = TextFault::Symptom(symptom.key.clone());
                    faults.push((language.tag().to_owned(), fault));
                }
            }
        }
        faults
    }
}

fn is_among(names: &[String], name: &str) -> bool {
    names.is_empty() || names.iter().any(|own| own == name)
}

/// Topics that a text links to.
fn links(text: &Text) -> Vec<String> {
    let mut lines: Vec<&Vec<Piece>> = Vec::new();
    for block in text.blocks() {
        match block {
            Block::Heading(_) => {}
            Block::Paragraph(pieces) => lines.push(pieces),
            Block::List(items) => lines.extend(items),
            Block::Claim(claim) => lines.extend(claim.sides.iter().map(|side| &side.pieces)),
        }
    }
    let pieces = lines.into_iter().flatten();
    pieces
        .filter_map(|piece| match piece {
            Piece::Topic(topic) => Some(topic.clone()),
            Piece::Words(_) | Piece::Door => None,
        })
        .collect()
}

/// What two languages of one text say differently where they may not: what they are about, what
/// they rest on, how sure they are, and every figure.
fn differences(one: &Text, other: &Text) -> Vec<TextFault> {
    let same = [
        ("place", one.place == other.place),
        ("families", one.families == other.families),
        ("stages", one.stages == other.stages),
        ("symptoms", one.symptoms == other.symptoms),
        ("date", one.date == other.date),
        ("source", one.sources == other.sources),
        ("the claims", shape(one) == shape(other)),
        ("the figures", figures(one) == figures(other)),
    ];
    let differ = same.into_iter().filter(|(_, same)| !same);
    differ.map(|(what, _)| TextFault::Differs(what)).collect()
}

/// How sure each claim is, and what each of its sides rests on.
fn shape(text: &Text) -> Vec<(&'static str, Vec<Vec<usize>>)> {
    let of = |claim: &crate::text::Claim| {
        let sides = claim.sides.iter().map(|side| side.sources.clone());
        (claim.certainty.name(), sides.collect())
    };
    text.claims().map(of).collect()
}

/// The figures of each claim, in no order, since languages put words elsewhere.
fn figures(text: &Text) -> Vec<Vec<String>> {
    let of = |claim: &crate::text::Claim| {
        let runs = Text::runs(&[Block::Claim(claim.clone())]).join(" ");
        let mut found: Vec<String> = Vec::new();
        let mut digits = String::new();
        let mut signs = runs.chars().chain([' ']).peekable();
        while let Some(sign) = signs.next() {
            let goes_on = signs.peek().is_some_and(char::is_ascii_digit);
            match sign {
                '0'..='9' => digits.push(sign),
                '.' | ',' if !digits.is_empty() && goes_on => digits.push('.'),
                // 1,207 and 1 207 are one figure.
                '\u{a0}' | '\u{202f}' if !digits.is_empty() && goes_on => digits.push('.'),
                _ if !digits.is_empty() => found.push(std::mem::take(&mut digits)),
                _ => {}
            }
        }
        found.sort();
        found
    };
    text.claims().map(of).collect()
}
