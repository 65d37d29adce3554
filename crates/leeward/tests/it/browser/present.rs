//! Which of the tools that these tests need are here, and which have to be.

use std::path::PathBuf;

/// Where Debian's packages and others put the two programs.
const FOLDERS: [&str; 3] = ["/usr/bin", "/usr/local/bin", "/usr/lib/chromium"];

/// Whether a missing browser is a failure: where `LEEWARD_REQUIRE` names it.
fn is_required() -> bool {
    std::env::var("LEEWARD_REQUIRE").is_ok_and(|list| list.split(',').any(|it| it == "browser"))
}

fn program(names: &[&str]) -> Option<PathBuf> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let folders = std::env::split_paths(&path).chain(FOLDERS.map(PathBuf::from));
    folders
        .flat_map(|folder| names.iter().map(move |name| folder.join(name)))
        .find(|program| program.is_file())
}

/// A thing that is here, or a line that says that the test passes over it.
fn or_pass_over<T>(found: Option<T>, what: &str) -> Option<T> {
    if found.is_none() {
        assert!(!is_required(), "{what} is required and is not here");
        println!("passed over: {what} is not here");
    }
    found
}

/// The two programs of Debian's packages `chromium` and `chromium-driver`.
pub struct Tools {
    pub browser: PathBuf,
    pub driver: PathBuf,
}

/// The browser and what drives it.
pub fn tools() -> Option<Tools> {
    let browser = program(&["chromium", "chromium-browser", "google-chrome"]);
    let driver = program(&["chromedriver"]);
    let both = browser
        .zip(driver)
        .map(|(browser, driver)| Tools { browser, driver });
    or_pass_over(both, "a Chromium with its chromedriver")
}

/// The text of axe-core, which `.ci/run` fetches.
pub fn axe() -> Option<String> {
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/../..");
    let file = PathBuf::from(root).join("target/axe/axe.min.js");
    or_pass_over(std::fs::read_to_string(file).ok(), "target/axe/axe.min.js")
}
