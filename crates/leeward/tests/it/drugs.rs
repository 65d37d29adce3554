//! `leeward drugs`: the catalogue listed, one drug with its sources, or one sentence.

use std::process::{Command, Output};

use serde_json::Value;

fn drugs(arguments: &[&str]) -> Output {
    let program = env!("CARGO_BIN_EXE_leeward");
    let run = Command::new(program).arg("drugs").args(arguments).output();
    run.expect("the program starts")
}

fn said(arguments: &[&str]) -> String {
    let output = drugs(arguments);
    assert!(output.status.success());
    let said = String::from_utf8(output.stdout).expect("the program writes UTF-8");
    assert!(
        !said.contains('{') && !said.contains('\u{2068}'),
        "a sentence is missing: {said}"
    );
    said
}

fn json(arguments: &[&str]) -> Value {
    let output = drugs(arguments);
    assert!(output.status.success());
    serde_json::from_slice(&output.stdout).expect("it is JSON")
}

#[test]
fn without_a_name_every_drug_is_a_line_with_its_class_and_what_is_known() {
    let listed = said(&[]);
    assert_eq!(listed.lines().count(), medicine::catalogue().len());
    for line in [
        "sertraline: selective serotonin reuptake inhibitor; with a curve",
        "clozapine: antipsychotic; recorded only, without a curve",
        "haloperidol: antipsychotic; with a weak curve",
    ] {
        assert!(listed.lines().any(|one| one == line), "{line}: {listed}");
    }
    let polish = said(&["--language", "pl"]);
    assert!(polish.contains("sertralina: "), "{polish}");
    let list = json(&["--json"]);
    let list = list.as_array().expect("a list");
    assert_eq!(list.len(), medicine::catalogue().len());
    assert!(list.iter().all(|drug| drug["occupancy"].is_string()));
}

#[test]
fn a_drug_is_told_with_every_source_named() {
    let told = said(&["Asertin 50"]);
    for part in [
        "sertraline",
        "tablet: 25 mg, 50 mg, 100 mg and 150 mg [checked, source ",
        "Sold as Zoloft, Asertin",
        "NICE NG222, 2022: ",
        "50 mg a day: about 80 %",
        "What this rests on",
        "1. ",
        "Polish register of medicinal products",
    ] {
        assert!(told.contains(part), "{part}: {told}");
    }
    let numbers = told
        .lines()
        .filter(|line| line.starts_with("  ") && line.contains("source "));
    assert!(
        numbers.count() > 20,
        "figures name the number of their source"
    );
    let polish = said(&["kwetiapina", "--language", "pl"]);
    assert!(
        polish.contains("sprawdzone, \u{17a}r\u{f3}d\u{142}o"),
        "{polish}"
    );
}

#[test]
fn occupancy_is_told_in_whole_percent() {
    for key in [
        "escitalopram",
        "risperidone",
        "lurasidone",
        "desvenlafaxine",
    ] {
        let told = said(&[key]);
        let percents = told.lines().filter(|line| line.contains(" a day: about "));
        let mut found = 0;
        for line in percents {
            let (_, percent) = line.split_once("about ").expect("just found");
            let percent = percent.split('%').next().expect("it has a percent");
            assert!(!percent.contains('.'), "{line}");
            found += 1;
        }
        assert!(found > 3, "{told}");
    }
    assert!(!said(&["diazepam"]).contains(" a day: about "));
}

/// Whether every object that holds a figure has its source and certainty.
fn grounded(value: &Value, path: &str) {
    match value {
        Value::Array(list) => list.iter().for_each(|one| grounded(one, path)),
        Value::Object(fields) => {
            let figures = [
                "hours",
                "emax_percent",
                "strengths",
                "at_most_percent",
                "code",
                "parts",
            ];
            if figures.iter().any(|name| fields.contains_key(*name)) {
                assert!(fields["source"]["text"].is_string(), "{path}");
                assert!(fields["certainty"].is_string(), "{path}");
            }
            for (name, field) in fields {
                grounded(field, &format!("{path}/{name}"));
            }
        }
        _ => {}
    }
}

#[test]
fn as_json_every_figure_has_its_source_and_certainty() {
    for name in [
        "citalopram",
        "trazodone",
        "lithium",
        "pregabalin",
        "isocarboxazid",
    ] {
        let told = json(&[name, "--json"]);
        assert_eq!(told["key"], name);
        grounded(&told, name);
        assert!(!told["made"].as_array().expect("a list").is_empty());
    }
    let citalopram = json(&["citalopram", "--json"]);
    assert_eq!(citalopram["drops_like_tablets"]["drops"], "8 mg");
    assert_eq!(citalopram["curves"][0]["ed50"], "2.33 mg");
    assert_eq!(json(&["isocarboxazid", "--json"])["half_life"], Value::Null);
}

#[test]
fn a_name_that_is_not_there_gets_one_sentence_and_the_status_two() {
    for (language, sentence) in [
        ("en", "No drug of that name stands in the catalogue.\n"),
        ("pl", "W katalogu nie ma leku o tej nazwie.\n"),
    ] {
        let output = drugs(&["xylophone", "--language", language]);
        assert_eq!(output.status.code(), Some(2));
        assert!(output.stdout.is_empty());
        assert_eq!(
            String::from_utf8_lossy(&output.stderr),
            sentence,
            "not what was typed"
        );
    }
}
