//! How long levels take, and how exact they are, beside other ways to the same numbers.
//!
//! `cargo bench -p level` prints a table. All are measured in turns in one run, in seconds of one
//! thread's own time; only their ratios mean anything on another machine. Python peers run where
//! `LEEWARD_PYTHON` (or `python3`) has numba, numpy and scipy, and are passed over otherwise.

mod adaptive;
mod cohorts;
mod peers;
mod time;

// The tests' own way to the same numbers; not all of it is needed here.
#[allow(dead_code, reason = "the tests use the rest")]
#[path = "../../tests/it/careful.rs"]
mod careful;

use level::{Cohort, Float, Quantiles, Species, Walk};

use cohorts::{DAYS, HOURS, Shape, Which};
use peers::Peers;
use time::{seconds, seconds_warm};

const PEOPLE: usize = 1_000;
const ROUNDS: usize = 7;
/// People whose numbers are compared hour by hour.
const COMPARED: usize = 4;
/// People that a slow way is measured on.
const FEW: usize = 20;
/// In seconds for 1,000 people, as published elsewhere; not measured here. See `docs/performance.md`.
const MRGSOLVE: [(Which, f64, f64); 2] = [(Which::Plain, 7.1, 4e-5), (Which::Spread, 7.8, 4e-5)];

/// One line of the table.
struct Line {
    name: String,
    /// For 1,000 people, a round each.
    seconds: Vec<f64>,
    /// Of the peak.
    error: Option<f64>,
}

impl Line {
    fn median(&self) -> f64 {
        let mut sorted = self.seconds.clone();
        sorted.sort_by(f64::total_cmp);
        sorted.get(sorted.len() / 2).copied().unwrap_or(f64::NAN)
    }
}

fn main() {
    // As a test it has nothing to say: times are no assertions.
    if !std::env::args().any(|argument| argument == "--bench") {
        return;
    }
    if !time::has_large_pages() {
        return time::again_with_large_pages();
    }
    bands();
    let mut peers = Peers::start();
    for which in [Which::Plain, Which::Spread] {
        let shape = Shape::of(which, PEOPLE);
        let mut lines = ours(&shape);
        if let Some(peers) = &mut peers {
            peers.tell(&shape);
            lines.extend(peers.lines(&shape, FEW));
        }
        lines.push(by_differential_equations(&shape));
        in_turns(&shape, &mut lines, &mut peers);
        print(&shape, &lines);
    }
}

/// Quantiles of ten thousand people, first of all: what the process holds at most is this part's.
fn bands() {
    let shape = Shape::of(Which::Plain, 10_000);
    let people = shape.weighted();
    let (mut shown, mut middle) = (0_u32, 0.0_f32);
    let took = seconds(|| {
        let cohort = Cohort::<f32>::of(&people, &shape.schedule);
        cohort.bands(&Quantiles::USUAL, 0..DAYS, |_, parent, metabolite| {
            shown += 1;
            middle += parent[2] + metabolite[2];
        });
    });
    println!(
        "5 exact quantiles of both levels of 10,000 people at {shown} hours: {took:.2} s, at most \
         {} MiB in the whole process (sum of the middles {middle:.0})\n",
        time::most_memory_mib()
    );
}

fn ours(shape: &Shape) -> Vec<Line> {
    let line = |name: &str, error: f64| Line {
        name: name.to_owned(),
        seconds: Vec::new(),
        error: Some(error),
    };
    vec![
        line("ours, f32 stored", error_of::<f32>(shape)),
        line("ours, f64 stored", error_of::<f64>(shape)),
        line("ours, f32 streamed a day at a time", error_of::<f32>(shape)),
        line("ours, f64 one by one, hour by hour", error_of_walks(shape)),
        Line {
            name: "limit: the same f32 buffer filled with one number".to_owned(),
            seconds: Vec::new(),
            error: None,
        },
        Line {
            name: "ours, 5 quantiles of both at every hour, levels included".to_owned(),
            seconds: Vec::new(),
            error: None,
        },
    ]
}

/// The furthest from the careful numbers, of the peak.
fn error_of<F: Float + Into<f64>>(shape: &Shape) -> f64 {
    let people = shape.weighted();
    let cohort = Cohort::<F>::of(&people[..COMPARED], &shape.schedule);
    let mut buffer = vec![F::default(); cohort.room(HOURS)];
    if cohort.fill(HOURS, &mut buffer).is_err() {
        return f64::NAN;
    }
    let of = |person, hour| {
        [Species::Parent, Species::Metabolite]
            .map(|species| buffer[Cohort::<F>::place(person, species, hour, HOURS)].into())
    };
    let errors = (0..COMPARED).map(|at| shape.error(at, |hour| of(at, hour)));
    errors.fold(0.0, f64::max)
}

