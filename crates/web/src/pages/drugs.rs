//! The catalogue of drugs: the list, finding one by a name, and a page for each.
//!
//! A drug's page opens with what to do when it runs out and whom to ask. What is found out about it
//! comes after that, and its figures behind "more".

use app::Hidden;
use axum::extract::Path;
use axum::response::Response;
use maud::{Markup, html};
use medicine::{Certainty, Drug, Family};
use words::sheet::{Line, Published, Sheet};
use words::{id, say};

use crate::fault::{Answer, Fault};
use crate::parts::{Field, choice, form_of, main_button};
use crate::reader::Reader;

/// `GET /{language}/drugs`
pub(crate) async fn list(reader: Reader) -> Response {
    let voice = reader.voice;
    let content = html! {
        h1 { (say!(voice, "drugs-heading")) }
        p { (say!(voice, "drugs-what")) }
        (search(&reader, ""))
        @for family in Family::ALL {
            h2 id=(family.name()) { (words::library::family(voice, family.name()).unwrap_or_default()) }
            ul.many {
                @for drug in of_family(&reader, family) { li { (link_to(&reader, drug)) } }
            }
        }
        (choice(&reader.at("/texts"), &say!(voice, "texts-heading")))
    };
    let page = reader.page(say!(voice, "drugs-heading"));
    page.found(say!(voice, "drugs-what")).show(content)
}

/// The drugs of a family, by their names in the reader's language.
fn of_family(reader: &Reader, family: Family) -> Vec<&'static Drug> {
    let all = medicine::catalogue().iter();
    let mut drugs: Vec<&Drug> = all.filter(|drug| drug.class.family() == family).collect();
    drugs.sort_by_key(|drug| words::drug::name(reader.voice, drug));
    drugs
}

fn link_to(reader: &Reader, drug: &Drug) -> Markup {
    html! {
        a href=(reader.at(&format!("/drugs/{}", drug.key))) { (words::drug::name(reader.voice, drug)) }
    }
}

/// The name is sent in a form and not in the address: what somebody looks for stands in no history
/// and in no log of a proxy.
fn search(reader: &Reader, name: &str) -> Markup {
    let voice = reader.voice;
    form_of(
        "",
        &reader.at("/drugs"),
        html! {
            (Field { name: "name", label: say!(voice, "drugs-search"),
                help: Some(say!(voice, "drugs-search-help")), value: name, fault: None }.line())
            (main_button(&say!(voice, "texts-search-button")))
        },
    )
}

/// `POST /{language}/drugs`: finds a drug by its name or a brand. Changes nothing.
pub(crate) async fn find(reader: Reader) -> Response {
    let voice = reader.voice;
    let name = reader.fields.get("name");
    let content = html! {
        h1 { (say!(voice, "drugs-heading")) }
        (search(&reader, name))
        @match medicine::find(name) {
            Some(drug) => {
                h2 { (say!(voice, "texts-found")) }
                (choice(&reader.at(&format!("/drugs/{}", drug.key)), words::drug::name(voice, drug)))
            }
            None => {
                p { (say!(voice, "drugs-found-nothing")) }
                @for line in recorded_only(&reader, name) { p { (line) } }
            }
        }
        (choice(&reader.at("/drugs"), &say!(voice, "drugs-all")))
        (choice(&reader.at("/texts/supply-stops"), &supply(&reader)))
    };
    reader.page(say!(voice, "drugs-heading")).show(content)
}

/// What is said of a name that is no drug of the catalogue, and belongs to one that is recorded
/// only all the same.
fn recorded_only(reader: &Reader, name: &str) -> Vec<String> {
    let why = medicine::record_only(name);
    why.map_or_else(Vec::new, |why| words::drug::record_only(reader.voice, why))
}

/// The title of the text about a supply that stops.
fn supply(reader: &Reader) -> String {
    let shelf = &reader.site.library.shelf;
    let text = shelf.text(reader.voice.language(), "supply-stops");
    text.map_or_else(String::new, |text| text.title.clone())
}

/// `GET /{language}/drugs/{key}`
pub(crate) async fn one(Path((_, key)): Path<(String, String)>, reader: Reader) -> Answer {
    let voice = reader.voice;
    let drug = medicine::by_key(&key).ok_or(Fault::NotThere)?;
    let drawing = Drawing {
        reader: &reader,
        sheet: words::sheet::sheet(voice, drug),
        hidden: reader.hidden(),
    };
    let name = drawing.sheet.name.clone();
    let description = say!(voice, "drugs-page-what", name = name.as_str());
    let content = html! {
        p.on-screen { a href=(reader.at("/drugs")) { (say!(voice, "drugs-all")) } }
        article {
            h1 { (name) }
            p.soft { (say!(voice, "drugs-about", class = drawing.sheet.class.as_str())) }
            (now(&reader, drug))
            (drawing.record_only())
            (drawing.made())
            @if drawing.hidden.facts {
                (drawing.left_out(id!("texts-fact-hidden")))
            } @else {
                (drawing.know())
                (drawing.published())
                (drawing.figures(drug))
            }
            (about_itself(&reader, drug))
        }
    };
    let page = reader.page(name);
    Ok(page.found(description).show(content))
}

