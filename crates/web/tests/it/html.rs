//! Just enough reading of our own pages to ask what stands in them.

/// An opening tag and what stands behind it.
pub struct Tag<'a> {
    pub name: &'a str,
    pub attributes: Vec<(&'a str, String)>,
    /// The page from the end of this tag on.
    pub rest: &'a str,
}

impl Tag<'_> {
    pub fn attribute(&self, name: &str) -> Option<&str> {
        let found = self.attributes.iter().find(|(key, _)| *key == name);
        found.map(|(_, value)| value.as_str())
    }
}

/// What escaped text says.
pub fn unescaped(text: &str) -> String {
    text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&amp;", "&")
}

/// The end of a tag: the first `>` outside of quotes.
fn end_of_tag(text: &str) -> usize {
    let mut quoted = false;
    for (place, sign) in text.char_indices() {
        match sign {
            '"' => quoted = !quoted,
            '>' if !quoted => return place,
            _ => {}
        }
    }
    panic!("a tag never ends: {}", &text[..text.len().min(80)]);
}

fn attributes(mut text: &str) -> Vec<(&str, String)> {
    let mut found = Vec::new();
    loop {
        text = text.trim_start();
        let name = text.split([' ', '=']).next().unwrap();
        if name.is_empty() {
            return found;
        }
        text = &text[name.len()..];
        let Some(quoted) = text.strip_prefix("=\"") else {
            found.push((name, String::new()));
            continue;
        };
        let (value, rest) = quoted.split_once('"').expect("quotes are closed");
        found.push((name, unescaped(value)));
        text = rest;
    }
}

/// Every opening tag of a page, in order.
pub fn tags(page: &str) -> Vec<Tag<'_>> {
    let mut found = Vec::new();
    let mut rest = page;
    while let Some(start) = rest.find('<') {
        let inner = &rest[start + 1..];
        let end = end_of_tag(inner);
        let (tag, behind) = (&inner[..end], &inner[end + 1..]);
        rest = behind;
        if tag.starts_with(['/', '!']) {
            continue;
        }
        let name = tag.split([' ', '/']).next().unwrap();
        found.push(Tag {
            name,
            attributes: attributes(tag[name.len()..].trim_end_matches('/')),
            rest,
        });
    }
    found
}

/// The words of a page as a person reads them, without its title.
pub fn words(page: &str) -> String {
    let body = page.split_once("<body").map_or(page, |(_, body)| body);
    let mut shown = String::new();
    for piece in body.split('<') {
        shown.push_str(piece.split_once('>').map_or("", |(_, text)| text));
        shown.push(' ');
    }
    unescaped(&shown.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// What stands between a tag and its end.
pub fn inside<'a>(page: &'a str, name: &str) -> Vec<&'a str> {
    let end = format!("</{name}>");
    tags(page)
        .into_iter()
        .filter(|tag| tag.name == name)
        .map(|tag| tag.rest.split_once(&end).map_or(tag.rest, |(text, _)| text))
        .collect()
}

pub fn title(page: &str) -> String {
    unescaped(inside(page, "title").first().unwrap_or(&""))
}

/// Every address of a link.
pub fn links(page: &str) -> Vec<String> {
    tags(page)
        .iter()
        .filter(|tag| tag.name == "a")
        .filter_map(|tag| Some(tag.attribute("href")?.to_owned()))
        .collect()
}

/// A form with the fields that a browser would send, but for its buttons.
pub struct Form {
    pub action: String,
    pub fields: Vec<(String, String)>,
}

impl Form {
    pub fn value(&self, name: &str) -> Option<&str> {
        let found = self.fields.iter().find(|(key, _)| key == name);
        found.map(|(_, value)| value.as_str())
    }
}

fn value_of(tag: &Tag<'_>) -> Option<String> {
    let is_ticked = tag.attribute("checked").is_some();
    let value = tag.attribute("value").map(str::to_owned);
    match (tag.name, tag.attribute("type").unwrap_or("")) {
        ("input", "checkbox" | "radio") => is_ticked.then(|| value.unwrap_or_default()),
        ("input", "file") => None,
        ("input", _) => Some(value.unwrap_or_default()),
        ("textarea", _) => {
            let text = tag.rest.split_once("</textarea>").unwrap().0;
            Some(unescaped(text.strip_prefix('\n').unwrap_or(text)))
        }
        ("select", _) => {
            let options = tag.rest.split_once("</select>").unwrap().0;
            let chosen = tags(options)
                .into_iter()
                .find(|option| option.attribute("selected").is_some());
            chosen.and_then(|option| option.attribute("value").map(str::to_owned))
        }
        _ => None,
    }
}

/// Every form of a page.
pub fn forms(page: &str) -> Vec<Form> {
    tags(page)
        .into_iter()
        .filter(|tag| tag.name == "form")
        .map(|form| {
            let content = form.rest.split_once("</form>").unwrap().0;
            let fields = tags(content).into_iter().filter_map(|tag| {
                let name = tag.attribute("name")?.to_owned();
                Some((name, value_of(&tag)?))
            });
            Form {
                action: form.attribute("action").unwrap_or("").to_owned(),
                fields: fields.collect(),
            }
        })
        .collect()
}

/// The form of a page that goes to `action`.
#[track_caller]
pub fn form(page: &str, action: &str) -> Form {
    forms(page)
        .into_iter()
        .find(|form| form.action == action)
        .unwrap_or_else(|| panic!("no form for {action}"))
}
