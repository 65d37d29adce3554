//! Symptoms: one value a screen, own ones added freely, each with where it comes from.

use app::{Diary, Entry};
use axum::extract::Path;
use diary::{Origin, Symptom, Text};
use jiff::civil::Date;
use maud::{Markup, html};
use uuid::Uuid;
use words::{Voice, say};

use crate::asked::Inside;
use crate::fault::{Answer, Fault};
use crate::page::{Page, Place};
use crate::pages::more::{continue_check_in, of_day, text_fault};
use crate::pages::said;
use crate::pages::texts;
use crate::pages::today::continues;
use crate::parts::{Field, door_beside, form, main_button, radios, see, tick};

/// `GET .../symptoms`
pub(crate) async fn list(Path((_, date)): Path<(String, String)>, inside: Inside) -> Answer {
    let day = inside.day(&date)?;
    show_list(&inside, day, None).await
}

async fn show_list(inside: &Inside, day: Date, fault: Option<String>) -> Answer {
    let voice = inside.voice;
    let diary = inside.site.app.diary(&inside.visit).await?;
    let found = of_day(&diary, day);
    let asked = diary.asked_symptoms();
    let content = html! {
        p.when { (inside.said_day(day)) }
        h1 { (say!(voice, "more-symptoms")) }
        @for symptom in &asked {
            @let value = found.and_then(|entry| entry.value.value_of(symptom.id));
            a.choice href=(inside.at(&format!("/day/{day}/symptom/{}", symptom.id))) {
                (symptom.value.name.expose())
                @if let Some(value) = value {
                    small { (say!(voice, "symptom-noted", value = plain(voice, value))) }
                }
            }
        }
        h2 { (say!(voice, "symptom-add-heading")) }
        (form(inside, &format!("/day/{day}/symptoms"), html! {
            (Field { name: "name", label: say!(voice, "symptom-name"),
                help: Some(say!(voice, "symptom-name-help")), value: inside.fields.get("name"),
                fault }.line())
            (origins(voice, said::origin_named(inside.fields.get("origin"))))
            (main_button(&say!(voice, "symptom-add")))
        }))
        (named(inside, day, &asked))
        (door_beside(voice))
        p { a href=(inside.at(&format!("/day/{day}/more"))) { (say!(voice, "part-back")) } }
    };
    Ok(Page::inside(inside, Place::Today, say!(voice, "more-symptoms")).show(content))
}

/// The symptoms that have a name, to be added in one tap; those that are asked for already are
/// left out.
fn named(inside: &Inside, day: Date, asked: &[&Entry<Symptom>]) -> Markup {
    let voice = inside.voice;
    let language = voice.language();
    let is_new = |symptom: &&library::Symptom| {
        let name = symptom.name(language);
        asked.iter().all(|asked| asked.value.name.expose() != name)
    };
    let listed = inside.site.library.shelf.symptoms().all();
    html! {
        details {
            summary { (say!(voice, "texts-symptom-list")) }
            (form(inside, &format!("/day/{day}/symptoms"), html! {
                @for group in library::Group::ALL {
                    h3 { (words::library::group(voice, group)) }
                    div.row {
                        @for symptom in listed.iter().filter(|s| s.group == group).filter(is_new) {
                            button.link type="submit" name="name" value=(symptom.name(language)) {
                                (symptom.name(language))
                            }
                        }
                    }
                }
            }))
        }
    }
}

fn origins(voice: Voice, chosen: Option<Origin>) -> Markup {
    let options: Vec<(&str, String)> = Origin::ALL
        .into_iter()
        .map(|origin| {
            (
                said::origin_value(origin),
                say!(voice, said::origin(origin)),
            )
        })
        .collect();
    radios(
        "origin",
        &say!(voice, "symptom-origin"),
        chosen.map(said::origin_value),
        &options,
    )
}

/// `POST .../symptoms`
pub(crate) async fn add(Path((_, date)): Path<(String, String)>, inside: Inside) -> Answer {
    let day = inside.day(&date)?;
    let name = match Text::name(inside.fields.get("name")) {
        Ok(name) => name,
        Err(fault) => {
            let fault = text_fault(inside.voice, fault);
            return show_list(&inside, day, Some(fault)).await;
        }
    };
    let origin = said::origin_named(inside.fields.get("origin"));
    let symptom = Symptom::zero_to_ten(name, origin);
    let id = inside
        .site
        .app
        .add_symptom(&inside.visit, symptom, inside.now)
        .await?;
    Ok(see(&inside.at(&format!("/day/{day}/symptom/{id}"))))
}

/// A value as noted, without decimals that nobody wrote.
pub(crate) fn plain(voice: Voice, value: f64) -> String {
    let decimals = if value.fract() == 0.0 { 0 } else { 1 };
    voice.number(value, decimals)
}

/// `GET .../symptom/{symptom}`
pub(crate) async fn ask(
    Path((_, date, symptom)): Path<(String, String, Uuid)>,
    inside: Inside,
) -> Answer {
    let day = inside.day(&date)?;
    let diary = inside.site.app.diary(&inside.visit).await?;
    show_question(&inside, &diary, day, symptom, None)
}

