//! `leeward drugs`: the catalogue, in words and as JSON, with the source of every figure.

use std::io::Write;
use std::process::ExitCode;

use medicine::{Drug, HalfLife, Showing, Source, Sourced, Strength};
use serde::Serialize;
use serde_json::{Value, json};
use words::sheet::{Line, Sheet};
use words::{Language, Voice, say};

/// What can be asked of `leeward drugs`.
#[derive(clap::Args)]
pub struct DrugsArgs {
    /// A drug, by its substance or a brand; without it all of them are listed
    name: Option<String>,
    /// Tell every figure as JSON instead of words
    #[arg(long)]
    json: bool,
    /// The language of the words: en or pl
    #[arg(long, default_value = "en", value_parser = language)]
    language: Language,
}

fn language(tag: &str) -> Result<Language, String> {
    Language::tagged(tag).ok_or_else(|| "en or pl".to_owned())
}

/// Does what was asked. A name that is not found gets one sentence on `err` and the status 2.
pub fn run(args: &DrugsArgs, out: &mut dyn Write, err: &mut dyn Write) -> ExitCode {
    let voice = Voice::of(args.language);
    let told = match args.name.as_deref().map(medicine::find) {
        None if args.json => pretty(&medicine::catalogue().iter().map(listed).collect()),
        None => list(voice),
        Some(Some(drug)) if args.json => pretty(&whole(drug)),
        Some(Some(drug)) => in_words(&words::sheet::sheet(voice, drug), voice),
        Some(None) => {
            // Where even this cannot be written, the status alone is left to tell it.
            let _ = writeln!(err, "{}", say!(voice, "drugs-not-here"));
            return ExitCode::from(2);
        }
    };
    match out.write_all(told.as_bytes()).and_then(|()| out.flush()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(_) => ExitCode::FAILURE,
    }
}

/// A line a drug: name, class, whether anything is computed, whether there is a curve.
fn list(voice: Voice) -> String {
    let line = |drug: &Drug| {
        let mut facts = Vec::new();
        if drug.record_only.is_some() {
            facts.push(say!(voice, "drugs-recorded"));
        }
        facts.push(match drug.occupancy.showing {
            Showing::Shown => say!(voice, "drugs-occupancy-shown"),
            Showing::Weak => say!(voice, "drugs-occupancy-weak"),
            Showing::Not(_) => say!(voice, "drugs-occupancy-none"),
        });
        let said = say!(
            voice,
            "drugs-list-facts",
            name = words::drug::name(voice, drug),
            class = words::drug::class(voice, drug.class),
            facts = facts.join(", ")
        );
        said + "\n"
    };
    medicine::catalogue().iter().map(line).collect()
}

/// The sheet of one drug, a heading and its lines at a time, the sources last.
fn in_words(sheet: &Sheet, voice: Voice) -> String {
    let mut text = Paragraphs {
        voice,
        text: String::new(),
    };
    text.under(
        &sheet.name,
        [sheet.class.clone()]
            .into_iter()
            .chain(sheet.record_only.clone()),
    );
    for one in &sheet.made {
        text.lines(&one.country, &one.lines);
    }
    text.lines(&say!(voice, "drugs-know"), &sheet.know);
    let published = sheet.published.iter().flat_map(|one| {
        let says = text_with_ground(voice, &one.says);
        [Some(format!("{}: {says}", one.who)), one.figures.clone()]
    });
    let published = sheet.spread.clone().into_iter().chain(published.flatten());
    text.under(&say!(voice, "drugs-guidance"), published);
    text.lines(&say!(voice, "drugs-kinetics"), &sheet.kinetics);
    let lines = sheet
        .occupancy
        .iter()
        .map(|line| text_with_ground(voice, line));
    let occupancy = [sheet.occupancy_is.clone()].into_iter().chain(lines);
    text.under(&say!(voice, "drugs-occupancy"), occupancy);
    text.lines(&say!(voice, "drugs-codes"), &sheet.codes);
    let sources = sheet.sources.iter().enumerate();
    let sources = sources.map(|(place, source)| format!("{}. {source}", place + 1));
    text.under(&say!(voice, "drugs-sources"), sources);
    text.text
}

/// Text that is written a heading at a time.
struct Paragraphs {
    voice: Voice,
    text: String,
}

impl Paragraphs {
    /// Nothing where there are no lines.
    fn under(&mut self, heading: &str, lines: impl IntoIterator<Item = String>) {
        let lines: Vec<String> = lines.into_iter().collect();
        if lines.is_empty() {
            return;
        }
        if !self.text.is_empty() {
            self.text.push('\n');
        }
        self.text.push_str(heading);
        self.text.push('\n');
        for line in lines {
            self.text.push_str("  ");
            self.text.push_str(&line);
            self.text.push('\n');
        }
    }

    fn lines(&mut self, heading: &str, lines: &[Line]) {
        let voice = self.voice;
        self.under(
            heading,
            lines.iter().map(|line| text_with_ground(voice, line)),
        );
    }
}

fn text_with_ground(voice: Voice, line: &Line) -> String {
    say!(
        voice,
        "drugs-ground-in-line",
        line = line.said.as_str(),
        ground = line.ground.as_str()
    )
}

