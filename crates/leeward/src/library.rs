//! The host's own texts and recordings: `texts/<language>/<topic>.md` and
//! `recordings/<topic>.<language>.<ending>` in the data folder. And `leeward texts`, which says
//! what is wrong with a folder of texts.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use ::library::{Shelf, Text, built_in};
use lofty::config::ParseOptions;
use lofty::file::AudioFile;
use lofty::probe::Probe;
use web::{Library, Recording};
use words::Language;

use crate::refusal::Refusal;
use crate::say_to_host;
use crate::settings::TextsArgs;

/// The longest recording: what one can listen to in a bad hour.
const MOST_SECONDS: u64 = 180;

/// What is served: the texts that came with the program with the host's own among them. Where
/// one of the host's does not hold, the log says why, and none of them is taken: half of them
/// might say in one language what the other no longer says.
pub(crate) fn of(texts: &Path, recordings: &Path) -> Library {
    let (own, mut faults) = read(texts);
    let mut shelf = built_in().clone();
    if faults.is_empty() && !own.is_empty() {
        match built_in().with_own(own) {
            Ok(with_own) => shelf = with_own,
            Err(found) => {
                faults = found
                    .iter()
                    .map(|(of, fault)| format!("{of}: {fault}"))
                    .collect();
            }
        }
    }
    for why in faults {
        tracing::warn!(event = "texts-not-taken", why);
    }
    let recordings = recordings_in(recordings, &shelf);
    Library::of(shelf, recordings)
}

/// The texts of a folder, and what is wrong with those that are none.
fn read(folder: &Path) -> (Vec<Text>, Vec<String>) {
    let (mut texts, mut faults) = (Vec::new(), Vec::new());
    for language in Language::ALL {
        for file in files_in(&folder.join(language.tag())) {
            if file.extension().is_none_or(|ending| ending != "md") {
                continue;
            }
            let mut refused = |why: String| faults.push(format!("{}: {why}", file.display()));
            match fs::read_to_string(&file).map(|text| Text::parse(&text)) {
                Err(error) => refused(error.to_string()),
                Ok(Err(found)) => found.iter().for_each(|fault| refused(fault.to_string())),
                Ok(Ok(text)) => {
                    let stem = file.file_stem().and_then(|stem| stem.to_str());
                    if stem != Some(text.topic.as_str()) || text.language != language {
                        refused(
                            "not named after its topic, or in another language's folder".into(),
                        );
                    }
                    texts.push(text);
                }
            }
        }
    }
    (texts, faults)
}

fn files_in(folder: &Path) -> Vec<PathBuf> {
    let Ok(listing) = fs::read_dir(folder) else {
        return Vec::new();
    };
    let mut files: Vec<_> = listing
        .filter_map(|entry| Some(entry.ok()?.path()))
        .collect();
    files.sort();
    files
}

/// The recordings that belong to a text and are short enough. The log names the others.
fn recordings_in(folder: &Path, shelf: &Shelf) -> Vec<Recording> {
    let mut recordings = Vec::new();
    for path in files_in(folder) {
        let file = path.display();
        match recording(&path, shelf) {
            Ok(recording) => recordings.push(recording),
            Err(why) => tracing::warn!(event = "recording-not-taken", %file, why),
        }
    }
    recordings
}

fn recording(path: &Path, shelf: &Shelf) -> Result<Recording, &'static str> {
    let name = path
        .file_name()
        .and_then(|name| name.to_str())
        .unwrap_or_default();
    let parts: Vec<&str> = name.split('.').collect();
    let [topic, tag, ending] = parts.as_slice() else {
        return Err("its name is not topic.language.ending");
    };
    let language = Language::tagged(tag).ok_or("its language is not known")?;
    let known = Recording::ENDINGS.iter().find(|(known, _)| known == ending);
    let (ending, _) = known.ok_or("its kind is not known")?;
    if shelf.text(language, topic).is_none() {
        return Err("there is no text of that topic");
    }
    // What is no file could hang whoever reads it.
    if !fs::metadata(path).is_ok_and(|about| about.is_file()) {
        return Err("it is no file");
    }
    let seconds = seconds_of(path).ok_or("it cannot be read as sound")?;
    if seconds > MOST_SECONDS {
        return Err("it is longer than three minutes");
    }
    Ok(Recording {
        topic: (*topic).to_owned(),
        language,
        path: path.to_owned(),
        ending,
        seconds,
    })
}

