//! A kept check of how much the reading finds where the truth is known.

use course::{Reading, read};

use crate::invented::{Course, area_under_curve};

fn told(course: &Course, reading: &Reading) -> f64 {
    let heavy: Vec<bool> = course.heavy[..reading.days.len()].to_vec();
    let wave: Vec<f64> = reading.days.iter().map(|d| d.wave).collect();
    area_under_curve(&heavy, &wave)
}

/// The mean over several people of how well `wave` tells planted days from others.
fn area(
    seeds: std::ops::Range<u64>,
    person: impl Fn(u64) -> Course,
    items: usize,
    share: f64,
) -> f64 {
    let count = (seeds.end - seeds.start) as f64;
    let each = seeds.map(|seed| {
        let mut course = person(seed);
        let reading = read(&course.noted(items, 1.0, share)).expect("noted");
        told(&course, &reading)
    });
    each.sum::<f64>() / count
}

#[test]
fn high_waves_of_six_symptoms_are_told_nearly_always() {
    let person = |seed| {
        Course::flat(365, seed)
            .remembering(0.5, 0.6)
            .waves(10.0, 16.0, 2.0)
    };
    let area = area(900..906, person, 6, 0.85);
    println!("high waves: {area:.3}");
    assert!(area > 0.98, "{area}");
}

#[test]
fn waves_no_higher_than_the_noise_are_told_mostly() {
    let person = |seed| {
        Course::flat(365, seed)
            .remembering(0.5, 1.0)
            .waves(10.0, 16.0, 1.5)
    };
    let area = area(910..916, person, 6, 0.85);
    println!("faint waves: {area:.3}");
    assert!(area > 0.8, "{area}");
}

#[test]
fn sparse_notes_tell_less_and_still_much() {
    let person = |seed| {
        Course::flat(365, seed)
            .remembering(0.5, 0.6)
            .waves(10.0, 16.0, 2.0)
    };
    let area = area(920..926, person, 3, 0.3);
    println!("sparse notes: {area:.3}");
    assert!(area > 0.9, "{area}");
}
