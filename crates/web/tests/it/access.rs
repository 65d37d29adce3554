//! Who may use which address: the whole table, walked as each kind of visitor.

use std::collections::BTreeSet;

use web::{ROUTES, Who};

use crate::browser::{Answer, Browser};
use crate::house::{House, PASSWORD, TODAY};
use crate::owner::Owner;

/// One address with what nobody signed in, another person, the host and the owner are answered.
/// The ids in it are the owner's.
pub struct Row {
    pub method: &'static str,
    pub path: &'static str,
    pub fields: &'static [(&'static str, &'static str)],
    answers: [u16; 4],
}

const fn row(
    method: &'static str,
    path: &'static str,
    fields: &'static [(&'static str, &'static str)],
    answers: [u16; 4],
) -> Row {
    Row {
        method,
        path,
        fields,
        answers,
    }
}

const OPEN: [u16; 4] = [200; 4];
const INSIDE: [u16; 4] = [401, 200, 200, 200];
const GOES: [u16; 4] = [401, 303, 303, 303];
const OWN: [u16; 4] = [401, 404, 404, 200];
const OWN_GOES: [u16; 4] = [401, 404, 404, 303];
const HOST: [u16; 4] = [401, 404, 200, 404];
/// Nobody of the visitors is an editor; what editors are answered stands in `desk.rs`.
const EDITOR: [u16; 4] = [401, 404, 404, 404];
/// There is nothing of the kind yet, for anybody.
const NOT_THERE: [u16; 4] = [401, 404, 404, 404];
const NO_CODE: [u16; 4] = [401, 409, 409, 409];
const REFUSED: [u16; 4] = [401, 422, 422, 422];
const HOME: [u16; 4] = [200, 303, 303, 303];

