//! The peers in Python: another process that measures itself when it is asked to.

use std::env;
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

use tempfile::NamedTempFile;

use crate::diaries::{Sketch, day_means};

pub struct Peers {
    child: Child,
    asks: ChildStdin,
    answers: BufReader<ChildStdout>,
}

/// A diary that peers can read: day, mean of the day, whether a reduction begins. Gone when dropped.
pub struct Written(NamedTempFile);

impl Written {
    pub fn of(sketch: &Sketch) -> std::io::Result<Written> {
        let mut file = tempfile::Builder::new().suffix(".csv").tempfile()?;
        let cuts = sketch.cuts();
        writeln!(file, "day,mean,reduction")?;
        let means = day_means(&sketch.made(), sketch.days);
        for (day, mean) in means.into_iter().enumerate() {
            let mean = mean.map(|mean| format!("{mean:?}")).unwrap_or_default();
            writeln!(file, "{day},{mean},{}", u8::from(cuts.contains(&day)))?;
        }
        file.flush()?;
        Ok(Written(file))
    }
}

/// What a peer took, and what it says of it.
pub struct Took {
    pub seconds: f64,
    pub said: String,
}

/// Names by which one thread is asked for.
const ONE_THREAD: [&str; 5] = [
    "OMP_NUM_THREADS",
    "OPENBLAS_NUM_THREADS",
    "MKL_NUM_THREADS",
    "NUMBA_NUM_THREADS",
    "NPROC",
];
const ONE_THREAD_XLA: &str = "--xla_cpu_multi_thread_eigen=false intra_op_parallelism_threads=1";

impl Peers {
    /// Starts them, or says what is passed over.
    pub fn start() -> Option<Peers> {
        let python = env::var("LEEWARD_PYTHON").unwrap_or_else(|_| "python3".to_owned());
        let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("benches/peers.py");
        let started = Command::new(&python)
            .arg(script)
            .envs(ONE_THREAD.map(|name| (name, "1")))
            .env("XLA_FLAGS", ONE_THREAD_XLA)
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
        if let Some(versions) = greeting.strip_prefix("ready ") {
            println!("peers: {versions}\n");
            Some(peers)
        } else {
            println!("passed over: the Python peers, numpy is not there\n");
            None
        }
    }

    fn answer(&mut self) -> String {
        let mut line = String::new();
        // A peer that has gone answers with nothing, which no caller takes for a number.
        let _ = self.answers.read_line(&mut line);
        line.trim().to_owned()
    }

    /// Seconds of one peer over a diary; says so where it is passed over.
    pub fn measure(&mut self, name: &str, diary: &Written) -> Option<Took> {
        let _ = writeln!(self.asks, "{name} {}", diary.0.path().display());
        let _ = self.asks.flush();
        let answer = self.answer();
        let (number, said) = answer.split_once(' ').unwrap_or((&answer, ""));
        let Ok(seconds) = number.parse() else {
            println!("passed over: {name} ({answer})");
            return None;
        };
        Some(Took {
            seconds,
            said: said.to_owned(),
        })
    }
}

impl Drop for Peers {
    fn drop(&mut self) {
        let _ = writeln!(self.asks, "end");
        let _ = self.asks.flush();
        let _ = self.child.wait();
    }
}
