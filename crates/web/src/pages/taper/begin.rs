//! The way in, as questions: which boxes there are, and who sets the pace. Each can be left open.

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::Response;
use maud::{Markup, html};
use medicine::{
    Amount, AtHand, Concentration, Content, Division, Dose, Drug, Form, Making, Part, Product,
    Strength, Volume,
};
use plan::{Change, Plan, Taper};
use uuid::Uuid;
use words::{Language, Voice, say};

use crate::asked::Inside;
use crate::fault::Answer;
use crate::page::{Page, Place};
use crate::pages::taper::read::{Faults, make};
use crate::pages::taper::schedule::published;
use crate::pages::taper::{named, newest, path};
use crate::parts::{choice, form, hidden, main_button, see};

/// `GET /{language}/taper/{taper}/boxes`
pub(crate) async fn boxes(Path((_, id)): Path<(String, Uuid)>, inside: Inside) -> Answer {
    let plan = inside.site.app.plan(&inside.visit).await?;
    let taper = named(&plan, id)?;
    Ok(show_boxes(&inside, &plan, taper, &Vec::new()))
}

/// `POST /{language}/taper/{taper}/boxes`
pub(crate) async fn keep_boxes(Path((_, id)): Path<(String, Uuid)>, inside: Inside) -> Answer {
    let plan = inside.site.app.plan(&inside.visit).await?;
    let taper = named(&plan, id)?;
    let onwards = inside.at(&format!("{}/pace", path(taper.id)));
    let chosen = chosen(&inside, taper);
    if chosen.is_empty() {
        return Ok(see(&onwards));
    }
    let at_hand = match AtHand::new(chosen, taper.at_hand.most_pieces()) {
        Ok(at_hand) => at_hand,
        Err(fault) => {
            let said = words::medicine::at_hand_fault(inside.voice, &fault);
            return Ok(show_boxes(&inside, &plan, taper, &vec![said]));
        }
    };
    let change = Change::EditAtHand {
        taper: taper.id,
        at_hand,
    };
    match make(&inside, change).await? {
        Ok(()) => Ok(see(&onwards)),
        Err(faults) => Ok(show_boxes(&inside, &plan, taper, &faults)),
    }
}

/// A box as the catalogue knows it, in the countries where it is made.
struct Known {
    form: Form,
    strength: Strength,
    drop: Option<Dose>,
    countries: Vec<String>,
}

/// What is made of a drug, each once; first what is made where the language is spoken.
fn known(voice: Voice, drug: &Drug) -> Vec<Known> {
    let first = match voice.language() {
        Language::English => ["UK", "US", "PL"],
        Language::Polish => ["PL", "UK", "US"],
    };
    let mut known: Vec<Known> = Vec::new();
    let mut made: Vec<_> = drug.made.iter().map(|made| &made.value).collect();
    made.sort_by_key(|made| first.iter().position(|country| *country == made.country));
    for made in made {
        for strength in &made.strengths {
            let same = |k: &&mut Known| k.form == made.form && k.strength == *strength;
            match known.iter_mut().find(same) {
                Some(known) => known.countries.push(made.country.clone()),
                None => known.push(Known {
                    form: made.form,
                    strength: *strength,
                    drop: made.drop,
                    countries: vec![made.country.clone()],
                }),
            }
        }
    }
    known
}

impl Known {
    /// As a product at hand: whole until it is said how far it is divided, a liquid by tenths of a
    /// millilitre with a syringe of ten.
    fn product(&self, division: Division) -> Option<Product> {
        let microlitres = Volume::from_microlitres;
        let product = match (self.strength, self.drop) {
            (Strength::Piece(each), _) => Product::pieces(self.form, each, division),
            (Strength::Liquid(_), Some(drop)) => Product::drops(drop, 60),
            (Strength::Liquid(of), None) => {
                Product::liquid(of, microlitres(100), microlitres(10_000))
            }
        };
        product.ok()
    }

    /// The product at hand that is this one, however it is divided or measured.
    fn standing<'a>(&self, taper: &'a Taper) -> Option<&'a Product> {
        let mut products = taper.at_hand.products().iter();
        products.find(|product| {
            product.form() == self.form
                && match (product.content(), self.strength) {
                    (Content::Pieces { each, .. }, Strength::Piece(own)) => each == own,
                    (Content::Measured { concentration, .. }, Strength::Liquid(own)) => {
                        concentration == own
                    }
                    (Content::Drops { each, .. }, _) => Some(each) == self.drop,
                    _ => false,
                }
        })
    }

    fn may_be_divided(&self) -> bool {
        self.form.divides_at_most_into() > Division::Whole
    }

    /// One of it, to be drawn.
    fn one(&self) -> Option<Making> {
        let product = self.product(Division::Whole)?;
        let (amount, dose) = match self.strength {
            Strength::Piece(each) => (Amount::Whole(1), each),
            Strength::Liquid(of) if self.drop.is_none() => {
                (Amount::Volume(of.volume()), Concentration::dose(of))
            }
            Strength::Liquid(_) => (Amount::Drops(1), self.drop?),
        };
        Some(Making {
            dose,
            handling: 0,
            parts: vec![Part {
                product,
                amount,
                dose,
                handling: 0,
            }],
        })
    }
}

