//! A drug comes into the plan: its name, the dose as it is now, and since when. Everything else
//! is arranged afterwards, and may be left out.

use axum::response::Response;
use maud::html;
use medicine::AtHand;
use plan::{Change, Method, NewTaper, Plan, TaperId};
use uuid::Uuid;
use words::say;

use crate::asked::Inside;
use crate::fault::Answer;
use crate::pages::taper::path;
use crate::pages::taper::read::{Faults, PlanForm, intakes, make, name, since, since_field};
use crate::parts::{Field, see};

/// `GET /{language}/taper-new`
pub(crate) async fn page(inside: Inside) -> Answer {
    let plan = inside.site.app.plan(&inside.visit).await?;
    Ok(show(&inside, &plan, &Vec::new()))
}

fn show(inside: &Inside, plan: &Plan, faults: &Faults) -> Response {
    let voice = inside.voice;
    let form = PlanForm {
        inside,
        plan,
        heading: say!(voice, "taper-page-add"),
        action: "/taper-new".to_owned(),
        back: "/taper".to_owned(),
        save: say!(voice, "part-save"),
    };
    let fields = html! {
        (Field { name: "drug", label: say!(voice, "dose-drug"),
            help: Some(say!(voice, "taper-form-drug-help")), value: inside.fields.get("drug"),
            fault: None }.line())
        (Field { name: "doses", label: say!(voice, "taper-form-doses"),
            help: Some(say!(voice, "taper-form-doses-help")), value: inside.fields.get("doses"),
            fault: None }.line())
        (since_field(inside))
    };
    form.show(
        html! { p { (say!(voice, "taper-form-new-what")) } },
        fields,
        faults,
    )
}

/// What was typed, as a change; else every sentence that says what cannot be taken.
fn read(inside: &Inside) -> Result<Change, Faults> {
    let voice = inside.voice;
    let drug = name(voice, inside.fields.get("drug"));
    let doses = intakes(voice, inside.fields.get("doses"));
    let since = since(inside);
    match (drug, doses, since) {
        (Ok(drug), Ok(doses), Ok(since)) => Ok(Change::AddTaper(NewTaper {
            id: TaperId(Uuid::new_v4().as_u128()),
            catalogue_key: medicine::find(drug.expose()).map(|found| found.key.clone()),
            drug,
            circumstances: Vec::new(),
            intakes: doses,
            since,
            at_hand: AtHand::nothing(),
            method: Method::Noted,
            stop_from: None,
        })),
        (drug, doses, since) => Err([drug.err(), doses.err(), since.err()]
            .into_iter()
            .flatten()
            .collect()),
    }
}

/// `POST /{language}/taper-new`
pub(crate) async fn add(inside: Inside) -> Answer {
    let change = match read(&inside) {
        Ok(change) => change,
        Err(faults) => {
            let plan = inside.site.app.plan(&inside.visit).await?;
            return Ok(show(&inside, &plan, &faults));
        }
    };
    let id = change.taper();
    match make(&inside, change).await? {
        Ok(_) => Ok(see(&inside.at(&id.map_or_else(
            || "/taper".to_owned(),
            |id| format!("{}/boxes", path(id)),
        )))),
        Err(faults) => {
            let plan = inside.site.app.plan(&inside.visit).await?;
            Ok(show(&inside, &plan, &faults))
        }
    }
}
