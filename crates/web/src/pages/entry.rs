//! Correcting a check-in or an event (earlier versions stay readable), and removing what one does
//! not want to keep.

use app::{AppFault, Entry};
use axum::extract::Path;
use diary::{CheckIn, Felt};
use jiff::Timestamp;
use maud::{Markup, html};
use sharing::Compartment;
use uuid::Uuid;
use words::say;

use crate::asked::Inside;
use crate::fault::{Answer, Fault};
use crate::page::{Page, Place};
use crate::pages::today::continues;
use crate::pages::{day, event, said};
use crate::parts::{button, choice, form, see};

/// `GET /{language}/entry/{entry}`
pub(crate) async fn entry(Path((_, id)): Path<(String, Uuid)>, inside: Inside) -> Answer {
    let app = &inside.site.app;
    match app.check_in_history(&inside.visit, id).await {
        Ok(history) => show(&inside, id, &history).await,
        Err(AppFault::NotThere) => event::entry(&inside, id).await,
        Err(fault) => Err(fault.into()),
    }
}

async fn show(inside: &Inside, id: Uuid, history: &[Entry<CheckIn>]) -> Answer {
    let voice = inside.voice;
    let diary = inside.site.app.diary(&inside.visit).await?;
    let newest = history.last().ok_or(Fault::NotThere)?;
    let earlier = &history[..history.len() - 1];
    let day = newest.value.day;
    let content = html! {
        p.when { (inside.said_day(day)) }
        h1 { (say!(voice, "entry-heading")) }
        (form(inside, &format!("/entry/{id}"), html! {
            (continues(Some((newest.id, newest.revision))))
            @for felt in Felt::ALL {
                button.choice type="submit" name="felt" value=(felt.name())
                    aria-pressed=[(newest.value.felt == Some(felt)).then_some("true")] {
                    (say!(voice, said::felt(felt)))
                    @if newest.value.felt == Some(felt) {
                        small { (say!(voice, "entry-stands")) }
                    }
                }
            }
        }))
        p { a href=(inside.at(&format!("/day/{day}/more"))) { (say!(voice, "saved-more")) } }
        p { a href=(inside.at(&format!("/day/{day}"))) { (say!(voice, "thought-day")) } }
        @if !earlier.is_empty() {
            details {
                summary { (say!(voice, "entry-earlier")) }
                ul.plain {
                    @for revision in earlier {
                        li {
                            (written(inside, revision))
                            (day::check_in(voice, &diary, &revision.value))
                        }
                    }
                }
            }
        }
    };
    Ok(Page::inside(inside, Place::Days, say!(voice, "entry-heading")).show(content))
}

/// The day on which a version was written.
pub(crate) fn written<T>(inside: &Inside, version: &Entry<T>) -> Markup {
    let time = version.written.edited_at;
    let time = Timestamp::from_second(time.unwrap_or(version.written.created_at));
    html! {
        @if let Ok(time) = time {
            p.soft { (inside.voice.date(inside.visit.today(time))) }
        }
    }
}

/// `POST /{language}/entry/{entry}`
pub(crate) async fn change(Path((_, id)): Path<(String, Uuid)>, inside: Inside) -> Answer {
    if !inside.fields.has("felt") {
        return event::change(&inside, id).await;
    }
    let felt = Felt::named(inside.fields.get("felt")).ok_or(Fault::NotThere)?;
    let seen = inside
        .fields
        .get("seen")
        .parse()
        .map_err(|_| Fault::NotThere)?;
    inside
        .site
        .app
        .change_check_in(&inside.visit, id, seen, |c| c.felt = Some(felt), inside.now)
        .await?;
    Ok(see(&inside.at(&format!("/saved/{id}"))))
}

/// `GET /{language}/remove/{compartment}/{entry}`
pub(crate) async fn ask_remove(
    Path((_, compartment, id)): Path<(String, String, Uuid)>,
    inside: Inside,
) -> Answer {
    let voice = inside.voice;
    let part = named(&compartment).ok_or(Fault::NotThere)?;
    if !inside.site.app.has_entry(&inside.visit, part, id).await? {
        return Err(Fault::NotThere);
    }
    let content = html! {
        h1 { (say!(voice, "remove-heading")) }
        p { (say!(voice, "remove-what")) }
        (form(&inside, &format!("/remove/{compartment}/{id}"), html! {
            (button("act", "remove", &say!(voice, "day-remove")))
            (choice(&inside.at("/days"), &say!(voice, "remove-keep")))
        }))
    };
    Ok(Page::inside(&inside, Place::Days, say!(voice, "remove-heading")).show(content))
}

/// `POST /{language}/remove/{compartment}/{entry}`
pub(crate) async fn remove(
    Path((_, compartment, id)): Path<(String, String, Uuid)>,
    inside: Inside,
) -> Answer {
    let compartment = named(&compartment).ok_or(Fault::NotThere)?;
    inside
        .site
        .app
        .remove_entry(&inside.visit, compartment, id)
        .await?;
    Ok(see(&inside.at("/days")))
}

/// The parts of the diary that single entries are removed from.
fn named(name: &str) -> Option<Compartment> {
    Compartment::named(name).filter(|compartment| {
        matches!(
            compartment,
            Compartment::Checkins | Compartment::Doses | Compartment::Thoughts | Compartment::Notes
        )
    })
}
