//! A text as it is read: two layers of blocks, and the sources of what it claims.

use wording::Language;

/// One text in one language.
#[derive(Clone, Debug, PartialEq)]
pub struct Text {
    /// The last part of its address; never changes once it was sent to somebody.
    pub topic: String,
    /// Where it stands in lists: the lowest first.
    pub place: u16,
    /// The language it is written in.
    pub language: Language,
    /// Its title.
    pub title: String,
    /// One or two sentences for lists and search engines.
    pub summary: String,
    /// The drug families it is about, by their names; empty for any.
    pub families: Vec<String>,
    /// The stages it is about, by their names; empty for any.
    pub stages: Vec<String>,
    /// Keys of the symptoms that lead here.
    pub symptoms: Vec<String>,
    /// When it was last changed: year, month and day.
    pub date: String,
    /// Who has reviewed it; empty until somebody has.
    pub reviewed_by: Vec<Reviewer>,
    /// What its claims rest on, in the order of the file.
    pub sources: Vec<Source>,
    /// The first layer.
    pub first: Vec<Block>,
    /// What "more" shows.
    pub more: Vec<Block>,
    /// Words in a row that are names and are said as they are.
    pub(crate) names: Vec<String>,
}

/// Somebody who has reviewed a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reviewer {
    /// Their name, as they want it to stand.
    pub name: String,
    /// What they know it from: "psychiatrist", "has been through it".
    pub who: String,
    /// The day.
    pub date: String,
}

/// Something that was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// Its short name within the text.
    pub key: String,
    /// Author, title, where it appeared; names of works stay as they are.
    pub what: String,
    /// Where it can be found.
    pub address: String,
    /// Its own date: a year, a month or a day.
    pub date: String,
    /// How it was read.
    pub read: ReadHow,
}

/// How a source was read by whoever wrote the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReadHow {
    /// From beginning to end.
    Whole,
    /// Its summary, or a part of it.
    Summary,
    /// Another text that says what it says.
    SecondHand,
}

/// A piece of a layer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A paragraph.
    Paragraph(Vec<Piece>),
    /// A heading.
    Heading(String),
    /// A list.
    List(Vec<Vec<Piece>>),
    /// Something said to be so, with how sure it is and what it rests on.
    Claim(Claim),
}

/// A stretch of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// Words.
    Words(String),
    /// The title of another text, as a link to it.
    Topic(String),
    /// The way to a human.
    Door,
}

/// How sure a claim is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Certainty {
    /// Nobody who has looked doubts it.
    Settled,
    /// Probably so.
    Likely,
    /// People who have looked disagree; both sides are told.
    Contested,
    /// Not known.
    Unknown,
}

/// Something said to be so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claim {
    /// How sure it is.
    pub certainty: Certainty,
    /// One side; two or more where it is contested.
    pub sides: Vec<Side>,
}

/// One side of a claim.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Side {
    /// What is said.
    pub pieces: Vec<Piece>,
    /// What it rests on: places in the text's sources.
    pub sources: Vec<usize>,
}

impl Certainty {
    /// The name in files.
    pub fn name(self) -> &'static str {
        match self {
            Certainty::Settled => "settled",
            Certainty::Likely => "likely",
            Certainty::Contested => "contested",
            Certainty::Unknown => "unknown",
        }
    }

    /// The certainty of that name.
    pub fn named(name: &str) -> Option<Certainty> {
        [
            Certainty::Settled,
            Certainty::Likely,
            Certainty::Contested,
            Certainty::Unknown,
        ]
        .into_iter()
        .find(|certainty| certainty.name() == name)
    }
}

impl Claim {
    /// Whether it holds a figure, so that somebody who hid numbers is not shown it.
    pub fn has_number(&self) -> bool {
        let words = self.sides.iter().flat_map(|side| &side.pieces);
        words.into_iter().any(|piece| match piece {
            Piece::Words(words) => words.contains(|c: char| c.is_ascii_digit()),
            Piece::Topic(_) | Piece::Door => false,
        })
    }
}

impl Text {
    /// Every claim of both layers, in order.
    pub fn claims(&self) -> impl Iterator<Item = &Claim> {
        self.blocks().filter_map(|block| match block {
            Block::Claim(claim) => Some(claim),
            _ => None,
        })
    }

    /// The blocks of both layers.
    pub fn blocks(&self) -> impl Iterator<Item = &Block> {
        self.first.iter().chain(&self.more)
    }

    /// All runs of words in a layer, one string for each paragraph, heading, item and side.
    pub fn runs(blocks: &[Block]) -> Vec<String> {
        let mut runs = Vec::new();
        for block in blocks {
            match block {
                Block::Heading(words) => runs.push(words.clone()),
                Block::Paragraph(pieces) => runs.push(plain(pieces)),
                Block::List(items) => runs.extend(items.iter().map(|item| plain(item))),
                Block::Claim(claim) => {
                    runs.extend(claim.sides.iter().map(|side| plain(&side.pieces)));
                }
            }
        }
        runs
    }
}

/// The words of some pieces; a link, whose words stand elsewhere, leaves a middle dot.
fn plain(pieces: &[Piece]) -> String {
    let words = pieces.iter().map(|piece| match piece {
        Piece::Words(words) => words.as_str(),
        Piece::Topic(_) | Piece::Door => "\u{b7}",
    });
    words.collect()
}
