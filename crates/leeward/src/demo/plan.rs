//! The invented person's plan: the same taper as versions, each with its date, and now and then a
//! reason.

use diary::Text;
use jiff::ToSpan;
use jiff::civil::Date;
use medicine::{AtHand, Concentration, Division, Dose, Form, Product, Volume};
use plan::{
    Agreed, Change, ChangeFault, Intake, Method, NewDoses, NewTaper, Plan, TaperId, change,
};
use taper::Rule;
use words::{Id, Voice, id, say};

use super::taper::{Began, Move};

/// Any number will do: the plan has one taper.
const TAPER: TaperId = TaperId(0x1ee_0a2d);

/// What is in the drawer: tablets of 10 mg that divide into quarters, and a liquid.
fn at_hand() -> AtHand {
    let tablet = Product::pieces(
        Form::Tablet,
        Dose::from_micrograms(10_000),
        Division::Quarters,
    );
    let liquid = Concentration::new(
        Dose::from_micrograms(2_000),
        Volume::from_microlitres(1_000),
    )
    .ok()
    .and_then(|strength| {
        let (mark, most) = (
            Volume::from_microlitres(100),
            Volume::from_microlitres(10_000),
        );
        Product::liquid(strength, mark, most).ok()
    });
    let products = tablet.ok().into_iter().chain(liquid).collect();
    AtHand::new(products, AtHand::USUAL_PIECES).unwrap_or(AtHand::nothing())
}

/// Text of the person, as the plan keeps them.
fn words(voice: Voice, id: Id) -> Option<Text> {
    Text::new(&say!(voice, id)).ok()
}

/// Why a dose began, where the person said.
fn reason(voice: Voice, why: Move) -> Option<Text> {
    match why {
        Move::Start => words(voice, id!("demo-plan-start")),
        Move::Down => None,
        Move::DownToHold => words(voice, id!("demo-plan-before-hold")),
        Move::Back => words(voice, id!("demo-plan-back")),
    }
}

fn begin(voice: Voice, began: &Began, since: Date) -> Option<Change> {
    Some(Change::AddTaper(NewTaper {
        id: TAPER,
        drug: Text::name(&say!(voice, "demo-drug")).ok()?,
        catalogue_key: Some("citalopram".to_owned()),
        circumstances: Vec::new(),
        intakes: vec![Intake {
            label: None,
            dose: began.dose,
        }],
        since,
        at_hand: at_hand(),
        method: Method::Rule(Rule::new(120, 28).ok()?),
        stop_from: None,
    }))
}

fn step(began: &Began, since: Date) -> Change {
    let new = NewDoses {
        taper: TAPER,
        doses: vec![began.dose],
        since,
    };
    match began.why {
        Move::Back => Change::StepBack(new),
        Move::Start | Move::Down | Move::DownToHold => Change::SmallerStep(new),
    }
}

/// The plan that the doses come to, from the diary's first day on.
pub(crate) fn plan(voice: Voice, doses: &[Began], first: Date) -> Result<Plan, ChangeFault> {
    let mut plan = Plan::default();
    let note = Change::EditCaseNote(words(voice, id!("demo-plan-case")));
    plan = change(&plan, note, None, Agreed::Own, first)?;
    for began in doses {
        let day = first.saturating_add(i64::try_from(began.day).unwrap_or(0).days());
        let made = match began.why {
            Move::Start => begin(voice, began, day).ok_or(ChangeFault::Intakes)?,
            _ => step(began, day),
        };
        let agreed = match began.why {
            Move::Start | Move::Back => Agreed::WithPrescriber,
            Move::Down | Move::DownToHold => Agreed::Own,
        };
        plan = change(&plan, made, reason(voice, began.why), agreed, day)?;
        if began.why == Move::DownToHold {
            let later = day.saturating_add(20.days());
            let why = words(voice, id!("demo-plan-hold"));
            plan = change(
                &plan,
                Change::Hold {
                    taper: TAPER,
                    since: later,
                },
                why,
                Agreed::Own,
                later,
            )?;
        }
    }
    Ok(plan)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use words::Language;

    use super::*;
    use crate::demo::taper::doses;

    #[test]
    fn the_plan_follows_every_dose_of_the_taper_whatever_the_seed() {
        for seed in 0..40 {
            let doses = doses(seed);
            let plan = plan(Voice::of(Language::Polish), &doses, date(2024, 11, 23)).unwrap();
            let taper = plan.taper(TAPER).unwrap();
            assert_eq!(taper.doses.len(), doses.len());
            assert_eq!(taper.day(), doses.last().unwrap().dose);
            for began in &doses {
                assert!(taper.at_hand.make(began.dose).is_some(), "{}", began.day);
            }
        }
    }
}
