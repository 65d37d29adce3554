//! Bringing in a diary that was kept elsewhere: a file, then what was understood of it, then all
//! of it or nothing.
//!
//! Between the steps the file travels in the form and is stored nowhere.

use std::collections::BTreeSet;

use app::{ImportLine, Imported};
use axum::extract::Multipart;
use axum::http::StatusCode;
use axum::response::Response;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use course::Scale;
use diary::Text;
use exchange::daily::{Choices, Column, ColumnKind, Daily, Kept, Sketch, look, take};
use exchange::{DoseStart, Fault as FileFault};
use maud::{Markup, html};
use uuid::Uuid;
use words::{Voice, say};

use crate::asked::Inside;
use crate::fault::{Answer, Fault};
use crate::page::{Page, Place};
use crate::pages::more::text_fault;
use crate::parts::{Field, button, choice, form, hidden, main_button, see, tick};

/// Columns whose odd lines are named one by one, at most.
const MOST_LINES_SHOWN: usize = 12;

/// The two files, as they came.
#[derive(Default)]
struct Files {
    daily: Vec<u8>,
    doses: Vec<u8>,
}

/// `GET /{language}/import`
pub(crate) async fn page(inside: Inside) -> Answer {
    if !inside.visit.has_confirmed_code() {
        return Ok(code_first(&inside));
    }
    ask_file(&inside, &[], StatusCode::OK).await
}

fn code_first(inside: &Inside) -> Response {
    let voice = inside.voice;
    let content = html! {
        h1 { (say!(voice, "import-heading")) }
        p { (say!(voice, "import-code-first")) }
        (choice(&inside.at("/code"), &say!(voice, "you-code")))
        (choice(&inside.at("/today"), &say!(voice, "part-not-today")))
    };
    Page::inside(inside, Place::Course, say!(voice, "import-heading")).show(content)
}

async fn ask_file(inside: &Inside, faults: &[String], status: StatusCode) -> Answer {
    let voice = inside.voice;
    let stand = inside.site.app.imports(&inside.visit).await?;
    let content = html! {
        h1 { (say!(voice, "import-heading")) }
        p { (say!(voice, "import-what")) }
        (fault_list(faults))
        form method="post" action=(inside.at("/import")) enctype="multipart/form-data" {
            div.field {
                label for="daily" { (say!(voice, "import-file")) }
                p.help id="daily-help" { (say!(voice, "import-file-help")) }
                input type="file" id="daily" name="daily" accept=".csv,text/csv,text/plain"
                    aria-describedby="daily-help" required;
            }
            div.field {
                label for="doses" { (say!(voice, "import-doses")) }
                p.help id="doses-help" { (say!(voice, "import-doses-help")) }
                input type="file" id="doses" name="doses" accept=".csv,text/csv,text/plain"
                    aria-describedby="doses-help";
            }
            (main_button(&say!(voice, "import-look")))
        }
        @if !stand.is_empty() {
            h2 { (say!(voice, "import-standing")) }
            ul.plain { @for line in &stand { li { (standing(inside, line)) } } }
        }
    };
    Ok(
        Page::inside(inside, Place::Course, say!(voice, "import-heading"))
            .status(status)
            .show(content),
    )
}

/// An import that stands, with the way to take it out again.
fn standing(inside: &Inside, line: &ImportLine) -> Markup {
    let voice = inside.voice;
    let day = inside.said_day(inside.visit.today(line.written_at));
    html! {
        p { (day) ": " (brought(voice, line.days, line.symptoms, line.doses)) }
        (form(inside, "/import/undo", html! {
            (hidden("import", &line.id.to_string()))
            button.link type="submit" { (say!(voice, "import-undo")) }
        }))
    }
}

/// How much an import brought.
fn brought(voice: Voice, days: usize, symptoms: usize, doses: usize) -> String {
    say!(
        voice,
        "import-done-what",
        days = voice.days(count(days)),
        symptoms = symptoms,
        doses = doses
    )
}

fn fault_list(faults: &[String]) -> Markup {
    html! {
        @if !faults.is_empty() {
            div.sheet role="alert" {
                @for fault in faults { p.fault { (fault) } }
            }
        }
    }
}

