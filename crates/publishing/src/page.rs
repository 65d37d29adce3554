//! The host's pages: who we are, the group, the call before it, contact, books.

use diary::Text;
use wording::Language;

use crate::story::{FieldFault, Why, optional};

/// The most characters of a field.
const MOST: usize = 4_000;

/// The most books on one page.
const MOST_BOOKS: usize = 40;

/// A page that a host can have.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PageKind {
    /// Who we are.
    WhoWeAre,
    /// The group.
    Group,
    /// The call before joining.
    Call,
    /// How to reach us.
    Contact,
    /// Books.
    Books,
}

impl PageKind {
    /// All of them, in the order in which they are listed.
    pub const ALL: [PageKind; 5] = [
        PageKind::WhoWeAre,
        PageKind::Group,
        PageKind::Call,
        PageKind::Contact,
        PageKind::Books,
    ];

    /// The last part of its address; never changes.
    pub fn name(self) -> &'static str {
        match self {
            PageKind::WhoWeAre => "who-we-are",
            PageKind::Group => "group",
            PageKind::Call => "call",
            PageKind::Contact => "contact",
            PageKind::Books => "books",
        }
    }

    /// The page of that name, where there is one.
    pub fn named(name: &str) -> Option<PageKind> {
        PageKind::ALL.into_iter().find(|kind| kind.name() == name)
    }

    /// The fields that it is made of, in their order.
    pub fn fields(self) -> &'static [&'static str] {
        match self {
            PageKind::WhoWeAre => &["who", "how", "not"],
            PageKind::Group => &["what", "when", "join", "agreement", "moderators"],
            PageKind::Call => &["what", "length", "cost", "how"],
            PageKind::Contact => &["ways", "hours", "limits"],
            PageKind::Books => &["intro"],
        }
    }
}

/// One of the host's pages in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HostPage {
    /// Which page.
    pub kind: PageKind,
    /// The language it is written in.
    pub language: Language,
    /// Its fields that hold something, in their order.
    pub fields: Vec<(&'static str, Text)>,
    /// Books, on the page of books.
    pub books: Vec<Book>,
}

/// A book that a host names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Book {
    /// Its title.
    pub title: Text,
    /// Who wrote it.
    pub author: Text,
    /// What it is about.
    pub about: Option<Text>,
    /// Whose answer to it stands beside it; a contested book has one.
    pub critics: Option<Text>,
    /// Whether people who know the matter disagree about it.
    pub contested: bool,
}

/// A field of a page that was not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PageFault {
    /// Its name.
    pub field: &'static str,
    /// Which book it belongs to, counted from 0.
    pub book: Option<usize>,
    /// Why.
    pub why: Why,
}

impl HostPage {
    /// A page from what was typed: its fields by name, and for each book title, author, about,
    /// critics and whether it is contested. Books without any word are left out.
    pub fn new<'a>(
        kind: PageKind,
        language: Language,
        typed: impl Fn(&str) -> &'a str,
        books: &[([&'a str; 4], bool)],
    ) -> Result<HostPage, Vec<PageFault>> {
        let mut faults = Vec::new();
        let mut found = Vec::new();
        let fields: Vec<(&'static str, Text)> = kind
            .fields()
            .iter()
            .filter_map(|field| Some((*field, optional(field, typed(field), MOST, &mut found)?)))
            .collect();
        faults.extend(found.iter().map(|fault| of_page(*fault, None)));
        let written = |(texts, _): &&([&str; 4], bool)| texts.iter().any(|t| !t.trim().is_empty());
        let books: Vec<Book> = match kind {
            PageKind::Books => books
                .iter()
                .filter(written)
                .enumerate()
                .filter_map(|(place, typed)| book(place, typed, &mut faults))
                .collect(),
            _ => Vec::new(),
        };
        let fault = |field, why| PageFault {
            field,
            book: None,
            why,
        };
        if books.len() > MOST_BOOKS {
            faults.push(fault("title", Why::TooMany { most: MOST_BOOKS }));
        }
        if faults.is_empty() && fields.is_empty() && books.is_empty() {
            faults.push(fault(kind.fields()[0], Why::Empty));
        }
        match faults.is_empty() {
            true => Ok(HostPage {
                kind,
                language,
                fields,
                books,
            }),
            false => Err(faults),
        }
    }

    /// The text of a field, where it holds something.
    pub fn field(&self, name: &str) -> Option<&Text> {
        let found = self.fields.iter().find(|(field, _)| *field == name);
        found.map(|(_, text)| text)
    }

    /// Every text of the page with its field's name.
    pub(crate) fn texts(&self) -> Vec<(&'static str, &Text)> {
        let mut texts: Vec<_> = self
            .fields
            .iter()
            .map(|(field, text)| (*field, text))
            .collect();
        for book in &self.books {
            texts.extend(book.about.iter().map(|text| ("about", text)));
            texts.extend(book.critics.iter().map(|text| ("critics", text)));
        }
        texts
    }
}

fn of_page(fault: FieldFault, book: Option<usize>) -> PageFault {
    PageFault {
        field: fault.field,
        book,
        why: fault.why,
    }
}

fn book(
    place: usize,
    ([title, author, about, critics], contested): &([&str; 4], bool),
    faults: &mut Vec<PageFault>,
) -> Option<Book> {
    let mut found = Vec::new();
    let title = optional("title", title, Text::MOST_NAME * 2, &mut found);
    let author = optional("author", author, Text::MOST_NAME * 2, &mut found);
    let about = optional("about", about, MOST, &mut found);
    let critics = optional("critics", critics, MOST, &mut found);
    let mut needed = |field, text: &Option<Text>| {
        if text.is_none() && found.iter().all(|fault: &FieldFault| fault.field != field) {
            let why = Why::Empty;
            found.push(FieldFault { field, why });
        }
    };
    needed("title", &title);
    needed("author", &author);
    // Both sides of a contested book, or neither.
    if *contested {
        needed("critics", &critics);
    }
    faults.extend(found.iter().map(|fault| of_page(*fault, Some(place))));
    Some(Book {
        title: title?,
        author: author?,
        about,
        critics,
        contested: *contested,
    })
}
