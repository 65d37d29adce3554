//! What holds for every drug and every schedule.

use level::{Exchange, Intake, Kinetics, Level, Propagator, Schedule, Share, State, Walk};
use proptest::prelude::*;

use crate::rate;

/// Of the largest amount.
const CLOSE: f64 = 1e-12;
/// The same after the 1,440 steps of a day's minutes, each of which rounds.
const CLOSE_BY_MINUTES: f64 = 1e-11;

prop_compose! {
    /// From minutes to a month.
    fn any_rate()(exponent in -3.0_f64..1.5) -> f64 {
        10_f64.powf(exponent)
    }
}

prop_compose! {
    fn any_kinetics()(
        absorption in any_rate(),
        elimination in any_rate(),
        exchange in proptest::option::of((any_rate(), any_rate())),
        metabolite in proptest::option::of((0.0_f64..=1.0, any_rate())),
        equal in any::<bool>(),
    ) -> Kinetics {
        let absorption = if equal { elimination } else { absorption };
        let mut kinetics = Kinetics::plain(rate(absorption), rate(elimination));
        kinetics.exchange = exchange.map(|(out, back)| Exchange { out: rate(out), back: rate(back) });
        match metabolite {
            Some((share, leaving)) => {
                kinetics.with_metabolite(Share::new(share).unwrap(), rate(leaving))
            }
            None => kinetics,
        }
    }
}

prop_compose! {
    fn any_intakes()(
        intakes in proptest::collection::vec((0_u32..6000, 0.0_f64..3.0), 0..12),
    ) -> Vec<Intake> {
        intakes.into_iter().map(|(minute, amount)| Intake { minute, amount }).collect()
    }
}

fn walk(of: &Kinetics, intakes: &[Intake]) -> Vec<Level> {
    let schedule = Schedule::new(intakes.to_vec()).unwrap();
    Walk::new(of, &schedule).take(150).collect()
}

fn close(a: f64, b: f64, most: f64) -> bool {
    (a - b).abs() <= CLOSE * most.max(1.0)
}

fn states_close(a: State, b: State, most: f64) -> bool {
    close(a.gut, b.gut, most)
        && close(a.central, b.central, most)
        && close(a.peripheral, b.peripheral, most)
        && close(a.metabolite, b.metabolite, most)
}

fn in_the_body(state: State) -> f64 {
    state.gut + state.central + state.peripheral + state.metabolite
}

