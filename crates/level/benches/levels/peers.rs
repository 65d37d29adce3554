//! The peers in Python: another process that measures itself when it is asked to.

use std::env;
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

use crate::cohorts::{HOURS, Shape, Which};
use crate::{COMPARED, Line};

pub struct Peers {
    child: Child,
    asks: ChildStdin,
    answers: BufReader<ChildStdout>,
}

const QUANTILES: &str = "numpy.percentile, 5 of both at every hour, levels there";

/// Names of what is measured, and whether it is slow.
const NAMES: [(&str, bool); 6] = [
    ("numba, exact steps, f64, person by person", false),
    ("numba, exact steps, f64, people side by side", false),
    ("numba, exact steps, f32 stored, side by side", false),
    (QUANTILES, false),
    ("scipy LSODA, rtol 1e-4", true),
    ("scipy LSODA, rtol 1e-6", true),
];

impl Peers {
    /// Starts them, or says what is passed over.
    pub fn start() -> Option<Peers> {
        let python = env::var("LEEWARD_PYTHON").unwrap_or_else(|_| "python3".to_owned());
        let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("benches/peers.py");
        let started = Command::new(&python)
            .arg(script)
            .envs(["OMP_NUM_THREADS", "NUMBA_NUM_THREADS"].map(|name| (name, "1")))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn();
        let Ok(mut child) = started else {
            println!("passed over: the Python peers, {python} cannot be started\n");
            return None;
        };
        let (asks, answers) = (child.stdin.take()?, BufReader::new(child.stdout.take()?));
        let mut peers = Peers {
            child,
            asks,
            answers,
        };
        let greeting = peers.answer();
        if greeting.starts_with("ready") {
            println!("peers: {}\n", greeting.trim_start_matches("ready "));
            Some(peers)
        } else {
            println!("passed over: the Python peers, numba, numpy and scipy are not all there\n");
            None
        }
    }

    fn ask(&mut self, line: &str) {
        // A peer that has gone answers with nothing, which is seen below.
        let _ = writeln!(self.asks, "{line}");
        let _ = self.asks.flush();
    }

    fn answer(&mut self) -> String {
        let mut line = String::new();
        let _ = self.answers.read_line(&mut line);
        line.trim().to_owned()
    }

    /// Tells them of whom the levels are wanted.
    pub fn tell(&mut self, shape: &Shape) {
        let spread = u8::from(shape.which == Which::Spread);
        self.ask(&format!("people {} {spread}", shape.people.len()));
        for of in &shape.people {
            self.ask(&format!(
                "{:?} {:?} {:?} {:?} {:?} {:?} {:?}",
                of.absorption, of.elimination, of.metabolite, of.share, of.out, of.back, of.weight
            ));
        }
        let doses: Vec<String> = shape.doses.iter().map(|dose| format!("{dose:?}")).collect();
        self.ask(&doses.join(" "));
        self.answer();
    }

    /// What they can do, with its error.
    pub fn lines(&mut self, shape: &Shape, few: usize) -> Vec<Line> {
        let of_one = |peers: &mut Peers, name: &str, slow: bool| {
            let people = if slow { 1 } else { COMPARED.min(few) };
            let errors = (0..people).map(|person| {
                peers.ask(&format!("show {person} {name}"));
                let answer = peers.answer();
                let numbers = answer.split(' ').filter_map(|number| number.parse().ok());
                let numbers: Vec<f64> = numbers.collect();
                if numbers.len() != 2 * HOURS {
                    return f64::NAN;
                }
                shape.error(person, |hour| [numbers[2 * hour], numbers[2 * hour + 1]])
            });
            errors.fold(0.0, f64::max)
        };
        NAMES
            .iter()
            .map(|(name, slow)| Line {
                name: (*name).to_owned(),
                error: (*name != QUANTILES).then(|| of_one(self, name, *slow)),
                seconds: Vec::new(),
            })
            .collect()
    }

    /// Seconds for so many people.
    pub fn measure(&mut self, name: &str, people: usize) -> f64 {
        self.ask(&format!("run {name}"));
        let answer = self.answer();
        let mut numbers = answer.split(' ').filter_map(|n| n.parse::<f64>().ok());
        match (numbers.next(), numbers.next()) {
            (Some(seconds), Some(of)) => seconds * people as f64 / of,
            _ => f64::NAN,
        }
    }
}

impl Drop for Peers {
    fn drop(&mut self) {
        self.ask("end");
        let _ = self.child.wait();
    }
}
