//! How the blood follows a step: what is drawn, said and put into a table.

use medicine::Dose;
use picture::level::{Following, Step, draw, sentences, table};
use picture::{Look, Width, style};
use proptest::prelude::*;

use crate::{EN, PL, coordinates, of_class, tags, texts, value};

const WIDE: Look = Look::Screen(Width::Wide);
const PHONE: Look = Look::Screen(Width::Phone);

fn mg(text: &str) -> Dose {
    Dose::parse(text).unwrap()
}

/// Citalopram's half-lives.
const ALONE: Step<'static> = Step {
    doses: None,
    drug: (33.0, 37.0),
    metabolite: None,
};

fn down() -> Step<'static> {
    Step {
        doses: Some((mg("20 mg"), mg("17.5 mg"))),
        ..ALONE
    }
}

/// Diazepam's and nordiazepam's.
const WITH_METABOLITE: Step<'static> = Step {
    doses: None,
    drug: (20.0, 100.0),
    metabolite: Some(("nordiazepam", (36.0, 200.0))),
};

fn following(step: &Step<'_>) -> Following {
    Following::of(step).unwrap()
}

fn drawn(step: &Step<'_>, look: Look) -> String {
    draw(&following(step), EN, look).into_string()
}

/// The points of a path that has no curves.
fn points(path: &str) -> Vec<(f64, f64)> {
    path.split(['M', 'L', 'Z'])
        .filter(|point| !point.is_empty())
        .map(|point| {
            let (x, y) = point.split_once(' ').unwrap();
            (x.parse().unwrap(), y.parse().unwrap())
        })
        .collect()
}

#[test]
fn the_days_that_are_said_are_those_of_about_five_half_lives() {
    let said = sentences(&following(&ALONE), EN).join(" ");
    assert_eq!(
        said,
        "After a step the blood follows in about 7 to 8 days. \
         What is felt can come earlier or later."
    );
    let said = sentences(&following(&ALONE), PL).join(" ");
    assert!(said.contains("około 7 do 8 dni."), "{said}");
}

#[test]
fn where_both_ends_are_alike_one_number_is_said() {
    let of = |hours| Step {
        drug: (hours, hours),
        ..ALONE
    };
    let said = |hours, voice| sentences(&following(&of(hours)), voice)[0].clone();
    assert_eq!(
        said(3.0, EN),
        "After a step the blood follows in about one day."
    );
    assert_eq!(
        said(38.0, EN),
        "After a step the blood follows in about 8 days."
    );
    assert!(said(3.0, PL).ends_with("około jednego dnia."));
    assert!(said(38.0, PL).ends_with("około 8 dni."));
}

#[test]
fn what_the_drug_becomes_has_its_own_sentence_band_and_column() {
    let following = following(&WITH_METABOLITE);
    let said = sentences(&following, EN);
    assert_eq!(said.len(), 3);
    assert!(said[0].starts_with("After a step the drug itself follows in the blood in about"));
    assert!(said[1].starts_with("What the drug becomes in the body, nordiazepam, follows in"));
    let svg = draw(&following, EN, WIDE).into_string();
    // One band and one swatch of each.
    assert_eq!(of_class(&svg, "pic-band", "class").len(), 2);
    assert_eq!(of_class(&svg, "pic-made", "class").len(), 2);
    assert!(texts(&svg).contains(&"nordiazepam, likewise".to_owned()));
    let html = table(&following, EN).into_string();
    assert!(html.contains("<th scope=\"col\">nordiazepam</th>"));
    let without = drawn(&ALONE, WIDE);
    assert!(!without.contains("pic-made"));
}

#[test]
fn the_table_says_half_nine_tenths_and_nearly_all_in_days() {
    let html = table(&following(&ALONE), EN).into_string();
    for row in [
        "<th scope=\"row\">half</th><td>1.5 to 1.6</td>",
        "<th scope=\"row\">nine tenths</th><td>4.7 to 5.2</td>",
        "<th scope=\"row\">nearly all (97 %)</th><td>7.0 to 7.9</td>",
    ] {
        assert!(html.contains(row), "{row} in {html}");
    }
    let html = table(&following(&ALONE), PL).into_string();
    assert!(html.contains("<td>7,0 do 7,9</td>"), "{html}");
}

#[test]
fn the_band_opens_at_the_step_and_lies_between_the_two_levels() {
    let svg = drawn(&WITH_METABOLITE, WIDE);
    for class in ["pic-edge", "pic-made-edge"] {
        let edges = &of_class(&svg, class, "d")[0];
        let ends: Vec<Vec<(f64, f64)>> = edges.split('M').skip(1).map(points).collect();
        let [quick, slow] = ends.as_slice() else {
            panic!("two edges of {class}");
        };
        assert!((quick[1].1 - slow[1].1).abs() < 0.2, "from one point");
        let falls = |edge: &[(f64, f64)]| edge.windows(2).all(|pair| pair[1].1 >= pair[0].1);
        assert!(falls(quick) && falls(slow));
        // Further down is lower: the quick edge is never above the slow one.
        assert!(quick.iter().zip(slow).all(|(q, s)| q.1 >= s.1));
    }
}

