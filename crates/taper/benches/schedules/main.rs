//! How long the search for a schedule takes, beside other ways to the same answer.
//!
//! `cargo bench -p taper` prints a table. Only ratios within one run mean anything on another
//! machine. Python peers run where `LEEWARD_PYTHON` (or `python3`) has numba, numpy and scipy, and
//! are passed over otherwise.

use std::hint::black_box;
use std::process::Command;
use std::time::Instant;

use medicine::{AtHand, Concentration, Curve, Division, Dose, Form, Product, Volume};
use taper::Situation;
use taper::schedule::path::{self, Doses, Limits};
use taper::schedule::{Bands, By, Caps, Lasting, Points, Share, Wanted, schedule};

const ROUNDS: usize = 41;

fn main() {
    // As a test it has nothing to say: times are no assertions.
    if !std::env::args().any(|argument| argument == "--bench") {
        return;
    }
    println!("Doses alone: steps of at most 5 points by a curve, then the least handling.");
    println!(
        "Milliseconds, median of {ROUNDS} rounds [least to most]. Time is building and solving.\n"
    );
    for count in [1_000, 4_000, 20_000] {
        let (median, least, most, cost) = ours(count);
        println!(
            "n = {count:6}  ours             {median:10.4} [{least:.4} to {most:.4}]  {} steps, handling {}",
            path::steps(cost),
            path::handling(cost)
        );
        peers(&["doses", &count.to_string()]);
    }
    println!("\nThe same optimum on random inputs of 60 doses:");
    same_on_random_inputs();
    println!("\nA whole scenario, from what is at hand to the schedule with doubts:");
    scenarios();
}

/// The curve of the measured problem: 90 % at most, half of it at 3.4 mg.
fn curve() -> Curve {
    Curve {
        region: None,
        emax_percent: 90.0,
        ed50: Dose::from_micrograms(3_400),
        highest_dose: None,
    }
}

/// Handling of the dose at a place, in the manner of tablets, their parts and marks. The peers
/// compute the same.
fn handling(place: u64) -> u32 {
    match place {
        0 => 0,
        _ if place.is_multiple_of(1_250) => 1,
        _ if place.is_multiple_of(20) => 3,
        // Below 97.
        _ => 10 + (place * 7_919 % 97) as u32,
    }
}

/// `count + 1` doses from 40 mg down to nothing.
fn doses(count: u64) -> Doses {
    let places = || (0..=count).rev();
    let grid = 40_000 / count.min(40_000);
    Doses {
        // At most 40,000.
        micrograms: places().map(|place| (place * grid) as u32).collect(),
        handling: places().map(handling).collect(),
    }
}

fn bands(points: f64) -> Bands {
    let caps = Caps {
        at_most_points: Points::new(points),
        ..Caps::default()
    };
    Bands::one(caps, Lasting::Days(28)).expect("a cap")
}

fn last_cost(doses: &Doses, bands: &Bands, curve: &Curve) -> path::Cost {
    let limits = Limits::of(doses, bands, Some(curve));
    let costs = path::costs(doses, &limits);
    costs.last().copied().unwrap_or(path::UNREACHED)
}

fn ours(count: u64) -> (f64, f64, f64, path::Cost) {
    let (doses, bands, curve) = (doses(count), bands(5.0), curve());
    let mut cost = 0;
    let times = timed(|| cost = last_cost(black_box(&doses), &bands, &curve));
    let (median, least, most) = times;
    (median, least, most, cost)
}

/// Median, least and most, in milliseconds.
fn timed(mut work: impl FnMut()) -> (f64, f64, f64) {
    let mut times: Vec<f64> = (0..ROUNDS)
        .map(|_| {
            let start = Instant::now();
            work();
            start.elapsed().as_secs_f64() * 1000.0
        })
        .collect();
    times.sort_by(f64::total_cmp);
    (times[ROUNDS / 2], times[0], times[ROUNDS - 1])
}

