//! The course: announced before the first look, widest range first, the same in words, in a
//! drawing and in a table. What the program guesses can be left out.

mod changes;
mod notes;
mod ranges;
mod reductions;
mod symptoms;

use app::CourseRead;
use axum::response::Response;
use course::{DoubtCode, Reading};
use maud::{Markup, html};
use words::{Voice, say};

use crate::asked::Inside;
use crate::fault::{Answer, Fault};
use crate::page::{Page, Place};
use crate::parts::{button, choice, form, see};

pub(crate) use notes::{earlier as earlier_notes, page as notes};
pub(crate) use ranges::{earlier, latest, table};
pub(crate) use reductions::{asked as asked_reduction, page as reduction};
pub(crate) use symptoms::page as symptoms;

/// `GET /{language}/course`
pub(crate) async fn whole(inside: Inside) -> Answer {
    match Look::at(&inside).await? {
        Ok(look) => Ok(show(&inside, &look, false)),
        Err(instead) => Ok(instead),
    }
}

/// `GET /{language}/course/asked`: with lengths that are not told unasked while something may be
/// running.
pub(crate) async fn asked(inside: Inside) -> Answer {
    match Look::at(&inside).await? {
        Ok(look) => Ok(show(&inside, &look, true)),
        Err(instead) => Ok(instead),
    }
}

/// Reads the course; `Err` is the page that announces it before the first look.
async fn read(inside: &Inside) -> Result<Result<CourseRead, Response>, Fault> {
    if !inside.visit.profile().course_opened {
        return Ok(Err(announced(inside)));
    }
    Ok(Ok(inside.site.app.course(&inside.visit).await?))
}

/// What is looked at: the course as it was read, and as much of it as the person wants to see.
struct Look {
    read: CourseRead,
    reading: Reading,
    /// Whether the program's guesses are shown.
    guesses: bool,
    doses: Vec<picture::course::DoseLine>,
    thoughts: Vec<(jiff::civil::Date, Option<u8>)>,
    lines: Vec<jiff::civil::Date>,
    events: Vec<jiff::civil::Date>,
}

impl Look {
    /// Reads the course and looks at it; or gives the page that stands in its place.
    async fn at(inside: &Inside) -> Result<Result<Look, Response>, Fault> {
        Ok(match read(inside).await? {
            Ok(read) => Look::of(inside, read).ok_or_else(|| nothing(inside)),
            Err(announced) => Err(announced),
        })
    }

    /// `None` where nothing is noted.
    fn of(inside: &Inside, read: CourseRead) -> Option<Look> {
        let mut reading = read.reading.clone()?;
        let guesses = !inside.visit.profile().hidden.guesses;
        if !guesses {
            leave_guesses_out(&mut reading);
        }
        let doses = read.doses.iter();
        let doses =
            doses.map(|start| (start.from, Some(start.drug.expose().to_owned()), start.dose));
        let thoughts = read.diary.thoughts.iter();
        let thoughts = thoughts
            .map(|entry| (entry.value.day, entry.value.strength.map(|one| one.value())))
            .collect();
        let lines = read.diary.notes.iter();
        let events = read.diary.events.iter();
        Some(Look {
            doses: picture::course::DoseLine::gather(doses),
            thoughts,
            lines: lines.map(|entry| entry.value.day).collect(),
            events: events.map(|entry| entry.value.day).collect(),
            reading,
            guesses,
            read,
        })
    }

    /// Whether a wave or what follows a step may still be running when the notes end. How long
    /// others took would then be read as a countdown.
    fn keeps_lengths_back(&self) -> bool {
        // A step after the last note is in no reading.
        words::course::wave_or_step_runs(&self.reading) || self.read.any_is_running()
    }

    /// As a drawing or a table takes it.
    fn course(&self) -> picture::course::Course<'_> {
        picture::course::Course {
            doses: &self.doses,
            thoughts: &self.thoughts,
            lines: &self.lines,
            events: &self.events,
            guesses: self.guesses,
            ..picture::course::Course::of(&self.reading)
        }
    }
}

