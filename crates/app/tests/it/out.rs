//! Everything out again: every field of every kind, and what an import brought in.

use app::{AppFault, Visit};
use diary::{Felt, Note, Strength, Symptom, Text, Thought};
use exchange::daily::{Request, read};
use jiff::civil::date;
use serde_json::Value;

use crate::house::{House, monday};

async fn with_code(house: &House, name: &str) -> Visit {
    let mut visit = house.person(name).await;
    house.app.make_code(&mut visit).await.unwrap();
    let shown = house.app.shown_code(&visit).unwrap();
    let group = shown.groups[shown.asked - 1].clone();
    assert!(house.app.confirm_code(&mut visit, &group).await.unwrap());
    visit
}

const TABLE: &str = "date,burning,sleep,dose_mg\n\
    2026-01-01,3,5.5,20\n\
    2026-01-02,,6,20\n\
    2026-01-03,4,,15\n";

fn request() -> Request {
    Request {
        better_when_high: vec!["sleep".to_owned()],
        doses: true,
        ..Request::default()
    }
}

#[tokio::test]
async fn an_import_needs_a_confirmed_code_and_can_be_taken_back_whole() {
    let house = House::build().await;
    let daily = read(TABLE.as_bytes(), &request()).unwrap();
    let drug = Text::name("citalopram").unwrap();
    let ewa = house.person("ewa").await;
    let early = house.app.import(&ewa, &daily, Some(&drug), monday()).await;
    assert!(matches!(early, Err(AppFault::NoConfirmedCode)));

    let ola = with_code(&house, "ola").await;
    let imported = house
        .app
        .import(&ola, &daily, Some(&drug), monday())
        .await
        .unwrap();
    assert_eq!(
        (imported.days, imported.symptoms, imported.doses),
        (3, 2, 2)
    );
    let read = house.app.course(&ola).await.unwrap();
    let reading = read.reading.unwrap();
    assert_eq!(reading.days.len(), 3);
    // The first day: burning 3, and sleep 5.5 mirrored to 4.5.
    assert_eq!(reading.days[0].burden, Some(3.75));
    assert_eq!(read.doses.len(), 2);

    // The same file again finds its symptoms there.
    house
        .app
        .import(&ola, &daily, Some(&drug), monday())
        .await
        .unwrap();
    assert_eq!(house.app.diary(&ola).await.unwrap().symptoms.len(), 2);

    house.app.remove_import(&ola, imported.id).await.unwrap();
    let left = house.app.diary(&ola).await.unwrap();
    assert_eq!(left.check_ins.len(), 3);
}

#[tokio::test]
async fn the_export_holds_everything_that_was_written() {
    let house = House::build().await;
    let ola = with_code(&house, "ola").await;
    let day = date(2026, 11, 20);
    let app = &house.app;
    let id = app
        .tap(&ola, day, Felt::Heavy, true, monday())
        .await
        .unwrap();
    let symptom = Symptom::zero_to_ten(Text::name("MARK-symptom").unwrap(), None);
    let symptom = app.add_symptom(&ola, symptom, monday()).await.unwrap();
    app.change_check_in(
        &ola,
        id,
        1,
        |c| {
            c.note(symptom, Some(6.5));
            c.came_back = Text::new("MARK-came-back").ok();
        },
        monday(),
    )
    .await
    .unwrap();
    let thought = Thought {
        day,
        words: Text::new("=MARK-thought").unwrap(),
        strength: Strength::new(8),
    };
    app.note_thought(&ola, thought, monday()).await.unwrap();
    let note = Note {
        day,
        words: Text::new("MARK-line").unwrap(),
    };
    app.note_line(&ola, note, monday()).await.unwrap();
    let daily = read(TABLE.as_bytes(), &request()).unwrap();
    let drug = Text::name("MARK-drug").unwrap();
    app.import(&ola, &daily, Some(&drug), monday())
        .await
        .unwrap();

    let json = app.export_json(&ola, monday()).await.unwrap();
    let text = String::from_utf8(json).unwrap();
    let csv = String::from_utf8(app.export_csv(&ola).await.unwrap()).unwrap();
    for mark in [
        "MARK-symptom",
        "MARK-came-back",
        "MARK-thought",
        "MARK-line",
        "MARK-drug",
    ] {
        assert!(text.contains(mark), "{mark} in the whole");
        assert!(csv.contains(mark), "{mark} in the rows");
    }
    assert!(
        csv.contains("'=MARK-thought"),
        "no cell is run by a spreadsheet"
    );
    let all: Value = serde_json::from_str(&text).unwrap();
    let of_check_in: Vec<&Value> = all["records"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|record| record["id"] == id.to_string())
        .collect();
    assert_eq!(of_check_in.len(), 2, "both revisions are there");
    let newest = &of_check_in[1]["content"];
    assert_eq!(newest["body"]["felt"], "heavy");
    assert_eq!(newest["body"]["entered_for"], true);
    assert_eq!(newest["body"]["symptoms"][0][0], symptom.to_string());
    assert_eq!(newest["body"]["symptoms"][0][1], 6.5);
    assert_eq!(all["account"]["name"], "ola");
    assert_eq!(all["unreadable"], 0);
}
