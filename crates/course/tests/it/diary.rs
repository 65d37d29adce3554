//! One real taper, read where it is at hand.

use std::path::Path;

use course::{Item, ItemNote, Observations, Scale, read};

use crate::invented::item;

const ITEMS: [&str; 7] = [
    "mood_down",
    "pat_restl",
    "pat_agitate",
    "pat_worry",
    "mood_irritat",
    "phy_tired",
    "mor_qualsleep",
];

fn diary() -> Option<String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../../shared/data/diary/kossakowski_daily.csv");
    let text = std::fs::read_to_string(path).ok();
    let required = std::env::var("LEEWARD_REQUIRE").is_ok_and(|all| all.contains("diary"));
    assert!(
        text.is_some() || !required,
        "the real diary is required and absent"
    );
    if text.is_none() {
        println!("the real diary is not at hand; passed over");
    }
    text
}

fn observations(text: &str, days: usize) -> Observations {
    let mut lines = text.lines();
    let head: Vec<&str> = lines.next().expect("a head").split(',').collect();
    let column = |name: &str| head.iter().position(|h| *h == name).expect("a column");
    let scale = Scale::new(1.0, 7.0).expect("a scale");
    let items = ITEMS.map(|name| Item {
        scale,
        better_when_high: name == "mor_qualsleep",
        neutral: (name == "mood_down").then_some(4.0),
        ..item(name)
    });
    let mut notes = Vec::new();
    for line in lines.take(days) {
        let cells: Vec<&str> = line.split(',').collect();
        for (item, name) in ITEMS.iter().enumerate() {
            if let Ok(value) = cells[column(name)].parse() {
                let date = cells[column("date")].parse().expect("a date");
                notes.push(ItemNote { date, item, value });
            }
        }
    }
    Observations {
        items: items.into(),
        notes,
        ..Observations::default()
    }
}

#[test]
fn a_real_taper_is_read_day_by_day_with_its_one_empty_day() {
    let Some(text) = diary() else { return };
    let reading = read(&observations(&text, 239)).expect("noted");
    assert_eq!(reading.days.len(), 239);
    let empty: Vec<_> = reading
        .days
        .iter()
        .filter(|d| !d.noted)
        .map(|d| d.date)
        .collect();
    assert_eq!(empty, [jiff::civil::date(2012, 12, 15)], "day 125");
    let first = reading.days[0].burden.expect("noted");
    // 1, 1, 1, 1, 1, 1 and a night of 5, mirrored 3; by hand from the file.
    assert!((first - 9.0 / 7.0).abs() < 1e-9, "{first}");
}

#[test]
fn a_real_taper_cut_short_is_not_flatly_taken_back_later() {
    let Some(text) = diary() else { return };
    let whole = read(&observations(&text, 239)).expect("noted");
    for days in [100, 150, 200] {
        let early = read(&observations(&text, days)).expect("noted");
        let meet = early
            .days
            .iter()
            .zip(&whole.days)
            .filter(|(a, b)| a.level_low <= b.level_high && b.level_low <= a.level_high);
        assert_eq!(
            meet.count(),
            early.days.len(),
            "the bands meet on every day"
        );
    }
}