fn error_of_walks(shape: &Shape) -> f64 {
    let errors = shape.weighted().into_iter().take(COMPARED).enumerate();
    let errors = errors.map(|(at, person)| {
        let walk = Walk::new(&person.kinetics(), &shape.schedule).take(HOURS);
        let levels: Vec<[f64; 2]> = walk
            .map(|level| [level.parent, level.metabolite].map(|one| one * person.weight()))
            .collect();
        shape.error(at, |hour| levels[hour])
    });
    errors.fold(0.0, f64::max)
}

fn by_differential_equations(shape: &Shape) -> Line {
    let errors = (0..COMPARED).map(|at| {
        let levels = adaptive::levels(shape, at);
        shape.error(at, |hour| levels[hour])
    });
    Line {
        name: "ODE solver in Rust (Dormand-Prince 5(4), rtol 1e-4)".to_owned(),
        error: Some(errors.fold(0.0, f64::max)),
        seconds: Vec::new(),
    }
}

/// A round of each, then the next round, so that what disturbs the machine disturbs all.
fn in_turns(shape: &Shape, lines: &mut [Line], peers: &mut Option<Peers>) {
    let people = shape.weighted();
    let mut short = vec![0.0_f32; Cohort::<f32>::of(&people, &shape.schedule).room(HOURS)];
    let mut long = vec![0.0_f64; short.len()];
    let mut kept = 0.0;
    for _ in 0..=ROUNDS {
        for line in &mut *lines {
            let took = match line.name.as_str() {
                "ours, f32 stored" => seconds_warm(|| {
                    let cohort = Cohort::of(&people, &shape.schedule);
                    kept += cohort.fill(HOURS, &mut short).map_or(0.0, |()| 1.0);
                }),
                "ours, f64 stored" => seconds_warm(|| {
                    let cohort = Cohort::of(&people, &shape.schedule);
                    kept += cohort.fill(HOURS, &mut long).map_or(0.0, |()| 1.0);
                }),
                "ours, f32 streamed a day at a time" => seconds_warm(|| {
                    let cohort = Cohort::<f32>::of(&people, &shape.schedule);
                    cohort.stream(0..DAYS, |_, parent, metabolite| {
                        kept += f64::from(parent[0] + metabolite[0]);
                    });
                }),
                "ours, f64 one by one, hour by hour" => seconds(|| {
                    for person in &people {
                        let walk = Walk::new(&person.kinetics(), &shape.schedule).take(HOURS);
                        kept += walk
                            .map(|level| level.parent + level.metabolite)
                            .sum::<f64>();
                    }
                }),
                "limit: the same f32 buffer filled with one number" => seconds_warm(|| {
                    short.fill(std::hint::black_box(1.0));
                    std::hint::black_box(&mut short);
                }),
                "ours, 5 quantiles of both at every hour, levels included" => seconds(|| {
                    let cohort = Cohort::<f32>::of(&people, &shape.schedule);
                    cohort.bands(&Quantiles::USUAL, 0..DAYS, |_, parent, metabolite| {
                        kept += f64::from(parent[0] + metabolite[4]);
                    });
                }),
                name if name.starts_with("ODE solver in Rust") => {
                    let few = seconds(|| {
                        for at in 0..FEW {
                            kept += adaptive::levels(shape, at)[100][0];
                        }
                    });
                    few * PEOPLE as f64 / FEW as f64
                }
                name => peers
                    .as_mut()
                    .map_or(f64::NAN, |peers| peers.measure(name, PEOPLE)),
            };
            line.seconds.push(took);
        }
    }
    for line in lines {
        // The first round is for caches and pages.
        line.seconds.remove(0);
    }
    println!("(kept {kept:.0}, so that nothing is left out)");
}

fn print(shape: &Shape, lines: &[Line]) {
    println!(
        "\n{}: {HOURS} hours of 1,000 people, {DAYS} doses, both levels; {ROUNDS} rounds in turns",
        shape.name()
    );
    println!(
        "{:<58} {:>11} {:>9} {:>9} {:>9}",
        "", "median s", "least", "error", "x ours"
    );
    let base = lines.first().map_or(f64::NAN, Line::median);
    for line in lines {
        let least = line.seconds.iter().copied().fold(f64::INFINITY, f64::min);
        let error = line
            .error
            .map_or("-".to_owned(), |error| format!("{error:.1e}"));
        println!(
            "{:<58} {:>11.4} {least:>9.4} {error:>9} {:>9.2}",
            line.name,
            line.median(),
            line.median() / base
        );
    }
    for (which, published, error) in MRGSOLVE {
        if which == shape.which {
            println!(
                "{:<58} {published:>11.4} {:>9} {error:>9.1e} {:>9.0}",
                "mrgsolve at rtol 1e-4: published class figure, not measured",
                "-",
                published / base
            );
        }
    }
    println!();
}