/// `POST /{language}/import`: what is understood of the files. Stores nothing.
pub(crate) async fn understand(inside: Inside, mut parts: Multipart) -> Answer {
    if !inside.visit.has_confirmed_code() {
        return Err(Fault::NoConfirmedCode);
    }
    let mut files = Files::default();
    while let Some(part) = parts.next_field().await.map_err(|_| Fault::TooLarge)? {
        let name = part.name().unwrap_or("").to_owned();
        let bytes = part.bytes().await.map_err(|_| Fault::TooLarge)?.to_vec();
        match name.as_str() {
            "daily" => files.daily = bytes,
            "doses" => files.doses = bytes,
            _ => {}
        }
    }
    let voice = inside.voice;
    let again = StatusCode::UNPROCESSABLE_ENTITY;
    let sketch = match look(&files.daily) {
        Ok(sketch) => sketch,
        Err(fault) => {
            let faults = [words::exchange::fault(voice, &fault)];
            return ask_file(&inside, &faults, again).await;
        }
    };
    if let Err(fault) = doses_of(&files) {
        let faults = [words::exchange::fault_in_doses(voice, &fault)];
        return ask_file(&inside, &faults, again).await;
    }
    Ok(ask_columns(&inside, &files, &sketch, None, &[]))
}

/// The doses of the second file, where there is one.
fn doses_of(files: &Files) -> Result<Option<Vec<DoseStart>>, FileFault> {
    match files.doses.is_empty() {
        true => Ok(None),
        false => exchange::doses(&files.doses).map(Some),
    }
}

/// What was chosen before, shown again beside the faults.
struct Chosen<'a>(&'a Inside);

impl Chosen<'_> {
    fn keeps(&self, column: usize) -> bool {
        self.0.fields.has(&format!("keep-{column}"))
    }

    fn text(&self, name: &str, column: usize) -> String {
        self.0.fields.get(&format!("{name}-{column}")).to_owned()
    }
}

fn ask_columns(
    inside: &Inside,
    files: &Files,
    sketch: &Sketch,
    chosen: Option<&Chosen<'_>>,
    faults: &[String],
) -> Response {
    let voice = inside.voice;
    let status = match faults.is_empty() {
        true => StatusCode::OK,
        false => StatusCode::UNPROCESSABLE_ENTITY,
    };
    let usable = |column: &&Column| matches!(column.kind, ColumnKind::Numbers | ColumnKind::Mixed);
    let others: Vec<&str> = sketch
        .columns
        .iter()
        .filter(|column| !usable(column) && column.kind != ColumnKind::Dose)
        .map(|column| column.name.as_str())
        .collect();
    let has_doses = !files.doses.is_empty()
        || sketch
            .columns
            .iter()
            .any(|column| column.kind == ColumnKind::Dose);
    let content = html! {
        h1 { (say!(voice, "import-understood")) }
        (understood(voice, sketch))
        @if !faults.is_empty() { p { (say!(voice, "import-nothing-taken")) } }
        (fault_list(faults))
        (form(inside, "/import/take", html! {
            (hidden("file", &STANDARD.encode(&files.daily)))
            (hidden("doses-file", &STANDARD.encode(&files.doses)))
            (whole_scale(inside))
            @for column in sketch.columns.iter().filter(usable) {
                (one_column(voice, column, chosen))
            }
            @if has_doses { (doses(inside, files)) }
            @if !faults.is_empty() {
                (tick("twice", &say!(voice, "import-twice"), inside.fields.has("twice")))
            }
            (main_button(&say!(voice, "import-take")))
        }))
        @if !others.is_empty() {
            p.soft { (say!(voice, "import-set-aside", columns = others.join(", "))) }
        }
        p { a href=(inside.at("/import")) { (say!(voice, "import-another-file")) } }
    };
    Page::inside(inside, Place::Course, say!(voice, "import-heading"))
        .status(status)
        .show(content)
}

fn understood(voice: Voice, sketch: &Sketch) -> Markup {
    let span = sketch.span.map(|(first, last)| {
        say!(
            voice,
            "import-span",
            count = sketch.lines,
            first = voice.date(first),
            last = voice.date(last)
        )
    });
    html! {
        @if let Some(span) = span { p { (span) } }
        p { (say!(voice, "import-columns-help")) }
    }
}

fn whole_scale(inside: &Inside) -> Markup {
    let voice = inside.voice;
    let value = |name: &str, first: &'static str| match inside.fields.has(name) {
        true => inside.fields.get(name).to_owned(),
        false => first.to_owned(),
    };
    let (lo, hi) = (value("scale-lo", "0"), value("scale-hi", "10"));
    html! {
        fieldset {
            legend { (say!(voice, "import-scale")) }
            div.pair {
                (Field { name: "scale-lo", label: say!(voice, "import-scale-lo"), help: None,
                    value: &lo, fault: None }.input("text", "off", Some("decimal")))
                (Field { name: "scale-hi", label: say!(voice, "import-scale-hi"), help: None,
                    value: &hi, fault: None }.input("text", "off", Some("decimal")))
            }
        }
    }
}

