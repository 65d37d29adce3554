//! Every address there is, who may use it, and the one function that answers.
//!
//! The table is both: the router is made from it, and a test walks it as each kind of visitor.
//! An address that is not in it does not exist.

use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::http::StatusCode;
use axum::middleware::from_fn_with_state;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::limit::RequestBodyLimitLayer;
use tower_http::timeout::TimeoutLayer;

use crate::site::Site;
use crate::{assets, carry, guard, pages};

/// Who may use an address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Who {
    /// Anybody.
    Anybody,
    /// Who is signed in, and then only with what is theirs.
    SignedIn,
    /// The host.
    Host,
    /// An editor.
    Editor,
}

/// A row of the table.
#[derive(Clone, Copy, Debug)]
pub struct Route {
    /// `get` or `post`; only a post changes anything, but for `/leave`.
    pub method: &'static str,
    /// The address, with its variable parts in braces.
    pub path: &'static str,
    /// Who may use it.
    pub who: Who,
}

macro_rules! table {
    ($($method:ident $path:literal $who:ident $handler:path;)*) => {
        /// Every address.
        pub const ROUTES: &[Route] = &[
            $(Route { method: stringify!($method), path: $path, who: Who::$who }),*
        ];

        fn addresses() -> Router<Arc<Site>> {
            Router::new()$(.route($path, axum::routing::$method($handler)))*
        }
    };
}

