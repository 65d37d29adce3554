//! A browser without a screen: cookies, forms as they stand on the page, redirects by hand.

use std::collections::BTreeMap;
use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use axum::http::{HeaderMap, Request, StatusCode};
use http_body_util::BodyExt;
use tower::ServiceExt;
use web::Site;

use crate::{html, rules};

/// An answer, read to its end.
#[derive(Clone)]
pub struct Answer {
    pub path: String,
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub bytes: Vec<u8>,
}

impl Answer {
    pub fn text(&self) -> String {
        String::from_utf8(self.bytes.clone()).expect("every page is UTF-8")
    }

    pub fn header(&self, name: &str) -> Option<&str> {
        Some(self.headers.get(name)?.to_str().expect("plain header"))
    }

    pub fn is_html(&self) -> bool {
        self.header("content-type")
            .is_some_and(|kind| kind.starts_with("text/html"))
    }

    pub fn set_cookies(&self) -> Vec<&str> {
        let all = self.headers.get_all("set-cookie").iter();
        all.map(|value| value.to_str().unwrap()).collect()
    }

    #[track_caller]
    pub fn is(self, status: u16) -> Answer {
        assert_eq!(
            self.status.as_u16(),
            status,
            "{}: {}",
            self.path,
            html::words(&self.text())
        );
        self
    }

    /// That the page shows this, as a person reads it.
    #[track_caller]
    pub fn says(&self, wanted: &str) -> &Answer {
        let shown = html::words(&self.text());
        assert!(
            shown.contains(wanted),
            "{} does not say {wanted:?}: {shown}",
            self.path
        );
        self
    }

    /// That these characters stand nowhere in the answer.
    #[track_caller]
    pub fn hides(&self, unwanted: &str) -> &Answer {
        assert!(
            !self.text().contains(unwanted),
            "{} holds {unwanted:?}",
            self.path
        );
        self
    }

    /// Where it sends the browser on.
    #[track_caller]
    pub fn goes_to(&self) -> &str {
        assert_eq!(
            self.status,
            303,
            "{}: {}",
            self.path,
            html::words(&self.text())
        );
        self.header("location").expect("a place to go")
    }
}

/// Who a form claims to come from.
pub enum From<'a> {
    FetchSite(&'a str),
    Origin(&'a str),
    Nobody,
}

#[derive(Clone)]
pub struct Browser {
    router: Router,
    secure: bool,
    pub jar: BTreeMap<String, String>,
}

impl Browser {
    pub fn new(site: &Arc<Site>) -> Browser {
        Browser {
            router: web::router(Arc::clone(site)),
            secure: site.settings.public_url.is_some(),
            jar: BTreeMap::new(),
        }
    }

    fn session_name(&self) -> &'static str {
        if self.secure { "__Host-s" } else { "s" }
    }

    pub fn with_session(mut self, cookie: &str) -> Browser {
        self.jar
            .insert(self.session_name().to_owned(), cookie.to_owned());
        self
    }

    pub fn session(&self) -> Option<&str> {
        self.jar.get(self.session_name()).map(String::as_str)
    }

    fn keep(&mut self, answer: &Answer) {
        for cookie in answer.set_cookies() {
            let (pair, attributes) = cookie.split_once(';').unwrap_or((cookie, ""));
            let (name, value) = pair.split_once('=').unwrap();
            if attributes.contains("Max-Age=0") {
                self.jar.remove(name);
            } else {
                self.jar.insert(name.to_owned(), value.to_owned());
            }
        }
    }

    /// Sends a request as it is, but for the cookies, and holds the answer to the rules.
    pub async fn send(&mut self, mut request: Request<Body>) -> Answer {
        let path = request.uri().to_string();
        let headers = request.headers_mut();
        headers
            .entry("host")
            .or_insert("127.0.0.1:7411".parse().unwrap());
        if !self.jar.is_empty() {
            let pairs: Vec<String> = self.jar.iter().map(|(k, v)| format!("{k}={v}")).collect();
            headers.insert("cookie", pairs.join("; ").parse().unwrap());
        }
        let response = self.router.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        let answer = Answer {
            path,
            status: parts.status,
            headers: parts.headers,
            bytes: body.collect().await.unwrap().to_bytes().to_vec(),
        };
        rules::hold(&answer, self.secure);
        self.keep(&answer);
        answer
    }

    pub async fn get(&mut self, path: &str) -> Answer {
        let request = Request::get(path).body(Body::empty()).unwrap();
        self.send(request).await
    }

    /// Sends a form's body, claiming to come from somewhere.
    pub async fn post_from(&mut self, from: From<'_>, path: &str, body: String) -> Answer {
        let mut request =
            Request::post(path).header("content-type", "application/x-www-form-urlencoded");
        match from {
            From::FetchSite(site) => request = request.header("sec-fetch-site", site),
            From::Origin(origin) => request = request.header("origin", origin),
            From::Nobody => {}
        }
        self.send(request.body(Body::from(body)).unwrap()).await
    }

    /// Sends fields from a page of ours.
    pub async fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let body = form_urlencoded::Serializer::new(String::new())
            .extend_pairs(fields)
            .finish();
        self.post_from(From::FetchSite("same-origin"), path, body)
            .await
    }

    /// Sends files from a page of ours.
    pub async fn upload(&mut self, path: &str, files: &[(&str, &[u8])]) -> Answer {
        let mut body = Vec::new();
        for (name, bytes) in files {
            let head = format!(
                "--edge\r\nContent-Disposition: form-data; name=\"{name}\"; \
                 filename=\"{name}.csv\"\r\nContent-Type: text/csv\r\n\r\n"
            );
            body.extend_from_slice(head.as_bytes());
            body.extend_from_slice(bytes);
            body.extend_from_slice(b"\r\n");
        }
        body.extend_from_slice(b"--edge--\r\n");
        let request = Request::post(path)
            .header("content-type", "multipart/form-data; boundary=edge")
            .header("content-length", body.len())
            .header("sec-fetch-site", "same-origin");
        self.send(request.body(Body::from(body)).unwrap()).await
    }

    /// Fills in the form of a page that goes to `action`, and sends it.
    #[track_caller]
    pub fn submit<'a>(
        &'a mut self,
        page: &Answer,
        action: &str,
        filled_in: &[(&str, &str)],
    ) -> impl Future<Output = Answer> + 'a {
        let form = html::forms(&page.text())
            .into_iter()
            .find(|form| form.action == action)
            .unwrap_or_else(|| panic!("{} has no form for {action}", page.path));
        let mut fields = form.fields;
        for (name, value) in filled_in {
            fields.retain(|(known, _)| known != name);
            fields.push(((*name).to_owned(), (*value).to_owned()));
        }
        async move {
            let fields: Vec<(&str, &str)> = fields
                .iter()
                .map(|(name, value)| (name.as_str(), value.as_str()))
                .collect();
            self.post(&form.action, &fields).await
        }
    }

    /// Goes where an answer sends.
    pub async fn follow(&mut self, answer: &Answer) -> Answer {
        let place = answer.goes_to().to_owned();
        self.get(&place).await
    }
}
