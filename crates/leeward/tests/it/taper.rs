//! `leeward taper`: a scenario in, the schedule that follows from it out; or why there is none.

use std::fs;
use std::path::PathBuf;
use std::process::{Command, Output};

use serde_json::{Value, json};

fn run(scenario: &str, more: &[&str]) -> Output {
    let folder = tempfile::tempdir().expect("a folder can be made");
    let path = folder.path().join("scenario.json");
    fs::write(&path, scenario).expect("it can be written");
    let program = env!("CARGO_BIN_EXE_leeward");
    let run = Command::new(program)
        .arg("taper")
        .arg(&path)
        .args(more)
        .output();
    run.expect("the program starts")
}

fn told(scenario: &Value) -> (i32, Value) {
    let output = run(&scenario.to_string(), &["--json"]);
    let told = serde_json::from_slice(&output.stdout).expect("it is JSON");
    (output.status.code().expect("it ends by itself"), told)
}

/// Citalopram from 20 mg with a divisible tablet and a liquid, as it stands in the README.
fn citalopram() -> Value {
    json!({
        "drug": "citalopram", "starts": "2026-01-05", "dose": "20 mg", "goal": "0 mg",
        "at_hand": [
            {"form": "tablet", "strength": "20 mg", "divides_into": 4},
            {"form": "liquid", "strength": "2 mg/ml", "measure": "0.02 ml", "largest": "10 ml"},
        ],
        "each_step": {"at_most_percent": 10, "at_most_occupancy_points": 5, "days": 28},
        "last_dose_at_most": "0.5 mg", "most_pieces": 6, "circumstances": [],
    })
}

fn with(field: &str, value: Value) -> Value {
    let mut scenario = citalopram();
    scenario[field] = value;
    scenario
}

fn doses(told: &Value) -> Vec<u64> {
    let steps = told["steps"].as_array().expect("a list").iter();
    steps
        .map(|step| step["dose_ug"].as_u64().expect("a dose"))
        .collect()
}

#[test]
fn each_scenario_gives_what_was_reckoned_by_hand() {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/schedules");
    let mut seen = 0;
    for entry in fs::read_dir(folder).expect("it is there") {
        let folder = entry.expect("it can be read").path();
        let read = |name: &str| -> Value {
            let text = fs::read_to_string(folder.join(name)).expect("it is there");
            serde_json::from_str(&text).expect("it is JSON")
        };
        let (given, expected) = (read("given.json"), read("expected.json"));
        let (status, told) = told(&given);
        assert_eq!(
            Some(i64::from(status)),
            expected["status"].as_i64(),
            "{folder:?}"
        );
        // What was reckoned by hand; the answer has more.
        compare(&folder.display().to_string(), &expected["told"], &told);
        seen += 1;
    }
    assert!(seen >= 7, "{seen}");
}

/// Everything that is expected stands in what was told.
fn compare(place: &str, expected: &Value, told: &Value) {
    match (expected, told) {
        (Value::Object(expected), Value::Object(told)) => {
            for (key, expected) in expected {
                let told = told.get(key).unwrap_or(&Value::Null);
                compare(&format!("{place}.{key}"), expected, told);
            }
        }
        (Value::Array(expected), Value::Array(told)) => {
            assert_eq!(expected.len(), told.len(), "{place}: {told:?}");
            for (nth, (expected, told)) in expected.iter().zip(told).enumerate() {
                compare(&format!("{place}[{nth}]"), expected, told);
            }
        }
        (Value::Number(expected), Value::Number(told)) => {
            let near = expected.as_f64().zip(told.as_f64());
            let near = near.is_some_and(|(a, b)| (a - b).abs() < 1e-6);
            assert!(near, "{place}: {told} is not {expected}");
        }
        _ => assert_eq!(expected, told, "{place}"),
    }
}

#[test]
fn the_example_is_the_scenario_of_these_tests() {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../data/example/scenario.json");
    let text = fs::read_to_string(path).expect("it is there");
    let example: Value = serde_json::from_str(&text).expect("it is JSON");
    assert_eq!(example, citalopram());
}

#[test]
fn every_step_keeps_every_cap_and_is_made_of_what_is_at_hand() {
    let (status, told) = told(&citalopram());
    assert_eq!(status, 0);
    let doses = doses(&told);
    assert_eq!((doses.len(), doses.last()), (41, Some(&0)));
    let mut before = 20_000;
    for (step, dose) in told["steps"].as_array().expect("a list").iter().zip(&doses) {
        if *dose > 0 {
            assert!((before - dose) * 10 <= before, "{step}");
            let points = step["occupancy"]["drop_points"].as_f64().expect("a number");
            assert!(points <= 5.0, "{step}");
            let parts = step["made_of"].as_array().expect("a list").iter();
            let sum: u64 = parts
                .map(|part| part["dose_ug"].as_u64().expect("a dose"))
                .sum();
            assert_eq!(sum, *dose);
        } else {
            assert!(before <= 500);
            assert_eq!(
                (&step["made_of"], &step["handling"], &step["days"]),
                (&json!([]), &json!(0), &json!(0))
            );
        }
        before = *dose;
    }
    assert_eq!(told["totals"]["steps"], 41);
    assert_eq!(told["totals"]["days"], 40 * 28);
    assert_eq!(told["supply"].as_array().map(Vec::len), Some(40));
    assert!(told["guidance"].as_array().is_some_and(|g| g.len() > 3));
}