fn showing(drug: &Drug) -> &'static str {
    match drug.occupancy.showing {
        Showing::Shown => "show",
        Showing::Weak => "weak",
        Showing::Not(_) => "none",
    }
}

fn listed(drug: &Drug) -> Value {
    json!({
        "key": drug.key,
        "names": { "en": drug.names.en, "pl": drug.names.pl },
        "class": drug.class.code(),
        "record_only": drug.record_only.as_ref().map(|found| found.value.code()),
        "occupancy": showing(drug),
    })
}

/// A figure with its ground.
#[derive(Serialize)]
struct Figure {
    #[serde(flatten)]
    value: Value,
    source: Value,
    certainty: &'static str,
}

fn figure<T>(of: &Sourced<T>, value: Value) -> Figure {
    Figure {
        value,
        source: cited(&of.source),
        certainty: of.certainty.code(),
    }
}

fn cited(source: &Source) -> Value {
    json!({ "text": source.text, "read": source.read.code() })
}

fn hours(of: HalfLife) -> Value {
    json!([of.low, of.high])
}

/// Everything about one drug.
fn whole(drug: &Drug) -> Value {
    let mut told = listed(drug);
    let code = |of: &Sourced<String>| figure(of, json!({ "code": of.value }));
    let half_life = drug.half_life.as_ref();
    let limit = drug.pace_limit.as_ref();
    let more = json!({
        "also": drug.also,
        "atc": code(&drug.atc),
        "rxnorm": drug.rxnorm.as_ref().map(code),
        "brands": each(&drug.brands, |b| json!({ "country": b.country, "names": b.names })),
        "half_life": half_life.map(|of| figure(of, json!({ "hours": hours(of.value) }))),
        "metabolites": each(&drug.metabolites, |m| json!({
            "names": { "en": m.names.en, "pl": m.names.pl },
            "hours": m.half_life.map(hours), "weak": m.weak,
        })),
        "target": drug.occupancy.target.map(medicine::Target::code),
        "no_occupancy": match drug.occupancy.showing {
            Showing::Not(why) => Some(why.code()),
            _ => None,
        },
        "curves": each(&drug.occupancy.curves, |c| json!({
            "region": c.region, "emax_percent": c.emax_percent, "ed50": c.ed50.plain(),
            "highest_dose": c.highest_dose.map(medicine::Dose::plain),
        })),
        "made": made(drug),
        "absent": each(&drug.absent, |country| json!({ "country": country })),
        "drops_like_tablets": drug.drops_like_tablets.as_ref().map(|of| {
            let (drops, tablets) = (of.value.drops.plain(), of.value.tablets.plain());
            figure(of, json!({ "drops": drops, "tablets": tablets }))
        }),
        "never_divided": each(&drug.never_divided, |form| json!({ "form": form.code() })),
        "traps": each(&drug.traps, |trap| json!({ "id": trap })),
        "record_only_if": each(&drug.record_only_if, |c| json!({ "circumstance": c.code() })),
        "pace_limit": limit.map(|of| figure(of, json!({
            "at_most_percent": f64::from(of.value.at_most_permille) / 10.0,
            "every_days": of.value.every_days,
        }))),
        "guidance": guidance(drug),
    });
    if let (Value::Object(told), Value::Object(more)) = (&mut told, more) {
        told.extend(more);
    }
    told
}

fn each<T>(of: &[Sourced<T>], value: impl Fn(&T) -> Value) -> Vec<Figure> {
    of.iter()
        .map(|one| figure(one, value(&one.value)))
        .collect()
}

fn made(drug: &Drug) -> Vec<Figure> {
    each(&drug.made, |made| {
        let strengths = made.strengths.iter().map(|strength| match strength {
            Strength::Piece(dose) => dose.plain(),
            Strength::Liquid(of) => of.plain(),
        });
        json!({
            "country": made.country,
            "form": made.form.code(),
            "strengths": strengths.collect::<Vec<_>>(),
            "drop": made.drop.map(medicine::Dose::plain),
            "score": made.score.as_ref().map(|of| figure(of, json!({ "parts": of.value }))),
            "dispersible": made.dispersible,
            "opens_whole": made.opens_whole.as_ref().map(|of| figure(of, json!({}))),
            "extended": made.extended,
        })
    })
}

fn guidance(drug: &Drug) -> Vec<Figure> {
    let percent = |(low, high): (u32, u32)| [f64::from(low) / 10.0, f64::from(high) / 10.0];
    let one = |of: &Sourced<medicine::Guidance>| {
        let cut = of.value.cut_of(&drug.key);
        figure(
            of,
            json!({
                "id": of.value.id,
                "body": of.value.body,
                "date": of.value.date,
                "at_most_percent": of.value.at_most_permille.map(percent),
                "every_days": of.value.every_days,
                "at_most": cut.map(|cut| [cut.low.plain(), cut.high.plain()]),
            }),
        )
    };
    drug.guidance().map(one).collect()
}

fn pretty(value: &Value) -> String {
    // Plain structures of numbers and texts always have a JSON form.
    let mut text = serde_json::to_string_pretty(value).unwrap_or_default();
    text.push('\n');
    text
}
