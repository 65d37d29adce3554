//! Serving: the listener, the hourly upkeep and an end in order.

use std::future::IntoFuture;
use std::net::SocketAddr;
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Duration;

use app::App;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use tokio::net::TcpListener;
use tokio::sync::watch;
use web::{Settings, Site};

use crate::folder::Folder;
use crate::refusal::Refusal;
use crate::settings::{ServeArgs, language_of_terminal};
use crate::signals::Stop;
use crate::{doors, library, say_to_host};

/// Requests that are being answered when the program is asked to end have so long.
const LONGEST_GOODBYE: Duration = Duration::from_secs(8);

/// So long the database has for closing: with the requests' time less than ten seconds.
const LONGEST_CLOSING: Duration = Duration::from_secs(1);

/// How often what has run out is removed.
const UPKEEP: Duration = Duration::from_secs(3600);

/// `leeward`: serves the host's own data until it is asked to stop.
pub(crate) fn run(args: &ServeArgs) -> Result<ExitCode, Refusal> {
    args.address.refuse_plain_http()?;
    in_runtime(async {
        let stop = Stop::listen().map_err(Refusal::Runtime)?;
        let (listener, listening) = listen(args.address.listen).await?;
        let folder = Folder::at(&args.data.data);
        folder.make()?;
        let lock = folder.lock()?;
        let app = folder.open_or_begin(&lock).await?;
        upkeep(&app).await;
        // Before an address is said: whoever hears it is answered at once.
        let library = library::of(&folder.texts(), &folder.recordings());
        let base = args.address.base(listening);
        // So is this: an invitation that somebody makes as soon as they hear the address would be
        // taken back by a host's invitation that comes after it.
        let invitation = hosts_invitation(&app, &folder).await?;
        say_to_host(&format!(
            "Leeward serves {} at {base}/ and listens on {listening}",
            folder.path().display()
        ));
        if let Some(secret) = invitation {
            welcome_host(&folder, &join_address(&base, &secret));
        }
        let site = Site {
            app,
            doors: doors::of(&folder.doors()),
            library,
            settings: Settings {
                public_url: args.address.public_url.clone(),
                behind_proxy: args.behind_proxy,
                zone: zone(),
                source: args.source.clone(),
                demonstration: false,
            },
            clock: Arc::new(Timestamp::now),
        };
        serve(site, listener, stop).await?;
        Ok(ExitCode::SUCCESS)
    })
}

/// The runtime of what serves.
pub(crate) fn in_runtime<T>(work: impl Future<Output = Result<T, Refusal>>) -> Result<T, Refusal> {
    tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
        .map_err(Refusal::Runtime)?
        .block_on(work)
}

/// Takes the address, and says which it is where the port was left to the system.
pub(crate) async fn listen(listen: SocketAddr) -> Result<(TcpListener, SocketAddr), Refusal> {
    let cannot = |source: std::io::Error| match source.kind() {
        std::io::ErrorKind::AddrInUse => Refusal::AddressTaken { listen },
        _ => Refusal::CannotListen { listen, source },
    };
    let listener = TcpListener::bind(listen).await.map_err(cannot)?;
    let listening = listener.local_addr().map_err(cannot)?;
    Ok((listener, listening))
}

/// The system's time zone by its IANA name, UTC where it has none.
pub(crate) fn zone() -> String {
    let system = TimeZone::system();
    system.iana_name().unwrap_or("UTC").to_owned()
}

/// The secret by which the host makes their account, as long as nobody has one.
async fn hosts_invitation(app: &App, folder: &Folder) -> Result<Option<String>, Refusal> {
    let database = folder.database();
    let accounts = app
        .store()
        .count_accounts()
        .await
        .map_err(Refusal::of_database(&database))?;
    match accounts {
        0 => Ok(Some(app.invite(true, Timestamp::now()).await?)),
        _ => Ok(None),
    }
}

/// Says how the host makes their account.
fn welcome_host(folder: &Folder, address: &str) {
    say_to_host("Nobody has an account here yet. This address makes the host's, once:");
    say_to_host(address);
    say_to_host(&format!(
        "Keep a copy of {} in another place than the backups: without it no password opens \
         anything.",
        folder.key().display()
    ));
}

/// The address by which an invitation is used, in the language of the host's terminal.
pub(crate) fn join_address(base: &str, secret: &str) -> String {
    format!("{base}/{}/join/{secret}", language_of_terminal().tag())
}

/// Removes what has run out. What cannot be removed now is tried again an hour later.
async fn upkeep(app: &App) {
    let now = Timestamp::now();
    if app.erase_due(now).await.is_err() {
        tracing::error!(event = "erasure-not-done");
    }
    if app.store().sweep_sessions(now.as_second()).await.is_err() {
        tracing::error!(event = "sessions-not-swept");
    }
}

async fn hourly(site: Arc<Site>) {
    loop {
        tokio::time::sleep(UPKEEP).await;
        upkeep(&site.app).await;
    }
}

/// Serves until asked to stop; then takes no new request, answers those that came, and closes the
/// database.
pub(crate) async fn serve(
    site: Site,
    listener: TcpListener,
    mut stop: Stop,
) -> Result<(), Refusal> {
    let site = Arc::new(site);
    let service =
        web::router(Arc::clone(&site)).into_make_service_with_connect_info::<SocketAddr>();
    let (end, mut ending) = watch::channel(false);
    let mut serving = tokio::spawn(
        axum::serve(listener, service)
            .with_graceful_shutdown(async move {
                // A sender that is gone means the end as well.
                let _ = ending.wait_for(|asked| *asked).await;
            })
            .into_future(),
    );
    let upkeep = tokio::spawn(hourly(Arc::clone(&site)));
    tracing::info!(event = "serving");
    let ended = tokio::select! {
        ended = &mut serving => Some(ended),
        () = stop.asked() => None,
    };
    upkeep.abort();
    let ended = match ended {
        Some(ended) => Some(ended),
        None => {
            let _ = end.send(true);
            tokio::time::timeout(LONGEST_GOODBYE, serving).await.ok()
        }
    };
    // A request that hangs keeps its connection; what was acknowledged is on the disk anyway.
    let _ = tokio::time::timeout(LONGEST_CLOSING, site.app.store().close()).await;
    tracing::info!(event = "ended");
    match ended {
        Some(Ok(served)) => served.map_err(Refusal::Serving),
        Some(Err(panicked)) => Err(Refusal::Serving(std::io::Error::other(panicked))),
        None => Ok(()),
    }
}
