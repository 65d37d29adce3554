//! The shapes of what lies on the editors' desk, and of what is published.

use ::plan::Stage;
use diary::Text;
use jiff::civil::Date;
use medicine::Family;
use publishing::{Book, Consent, Draft, EditorId, Event, HostPage, PageKind, Piece, Story, What};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use uuid::Uuid;
use wording::Language;
use zeroize::Zeroizing;

use super::UnknownShape;

#[derive(Serialize, Deserialize)]
struct Numbered<T> {
    kind: String,
    schema: u16,
    body: T,
}

#[derive(Serialize, Deserialize)]
struct EventV1 {
    by: Option<Uuid>,
    name: Option<String>,
    at: i64,
    what: WhatV1,
}

#[derive(Serialize, Deserialize)]
enum WhatV1 {
    Saved(Box<DraftV1>),
    Remarked(String),
    Published { revision: u32 },
    Withdrawn,
}

#[derive(Serialize, Deserialize)]
struct DraftV1 {
    piece: PieceV1,
    consent: Option<ConsentV1>,
}

#[derive(Serialize, Deserialize)]
struct ConsentV1 {
    version: u32,
    how: Option<String>,
    day: Option<Date>,
}

#[derive(Serialize, Deserialize)]
enum PieceV1 {
    Story(StoryV1),
    Page(PageV1),
}

#[derive(Serialize, Deserialize)]
struct StoryV1 {
    language: String,
    families: Vec<String>,
    stage: Option<String>,
    hardest: Vec<String>,
    time: Option<String>,
    setbacks: Option<String>,
    came_back: Option<String>,
    not_back: Option<String>,
    words: Option<String>,
    called: Option<String>,
}

#[derive(Serialize, Deserialize)]
struct PageV1 {
    page: String,
    language: String,
    fields: Vec<(String, String)>,
    books: Vec<BookV1>,
}

#[derive(Serialize, Deserialize)]
struct BookV1 {
    title: String,
    author: String,
    about: Option<String>,
    critics: Option<String>,
    contested: bool,
}

const EVENT: &str = "piece-event";
const PUBLISHED: &str = "published-piece";

fn pack<T: Serialize>(kind: &str, body: T) -> Option<Zeroizing<Vec<u8>>> {
    let numbered = Numbered {
        kind: kind.to_owned(),
        schema: 1,
        body,
    };
    let mut bytes = Zeroizing::new(Vec::new());
    ciborium::into_writer(&numbered, &mut *bytes).ok()?;
    Some(bytes)
}

fn unpack<T: DeserializeOwned>(kind: &str, bytes: &[u8]) -> Result<T, UnknownShape> {
    let numbered: Numbered<T> = ciborium::from_reader(bytes).map_err(|_| UnknownShape)?;
    match numbered.kind == kind && numbered.schema == 1 {
        true => Ok(numbered.body),
        false => Err(UnknownShape),
    }
}

/// An event in the newest shape. `None` only where memory or the encoder fails.
pub(crate) fn encode_event(event: &Event) -> Option<Zeroizing<Vec<u8>>> {
    pack(EVENT, EventV1::from(event))
}

/// An event of any shape ever written.
pub(crate) fn decode_event(bytes: &[u8]) -> Result<Event, UnknownShape> {
    unpack::<EventV1>(EVENT, bytes)?.try_into()
}

/// What is published, in the newest shape.
pub(crate) fn encode_published(piece: &Piece) -> Option<Vec<u8>> {
    pack(PUBLISHED, PieceV1::from(piece)).map(|bytes| bytes.to_vec())
}

/// What is published, of any shape ever written.
pub(crate) fn decode_published(bytes: &[u8]) -> Result<Piece, UnknownShape> {
    unpack::<PieceV1>(PUBLISHED, bytes)?.try_into()
}

fn words(text: Option<&Text>) -> Option<String> {
    text.map(|text| text.expose().to_owned())
}

fn text(words: String) -> Result<Text, UnknownShape> {
    Text::new(&words).map_err(|_| UnknownShape)
}

fn some(words: Option<String>) -> Result<Option<Text>, UnknownShape> {
    words.map(text).transpose()
}

fn language(tag: &str) -> Result<Language, UnknownShape> {
    Language::tagged(tag).ok_or(UnknownShape)
}