/// How long a file of sound is, in seconds, rounded up; `None` where it is none.
fn seconds_of(path: &Path) -> Option<u64> {
    // Titles and pictures inside are of no use here and are not read.
    let options = ParseOptions::new().read_tags(false).read_cover_art(false);
    let probe = Probe::open(path)
        .ok()?
        .options(options)
        .guess_file_type()
        .ok()?;
    let length = probe.read().ok()?.properties().duration();
    let seconds = length.as_secs() + u64::from(length.subsec_millis() > 0);
    (seconds > 0).then_some(seconds)
}

/// `leeward texts FOLDER`: whether the texts of a folder hold, alone and beside those that came
/// with the program.
pub(crate) fn run(args: &TextsArgs) -> Result<ExitCode, Refusal> {
    let (texts, mut faults) = read(&args.folder);
    let count = texts.len();
    if faults.is_empty()
        && let Err(found) = built_in().with_own(texts)
    {
        faults.extend(found.iter().map(|(of, fault)| format!("{of}: {fault}")));
    }
    for fault in &faults {
        say_to_host(fault);
    }
    if count == 0 && faults.is_empty() {
        say_to_host("No text stands there: en/TOPIC.md and pl/TOPIC.md are looked for.");
        return Ok(ExitCode::FAILURE);
    }
    if faults.is_empty() {
        say_to_host(&format!("Nothing is wrong with these {count} texts."));
        return Ok(ExitCode::SUCCESS);
    }
    Ok(ExitCode::FAILURE)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A file of silence: PCM, one channel, 8,000 samples of one byte a second.
    fn silence(seconds: u32) -> Vec<u8> {
        let length = seconds * 8000;
        let mut bytes = b"RIFF".to_vec();
        bytes.extend((36 + length).to_le_bytes());
        bytes.extend(b"WAVEfmt ");
        for number in [16_u32, 0x0001_0001, 8000, 8000, 0x0008_0001] {
            bytes.extend(number.to_le_bytes());
        }
        bytes.extend(b"data");
        bytes.extend(length.to_le_bytes());
        bytes.resize(bytes.len() + length as usize, 128);
        bytes
    }

    #[test]
    fn recordings_of_a_text_up_to_three_minutes_are_taken() {
        let folder = tempfile::tempdir().expect("a folder");
        let put =
            |name: &str, bytes: &[u8]| fs::write(folder.path().join(name), bytes).expect("written");
        put("zaps.en.wav", &silence(3));
        put("zaps.pl.wav", &silence(180));
        put("pssd.en.wav", &silence(181));
        put("nothing.en.wav", &silence(3));
        put("zaps.de.wav", &silence(3));
        put("moving.en.wav", b"no sound");
        put("moving.pl.txt", b"no sound");
        let taken = recordings_in(folder.path(), built_in());
        let taken: Vec<_> = taken
            .iter()
            .map(|r| (r.topic.as_str(), r.language.tag(), r.seconds))
            .collect();
        assert_eq!(taken, [("zaps", "en", 3), ("zaps", "pl", 180)]);
    }

    fn own_texts(change: impl Fn(&str) -> String) -> tempfile::TempDir {
        let folder = tempfile::tempdir().expect("a folder");
        for (tag, text) in [
            ("en", include_str!("../../../texts/en/waves-and-windows.md")),
            ("pl", include_str!("../../../texts/pl/waves-and-windows.md")),
        ] {
            let at = folder.path().join(tag);
            fs::create_dir(&at).expect("made");
            fs::write(at.join("waves-and-windows.md"), change(text)).expect("written");
        }
        folder
    }

    #[test]
    fn texts_of_the_host_take_their_place_where_all_of_them_hold() {
        let dated = |text: &str| text.replace("date = \"2026-11-25\"", "date = \"2027-01-02\"");
        let own = own_texts(dated);
        let library = of(own.path(), &own.path().join("none"));
        let date = |library: &Library| {
            let text = library.shelf.text(Language::Polish, "waves-and-windows");
            text.map(|text| text.date.clone())
        };
        assert_eq!(date(&library).as_deref(), Some("2027-01-02"));

        let broken = own_texts(|text| dated(text).replace("likely: framer", "likely:"));
        let library = of(broken.path(), &broken.path().join("none"));
        let before = built_in().text(Language::Polish, "waves-and-windows");
        assert_eq!(date(&library), before.map(|text| text.date.clone()));
    }
}
