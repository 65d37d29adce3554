//! `leeward demo`: an invented person's two years, served from a store that is thrown away.

mod burden;
mod chance;
mod lines;
mod plan;
mod symptoms;
mod taper;
mod years;

use std::fs::Permissions;
use std::os::unix::fs::PermissionsExt;
use std::process::ExitCode;
use std::sync::Arc;

use app::{App, Device, InstanceKey, Joiner, NewSecret};
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};
use tempfile::TempDir;
use web::{Settings, Site};
use words::door::built_in;
use words::{Language, Voice, say};

use crate::folder::{make_private_file, open_store};
use crate::refusal::Refusal;
use crate::say_to_host;
use crate::serve::{in_runtime, listen, serve, zone};
use crate::settings::{AddressArgs, DemoArgs, Tongue, language_of_terminal};
use crate::signals::Stop;

use years::Asked;

pub(crate) fn run(args: &DemoArgs) -> Result<ExitCode, Refusal> {
    let address = AddressArgs {
        listen: args.listen,
        public_url: None,
    };
    address.refuse_plain_http()?;
    let language = args
        .language
        .map_or_else(language_of_terminal, Tongue::language);
    in_runtime(async {
        let mut stop = Stop::listen()
            .and_then(Stop::and_hangup)
            .map_err(Refusal::Runtime)?;
        let (listener, listening) = listen(args.listen).await?;
        // Removed when it goes out of scope, however this ends.
        let folder = throw_away_folder()?;
        let zone = zone();
        let made = tokio::select! {
            made = make(&folder, args.seed, language, &zone) => made?,
            () = stop.asked() => return Ok(ExitCode::SUCCESS),
        };
        let (app, way_in) = made;
        let base = address.base(listening);
        let tag = language.tag();
        say_to_host("Two years of a person who does not exist. Every line is invented.");
        say_to_host(&format!("Address:  {base}/{tag}/sign-in"));
        say_to_host(&format!("Name:     {}", way_in.name));
        say_to_host(&format!("Password: {}", way_in.words));
        say_to_host("Ctrl-C ends it and removes everything.");
        let site = Site {
            app,
            doors: built_in().to_vec(),
            library: web::Library::of(::library::built_in().clone(), Vec::new()),
            settings: Settings {
                public_url: None,
                behind_proxy: false,
                zone,
                source: None,
                demonstration: true,
            },
            clock: Arc::new(Timestamp::now),
        };
        serve(site, listener, stop).await?;
        folder.close().map_err(Refusal::on(&std::env::temp_dir()))?;
        Ok(ExitCode::SUCCESS)
    })
}

/// How somebody signs in as the invented person.
struct WayIn {
    name: String,
    words: String,
}

/// A folder among the system's temporary ones, for its owner alone.
fn throw_away_folder() -> Result<TempDir, Refusal> {
    tempfile::Builder::new()
        .prefix("leeward-demo-")
        .permissions(Permissions::from_mode(0o700))
        .tempdir()
        .map_err(Refusal::on(&std::env::temp_dir()))
}

/// Makes the instance, the account and its diary.
async fn make(
    folder: &TempDir,
    seed: u64,
    language: Language,
    zone: &str,
) -> Result<(App, WayIn), Refusal> {
    let database = folder.path().join("leeward.db");
    make_private_file(&database).map_err(Refusal::on(&database))?;
    let key = InstanceKey::generate();
    let store = open_store(&database).await?;
    let app = App::open(store, key)
        .await
        .map_err(Refusal::of_opening(&database, &database))?;
    let time_zone = TimeZone::get(zone).unwrap_or(TimeZone::UTC);
    let now = Timestamp::now();
    let until = now
        .to_zoned(time_zone.clone())
        .date()
        .saturating_sub(1.day());
    let way_in = live(&app, seed, language, &time_zone, until, zone).await?;
    // The session in which the diary was made is of no more use.
    let swept = app.store().sweep_sessions(now.as_second()).await;
    swept.map_err(Refusal::of_database(&database))?;
    Ok((app, way_in))
}

/// Joins as a person does, on the first day, and brings the two years in at once.
async fn live(
    app: &App,
    seed: u64,
    language: Language,
    time_zone: &TimeZone,
    until: jiff::civil::Date,
    zone: &str,
) -> Result<WayIn, Refusal> {
    let voice = Voice::of(language);
    let drawn = app::draw_words(words::offered(language))
        .ok_or(Refusal::Demonstration("the system gives no randomness"))?;
    let way_in = WayIn {
        name: say!(voice, "demo-name"),
        words: drawn.join(" "),
    };
    let began = years::first_day(until)
        .at(12, 0, 0, 0)
        .to_zoned(time_zone.clone())
        .map_err(|_| Refusal::Demonstration("the clock stands at an impossible time"))?
        .timestamp();
    let invitation = app.invite(false, began).await?;
    let secret = words::forgive(&way_in.words);
    let joiner = Joiner {
        name: app::account_name(&way_in.name)
            .map_err(|_| Refusal::Demonstration("the name is none"))?,
        secret: NewSecret(&secret),
        invitation: Some(&invitation),
        language: language.tag(),
        zone: zone.to_owned(),
    };
    let joined = app.join(joiner, Device::Shared, began).await?;
    let visit = app.visit(&joined.cookie, began).await?;
    let records = years::invent(Asked {
        seed,
        until,
        zone: time_zone.clone(),
        voice,
    });
    app.bring_in(&visit, records, began).await?;
    let doses = taper::doses(seed);
    let plan = plan::plan(voice, &doses, years::first_day(until))
        .map_err(|_| Refusal::Demonstration("the plan does not follow from the taper"))?;
    app.bring_in_plan(&visit, &plan, began).await?;
    Ok(way_in)
}
