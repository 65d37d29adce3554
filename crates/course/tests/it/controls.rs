//! Real people whose dose never changed, read where they are at hand, with a schedule of cuts that
//! never were.

use std::collections::BTreeMap;
use std::path::Path;

use course::{Item, ItemNote, Observations, Reduction, Scale, Series, read};
use jiff::civil::Date;

use crate::invented::item;

const GOOD: [&str; 5] = [
    "energetic",
    "enthusiastic",
    "content",
    "positive",
    "accepted",
];
const ITEMS: [&str; 25] = [
    "energetic",
    "enthusiastic",
    "content",
    "irritable",
    "restless",
    "worried",
    "guilty",
    "afraid",
    "anhedonia",
    "angry",
    "hopeless",
    "down",
    "positive",
    "fatigue",
    "tension",
    "concentrate",
    "accepted",
    "threatened",
    "ruminate",
    "avoid_act",
    "reassure",
    "procrast",
    "difficult",
    "unsatisfy",
    "avoid_people",
];
/// From this certainty on something is told.
const SURE: f64 = 0.9;

fn table() -> Option<String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../../shared/data/controls/fisher2017_40persons_4perday.csv");
    let text = std::fs::read_to_string(path).ok();
    let required = std::env::var("LEEWARD_REQUIRE").is_ok_and(|all| all.contains("controls"));
    assert!(
        text.is_some() || !required,
        "the real controls are required and absent"
    );
    if text.is_none() {
        println!("the real controls are not at hand; passed over");
    }
    text
}

/// Everybody's prompts, several a day.
fn people(text: &str) -> Vec<Observations> {
    let mut lines = text.lines();
    let head: Vec<&str> = lines.next().expect("a head").split(',').collect();
    let column = |name: &str| head.iter().position(|h| *h == name).expect("a column");
    let (person, start) = (column("person"), column("start"));
    let columns = ITEMS.map(column);
    let scale = Scale::new(0.0, 100.0).expect("a scale");
    let mut all: BTreeMap<&str, Vec<ItemNote>> = BTreeMap::new();
    for line in lines {
        let cells: Vec<&str> = line.split(',').collect();
        let Ok(date) = cells[start].get(..10).unwrap_or("").parse::<Date>() else {
            continue;
        };
        let notes = all.entry(cells[person]).or_default();
        for (item, column) in columns.iter().enumerate() {
            if let Ok(value) = cells[*column].parse() {
                notes.push(ItemNote { date, item, value });
            }
        }
    }
    let items = ITEMS.map(|name| Item {
        scale,
        better_when_high: GOOD.contains(&name),
        ..item(name)
    });
    let diary = |notes| Observations {
        items: items.clone().into(),
        notes,
        ..Observations::default()
    };
    all.into_values().map(diary).collect()
}

fn with_a_cut_every(days: i64, diary: Observations) -> Observations {
    use jiff::ToSpan;
    let mut dates = diary.notes.iter().map(|note| note.date);
    let first = dates.clone().min().expect("noted");
    let last = dates.clone().max().unwrap_or(first);
    dates.by_ref().for_each(drop);
    let cuts = first.series(days.days()).skip(1).take_while(|d| *d < last);
    let reductions = cuts.map(|date| Reduction {
        date,
        from_micrograms: 20_000,
        to_micrograms: 18_000,
    });
    Observations {
        reductions: reductions.collect(),
        ..diary
    }
}

#[test]
fn of_real_people_whose_dose_never_changed_hardly_any_is_told_of_an_answer_or_a_change() {
    let Some(text) = table() else { return };
    let people = people(&text);
    assert_eq!(people.len(), 40);
    let (mut answered, mut changed) = (0, 0);
    for diary in people {
        let reading = read(&with_a_cut_every(14, diary)).expect("noted");
        let answers = reading.answers.iter().any(|a| a.certainty >= SURE);
        let shifts = reading
            .shifts
            .iter()
            .any(|s| s.certainty >= SURE && s.series == Series::Burden);
        answered += usize::from(answers);
        changed += usize::from(shifts);
    }
    println!("told an answer: {answered} of 40, told a change: {changed} of 40");
    assert!(answered <= 4, "{answered} of 40 answers that never were");
    assert!(
        changed <= 4,
        "{changed} of 40; life goes on, yet hardly so fast"
    );
}
