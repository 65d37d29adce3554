//! A headless Chromium: started for one test, closed with it whatever happens.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

use fantoccini::wd::Capabilities;
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use tempfile::TempDir;

use super::hands::Hands;
use super::present::{Tools, tools};

/// Whether pages may run scripts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scripts {
    On,
    Off,
}

/// `chromedriver` on a port of its own choosing.
struct Driver {
    process: Child,
    address: String,
}

impl Driver {
    fn start(tools: &Tools) -> Driver {
        let mut process = Command::new(&tools.driver)
            .arg("--port=0")
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("chromedriver starts");
        let out = process.stdout.take().expect("its output is a pipe");
        let port = BufReader::new(out)
            .lines()
            .map_while(Result::ok)
            .find_map(|line| {
                let (_, port) = line.split_once("started successfully on port ")?;
                port.trim_end_matches('.').parse::<u16>().ok()
            })
            .expect("chromedriver says its port");
        Driver {
            process,
            address: format!("http://127.0.0.1:{port}"),
        }
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

fn wishes(tools: &Tools, profile: &TempDir, scripts: Scripts) -> Capabilities {
    let mut preferences = json!({});
    if scripts == Scripts::Off {
        preferences["profile.managed_default_content_settings.javascript"] = json!(2);
    }
    let wishes = json!({
        "goog:loggingPrefs": { "performance": "ALL", "browser": "ALL" },
        "goog:chromeOptions": {
            "binary": tools.browser,
            "args": [
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--hide-scrollbars",
                format!("--user-data-dir={}", profile.path().display()),
            ],
            "prefs": preferences,
        },
    });
    match wishes {
        Value::Object(wishes) => wishes,
        _ => Capabilities::new(),
    }
}

async fn open(driver: &Driver, wishes: Capabilities) -> Client {
    let mut builder = ClientBuilder::new(HttpConnector::new());
    builder.capabilities(wishes);
    let opened = builder.connect(&driver.address).await;
    opened.expect("the browser opens")
}

/// Lets somebody sit down at a fresh browser. Where there is none, says so and does nothing.
pub fn at_a_browser<Doing>(scripts: Scripts, doing: impl FnOnce(Hands) -> Doing)
where
    Doing: Future<Output = ()> + Send + 'static,
{
    let Some(tools) = tools() else {
        return;
    };
    let profile = TempDir::with_prefix("leeward-browser-").expect("a folder for the profile");
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .expect("a runtime");
    let ended = runtime.block_on(async {
        let driver = Driver::start(&tools);
        let client = open(&driver, wishes(&tools, &profile, scripts)).await;
        let ended = tokio::spawn(doing(Hands::new(client.clone()))).await;
        // Also after a failure, or the browser would outlive its driver.
        let closed = client.close().await;
        ended.map(|()| closed)
    });
    match ended {
        Ok(closed) => closed.expect("the browser closes"),
        Err(failed) => std::panic::resume_unwind(failed.into_panic()),
    }
}