fn peers(arguments: &[&str]) -> String {
    let python = std::env::var("LEEWARD_PYTHON").unwrap_or_else(|_| "python3".to_owned());
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/benches/schedules/peers.py");
    let run = Command::new(python).arg(script).args(arguments).output();
    match run {
        Ok(run) if run.status.success() => {
            let told = String::from_utf8_lossy(&run.stdout).into_owned();
            if arguments[0] == "doses" {
                print!("{told}");
            }
            told
        }
        _ => {
            println!("            (Python with numba, numpy and scipy is not there: passed over)");
            String::new()
        }
    }
}

/// The peer makes inputs by a plain generator and tells its optimum for each; ours reads the same.
fn same_on_random_inputs() {
    let told = peers(&["random", "10000"]);
    let (mut same, mut other) = (0, 0);
    for line in told.lines() {
        let numbers: Vec<u64> = line.split(' ').filter_map(|n| n.parse().ok()).collect();
        let [seed, steps, work] = numbers[..] else {
            continue;
        };
        let (doses, bands) = random(seed);
        let cost = last_cost(&doses, &bands, &curve());
        let ours = match cost {
            path::UNREACHED => (0, 0),
            cost => (path::steps(cost), path::handling(cost)),
        };
        if ours == (steps, work) {
            same += 1
        } else {
            other += 1
        }
    }
    println!("  {same} the same as scipy's dijkstra, {other} not");
}

/// 60 doses with gaps, handling and a cap by a generator that the peer has as well.
fn random(seed: u64) -> (Doses, Bands) {
    let mut state = seed;
    let mut next = |below: u64| {
        state = (state * 1_103_515_245 + 12_345) % (1 << 31);
        (state >> 8) % below
    };
    let mut micrograms = vec![0_u32];
    let mut work = vec![0_u32];
    for place in 0..60 {
        micrograms.push(micrograms[place] + 1 + next(900) as u32);
        work.push(next(12) as u32);
    }
    let points = 2.0 + next(100) as f64 / 10.0;
    micrograms.reverse();
    work.reverse();
    let doses = Doses {
        micrograms,
        handling: work,
    };
    (doses, bands(points))
}

fn scenarios() {
    let tablet = |milligrams: u64| {
        let each = Dose::from_micrograms(milligrams * 1_000);
        Product::pieces(Form::Tablet, each, Division::Quarters).expect("tablets divide")
    };
    let liquid = |milligrams: u64, measure: u64| {
        let ml = Volume::from_microlitres;
        let strength = Concentration::new(Dose::from_micrograms(milligrams * 1_000), ml(1_000));
        Product::liquid(strength.expect("some"), ml(measure), ml(10_000)).expect("measurable")
    };
    let three = vec![tablet(20), tablet(10), liquid(2, 20)];
    let four = vec![tablet(20), tablet(10), liquid(2, 20), liquid(1, 10)];
    let large = vec![tablet(300), tablet(25), liquid(25, 20)];
    for (name, drug, start, products) in [
        (
            "citalopram 20 mg, three products",
            "citalopram",
            20,
            three.clone(),
        ),
        ("citalopram 60 mg, three products", "citalopram", 60, three),
        (
            "citalopram 60 mg, four products, two of them liquids",
            "citalopram",
            60,
            four,
        ),
        (
            "quetiapine 800 mg, three products",
            "quetiapine",
            800,
            large,
        ),
    ] {
        let at_hand = AtHand::new(products, 6).expect("few enough");
        let situation = Situation {
            current: Dose::from_micrograms(start * 1_000),
            beside: Dose::NOTHING,
            at_hand: &at_hand,
            drug: medicine::by_key(drug),
            record_only: None,
            named_pace: None,
            held_whole: 0,
        };
        let caps = Caps {
            at_most_share: Share::from_percent(10.0),
            at_most: None,
            at_most_points: Points::new(5.0),
        };
        let wanted = Wanted {
            goal: Dose::NOTHING,
            by: By::Caps(Bands::one(caps, Lasting::Days(28)).expect("caps")),
            stop_from: Some(Dose::from_micrograms(500)),
        };
        let mut steps = 0;
        let (median, least, most) = timed(|| {
            let found = schedule(black_box(&situation), &wanted);
            steps = found.map_or(0, |found| found.value.steps.len());
        });
        println!("  {name}: {median:.3} ms [{least:.3} to {most:.3}], {steps} steps");
    }
}
