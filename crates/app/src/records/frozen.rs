//! Every durable shape as it was first written: these bytes are read for ever. A shape that
//! changes gets the next number and bytes of its own here; none is ever taken away.

use ::plan::{
    Agreed, Change, Intake, Method, NewTaper, PrescribedLine, Prescription, Scheduled, TaperId,
};
use diary::{Felt, MarkKind, Origin, Scale, Strength, Taken, Text, WhichIntake};
use jiff::civil::date;
use medicine::{AtHand, Circumstance, Concentration, Division, Dose, Form, Product, Volume};
use taper::Rule;
use taper::schedule::{Band, Bands, Caps, Lasting, Points, Share};

use super::*;

fn text(written: &str) -> Text {
    Text::new(written).unwrap()
}

fn written() -> Written {
    Written {
        created_at: 1_795_437_000,
        edited_at: Some(1_795_437_300),
        zone: "Europe/Warsaw".to_owned(),
        import: Some(Uuid::from_u128(9)),
    }
}

fn at_hand() -> AtHand {
    let tablet = Product::pieces(
        Form::Tablet,
        Dose::from_micrograms(10_000),
        Division::Halves,
    );
    let strength = Concentration::new(
        Dose::from_micrograms(2_000),
        Volume::from_microlitres(1_000),
    );
    let liquid = Product::liquid(
        strength.unwrap(),
        Volume::from_microlitres(100),
        Volume::from_microlitres(10_000),
    );
    let drops = Product::drops(Dose::from_micrograms(2_000), 20);
    let products = vec![tablet.unwrap(), liquid.unwrap(), drops.unwrap()];
    AtHand::new(products, 5).unwrap()
}

fn dose_taken(day: jiff::civil::Date) -> DoseTaken {
    DoseTaken {
        day,
        drug: text("citalopram"),
        intake: None,
        planned: Some(Dose::from_micrograms(7_800)),
        taken: Taken::Other(Dose::from_micrograms(5_000)),
    }
}

/// Shapes that are read and no longer written.
fn older() -> Vec<(&'static str, Body)> {
    let taken = dose_taken(date(2026, 11, 23));
    vec![("dose-taken 1", Body::DoseTaken(taken))]
}

/// A version that accepts a schedule: a method that came later to the same shape.
fn scheduled(day: jiff::civil::Date) -> Version {
    let slide = Band {
        above: Dose::NOTHING,
        caps: Caps {
            at_most_share: Share::from_percent(2.5),
            at_most: None,
            at_most_points: Points::new(1.5),
        },
        lasts: Lasting::Slide {
            cuts: 4,
            days: 7,
            then_hold_days: 14,
        },
    };
    let by_amount = Band {
        above: Dose::from_micrograms(9_000),
        caps: Caps {
            at_most: Some(Dose::from_micrograms(500)),
            ..Caps::default()
        },
        lasts: Lasting::Days(28),
    };
    let line = |micrograms, days| PrescribedLine {
        doses: vec![Dose::from_micrograms(micrograms)],
        from: None,
        days,
    };
    Version {
        number: 2,
        date: day,
        reason: None,
        agreed: Agreed::Own,
        change: Change::EditMethod {
            taper: TaperId(5),
            method: Method::Scheduled(Scheduled {
                bands: Bands::new(vec![slide, by_amount]).unwrap(),
                goal: Dose::from_micrograms(9_000),
                list: Prescription {
                    lines: vec![line(9_500, Some(28)), line(9_000, None)],
                },
            }),
            stop_from: None,
        },
    }
}

