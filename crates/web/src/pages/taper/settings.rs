//! How the next dose is found, what is at hand, and circumstances in which nothing is computed.

use maud::{Markup, html};
use medicine::{
    AtHand, Circumstance, Concentration, Content, Division, Dose, Form, Product, Volume,
};
use plan::{Change, Method, Plan, Prescription, Taper};
use taper::Rule;
use words::{Language, Voice, say};

use crate::asked::Inside;
use crate::fault::{Answer, Fault};
use crate::pages::symptoms::plain;
use crate::pages::taper::path;
use crate::pages::taper::read::{Faults, PlanForm};
use crate::parts::{Field, radios, tick};

/// Products that the form has room for, unless more stand in the plan.
const ROOMS: usize = 6;

/// The page of one of the settings.
pub(crate) fn show(
    inside: &Inside,
    plan: &Plan,
    taper: &Taper,
    act: &str,
    faults: &Faults,
) -> Answer {
    let voice = inside.voice;
    let (heading, above, fields) = match act {
        "method" => (
            say!(voice, "taper-page-method"),
            html! { p { (say!(voice, "taper-form-method-what")) } },
            method_fields(inside, taper),
        ),
        // The same change under the name that people look for: history is only ever added to.
        "replan" => (
            say!(voice, "taper-page-replan"),
            html! {
                p { (say!(voice, "taper-form-replan-what")) }
                p { (say!(voice, "taper-form-method-what")) }
                div.row {
                    a href=(inside.at(&format!("{}/schedule", path(taper.id)))) {
                        (say!(voice, "look-heading")) }
                    a href=(inside.at(&format!("{}/at-hand", path(taper.id)))) {
                        (say!(voice, "taper-page-edit-at-hand")) }
                }
            },
            method_fields(inside, taper),
        ),
        "at-hand" => (
            say!(voice, "taper-page-edit-at-hand"),
            html! {
                p { (say!(voice, "taper-form-at-hand-what")) }
                p { a href=(inside.at(&format!("{}/boxes", path(taper.id)))) {
                    (say!(voice, "boxes-from-catalogue")) } }
            },
            at_hand_fields(inside, taper),
        ),
        "circumstances" => (
            say!(voice, "taper-page-circumstances"),
            html! { p { (say!(voice, "taper-form-circumstances-what")) } },
            circumstance_fields(inside, &taper.circumstances),
        ),
        _ => return Err(Fault::NotThere),
    };
    let form = PlanForm {
        inside,
        plan,
        heading,
        action: format!("{}/{act}", path(taper.id)),
        back: path(taper.id),
        save: say!(voice, "part-save"),
    };
    Ok(form.show(above, fields, faults))
}

/// The change that a form asks for.
pub(crate) fn read(
    inside: &Inside,
    taper: &Taper,
    act: &str,
) -> Result<Result<Change, Faults>, Fault> {
    Ok(match act {
        "method" | "replan" => read_method(inside, taper),
        "at-hand" => read_at_hand(inside).map(|at_hand| Change::EditAtHand {
            taper: taper.id,
            at_hand,
        }),
        "circumstances" => Ok(Change::EditCircumstances {
            taper: taper.id,
            circumstances: ticked(inside),
        }),
        _ => return Err(Fault::NotThere),
    })
}

/// What was typed before, else what stands.
fn typed_or(inside: &Inside, name: &str, standing: String) -> String {
    let was_sent = inside.fields.has("seen");
    match was_sent {
        true => inside.fields.get(name).to_owned(),
        false => standing,
    }
}

fn method_fields(inside: &Inside, taper: &Taper) -> Markup {
    let voice = inside.voice;
    let (kind, percent, days, list) = match &taper.method {
        Method::Noted => ("noted", String::new(), String::new(), String::new()),
        Method::Rule(rule) => (
            "rule",
            // Read back by `Rule::read_percent`, whatever the language.
            plain(voice, rule.at_most_percent()),
            rule.every_days().to_string(),
            String::new(),
        ),
        Method::Prescribed(list) => ("prescribed", String::new(), String::new(), list.plain()),
        // Looked for on a page of its own; saved from here it is another method.
        Method::Scheduled(scheduled) => ("", String::new(), String::new(), scheduled.list.plain()),
    };
    let kind = typed_or(inside, "method", kind.to_owned());
    let stop = taper.stop_from.map(Dose::plain).unwrap_or_default();
    html! {
        (radios("method", &say!(voice, "taper-form-method"), Some(&kind), &[
            ("noted", words::plan::method(voice, &Method::Noted)),
            ("rule", say!(voice, "taper-method-rule")),
            ("prescribed", say!(voice, "taper-method-prescribed")),
        ]))
        fieldset.sheet {
            legend { (say!(voice, "taper-method-rule")) }
            (Field { name: "percent", label: say!(voice, "taper-form-percent"),
                help: Some(say!(voice, "taper-form-percent-help")),
                value: &typed_or(inside, "percent", percent), fault: None }
                .input("text", "off", Some("decimal")))
            (Field { name: "days", label: say!(voice, "taper-form-days"), help: None,
                value: &typed_or(inside, "days", days), fault: None }
                .input("text", "off", Some("numeric")))
        }
        fieldset.sheet {
            legend { (say!(voice, "taper-method-prescribed")) }
            (Field { name: "list", label: say!(voice, "taper-form-list"),
                help: Some(say!(voice, "taper-form-list-help")),
                value: &typed_or(inside, "list", list), fault: None }.text(6))
        }
        (Field { name: "stop-from", label: say!(voice, "taper-form-stop-from"),
            help: Some(say!(voice, "taper-form-stop-from-help")),
            value: &typed_or(inside, "stop-from", stop), fault: None }.line())
    }
}