/// In an order in which no row takes away what a later one needs.
pub const TABLE: &[Row] = &[
    row("get", "/", &[], HOME),
    row("get", "/assets/{file}", &[], [404; 4]),
    row("get", "/look.css", &[], OPEN),
    row("get", "/favicon.ico", &[], [204; 4]),
    row("get", "/health", &[], OPEN),
    row("get", "/measures", &[], OPEN),
    row("get", "/{language}", &[], HOME),
    row("get", "/{language}/", &[], HOME),
    row("post", "/{language}/look", &[("look", "light")], [303; 4]),
    row("get", "/{language}/door", &[], OPEN),
    row("get", "/{language}/door/{country}", &[], OPEN),
    row("get", "/{language}/about", &[], OPEN),
    row("get", "/robots.txt", &[], OPEN),
    row("get", "/sitemap.xml", &[], OPEN),
    row("get", "/recordings/{file}", &[], [404; 4]),
    row("get", "/{language}/texts", &[], OPEN),
    row("post", "/{language}/texts", &[("question", "sleep")], OPEN),
    row("get", "/{language}/texts/{topic}", &[], OPEN),
    row("get", "/{language}/for/{about}", &[], OPEN),
    row("get", "/{language}/drugs", &[], OPEN),
    row("post", "/{language}/drugs", &[("name", "Zoloft")], OPEN),
    row("get", "/{language}/drugs/{key}", &[], OPEN),
    row("get", "/{language}/symptoms", &[], OPEN),
    row("get", "/{language}/words", &[], OPEN),
    row("post", "/{language}/words", &[("stage", "after")], OPEN),
    row("get", "/{language}/words/{story}", &[], [404; 4]),
    row("get", "/{language}/take-back", &[], OPEN),
    row("post", "/{language}/take-back", &[("code", "x")], OPEN),
    row("get", "/{language}/here", &[], OPEN),
    row("get", "/{language}/here/{page}", &[], OPEN),
    row("get", "/{language}/near", &[], INSIDE),
    row("post", "/{language}/near", &[("story", "")], GOES),
    // Nobody is an editor here, so nobody is asked.
    row("get", "/{language}/you/words", &[], GOES),
    row("post", "/{language}/you/words", &[("act", "no")], GOES),
    row("get", "/{language}/you/editors", &[], HOST),
    row("get", "/{language}/desk", &[], EDITOR),
    row("get", "/{language}/desk/new/{kind}", &[], EDITOR),
    row("post", "/{language}/desk/new/{kind}", &[], EDITOR),
    row("get", "/{language}/desk/piece/{piece}", &[], EDITOR),
    row("get", "/{language}/desk/piece/{piece}/edit", &[], EDITOR),
    row("post", "/{language}/desk/piece/{piece}/edit", &[], EDITOR),
    row(
        "get",
        "/{language}/desk/piece/{piece}/version/{number}",
        &[],
        EDITOR,
    ),
    row(
        "post",
        "/{language}/desk/piece/{piece}/publish",
        &[],
        EDITOR,
    ),
    row(
        "post",
        "/{language}/desk/piece/{piece}/withdraw",
        &[],
        EDITOR,
    ),
    row("post", "/{language}/desk/piece/{piece}/remark", &[], EDITOR),
    row("post", "/{language}/desk/piece/{piece}/remove", &[], EDITOR),
    row("get", "/{language}/sign-in", &[], OPEN),
    row(
        "post",
        "/{language}/sign-in",
        &[("name", "nobody")],
        [422; 4],
    ),
    row("get", "/{language}/recover", &[], OPEN),
    row("post", "/{language}/recover", &[("name", "ola")], [422; 4]),
    row("get", "/{language}/join", &[], [404; 4]),
    row("post", "/{language}/join", &[("name", "eve")], [404; 4]),
    row("get", "/{language}/join/{invitation}", &[], [404; 4]),
    row(
        "post",
        "/{language}/join/{invitation}",
        &[("name", "eve")],
        [404; 4],
    ),
    row("get", "/{language}/today", &[], INSIDE),
    row("get", "/{language}/none", &[], INSIDE),
    row("get", "/{language}/another-day", &[], INSIDE),
    row("post", "/{language}/another-day", &[("date", TODAY)], GOES),
    row("get", "/{language}/day/{date}", &[], INSIDE),
    row(
        "post",
        "/{language}/day/{date}/tap",
        &[("felt", "heavy")],
        GOES,
    ),
    row("get", "/{language}/day/{date}/more", &[], INSIDE),
    row("get", "/{language}/day/{date}/symptoms", &[], INSIDE),
    row(
        "post",
        "/{language}/day/{date}/symptoms",
        &[("name", "fog")],
        GOES,
    ),
    row("get", "/{language}/day/{date}/symptom/{symptom}", &[], OWN),
    row(
        "post",
        "/{language}/day/{date}/symptom/{symptom}",
        &[("value", "4")],
        OWN_GOES,
    ),
    row("get", "/{language}/day/{date}/came-back", &[], INSIDE),
    row(
        "post",
        "/{language}/day/{date}/came-back",
        &[("words", "rain")],
        GOES,
    ),
    row("get", "/{language}/day/{date}/mark", &[], INSIDE),
    row(
        "post",
        "/{language}/day/{date}/mark",
        &[("mark", "wave")],
        GOES,
    ),
    row("get", "/{language}/day/{date}/dose", &[], INSIDE),
    row(
        "post",
        "/{language}/day/{date}/dose",
        &[("drug", "x"), ("taken", "not")],
        GOES,
    ),
    row(
        "post",
        "/{language}/day/{date}/dose-start",
        &[("drug", "x"), ("dose", "5 mg")],
        GOES,
    ),
    row("get", "/{language}/day/{date}/thought", &[], INSIDE),
    row("get", "/{language}/day/{date}/kept", &[], INSIDE),
    row(
        "post",
        "/{language}/day/{date}/thought",
        &[("words", "it stays")],
        GOES,
    ),
    row("get", "/{language}/day/{date}/line", &[], INSIDE),
    row(
        "post",
        "/{language}/day/{date}/line",
        &[("words", "a walk")],
        GOES,
    ),
    row("get", "/{language}/day/{date}/event", &[], INSIDE),
    row(
        "post",
        "/{language}/day/{date}/event",
        &[("words", "a new doctor")],
        GOES,
    ),
    row("get", "/{language}/saved/{entry}", &[], OWN),
    row("get", "/{language}/entry/{entry}", &[], OWN),
    row(
        "post",
        "/{language}/entry/{entry}",
        &[("felt", "window"), ("seen", "1")],
        OWN_GOES,
    ),
    row("get", "/{language}/remove/{compartment}/{entry}", &[], OWN),
    row("get", "/{language}/symptom/{symptom}", &[], OWN),
    row(
        "post",
        "/{language}/symptom/{symptom}",
        &[("asked", "yes")],
        OWN_GOES,
    ),
    row("get", "/{language}/days", &[], INSIDE),
    row("get", "/{language}/days/{month}", &[], INSIDE),
    row("get", "/{language}/course", &[], INSIDE),
    row("post", "/{language}/course", &[("act", "look")], GOES),
    row(
        "post",
        "/{language}/course/guesses",
        &[("act", "leave-out")],
        GOES,
    ),
    row("get", "/{language}/course/asked", &[], INSIDE),
    row("get", "/{language}/course/symptoms", &[], INSIDE),
    row("get", "/{language}/course/notes", &[], INSIDE),
    row("get", "/{language}/course/notes/{back}", &[], INSIDE),
    // Nobody's dose has gone down; what there is to see stands in `course_pages.rs`.
    row(
        "get",
        "/{language}/course/reduction/{number}",
        &[],
        NOT_THERE,
    ),
    row(
        "get",
        "/{language}/course/reduction/{number}/asked",
        &[],
        NOT_THERE,
    ),
    row("get", "/{language}/course/{range}", &[], INSIDE),
    row("get", "/{language}/course/{range}/{back}", &[], INSIDE),
    row(
        "get",
        "/{language}/course/{range}/{back}/table",
        &[],
        INSIDE,
    ),
    row("get", "/{language}/taper", &[], INSIDE),
    row("get", "/{language}/taper-new", &[], INSIDE),
    row("post", "/{language}/taper-new", &[], REFUSED),
    row("get", "/{language}/taper/{taper}", &[], OWN),
    row("get", "/{language}/taper/{taper}/boxes", &[], OWN),
    row(
        "post",
        "/{language}/taper/{taper}/boxes",
        &[("seen", "1")],
        OWN_GOES,
    ),
    row("get", "/{language}/taper/{taper}/pace", &[], OWN),
    row("get", "/{language}/taper/{taper}/schedule", &[], OWN),
    row(
        "post",
        "/{language}/taper/{taper}/schedule",
        &[
            ("act", "look"),
            ("seen-caps", "yes"),
            ("percent", "10"),
            ("days", "28"),
            ("stop-from", "1 mg"),
        ],
        OWN,
    ),
    row("get", "/{language}/taper/{taper}/print", &[], OWN),
    row("get", "/{language}/taper/{taper}/print/{sheet}", &[], OWN),
    row("get", "/{language}/taper/{taper}/{act}", &[], OWN),
    row("get", "/{language}/taper/{taper}/level", &[], OWN),
    row(
        "post",
        "/{language}/taper/{taper}/{act}",
        &[("seen", "1"), ("doses", "10 mg")],
        OWN_GOES,
    ),
    row("get", "/{language}/plan/case", &[], INSIDE),
    row("post", "/{language}/plan/case", &[("seen", "2")], GOES),
    row("get", "/{language}/plan/versions", &[], INSIDE),
    row(
        "get",
        "/{language}/plan/version/{number}",
        &[],
        [401, 200, 404, 200],
    ),
    row(
        "post",
        "/{language}/plan/versions",
        &[("one", "1"), ("other", "1")],
        GOES,
    ),
    row(
        "get",
        "/{language}/plan/compare/{number}/{other}",
        &[],
        [401, 200, 404, 200],
    ),
    row("get", "/{language}/import", &[], INSIDE),
    row("post", "/{language}/import", &[], NO_CODE),
    row(
        "post",
        "/{language}/import/take",
        &[("file", "ZGF0ZQ==")],
        [401, 404, 404, 404],
    ),
    row(
        "post",
        "/{language}/import/undo",
        &[("import", "x")],
        [401, 404, 404, 404],
    ),
    row("get", "/{language}/code", &[], INSIDE),
    row("post", "/{language}/code", &[("act", "not-today")], GOES),
    row("get", "/{language}/you", &[], INSIDE),
    row(
        "post",
        "/{language}/you/zone",
        &[("zone", "Europe/Warsaw")],
        GOES,
    ),
    row(
        "post",
        "/{language}/you/password",
        &[("own", "short")],
        REFUSED,
    ),
    row("get", "/{language}/you/devices", &[], INSIDE),
    row("post", "/{language}/you/devices", &[], GOES),
    row("get", "/{language}/you/out", &[], INSIDE),
    row("post", "/{language}/you/export", &[], REFUSED),
    row("post", "/{language}/you/keep", &[], GOES),
    row("get", "/{language}/you/hidden", &[], INSIDE),
    row(
        "post",
        "/{language}/you/hidden",
        &[("numbers", "yes")],
        INSIDE,
    ),
    row("get", "/{language}/you/invite", &[], HOST),
    row("post", "/{language}/you/invite", &[("act", "invite")], HOST),
    row(
        "post",
        "/{language}/remove/{compartment}/{entry}",
        &[],
        OWN_GOES,
    ),
    // From here on the host is an editor.
    row(
        "post",
        "/{language}/you/editors",
        &[("act", "begin")],
        [401, 404, 303, 404],
    ),
    // These end the session, so each of them comes after all others.
    row("get", "/leave", &[], [303; 4]),
    row("post", "/{language}/sign-out", &[], [303; 4]),
    row(
        "post",
        "/{language}/you/delete",
        &[("password-delete", PASSWORD), ("when", "now")],
        INSIDE,
    ),
];

