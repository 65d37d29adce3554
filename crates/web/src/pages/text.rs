//! One text as it is shown: the first layer, more, and what it rests on.

use app::Hidden;
use library::{Block, Certainty, Claim, Piece, ReadHow, Source, Text};
use maud::{Markup, html};
use words::{Voice, say};

use crate::reader::Reader;

/// Draws the blocks of one text for one reader.
struct Drawing<'a> {
    reader: &'a Reader,
    text: &'a Text,
    hidden: Hidden,
}

/// A text with both layers and what it says of itself.
pub(crate) fn text(reader: &Reader, text: &Text, recording: Markup) -> Markup {
    let voice = reader.voice;
    let drawing = Drawing {
        reader,
        text,
        hidden: reader.hidden(),
    };
    html! {
        article {
            h1 { (text.title) }
            (drawing.blocks(&text.first))
            (recording)
            details.more #more {
                summary {
                    span.closed { (say!(voice, "texts-more")) }
                    span.opened { (say!(voice, "texts-less")) }
                }
                (drawing.blocks(&text.more))
                (drawing.sources())
            }
            (about_itself(reader, text))
        }
    }
}

/// Who has reviewed it, how old it is, and that it decides nothing.
fn about_itself(reader: &Reader, text: &Text) -> Markup {
    let voice = reader.voice;
    let base = reader.site.settings.public_url.as_deref().unwrap_or("");
    let address = format!("{base}{}", reader.at(&format!("/texts/{}", text.topic)));
    html! {
        footer.of-text {
            @for by in &text.reviewed_by {
                p.soft { (say!(voice, "texts-reviewed", name = by.name.as_str(), who = by.who.as_str(),
                    date = dated(voice, &by.date))) }
            }
            p.soft {
                @if text.reviewed_by.is_empty() { (say!(voice, "texts-reviewed-nobody")) " " }
                (say!(voice, "texts-changed", date = dated(voice, &text.date))) " "
                (say!(voice, "texts-not-a-doctor")) " "
                span.on-screen { (say!(voice, "texts-print")) }
            }
            p.on-paper { (address) }
        }
    }
}

/// A whole day as the language writes it; a year or a month as it stands.
pub(crate) fn dated(voice: Voice, date: &str) -> String {
    date.parse()
        .map_or_else(|_| date.to_owned(), |day| voice.date(day))
}

impl Drawing<'_> {
    fn blocks(&self, blocks: &[Block]) -> Markup {
        html! {
            @for block in blocks {
                @match block {
                    Block::Heading(words) => h2 { (words) },
                    Block::Paragraph(pieces) => p { (self.pieces(pieces)) },
                    Block::List(items) => ul { @for item in items { li { (self.pieces(item)) } } },
                    Block::Claim(claim) => { (self.claim(claim)) }
                }
            }
        }
    }

    fn pieces(&self, pieces: &[Piece]) -> Markup {
        let reader = self.reader;
        html! {
            @for piece in pieces {
                @match piece {
                    Piece::Words(words) => (words),
                    Piece::Door => a href=(reader.at("/door")) { (say!(reader.voice, "page-door")) },
                    Piece::Topic(topic) => a href=(reader.at(&format!("/texts/{topic}"))) {
                        @match reader.site.library.shelf.text(reader.voice.language(), topic) {
                            Some(other) => (other.title),
                            None => (topic),
                        }
                    },
                }
            }
        }
    }

    fn claim(&self, claim: &Claim) -> Markup {
        let voice = self.reader.voice;
        if self.hidden.facts {
            return self.left_out(&say!(voice, "texts-fact-hidden"));
        }
        if self.hidden.numbers && claim.has_number() {
            return self.left_out(&say!(voice, "texts-number-hidden"));
        }
        html! {
            div.claim {
                p.sure { (words::library::certainty(voice, claim.certainty)) }
                @for (place, side) in claim.sides.iter().enumerate() {
                    p {
                        @if claim.certainty == Certainty::Contested {
                            span.soft {
                                @if place == 0 { (say!(voice, "texts-side")) }
                                @else { (say!(voice, "texts-other-side")) }
                                ": "
                            }
                        }
                        (self.pieces(&side.pieces))
                        @if !self.hidden.numbers { (self.marks(&side.sources)) }
                    }
                }
            }
        }
    }

    /// The numbers by which a claim's sources stand in the list.
    fn marks(&self, sources: &[usize]) -> Markup {
        let voice = self.reader.voice;
        html! {
            @for place in sources {
                " " a.mark href={ "#source-" (place + 1) }
                    aria-label=(say!(voice, "texts-source-mark", number = place + 1)) {
                    "[" (place + 1) "]"
                }
            }
        }
    }

    fn left_out(&self, why: &str) -> Markup {
        html! {
            p.soft.left-out {
                (why) " "
                a href=(self.reader.at("/you/hidden")) {
                    (say!(self.reader.voice, "texts-hidden-change"))
                }
            }
        }
    }

    fn sources(&self) -> Markup {
        let voice = self.reader.voice;
        // Citations are made of figures; without them a claim would still name its own.
        if self.hidden.facts || self.hidden.numbers {
            return html! {};
        }
        html! {
            h2 { (say!(voice, "texts-sources")) }
            ol.sources {
                @for (place, source) in self.text.sources.iter().enumerate() {
                    li id={ "source-" (place + 1) } { (cited(voice, source)) }
                }
            }
        }
    }
}

fn cited(voice: Voice, source: &Source) -> Markup {
    html! {
        (source.what) ". "
        (say!(voice, "texts-source-date", date = dated(voice, &source.date))) " "
        a href=(source.address) rel="noopener noreferrer external" { (source.address) } " "
        span.soft[source.read != ReadHow::Whole] { (words::library::read(voice, source.read)) }
    }
}
