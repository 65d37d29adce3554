//! What a person does at a browser: go, tap, write, read, go back.

use std::time::Duration;

use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::elements::Element;
use fantoccini::key::Key;
use fantoccini::wd::WebDriverCompatibleCommand;
use fantoccini::wd::{PrintConfiguration, PrintSize};
use fantoccini::{Client, Locator};
use serde_json::{Value, json};
use url::Url;

/// How often and how long something is waited for.
const PAUSE: Duration = Duration::from_millis(20);
const PATIENCE: u32 = 750;

/// Hands on a browser.
#[derive(Clone)]
pub struct Hands {
    client: Client,
}

/// A command that only Chromium's driver knows.
#[derive(Debug)]
struct Own {
    path: &'static str,
    body: Value,
}

impl WebDriverCompatibleCommand for Own {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, url::ParseError> {
        let session = session.unwrap_or_default();
        base.join(&format!("session/{session}/{}", self.path))
    }

    fn method_and_body(&self, _: &Url) -> (axum::http::Method, Option<String>) {
        (axum::http::Method::POST, Some(self.body.to_string()))
    }
}

impl Hands {
    pub fn new(client: Client) -> Hands {
        Hands { client }
    }

    async fn own(&self, path: &'static str, body: Value) -> Value {
        let answer = self.client.issue_cmd(Own { path, body }).await;
        answer.unwrap_or_else(|fault| panic!("{path}: {fault}"))
    }

    /// A command of the browser's own tools.
    pub async fn tools(&self, command: &str, parameters: Value) -> Value {
        let body = json!({ "cmd": command, "params": parameters });
        self.own("goog/cdp/execute", body).await
    }

    /// Holds a screen of so many CSS pixels.
    pub async fn hold(&self, width: u32, height: u32) {
        let screen =
            json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        self.tools("Emulation.setDeviceMetricsOverride", screen)
            .await;
    }

    /// Goes to an address, and waits until a page from there stands whole: a busy driver can come
    /// back while the empty page with which a browser begins is still shown.
    pub async fn go(&self, address: &str) {
        let went = self.client.goto(address).await;
        went.unwrap_or_else(|fault| panic!("{address}: {fault}"));
        let there = Url::parse(address).expect("an address").origin();
        for _ in 0..PATIENCE {
            if self.address().await.origin() == there && self.is_whole().await {
                return;
            }
            tokio::time::sleep(PAUSE).await;
        }
        panic!("asked for {address} and came to {}", self.address().await);
    }

    async fn is_whole(&self) -> bool {
        let state = self.run("return document.readyState", vec![]).await;
        state == "complete"
    }

    pub async fn back(&self) {
        self.client.back().await.expect("there is a way back");
    }

    pub async fn forward(&self) {
        self.client.forward().await.expect("there is a way forward");
    }

    /// The whole address.
    pub async fn address(&self) -> Url {
        let address = self.client.current_url().await;
        address.expect("a page has an address")
    }

    /// The path of the address.
    pub async fn path(&self) -> String {
        self.address().await.path().to_owned()
    }

    async fn find(&self, css: &str) -> Element {
        match self.client.find(Locator::Css(css)).await {
            Ok(element) => element,
            Err(fault) => panic!("no {css} on {}: {fault}", self.path().await),
        }
    }

    pub async fn has(&self, css: &str) -> bool {
        let found = self.client.find_all(Locator::Css(css)).await;
        !found.expect("elements can be looked for").is_empty()
    }

    /// What can be read in the first such element.
    pub async fn text(&self, css: &str) -> String {
        let text = self.find(css).await.text().await;
        text.expect("an element has text")
    }

    /// What can be read in all of them.
    pub async fn texts(&self, css: &str) -> Vec<String> {
        let found = self.client.find_all(Locator::Css(css)).await;
        let mut texts = Vec::new();
        for element in found.expect("elements can be looked for") {
            texts.push(element.text().await.expect("an element has text"));
        }
        texts
    }

    pub async fn attribute(&self, css: &str, name: &str) -> Option<String> {
        let attribute = self.find(css).await.attr(name).await;
        attribute.expect("an element has attributes")
    }

    /// What a field holds now.
    pub async fn written(&self, css: &str) -> String {
        let value = self.find(css).await.prop("value").await;
        value.expect("a field has a value").unwrap_or_default()
    }

    /// The whole page as it stands.
    pub async fn source(&self) -> String {
        self.client.source().await.expect("a page has a source")
    }

    /// A picture of the screen, as a PNG file.
    pub async fn picture(&self) -> Vec<u8> {
        let picture = self.client.screenshot().await;
        picture.expect("the screen can be pictured")
    }

    /// The page as the browser prints it, as a PDF file.
    pub async fn printed(&self, size: PrintSize) -> Vec<u8> {
        let settings = PrintConfiguration::builder().size(size).build();
        let printed = self.client.print(settings.expect("a size")).await;
        printed.expect("the page can be printed")
    }