/// The boxes that were ticked, with how far each is divided. A liquid that is at hand already keeps
/// its measure, and what is at hand beside the catalogue stays. Nothing ticked is no answer.
fn chosen(inside: &Inside, taper: &Taper) -> Vec<Product> {
    let Some(drug) = plan::drug(taper) else {
        return Vec::new();
    };
    let known = known(inside.voice, drug);
    let ticked = known
        .iter()
        .enumerate()
        .filter(|(number, _)| inside.fields.has(&format!("box-{number}")));
    let products = ticked.filter_map(|(number, known)| {
        if let Some(liquid) = known
            .standing(taper)
            .filter(|_| !known.form.comes_in_pieces())
        {
            return Some(*liquid);
        }
        let parts = inside.fields.get(&format!("parts-{number}")).parse();
        let division = parts.ok().and_then(Division::from_parts);
        known.product(division.unwrap_or_default())
    });
    let mut products: Vec<Product> = products.collect();
    if !products.is_empty() {
        let is_known = |product: &&Product| {
            known
                .iter()
                .any(|known| known.standing(taper) == Some(*product))
        };
        let others = taper.at_hand.products().iter();
        products.extend(others.filter(|product| !is_known(product)));
    }
    products
}

fn show_boxes(inside: &Inside, plan: &Plan, taper: &Taper, faults: &Faults) -> Response {
    let voice = inside.voice;
    let at = |act: &str| inside.at(&format!("{}/{act}", path(taper.id)));
    let known = plan::drug(taper)
        .map(|drug| known(voice, drug))
        .unwrap_or_default();
    let status = match faults.is_empty() {
        true => StatusCode::OK,
        false => StatusCode::UNPROCESSABLE_ENTITY,
    };
    let content = html! {
        h1 { (say!(voice, "boxes-heading")) }
        p { (taper.drug.expose()) }
        p { (say!(voice, "boxes-what")) }
        @if !faults.is_empty() {
            div.sheet role="alert" { @for fault in faults { p.fault { (fault) } } }
        }
        @if known.is_empty() {
            p { (say!(voice, "boxes-none-known")) }
        } @else {
            (form(inside, &format!("{}/boxes", path(taper.id)), html! {
                (hidden("seen", &newest(plan).to_string()))
                @for (number, known) in known.iter().enumerate() {
                    (one_box(inside, taper, number, known))
                }
                (main_button(&say!(voice, "part-save")))
            }))
        }
        (choice(&at("at-hand"), &say!(voice, "boxes-other")))
        (choice(&at("pace"), &say!(voice, "boxes-unknown")))
    };
    Page::inside(inside, Place::Taper, say!(voice, "page-taper"))
        .status(status)
        .show(content)
}

fn one_box(inside: &Inside, taper: &Taper, number: usize, known: &Known) -> Markup {
    let voice = inside.voice;
    let name = format!("box-{number}");
    let parts = format!("parts-{number}");
    let strength = match (known.strength, known.drop) {
        (Strength::Piece(each), _) => words::medicine::dose(voice, each),
        (Strength::Liquid(of), _) => words::medicine::concentration(voice, of),
    };
    let form = words::medicine::form(voice, known.form);
    let countries: Vec<String> = known
        .countries
        .iter()
        .map(|country| words::drug::country(voice, country))
        .collect();
    // As it was sent; else as it stands in the plan.
    let standing = known.standing(taper).filter(|_| !inside.fields.has("seen"));
    let is_ticked = inside.fields.has(&name) || standing.is_some();
    let typed = match standing.map(|product| product.content()) {
        Some(Content::Pieces { division, .. }) => division.parts().to_string(),
        _ => inside.fields.get(&parts).to_owned(),
    };
    html! {
        section.sheet.box {
            label.tick {
                input type="checkbox" name=(name) value="yes" checked[is_ticked];
                @if let Some(part) = known.one().as_ref().and_then(|one| one.parts.first()) {
                    (picture::dose::part(part, voice))
                }
                span { (say!(voice, "boxes-one", form = form, strength = strength)) " "
                    small { (voice.list(&countries)) } }
            }
            @if known.may_be_divided() {
                div.field {
                    label for=(parts) { (say!(voice, "boxes-divided")) }
                    select id=(parts) name=(parts) {
                        @for division in Division::ALL {
                            @let value = division.parts().to_string();
                            option value=(value) selected[typed == value] {
                                (words::medicine::division(voice, division))
                            }
                        }
                    }
                }
            }
        }
    }
}

/// `GET /{language}/taper/{taper}/pace`
pub(crate) async fn pace(Path((_, id)): Path<(String, Uuid)>, inside: Inside) -> Answer {
    let voice = inside.voice;
    let plan = inside.site.app.plan(&inside.visit).await?;
    let taper = named(&plan, id)?;
    let at = |act: &str| inside.at(&format!("{}/{act}", path(taper.id)));
    let refused = plan::record_only(&plan, taper);
    let option = |act: &str, label: String, gloss: String| {
        html! { a.choice href=(at(act)) { (label) small { (gloss) } } }
    };
    let content = html! {
        h1 { (say!(voice, "pace-heading")) }
        p { (taper.drug.expose()) }
        @if let Some(why) = refused {
            section.sheet { @for line in words::drug::record_only(voice, why) { p { (line) } } }
        }
        (option("method", say!(voice, "pace-prescriber"), say!(voice, "pace-prescriber-gloss")))
        (option("print/questions", say!(voice, "pace-together"), say!(voice, "pace-together-gloss")))
        @if refused.is_none() {
            (option("schedule", say!(voice, "pace-own"), say!(voice, "pace-own-gloss")))
        }
        (published(voice, taper))
        (choice(&inside.at(&path(taper.id)), &say!(voice, "pace-later")))
    };
    Ok(Page::inside(&inside, Place::Taper, say!(voice, "page-taper")).show(content))
}
