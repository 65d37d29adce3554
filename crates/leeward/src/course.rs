//! `leeward course`: reads a diary from a file and tells its course, in words, as JSON and drawn.

mod told;

use std::fs::File;
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use course::{Observations, Reading, Scale};
use exchange::daily::{self, Request};
use exchange::{DoseStart, Fault, FaultKind, MOST_BYTES, Place};
use picture::Look;
use picture::course::{Course, DoseLine};
use words::exchange::FileFault;
use words::{Language, Voice};

/// What can be asked of `leeward course`.
#[derive(clap::Args)]
pub struct CourseArgs {
    /// The diary: a table (CSV) with a column of dates and columns of numbers
    file: PathBuf,
    /// A table of doses with the columns start_date and dose_mg, and drug where there are several
    #[arg(long, value_name = "FILE")]
    doses: Option<PathBuf>,
    /// The columns to read; without it every column of numbers
    #[arg(long, value_name = "NAMES", value_delimiter = ',')]
    items: Option<Vec<String>>,
    /// The columns in which a high number is a good one
    #[arg(long, value_name = "NAMES", value_delimiter = ',')]
    better_when_high: Vec<String>,
    /// A column in which this number says "nothing either way", such as 4:mood_down; repeatable
    #[arg(long, value_name = "NUMBER:NAME", value_delimiter = ',', value_parser = neutral)]
    #[arg(allow_hyphen_values = true)]
    neutral: Vec<(f64, String)>,
    /// The scale on which everything was noted
    #[arg(long, value_name = "LO..HI", default_value = "0..10", value_parser = scale)]
    #[arg(allow_hyphen_values = true)]
    scale: Scale,
    /// Tell every number as JSON instead of words
    #[arg(long)]
    json: bool,
    /// Say lengths and settling times even while a wave or a step may be running
    #[arg(long)]
    asked: bool,
    /// Draw the course with its doses into this file
    #[arg(long, value_name = "FILE")]
    svg: Option<PathBuf>,
    /// The language of the words: en or pl
    #[arg(long, default_value = "en", value_parser = language)]
    language: Language,
}

fn neutral(text: &str) -> Result<(f64, String), String> {
    let parts = text.split_once(':');
    let point = parts.and_then(|(point, _)| point.trim().parse::<f64>().ok());
    match (point.filter(|point| point.is_finite()), parts) {
        (Some(point), Some((_, name))) => Ok((point, name.to_owned())),
        _ => Err("a number, a colon and the name of a column: 4:mood_down".to_owned()),
    }
}

fn scale(text: &str) -> Result<Scale, String> {
    let ends = text.split_once("..").and_then(|(lo, hi)| {
        let lo = lo.trim().parse::<f64>().ok()?;
        Scale::new(lo, hi.trim().parse().ok()?).ok()
    });
    ends.ok_or_else(|| "two numbers with the smaller first: 1..7".to_owned())
}

fn language(tag: &str) -> Result<Language, String> {
    Language::tagged(tag).ok_or_else(|| "en or pl".to_owned())
}

/// Does what was asked. A file that cannot be read gets one sentence on `err` and the status 2,
/// and then nothing at all has been written.
pub fn run(args: &CourseArgs, out: &mut dyn Write, err: &mut dyn Write) -> ExitCode {
    let voice = Voice::of(args.language);
    let told = match tell(args, voice) {
        Ok(told) => told,
        Err(sentence) => {
            // Where even this cannot be written, the status alone is left to tell it.
            let _ = writeln!(err, "{sentence}");
            return ExitCode::from(2);
        }
    };
    match out.write_all(told.as_bytes()).and_then(|()| out.flush()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(_) => ExitCode::FAILURE,
    }
}