table! {
    get  "/" Anybody pages::front::front;
    get  "/assets/{file}" Anybody assets::file;
    get  "/look.css" Anybody assets::look;
    get  "/favicon.ico" Anybody assets::no_icon;
    get  "/health" Anybody pages::leave::health;
    get  "/leave" Anybody pages::leave::leave;
    get  "/measures" Anybody pages::leave::measures;
    get  "/{language}" Anybody pages::front::front;
    get  "/{language}/" Anybody pages::front::front;
    get  "/{language}/about" Anybody pages::about::page;
    post "/{language}/look" Anybody pages::look::change;
    get  "/{language}/door" Anybody pages::door::countries;
    get  "/{language}/door/{country}" Anybody pages::door::country;
    get  "/robots.txt" Anybody pages::found::robots;
    get  "/sitemap.xml" Anybody pages::found::sitemap;
    get  "/recordings/{file}" Anybody pages::recordings::file;
    get  "/{language}/texts" Anybody pages::texts::list;
    post "/{language}/texts" Anybody pages::texts::find;
    get  "/{language}/texts/{topic}" Anybody pages::texts::one;
    get  "/{language}/for/{about}" Anybody pages::texts::about;
    get  "/{language}/drugs" Anybody pages::drugs::list;
    post "/{language}/drugs" Anybody pages::drugs::find;
    get  "/{language}/drugs/{key}" Anybody pages::drugs::one;
    get  "/{language}/symptoms" Anybody pages::texts::symptoms;
    get  "/{language}/words" Anybody pages::shelf::list;
    post "/{language}/words" Anybody pages::shelf::find;
    get  "/{language}/words/{story}" Anybody pages::shelf::one;
    get  "/{language}/take-back" Anybody pages::shelf::take_back;
    post "/{language}/take-back" Anybody pages::shelf::taken_back;
    get  "/{language}/here" Anybody pages::here::list;
    get  "/{language}/here/{page}" Anybody pages::here::one;
    get  "/{language}/sign-in" Anybody pages::sign_in::page;
    post "/{language}/sign-in" Anybody pages::sign_in::sign_in;
    post "/{language}/sign-out" Anybody pages::sign_in::sign_out;
    get  "/{language}/recover" Anybody pages::recover::page;
    post "/{language}/recover" Anybody pages::recover::recover;
    get  "/{language}/join" Anybody pages::join::open;
    post "/{language}/join" Anybody pages::join::join;
    get  "/{language}/join/{invitation}" Anybody pages::join::invited;
    post "/{language}/join/{invitation}" Anybody pages::join::join_invited;

    get  "/{language}/today" SignedIn pages::today::today;
    get  "/{language}/none" SignedIn pages::today::none;
    get  "/{language}/another-day" SignedIn pages::today::another;
    post "/{language}/another-day" SignedIn pages::today::go_to_day;
    get  "/{language}/day/{date}" SignedIn pages::day::day;
    post "/{language}/day/{date}/tap" SignedIn pages::today::tap;
    get  "/{language}/day/{date}/more" SignedIn pages::more::questions;
    get  "/{language}/day/{date}/symptoms" SignedIn pages::symptoms::list;
    post "/{language}/day/{date}/symptoms" SignedIn pages::symptoms::add;
    get  "/{language}/day/{date}/symptom/{symptom}" SignedIn pages::symptoms::ask;
    post "/{language}/day/{date}/symptom/{symptom}" SignedIn pages::symptoms::note;
    get  "/{language}/day/{date}/came-back" SignedIn pages::more::came_back;
    post "/{language}/day/{date}/came-back" SignedIn pages::more::keep_came_back;
    get  "/{language}/day/{date}/dose" SignedIn pages::dose::ask;
    post "/{language}/day/{date}/dose" SignedIn pages::taken::note;
    post "/{language}/day/{date}/dose-start" SignedIn pages::dose::start;
    get  "/{language}/day/{date}/thought" SignedIn pages::more::thought;
    post "/{language}/day/{date}/thought" SignedIn pages::more::keep_thought;
    get  "/{language}/day/{date}/mark" SignedIn pages::mark::ask;
    post "/{language}/day/{date}/mark" SignedIn pages::mark::keep;
    get  "/{language}/day/{date}/kept" SignedIn pages::more::kept;
    get  "/{language}/day/{date}/line" SignedIn pages::more::line;
    post "/{language}/day/{date}/line" SignedIn pages::more::keep_line;
    get  "/{language}/day/{date}/event" SignedIn pages::event::ask;
    post "/{language}/day/{date}/event" SignedIn pages::event::keep;
    get  "/{language}/saved/{entry}" SignedIn pages::today::saved;
    get  "/{language}/entry/{entry}" SignedIn pages::entry::entry;
    post "/{language}/entry/{entry}" SignedIn pages::entry::change;
    get  "/{language}/remove/{compartment}/{entry}" SignedIn pages::entry::ask_remove;
    post "/{language}/remove/{compartment}/{entry}" SignedIn pages::entry::remove;
    get  "/{language}/symptom/{symptom}" SignedIn pages::symptoms::definition;
    post "/{language}/symptom/{symptom}" SignedIn pages::symptoms::define;
    get  "/{language}/days" SignedIn pages::days::latest;
    get  "/{language}/days/{month}" SignedIn pages::days::month;

    get  "/{language}/course" SignedIn pages::course::whole;
    post "/{language}/course" SignedIn pages::course::answer;
    post "/{language}/course/guesses" SignedIn pages::course::guesses;
    get  "/{language}/course/asked" SignedIn pages::course::asked;
    get  "/{language}/course/symptoms" SignedIn pages::course::symptoms;
    get  "/{language}/course/notes" SignedIn pages::course::notes;
    get  "/{language}/course/notes/{back}" SignedIn pages::course::earlier_notes;
    get  "/{language}/course/reduction/{number}" SignedIn pages::course::reduction;
    get  "/{language}/course/reduction/{number}/asked" SignedIn pages::course::asked_reduction;
    get  "/{language}/course/{range}" SignedIn pages::course::latest;
    get  "/{language}/course/{range}/{back}" SignedIn pages::course::earlier;
    get  "/{language}/course/{range}/{back}/table" SignedIn pages::course::table;
    get  "/{language}/import" SignedIn pages::import::page;
    post "/{language}/import" SignedIn pages::import::understand;
    post "/{language}/import/take" SignedIn pages::import::bring_in;
    post "/{language}/import/undo" SignedIn pages::import::undo;

    get  "/{language}/taper" SignedIn pages::taper::list;
    get  "/{language}/taper-new" SignedIn pages::taper::new::page;
    post "/{language}/taper-new" SignedIn pages::taper::new::add;
    get  "/{language}/taper/{taper}" SignedIn pages::taper::one;
    get  "/{language}/taper/{taper}/boxes" SignedIn pages::taper::begin::boxes;
    post "/{language}/taper/{taper}/boxes" SignedIn pages::taper::begin::keep_boxes;
    get  "/{language}/taper/{taper}/pace" SignedIn pages::taper::begin::pace;
    get  "/{language}/taper/{taper}/schedule" SignedIn pages::taper::schedule::page;
    post "/{language}/taper/{taper}/schedule" SignedIn pages::taper::schedule::act;
    get  "/{language}/taper/{taper}/print" SignedIn pages::taper::print::choose;
    get  "/{language}/taper/{taper}/print/{sheet}" SignedIn pages::taper::print::sheet;
    get  "/{language}/taper/{taper}/level" SignedIn pages::taper::level::page;
    get  "/{language}/taper/{taper}/{act}" SignedIn pages::taper::moves::page;
    post "/{language}/taper/{taper}/{act}" SignedIn pages::taper::moves::act;
    get  "/{language}/plan/case" SignedIn pages::taper::versions::case;
    post "/{language}/plan/case" SignedIn pages::taper::versions::keep_case;
    get  "/{language}/plan/versions" SignedIn pages::taper::versions::list;
    get  "/{language}/plan/version/{number}" SignedIn pages::taper::versions::one;
    post "/{language}/plan/versions" SignedIn pages::taper::compared::go;
    get  "/{language}/plan/compare/{number}/{other}" SignedIn pages::taper::compared::page;

    get  "/{language}/code" SignedIn pages::code::page;
    post "/{language}/code" SignedIn pages::code::answer;
    get  "/{language}/you" SignedIn pages::you::page;
    post "/{language}/you/zone" SignedIn pages::you::zone;
    post "/{language}/you/password" SignedIn pages::you::password;
    get  "/{language}/you/devices" SignedIn pages::you::devices;
    post "/{language}/you/devices" SignedIn pages::you::end_devices;
    get  "/{language}/you/out" SignedIn pages::out::page;
    post "/{language}/you/export" SignedIn pages::out::export;
    post "/{language}/you/delete" SignedIn pages::out::delete;
    post "/{language}/you/keep" SignedIn pages::out::keep;
    get  "/{language}/near" SignedIn pages::shelf::near;
    post "/{language}/near" SignedIn pages::shelf::keep;
    get  "/{language}/you/words" SignedIn pages::leave_words::page;
    post "/{language}/you/words" SignedIn pages::leave_words::leave;
    get  "/{language}/you/hidden" SignedIn pages::hidden::page;
    post "/{language}/you/hidden" SignedIn pages::hidden::change;
    get  "/{language}/you/invite" Host pages::host::page;
    post "/{language}/you/invite" Host pages::host::act;
    get  "/{language}/you/editors" Host pages::editors::page;
    post "/{language}/you/editors" Host pages::editors::act;

    get  "/{language}/desk" Editor pages::desk::list;
    get  "/{language}/desk/new/{kind}" Editor pages::desk::write::new;
    post "/{language}/desk/new/{kind}" Editor pages::desk::write::save_new;
    get  "/{language}/desk/piece/{piece}" Editor pages::desk::piece;
    get  "/{language}/desk/piece/{piece}/edit" Editor pages::desk::write::edit;
    post "/{language}/desk/piece/{piece}/edit" Editor pages::desk::write::save;
    get  "/{language}/desk/piece/{piece}/version/{number}" Editor pages::desk::version;
    post "/{language}/desk/piece/{piece}/publish" Editor pages::desk::acts::publish;
    post "/{language}/desk/piece/{piece}/withdraw" Editor pages::desk::acts::withdraw;
    post "/{language}/desk/piece/{piece}/remark" Editor pages::desk::acts::remark;
    post "/{language}/desk/piece/{piece}/remove" Editor pages::desk::acts::remove;
}

/// A request that takes longer is given up.
const LONGEST: Duration = Duration::from_secs(30);

/// The most bytes one request may bring: a diary of ten years with forty symptoms fits.
const MOST_BYTES: usize = 12 * 1024 * 1024;

/// The whole of what is served.
pub fn router(site: Arc<Site>) -> Router {
    addresses()
        .fallback(pages::nothing_here)
        .layer(CatchPanicLayer::custom(carry::panicked))
        .layer(from_fn_with_state(Arc::clone(&site), carry::carry))
        // Before anything of a body is read: what is not ours costs nothing.
        .layer(from_fn_with_state(Arc::clone(&site), guard::own_forms_only))
        // One limit for everything: the router's own, of 2 MB, would refuse files that are read.
        .layer(DefaultBodyLimit::disable())
        .layer(RequestBodyLimitLayer::new(MOST_BYTES))
        .layer(TimeoutLayer::with_status_code(
            StatusCode::REQUEST_TIMEOUT,
            LONGEST,
        ))
        .layer(from_fn_with_state(Arc::clone(&site), carry::say))
        .layer(from_fn_with_state(Arc::clone(&site), guard::headers))
        .with_state(site)
}
