//! How a dose is made, drawn large for paper.

use medicine::{AtHand, Concentration, Division, Dose, Form, Making, Product, Volume};
use picture::making::large;

use crate::{EN, PL, of_class, tags, texts};

fn mg(milligrams: u64) -> Dose {
    Dose::from_micrograms(milligrams * 1000)
}

fn made(product: Product, micrograms: u64) -> Making {
    let at_hand = AtHand::new(vec![product], AtHand::MOST_PIECES).expect("one product");
    let making = at_hand.make(Dose::from_micrograms(micrograms));
    making.expect("it can be made")
}

fn liquid(largest: u64) -> Product {
    let strength = Concentration::new(mg(2), Volume::from_microlitres(1000)).expect("2 mg/ml");
    let mark = Volume::from_microlitres(100);
    Product::liquid(strength, mark, Volume::from_microlitres(largest)).expect("measured")
}

#[test]
fn every_piece_that_is_taken_is_drawn() {
    let tablet = Product::pieces(Form::Tablet, mg(10), Division::Quarters).expect("divides");
    let html = large(&made(tablet, 27_500), EN).into_string();
    assert_eq!(html.matches("<circle").count(), 2, "two whole ones");
    assert_eq!(
        of_class(&html, "pic-cut", "d").len(),
        2,
        "a half and a quarter"
    );
    for wanted in [
        "2 whole tablets of 10 mg: 20 mg",
        "half a tablet of 10 mg: 5 mg",
        "a quarter of a tablet of 10 mg: 2.5 mg",
    ] {
        assert!(html.contains(wanted), "{wanted} in {html}");
    }
    let capsule = Product::pieces(Form::Capsule, mg(10), Division::Whole).expect("whole");
    let html = large(&made(capsule, 70_000), EN).into_string();
    assert_eq!(html.matches("<rect").count(), 7);
    let drops = Product::drops(mg(2), 20).expect("drops");
    let html = large(&made(drops, 24_000), EN).into_string();
    assert_eq!(html.matches("translate(").count(), 12);
}

#[test]
fn a_syringe_has_its_scale_and_the_number_at_its_mark() {
    let html = large(&made(liquid(5000), 2_400), PL).into_string();
    let said = texts(&html);
    assert_eq!(said[0], "1,2 ml");
    assert_eq!(said[1..].first().map(String::as_str), Some("0"));
    assert_eq!(said.last().map(String::as_str), Some("5"));
    assert_eq!(said.len(), 12, "the mark and eleven numbers: {said:?}");
    let filled: f64 = of_class(&html, "pic-handle", "width")[0]
        .parse()
        .expect("a width");
    assert!((filled - 240.0 * 1.2 / 5.0).abs() < 0.1, "{filled}");
}

#[test]
fn the_numbers_of_any_syringe_have_room_beside_its_scale() {
    for largest in [100, 300, 1_000, 2_500, 10_000, 20_000, 60_000] {
        let html = large(&made(liquid(largest), 200), EN).into_string();
        let said = texts(&html);
        assert!((3..=12).contains(&said.len()), "{largest}: {said:?}");
        assert!(!said.iter().any(|text| text.starts_with('[')));
    }
}

#[test]
fn the_drawing_is_told_beside_it_and_not_twice() {
    let html = large(&made(liquid(5000), 2_400), EN).into_string();
    let drawings = tags(&html).into_iter().filter(|(name, _)| name == "svg");
    for (_, attributes) in drawings {
        assert!(attributes.contains("aria-hidden=\"true\""), "{attributes}");
    }
    assert!(html.contains("1.2 ml of the liquid with 2 mg in 1 ml: 2.4 mg"));
}
