//! The answer to a scenario as JSON: every number that was reckoned, for other programs.

use medicine::{Amount, Content, Guidance, Needed, Product, Sourced};
use serde::Serialize;
use taper::Doubt;
use taper::schedule::{Cannot, Help, Needs, Schedule, ScheduledStep, supply};
use words::Voice;

use super::{Answer, Asked};

#[derive(Serialize)]
struct Told {
    drug: String,
    /// The catalogue's key; `null` where it does not know the drug.
    catalogue_key: Option<&'static str>,
    steps: Vec<Step>,
    #[serde(skip_serializing_if = "Option::is_none")]
    totals: Option<Totals>,
    #[serde(skip_serializing_if = "Option::is_none")]
    cannot: Option<CannotTold>,
    supply: Vec<Supply>,
    guidance: Vec<Published>,
    doubts: Vec<DoubtTold>,
}

#[derive(Serialize)]
struct Step {
    number: usize,
    starts: String,
    days: u32,
    dose_ug: u64,
    percent_cut: f64,
    /// The lowest dose that the caps let follow, and which of them; `null` where none binds.
    lowest_within_caps_ug: Option<u64>,
    bound_by: Option<&'static str>,
    occupancy: Option<Occupancy>,
    handling: u32,
    made_of: Vec<Made>,
}

#[derive(Serialize)]
struct Occupancy {
    target: String,
    percent: f64,
    low: f64,
    high: f64,
    drop_points: f64,
}

#[derive(Serialize)]
struct Made {
    form: String,
    strength: String,
    amount: String,
    dose_ug: u64,
    handling: u32,
}

#[derive(Serialize)]
struct Totals {
    steps: usize,
    handling: u32,
    days: u32,
}

#[derive(Serialize)]
struct Supply {
    starts: String,
    days: u32,
    products: Vec<NeededTold>,
}

#[derive(Serialize)]
struct NeededTold {
    form: String,
    strength: String,
    amount: String,
}

#[derive(Serialize)]
struct CannotTold {
    code: &'static str,
    at_dose_ug: u64,
    smallest_cut_percent: Option<f64>,
    would_help: Vec<HelpTold>,
    says: Vec<String>,
}

#[derive(Serialize)]
struct HelpTold {
    form: &'static str,
    strength: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    divides_into: Option<u8>,
    #[serde(skip_serializing_if = "Option::is_none")]
    measure: Option<String>,
    made_up: bool,
}

#[derive(Serialize)]
struct Published {
    id: String,
    body: String,
    date: Option<String>,
    at_most_percent: Option<[f64; 2]>,
    at_most_mg: Option<[String; 2]>,
    every_days: Option<[u32; 2]>,
    says: Option<String>,
    source: String,
    certainty: &'static str,
}

#[derive(Serialize)]
struct DoubtTold {
    code: &'static str,
    measured: f64,
    threshold: f64,
}

/// The answer as JSON, ended by a line break.
pub(super) fn json(voice: Voice, asked: &Asked<'_>, answer: &Answer) -> String {
    let told = told(voice, asked, answer);
    // Plain structures of numbers and texts always have a JSON form.
    let mut text = serde_json::to_string_pretty(&told).unwrap_or_default();
    text.push('\n');
    text
}

fn told(voice: Voice, asked: &Asked<'_>, answer: &Answer) -> Told {
    let found = answer.as_ref().ok();
    let schedule = found.map(|found| &found.value);
    let steps = schedule.iter().flat_map(|s| s.steps.iter());
    let needs = schedule.iter().flat_map(|s| supply(s));
    let doubts = match answer {
        Ok(found) => &found.doubts,
        Err(cannot) => &cannot.doubts,
    };
    let is_told = answer
        .as_ref()
        .err()
        .is_none_or(|cannot| !cannot.is_record_only());
    Told {
        drug: asked.scenario.drug.clone(),
        catalogue_key: asked.drug.map(|drug| drug.key.as_str()),
        steps: (1..)
            .zip(steps)
            .map(|(n, step)| step_told(asked, n, step))
            .collect(),
        totals: schedule.map(totals),
        cannot: answer
            .as_ref()
            .err()
            .map(|cannot| cannot_told(voice, cannot)),
        supply: needs.map(|needs| supply_told(asked, &needs)).collect(),
        guidance: asked
            .guidance()
            .filter(|_| is_told)
            .map(|g| published(voice, asked, g))
            .collect(),
        doubts: doubts.iter().map(doubt_told).collect(),
    }
}

fn totals(schedule: &Schedule) -> Totals {
    Totals {
        steps: schedule.steps.len(),
        handling: schedule.handling(),
        days: schedule.days(),
    }
}

