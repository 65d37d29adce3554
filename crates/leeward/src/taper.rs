//! `leeward taper`: reads a scenario and tells the schedule that follows from it, in words or as
//! JSON; or why there is none.

use std::fs::File;
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use exchange::MOST_BYTES;
use exchange::scenario::{self, Scenario};
use medicine::{AtHand, Drug, Guidance, RecordOnly, Sourced, Target};
use taper::schedule::{self, Cannot, Schedule};
use taper::{Doubt, Finding, Situation};
use words::{Language, Voice};

mod told;

/// What can be asked of `leeward taper`.
#[derive(clap::Args)]
pub struct TaperArgs {
    /// The scenario: what is taken, what is at hand, which caps hold (JSON)
    file: PathBuf,
    /// Tell every number as JSON instead of words
    #[arg(long)]
    json: bool,
    /// The language of the words: en or pl
    #[arg(long, default_value = "en", value_parser = language)]
    language: Language,
}

/// The exit status where no schedule exists.
const NO_SCHEDULE: u8 = 3;

fn language(tag: &str) -> Result<Language, String> {
    Language::tagged(tag).ok_or_else(|| "en or pl".to_owned())
}

/// Does what was asked. A scenario that is not understood gets one sentence on `err` and the
/// status 2; where no schedule exists the answer says why, with the status 3.
pub fn run(args: &TaperArgs, out: &mut dyn Write, err: &mut dyn Write) -> ExitCode {
    let voice = Voice::of(args.language);
    let scenario = match read(&args.file, voice) {
        Ok(scenario) => scenario,
        Err(sentence) => {
            // Where even this cannot be written, the status alone is left to tell it.
            let _ = writeln!(err, "{sentence}");
            return ExitCode::from(2);
        }
    };
    let asked = Asked::of(&scenario);
    let answer = asked.answer();
    let text = match args.json {
        true => told::json(voice, &asked, &answer),
        false => in_words(voice, &asked, &answer),
    };
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(_) => ExitCode::FAILURE,
        Ok(()) if answer.is_err() => ExitCode::from(NO_SCHEDULE),
        Ok(()) => ExitCode::SUCCESS,
    }
}

fn read(path: &Path, voice: Voice) -> Result<Scenario, String> {
    let bytes = content(path).map_err(|_| words::scenario::unreadable(voice))?;
    scenario::read(&bytes).map_err(|fault| words::scenario::fault(voice, &fault))
}

/// A file's bytes, and no more of them than would be refused anyway.
fn content(path: &Path) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let most = MOST_BYTES as u64 + 1;
    File::open(path)?.take(most).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// A scenario with what the catalogue knows of it.
struct Asked<'a> {
    scenario: &'a Scenario,
    drug: Option<&'static Drug>,
    /// What doses are made from: what gives the drug off slowly is taken whole.
    at_hand: AtHand,
}

type Answer = Result<Finding<Schedule>, Cannot>;

impl<'a> Asked<'a> {
    fn of(scenario: &'a Scenario) -> Asked<'a> {
        let name = &scenario.drug;
        let drug = medicine::by_key(&name.to_lowercase()).or_else(|| medicine::find(name));
        Asked {
            scenario,
            drug,
            at_hand: medicine::held_whole(&scenario.at_hand, drug, name),
        }
    }

    fn answer(&self) -> Answer {
        let name = &self.scenario.drug;
        let by_circumstance = self.scenario.circumstances.first().copied();
        let by_circumstance = by_circumstance.map(RecordOnly::Circumstance);
        let divided = self.scenario.at_hand.divided();
        let situation = Situation {
            current: self.scenario.dose,
            beside: medicine::Dose::NOTHING,
            at_hand: &self.at_hand,
            drug: self.drug,
            record_only: medicine::record_only(name).or(by_circumstance),
            named_pace: medicine::named_pace(name),
            held_whole: divided.saturating_sub(self.at_hand.divided()),
        };
        schedule::schedule(&situation, &self.scenario.wanted)
    }

    fn target(&self) -> Option<Target> {
        self.drug?.occupancy.target
    }

    /// What has been published on the pace for the drug.
    fn guidance(&self) -> impl Iterator<Item = &'static Sourced<Guidance>> {
        self.drug.into_iter().flat_map(|drug| drug.guidance())
    }
}

