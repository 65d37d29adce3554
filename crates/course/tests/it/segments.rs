//! Pieces of constant mean against an exact dynamic program and ruptures; versions stand in
//! `expected.json`.

use course::segments::segments;
use serde_json::Value;

fn list(value: &Value) -> &Vec<Value> {
    value.as_array().expect("a list")
}

fn number(value: &Value) -> f64 {
    value.as_f64().expect("a number")
}

fn whole(value: &Value) -> usize {
    usize::try_from(value.as_u64().expect("a whole number")).expect("small")
}

fn cost(values: &[f64], cuts: &[usize], penalty: f64) -> f64 {
    let ends = cuts.iter().copied().chain([values.len()]);
    let mut from = 0;
    let mut sum = penalty * cuts.len() as f64;
    for to in ends {
        let piece = &values[from..to];
        let mean = piece.iter().sum::<f64>() / piece.len() as f64;
        sum += piece.iter().map(|v| (v - mean) * (v - mean)).sum::<f64>();
        from = to;
    }
    sum
}

/// ruptures prunes so that a least length may lose the optimum; `make.py` says where it does.
#[test]
fn the_pieces_are_the_optimum_and_those_of_ruptures_wherever_it_finds_the_optimum() {
    let read = |text| serde_json::from_str::<Value>(text).expect("JSON");
    let given = read(include_str!("../scenarios/segments/given.json"));
    let expected = read(include_str!("../scenarios/segments/expected.json"));
    let (mut asked, mut as_ruptures) = (0, 0);
    for (series, answers) in list(&given).iter().zip(list(&expected["expected"])) {
        let values: Vec<f64> = list(&series["values"]).iter().map(number).collect();
        for (ask, answer) in list(&series["asked"]).iter().zip(list(answers)) {
            let (penalty, least) = (number(&ask["penalty"]), whole(&ask["least"]));
            let ours = segments(&values, penalty, least);
            let best: Vec<usize> = list(&answer["cuts"]).iter().map(whole).collect();
            assert_eq!(ours, best, "{} values, {ask}", values.len());
            let off = cost(&values, &ours, penalty) - number(&answer["cost"]);
            assert!(off.abs() < 1e-7, "{off}");
            asked += 1;
            as_ruptures += usize::from(answer["kernel"] == true);
        }
    }
    assert_eq!(asked, whole(&expected["counts"]["asked"]));
    assert_eq!(
        as_ruptures,
        whole(&expected["counts"]["kernel_is_the_optimum"])
    );
    assert!(asked >= 500 && as_ruptures * 100 >= asked * 95);
}

#[test]
fn a_series_shorter_than_two_pieces_is_not_cut() {
    assert!(segments(&[], 1.0, 3).is_empty());
    assert!(segments(&[0.0, 0.0, 9.0, 9.0, 9.0], 0.1, 3).is_empty());
    assert_eq!(segments(&[0.0, 0.0, 0.0, 9.0, 9.0, 9.0], 0.1, 3), [3]);
}

#[test]
fn a_least_length_of_nought_is_one() {
    assert_eq!(segments(&[0.0, 9.0], 0.1, 0), segments(&[0.0, 9.0], 0.1, 1));
}

#[test]
fn a_far_centre_does_not_cost_digits() {
    let values: Vec<f64> = (0..40).map(|t| if t < 23 { 0.0 } else { 1.0 }).collect();
    let far: Vec<f64> = values.iter().map(|v| v + 1e7).collect();
    assert_eq!(segments(&values, 2.0, 5), [23]);
    assert_eq!(segments(&far, 2.0, 5), [23]);
}
