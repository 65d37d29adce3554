//! Somebody whose day and plan hold something, and the addresses of it.

use crate::browser::{Answer, Browser};
use crate::house::{House, TODAY};

/// A person whose day holds something, and the ids of it.
pub struct Owner {
    pub browser: Browser,
    pub entry: String,
    pub symptom: String,
    pub taper: String,
}

impl Owner {
    pub async fn of(house: &House, name: &str) -> Owner {
        let mut browser = house.person(name).await;
        let tapped = browser
            .post(&format!("/en/day/{TODAY}/tap"), &[("felt", "heavy")])
            .await;
        let added = browser
            .post(&format!("/en/day/{TODAY}/symptoms"), &[("name", "Fog")])
            .await;
        let new = browser.get("/en/taper-new").await;
        let drug = [("drug", "citalopram"), ("doses", "20 mg")];
        let begun = browser.submit(&new, "/en/taper-new", &drug).await;
        let last = |answer: &Answer| {
            let place = answer.goes_to().trim_end_matches("/boxes");
            place.rsplit('/').next().unwrap().to_owned()
        };
        Owner {
            taper: last(&begun),
            entry: last(&tapped),
            symptom: last(&added),
            browser,
        }
    }

    pub fn fill(&self, path: &str) -> String {
        filled(path, [&self.entry, &self.symptom, &self.taper])
    }
}

/// An address with its variable parts filled in.
pub fn filled(path: &str, [entry, symptom, taper]: [&str; 3]) -> String {
    path.replace("{language}", "en")
        .replace("{date}", TODAY)
        .replace("{entry}", entry)
        .replace("{symptom}", symptom)
        .replace("{taper}", taper)
        .replace("{act}", "set")
        .replace("{sheet}", "person")
        .replace("{number}", "1")
        .replace("{other}", "1")
        .replace("{compartment}", "checkins")
        .replace("{month}", "2026-11")
        .replace("{range}", "year")
        .replace("{back}", "0")
        .replace("{key}", "sertraline")
        .replace("{country}", "ie")
        .replace("{invitation}", "none")
        .replace("{file}", "none")
        .replace("{topic}", "zaps")
        .replace("{about}", "after")
        .replace("{story}", "00000000-0000-4000-8000-000000000000")
        .replace("{piece}", "00000000-0000-4000-8000-000000000000")
        .replace("{page}", "group")
        .replace("{kind}", "story")
}
