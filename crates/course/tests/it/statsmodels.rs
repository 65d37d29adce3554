//! The plain filter and smoother against an outside program; versions stand in `expected.json`.

use course::local_level::LocalLevel;
use serde_json::Value;

fn numbers(value: &Value) -> Vec<f64> {
    let list = value.as_array().expect("a list");
    list.iter().map(|v| v.as_f64().expect("a number")).collect()
}

#[test]
fn level_variance_and_likelihood_are_those_of_statsmodels() {
    let given: Value =
        serde_json::from_str(include_str!("../scenarios/local_level/given.json")).expect("JSON");
    let expected: Value =
        serde_json::from_str(include_str!("../scenarios/local_level/expected.json")).expect("JSON");
    let series: Vec<Option<f64>> = given["series"]
        .as_array()
        .expect("a list")
        .iter()
        .map(Value::as_f64)
        .collect();
    let mut gap = 0;
    let mut noted = Vec::new();
    for day in &series {
        gap += 1;
        if let Some(y) = day {
            noted.push((gap, *y));
            gap = 0;
        }
    }
    let parameters = given["parameters"].as_array().expect("a list");
    assert_eq!(parameters.len(), 3);
    for (p, e) in parameters
        .iter()
        .zip(expected["expected"].as_array().expect("a list"))
    {
        let parameter = |name: &str| p[name].as_f64().expect("a number");
        let local_level = LocalLevel {
            drift: parameter("drift"),
            phi: parameter("phi"),
            remembered: parameter("remembered"),
            flicker: parameter("flicker"),
        };
        let likelihood = local_level.fit(&noted).log_likelihood();
        let theirs = e["log_likelihood"].as_f64().expect("a number");
        assert!(
            (likelihood - theirs).abs() < 1e-6,
            "{likelihood} and {theirs}"
        );
        let smoothed = local_level.smooth(&series).expect("noted");
        let close = |ours: &[f64], theirs: &[f64]| {
            assert_eq!(ours.len(), theirs.len());
            for (a, b) in ours.iter().zip(theirs) {
                assert!((a - b).abs() < 1e-7, "{a} and {b}");
            }
        };
        close(&smoothed.level, &numbers(&e["level"]));
        close(&smoothed.variance, &numbers(&e["variance"]));
    }
}
