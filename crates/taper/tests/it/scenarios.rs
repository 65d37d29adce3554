//! Scenarios kept as pairs of files, each with a line that says where its numbers come from.

use std::fs;
use std::path::{Path, PathBuf};

use medicine::{
    Amount, AtHand, Concentration, Content, Division, Dose, Form, Making, Product, Volume, find,
};
use serde::{Deserialize, Serialize};
use taper::{Ahead, AheadEnds, Refusal, Rule, Situation, steps_ahead};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Given {
    #[expect(dead_code, reason = "read by people")]
    numbers_from: String,
    drug: String,
    dose: String,
    #[serde(default)]
    beside: Option<String>,
    at_hand: Vec<GivenProduct>,
    at_most_percent: String,
    every_days: u32,
    #[serde(default)]
    stop_from: Option<String>,
    steps: u32,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct GivenProduct {
    form: String,
    strength: String,
    divides_into: Option<u8>,
    measure: Option<String>,
    largest: Option<String>,
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
struct Expected {
    steps: Vec<ExpectedStep>,
    ends: String,
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
struct ExpectedStep {
    not_before_days: u32,
    lowest_allowed_ug: u64,
    dose_ug: u64,
    handling: u32,
    made_of: Vec<String>,
    occupancy: Option<[u8; 2]>,
    doubts: Vec<String>,
}

fn product(given: &GivenProduct) -> Product {
    let form = Form::from_code(&given.form).expect("a form");
    if form == Form::Liquid {
        let volume = |text: &Option<String>| {
            Volume::parse(text.as_deref().unwrap_or_default()).expect("a volume")
        };
        let strength = Concentration::parse(&given.strength).expect("a strength");
        return Product::liquid(strength, volume(&given.measure), volume(&given.largest))
            .expect("measurable");
    }
    let division = Division::from_parts(given.divides_into.unwrap_or(1)).expect("1, 2 or 4");
    let each = Dose::parse(&given.strength).expect("a strength");
    Product::pieces(form, each, division).expect("may be divided so")
}

fn run(given: &Given) -> Result<Ahead, Refusal> {
    let products = given.at_hand.iter().map(product).collect();
    let at_hand = AtHand::new(products, AtHand::USUAL_PIECES).expect("few enough");
    let dose = |text: &String| Dose::parse(text).expect("a dose");
    let permille = Rule::read_percent(&given.at_most_percent).expect("a percentage");
    let situation = Situation {
        current: dose(&given.dose),
        beside: given.beside.as_ref().map_or(Dose::NOTHING, dose),
        at_hand: &at_hand,
        drug: find(&given.drug),
        record_only: medicine::record_only(&given.drug),
        named_pace: medicine::named_pace(&given.drug),
        held_whole: 0,
    };
    let rule = Rule::new(permille, given.every_days).expect("in range");
    steps_ahead(
        &situation,
        rule,
        given.stop_from.as_ref().map(dose),
        given.steps,
    )
}

fn made_of(making: &Making) -> Vec<String> {
    let parts = making.parts.iter().map(|part| {
        let of = match part.product.content() {
            Content::Pieces { each, .. } | Content::Drops { each, .. } => each.plain(),
            Content::Measured { concentration, .. } => concentration.plain(),
        };
        let amount = match part.amount {
            Amount::Whole(pieces) => pieces.to_string(),
            Amount::Half => "1/2".to_owned(),
            Amount::Quarter => "1/4".to_owned(),
            Amount::Volume(volume) => format!("{} ml", volume.millilitres()),
            Amount::Drops(drops) => format!("{drops} drops"),
        };
        format!("{amount} of {of}")
    });
    parts.collect()
}

fn as_expected(outcome: Result<Ahead, Refusal>) -> Expected {
    let ahead = match outcome {
        Ok(ahead) => ahead,
        Err(refusal) => {
            return Expected {
                steps: Vec::new(),
                ends: format!("{refusal:?}"),
            };
        }
    };
    let steps = ahead.steps.iter().map(|ahead| {
        let step = &ahead.step.value;
        ExpectedStep {
            not_before_days: ahead.not_before_days,
            lowest_allowed_ug: step.lowest_allowed.micrograms(),
            dose_ug: step.to.micrograms(),
            handling: step.making.as_ref().map_or(0, |making| making.handling),
            made_of: step.making.as_ref().map(made_of).unwrap_or_default(),
            occupancy: step.occupancy.map(|(_, after)| [after.low, after.high]),
            doubts: ahead
                .step
                .doubts
                .iter()
                .map(|doubt| doubt.code.code().to_owned())
                .collect(),
        }
    });
    Expected {
        steps: steps.collect(),
        ends: match ahead.ends {
            AheadEnds::AsAsked => "as asked".to_owned(),
            AheadEnds::Nothing => "nothing".to_owned(),
            AheadEnds::NothingWithin(why) => {
                let lowest = why.smallest_cut.map_or(Dose::NOTHING, |making| making.dose);
                format!("nothing within; next lower {}", lowest.plain())
            }
        },
    }
}

fn read<T: for<'a> Deserialize<'a>>(file: &Path) -> T {
    let text = fs::read_to_string(file).unwrap_or_else(|why| panic!("{}: {why}", file.display()));
    serde_json::from_str(&text).unwrap_or_else(|why| panic!("{}: {why}", file.display()))
}

#[test]
fn every_scenario_comes_out_as_it_stands_in_its_file() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/scenarios");
    let mut scenarios: Vec<PathBuf> = fs::read_dir(&folder)
        .expect("the folder stands in the tree")
        .map(|entry| entry.expect("listed").path())
        .collect();
    scenarios.sort();
    assert!(scenarios.len() >= 5, "the scenarios are there");
    for scenario in scenarios {
        let given: Given = read(&scenario.join("given.json"));
        let expected: Expected = read(&scenario.join("expected.json"));
        let found = as_expected(run(&given));
        assert_eq!(
            found,
            expected,
            "{}\nfound: {}",
            scenario.display(),
            serde_json::to_string_pretty(&found).expect("plain values")
        );
    }
}