impl From<&Event> for EventV1 {
    fn from(event: &Event) -> EventV1 {
        EventV1 {
            by: event.by.map(|EditorId(id)| Uuid::from_u128(id)),
            name: words(event.name.as_ref()),
            at: event.at,
            what: match &event.what {
                What::Saved(draft) => WhatV1::Saved(Box::new(DraftV1::from(&**draft))),
                What::Remarked(said) => WhatV1::Remarked(said.expose().to_owned()),
                What::Published { revision } => WhatV1::Published {
                    revision: *revision,
                },
                What::Withdrawn => WhatV1::Withdrawn,
            },
        }
    }
}

impl TryFrom<EventV1> for Event {
    type Error = UnknownShape;

    fn try_from(event: EventV1) -> Result<Event, UnknownShape> {
        Ok(Event {
            by: event.by.map(|id| EditorId(id.as_u128())),
            name: some(event.name)?,
            at: event.at,
            what: match event.what {
                WhatV1::Saved(draft) => What::Saved(Box::new((*draft).try_into()?)),
                WhatV1::Remarked(said) => What::Remarked(text(said)?),
                WhatV1::Published { revision } => What::Published { revision },
                WhatV1::Withdrawn => What::Withdrawn,
            },
        })
    }
}

impl From<&Draft> for DraftV1 {
    fn from(draft: &Draft) -> DraftV1 {
        DraftV1 {
            piece: PieceV1::from(&draft.piece),
            consent: draft.consent.as_ref().map(|consent| ConsentV1 {
                version: consent.version,
                how: words(consent.how.as_ref()),
                day: consent.day,
            }),
        }
    }
}

impl TryFrom<DraftV1> for Draft {
    type Error = UnknownShape;

    fn try_from(draft: DraftV1) -> Result<Draft, UnknownShape> {
        let consent = draft.consent.map(|consent| {
            Ok(Consent {
                version: consent.version,
                how: some(consent.how)?,
                day: consent.day,
            })
        });
        Ok(Draft {
            piece: draft.piece.try_into()?,
            consent: consent.transpose()?,
        })
    }
}

impl From<&Piece> for PieceV1 {
    fn from(piece: &Piece) -> PieceV1 {
        match piece {
            Piece::Story(story) => PieceV1::Story(StoryV1 {
                language: story.language.tag().to_owned(),
                families: story.families.iter().map(|f| f.name().to_owned()).collect(),
                stage: story.stage.map(|stage| stage.name().to_owned()),
                hardest: story.hardest.clone(),
                time: words(story.time.as_ref()),
                setbacks: words(story.setbacks.as_ref()),
                came_back: words(story.came_back.as_ref()),
                not_back: words(story.not_back.as_ref()),
                words: words(story.words.as_ref()),
                called: words(story.called.as_ref()),
            }),
            Piece::Page(page) => PieceV1::Page(PageV1 {
                page: page.kind.name().to_owned(),
                language: page.language.tag().to_owned(),
                fields: page
                    .fields
                    .iter()
                    .map(|(field, text)| ((*field).to_owned(), text.expose().to_owned()))
                    .collect(),
                books: page.books.iter().map(BookV1::from).collect(),
            }),
        }
    }
}

impl From<&Book> for BookV1 {
    fn from(book: &Book) -> BookV1 {
        BookV1 {
            title: book.title.expose().to_owned(),
            author: book.author.expose().to_owned(),
            about: words(book.about.as_ref()),
            critics: words(book.critics.as_ref()),
            contested: book.contested,
        }
    }
}

impl TryFrom<PieceV1> for Piece {
    type Error = UnknownShape;

    fn try_from(piece: PieceV1) -> Result<Piece, UnknownShape> {
        match piece {
            PieceV1::Story(story) => story.try_into().map(Piece::Story),
            PieceV1::Page(page) => page.try_into().map(Piece::Page),
        }
    }
}

impl TryFrom<StoryV1> for Story {
    type Error = UnknownShape;

    fn try_from(story: StoryV1) -> Result<Story, UnknownShape> {
        let family = |name: &String| Family::named(name).ok_or(UnknownShape);
        let stage = |name: String| Stage::named(&name).ok_or(UnknownShape);
        Ok(Story {
            language: language(&story.language)?,
            families: story
                .families
                .iter()
                .map(family)
                .collect::<Result<_, _>>()?,
            stage: story.stage.map(stage).transpose()?,
            hardest: story.hardest,
            time: some(story.time)?,
            setbacks: some(story.setbacks)?,
            came_back: some(story.came_back)?,
            not_back: some(story.not_back)?,
            words: some(story.words)?,
            called: some(story.called)?,
        })
    }
}

impl TryFrom<PageV1> for HostPage {
    type Error = UnknownShape;

