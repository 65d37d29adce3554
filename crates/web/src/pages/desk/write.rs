//! Writing at the desk: words from somebody, and the host's pages, field by field.

use app::PieceFault;
use axum::extract::Path;
use axum::http::StatusCode;
use diary::{Text, TextFault};
use maud::{Markup, html};
use publishing::{
    CONSENT_VERSION, Consent, Draft, FieldFault, HostPage, PageFault, PageKind, Piece, Why,
};
use uuid::Uuid;
use words::say;

use super::acts::otherwise;
use super::{books, heard, may, name_of, preview};
use crate::asked::Inside;
use crate::fault::{Answer, Fault};
use crate::page::{Page, Place};
use crate::pages::story_form::{self, Typed, language_of, languages};
use crate::parts::{Field, form, hidden, record, record_of, see};

/// The address of the form for words from somebody.
const STORY: &str = "story";

/// What a form is about: a new piece, or one that is being changed.
struct Form<'a> {
    inside: &'a Inside,
    /// The page that it is, or words from somebody.
    page: Option<PageKind>,
    /// The piece, the number of its newest text, and that text.
    continued: Option<(Uuid, u32, &'a Draft)>,
    faults: Faults,
    /// Where the page exists already.
    exists: Option<Uuid>,
    /// What was typed, to be looked at.
    shown: Option<Draft>,
}

#[derive(Default)]
struct Faults {
    story: Vec<FieldFault>,
    page: Vec<PageFault>,
    consent_how: Option<String>,
    consent_day: Option<String>,
    whole: Option<String>,
}

impl Faults {
    fn none(&self) -> bool {
        let of_consent = [&self.consent_how, &self.consent_day];
        let consented = of_consent.iter().all(|fault| fault.is_none());
        self.story.is_empty() && self.page.is_empty() && consented
    }
}

fn page_named(name: &str) -> Result<Option<PageKind>, Fault> {
    match name {
        STORY => Ok(None),
        other => PageKind::named(other).map(Some).ok_or(Fault::NotThere),
    }
}

fn blank(inside: &Inside, page: Option<PageKind>) -> Form<'_> {
    Form {
        inside,
        page,
        continued: None,
        faults: Faults::default(),
        exists: None,
        shown: None,
    }
}

/// `GET /{language}/desk/new/{kind}`
pub(crate) async fn new(Path((_, kind)): Path<(String, String)>, inside: Inside) -> Answer {
    may(&inside)?;
    Ok(blank(&inside, page_named(&kind)?).show())
}

/// `POST /{language}/desk/new/{kind}`
pub(crate) async fn save_new(Path((_, kind)): Path<(String, String)>, inside: Inside) -> Answer {
    may(&inside)?;
    let id = record_of(&inside.fields);
    blank(&inside, page_named(&kind)?).take(id, 0).await
}

/// `GET .../edit`
pub(crate) async fn edit(Path((_, id)): Path<(String, Uuid)>, inside: Inside) -> Answer {
    may(&inside)?;
    let held = inside.site.app.opened_piece(&inside.visit, id).await?;
    let newest = held.history.newest().ok_or(Fault::NotThere)?;
    let mut form = blank(&inside, page_of(newest.draft));
    form.continued = Some((id, newest.number, newest.draft));
    Ok(form.show())
}

/// `POST .../edit`
pub(crate) async fn save(Path((_, id)): Path<(String, Uuid)>, inside: Inside) -> Answer {
    may(&inside)?;
    let held = inside.site.app.opened_piece(&inside.visit, id).await?;
    let newest = held.history.newest().ok_or(Fault::NotThere)?;
    let seen = inside
        .fields
        .get("seen")
        .parse()
        .map_err(|_| Fault::NotThere)?;
    let mut form = blank(&inside, page_of(newest.draft));
    form.continued = Some((id, newest.number, newest.draft));
    form.take(id, seen).await
}

fn page_of(draft: &Draft) -> Option<PageKind> {
    match &draft.piece {
        Piece::Story(_) => None,
        Piece::Page(page) => Some(page.kind),
    }
}

