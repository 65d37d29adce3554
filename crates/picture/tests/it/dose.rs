//! How a dose is made, drawn.

use medicine::{AtHand, Concentration, Division, Dose, Form, Making, Product, Volume};
use picture::dose::{making, part};

use crate::{EN, PL, of_class, tags, value};

fn mg(milligrams: u64) -> Dose {
    Dose::from_micrograms(milligrams * 1000)
}

fn made(product: Product, dose: Dose) -> Making {
    let at_hand =
        AtHand::new(vec![product], AtHand::USUAL_PIECES).expect("one product is not too many");
    at_hand.make(dose).expect("it can be made")
}

fn tablets() -> Product {
    Product::pieces(Form::Tablet, mg(10), Division::Quarters).expect("tablets are divided")
}

#[test]
fn each_part_is_told_with_its_amount() {
    let html = making(&made(tablets(), Dose::from_micrograms(27_500)), PL).into_string();
    for wanted in [
        "2 całe tabletki po 10 mg: 20 mg",
        "pół tabletki 10 mg: 5 mg",
        "ćwierć tabletki 10 mg: 2,5 mg",
    ] {
        assert!(html.contains(wanted), "{wanted} in {html}");
    }
    assert_eq!(
        tags(&html).iter().filter(|(name, _)| name == "li").count(),
        3
    );
}

#[test]
fn as_many_pieces_are_drawn_as_are_taken() {
    let two = made(tablets(), mg(20));
    let html = making(&two, EN).into_string();
    assert_eq!(html.matches("<circle").count(), 2);
    let capsules = Product::pieces(Form::BeadCapsule, mg(10), Division::Whole).unwrap();
    let html = making(&made(capsules, mg(30)), EN).into_string();
    assert_eq!(html.matches("<rect").count(), 3);
    assert!(html.contains("3 whole capsules of 10 mg: 30 mg"));
}

#[test]
fn a_part_of_a_tablet_shows_where_the_rest_was() {
    let svg = making(&made(tablets(), mg(5)), EN).into_string();
    assert_eq!(of_class(&svg, "pic-cut", "d").len(), 1);
}

#[test]
fn a_syringe_is_filled_to_its_mark() {
    let one_in_one = Concentration::new(mg(2), Volume::from_microlitres(1000)).unwrap();
    let (measure, largest) = (
        Volume::from_microlitres(100),
        Volume::from_microlitres(5000),
    );
    let liquid = Product::liquid(one_in_one, measure, largest).unwrap();
    let filled = |dose: Dose| -> f64 {
        let svg = making(&made(liquid, dose), EN).into_string();
        of_class(&svg, "pic-handle", "width")[0].parse().unwrap()
    };
    assert!((filled(mg(10)) - 54.0).abs() < 0.1, "all of the barrel");
    assert!((filled(mg(5)) - 27.0).abs() < 0.1, "half of it");
    let html = making(&made(liquid, Dose::from_micrograms(2_400)), PL).into_string();
    assert!(
        html.contains("1,2 ml płynu, w którym jest 2 mg w 1 ml: 2,4 mg"),
        "{html}"
    );
}

#[test]
fn a_part_alone_says_what_it_is() {
    let half = made(tablets(), mg(5));
    let svg = part(&half.parts[0], EN).into_string();
    let root = &tags(&svg)[0].1;
    assert_eq!(
        value(root, "aria-label").as_deref(),
        Some("half a tablet of 10 mg")
    );
    assert_eq!(value(root, "role").as_deref(), Some("img"));
    let beside = making(&half, EN).into_string();
    assert!(
        beside.contains("aria-hidden=\"true\""),
        "the words beside it say it already"
    );
}
