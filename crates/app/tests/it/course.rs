//! The course: what the diary and the plan become before they are read.

use app::Visit;
use course::Reduction;
use diary::{CheckIn, DoseStart, Felt, MarkKind, Note, Text};
use jiff::ToSpan;
use jiff::civil::{Date, date};
use medicine::Dose;

use crate::house::{House, monday};

const DAY: Date = date(2026, 11, 23);

fn day(back: i8) -> Date {
    date(2026, 11, 23 - back)
}

#[tokio::test]
async fn each_time_a_dose_goes_down_is_a_reduction_and_a_start_or_a_rise_is_none() {
    let house = House::build().await;
    let ola = house.visit(&house.join("ola").await, monday()).await;
    for (back, drug, milligrams) in [
        (20, "citalopram", 20),
        (15, "Citalopram", 18),
        (10, "citalopram", 20),
        (4, "citalopram", 15),
        (9, "second", 4),
        (2, "second", 3),
    ] {
        let start = DoseStart {
            drug: Text::name(drug).unwrap(),
            from: day(back),
            dose: Dose::from_micrograms(milligrams * 1000),
        };
        house
            .app
            .note_dose_start(&ola, start, monday())
            .await
            .unwrap();
    }
    let read = house.app.course(&ola).await.unwrap();
    let told: Vec<_> = read
        .reductions
        .iter()
        .map(|lowered| (lowered.drug.expose(), lowered.reduction))
        .collect();
    let reduction = |back, from: u64, to: u64| Reduction {
        date: day(back),
        from_micrograms: from * 1000,
        to_micrograms: to * 1000,
    };
    assert_eq!(
        told,
        [
            ("Citalopram", reduction(15, 20, 18)),
            ("citalopram", reduction(4, 20, 15)),
            ("second", reduction(2, 4, 3)),
        ]
    );
}

#[tokio::test]
async fn a_mark_stands_in_place_of_the_one_before_and_can_be_taken_back() {
    let house = House::build().await;
    let ola = house.visit(&house.join("ola").await, monday()).await;
    let mark = |kind| house.app.mark_day(&ola, DAY, kind, monday());
    let standing = async || {
        let diary = house.app.diary(&ola).await.unwrap();
        let observed = diary.observations();
        let marks = (observed.wave_marks.len(), observed.window_marks.len());
        (diary.mark_of(DAY).map(|entry| entry.value.kind), marks)
    };
    mark(Some(MarkKind::Wave)).await.unwrap();
    assert_eq!(standing().await, (Some(MarkKind::Wave), (1, 0)));
    mark(Some(MarkKind::Window)).await.unwrap();
    mark(Some(MarkKind::Window)).await.unwrap();
    assert_eq!(standing().await, (Some(MarkKind::Window), (0, 1)));
    mark(None).await.unwrap();
    assert_eq!(standing().await, (None, (0, 0)));
    mark(None).await.unwrap();
    assert_eq!(house.app.holdings(&ola).await.unwrap().checkins, 0);
}

#[tokio::test]
async fn better_days_are_told_in_the_persons_words_the_latest_first() {
    let house = House::build().await;
    let ola = house.visit(&house.join("ola").await, monday()).await;
    let text = |written: &str| Text::new(written).unwrap();
    for (back, felt, line) in [
        (5, Felt::Heavy, "heavy"),
        (4, Felt::Lighter, "lighter"),
        (3, Felt::Window, "window"),
        (2, Felt::Heavy, "marked"),
        (1, Felt::Window, ""),
    ] {
        let mut check_in = CheckIn::tap(day(back), felt);
        if line == "heavy" {
            check_in.came_back = Some(text("rain"));
        }
        house.app.check_in(&ola, check_in, monday()).await.unwrap();
        if !line.is_empty() {
            let words = text(line);
            let note = Note {
                day: day(back),
                words,
            };
            house.app.note_line(&ola, note, monday()).await.unwrap();
        }
    }
    let window = Some(MarkKind::Window);
    house
        .app
        .mark_day(&ola, day(2), window, monday())
        .await
        .unwrap();
    let diary = house.app.diary(&ola).await.unwrap();
    let told: Vec<_> = diary
        .better_days()
        .iter()
        .map(|better| {
            let words = |all: &[&Text]| all.iter().map(|t| t.expose().to_owned()).collect();
            let (lines, back): (Vec<String>, Vec<String>) =
                (words(&better.lines), words(&better.came_back));
            (lines.join("|"), back.join("|"), better.window)
        })
        .collect();
    let told: Vec<_> = told
        .iter()
        .map(|(lines, back, window)| (lines.as_str(), back.as_str(), *window))
        .collect();
    assert_eq!(
        told,
        [
            ("marked", "", true),
            ("window", "", true),
            ("lighter", "", false),
            ("", "rain", false),
        ]
    );
}

/// A year and more of two columns, waves of ten days among them, ending on the day before.
fn table() -> String {
    let mut table = String::from("date,burning,fear\n");
    for back in (1..=450_i32).rev() {
        let wave = if (back / 10) % 2 == 0 { 4 } else { 0 };
        let date = DAY.saturating_sub(i64::from(back).days());
        let (burning, fear) = (1 + wave + back * 7 % 3, 2 + wave + back * 5 % 4);
        table.push_str(&format!("{date},{burning},{fear}\n"));
    }
    table
}

#[tokio::test]
async fn a_day_more_is_read_on_and_a_day_of_old_is_read_anew() {
    let house = House::build().await;
    let ola = house.person_with_code("ola").await;
    let request = exchange::daily::Request::default();
    let daily = exchange::daily::read(table().as_bytes(), &request).unwrap();
    house
        .app
        .import(&ola, &daily, None, monday())
        .await
        .unwrap();
    let course = async |visit: &Visit| {
        let read = house.app.course(visit).await.unwrap();
        read.reading.unwrap()
    };
    let first = course(&ola).await;
    assert_eq!(first.days.len(), 450);
    assert_eq!(course(&ola).await, first, "what was kept is what was read");

    let diary = house.app.diary(&ola).await.unwrap();
    let note_on = async |date: Date| {
        let mut check_in = CheckIn::blank(date);
        for symptom in &diary.symptoms {
            check_in.note(symptom.id, Some(7.0));
        }
        house.app.check_in(&ola, check_in, monday()).await.unwrap();
    };
    note_on(DAY).await;
    let more = course(&ola).await;
    assert_eq!(more.days.len(), 451);
    assert_eq!(more.days[450].burden, Some(7.0));
    // What a day more cannot change much stands as it was read.
    assert_eq!(more.trend, first.trend);

    note_on(DAY.saturating_sub(200.days())).await;
    let anew = course(&ola).await;
    assert_ne!(anew.trend, first.trend);
    assert_eq!(anew, course(&ola).await);

    // Another program knows nothing of it, and reads the same.
    let again = House::open(house.file(), [7; 32]).await;
    let same = again.course(&ola).await.unwrap().reading.unwrap();
    assert_eq!(same, anew);
}