    /// Scrolls to something and taps it, and waits for nothing.
    pub async fn press(&self, css: &str) {
        let element = self.find(css).await;
        let here = json!(element);
        self.run(
            "arguments[0].scrollIntoView({ block: 'center' })",
            vec![here],
        )
        .await;
        let pressed = element.click().await;
        pressed.unwrap_or_else(|fault| panic!("{css}: {fault}"));
    }

    /// Taps something that leads to another page, and waits until this one is gone.
    pub async fn tap(&self, css: &str) {
        let page = self.find("html").await;
        self.press(css).await;
        for _ in 0..PATIENCE {
            if page.tag_name().await.is_err() {
                return;
            }
            tokio::time::sleep(PAUSE).await;
        }
        panic!("{css} led nowhere from {}", self.path().await);
    }

    /// Waits until the address has this path.
    pub async fn arrive(&self, path: &str) {
        for _ in 0..PATIENCE {
            if self.path().await == path {
                return;
            }
            tokio::time::sleep(PAUSE).await;
        }
        panic!("never came to {path}, but to {}", self.path().await);
    }

    pub async fn write(&self, css: &str, text: &str) {
        let field = self.find(css).await;
        field.clear().await.expect("a field can be emptied");
        field
            .send_keys(text)
            .await
            .expect("a field can be written in");
    }

    /// Chooses a file for a field.
    pub async fn give(&self, css: &str, file: &str) {
        let whole = std::fs::canonicalize(file).expect("the file is there");
        let whole = whole.to_str().expect("its path is text");
        let given = self.find(css).await.send_keys(whole).await;
        given.unwrap_or_else(|fault| panic!("{file}: {fault}"));
    }

    /// Presses and lets go a key, so many times in a row.
    pub async fn strike(&self, key: Key, times: usize) {
        let value = char::from(key);
        let mut keys = KeyActions::new("keyboard".to_owned());
        for _ in 0..times {
            keys = keys
                .then(KeyAction::Down { value })
                .then(KeyAction::Up { value });
        }
        let struck = self.client.perform_actions(keys).await;
        struck.expect("keys can be struck");
    }

    /// Asks the page itself, also where its own scripts are off.
    pub async fn run(&self, script: &str, arguments: Vec<Value>) -> Value {
        let answer = self.client.execute(script, arguments).await;
        answer.unwrap_or_else(|fault| panic!("{script}: {fault}"))
    }

    /// The same for a script that answers through the function given to it last.
    pub async fn run_long(&self, script: &str, arguments: Vec<Value>) -> Value {
        let answer = self.client.execute_async(script, arguments).await;
        answer.unwrap_or_else(|fault| panic!("{script}: {fault}"))
    }

    /// The value of a cookie that the browser keeps for this place.
    pub async fn cookie(&self, name: &str) -> Option<String> {
        let cookies = self.client.get_all_cookies().await.expect("a list");
        let found = cookies.iter().find(|cookie| cookie.name() == name);
        found.map(|cookie| cookie.value().to_owned())
    }

    /// Puts a cookie back that the browser had before.
    pub async fn put_back(&self, name: &str, value: &str) {
        let address = self.address().await;
        let cookie = json!({ "name": name, "value": value, "url": address.as_str() });
        let put = self.tools("Network.setCookie", cookie).await;
        assert_eq!(put["success"], true, "the browser takes the cookie");
    }

    /// Opens a second page of the same browser and turns to it; answers with the first.
    pub async fn open_another(&self) -> fantoccini::wd::WindowHandle {
        let first = self.client.window().await.expect("a window");
        let second = self.client.new_window(true).await.expect("a second window");
        self.turn_to(second.handle).await;
        first
    }

    pub async fn turn_to(&self, window: fantoccini::wd::WindowHandle) {
        let turned = self.client.switch_to_window(window).await;
        turned.expect("the window is there");
    }

    /// What the browser noted since it was last asked: `performance` or `browser`.
    pub async fn notes(&self, kind: &str) -> Vec<Value> {
        let answer = self.own("se/log", json!({ "type": kind })).await;
        answer.as_array().cloned().unwrap_or_default()
    }

    /// Every address on the network that was asked for since the last time.
    pub async fn requests(&self) -> Vec<String> {
        let notes = self.notes("performance").await;
        let message = |note: &Value| serde_json::from_str::<Value>(note["message"].as_str()?).ok();
        notes
            .iter()
            .filter_map(message)
            .filter(|note| note["message"]["method"] == "Network.requestWillBeSent")
            .filter_map(|note| {
                let url = &note["message"]["params"]["request"]["url"];
                url.as_str().map(str::to_owned)
            })
            // The browser's own first page, and what stands in a page itself.
            .filter(|url| !url.starts_with("chrome://") && !url.starts_with("data:"))
            .collect()
    }
}