#[test]
fn a_scenario_that_is_not_understood_gets_one_sentence_and_the_status_two() {
    let mut misspelt = citalopram();
    misspelt["each_step"] =
        json!({"at_most_percnet": 10, "at_most_occupancy_points": 5, "days": 28});
    let divided = json!([{"form": "er_tablet", "strength": "75 mg", "divides_into": 2}]);
    let cases = [
        ("{".to_owned(), "scenario"),
        (misspelt.to_string(), "at_most_percnet"),
        (with("dose", json!("20")).to_string(), "In dose:"),
        (with("goal", json!("20 mg")).to_string(), "goal"),
        (with("starts", json!("5.01.2026")).to_string(), "2026-01-05"),
        (with("at_hand", json!([])).to_string(), "at_hand"),
        (
            with("at_hand", divided).to_string(),
            "at_hand[0].divides_into",
        ),
        (
            with("each_step", json!({"days": 28})).to_string(),
            "at_most_percent",
        ),
        (
            with("each_step", json!({"at_most_percent": 10})).to_string(),
            "days",
        ),
        (
            with(
                "each_step",
                json!([{"above": "5 mg", "at_most_percent": 10, "days": 7}]),
            )
            .to_string(),
            "0 mg",
        ),
        (with("doses", json!(["25 mg"])).to_string(), "each_step"),
        (
            with("circumstances", json!(["tired"])).to_string(),
            "circumstances[0]",
        ),
        (with("most_pieces", json!(0)).to_string(), "most_pieces"),
    ];
    for (scenario, part) in cases {
        for language in ["en", "pl"] {
            let output = run(&scenario, &["--json", "--language", language]);
            assert_eq!(output.status.code(), Some(2), "{scenario}");
            assert!(output.stdout.is_empty());
            let said = String::from_utf8(output.stderr).expect("UTF-8");
            assert_eq!(said.lines().count(), 1, "{said}");
            assert!(
                language == "pl" || said.contains(part),
                "{said} has no {part}"
            );
        }
    }
}

#[test]
fn nothing_is_computed_for_what_is_recorded_only_and_the_answer_says_whom_to_ask() {
    let drugs = [
        "clozapine",
        "lithium",
        "Nardil",
        "phenobarbital",
        "valproate",
        "tramadol",
    ];
    let by_drug = drugs.map(|drug| with("drug", json!(drug)));
    let circumstances = [
        "epilepsy",
        "pregnancy",
        "past withdrawal seizure",
        "delirium",
        "depot",
    ];
    let by_circumstance = circumstances.map(|c| with("circumstances", json!([c])));
    for scenario in by_drug.iter().chain(&by_circumstance) {
        let (status, told) = told(scenario);
        assert_eq!(status, 3, "{scenario}");
        assert_eq!(told["cannot"]["code"], "record_only", "{scenario}");
        assert_eq!(told["steps"], json!([]));
        let says = told["cannot"]["says"].as_array().expect("a list");
        assert!(says.len() == 2, "{says:?}");
    }
}

#[test]
fn it_is_told_in_both_languages_with_its_arithmetic() {
    for (language, part) in [("en", "How 18.12 mg is made"), ("pl", "18,12 mg")] {
        let output = run(&citalopram().to_string(), &["--language", language]);
        assert!(output.status.success());
        let said = String::from_utf8(output.stdout).expect("UTF-8");
        assert!(said.contains(part), "{said}");
        assert!(!said.contains('{') && !said.contains('['), "{said}");
    }
}

fn tablet(strength: &str, parts: u32) -> Value {
    json!({"form": "tablet", "strength": strength, "divides_into": parts})
}

/// A scenario of one drug with tablets.
fn of(drug: &str, dose: &str, tablets: &[Value], each_step: Value, last: &str) -> Value {
    json!({
        "drug": drug, "starts": "2026-01-05", "dose": dose, "goal": "0 mg",
        "at_hand": tablets, "each_step": each_step, "last_dose_at_most": last,
    })
}

fn codes(told: &Value) -> Vec<String> {
    let doubts = told["doubts"].as_array().expect("a list").iter();
    doubts
        .map(|doubt| doubt["code"].as_str().expect("a code").to_owned())
        .collect()
}

