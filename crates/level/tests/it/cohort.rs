//! Many people side by side have the levels that each has alone.

use level::{Cohort, Intake, Kinetics, LANES, Person, Schedule, Share, Species, Walk};

use crate::{rate, two_years_down, with_metabolite};

/// So many people, each a little different; every third one's body told apart from the blood.
fn people(many: usize, exchanges: bool) -> Vec<Person> {
    let person = |at: usize| {
        let by = 0.6 + 0.8 * (at * 7 % 11) as f64 / 10.0;
        let mut kinetics = Kinetics::plain(rate(0.8 * by), rate(0.02 / by))
            .with_metabolite(Share::new(0.7).unwrap(), rate(0.008 * by));
        if exchanges && at.is_multiple_of(3) {
            kinetics = kinetics.with_exchange(rate(0.2 * by), rate(0.05));
        }
        Person::new(kinetics, by / 40.0).unwrap()
    };
    (0..many).map(person).collect()
}

/// How far apart at most, of the peak, from everybody walked alone.
fn apart<F: level::Float + Into<f64>>(many: usize, schedule: &Schedule, hours: usize) -> f64 {
    let mut furthest = 0.0_f64;
    for exchanges in [false, true] {
        let people = people(many, exchanges);
        let cohort = Cohort::<F>::of(&people, schedule);
        let mut buffer = vec![F::default(); cohort.room(hours)];
        cohort.fill(hours, &mut buffer).unwrap();
        for (at, person) in people.iter().enumerate() {
            let walk = Walk::new(&person.kinetics(), schedule).take(hours);
            let walked: Vec<(f64, f64)> = walk
                .map(|level| {
                    (
                        level.parent * person.weight(),
                        level.metabolite * person.weight(),
                    )
                })
                .collect();
            let peak = walked.iter().map(|(a, b)| a.max(*b)).fold(0.0, f64::max);
            for (hour, (parent, metabolite)) in walked.into_iter().enumerate() {
                let of = |species| -> f64 {
                    buffer[Cohort::<F>::place(at, species, hour, hours)].into()
                };
                let error = (of(Species::Parent) - parent).abs();
                let error = error.max((of(Species::Metabolite) - metabolite).abs());
                furthest = furthest.max(error / peak.max(f64::MIN_POSITIVE));
            }
        }
    }
    furthest
}

/// Several intakes a day, some between two hours, some at one time, a pause, and late ones.
fn uneven() -> Schedule {
    let minutes = [
        0, 0, 59, 60, 61, 480, 481, 1439, 1440, 1500, 1501, 1502, 2880, 9000, 9001, 20_000,
    ];
    let intakes = minutes.iter().enumerate().map(|(at, minute)| Intake {
        minute: *minute,
        amount: 1.0 + at as f64,
    });
    Schedule::new(intakes.collect()).unwrap()
}

#[test]
fn the_levels_of_many_are_those_of_each() {
    for many in [1, LANES - 1, LANES, 2 * LANES + 3] {
        assert!(apart::<f64>(many, &two_years_down(), 17_520) < 1e-12);
    }
}

#[test]
fn intakes_at_any_minute_are_held_alike() {
    for hours in [1, 23, 24, 25, 500] {
        let error = apart::<f64>(LANES + 1, &uneven(), hours);
        assert!(error < 1e-12, "{error:e} in {hours} hours");
    }
}

#[test]
fn short_numbers_are_right_to_their_last_places() {
    let error = apart::<f32>(2 * LANES, &two_years_down(), 17_520);
    assert!(error < 4e-7, "{error:e}");
    let error = apart::<f32>(2 * LANES, &uneven(), 500);
    assert!(error < 4e-7, "{error:e}");
}

#[test]
fn a_stream_shows_every_hour_of_everybody_and_can_begin_on_any_day() {
    let people = people(LANES + 5, true);
    for schedule in [uneven(), two_years_down()] {
        let cohort = Cohort::<f64>::of(&people, &schedule);
        let hours = 20 * 24;
        let mut buffer = vec![0.0; cohort.room(hours)];
        cohort.fill(hours, &mut buffer).unwrap();
        for first in [0, 1, 7, 19] {
            let mut expected = first * 24;
            cohort.stream(first..20, |hour, parent, metabolite| {
                assert_eq!(hour, expected);
                expected += 1;
                assert_eq!(parent.len(), people.len());
                for at in 0..people.len() {
                    let of =
                        |species| buffer[Cohort::<f64>::place(at, species, hour as usize, hours)];
                    assert!((parent[at] - of(Species::Parent)).abs() < 1e-13);
                    assert!((metabolite[at] - of(Species::Metabolite)).abs() < 1e-13);
                }
            });
            assert_eq!(expected, 20 * 24);
        }
    }
}

#[test]
fn a_buffer_that_is_too_short_is_refused_and_stays_as_it_was() {
    let schedule = two_years_down();
    let cohort = Cohort::<f32>::of(&people(3, false), &schedule);
    let mut buffer = vec![-1.0; cohort.room(10) - 1];
    let refused = cohort.fill(10, &mut buffer).unwrap_err();
    assert_eq!(refused.needs, refused.has + 1);
    assert!(buffer.iter().all(|value| *value < 0.0));
}

#[test]
fn nobody_and_no_hour_are_nothing_to_write() {
    let schedule = two_years_down();
    let nobody = Cohort::<f32>::of(&[], &schedule);
    assert_eq!(nobody.room(100), 0);
    nobody.fill(100, &mut []).unwrap();
    nobody.stream(0..2, |_, parent, _| assert!(parent.is_empty()));
    let somebody = Cohort::<f32>::of(&people(1, false), &schedule);
    somebody.fill(0, &mut []).unwrap();
}

#[test]
fn levels_long_after_the_last_intake_fall_to_nought_and_not_below() {
    let schedule = Schedule::daily([1.0]).unwrap();
    let person = Person::new(with_metabolite(5.0, 1.0, 2.0), 1.0).unwrap();
    let cohort = Cohort::<f32>::of(&[person], &schedule);
    let mut last = 1.0;
    cohort.stream(0..400, |_, parent, _| last = parent[0]);
    assert!(last.abs() < f32::MIN_POSITIVE);
}
