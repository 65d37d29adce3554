//! The real program in a place of its own: data folder, temporary folder, files for what it says.

use std::fs::{self, File};
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Output, Stdio};
use std::time::{Duration, Instant};

use rustix::process::{Pid, Signal, kill_process};
use tempfile::TempDir;

/// A place that one test runs the program in.
pub struct Place {
    root: TempDir,
}

/// A running server.
pub struct Server {
    child: Child,
    out: PathBuf,
    pub address: SocketAddr,
}

impl Place {
    pub fn new() -> Place {
        let root = tempfile::tempdir().expect("a folder can be made");
        fs::create_dir(root.path().join("tmp")).expect("so can one in it");
        Place { root }
    }

    pub fn at(&self, name: &str) -> PathBuf {
        self.root.path().join(name)
    }

    pub fn data(&self) -> PathBuf {
        self.at("data")
    }

    pub fn database(&self) -> PathBuf {
        self.data().join("leeward.db")
    }

    pub fn key(&self) -> PathBuf {
        self.data().join("instance.key")
    }

    pub fn root(&self) -> &Path {
        self.root.path()
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_leeward"));
        command
            .args(arguments)
            .env_clear()
            .env("LANG", "C")
            .env("TMPDIR", self.at("tmp"))
            .env("LEEWARD_DATA", self.data())
            .current_dir(self.root())
            .stdin(Stdio::null());
        command
    }

    /// Runs a command to its end.
    pub fn run(&self, arguments: &[&str]) -> Output {
        self.command(arguments).output().expect("the program runs")
    }

    /// Runs a command that is refused, and gives the sentence.
    pub fn refused(&self, arguments: &[&str]) -> String {
        let output = self.run(arguments);
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(2), "{said}");
        assert!(output.stdout.is_empty(), "a refusal says nothing else");
        said
    }

    /// Serves at a free port.
    pub fn serve(&self) -> Server {
        self.begin(&["--listen", "127.0.0.1:0"])
    }

    /// Starts a server with these arguments and waits until it said its address.
    pub fn begin(&self, arguments: &[&str]) -> Server {
        let said = fs::read_dir(self.root())
            .expect("the place is there")
            .count();
        let (out, err) = (
            self.at(&format!("{said}.stdout")),
            self.at(&format!("{said}.stderr")),
        );
        let file = |path: &Path| File::create(path).expect("a file can be made");
        let child = self
            .command(arguments)
            .stdout(file(&out))
            .stderr(file(&err))
            .spawn()
            .expect("the program runs");
        let mut server = Server {
            child,
            out,
            address: SocketAddr::from(([127, 0, 0, 1], 0)),
        };
        let begun = Instant::now();
        loop {
            if let Some(address) = server.said().iter().find_map(|line| address_in(line)) {
                server.address = address;
                return server;
            }
            let ended = server.child.try_wait().expect("it can be asked");
            let errors = fs::read_to_string(&err).unwrap_or_default();
            assert!(ended.is_none(), "it ended: {errors}");
            assert!(begun.elapsed() < Duration::from_secs(30), "no address");
            std::thread::sleep(Duration::from_millis(5));
        }
    }
}

/// The address of this machine that a whole line names.
fn address_in(line: &str) -> Option<SocketAddr> {
    let listening = line.split_once("listens on ");
    let (_, after) = listening.or_else(|| line.split_once("http://"))?;
    after.split('/').next()?.parse().ok()
}

impl Server {
    /// The whole lines that it has said.
    pub fn said(&self) -> Vec<String> {
        let text = fs::read_to_string(&self.out).unwrap_or_default();
        text.split_inclusive('\n')
            .filter_map(|line| line.strip_suffix('\n'))
            .map(str::to_owned)
            .collect()
    }

    /// Waits for a line, and gives it.
    pub fn line(&self, is: impl Fn(&str) -> bool) -> String {
        let begun = Instant::now();
        loop {
            if let Some(line) = self.said().into_iter().find(|line| is(line)) {
                return line;
            }
            assert!(begun.elapsed() < Duration::from_secs(10), "not said");
            std::thread::sleep(Duration::from_millis(5));
        }
    }

    /// The one-time address that it said.
    pub fn join_address(&self) -> String {
        self.line(|line| line.contains("/join/"))
    }

    pub fn pid(&self) -> u32 {
        self.child.id()
    }

    fn signal(&self, signal: Signal) {
        let pid = Pid::from_child(&self.child);
        kill_process(pid, signal).expect("it runs");
    }

    /// Asks it to end and waits for that.
    pub fn end(mut self) -> ExitStatus {
        self.signal(Signal::TERM);
        self.child.wait().expect("it ends")
    }

    /// As Ctrl-C does.
    pub fn interrupt(mut self) -> ExitStatus {
        self.signal(Signal::INT);
        self.child.wait().expect("it ends")
    }

    /// Ends it as a power cut does to a process: at once, with nothing said or written.
    pub fn kill(mut self) {
        self.child.kill().expect("it runs");
        self.child.wait().expect("it ends");
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
