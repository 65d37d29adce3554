//! Reading one file: front matter between two lines of `+++`, then two layers.

use serde::Deserialize;
use wording::Language;

use crate::check::{self, TextFault};
use crate::text::{Block, Certainty, Claim, Piece, ReadHow, Reviewer, Side, Source, Text};

/// What stands around the front matter.
const FENCE: &str = "+++";

/// What parts the first layer from the second.
const MORE: &str = "## more";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Front {
    topic: String,
    place: u16,
    language: String,
    title: String,
    summary: String,
    families: Vec<String>,
    stages: Vec<String>,
    symptoms: Vec<String>,
    names: Vec<String>,
    date: String,
    reviewed_by: Vec<RawReviewer>,
    #[serde(default)]
    source: Vec<RawSource>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawReviewer {
    name: String,
    who: String,
    date: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawSource {
    key: String,
    what: String,
    address: String,
    date: String,
    read: String,
}

impl Text {
    /// Reads a file, and refuses what a reader could not rely on. Every fault is told, not the
    /// first alone.
    pub fn parse(file: &str) -> Result<Text, Vec<TextFault>> {
        let (text, mut faults) = Text::read(file)?;
        check::text(&text, &mut faults);
        match faults.is_empty() {
            true => Ok(text),
            false => Err(faults),
        }
    }

    /// Reads a file that the build has held to everything: its sentences are not read once more
    /// at each start.
    pub(crate) fn held(file: &str) -> Option<Text> {
        Text::read(file).ok().map(|(text, _)| text)
    }

    fn read(file: &str) -> Result<(Text, Vec<TextFault>), Vec<TextFault>> {
        // A file from another system has other line ends.
        let file = file.replace("\r\n", "\n");
        let rest = file.trim_start_matches('\u{feff}').strip_prefix(FENCE);
        let parts = rest.and_then(|rest| rest.split_once(&format!("\n{FENCE}")));
        let Some((front, body)) = parts else {
            return Err(vec![TextFault::NoFront]);
        };
        let front: Front =
            toml::from_str(front).map_err(|fault| vec![TextFault::Front(fault.to_string())])?;
        let mut faults = Vec::new();
        let Some(language) = Language::tagged(&front.language) else {
            return Err(vec![TextFault::Field("language".to_owned())]);
        };
        let (first, more) = match body.split_once(&format!("\n{MORE}\n")) {
            Some(layers) => layers,
            None => {
                faults.push(TextFault::NoMore);
                (body, "")
            }
        };
        let sources: Vec<Source> = front
            .source
            .into_iter()
            .filter_map(|raw| source(raw, &mut faults))
            .collect();
        let mut reader = Reader {
            sources: &sources,
            faults: &mut faults,
        };
        let (first, more) = (reader.layer(first), reader.layer(more));
        let reviewed_by = front.reviewed_by.into_iter().map(|raw| Reviewer {
            name: raw.name,
            who: raw.who,
            date: raw.date,
        });
        let text = Text {
            topic: front.topic,
            place: front.place,
            language,
            title: front.title,
            summary: front.summary,
            families: front.families,
            stages: front.stages,
            symptoms: front.symptoms,
            date: front.date,
            reviewed_by: reviewed_by.collect(),
            names: front.names,
            first,
            more,
            sources,
        };
        Ok((text, faults))
    }
}

fn source(raw: RawSource, faults: &mut Vec<TextFault>) -> Option<Source> {
    let read = match raw.read.as_str() {
        "whole" => ReadHow::Whole,
        "summary" => ReadHow::Summary,
        "second-hand" => ReadHow::SecondHand,
        _ => {
            faults.push(TextFault::Source(raw.key));
            return None;
        }
    };
    let web = ["https://", "http://"];
    let is_web = web.iter().any(|start| raw.address.starts_with(start));
    let holds = is_web && !raw.what.trim().is_empty();
    if !holds || !check::is_date(&raw.date) {
        faults.push(TextFault::Source(raw.key.clone()));
    }
    Some(Source {
        key: raw.key,
        what: raw.what,
        address: raw.address,
        date: raw.date,
        read,
    })
}

struct Reader<'a> {
    sources: &'a [Source],
    faults: &'a mut Vec<TextFault>,
}

impl Reader<'_> {
    /// The blocks of a layer. Blocks are parted by empty lines.
    fn layer(&mut self, layer: &str) -> Vec<Block> {
        let mut blocks = Vec::new();
        let mut lines: Vec<&str> = Vec::new();
        for line in layer.lines().chain([""]) {
            if !line.trim().is_empty() {
                lines.push(line.trim_end());
            } else if !lines.is_empty() {
                blocks.extend(self.block(&lines));
                lines.clear();
            }
        }
        blocks
    }

    fn block(&mut self, lines: &[&str]) -> Option<Block> {
        let first = *lines.first()?;
        if let Some(heading) = first.strip_prefix("### ") {
            if lines.len() > 1 {
                self.fault(first);
            }
            return Some(Block::Heading(heading.trim().to_owned()));
        }
        if first.starts_with('>') {
            return self.claim(lines).map(Block::Claim);
        }
        if first.starts_with("* ") {
            let items = lines.iter().map(|line| match line.strip_prefix("* ") {
                Some(item) => self.pieces(item),
                None => {
                    self.fault(line);
                    Vec::new()
                }
            });
            return Some(Block::List(items.collect()));
        }
        // A mark that is not one of ours would stand on the page as it is.
        let foreign = ["#", "- ", "|", "```", "1. "];
        if foreign.iter().any(|mark| first.starts_with(mark)) {
            self.fault(first);
        }
        Some(Block::Paragraph(self.pieces(&lines.join(" "))))
    }

    fn claim(&mut self, lines: &[&str]) -> Option<Claim> {
        let mut inside = Vec::new();
        for line in lines {
            match line.strip_prefix('>') {
                Some(rest) => inside.push(rest.trim()),
                None => self.fault(line),
            }
        }
        let head = inside.first().copied().unwrap_or_default();
        let (name, keys) = head.split_once(':').unwrap_or((head, ""));
        let Some(certainty) = Certainty::named(name.trim()) else {
            self.fault(head);
            return None;
        };
        let keys: Vec<Vec<usize>> = keys.split('|').map(|keys| self.keys(keys)).collect();
        let said: Vec<String> = inside[1..]
            .split(|line| *line == "|")
            .map(|lines| lines.join(" "))
            .collect();
        if keys.len() != said.len() || said.iter().any(|side| side.trim().is_empty()) {
            self.fault(head);
        }
        let sides = said.iter().zip(keys).map(|(said, sources)| Side {
            pieces: self.pieces(said),
            sources,
        });
        Some(Claim {
            certainty,
            sides: sides.collect(),
        })
    }

    /// The places of the sources that these keys name.
    fn keys(&mut self, keys: &str) -> Vec<usize> {
        let keys = keys.split(',').map(str::trim).filter(|key| !key.is_empty());
        let mut places = Vec::new();
        for key in keys {
            match self.sources.iter().position(|source| source.key == key) {
                Some(place) => places.push(place),
                None => self.faults.push(TextFault::Source(key.to_owned())),
            }
        }
        places
    }

    /// Words, and what stands in double brackets.
    fn pieces(&mut self, line: &str) -> Vec<Piece> {
        let mut pieces = Vec::new();
        let mut rest = line.trim();
        while let Some((before, after)) = rest.split_once("[[") {
            let Some((name, after)) = after.split_once("]]") else {
                self.fault(line);
                break;
            };
            if !before.is_empty() {
                pieces.push(Piece::Words(before.to_owned()));
            }
            pieces.push(match name {
                "door" => Piece::Door,
                topic => Piece::Topic(topic.to_owned()),
            });
            rest = after;
        }
        if !rest.is_empty() {
            pieces.push(Piece::Words(rest.to_owned()));
        }
        pieces
    }

    fn fault(&mut self, line: &str) {
        self.faults.push(TextFault::Mark(line.to_owned()));
    }
}
