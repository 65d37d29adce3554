//! Everything out again: every field of every kind, and what an import brought in.

use app::{AppFault, Hidden, ImportLine};
use diary::{Felt, Note, Strength, Symptom, Text, Thought};
use exchange::daily::{Request, read};
use jiff::ToSpan;
use jiff::civil::date;
use serde_json::Value;

use crate::house::{House, monday};

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

    let ola = house.person_with_code("ola").await;
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
    let mut ola = house.person_with_code("ola").await;
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

    let hidden = Hidden {
        numbers: true,
        ..Hidden::default()
    };
    app.hide(&mut ola, hidden).await.unwrap();

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
    assert_eq!(all["account"]["hidden"]["numbers"], true);
    assert_eq!(all["account"]["hidden"]["facts"], false);
    assert_eq!(all["account"]["editor"], false);
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

#[tokio::test]
async fn imports_that_stand_are_listed_until_they_are_taken_back() {
    let house = House::build().await;
    let ola = house.person_with_code("ola").await;
    let app = &house.app;
    let drug = Text::name("citalopram").unwrap();
    let daily = read(TABLE.as_bytes(), &request()).unwrap();
    assert!(app.imports(&ola).await.unwrap().is_empty());
    assert_eq!(app.import_overlap(&ola, &daily).await.unwrap(), 0);
    let first = app.import(&ola, &daily, Some(&drug), monday()).await;
    let first = first.unwrap();
    assert_eq!(app.import_overlap(&ola, &daily).await.unwrap(), 3);
    // Every record of this one is of a time of its own, years before it was brought in.
    let timed = "date,time,burning\n2026-01-03,08:00,4\n2026-01-04,09:30,5\n";
    let request = Request::default();
    let timed = read(timed.as_bytes(), &request).unwrap();
    assert_eq!(app.import_overlap(&ola, &timed).await.unwrap(), 1);
    let later = monday() + 2.hours();
    let second = app.import(&ola, &timed, None, later).await.unwrap();
    let lines = app.imports(&ola).await.unwrap();
    assert_eq!(
        lines,
        [
            ImportLine {
                id: second.id,
                written_at: later,
                days: 2,
                symptoms: 1,
                doses: 0,
            },
            ImportLine {
                id: first.id,
                written_at: monday(),
                days: 3,
                symptoms: 2,
                doses: 2,
            },
        ]
    );

    // The second has values of a symptom that the first brought: it keeps it.
    app.remove_import(&ola, first.id).await.unwrap();
    let lines = app.imports(&ola).await.unwrap();
    assert_eq!(lines.len(), 1);
    assert_eq!(lines[0].id, second.id);
    let left = app.diary(&ola).await.unwrap();
    let symptoms: Vec<&str> = left
        .symptoms
        .iter()
        .map(|entry| entry.value.name.expose())
        .collect();
    assert_eq!(symptoms, ["burning"]);
    assert_eq!(left.check_ins.len(), 2);
    assert!(left.dose_starts.is_empty());
    assert_eq!(app.remove_import(&ola, first.id).await.unwrap(), 0);
    // Two check-ins, and the symptom that nothing is of any more.
    assert_eq!(app.remove_import(&ola, second.id).await.unwrap(), 3);
    assert_eq!(app.diary(&ola).await.unwrap().symptoms.len(), 0);
}

#[tokio::test]
async fn the_symptoms_of_a_file_keep_the_order_of_its_columns() {
    let house = House::build().await;
    let ola = house.person_with_code("ola").await;
    let names: Vec<String> = (0..12)
        .map(|n| format!("column {}", (n * 7) % 12))
        .collect();
    let table = format!("date,{}\n2026-01-01{}\n", names.join(","), ",3".repeat(12));
    let daily = read(table.as_bytes(), &Request::default()).unwrap();
    house
        .app
        .import(&ola, &daily, None, monday())
        .await
        .unwrap();
    let diary = house.app.diary(&ola).await.unwrap();
    let kept: Vec<&str> = diary
        .symptoms
        .iter()
        .map(|entry| entry.value.name.expose())
        .collect();
    assert_eq!(kept, names);
}

#[tokio::test]
async fn a_file_may_reach_tomorrow_and_no_further() {
    let house = House::build().await;
    let ola = house.person_with_code("ola").await;
    assert_eq!(ola.last_day(monday()), date(2026, 11, 24));
    for (day, table) in [
        (24, "date,burning\n2026-11-24,3\n"),
        (25, "date,burning\n2026-11-25,3\n"),
        (
            25,
            "date,burning,dose_mg\n2026-11-20,3,20\n2026-11-25,,15\n",
        ),
    ] {
        let request = Request {
            doses: table.contains("dose_mg"),
            ..Request::default()
        };
        let daily = read(table.as_bytes(), &request).unwrap();
        let drug = Text::name("citalopram").unwrap();
        let answer = house.app.import(&ola, &daily, Some(&drug), monday()).await;
        match day {
            24 => assert!(answer.is_ok()),
            _ => assert!(matches!(answer, Err(AppFault::Refused)), "{table}"),
        }
    }
    assert_eq!(house.app.imports(&ola).await.unwrap().len(), 1);
}
