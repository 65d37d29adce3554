//! What the tests start from: days, doses, and plans with a drug or two.

use diary::Text;
use jiff::civil::{Date, date};
use medicine::{AtHand, Division, Dose, Form, Product};
use plan::{Agreed, Change, ChangeFault, Intake, Method, NewDoses, NewTaper, Plan, Taper, TaperId};
use taper::Rule;

pub const FIRST: TaperId = TaperId(1);
pub const SECOND: TaperId = TaperId(2);

pub fn day(day: i8) -> Date {
    date(2026, 1, day)
}

pub fn mg(text: &str) -> Dose {
    Dose::parse(&format!("{text} mg")).expect("written right")
}

pub fn rule(permille: u32, days: u32) -> Method {
    Method::Rule(Rule::new(permille, days).expect("in range"))
}

pub fn tablets(strength: &str) -> AtHand {
    let tablet = Product::pieces(Form::Tablet, mg(strength), Division::Halves);
    AtHand::new(vec![tablet.expect("divides")], 6).expect("few")
}

pub fn new_taper(id: TaperId, drug: &str, doses: &[&str], method: Method) -> NewTaper {
    NewTaper {
        id,
        drug: Text::name(drug).expect("a name"),
        catalogue_key: medicine::find(drug).map(|drug| drug.key.clone()),
        circumstances: Vec::new(),
        intakes: doses.iter().map(|dose| Intake::unnamed(mg(dose))).collect(),
        since: day(1),
        at_hand: tablets("10"),
        method,
        stop_from: None,
    }
}

pub fn made(plan: &Plan, change: Change, today: Date) -> Result<Plan, ChangeFault> {
    plan::change(plan, change, None, Agreed::Own, today)
}

pub fn with(new: NewTaper) -> Plan {
    let today = new.since;
    made(&Plan::default(), Change::AddTaper(new), today).expect("it comes in")
}

/// 20 mg citalopram since 1 January, tablets of 10 mg, at most a quarter every 14 days.
pub fn citalopram() -> Plan {
    with(new_taper(FIRST, "Cital", &["20"], rule(250, 14)))
}

pub fn new_doses(doses: &[&str], since: Date) -> NewDoses {
    NewDoses {
        taper: FIRST,
        doses: doses.iter().map(|dose| mg(dose)).collect(),
        since,
    }
}

pub fn first(plan: &Plan) -> &Taper {
    plan.taper(FIRST).expect("it came in")
}