fn one_column(voice: Voice, column: &Column, chosen: Option<&Chosen<'_>>) -> Markup {
    let index = column.index;
    let keep = chosen.map_or(column.keep, |chosen| chosen.keeps(index));
    let better = chosen.is_some_and(|chosen| !chosen.text("better", index).is_empty());
    let neutral = chosen.map_or_else(String::new, |chosen| chosen.text("neutral", index));
    let range = column
        .least
        .zip(column.most)
        .map(|(least, most)| (voice.number(least, 1), voice.number(most, 1)));
    html! {
        fieldset.sheet {
            legend { (column.name) }
            p.soft {
                (say!(voice, "import-filled", count = column.filled))
                @if let Some((least, most)) = range {
                    " " (say!(voice, "import-range", least = least, most = most))
                }
            }
            @if column.kind == ColumnKind::Mixed {
                p.fault { (mixed(voice, &column.odd_lines)) }
            }
            (tick(&format!("keep-{index}"), &say!(voice, "import-keep"), keep))
            (tick(&format!("better-{index}"), &say!(voice, "import-better"), better))
            details open[!neutral.is_empty()] {
                summary { (say!(voice, "import-neutral-more")) }
                (Field { name: &format!("neutral-{index}"), label: say!(voice, "import-neutral"),
                    help: Some(say!(voice, "import-neutral-help")), value: &neutral, fault: None }
                    .input("text", "off", Some("decimal")))
            }
        }
    }
}

fn mixed(voice: Voice, lines: &[u64]) -> String {
    let shown: Vec<String> = lines
        .iter()
        .take(MOST_LINES_SHOWN)
        .map(u64::to_string)
        .collect();
    let left = lines.len().saturating_sub(shown.len());
    let shown = shown.join(", ");
    match left {
        0 => say!(voice, "import-mixed", count = lines.len(), lines = shown),
        _ => say!(voice, "import-mixed-more", lines = shown, count = left),
    }
}

fn doses(inside: &Inside, files: &Files) -> Markup {
    let voice = inside.voice;
    let from_file = doses_of(files).ok().flatten();
    let has_drugs = from_file
        .as_ref()
        .is_some_and(|doses| doses.iter().all(|dose| dose.drug.is_some()));
    html! {
        fieldset.sheet {
            legend { (say!(voice, "import-doses-found")) }
            (tick("take-doses", &say!(voice, "import-doses-take"),
                inside.fields.get("file").is_empty() || inside.fields.has("take-doses")))
            @if !has_drugs {
                (Field { name: "drug", label: say!(voice, "import-drug"),
                    help: Some(say!(voice, "import-drug-help")), value: inside.fields.get("drug"),
                    fault: None }.line())
            }
        }
    }
}

/// A number as people write it: a comma or a dot for decimals.
fn number(text: &str) -> Option<f64> {
    let value: f64 = text.trim().replace(',', ".").parse().ok()?;
    value.is_finite().then_some(value)
}

/// The choices of the form, or the sentences that say what cannot be read of them.
fn choices(inside: &Inside, sketch: &Sketch, take_doses: bool) -> Result<Choices, Vec<String>> {
    let voice = inside.voice;
    let fields = &inside.fields;
    let ends = number(fields.get("scale-lo")).zip(number(fields.get("scale-hi")));
    let scale = ends.and_then(|(lo, hi)| Scale::new(lo, hi).ok());
    let Some(scale) = scale else {
        return Err(vec![say!(voice, "import-scale-fault")]);
    };
    let chosen = Chosen(inside);
    let mut faults = Vec::new();
    let mut keep = Vec::new();
    for column in sketch.columns.iter().filter(|c| chosen.keeps(c.index)) {
        let typed = chosen.text("neutral", column.index);
        let neutral = number(&typed);
        if neutral.is_none() && !typed.trim().is_empty() {
            faults.push(say!(
                voice,
                "import-neutral-fault",
                column = column.name.as_str()
            ));
        }
        keep.push(Kept {
            column: column.index,
            scale,
            better_when_high: !chosen.text("better", column.index).is_empty(),
            neutral,
        });
    }
    match faults.is_empty() {
        true => Ok(Choices {
            keep,
            doses: take_doses,
        }),
        false => Err(faults),
    }
}