/// The steps with their arithmetic, what is needed, what has been published, and the doubts; or
/// why there is no schedule. A blank line between one thing and the next.
fn in_words(voice: Voice, asked: &Asked<'_>, answer: &Answer) -> String {
    let mut parts: Vec<Vec<String>> = Vec::new();
    match answer {
        Ok(found) => {
            let schedule = &found.value;
            let starts = asked.scenario.starts;
            let (drug, dose) = (&asked.scenario.drug, asked.scenario.dose);
            parts.push(vec![words::schedule::of(voice, drug, dose)]);
            parts.push(vec![words::say!(voice, "schedule-proposal")]);
            let mut totals = words::schedule::totals(voice, schedule);
            totals.push(words::schedule::days(voice, schedule));
            parts.push(totals);
            for (number, step) in (1..).zip(&schedule.steps) {
                let target = asked.target();
                let lines = words::schedule::dated_step_lines(voice, number, step, starts, target);
                parts.push(indented(lines));
            }
            for needs in schedule::supply(schedule) {
                let mut lines = vec![words::schedule::dated_supply_heading(voice, &needs, starts)];
                lines.extend(words::schedule::supply_lines(voice, &needs));
                parts.push(indented(lines));
            }
            parts.push(vec![words::say!(voice, "schedule-supply-note")]);
            parts.extend(doubted(voice, &found.doubts));
        }
        Err(cannot) => {
            let mut lines = words::schedule::cannot(voice, cannot);
            let helps = cannot.would_help.iter();
            lines.extend(helps.map(|help| format!("  {}", words::schedule::help(voice, help))));
            parts.push(lines);
            parts.extend(doubted(voice, &cannot.doubts));
        }
    }
    // Where nothing is computed, no pace is told either: whom to ask is the answer.
    if answer
        .as_ref()
        .err()
        .is_none_or(|cannot| !cannot.is_record_only())
    {
        parts.extend(known(voice, asked));
    }
    let parts: Vec<String> = parts.into_iter().map(|lines| lines.join("\n")).collect();
    format!("{}\n", parts.join("\n\n"))
}

fn doubted(voice: Voice, doubts: &[Doubt]) -> Option<Vec<String>> {
    let mut lines = vec![words::say!(voice, "schedule-doubts")];
    let said = doubts.iter();
    lines.extend(said.map(|doubt| words::schedule::doubt_of_schedule(voice, doubt)));
    (lines.len() > 1).then(|| indented(lines))
}

/// What to know of the drug, and what has been published on the pace.
fn known(voice: Voice, asked: &Asked<'_>) -> Vec<Vec<String>> {
    let Some(drug) = asked.drug else {
        return Vec::new();
    };
    let mut know = vec![words::say!(voice, "schedule-know")];
    know.extend(words::schedule::to_know(voice, drug));
    let mut guidance = vec![words::say!(voice, "schedule-guidance")];
    guidance.extend(asked.guidance().map(|published| {
        let said = words::guidance::says(voice, &published.value).unwrap_or_default();
        format!("{} ({})", said, published.source.text)
    }));
    let parts = [know, guidance].into_iter();
    parts
        .filter(|lines| lines.len() > 1)
        .map(indented)
        .collect()
}

/// Every line but the first moved in.
fn indented(lines: Vec<String>) -> Vec<String> {
    let moved = lines.into_iter().enumerate();
    moved
        .map(|(place, line)| {
            if place == 0 {
                line
            } else {
                format!("  {line}")
            }
        })
        .collect()
}
