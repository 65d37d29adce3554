//! A dose taken: noted once for each tap that was meant, and never twice unasked.

use app::{Again, AppFault, DoseNoted, Visit};
use diary::{DoseTaken, Taken, Text, WhichIntake};
use jiff::civil::date;
use jiff::{Timestamp, ToSpan};
use medicine::Dose;
use uuid::Uuid;

use crate::house::{House, monday};

fn citalopram(taken: Taken) -> DoseTaken {
    DoseTaken {
        day: date(2026, 11, 23),
        drug: Text::name("citalopram").unwrap(),
        intake: None,
        planned: Some(Dose::from_micrograms(20_000)),
        taken,
    }
}

async fn note(house: &House, visit: &Visit, dose: DoseTaken, at: Timestamp) -> DoseNoted {
    let app = &house.app;
    let noted = app.note_dose(visit, Uuid::new_v4(), dose, Again::Ask, at);
    noted.await.unwrap()
}

async fn all(house: &House, visit: &Visit) -> Vec<app::Entry<DoseTaken>> {
    house.app.diary(visit).await.unwrap().doses_taken
}

#[tokio::test]
async fn a_form_sent_twice_is_one_dose() {
    let house = House::build().await;
    let visit = house.person("ola").await;
    let id = Uuid::new_v4();
    let send = |at| {
        let dose = citalopram(Taken::AsPlanned);
        house.app.note_dose(&visit, id, dose, Again::Ask, at)
    };
    let (one, other) = tokio::join!(send(monday()), send(monday() + 2.seconds()));
    assert_eq!(one.unwrap(), DoseNoted::Saved(id));
    assert_eq!(other.unwrap(), DoseNoted::Saved(id));
    assert_eq!(all(&house, &visit).await.len(), 1);
}

// "Taken" pressed twice read as a double dose.
#[tokio::test]
async fn a_second_tap_from_another_window_writes_nothing_and_asks() {
    let house = House::build().await;
    let visit = house.person("ola").await;
    let tap = || note(&house, &visit, citalopram(Taken::AsPlanned), monday());
    let (one, other) = tokio::join!(tap(), tap());
    let asked = [&one, &other].into_iter();
    let asked = asked.filter(|noted| matches!(noted, DoseNoted::Already(_)));
    assert_eq!(asked.count(), 1, "{one:?} {other:?}");
    let noted = all(&house, &visit).await;
    assert_eq!(noted.len(), 1);
    assert_eq!(noted[0].revision, 1);
}

#[tokio::test]
async fn another_one_is_noted_beside_the_first_where_it_is_meant() {
    let house = House::build().await;
    let visit = house.person("ola").await;
    note(&house, &visit, citalopram(Taken::AsPlanned), monday()).await;
    let id = Uuid::new_v4();
    for _ in 0..2 {
        let dose = citalopram(Taken::AsPlanned);
        let noted = house
            .app
            .note_dose(&visit, id, dose, Again::Beside, monday());
        assert_eq!(noted.await.unwrap(), DoseNoted::Saved(id));
    }
    assert_eq!(all(&house, &visit).await.len(), 2);
}

#[tokio::test]
async fn another_amount_is_asked_about_and_can_take_the_place_of_what_was_noted() {
    let house = House::build().await;
    let visit = house.person("ola").await;
    note(&house, &visit, citalopram(Taken::AsPlanned), monday()).await;
    let other = citalopram(Taken::Other(Dose::from_micrograms(15_000)));
    let later = monday() + 3.hours();
    let DoseNoted::Already(before) = note(&house, &visit, other.clone(), later).await else {
        panic!("it is asked about");
    };
    let (id, seen) = (before[0].id, before[0].revision);
    let replace = |dose| {
        let again = Again::InPlaceOf(id, seen);
        house
            .app
            .note_dose(&visit, Uuid::new_v4(), dose, again, later)
    };
    for _ in 0..2 {
        let noted = replace(other.clone()).await.unwrap();
        assert_eq!(noted, DoseNoted::Saved(id), "sent twice it stands once");
    }
    let noted = all(&house, &visit).await;
    assert_eq!((noted.len(), noted[0].revision), (1, 2));
    assert_eq!(noted[0].value, other);
    let late = replace(citalopram(Taken::AsPlanned)).await;
    assert!(matches!(late, Err(AppFault::ChangedMeanwhile)));
}

#[tokio::test]
async fn taken_and_not_taken_are_answers_to_one_question() {
    let house = House::build().await;
    let visit = house.person("ola").await;
    for taken in [Taken::Not, Taken::AsPlanned, Taken::Not, Taken::Not] {
        let noted = note(&house, &visit, citalopram(taken), monday()).await;
        assert!(matches!(noted, DoseNoted::Saved(_)));
    }
    let noted = all(&house, &visit).await;
    assert_eq!((noted.len(), noted[0].revision), (1, 3));
    assert_eq!(noted[0].value.taken, Taken::Not);
}

#[tokio::test]
async fn other_days_drugs_and_intakes_are_doses_of_their_own() {
    let house = House::build().await;
    let visit = house.person("ola").await;
    let dose = citalopram(Taken::AsPlanned);
    let intake = |place, label| DoseTaken {
        drug: Text::name("pregabalin").unwrap(),
        intake: Some(WhichIntake {
            place,
            label: Text::name(label).ok(),
        }),
        ..dose.clone()
    };
    let yesterday = DoseTaken {
        day: date(2026, 11, 22),
        ..dose.clone()
    };
    for dose in [
        dose.clone(),
        yesterday,
        intake(0, "morning"),
        intake(1, "evening"),
    ] {
        let noted = note(&house, &visit, dose, monday()).await;
        assert!(matches!(noted, DoseNoted::Saved(_)));
    }
    assert_eq!(all(&house, &visit).await.len(), 4);
}

#[tokio::test]
async fn the_hours_around_midnight_are_counted_by_the_persons_own_clock() {
    let house = House::build().await;
    let visit = house.person("ola").await;
    // Half past eleven at night in Warsaw, and one hour later on the next day.
    let late = crate::house::at("2026-11-23T22:30:00Z");
    note(&house, &visit, citalopram(Taken::AsPlanned), late).await;
    let tuesday = DoseTaken {
        day: date(2026, 11, 24),
        ..citalopram(Taken::AsPlanned)
    };
    let soon = note(&house, &visit, tuesday.clone(), late + 1.hour()).await;
    assert!(matches!(soon, DoseNoted::Already(_)));
    let at_breakfast = note(&house, &visit, tuesday, late + 8.hours()).await;
    assert!(matches!(at_breakfast, DoseNoted::Saved(_)));
}