/// How many rows at the end of the table end the session.
const ENDING: usize = 3;

/// Asks for an address as its row says.
pub async fn ask(
    browser: &mut Browser,
    method: &str,
    path: &str,
    fields: &[(&str, &str)],
) -> Answer {
    match method {
        "get" => browser.get(path).await,
        _ if path.ends_with("/import") => browser.upload(path, &[("daily", b"date,a")]).await,
        _ => browser.post(path, fields).await,
    }
}

async fn walk(rows: &[Row]) {
    let house = House::build().await;
    let owner = Owner::of(&house, "ola").await;
    let other = Owner::of(&house, "marek").await.browser;
    let visitors = [
        house.browser(),
        other,
        house.host().await,
        owner.browser.clone(),
    ];
    for row in rows {
        let path = owner.fill(row.path);
        for (visitor, expected) in visitors.iter().zip(row.answers) {
            // The cookies stay as they are, whatever an answer sets.
            let answer = ask(&mut visitor.clone(), row.method, &path, row.fields).await;
            assert_eq!(
                answer.status.as_u16(),
                expected,
                "{} {} as visitor {:?}",
                row.method,
                row.path,
                visitors.iter().position(|v| v.jar == visitor.jar)
            );
            if expected == 401 {
                answer.says("Please sign in");
            }
        }
    }
}