fn read_method(inside: &Inside, taper: &Taper) -> Result<Change, Faults> {
    let voice = inside.voice;
    let fields = &inside.fields;
    let mut faults = Vec::new();
    let method = match fields.get("method") {
        "rule" => {
            let percent = Rule::read_percent(fields.get("percent"));
            let days = fields.get("days").trim().parse();
            let rule = percent
                .and_then(|percent| Rule::new(percent, days.map_err(|_| taper::RuleFault::Days)?));
            rule.map(Method::Rule)
                .map_err(|fault| faults.push(words::taper::rule_fault(voice, &fault)))
                .ok()
        }
        "prescribed" => Prescription::parse(fields.get("list"))
            .map(Method::Prescribed)
            .map_err(|wrong| {
                let said = wrong
                    .iter()
                    .map(|fault| words::plan::line_fault(voice, fault));
                faults.extend(said);
            })
            .ok(),
        "noted" => Some(Method::Noted),
        _ => {
            faults.push(say!(voice, "taper-form-none-chosen"));
            None
        }
    };
    let stop_from = match fields.has("stop-from") {
        true => Dose::parse(fields.get("stop-from"))
            .map_err(|fault| faults.push(words::medicine::dose_fault(voice, &fault)))
            .ok(),
        false => None,
    };
    match (method, faults.is_empty()) {
        (Some(method), true) => Ok(Change::EditMethod {
            taper: taper.id,
            method,
            stop_from,
        }),
        _ => Err(faults),
    }
}

/// A product as the form's fields have it: form, strength, division, measure, largest.
fn as_typed(product: Option<&Product>) -> [String; 5] {
    let Some(product) = product else {
        return Default::default();
    };
    let form = product.form().code().to_owned();
    let measure = |volume: Volume| format!("{} ml", volume.millilitres());
    match product.content() {
        Content::Pieces { each, division } => [
            form,
            each.plain(),
            division.parts().to_string(),
            String::new(),
            String::new(),
        ],
        Content::Measured {
            concentration,
            measure: step,
            largest,
        } => [
            form,
            concentration.plain(),
            String::new(),
            measure(step),
            measure(largest),
        ],
        Content::Drops { each, most } => [
            form,
            each.plain(),
            String::new(),
            String::new(),
            most.to_string(),
        ],
    }
}

/// With the decimal sign of the language; both signs are read.
pub(crate) fn in_language(voice: Voice, text: String) -> String {
    match voice.language() {
        Language::English => text,
        Language::Polish => text.replace('.', ","),
    }
}

fn at_hand_fields(inside: &Inside, taper: &Taper) -> Markup {
    let voice = inside.voice;
    let most = taper.at_hand.most_pieces().to_string();
    let rooms = taper.at_hand.products().len().max(ROOMS);
    html! {
        @for room in 0..rooms {
            @let product = taper.at_hand.products().get(room);
            @let standing = as_typed(product).map(|text| in_language(voice, text));
            @let value = |place: usize, name: &str| {
                typed_or(inside, &format!("{name}-{room}"), standing[place].clone())
            };
            details.sheet open[room == 0 || product.is_some() || inside.fields.has(&format!("strength-{room}"))] {
                summary { (say!(voice, "taper-form-product", number = room + 1)) }
                (select(voice, &format!("form-{room}"), say!(voice, "taper-form-form"),
                    &value(0, "form"),
                    Form::ALL.map(|form| (form.code().to_owned(), words::medicine::form(voice, form))).as_slice()))
                (Field { name: &format!("strength-{room}"), label: say!(voice, "taper-form-strength"),
                    help: Some(say!(voice, "taper-form-strength-help")), value: &value(1, "strength"),
                    fault: None }.line())
                (select(voice, &format!("division-{room}"), say!(voice, "taper-form-division"),
                    &value(2, "division"),
                    [Division::Whole, Division::Halves, Division::Quarters]
                        .map(|division| (division.parts().to_string(), words::medicine::division(voice, division))).as_slice()))
                (Field { name: &format!("measure-{room}"), label: say!(voice, "taper-form-measure"),
                    help: Some(say!(voice, "taper-form-measure-help")), value: &value(3, "measure"),
                    fault: None }.line())
                (Field { name: &format!("largest-{room}"), label: say!(voice, "taper-form-largest"),
                    help: Some(say!(voice, "taper-form-largest-help")), value: &value(4, "largest"),
                    fault: None }.line())
            }
        }
        (Field { name: "most-pieces", label: say!(voice, "taper-form-most-pieces"),
            help: Some(say!(voice, "taper-form-most-pieces-help")),
            value: &typed_or(inside, "most-pieces", most), fault: None }
            .input("text", "off", Some("numeric")))
    }
}