/// What to do when it runs out, and whom to ask: before everything else.
fn now(reader: &Reader, drug: &Drug) -> Markup {
    let voice = reader.voice;
    html! {
        section.sheet {
            h2 { (say!(voice, "drugs-now")) }
            @if drug.is_dangerous_to_stop_suddenly() {
                p { (say!(voice, "drugs-now-dangerous")) }
            } @else {
                p { (say!(voice, "drugs-now-other")) }
            }
            p { (say!(voice, "drugs-now-call")) }
            (choice(&reader.at("/texts/supply-stops"), &supply(reader)))
            (choice(&reader.at("/door"), &say!(voice, "page-door")))
            p.soft { (say!(voice, "drugs-now-change")) }
        }
    }
}

fn about_itself(reader: &Reader, drug: &Drug) -> Markup {
    let voice = reader.voice;
    let family = drug.class.family().name();
    html! {
        (choice(&reader.at(&format!("/for/{family}")), &say!(voice, "texts-heading")))
        footer.of-text { p.soft { (say!(voice, "texts-not-a-doctor")) } }
    }
}

/// Draws one sheet for one reader.
struct Drawing<'a> {
    reader: &'a Reader,
    sheet: Sheet,
    hidden: Hidden,
}

impl Drawing<'_> {
    fn record_only(&self) -> Markup {
        html! {
            @if !self.sheet.record_only.is_empty() {
                section.sheet { @for line in &self.sheet.record_only { p { (line) } } }
            }
        }
    }

    fn made(&self) -> Markup {
        let voice = self.reader.voice;
        html! {
            h2 { (say!(voice, "drugs-made")) }
            p.soft { (say!(voice, "drugs-made-what")) }
            @for one in &self.sheet.made {
                details open[one.is_near] {
                    summary { (one.country) }
                    (self.lines(&one.lines))
                }
            }
        }
    }

    fn know(&self) -> Markup {
        html! {
            @if !self.sheet.know.is_empty() {
                h2 { (say!(self.reader.voice, "drugs-know")) }
                (self.lines(&self.sheet.know))
            }
        }
    }

    fn published(&self) -> Markup {
        let voice = self.reader.voice;
        let is_hidden = |text: &str| self.is_hidden(text);
        let shown = |one: &&Published| !is_hidden(&one.says.said) && !is_hidden(&one.who);
        let all = &self.sheet.published;
        let published: Vec<&Published> = all.iter().filter(shown).collect();
        html! {
            h2 { (say!(voice, "drugs-guidance")) }
            @if all.is_empty() {
                p { (say!(voice, "drugs-guidance-none")) }
            } @else {
                p.soft { (say!(voice, "drugs-guidance-what")) }
                @if let Some(spread) = self.sheet.spread.as_ref().filter(|said| !self.is_hidden(said)) {
                    p { (spread) }
                }
            }
            @for one in &published {
                div.claim {
                    p.sure { (one.who) }
                    p { (self.line(&one.says)) }
                }
            }
            @if published.len() < all.len() { (self.left_out(id!("texts-number-hidden"))) }
        }
    }

    fn figures(&self, drug: &Drug) -> Markup {
        let voice = self.reader.voice;
        html! {
            details.more #more {
                summary {
                    span.closed { (say!(voice, "texts-more")) }
                    span.opened { (say!(voice, "texts-less")) }
                }
                h2 { (say!(voice, "drugs-kinetics")) }
                @if drug.half_life.is_none() { p { (say!(voice, "drugs-no-half-life")) } }
                (self.lines(&self.sheet.kinetics))
                h2 { (say!(voice, "drugs-occupancy")) }
                @if let Some(of) = words::sheet::occupancy_of(voice, drug) { p.soft { (of) } }
                p { (self.sheet.occupancy_is) }
                (self.lines(&self.sheet.occupancy))
                h2 { (say!(voice, "drugs-codes")) }
                (self.lines(&self.sheet.codes))
                (self.sources())
            }
        }
    }

    fn sources(&self) -> Markup {
        let voice = self.reader.voice;
        // Citations are made of figures; without them a line would still name its own.
        if self.hidden.numbers {
            return html! {};
        }
        html! {
            h2 { (say!(voice, "drugs-sources")) }
            p.soft { (say!(voice, "drugs-legend")) }
            ol.sources {
                @for (place, source) in self.sheet.sources.iter().enumerate() {
                    li id={ "source-" (place + 1) } { (source) }
                }
            }
        }
    }

    fn is_hidden(&self, said: &str) -> bool {
        self.hidden.numbers && said.contains(|c: char| c.is_ascii_digit())
    }

    /// The lines that may be shown, and one that says where some may not.
    fn lines(&self, lines: &[Line]) -> Markup {
        let shown: Vec<&Line> = lines
            .iter()
            .filter(|line| !self.is_hidden(&line.said))
            .collect();
        html! {
            @if !shown.is_empty() {
                ul.facts { @for line in &shown { li { (self.line(line)) } } }
            }
            @if shown.len() < lines.len() { (self.left_out(id!("texts-number-hidden"))) }
        }
    }

    /// A line with the mark of its source, and how sure it is where it was not checked.
    fn line(&self, line: &Line) -> Markup {
        html! {
            (line.said)
            @if line.certainty != Certainty::Checked { " " span.soft.ground { (line.sure) } }
            @if let Some(number) = line.source.filter(|_| !self.hidden.numbers) {
                " " a.mark href={ "#source-" (number) } aria-label=(line.ground) { "[" (number) "]" }
            }
        }
    }

    fn left_out(&self, why: words::Id) -> Markup {
        let voice = self.reader.voice;
        html! {
            p.soft.left-out {
                (say!(voice, why)) " "
                a href=(self.reader.at("/you/hidden")) { (say!(voice, "texts-hidden-change")) }
            }
        }
    }
}
