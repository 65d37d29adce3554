//! What the forms of the plan have in common: doses of a day, why, and who agreed.

use app::PlanFault;
use axum::http::StatusCode;
use axum::response::Response;
use diary::{Text, TextFault};
use jiff::civil::Date;
use maud::{Markup, html};
use plan::{Agreed, Change, Intake, Plan};
use words::{Voice, say};

use crate::asked::Inside;
use crate::fault::Fault;
use crate::page::{Page, Place};
use crate::parts::{Field, door_beside, form, hidden, main_button, radios};

/// Sentences beside a form: what cannot be taken of it.
pub(crate) type Faults = Vec<String>;

/// The intakes of a day, each with its name where one was typed in front of the dose.
pub(crate) fn intakes(voice: Voice, text: &str) -> Result<Vec<Intake>, String> {
    Intake::parse_day(text).map_err(|fault| words::medicine::dose_fault(voice, &fault))
}

/// The day from which a dose stands: as typed, today where nothing was typed.
pub(crate) fn since(inside: &Inside) -> Result<Date, String> {
    let typed = inside.fields.get("since").trim();
    if typed.is_empty() {
        return Ok(inside.today());
    }
    inside
        .day(typed)
        .map_err(|_| say!(inside.voice, "another-fault"))
}

/// A name in the person's own words.
pub(crate) fn name(voice: Voice, text: &str) -> Result<Text, String> {
    Text::name(text).map_err(|fault| words_fault(voice, fault))
}

/// The sentence for words that were not taken.
pub(crate) fn words_fault(voice: Voice, fault: TextFault) -> String {
    match fault {
        TextFault::Empty => say!(voice, "text-empty"),
        TextFault::TooLong { most } => say!(voice, "text-long", most = most),
    }
}

/// Field for the day from which a dose stands.
pub(crate) fn since_field(inside: &Inside) -> Markup {
    let today = inside.today().to_string();
    let value = match inside.fields.has("since") {
        true => inside.fields.get("since"),
        false => &today,
    };
    Field {
        name: "since",
        label: say!(inside.voice, "taper-form-since"),
        help: None,
        value,
        fault: None,
    }
    .input("date", "off", None)
}

/// Why, and who agreed.
pub(crate) fn why(inside: &Inside) -> Markup {
    let voice = inside.voice;
    let agreed = match inside.fields.get("agreed") {
        "" => "own",
        chosen => chosen,
    };
    html! {
        (Field { name: "reason", label: say!(voice, "taper-form-reason"),
            help: Some(say!(voice, "taper-form-reason-help")),
            value: inside.fields.get("reason"), fault: None }.text(2))
        (radios("agreed", &say!(voice, "taper-form-agreed"), Some(agreed), &[
            ("own", words::plan::agreed(voice, &Agreed::Own)),
            ("prescriber", words::plan::agreed(voice, &Agreed::WithPrescriber)),
            ("supporter", words::plan::agreed(voice, &Agreed::WithSupporter)),
            ("other", words::plan::agreed(voice, &Agreed::WithOther(None))),
        ]))
    }
}

fn agreed(inside: &Inside) -> Agreed {
    match inside.fields.get("agreed") {
        "prescriber" => Agreed::WithPrescriber,
        "supporter" => Agreed::WithSupporter,
        "other" => Agreed::WithOther(None),
        _ => Agreed::Own,
    }
}

/// A page with one form about the plan.
pub(crate) struct PlanForm<'a> {
    pub(crate) inside: &'a Inside,
    pub(crate) plan: &'a Plan,
    pub(crate) heading: String,
    /// Where it is sent, and where "back" leads.
    pub(crate) action: String,
    pub(crate) back: String,
    /// What the button says.
    pub(crate) save: String,
}

impl PlanForm<'_> {
    /// The page: what is above the form, its own fields, then why and who agreed.
    pub(crate) fn show(&self, above: Markup, fields: Markup, faults: &Faults) -> Response {
        let inside = self.inside;
        let voice = inside.voice;
        let status = match faults.is_empty() {
            true => StatusCode::OK,
            false => StatusCode::UNPROCESSABLE_ENTITY,
        };
        let content = html! {
            h1 { (self.heading) }
            (above)
            @if !faults.is_empty() {
                div.sheet role="alert" { @for fault in faults { p.fault { (fault) } } }
            }
            (form(inside, &self.action, html! {
                (hidden("seen", &super::newest(self.plan).to_string()))
                (fields)
                (why(inside))
                (main_button(&self.save))
            }))
            (door_beside(voice))
            p { a href=(inside.at(&self.back)) { (say!(voice, "part-not-today")) } }
        };
        Page::inside(inside, Place::Taper, say!(voice, "page-taper"))
            .status(status)
            .show(content)
    }
}

/// Makes the change that a form asked for. `Ok(Err(..))` are sentences for the form.
pub(crate) async fn make(inside: &Inside, change: Change) -> Result<Result<(), Faults>, Fault> {
    make_all(inside, vec![change]).await
}

/// Makes several changes, a version each: the first is held against what the form had seen, and
/// each further one against the one before it.
pub(crate) async fn make_all(
    inside: &Inside,
    changes: Vec<Change>,
) -> Result<Result<(), Faults>, Fault> {
    let mut seen = inside
        .fields
        .get("seen")
        .parse()
        .map_err(|_| Fault::NotThere)?;
    let reason = match Text::new(inside.fields.get("reason")) {
        Ok(reason) => Some(reason),
        Err(TextFault::Empty) => None,
        Err(fault) => return Ok(Err(vec![words_fault(inside.voice, fault)])),
    };
    for change in changes {
        let made = inside
            .site
            .app
            .change_plan(
                &inside.visit,
                seen,
                change,
                reason.clone(),
                agreed(inside),
                inside.now,
            )
            .await;
        match made {
            Ok(plan) => seen = super::newest(&plan),
            Err(PlanFault::Rule(fault)) => {
                return Ok(Err(words::plan::change_fault(inside.voice, &fault)));
            }
            Err(PlanFault::App(fault)) => return Err(fault.into()),
        }
    }
    Ok(Ok(()))
}