#[test]
fn an_amount_cuts_a_benzodiazepine_no_faster_than_its_class_allows() {
    let tablets = [tablet("10 mg", 4), tablet("2 mg", 4)];
    let each_step = json!({"at_most_mg": "10 mg", "days": 14});
    let (status, told) = told(&of("diazepam", "40 mg", &tablets, each_step, "2 mg"));
    assert_eq!(status, 0, "{told}");
    let mut before = 40_000;
    for dose in doses(&told).into_iter().filter(|dose| *dose > 0) {
        assert!((before - dose) * 4 <= before, "{before} to {dose}");
        before = dose;
    }
    assert!(before <= 2_000, "{told}");
    assert!(codes(&told).contains(&"held_to_bound".to_owned()), "{told}");
}

#[test]
fn no_drug_is_stopped_from_a_high_dose_where_nothing_is_known_of_it() {
    let each_step = json!({"at_most_percent": 25, "days": 14});
    for drug in ["etizolam", "somethingelse", "clonidine", "propranolol"] {
        let scenario = of(
            drug,
            "40 mg",
            &[tablet("20 mg", 1)],
            each_step.clone(),
            "40 mg",
        );
        let (status, told) = told(&scenario);
        assert_eq!((status, doses(&told)), (3, Vec::new()), "{drug}: {told}");
        let is_said = told["cannot"]["code"] == "stop_unknown"
            || codes(&told).contains(&"stop_held_lower".to_owned());
        assert!(is_said, "{drug}: {told}");
    }
    for drug in ["prednisone", "insulina", "cloza pine", "Li2CO3"] {
        let (_, told) = told(&of(
            drug,
            "40 mg",
            &[tablet("20 mg", 1)],
            each_step.clone(),
            "5 mg",
        ));
        assert_eq!(told["cannot"]["code"], "record_only", "{drug}");
    }
    for drug in ["dia zepam", "cinolazepam", "Preato"] {
        let fast = json!({"at_most_percent": 50, "days": 14});
        let (_, told) = told(&of(drug, "40 mg", &[tablet("20 mg", 1)], fast, "5 mg"));
        assert_eq!(told["cannot"]["code"], "too_fast", "{drug}");
    }
}

#[test]
fn tablets_that_melt_or_are_known_as_slow_alone_are_taken_whole() {
    let each_step = json!({"at_most_percent": 50, "days": 14});
    for (drug, dose, strength) in [
        ("asenapine", "10 mg", "5 mg"),
        ("mirtazapine ODT", "30 mg", "30 mg"),
        ("Mirzaten Q-Tab", "30 mg", "30 mg"),
        ("clomipramine", "75 mg", "75 mg"),
    ] {
        let (_, told) = told(&of(
            drug,
            dose,
            &[tablet(strength, 4)],
            each_step.clone(),
            "2 mg",
        ));
        let steps = told["steps"].to_string();
        assert!(
            !steps.contains("1/2") && !steps.contains("1/4"),
            "{drug}: {steps}"
        );
        assert!(
            codes(&told).contains(&"held_whole".to_owned()),
            "{drug}: {told}"
        );
    }
}

#[test]
fn a_large_last_cut_and_a_list_that_stops_suddenly_are_said() {
    let each_step = json!({"at_most_percent": 50, "days": 14});
    let (_, large) = told(&of(
        "paroxetine",
        "20 mg",
        &[tablet("20 mg", 4)],
        each_step,
        "5 mg",
    ));
    assert!(codes(&large).contains(&"last_cut".to_owned()), "{large}");
    let mut list = of(
        "diazepam",
        "20 mg",
        &[tablet("10 mg", 2)],
        json!({"days": 14}),
        "2 mg",
    );
    list["doses"] = json!(["0 mg"]);
    let (_, sudden) = told(&list);
    assert!(
        codes(&sudden).contains(&"sudden_stop".to_owned()),
        "{sudden}"
    );
    let said = String::from_utf8(run(&list.to_string(), &[]).stdout).expect("UTF-8");
    assert!(
        said.contains("diazepam") && said.contains("seizures"),
        "{said}"
    );
    assert!(!said.contains("was allowed"), "{said}");
}

#[test]
fn a_field_that_stands_twice_too_many_bands_and_far_years_are_refused() {
    let twice = citalopram()
        .to_string()
        .replacen("{", "{\"goal\":\"5 mg\",", 1);
    let caps = twice.replace("\"goal\":\"5 mg\",", "");
    let caps = caps.replace("\"days\":28", "\"days\":28,\"days\":7");
    let band =
        |above: usize| json!({"above": format!("{above} mg"), "at_most_percent": 9, "days": 7});
    let bands: Vec<Value> = (0..21).map(band).collect();
    let both = json!({"doses": ["15 mg"], "days": 14});
    let mut listed = with("each_step", both);
    listed["doses"] = json!(["10 mg"]);
    for scenario in [
        twice,
        caps,
        with("each_step", json!(bands)).to_string(),
        with("starts", json!("9999-12-20")).to_string(),
        listed.to_string(),
    ] {
        let output = run(&scenario, &["--json"]);
        assert_eq!(output.status.code(), Some(2), "{scenario}");
    }
}