impl Form<'_> {
    /// Whether something was sent: then its fields are shown again and not the saved ones.
    fn was_sent(&self) -> bool {
        self.inside.fields.has("act")
    }

    /// Reads what was sent, and saves it or shows how it looks.
    async fn take(mut self, id: Uuid, seen: u32) -> Answer {
        let inside = self.inside;
        let Some(draft) = self.read() else {
            return Ok(self.show());
        };
        if inside.fields.get("act") == "preview" {
            self.shown = Some(draft);
            return Ok(self.show());
        }
        let app = &inside.site.app;
        let voice = inside.voice;
        match app
            .save_piece(&inside.visit, id, seen, draft, inside.now)
            .await
        {
            Ok(()) => Ok(see(&inside.at(&format!("/desk/piece/{id}")))),
            Err(PieceFault::PageExists(other)) => {
                self.exists = Some(other);
                self.faults.whole = Some(say!(voice, "desk-fault-page-exists"));
                Ok(self.show())
            }
            Err(PieceFault::App(app::AppFault::Full)) => {
                self.faults.whole = Some(say!(voice, "desk-fault-full"));
                Ok(self.show())
            }
            Err(fault) => Err(otherwise(fault)),
        }
    }

    fn read(&mut self) -> Option<Draft> {
        let fields = &self.inside.fields;
        let language = match self.continued {
            // A piece stays in its language.
            Some((_, _, draft)) => draft.piece.language(),
            None => language_of(self.inside.voice, fields),
        };
        let piece = match self.page {
            None => story_form::story_of(self.inside, language)
                .map(Piece::Story)
                .map_err(|faults| self.faults.story = faults),
            Some(kind) => {
                let books = books::typed(self.inside);
                HostPage::new(kind, language, |name| fields.get(name), &books)
                    .map(Piece::Page)
                    .map_err(|faults| self.faults.page = faults)
            }
        };
        let consent = match self.page {
            None => self.consent(),
            Some(_) => None,
        };
        let piece = piece.ok()?;
        self.faults.none().then_some(Draft { piece, consent })
    }

    /// What was typed of a writer's yes; what stood there where the writer left the words. Both
    /// fields can stay blank until somebody asked; one of them alone is a fault.
    fn consent(&mut self) -> Option<Consent> {
        let voice = self.inside.voice;
        let fields = &self.inside.fields;
        let before = self
            .continued
            .and_then(|(_, _, draft)| draft.consent.clone());
        if let Some(given) = before.filter(|consent| consent.how.is_none()) {
            return Some(given);
        }
        let [how, day] = ["consent-how", "consent-day"].map(|name| fields.get(name).trim());
        if how.is_empty() && day.is_empty() {
            return None;
        }
        let why = |why| Some(words::publishing::why(voice, why, false));
        let how = match Text::name(how) {
            Ok(how) => Some(how),
            Err(TextFault::Empty) => {
                self.faults.consent_how = why(Why::Empty);
                None
            }
            Err(TextFault::TooLong { most }) => {
                self.faults.consent_how = why(Why::TooLong { most });
                None
            }
        };
        // A day that can have been: the program is younger, and nobody agrees tomorrow.
        let within = jiff::civil::date(2000, 1, 1)..=self.inside.today();
        let read = day
            .parse::<jiff::civil::Date>()
            .ok()
            .filter(|day| within.contains(day));
        if read.is_none() {
            self.faults.consent_day = match day.is_empty() {
                true => why(Why::Empty),
                false => Some(say!(voice, "desk-consent-day-fault")),
            };
        }
        Some(Consent {
            version: CONSENT_VERSION,
            how: Some(how?),
            day: Some(read?),
        })
    }

    fn show(&self) -> axum::response::Response {
        let voice = self.inside.voice;
        let (path, name) = match (self.continued, self.page) {
            (Some((id, _, draft)), _) => (
                format!("/desk/piece/{id}/edit"),
                name_of(voice, draft.piece.summary()),
            ),
            (None, None) => ("/desk/new/story".to_owned(), say!(voice, "desk-new-story")),
            (None, Some(kind)) => (
                format!("/desk/new/{}", kind.name()),
                words::publishing::page(voice, kind),
            ),
        };
        let status = match self.faults.none() && self.faults.whole.is_none() {
            true => StatusCode::OK,
            false => StatusCode::UNPROCESSABLE_ENTITY,
        };
        let content = html! {
            p { a href=(self.inside.at("/desk")) { (say!(voice, "desk-back")) } }
            h1 { (name) }
            @if let Some(whole) = &self.faults.whole { p.fault role="alert" { (whole) } }
            @if let Some(other) = self.exists {
                p { a href=(self.inside.at(&format!("/desk/piece/{other}"))) {
                    (say!(voice, "desk-fault-page-open"))
                } }
            }
            @if let Some(draft) = &self.shown {
                (preview(voice, &draft.piece))
                (heard(voice, &draft.piece.flags()))
            }
            (form(self.inside, &path, html! {
                (self.identity())
                @match self.page {
                    None => { (self.story_fields()) (self.consent_fields()) }
                    Some(kind) => (self.page_fields(kind)),
                }
                button.choice type="submit" name="act" value="preview" {
                    (say!(voice, "desk-preview-button"))
                }
                button.main type="submit" name="act" value="save" { (say!(voice, "desk-save")) }
            }))
        };
        let title = say!(voice, "desk-heading");
        Page::inside(self.inside, Place::You, title)
            .status(status)
            .show(content)
    }

    /// Which piece it is; for a new one its language.
    fn identity(&self) -> Markup {
        let fields = &self.inside.fields;
        html! {
            @match self.continued {
                Some((_, seen, _)) => {
                    @let seen = seen.to_string();
                    (hidden("seen", if self.was_sent() { fields.get("seen") } else { &seen }))
                }
                None => {
                    @if self.was_sent() { (hidden("record", fields.get("record"))) } @else { (record()) }
                    (languages(self.inside.voice, language_of(self.inside.voice, fields)))
                }
            }
        }
    }

    fn story_fields(&self) -> Markup {
        let saved = match self.continued {
            Some((_, _, draft)) if !self.was_sent() => match &draft.piece {
                Piece::Story(story) => Some(story),
                Piece::Page(_) => None,
            },
            _ => None,
        };
        let typed = match saved {
            Some(story) => Typed::Saved(story),
            None => Typed::Sent(&self.inside.fields),
        };
        story_form::fields(self.inside, &typed, &self.faults.story)
    }

    fn consent_fields(&self) -> Markup {
        let voice = self.inside.voice;
        let before = self
            .continued
            .and_then(|(_, _, draft)| draft.consent.as_ref());
        let left = before.is_some_and(|consent| consent.how.is_none());
        let (how, day) = match before {
            Some(consent) if !self.was_sent() => (
                consent.how.as_ref().map_or("", Text::expose).to_owned(),
                consent.day.map_or(String::new(), |day| day.to_string()),
            ),
            _ => (
                self.inside.fields.get("consent-how").to_owned(),
                self.inside.fields.get("consent-day").to_owned(),
            ),
        };
        html! {
            fieldset.sheet {
                legend { (say!(voice, "desk-consent")) }
                @if left {
                    p { (say!(voice, "desk-consent-itself")) }
                } @else {
                    p.help { (say!(voice, "desk-consent-help")) }
                    (Field { name: "consent-how", label: say!(voice, "desk-consent-how"),
                        help: Some(say!(voice, "desk-consent-how-help")), value: &how,
                        fault: self.faults.consent_how.clone() }.line())
                    (Field { name: "consent-day", label: say!(voice, "desk-consent-day"), help: None,
                        value: &day, fault: self.faults.consent_day.clone() }
                        .input("date", "off", None))
                }
            }
        }
    }

    fn saved_page(&self) -> Option<&HostPage> {
        match self.continued {
            Some((_, _, draft)) if !self.was_sent() => match &draft.piece {
                Piece::Page(page) => Some(page),
                Piece::Story(_) => None,
            },
            _ => None,
        }
    }

    fn page_fields(&self, kind: PageKind) -> Markup {
        let voice = self.inside.voice;
        let value = |name: &str| match self.saved_page() {
            Some(page) => page.field(name).map_or("", Text::expose),
            None => self.inside.fields.get(name),
        };
        html! {
            @for name in kind.fields() {
                @if let Some((label, help)) = words::publishing::page_field(voice, kind, name) {
                    (Field { name, label, help: Some(help), value: value(name),
                        fault: self.page_fault(name, None) }.text(4))
                }
            }
            @if kind == PageKind::Books {
                @if let Some(why) = self.page_fault("title", None) {
                    p.fault role="alert" { (why) }
                }
                (books::fields(self.inside, self.saved_page(), |name, place| {
                    self.page_fault(name, Some(place))
                }))
            }
        }
    }

    fn page_fault(&self, name: &str, book: Option<usize>) -> Option<String> {
        let is_it = |fault: &&PageFault| fault.field == name && fault.book == book;
        let found = self.faults.page.iter().find(is_it)?;
        Some(words::publishing::why(self.inside.voice, found.why, false))
    }
}