/// Everything but the writing of the answer, the drawing last. An error is its sentence.
fn tell(args: &CourseArgs, voice: Voice) -> Result<String, String> {
    let bytes =
        content(&args.file).map_err(|_| words::exchange::file_fault(voice, FileFault::Diary))?;
    let request = Request {
        items: args.items.as_ref().map(|names| named(names)),
        better_when_high: named(&args.better_when_high),
        neutral: args.neutral.clone(),
        scale: args.scale,
        doses: args.doses.is_none(),
    };
    let refused = |fault: Fault| words::exchange::fault(voice, &fault);
    let diary = daily::read(&bytes, &request).map_err(refused)?;
    let doses = match &args.doses {
        None => diary.doses.clone(),
        Some(path) => {
            let bytes =
                content(path).map_err(|_| words::exchange::file_fault(voice, FileFault::Doses))?;
            exchange::doses(&bytes)
                .map_err(|fault| words::exchange::fault_in_doses(voice, &fault))?
        }
    };
    let observations = Observations {
        reductions: reductions(&doses),
        ..diary.observations()
    };
    let reading = course::read(&observations)
        .ok_or_else(|| refused(Fault::at(Place::File, FaultKind::NoUsableColumn)))?;
    let names: Vec<&str> = observations.items.iter().map(|i| i.name.as_str()).collect();
    let told = if args.json {
        told::json(&reading, &names)
    } else {
        in_words(voice, &reading, &doses, &names, args.asked)
    };
    if let Some(target) = &args.svg {
        let lines = doses
            .into_iter()
            .map(|start| (start.date, start.drug, start.dose));
        let lines = DoseLine::gather(lines);
        let course = Course {
            doses: &lines,
            ..Course::of(&reading)
        };
        let drawing = picture::course::draw(&course, voice, Look::Alone);
        put(args, target, &drawing.into_string())
            .map_err(|fault| words::exchange::file_fault(voice, fault))?;
    }
    Ok(told)
}

/// Where a dose went down, drug by drug as the file calls them.
fn reductions(doses: &[DoseStart]) -> Vec<course::Reduction> {
    let doses = doses
        .iter()
        .map(|start| (&start.drug, start.date, start.dose.micrograms()));
    let found = course::reductions(doses, |one, other| one == other);
    found.into_iter().map(|(_, reduction)| reduction).collect()
}

/// The names that were typed, without those that are only a comma too many.
fn named(names: &[String]) -> Vec<String> {
    let names = names.iter().map(|name| name.trim().to_owned());
    names.filter(|name| !name.is_empty()).collect()
}

/// A file's bytes, and no more of them than would be refused anyway.
fn content(path: &Path) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let most = MOST_BYTES as u64 + 1;
    File::open(path)?.take(most).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Writes a drawing whole or not at all: beside its place first, then moved there.
fn put(args: &CourseArgs, target: &Path, drawing: &str) -> Result<(), FileFault> {
    if let Ok(place) = target.canonicalize() {
        let read = [Some(&args.file), args.doses.as_ref()];
        let mut read = read.into_iter().flatten();
        if read.any(|path| path.canonicalize().is_ok_and(|path| path == place)) {
            return Err(FileFault::DrawingIsInput);
        }
        // A device or a folder would be replaced by the drawing.
        if !place.is_file() {
            return Err(FileFault::Drawing);
        }
    }
    let folder = target
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty());
    let written = || -> io::Result<()> {
        let mut beside = tempfile::NamedTempFile::new_in(folder.unwrap_or(Path::new(".")))?;
        beside.write_all(drawing.as_bytes())?;
        beside.as_file().sync_all()?;
        beside.persist(target)?;
        Ok(())
    };
    written().map_err(|_| FileFault::Drawing)
}

/// The course and its doubts, a paragraph each.
fn in_words(
    voice: Voice,
    reading: &Reading,
    doses: &[DoseStart],
    names: &[&str],
    asked: bool,
) -> String {
    let doses = words::exchange::dose_lines(voice, doses);
    let mut said = words::course::in_words(voice, reading, &doses, names, asked);
    said.extend(words::course::doubts_in_words(voice, reading));
    let mut text = said.join("\n\n");
    text.push('\n');
    text
}