fn select(
    voice: Voice,
    name: &str,
    label: String,
    chosen: &str,
    options: &[(String, String)],
) -> Markup {
    html! {
        div.field {
            label for=(name) { (label) }
            select id=(name) name=(name) {
                option value="" selected[chosen.is_empty()] { (say!(voice, "taper-form-choose")) }
                @for (value, said) in options {
                    option value=(value) selected[chosen == value] { (said) }
                }
            }
        }
    }
}

/// One room of the form; `None` where it was left empty.
fn product(inside: &Inside, room: usize) -> Option<Result<Product, String>> {
    let voice = inside.voice;
    let get = |name: &str| inside.fields.get(&format!("{name}-{room}")).trim();
    if get("strength").is_empty() && get("form").is_empty() {
        return None;
    }
    let said = |fault| words::medicine::at_hand_fault(voice, &fault);
    let strength_fault = |fault| words::medicine::strength_fault(voice, &fault);
    let Some(form) = Form::from_code(get("form")) else {
        return Some(Err(say!(voice, "taper-form-form-missing")));
    };
    let dose =
        || Dose::parse(get("strength")).map_err(|fault| words::medicine::dose_fault(voice, &fault));
    Some(match form {
        Form::Liquid => Concentration::parse(get("strength"))
            .and_then(|of| {
                Ok((
                    of,
                    Volume::parse(get("measure"))?,
                    Volume::parse(get("largest"))?,
                ))
            })
            .map_err(strength_fault)
            .and_then(|(of, step, largest)| Product::liquid(of, step, largest).map_err(said)),
        Form::Drops => dose().and_then(|each| {
            let most = get("largest").parse().unwrap_or(0);
            Product::drops(each, most).map_err(said)
        }),
        pieces => dose().and_then(|each| {
            let parts = get("division").parse().unwrap_or(1);
            let division = Division::from_parts(parts).unwrap_or_default();
            Product::pieces(pieces, each, division).map_err(said)
        }),
    })
}

fn read_at_hand(inside: &Inside) -> Result<AtHand, Faults> {
    let voice = inside.voice;
    let mut products = Vec::new();
    let mut faults = Vec::new();
    for room in 0..AtHand::MOST_PRODUCTS {
        match product(inside, room) {
            None => {}
            Some(Ok(product)) => products.push(product),
            Some(Err(why)) => faults.push(say!(
                voice,
                "taper-form-product-fault",
                number = room + 1,
                why = why
            )),
        }
    }
    if !faults.is_empty() {
        return Err(faults);
    }
    if products.is_empty() {
        return Ok(AtHand::nothing());
    }
    let most = inside.fields.get("most-pieces").trim();
    let most = match most.is_empty() {
        true => AtHand::USUAL_PIECES,
        false => most.parse().unwrap_or(0),
    };
    AtHand::new(products, most).map_err(|fault| vec![words::medicine::at_hand_fault(voice, &fault)])
}

/// One box for each circumstance.
pub(crate) fn circumstance_fields(inside: &Inside, standing: &[Circumstance]) -> Markup {
    let voice = inside.voice;
    let was_sent = inside.fields.has("seen");
    html! {
        fieldset {
            legend { (say!(voice, "taper-form-circumstances")) }
            @for circumstance in Circumstance::ALL {
                @let name = circumstance.code();
                @let ticked = match was_sent {
                    true => inside.fields.has(name),
                    false => standing.contains(&circumstance),
                };
                (tick(name, &words::drug::circumstance(voice, circumstance), ticked))
            }
        }
    }
}

/// The circumstances that were ticked.
pub(crate) fn ticked(inside: &Inside) -> Vec<Circumstance> {
    Circumstance::ALL
        .into_iter()
        .filter(|circumstance| inside.fields.has(circumstance.code()))
        .collect()
}