#[test]
fn a_step_up_is_drawn_upwards() {
    let up = Step {
        doses: Some((mg("17.5 mg"), mg("20 mg"))),
        ..ALONE
    };
    let svg = drawn(&up, WIDE);
    let edge = points(&of_class(&svg, "pic-edge", "d")[0]);
    let (first, last) = (edge[0].1, edge[edge.len() - 1].1);
    assert!(last < first);
}

#[test]
fn doses_stand_above_where_they_are_known_and_are_not_made_up_otherwise() {
    let svg = drawn(&down(), WIDE);
    let said = texts(&svg);
    for wanted in ["20 mg", "17.5 mg", "level of 20 mg", "level of 17.5 mg"] {
        assert!(said.contains(&wanted.to_owned()), "{wanted} in {said:?}");
    }
    let svg = drawn(&ALONE, WIDE);
    assert!(!svg.contains("pic-dose"));
    let said = texts(&svg).join("|");
    assert!(said.contains("level before") && said.contains("level after"));
    assert!(!said.contains("mg"));
}

#[test]
fn a_step_from_a_dose_to_itself_is_none() {
    let same = Step {
        doses: Some((mg("20 mg"), mg("20 mg"))),
        ..ALONE
    };
    assert!(!drawn(&same, WIDE).contains("pic-dose"));
}

#[test]
fn days_are_counted_from_the_step_and_no_day_is_marked_as_today() {
    for (step, least) in [(ALONE, 4), (WITH_METABOLITE, 4)] {
        for look in [WIDE, PHONE] {
            let svg = drawn(&step, look);
            let said = texts(&svg);
            let days = said.iter().filter(|text| text.parse::<u32>().is_ok());
            let days: Vec<u32> = days.map(|text| text.parse().unwrap()).collect();
            assert!((least..=12).contains(&days.len()), "{days:?}");
            assert!(days.starts_with(&[0]) && days.windows(2).all(|p| p[0] < p[1]));
            assert!(!svg.to_lowercase().contains("today"));
        }
    }
}

#[test]
fn what_is_no_half_life_draws_nothing() {
    for drug in [
        (0.0, 1.0),
        (2.0, 1.0),
        (f64::NAN, 1.0),
        (1.0, f64::INFINITY),
        (-1.0, 1.0),
        (1.0, 1e9),
    ] {
        assert!(Following::of(&Step { drug, ..ALONE }).is_none());
        let metabolite = Some(("x", drug));
        assert!(
            Following::of(&Step {
                metabolite,
                ..ALONE
            })
            .is_none()
        );
    }
}

#[test]
fn every_class_has_a_rule_and_the_drawing_speaks_for_itself() {
    let step = Step {
        doses: down().doses,
        ..WITH_METABOLITE
    };
    let alone = drawn(&step, Look::Alone);
    let (_, after) = alone.split_once("<style>").unwrap();
    let (inside, _) = after.split_once("</style>").unwrap();
    for (_, attributes) in tags(&alone) {
        let classes = value(&attributes, "class").unwrap_or_default();
        for class in classes.split(' ').filter(|class| !class.is_empty()) {
            let wanted = format!(".{class}");
            assert!(
                style().contains(&wanted) && inside.contains(&wanted),
                "{class}"
            );
        }
    }
    let root = &tags(&alone)[0].1;
    assert_eq!(value(root, "role").as_deref(), Some("img"));
    let labels = value(root, "aria-labelledby").unwrap();
    let there = |id: &str| alone.contains(&format!("id=\"{id}\""));
    assert!(labels.split(' ').all(there));
    assert!(alone.contains("follows in about"));
}

proptest! {
    // Each draws days of hours three times, unoptimised.
    #![proptest_config(ProptestConfig::with_cases(48))]
    #[test]
    fn whatever_the_half_lives_the_drawing_is_sound_and_stays_in_its_frame(
        short in 0.5_f64..400.0,
        times in 1.0_f64..10.0,
        metabolite in proptest::option::of((0.5_f64..400.0, 1.0_f64..10.0)),
        doses in proptest::option::of((0_u64..300_000, 0_u64..300_000)),
    ) {
        let step = Step {
            doses: doses.map(|(a, b)| (Dose::from_micrograms(a), Dose::from_micrograms(b))),
            drug: (short, short * times),
            metabolite: metabolite.map(|(short, times)| ("made & <b>", (short, short * times))),
        };
        let following = following(&step);
        for (look, widest) in [(WIDE, 960.0), (PHONE, 420.0), (Look::Alone, 1010.0)] {
            let svg = draw(&following, PL, look).into_string();
            prop_assert!(!svg.contains("NaN") && !svg.contains("inf"), "{}", svg);
            prop_assert!(svg.len() < 60_000, "{} bytes", svg.len());
            prop_assert!(!tags(&svg).is_empty());
            // Higher than a telephone's drawing is wide.
            for number in coordinates(&svg) {
                prop_assert!((-25.0..=widest).contains(&number), "{} in {}", number, svg);
            }
        }
    }
}
