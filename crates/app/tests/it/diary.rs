//! Writing the diary and reading it back.

use app::{AppFault, Body};
use diary::{CheckIn, Felt, Note, Strength, Symptom, Text, Thought};
use jiff::ToSpan;
use jiff::civil::date;
use sharing::Compartment;

use crate::house::{House, monday};

#[tokio::test]
async fn one_tap_is_a_whole_entry() {
    let house = House::build().await;
    let visit = house.person("ola").await;
    let day = visit.today(monday());
    house
        .app
        .tap(&visit, day, Felt::Heavy, false, monday())
        .await
        .unwrap();
    let diary = house.app.diary(&visit).await.unwrap();
    assert_eq!(diary.check_ins.len(), 1);
    assert_eq!(diary.check_ins[0].value, CheckIn::tap(day, Felt::Heavy));
    assert_eq!(diary.last_tap().unwrap().felt, Felt::Heavy);
}

#[tokio::test]
async fn what_is_added_later_is_a_revision_and_the_first_stays_readable() {
    let house = House::build().await;
    let visit = house.person("ola").await;
    let day = visit.today(monday());
    let app = &house.app;
    let id = app
        .tap(&visit, day, Felt::Heavy, false, monday())
        .await
        .unwrap();
    let burning = Symptom::zero_to_ten(Text::name("burning arms").unwrap(), None);
    let burning = app.add_symptom(&visit, burning, monday()).await.unwrap();
    let later = monday() + 5.minutes();
    app.change_check_in(&visit, id, 1, |c| c.note(burning, Some(6.5)), later)
        .await
        .unwrap();
    let history = app.check_in_history(&visit, id).await.unwrap();
    assert_eq!(history.len(), 2);
    assert_eq!(history[0].value.value_of(burning), None);
    assert_eq!(history[1].value.value_of(burning), Some(6.5));
    assert_eq!(history[1].value.felt, Some(Felt::Heavy));
    assert_eq!(history[1].written.created_at, monday().as_second());
    assert_eq!(history[1].written.edited_at, Some(later.as_second()));
}

#[tokio::test]
async fn the_window_that_saves_second_is_told() {
    let house = House::build().await;
    let visit = house.person("ola").await;
    let day = visit.today(monday());
    let app = &house.app;
    let id = app
        .tap(&visit, day, Felt::Heavy, false, monday())
        .await
        .unwrap();
    let change = |felt| app.change_check_in(&visit, id, 1, move |c| c.felt = Some(felt), monday());
    change(Felt::Lighter).await.unwrap();
    assert!(matches!(
        change(Felt::Window).await,
        Err(AppFault::ChangedMeanwhile)
    ));
}

#[tokio::test]
async fn a_thought_and_a_line_come_back_as_written() {
    let house = House::build().await;
    let visit = house.person("ola").await;
    let day = date(2026, 11, 20);
    let thought = Thought {
        day,
        words: Text::new("to już zostanie\n— na zawsze").unwrap(),
        strength: Strength::new(8),
    };
    house
        .app
        .note_thought(&visit, thought.clone(), monday())
        .await
        .unwrap();
    let note = Note {
        day,
        words: Text::new("spacer do bramy").unwrap(),
    };
    let id = house
        .app
        .note_line(&visit, note.clone(), monday())
        .await
        .unwrap();
    let diary = house.app.diary(&visit).await.unwrap();
    assert_eq!(diary.thoughts[0].value, thought);
    assert_eq!(diary.notes[0].value, note);
    assert_eq!(diary.days()[&day].notes.len(), 1);
    house
        .app
        .remove_entry(&visit, Compartment::Notes, id)
        .await
        .unwrap();
    assert!(house.app.diary(&visit).await.unwrap().notes.is_empty());
}

#[tokio::test]
async fn nobody_reaches_the_entry_of_somebody_else() {
    let house = House::build().await;
    let ola = house.person("ola").await;
    let ewa = house.person("ewa").await;
    let app = &house.app;
    let day = ola.today(monday());
    let id = app
        .tap(&ola, day, Felt::Heavy, false, monday())
        .await
        .unwrap();
    assert!(matches!(
        app.opened_check_in(&ewa, id).await,
        Err(AppFault::NotThere)
    ));
    assert!(matches!(
        app.change_check_in(&ewa, id, 1, |_| {}, monday()).await,
        Err(AppFault::NotThere)
    ));
    assert!(matches!(
        app.remove_entry(&ewa, Compartment::Checkins, id).await,
        Err(AppFault::NotThere)
    ));
    assert!(app.diary(&ewa).await.unwrap().check_ins.is_empty());
}

#[tokio::test]
async fn a_persons_day_is_that_of_their_own_clock() {
    let house = House::build().await;
    let visit = house.person("ola").await;
    // Half past eleven at night in London is the next day in Warsaw.
    let late = crate::house::at("2026-11-23T23:30:00Z");
    assert_eq!(visit.today(late), date(2026, 11, 24));
}

#[test]
fn what_a_person_wrote_shows_in_no_debug() {
    let body = Body::Note(Note {
        day: date(2026, 11, 23),
        words: Text::new("MARKER").unwrap(),
    });
    assert!(!format!("{body:?}").contains("MARKER"));
}