fn show_question(
    inside: &Inside,
    diary: &Diary,
    day: Date,
    id: Uuid,
    fault: Option<String>,
) -> Answer {
    let voice = inside.voice;
    let symptom = diary.symptom(id).ok_or(Fault::NotThere)?;
    let found = of_day(diary, day);
    let value = found.and_then(|entry| entry.value.value_of(id));
    let name = symptom.name.expose();
    let content = html! {
        p.when { (inside.said_day(day)) }
        h1 { (name) }
        p.help { (ends(voice, symptom)) }
        (form(inside, &format!("/day/{day}/symptom/{id}"), html! {
            (continues(found.map(|entry| (entry.id, entry.revision))))
            (values(voice, symptom, value, inside.fields.get("typed"), fault))
        }))
        p { a href=(next(inside, diary, day, id)) { (say!(voice, "symptom-skip")) } }
        p { a href=(inside.at(&format!("/symptom/{id}"))) { (say!(voice, "symptom-define")) } }
        (texts::of_symptom(inside, name))
    };
    Ok(Page::inside(inside, Place::Today, say!(voice, "more-symptoms")).show(content))
}

/// What the ends of a scale mean.
fn ends(voice: Voice, symptom: &Symptom) -> String {
    let (lo, hi) = (
        plain(voice, symptom.scale.lo()),
        plain(voice, symptom.scale.hi()),
    );
    match symptom.better_when_high {
        true => say!(voice, "symptom-ends-better", lo = lo, hi = hi),
        false => say!(voice, "symptom-ends", lo = lo, hi = hi),
    }
}

/// One tap for each whole value of a short scale; a field for the others.
fn values(
    voice: Voice,
    symptom: &Symptom,
    value: Option<f64>,
    typed: &str,
    fault: Option<String>,
) -> Markup {
    let (lo, hi) = (symptom.scale.lo(), symptom.scale.hi());
    if lo.fract() == 0.0 && hi.fract() == 0.0 && hi - lo <= 10.0 {
        let steps = (hi - lo) as u32;
        return html! {
            div.scale role="group" aria-label=(symptom.name.expose()) {
                @for step in 0..=steps {
                    @let here = lo + f64::from(step);
                    button.choice type="submit" name="value" value=(here)
                        aria-pressed=[(value == Some(here)).then_some("true")] {
                        (plain(voice, here))
                    }
                }
            }
        };
    }
    html! {
        (Field { name: "typed", label: say!(voice, "symptom-value"), help: None, value: typed,
            fault }.input("text", "off", Some("decimal")))
        (main_button(&say!(voice, "part-save")))
    }
}

/// The next symptom that is asked for, else what the day holds.
fn next(inside: &Inside, diary: &Diary, day: Date, id: Uuid) -> String {
    let asked = diary.asked_symptoms();
    let following = asked
        .iter()
        .position(|symptom| symptom.id == id)
        .and_then(|place| asked.get(place + 1));
    match following {
        Some(Entry { id, .. }) => inside.at(&format!("/day/{day}/symptom/{id}")),
        None => inside.at(&format!("/day/{day}")),
    }
}

/// `POST .../symptom/{symptom}`
pub(crate) async fn note(
    Path((_, date, id)): Path<(String, String, Uuid)>,
    inside: Inside,
) -> Answer {
    let day = inside.day(&date)?;
    let diary = inside.site.app.diary(&inside.visit).await?;
    let symptom = diary.symptom(id).ok_or(Fault::NotThere)?;
    let tapped = inside.fields.get("value");
    let text = if tapped.is_empty() {
        inside.fields.get("typed").trim().replace(',', ".")
    } else {
        tapped.to_owned()
    };
    let value = text
        .parse()
        .ok()
        .filter(|value| symptom.scale.holds(*value));
    let Some(value) = value else {
        let voice = inside.voice;
        let (lo, hi) = (
            plain(voice, symptom.scale.lo()),
            plain(voice, symptom.scale.hi()),
        );
        let fault = say!(voice, "symptom-value-fault", lo = lo, hi = hi);
        return show_question(&inside, &diary, day, id, Some(fault));
    };
    continue_check_in(&inside, day, |check_in| check_in.note(id, Some(value))).await?;
    Ok(see(&next(&inside, &diary, day, id)))
}

/// `GET /{language}/symptom/{symptom}`
pub(crate) async fn definition(Path((_, id)): Path<(String, Uuid)>, inside: Inside) -> Answer {
    let voice = inside.voice;
    let symptom = inside.site.app.opened_symptom(&inside.visit, id).await?;
    let content = html! {
        h1 { (symptom.value.name.expose()) }
        p.help { (ends(voice, &symptom.value)) }
        @if let Some(neutral) = symptom.value.neutral {
            p.help { (say!(voice, "symptom-neutral", value = plain(voice, neutral))) }
        }
        (form(&inside, &format!("/symptom/{id}"), html! {
            (origins(voice, symptom.value.origin))
            (tick("asked", &say!(voice, "symptom-asked"), symptom.value.asked))
            (main_button(&say!(voice, "part-save")))
        }))
        (texts::of_symptom(&inside, symptom.value.name.expose()))
    };
    Ok(Page::inside(&inside, Place::Elsewhere, say!(voice, "more-symptoms")).show(content))
}

/// `POST /{language}/symptom/{symptom}`
pub(crate) async fn define(Path((_, id)): Path<(String, Uuid)>, inside: Inside) -> Answer {
    let origin = said::origin_named(inside.fields.get("origin"));
    let asked = inside.fields.has("asked");
    inside
        .site
        .app
        .change_symptom(&inside.visit, id, origin, asked, inside.now)
        .await?;
    let today = inside.today();
    Ok(see(&inside.at(&format!("/day/{today}/symptoms"))))
}