#[tokio::test]
async fn every_address_answers_each_kind_of_visitor_as_the_table_says() {
    walk(&TABLE[..TABLE.len() - ENDING]).await;
}

#[tokio::test]
async fn what_ends_a_session_answers_as_the_table_says() {
    for row in &TABLE[TABLE.len() - ENDING..] {
        walk(std::slice::from_ref(row)).await;
    }
}

#[test]
fn every_address_has_its_row() {
    let served: BTreeSet<(&str, &str)> = ROUTES.iter().map(|r| (r.method, r.path)).collect();
    let known: BTreeSet<(&str, &str)> = TABLE.iter().map(|r| (r.method, r.path)).collect();
    let without: Vec<_> = served.symmetric_difference(&known).collect();
    assert!(
        without.is_empty(),
        "served or known, and not both: {without:?}"
    );
    assert_eq!(TABLE.len(), known.len(), "an address stands twice");
}

#[test]
fn the_table_and_the_routes_agree_on_who_has_to_be_signed_in() {
    for row in TABLE {
        let route = ROUTES
            .iter()
            .find(|r| (r.method, r.path) == (row.method, row.path))
            .unwrap();
        let [nobody, other, ..] = row.answers;
        match route.who {
            Who::Anybody => assert_ne!(nobody, 401, "{}", row.path),
            Who::SignedIn => assert_eq!(nobody, 401, "{}", row.path),
            Who::Host | Who::Editor => {
                assert_eq!((nobody, other), (401, 404), "{}", row.path);
            }
        }
    }
}