/// One body of each kind, under the name of the shape that is written now.
fn bodies() -> Vec<(&'static str, Body)> {
    let day = date(2026, 11, 23);
    let mut check_in = CheckIn::tap(day, Felt::InBetween);
    check_in.note(Uuid::from_u128(7), Some(6.5));
    check_in.came_back = Some(text("zapach deszczu"));
    let symptom = Symptom {
        scale: Scale::new(1.0, 7.0).unwrap(),
        better_when_high: true,
        ..Symptom::zero_to_ten(text("sen"), Some(Origin::KnownButStronger))
    };
    let symptom = symptom.with_neutral(Some(4.0)).unwrap();
    let evening = WhichIntake {
        place: 1,
        label: Text::name("wieczorem").ok(),
    };
    let version = Version {
        number: 1,
        date: day,
        reason: Text::new("powoli").ok(),
        agreed: Agreed::WithOther(Text::name("siostra").ok()),
        change: Change::AddTaper(NewTaper {
            id: TaperId(5),
            drug: Text::name("citalopram").unwrap(),
            catalogue_key: Some("citalopram".to_owned()),
            circumstances: vec![Circumstance::Pregnancy],
            intakes: vec![Intake {
                label: Text::name("rano").ok(),
                dose: Dose::from_micrograms(10_000),
            }],
            since: day,
            at_hand: at_hand(),
            method: Method::Rule(Rule::new(25, 14).unwrap()),
            stop_from: Some(Dose::from_micrograms(500)),
        }),
    };
    vec![
        ("check-in 1", Body::CheckIn(check_in)),
        (
            "mark 1",
            Body::Mark(Mark {
                day,
                kind: MarkKind::Wave,
            }),
        ),
        ("symptom 1", Body::Symptom(symptom)),
        (
            "dose-start 1",
            Body::DoseStart(DoseStart {
                drug: text("citalopram"),
                from: day,
                dose: Dose::from_micrograms(7_800),
            }),
        ),
        (
            "dose-taken 2",
            Body::DoseTaken(DoseTaken {
                intake: Some(evening),
                ..dose_taken(day)
            }),
        ),
        (
            "thought 1",
            Body::Thought(Thought {
                day,
                words: text("tak już zostanie"),
                strength: Strength::new(8),
            }),
        ),
        (
            "note 1",
            Body::Note(Note {
                day,
                words: text("do bramy"),
            }),
        ),
        (
            "event 1",
            Body::Event(Event::new(day, "przeprowadzka").unwrap()),
        ),
        ("plan-version 1", Body::PlanVersion(Box::new(version))),
        (
            "plan-version 1 scheduled",
            Body::PlanVersion(Box::new(scheduled(day))),
        ),
    ]
}

/// One line a shape: its name, a space-free hex of its bytes.
const FROZEN: &str = include_str!("frozen.txt");

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn bytes(hex: &str) -> Vec<u8> {
    let digits: Vec<u8> = hex
        .bytes()
        .map(|b| char::from(b).to_digit(16).unwrap() as u8)
        .collect();
    digits
        .chunks(2)
        .map(|pair| pair[0] * 16 + pair[1])
        .collect()
}

#[test]
fn every_shape_ever_written_is_read() {
    for (name, body) in bodies().into_iter().chain(older()) {
        let line = FROZEN
            .lines()
            .find_map(|line| line.strip_prefix(name)?.strip_prefix(": "));
        let line = line.unwrap_or_else(|| panic!("{name} has no frozen bytes"));
        let (read, when) = decode(&bytes(line)).unwrap();
        assert_eq!(read, body, "{name}");
        assert_eq!(when, written(), "{name}");
    }
}

#[test]
fn the_newest_shapes_are_written_as_they_are_frozen() {
    let newest: String = bodies()
        .iter()
        .map(|(name, body)| format!("{name}: {}\n", hex(&encode(body, &written()).unwrap())))
        .collect();
    let is_older = |line: &&str| {
        let name = line.split(": ").next().unwrap_or_default();
        older().iter().any(|(older, _)| *older == name)
    };
    let kept = FROZEN.lines().filter(is_older);
    let kept: String = kept.map(|line| format!("{line}\n")).collect();
    let all = format!("{newest}{kept}");
    if std::env::var_os("LEEWARD_WRITE_FROZEN").is_some() {
        std::fs::write("src/records/frozen.txt", &all).unwrap();
    }
    assert_eq!(all, FROZEN, "a changed shape gets the next number");
}

#[test]
fn what_is_of_no_known_shape_is_not_guessed() {
    let (_, body) = bodies().remove(0);
    let good = encode(&body, &written()).unwrap();
    for cut in 0..good.len() {
        assert_eq!(decode(&good[..cut]), Err(UnknownShape));
    }
    assert_eq!(decode(&[]), Err(UnknownShape));
}