/// What the files hold under the choices of the form, or why not.
fn daily_of(inside: &Inside, files: &Files, sketch: &Sketch) -> Result<Daily, Vec<String>> {
    let voice = inside.voice;
    let wants_doses = inside.fields.has("take-doses");
    // A file of doses says more than a column of the diary: it takes the column's place.
    let from_file = doses_of(files)
        .map_err(|fault| vec![words::exchange::fault_in_doses(voice, &fault)])?
        .filter(|_| wants_doses);
    let choices = choices(inside, sketch, wants_doses && from_file.is_none())?;
    let mut daily = take(&files.daily, &choices).map_err(|faults| {
        faults
            .iter()
            .map(|fault| words::exchange::fault(voice, fault))
            .collect::<Vec<String>>()
    })?;
    if let Some(doses) = from_file {
        daily.doses = doses;
    }
    Ok(daily)
}

/// `POST /{language}/import/take`
pub(crate) async fn bring_in(inside: Inside) -> Answer {
    let voice = inside.voice;
    let decode = |name: &str| {
        STANDARD
            .decode(inside.fields.get(name))
            .map_err(|_| Fault::NotThere)
    };
    let files = Files {
        daily: decode("file")?,
        doses: decode("doses-file")?,
    };
    let sketch = look(&files.daily).map_err(|_| Fault::NotThere)?;
    let again = |faults: &[String]| {
        Ok(ask_columns(
            &inside,
            &files,
            &sketch,
            Some(&Chosen(&inside)),
            faults,
        ))
    };
    let daily = match daily_of(&inside, &files, &sketch) {
        Ok(daily) => daily,
        Err(faults) => return again(&faults),
    };
    let needs_drug = daily.doses.iter().any(|dose| dose.drug.is_none());
    let drug = match Text::name(inside.fields.get("drug")) {
        Ok(drug) => Some(drug),
        Err(_) if !needs_drug => None,
        Err(fault) => {
            let said = text_fault(voice, fault);
            return again(&[say!(voice, "import-drug-fault"), said]);
        }
    };
    if too_long_names(&daily) {
        return again(&[say!(voice, "import-name-long", most = Text::MOST_NAME)]);
    }
    if let Some(why) = not_yet(&inside, &daily).await? {
        return again(&[why]);
    }
    let imported = inside
        .site
        .app
        .import(&inside.visit, &daily, drug.as_ref(), inside.now)
        .await?;
    Ok(done(&inside, &imported))
}

/// Why a file that was understood is not written yet: a day to come, or days that stand in the
/// diary already, until the person says that they are wanted twice.
async fn not_yet(inside: &Inside, daily: &Daily) -> Result<Option<String>, Fault> {
    let voice = inside.voice;
    let notes = daily.notes.iter().map(|note| note.date);
    let last = notes.chain(daily.doses.iter().map(|dose| dose.date)).max();
    if let Some(day) = last.filter(|day| *day > inside.visit.last_day(inside.now)) {
        return Ok(Some(say!(voice, "import-future", date = voice.date(day))));
    }
    let app = &inside.site.app;
    let overlap = app.import_overlap(&inside.visit, daily).await?;
    let is_told = inside.fields.has("twice");
    Ok((overlap > 0 && !is_told)
        .then(|| say!(voice, "import-overlap", days = voice.days(count(overlap)))))
}

/// Whether a column or a drug has a name that cannot be one here.
fn too_long_names(daily: &Daily) -> bool {
    let items = daily.items.iter().map(|item| item.name.as_str());
    let drugs: BTreeSet<&str> = daily
        .doses
        .iter()
        .filter_map(|dose| dose.drug.as_deref())
        .collect();
    items.chain(drugs).any(|name| Text::name(name).is_err())
}

fn done(inside: &Inside, imported: &Imported) -> Response {
    let voice = inside.voice;
    let content = html! {
        h1.saved { (say!(voice, "import-done")) }
        p { (brought(voice, imported.days, imported.symptoms, imported.doses)) }
        (choice(&inside.at("/course"), &say!(voice, "page-course")))
        (choice(&inside.at("/days"), &say!(voice, "page-days")))
        (form(inside, "/import/undo", html! {
            (hidden("import", &imported.id.to_string()))
            (button("act", "undo", &say!(voice, "import-undo")))
        }))
    };
    Page::inside(inside, Place::Course, say!(voice, "import-heading")).show(content)
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

/// `POST /{language}/import/undo`
pub(crate) async fn undo(inside: Inside) -> Answer {
    let import: Uuid = inside
        .fields
        .get("import")
        .parse()
        .map_err(|_| Fault::NotThere)?;
    inside.site.app.remove_import(&inside.visit, import).await?;
    Ok(see(&inside.at("/import")))
}