fn date(asked: &Asked<'_>, after_days: u32) -> String {
    words::schedule::day(asked.scenario.starts, after_days).to_string()
}

fn step_told(asked: &Asked<'_>, number: usize, step: &ScheduledStep) -> Step {
    let tenth = |percent: f64| (percent * 10.0).round() / 10.0;
    let occupancy = step
        .occupancy
        .zip(asked.target())
        .map(|(found, target)| Occupancy {
            target: target.code().to_uppercase(),
            percent: tenth(found.percent),
            low: found.low.floor(),
            high: found.high.ceil(),
            drop_points: tenth(found.drop_points),
        });
    let parts = step.making.iter().flat_map(|making| &making.parts);
    let made = parts.map(|part| {
        let (form, strength) = written(asked, &part.product);
        Made {
            form,
            strength,
            amount: match part.amount {
                Amount::Whole(count) => count.to_string(),
                Amount::Half => "1/2".to_owned(),
                Amount::Quarter => "1/4".to_owned(),
                Amount::Volume(volume) => format!("{} ml", volume.millilitres()),
                Amount::Drops(count) => count.to_string(),
            },
            dose_ug: part.dose.micrograms(),
            handling: part.handling,
        }
    });
    Step {
        number,
        starts: date(asked, step.after_days),
        days: step.days,
        dose_ug: step.to.micrograms(),
        percent_cut: step.percent_cut(),
        lowest_within_caps_ug: step.lowest.map(|lowest| lowest.dose.micrograms()),
        bound_by: step.lowest.and_then(|lowest| lowest.by).map(|by| by.code()),
        occupancy,
        handling: step.handling(),
        made_of: made.collect(),
    }
}

/// A product as the scenario writes it.
fn written(asked: &Asked<'_>, product: &Product) -> (String, String) {
    let mut products = asked.at_hand.products().iter();
    let place = products.position(|known| known == product);
    let written = place.and_then(|place| asked.scenario.written.get(place));
    let text = |text: Option<&String>| text.cloned().unwrap_or_default();
    (
        text(written.map(|written| &written.form)),
        text(written.map(|written| &written.strength)),
    )
}

fn supply_told(asked: &Asked<'_>, needs: &Needs) -> Supply {
    let products = needs.products.iter().map(|(product, needed)| {
        let (form, strength) = written(asked, product);
        NeededTold {
            form,
            strength,
            amount: match needed {
                Needed::Pieces(count) | Needed::Drops(count) => count.to_string(),
                Needed::Volume(volume) => format!("{} ml", volume.millilitres()),
            },
        }
    });
    Supply {
        starts: date(asked, needs.after_days),
        days: needs.days,
        products: products.collect(),
    }
}

fn cannot_told(voice: Voice, cannot: &Cannot) -> CannotTold {
    CannotTold {
        code: cannot.why.code(),
        at_dose_ug: cannot.at.micrograms(),
        smallest_cut_percent: cannot.smallest_cut_percent,
        would_help: cannot.would_help.iter().map(help_told).collect(),
        says: words::schedule::cannot(voice, cannot),
    }
}

fn help_told(help: &Help) -> HelpTold {
    let (strength, divides_into, measure) = match help.product.content() {
        Content::Pieces { each, division } => (each.plain(), Some(division.parts()), None),
        Content::Measured {
            concentration,
            measure,
            ..
        } => {
            let measure = format!("{} ml", measure.millilitres());
            (concentration.plain(), None, Some(measure))
        }
        Content::Drops { each, .. } => (each.plain(), None, None),
    };
    HelpTold {
        form: help.product.form().code(),
        strength,
        divides_into,
        measure,
        made_up: !help.is_made,
    }
}

fn published(voice: Voice, asked: &Asked<'_>, found: &Sourced<Guidance>) -> Published {
    let guidance = &found.value;
    let percent = |permille: u32| f64::from(permille) / 10.0;
    let cut = asked.drug.and_then(|drug| guidance.cut_of(&drug.key));
    Published {
        id: guidance.id.clone(),
        body: guidance.body.clone(),
        date: guidance.date.clone(),
        at_most_percent: guidance
            .at_most_permille
            .map(|(low, high)| [percent(low), percent(high)]),
        at_most_mg: cut.map(|cut| [cut.low.plain(), cut.high.plain()]),
        every_days: guidance.every_days.map(|(low, high)| [low, high]),
        says: words::guidance::says(voice, guidance),
        source: found.source.text.clone(),
        certainty: found.certainty.code(),
    }
}

fn doubt_told(doubt: &Doubt) -> DoubtTold {
    DoubtTold {
        code: doubt.code.code(),
        measured: doubt.measured,
        threshold: doubt.threshold,
    }
}