proptest! {
    #[test]
    fn what_several_intakes_do_is_the_sum_of_what_each_does(
        of in any_kinetics(),
        one in any_intakes(),
        other in any_intakes(),
    ) {
        let together = walk(&of, &[one.clone(), other.clone()].concat());
        let apart = walk(&of, &one).into_iter().zip(walk(&of, &other));
        for (both, (a, b)) in together.iter().zip(apart) {
            prop_assert!(close(both.parent, a.parent + b.parent, 30.0));
            prop_assert!(close(both.metabolite, a.metabolite + b.metabolite, 30.0));
        }
    }

    #[test]
    fn so_many_times_the_dose_is_so_many_times_the_level(
        of in any_kinetics(),
        intakes in any_intakes(),
        times in 0.0_f64..100.0,
    ) {
        let more: Vec<Intake> = intakes
            .iter()
            .map(|intake| Intake { amount: intake.amount * times, ..*intake })
            .collect();
        for (once, often) in walk(&of, &intakes).iter().zip(walk(&of, &more)) {
            prop_assert!(close(once.parent * times, often.parent, 30.0 * times));
            prop_assert!(close(once.metabolite * times, often.metabolite, 30.0 * times));
        }
    }

    #[test]
    fn no_level_is_negative_and_never_more_is_in_the_body_than_was_taken(
        of in any_kinetics(),
        intakes in any_intakes(),
    ) {
        let schedule = Schedule::new(intakes.clone()).unwrap();
        let mut walk = Walk::new(&of, &schedule);
        for hour in 0..150_u32 {
            let state = walk.state();
            let taken = intakes.iter().filter(|intake| intake.minute <= hour * 60);
            let taken: f64 = taken.map(|intake| intake.amount).sum();
            prop_assert!(state.gut >= 0.0 && state.central >= 0.0);
            prop_assert!(state.peripheral >= 0.0 && state.metabolite >= 0.0);
            prop_assert!(in_the_body(state) <= taken * (1.0 + CLOSE));
            walk.next();
        }
    }

    #[test]
    fn an_intake_so_much_later_is_the_same_course_so_much_later(
        of in any_kinetics(),
        minute in 0_u32..600,
        hours in 0_u32..48,
    ) {
        let at = |minute| walk(&of, &[Intake { minute, amount: 1.0 }]);
        let (early, late) = (at(minute), at(minute + 60 * hours));
        for (before, after) in early.iter().zip(&late[hours as usize..]) {
            prop_assert!(close(before.parent, after.parent, 1.0));
            prop_assert!(close(before.metabolite, after.metabolite, 1.0));
        }
    }

    #[test]
    fn an_intake_within_an_hour_has_come_as_far_as_its_minutes(
        of in any_kinetics(),
        minute in 1_u32..600,
    ) {
        let after = (60 - minute % 60) % 60;
        let hour = minute.div_ceil(60) as usize;
        let level = walk(&of, &[Intake { minute, amount: 1.0 }])[hour];
        let full = State { gut: 1.0, ..State::default() };
        let state = Propagator::over_minutes(&of, after).carry(full);
        prop_assert!(close(level.parent, state.central, 1.0));
        prop_assert!(close(level.metabolite, state.metabolite, 1.0));
    }

    #[test]
    fn short_steps_make_up_a_long_one(
        of in any_kinetics(),
        gut in 0.0_f64..2.0,
        central in 0.0_f64..2.0,
        peripheral in 0.0_f64..2.0,
        metabolite in 0.0_f64..2.0,
    ) {
        // What a body without such a compartment cannot hold.
        let peripheral = if of.exchange.is_some() { peripheral } else { 0.0 };
        let metabolite = if of.metabolite.is_some() { metabolite } else { 0.0 };
        let from = State { gut, central, peripheral, metabolite };
        let day = Propagator::over_hours(&of, 24).carry(from);
        let hourly = Propagator::over_hours(&of, 1);
        let stepped = (0..24).fold(from, |state, _| hourly.carry(state));
        let minutes = Propagator::over_minutes(&of, 1).times(24 * 60).carry(from);
        let halves = Propagator::over_hours(&of, 10)
            .then(&Propagator::over_hours(&of, 14))
            .carry(from);
        prop_assert!(states_close(day, stepped, 8.0));
        prop_assert!(states_close(day, minutes, 8.0 * CLOSE_BY_MINUTES / CLOSE));
        prop_assert!(states_close(day, halves, 8.0));
    }

    #[test]
    fn equal_days_can_be_passed_over_at_once(
        of in any_kinetics(),
        days in 0_u32..400,
        central in 0.0_f64..5.0,
    ) {
        let from = State { central, ..State::default() };
        let day = Propagator::over_hours(&of, 24);
        let added = day.carry(State { gut: 1.0, ..State::default() });
        let one_by_one = (0..days).fold(from, |state, _| {
            day.carry(State { gut: state.gut + 1.0, ..state })
        });
        let at_once = day.repeat(from, added, days);
        prop_assert!(states_close(one_by_one, at_once, in_the_body(one_by_one)));
    }

    #[test]
    fn many_equal_doses_come_to_rest_where_the_closed_form_says(
        absorption in any_rate(),
        elimination in any_rate(),
    ) {
        let day = |rate: f64| (-24.0 * rate).exp() / -(-24.0 * rate).exp_m1();
        // Near each other the closed form itself loses its digits.
        prop_assume!((absorption - elimination).abs() > 0.05 * elimination);
        let of = Kinetics::plain(rate(absorption), rate(elimination));
        let step = Propagator::over_hours(&of, 24);
        let steady = step.steady(step.carry(State { gut: 1.0, ..State::default() }));
        let factor = absorption / (absorption - elimination);
        let trough = factor * (day(elimination) - day(absorption));
        prop_assert!((steady.central - trough).abs() < 1e-11 * trough.max(1.0));
        let again = step.carry(State { gut: steady.gut + 1.0, ..steady });
        prop_assert!(states_close(again, steady, steady.central));
    }

    #[test]
    fn what_is_steady_stays_so_with_metabolite_and_rest_of_the_body(of in any_kinetics()) {
        let step = Propagator::over_hours(&of, 12);
        let steady = step.steady(step.carry(State { gut: 1.0, ..State::default() }));
        let again = step.carry(State { gut: steady.gut + 1.0, ..steady });
        prop_assert!(states_close(again, steady, in_the_body(steady)));
    }
}
