//! Everything out again: every revision as it is sealed, and the same as rows for a spreadsheet.

use diary::Taken;
use exchange::rows::{Cell, write};
use jiff::Timestamp;
use serde_json::{Value, json};
use sharing::{Act, Compartment, may};

use crate::days::Diary;
use crate::records::raw;
use crate::visit::Visit;
use crate::{App, AppFault};

impl App {
    /// Everything that the account holds, as JSON: settings, and every revision of every record
    /// with all that its envelope holds. What cannot be opened is counted. Two things are left out:
    /// the code by which left words are taken back, since the file would then say whose they are,
    /// and the text of a story kept near, since who left it may take it back.
    pub async fn export_json(&self, visit: &Visit, now: Timestamp) -> Result<Vec<u8>, AppFault> {
        may(visit.access, Act::Export)?;
        let mut records = Vec::new();
        let mut unreadable = 0;
        for compartment in Compartment::ALL {
            for (id, revision, opened) in self.open_every_revision(visit, compartment).await? {
                match opened.as_deref().and_then(|bytes| raw(bytes)) {
                    Some(content) => records.push(json!({
                        "id": id,
                        "revision": revision,
                        "compartment": compartment.name(),
                        "content": content,
                    })),
                    None => unreadable += 1,
                }
            }
        }
        let profile = &visit.profile;
        let account = self.store.account(visit.account).await?;
        let all = json!({
            "format": "leeward-export",
            "version": 1,
            "exported_at": now.to_string(),
            "account": {
                "name": visit.name(),
                "host": visit.is_host(),
                "editor": visit.is_editor(),
                "consent": account.consent,
                "began": profile.began,
                "time_zone": profile.zone,
                "recovery_code_confirmed": visit.has_confirmed_code(),
                "erased_on": visit.erased_on(),
                "hidden": profile.hidden,
                "story_kept_near": profile.near,
                "asked_to_leave_words": profile.words_asked,
            },
            "records": records,
            "unreadable": unreadable,
        });
        serde_json::to_vec_pretty(&all).map_err(|error| AppFault::Failed(Box::new(error)))
    }

    /// The diary as rows: one for each value, dose, thought, line and event.
    pub async fn export_csv(&self, visit: &Visit) -> Result<Vec<u8>, AppFault> {
        may(visit.access, Act::Export)?;
        let diary = self.diary(visit).await?;
        let mut rows = rows(&diary);
        // The first cell is the day; within a day the order of the kinds stays.
        rows.sort_by(|a, b| day_of(a).cmp(day_of(b)));
        write(&["day", "kind", "name", "value", "unit", "text"], &rows)
            .map_err(|error| AppFault::Failed(Box::new(error)))
    }
}

fn day_of(row: &[Cell]) -> &str {
    match row.first() {
        Some(Cell::Text(day)) => day,
        _ => "",
    }
}

fn text(value: impl ToString) -> Cell {
    Cell::Text(value.to_string())
}

fn row(day: jiff::civil::Date, kind: &str, rest: [Cell; 4]) -> Vec<Cell> {
    let mut row = vec![text(day), text(kind)];
    row.extend(rest);
    row
}

fn rows(diary: &Diary) -> Vec<Vec<Cell>> {
    let mut rows = Vec::new();
    let empty = || Cell::Empty;
    for entry in &diary.check_ins {
        let value = &entry.value;
        if let Some(felt) = value.felt {
            let cells = [text(felt.name()), empty(), empty(), empty()];
            rows.push(row(value.day, "tap", cells));
        }
        for note in &value.symptoms {
            let name = diary.symptom(note.symptom).map(|s| s.name.expose());
            let cells = [
                text(name.unwrap_or("")),
                Cell::Number(note.value),
                empty(),
                empty(),
            ];
            rows.push(row(value.day, "symptom", cells));
        }
        if let Some(words) = &value.came_back {
            let cells = [empty(), empty(), empty(), text(words.expose())];
            rows.push(row(value.day, "came-back", cells));
        }
    }
    for entry in &diary.marks {
        let cells = [text(entry.value.kind.name()), empty(), empty(), empty()];
        rows.push(row(entry.value.day, "mark", cells));
    }
    for entry in &diary.dose_starts {
        let value = &entry.value;
        let cells = [
            text(value.drug.expose()),
            text(value.dose.milligrams()),
            text("mg"),
            empty(),
        ];
        rows.push(row(value.from, "dose-from", cells));
    }
    for entry in &diary.doses_taken {
        let value = &entry.value;
        let (kind, dose) = match &value.taken {
            Taken::AsPlanned => ("taken", value.planned),
            Taken::Other(dose) => ("taken-other", Some(*dose)),
            Taken::Not => ("not-taken", None),
        };
        let amount = dose.map_or(Cell::Empty, |dose| text(dose.milligrams()));
        let unit = dose.map_or(Cell::Empty, |_| text("mg"));
        let intake = value.intake.as_ref();
        let label = intake.and_then(|intake| intake.label.as_ref());
        let label = label.map_or(Cell::Empty, |label| text(label.expose()));
        let cells = [text(value.drug.expose()), amount, unit, label];
        rows.push(row(value.day, kind, cells));
    }
    for entry in &diary.thoughts {
        let value = &entry.value;
        let strength = value
            .strength
            .map_or(Cell::Empty, |s| Cell::Number(f64::from(s.value())));
        let cells = [empty(), strength, empty(), text(value.words.expose())];
        rows.push(row(value.day, "thought", cells));
    }
    for entry in &diary.notes {
        let value = &entry.value;
        let cells = [empty(), empty(), empty(), text(value.words.expose())];
        rows.push(row(value.day, "line", cells));
    }
    for entry in &diary.events {
        let value = &entry.value;
        let cells = [empty(), empty(), empty(), text(value.words().expose())];
        rows.push(row(value.day, "event", cells));
    }
    rows
}

/// A value of the envelope as JSON; ids, which are bytes there, as people write them.
pub(crate) fn json_of(value: &ciborium::Value) -> Value {
    match value {
        ciborium::Value::Integer(number) => i64::try_from(*number)
            .map(Value::from)
            .or_else(|_| u64::try_from(*number).map(Value::from))
            .unwrap_or(Value::Null),
        ciborium::Value::Bytes(bytes) => match uuid::Uuid::from_slice(bytes) {
            Ok(id) => Value::from(id.to_string()),
            Err(_) => Value::from(bytes.clone()),
        },
        ciborium::Value::Float(number) => Value::from(*number),
        ciborium::Value::Text(text) => Value::from(text.clone()),
        ciborium::Value::Bool(yes) => Value::from(*yes),
        ciborium::Value::Array(values) => values.iter().map(json_of).collect(),
        ciborium::Value::Map(pairs) => pairs
            .iter()
            .filter_map(|(key, value)| Some((key.as_text()?.to_owned(), json_of(value))))
            .collect::<serde_json::Map<_, _>>()
            .into(),
        _ => Value::Null,
    }
}