    fn try_from(page: PageV1) -> Result<HostPage, UnknownShape> {
        let kind = PageKind::named(&page.page).ok_or(UnknownShape)?;
        let field = |(name, words): (String, String)| {
            let known = kind.fields().iter().find(|field| **field == name);
            Ok((*known.ok_or(UnknownShape)?, text(words)?))
        };
        let book = |book: BookV1| {
            Ok(Book {
                title: text(book.title)?,
                author: text(book.author)?,
                about: some(book.about)?,
                critics: some(book.critics)?,
                contested: book.contested,
            })
        };
        Ok(HostPage {
            kind,
            language: language(&page.language)?,
            fields: page
                .fields
                .into_iter()
                .map(field)
                .collect::<Result<_, _>>()?,
            books: page.books.into_iter().map(book).collect::<Result<_, _>>()?,
        })
    }
}

#[cfg(test)]
mod frozen {
    use jiff::civil::date;

    use super::*;

    /// Bytes of an event, and of what is published, as they were first written. They are read for
    /// ever: a shape that changes gets the next number and bytes of its own here.
    const FROZEN: &str = include_str!("frozen_pieces.txt");

    fn text(words: &str) -> Text {
        Text::new(words).unwrap()
    }

    fn story() -> Piece {
        Piece::Story(Story {
            language: Language::Polish,
            families: vec![Family::Benzodiazepine],
            stage: Some(Stage::After),
            hardest: vec!["zaps".to_owned()],
            time: Some(text("cztery lata")),
            setbacks: Some(text("grypa")),
            came_back: Some(text("zapach deszczu")),
            not_back: Some(text("sen")),
            words: Some(text("powoli")),
            called: Some(text("E.")),
        })
    }

    fn books() -> Piece {
        let book = Book {
            title: text("A book"),
            author: text("Somebody"),
            about: Some(text("of it")),
            critics: Some(text("Another")),
            contested: true,
        };
        Piece::Page(HostPage {
            kind: PageKind::Books,
            language: Language::English,
            fields: vec![("intro", text("Books."))],
            books: vec![book],
        })
    }

    fn event(what: What) -> Event {
        Event {
            by: Some(EditorId(7)),
            name: Some(text("ola")),
            at: 1_795_437_000,
            what,
        }
    }

    fn events() -> Vec<Event> {
        let consent = Consent {
            version: 1,
            how: Some(text("list")),
            day: Some(date(2026, 11, 3)),
        };
        let saved = |piece, consent| What::Saved(Box::new(Draft { piece, consent }));
        vec![
            event(saved(story(), Some(consent))),
            event(saved(books(), None)),
            event(What::Remarked(text("dobrze"))),
            event(What::Published { revision: 3 }),
            Event {
                by: None,
                name: None,
                ..event(What::Withdrawn)
            },
        ]
    }

    fn hex(bytes: &[u8]) -> String {
        bytes.iter().map(|byte| format!("{byte:02x}")).collect()
    }

    fn bytes(hex: &str) -> Vec<u8> {
        let digit = |at| u8::from_str_radix(&hex[at..at + 2], 16).unwrap();
        (0..hex.len()).step_by(2).map(digit).collect()
    }

    #[test]
    fn every_shape_of_the_desk_ever_written_is_read() {
        let lines: Vec<&str> = FROZEN.lines().collect();
        assert_eq!(lines.len(), 7);
        for (line, event) in lines.iter().zip(events()) {
            assert_eq!(decode_event(&bytes(line)), Ok(event));
        }
        for (line, piece) in lines[5..].iter().zip([story(), books()]) {
            assert_eq!(decode_published(&bytes(line)), Ok(piece));
        }
    }

    #[test]
    fn the_newest_shapes_of_the_desk_are_written_as_they_are_frozen() {
        let events = events();
        let of_events = events
            .iter()
            .map(|event| hex(&encode_event(event).unwrap()));
        let published = [story(), books()].map(|piece| hex(&encode_published(&piece).unwrap()));
        let lines: Vec<String> = of_events.chain(published).collect();
        let newest = format!("{}\n", lines.join("\n"));
        if std::env::var_os("LEEWARD_WRITE_FROZEN").is_some() {
            std::fs::write("src/records/frozen_pieces.txt", &newest).unwrap();
        }
        assert_eq!(newest, FROZEN, "a changed shape gets the next number");
    }

    #[test]
    fn what_is_of_no_known_shape_of_the_desk_is_not_guessed() {
        let good = encode_event(&events()[0]).unwrap();
        for cut in 0..good.len() {
            assert_eq!(decode_event(&good[..cut]), Err(UnknownShape));
        }
        assert!(decode_published(&good).is_err());
    }
}
