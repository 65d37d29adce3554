//! What a browser does for a visitor: asks, keeps the cookie, sends forms from our own pages.

use std::io::{Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::time::Duration;

/// One browser at one server.
#[derive(Clone)]
pub struct Visitor {
    address: SocketAddr,
    /// What the address line of the browser shows in front of the path.
    origin: String,
    cookie: Option<String>,
}

/// An answer.
pub struct Page {
    pub status: u16,
    pub location: Option<String>,
    /// The last cookie that was set, as it was sent.
    pub set_cookie: Option<String>,
    pub body: String,
}

impl Visitor {
    pub fn at(address: SocketAddr) -> Visitor {
        Visitor {
            address,
            origin: format!("http://{address}"),
            cookie: None,
        }
    }

    /// A browser that reaches the server through a proxy at that https address.
    pub fn through(origin: &str, address: SocketAddr) -> Visitor {
        Visitor {
            origin: origin.to_owned(),
            ..Visitor::at(address)
        }
    }

    /// The same browser after the server came up at another port.
    pub fn moved_to(&self, address: SocketAddr) -> Visitor {
        Visitor {
            cookie: self.cookie.clone(),
            ..Visitor::at(address)
        }
    }

    /// Looks at a page; `None` where the server is gone.
    pub fn try_get(&mut self, path: &str) -> Option<Page> {
        self.ask("GET", path, None)
    }

    /// Sends a form; `None` where the server went away before it answered.
    pub fn try_post(&mut self, path: &str, fields: &[(&str, &str)]) -> Option<Page> {
        self.ask("POST", path, Some(&encoded(fields)))
    }

    pub fn get(&mut self, path: &str) -> Page {
        self.try_get(path).expect("the server answers")
    }

    pub fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Page {
        self.try_post(path, fields).expect("the server answers")
    }

    /// Makes an account through a printed address and gives its offered words.
    pub fn join(&mut self, address: &str, name: &str) -> String {
        let path = path_of(address);
        let page = self.get(&path);
        assert_eq!(page.status, 200, "the printed address answers");
        let offered = page.hidden("offered");
        let secret = path.rsplit('/').next().expect("it ends in the secret");
        let fields = [
            ("invitation", secret),
            ("offered", &offered),
            ("name", name),
            ("which", "offered"),
        ];
        let joined = self.post("/en/join", &fields);
        assert_eq!(joined.status, 303, "the account is made");
        offered
    }

    /// Signs in; whether that worked.
    pub fn sign_in(&mut self, name: &str, password: &str) -> bool {
        let fields = [("name", name), ("password", password)];
        self.post("/en/sign-in", &fields).status == 303
    }

    fn ask(&mut self, method: &str, path: &str, form: Option<&str>) -> Option<Page> {
        let mut stream = TcpStream::connect(self.address).ok()?;
        stream
            .set_read_timeout(Some(Duration::from_secs(20)))
            .ok()?;
        let address = self.address;
        let mut request =
            format!("{method} {path} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n");
        if let Some(cookie) = &self.cookie {
            request.push_str(&format!("Cookie: {cookie}\r\n"));
        }
        if let Some(form) = form {
            request.push_str(&format!(
                "Origin: {}\r\nContent-Type: application/x-www-form-urlencoded\r\n\
                 Content-Length: {}\r\n",
                self.origin,
                form.len()
            ));
        }
        request.push_str("\r\n");
        request.push_str(form.unwrap_or_default());
        stream.write_all(request.as_bytes()).ok()?;
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).ok()?;
        self.take(&String::from_utf8_lossy(&answer))
    }

    fn take(&mut self, answer: &str) -> Option<Page> {
        let (head, body) = answer.split_once("\r\n\r\n")?;
        let mut lines = head.lines();
        let status = lines.next()?.split(' ').nth(1)?.parse().ok()?;
        let (mut location, mut set_cookie) = (None, None);
        for (name, value) in lines.filter_map(|line| line.split_once(": ")) {
            match name.to_ascii_lowercase().as_str() {
                "location" => location = Some(value.to_owned()),
                "set-cookie" => {
                    set_cookie = Some(value.to_owned());
                    let pair = value.split(';').next()?;
                    self.cookie = Some(pair.to_owned()).filter(|pair| !pair.ends_with('='));
                }
                _ => {}
            }
        }
        Some(Page {
            status,
            location,
            set_cookie,
            body: body.to_owned(),
        })
    }
}

impl Page {
    /// The value of a hidden field.
    pub fn hidden(&self, name: &str) -> String {
        let start = format!("name=\"{name}\" value=\"");
        let (_, after) = self
            .body
            .split_once(&start)
            .unwrap_or_else(|| panic!("no field {name}"));
        after.split('"').next().unwrap_or_default().to_owned()
    }

    /// The texts of the list items of a list with that class.
    pub fn list(&self, class: &str) -> Vec<String> {
        let start = format!("<ol class=\"{class}\"");
        let (_, after) = self.body.split_once(&start).expect("the list is there");
        let list = after.split("</ol>").next().unwrap_or_default();
        list.split("<li>")
            .skip(1)
            .filter_map(|item| item.split("</li>").next())
            .map(str::to_owned)
            .collect()
    }
}

/// The path of an address such as `http://127.0.0.1:7411/en/join/x`, in English.
fn path_of(address: &str) -> String {
    let (_, rest) = address.split_once("://").expect("an address");
    let (_, path) = rest.split_once('/').expect("with a path");
    format!("/{path}")
}

fn encoded(fields: &[(&str, &str)]) -> String {
    let text = |text: &str| -> String {
        text.bytes()
            .map(|byte| match byte {
                b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' => char::from(byte).to_string(),
                other => format!("%{other:02X}"),
            })
            .collect()
    };
    let pairs: Vec<String> = fields
        .iter()
        .map(|(name, value)| format!("{}={}", text(name), text(value)))
        .collect();
    pairs.join("&")
}
