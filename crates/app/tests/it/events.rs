//! What happened on a day: saved, corrected, taken back, out again, and nobody else's.

use app::{AppFault, Body};
use diary::{Event, Felt, Note, Text};
use jiff::ToSpan;
use jiff::civil::{Date, date};
use serde_json::Value;
use sharing::Compartment;
use uuid::Uuid;

use crate::house::{House, monday};

const DAY: Date = date(2026, 11, 20);

fn event(words: &str) -> Event {
    Event::new(DAY, words).unwrap()
}

async fn saved(house: &House, visit: &app::Visit, words: &str) -> Uuid {
    let body = Body::Event(event(words));
    let id = house.app.save_once(visit, Uuid::new_v4(), body, monday());
    id.await.unwrap()
}

#[tokio::test]
async fn an_event_comes_back_as_written_on_its_day_and_counts_with_the_lines() {
    let house = House::build().await;
    let visit = house.person("ola").await;
    saved(&house, &visit, "przeprowadzka").await;
    let diary = house.app.diary(&visit).await.unwrap();
    assert_eq!(diary.events[0].value, event("przeprowadzka"));
    assert_eq!(diary.days()[&DAY].events.len(), 1);
    assert_eq!((diary.count(), diary.unreadable), (1, 0));
    assert_eq!(house.app.holdings(&visit).await.unwrap().notes, 1);
}

#[tokio::test]
async fn an_event_can_be_moved_and_worded_anew_and_the_first_version_stays_readable() {
    let house = House::build().await;
    let visit = house.person("ola").await;
    let app = &house.app;
    let id = saved(&house, &visit, "flu").await;
    let later = monday() + 5.minutes();
    let other = Event::new(date(2026, 11, 18), "flu, then better").unwrap();
    app.change_event(&visit, id, 1, other.clone(), later)
        .await
        .unwrap();
    let diary = app.diary(&visit).await.unwrap();
    assert_eq!(diary.events.len(), 1);
    assert_eq!(diary.events[0].value, other);
    assert!(!diary.days().contains_key(&DAY));
    // The same form once more is no change.
    app.change_event(&visit, id, 1, other, later).await.unwrap();
    let history = app.event_history(&visit, id).await.unwrap();
    assert_eq!(history.len(), 2);
    assert_eq!(history[0].value, event("flu"));
    assert_eq!(history[1].written.edited_at, Some(later.as_second()));
    // A window that was open all the while is told.
    let again = app.change_event(&visit, id, 1, event("flu"), later).await;
    assert!(matches!(again, Err(AppFault::ChangedMeanwhile)));
}

#[tokio::test]
async fn an_event_that_is_taken_back_is_gone_with_its_versions() {
    let house = House::build().await;
    let visit = house.person("ola").await;
    let app = &house.app;
    let id = saved(&house, &visit, "flu").await;
    app.change_event(&visit, id, 1, event("a cold"), monday())
        .await
        .unwrap();
    app.remove_entry(&visit, Compartment::Notes, id)
        .await
        .unwrap();
    assert!(app.diary(&visit).await.unwrap().events.is_empty());
    let history = app.event_history(&visit, id).await;
    assert!(matches!(history, Err(AppFault::NotThere)));
}

#[tokio::test]
async fn an_event_is_in_both_exports_and_the_whole_one_has_its_versions() {
    let house = House::build().await;
    let visit = house.person("ola").await;
    let app = &house.app;
    let id = saved(&house, &visit, "MARK-first").await;
    app.change_event(&visit, id, 1, event("=MARK-second"), monday())
        .await
        .unwrap();
    let csv = String::from_utf8(app.export_csv(&visit).await.unwrap()).unwrap();
    assert!(csv.contains("2026-11-20,event,,,,'=MARK-second"), "{csv}");
    assert!(!csv.contains("MARK-first"));
    let json = app.export_json(&visit, monday()).await.unwrap();
    let all: Value = serde_json::from_slice(&json).unwrap();
    let records = all["records"].as_array().unwrap();
    let of_event: Vec<&Value> = records
        .iter()
        .filter(|record| record["id"] == id.to_string())
        .collect();
    assert_eq!(of_event.len(), 2, "both revisions are there");
    assert_eq!(of_event[0]["compartment"], "notes");
    assert_eq!(of_event[0]["content"]["kind"], "event");
    assert_eq!(of_event[0]["content"]["body"]["words"], "MARK-first");
    assert_eq!(of_event[0]["content"]["body"]["day"], "2026-11-20");
    assert_eq!(all["unreadable"], 0);
}

#[tokio::test]
async fn nobody_reaches_the_event_of_somebody_else_and_a_line_is_no_event() {
    let house = House::build().await;
    let ola = house.person("ola").await;
    let ewa = house.person("ewa").await;
    let app = &house.app;
    let id = saved(&house, &ola, "a funeral").await;
    assert!(matches!(
        app.event_history(&ewa, id).await,
        Err(AppFault::NotThere)
    ));
    assert!(matches!(
        app.change_event(&ewa, id, 1, event("flu"), monday()).await,
        Err(AppFault::NotThere)
    ));
    assert!(matches!(
        app.remove_entry(&ewa, Compartment::Notes, id).await,
        Err(AppFault::NotThere)
    ));
    assert!(app.diary(&ewa).await.unwrap().events.is_empty());
    let note = Note {
        day: DAY,
        words: Text::new("a walk").unwrap(),
    };
    let line = app.note_line(&ola, note, monday()).await.unwrap();
    assert!(matches!(
        app.change_event(&ola, line, 1, event("flu"), monday())
            .await,
        Err(AppFault::NotThere)
    ));
    assert_eq!(app.diary(&ola).await.unwrap().notes.len(), 1);
}

#[tokio::test]
async fn the_reading_of_a_course_is_the_same_with_events_and_without() {
    let house = House::build().await;
    let visit = house.person("ola").await;
    let app = &house.app;
    for (back, felt) in [(3, Felt::Heavy), (2, Felt::Lighter), (1, Felt::VeryHeavy)] {
        let day = visit.today(monday()).saturating_sub(back.days());
        app.tap(&visit, day, felt, false, monday()).await.unwrap();
    }
    let before = app.course(&visit).await.unwrap().reading;
    saved(&house, &visit, "moved house").await;
    let read = app.course(&visit).await.unwrap();
    assert!(before.is_some());
    assert_eq!(read.reading, before);
    assert_eq!(read.diary.events.len(), 1);
}