/// The events of a course as a table, with the words of the person.
fn events(voice: Voice, look: &Look, course: &picture::course::Course<'_>) -> Markup {
    let events = look.read.diary.events.iter();
    let events: Vec<_> = events
        .map(|entry| (entry.value.day, entry.value.words().expose()))
        .collect();
    picture::course::events(course, &events, voice)
}

/// How many events there are, and that nearness says nothing about a cause.
fn said_of_events(voice: Voice, course: &picture::course::Course<'_>) -> Markup {
    let said = picture::course::events_in_words(course, voice);
    html! { @if !said.is_empty() { p { (said.join(" ")) } } }
}

/// Takes out all that the program supposes about waves, windows, lasting changes and what followed
/// a step, and the doubts about it. What the person marked stays.
fn leave_guesses_out(reading: &mut Reading) {
    for day in &mut reading.days {
        (day.wave, day.window) = (0.0, 0.0);
    }
    reading.waves.clear();
    reading.windows.clear();
    reading.shifts.clear();
    reading.noticed.clear();
    reading.comparisons.clear();
    reading.answers.clear();
    let about_guesses = |code: DoubtCode| {
        matches!(
            code,
            DoubtCode::TooFewDays
                | DoubtCode::Flat
                | DoubtCode::NoWaves
                | DoubtCode::AnswersNotTold
        )
    };
    reading.doubts.retain(|doubt| !about_guesses(doubt.code));
}

/// Before the first look: what it may show, and that not today is an answer.
fn announced(inside: &Inside) -> Response {
    let voice = inside.voice;
    let content = html! {
        h1 { (say!(voice, "page-course")) }
        p { (say!(voice, "course-page-announced")) }
        (form(inside, "/course", html! {
            (button("act", "look", &say!(voice, "course-page-look")))
            (button("act", "not-today", &say!(voice, "part-not-today")))
        }))
    };
    Page::inside(inside, Place::Course, say!(voice, "page-course")).show(content)
}

/// `POST /{language}/course`
pub(crate) async fn answer(mut inside: Inside) -> Answer {
    if inside.fields.get("act") != "look" {
        return Ok(see(&inside.at("/today")));
    }
    let site = inside.site.clone();
    site.app.open_course(&mut inside.visit).await?;
    Ok(see(&inside.at("/course")))
}

/// `POST /{language}/course/guesses`
pub(crate) async fn guesses(mut inside: Inside) -> Answer {
    let hide = inside.fields.get("act") == "leave-out";
    let site = inside.site.clone();
    site.app.hide_guesses(&mut inside.visit, hide).await?;
    Ok(see(&inside.at("/course")))
}

fn dose_lines(voice: Voice, read: &CourseRead) -> Vec<words::course::DoseLine> {
    read.doses
        .iter()
        .map(|start| words::course::DoseLine {
            date: start.from,
            drug: Some(start.drug.expose().to_owned()),
            amount: words::medicine::dose(voice, start.dose),
        })
        .collect()
}

fn show(inside: &Inside, look: &Look, asked: bool) -> Response {
    let voice = inside.voice;
    let (reading, read) = (&look.reading, &look.read);
    let mut once = Once::default();
    let summary = once.only(words::course::summary(voice, reading));
    let changes = once.only(changes::of_everything(voice, reading, look.guesses));
    let stretches = once.only(stretches(voice, look, asked));
    let answers = once.only(words::course::answers_in_words(voice, reading, asked));
    let doubts = words::course::doubts_in_words(voice, reading);
    let doses = words::course::doses_in_words(voice, &dose_lines(voice, read));
    let content = html! {
        h1 { (say!(voice, "page-course")) }
        (paragraphs(&summary))
        (ranges::drawing(inside, look, ranges::Shown::ALL))
        @if look.guesses && words::course::is_running(reading) { (way_to_lengths(inside, asked)) }
        div.sheets {
            (section(&say!(voice, "course-page-changes"), &changes))
            (section(&say!(voice, "course-page-stretches"), &stretches))
            (reductions::section(inside, look, &answers))
            (section(&say!(voice, "course-page-doses"), &doses))
            (section(&say!(voice, "course-page-doubts"), &doubts))
        }
        @if read.diary.unreadable > 0 {
            p.sheet { (say!(voice, "day-unreadable", count = read.diary.unreadable)) }
        }
        (further(inside, look))
        (guesses_form(inside, look.guesses))
    };
    Page::inside(inside, Place::Course, say!(voice, "page-course"))
        .wide()
        .show(content)
}

