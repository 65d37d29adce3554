//! What has been published on how fast doses are made smaller, in our words, side by side. None of
//! it is a default.

use medicine::{Drug, Guidance};

use crate::medicine::{dose, percent, tenths};
use crate::{Id, Voice, id, say};

/// What a publication says, and where it differs. `None` for an id that has no sentence; a test
/// holds that there is none in the catalogue.
pub fn says(voice: Voice, guidance: &Guidance) -> Option<String> {
    let id = sentence(&guidance.id)?;
    Some(say!(voice, id))
}

/// Its figures for one drug in a line; `None` where it names no step.
pub fn figures(voice: Voice, guidance: &Guidance, drug: &str) -> Option<String> {
    if let Some((low, high)) = guidance.at_most_permille {
        return Some(cut(voice, span(voice, low, high), guidance.every_days));
    }
    let of = guidance.cut_of(drug)?;
    let cut = if of.low < of.high {
        say!(
            voice,
            "guidance-figures-doses",
            low = dose(voice, of.low),
            high = dose(voice, of.high)
        )
    } else {
        dose(voice, of.high)
    };
    Some(match guidance.every_days {
        None => say!(voice, "guidance-figures-dose", dose = cut),
        Some((from, to)) if from == to => {
            say!(
                voice,
                "guidance-figures-dose-every",
                dose = cut,
                days = from
            )
        }
        Some((from, to)) => say!(
            voice,
            "guidance-figures-dose-span",
            dose = cut,
            from = from,
            to = to
        ),
    })
}

/// How far the publications on one drug lie apart, in one line; `None` where fewer than two name a
/// share of the dose.
pub fn spread(voice: Voice, drug: &Drug) -> Option<String> {
    let cuts = drug.guidance().filter_map(|one| one.value.at_most_permille);
    let cuts: Vec<(u32, u32)> = cuts.collect();
    let named = cuts.len();
    let low = cuts.iter().map(|cut| cut.0).min()?;
    let high = cuts.iter().map(|cut| cut.1).max()?;
    if named < 2 || low == high {
        return None;
    }
    let percent = span(voice, low, high);
    let times = || drug.guidance().filter_map(|one| one.value.every_days);
    match (times().map(|t| t.0).min(), times().map(|t| t.1).max()) {
        (Some(from), Some(to)) if from < to => Some(say!(
            voice,
            "guidance-spread",
            percent = percent,
            from = from,
            to = to
        )),
        _ => Some(say!(voice, "guidance-spread-cuts", percent = percent)),
    }
}

fn span(voice: Voice, low: u32, high: u32) -> String {
    let (low, high) = (f64::from(low) / 10.0, f64::from(high) / 10.0);
    if low < high {
        say!(
            voice,
            "medicine-percent-span",
            low = tenths(voice, low),
            high = tenths(voice, high)
        )
    } else {
        percent(voice, high)
    }
}

fn cut(voice: Voice, percent: String, every_days: Option<(u32, u32)>) -> String {
    match every_days {
        None => say!(voice, "guidance-figures-cut", percent = percent),
        Some((from, to)) if from == to => {
            say!(
                voice,
                "guidance-figures-cut-every",
                percent = percent,
                days = from
            )
        }
        Some((from, to)) => say!(
            voice,
            "guidance-figures-cut-span",
            percent = percent,
            from = from,
            to = to
        ),
    }
}

fn sentence(id: &str) -> Option<Id> {
    Some(match id {
        "nice-ng222" => id!("guidance-nice-ng222"),
        "maudsley-prescribing" => id!("guidance-maudsley-prescribing"),
        "horowitz-taylor-2019" => id!("guidance-horowitz-taylor-2019"),
        "nl-be-schemes" => id!("guidance-nl-be-schemes"),
        "release" => id!("guidance-release"),
        "asam-start" => id!("guidance-asam-start"),
        "asam-bound" => id!("guidance-asam-bound"),
        "nice-ng215" => id!("guidance-nice-ng215"),
        "nice-cks-diazepam" => id!("guidance-nice-cks-diazepam"),
        "ashton-2002" => id!("guidance-ashton-2002"),
        "fda-2020" => id!("guidance-fda-2020"),
        "maudsley-deprescribing-2024" => id!("guidance-maudsley-deprescribing-2024"),
        "horowitz-2021-quarter-to-half" => id!("guidance-horowitz-2021-quarter-to-half"),
        "horowitz-2021-tenth" => id!("guidance-horowitz-2021-tenth"),
        "nhs-fife" => id!("guidance-nhs-fife"),
        "label-gabapentinoids" => id!("guidance-label-gabapentinoids"),
        "label-lamotrigine" => id!("guidance-label-lamotrigine"),
        "label-guanfacine" => id!("guidance-label-guanfacine"),
        "label-atomoxetine" => id!("guidance-label-atomoxetine"),
        "peers" => id!("guidance-peers"),
        "peers-slide" => id!("guidance-peers-slide"),
        "nhsggc-lithium" => id!("guidance-nhsggc-lithium"),
        _ => return None,
    })
}