/// Sentences that stand on a page once, in whichever part comes first: several parts explain the
/// same word.
#[derive(Default)]
struct Once(std::collections::BTreeSet<String>);

impl Once {
    fn only(&mut self, said: Vec<String>) -> Vec<String> {
        let mut said = said;
        said.retain(|sentence| self.0.insert(sentence.clone()));
        said
    }
}

/// Lengths and settling times, which are left out while something may be running.
fn way_to_lengths(inside: &Inside, asked: bool) -> Markup {
    let voice = inside.voice;
    html! {
        p {
            @if asked {
                a href=(inside.at("/course")) { (say!(voice, "course-page-lengths-leave-out")) }
            } @else {
                (say!(voice, "course-page-lengths-kept-back")) " "
                a href=(inside.at("/course/asked")) { (say!(voice, "course-page-lengths-ask")) }
            }
        }
    }
}

/// A sheet with its heading; nothing at all where there is nothing to say.
fn section(heading: &str, sentences: &[String]) -> Markup {
    html! {
        @if !sentences.is_empty() {
            section.sheet {
                h2 { (heading) }
                (paragraphs(sentences))
            }
        }
    }
}

fn paragraphs(sentences: &[String]) -> Markup {
    html! { @for sentence in sentences { p { (sentence) } } }
}

/// The guess, where it is shown, and the person's own marks in any case.
fn stretches(voice: Voice, look: &Look, asked: bool) -> Vec<String> {
    if look.guesses {
        let reading = &look.reading;
        let mut said = words::course::stretches_in_words(voice, reading, asked);
        said.extend(words::course::comparisons_in_words(voice, reading, asked));
        return said;
    }
    let count = |held: fn(&course::Day) -> bool| {
        let days = look.reading.days.iter();
        days.filter(|day| held(day)).count()
    };
    let (waves, windows) = (count(|d| d.marked_wave), count(|d| d.marked_window));
    let mut said = Vec::new();
    if waves > 0 {
        said.push(say!(voice, "picture-course-marked-waves", count = waves));
    }
    if windows > 0 {
        said.push(say!(
            voice,
            "picture-course-marked-windows",
            count = windows
        ));
    }
    said
}

/// Links to what else there is; an empty list has none.
fn further(inside: &Inside, look: &Look) -> Markup {
    let voice = inside.voice;
    html! {
        div.narrow {
            @if symptoms::holds_anything(voice, &look.read) {
                (choice(&inside.at("/course/symptoms"), &say!(voice, "course-page-symptoms")))
            }
            @if !look.read.diary.better_days().is_empty() {
                (choice(&inside.at("/course/notes"), &say!(voice, "course-page-notes")))
            }
            p { a href=(inside.at("/import")) { (say!(voice, "course-page-import")) } }
        }
    }
}

fn guesses_form(inside: &Inside, shown: bool) -> Markup {
    let voice = inside.voice;
    let (act, label) = match shown {
        true => ("leave-out", say!(voice, "course-page-guesses-leave-out")),
        false => ("show", say!(voice, "course-page-guesses-show")),
    };
    html! {
        div.narrow {
            p.soft { (say!(voice, "course-page-guesses")) }
            (form(inside, "/course/guesses", html! {
                button.quiet type="submit" name="act" value=(act) { (label) }
            }))
        }
    }
}

fn nothing(inside: &Inside) -> Response {
    let voice = inside.voice;
    let content = html! {
        h1 { (say!(voice, "page-course")) }
        p { (words::course::nothing_noted(voice)) }
        (choice(&inside.at("/today"), &say!(voice, "page-today")))
    };
    Page::inside(inside, Place::Course, say!(voice, "page-course")).show(content)
}
