//! Passwords: what they open, and what guessing at them costs.

use vault::{AccountKey, InstanceKey, StretchError, StretchParameters, WrapKind};

use crate::places;

const SALT: [u8; 16] = [7; 16];
const PASSWORD: &str = "pięć spokojnych słów na dziś";

fn cheapest() -> StretchParameters {
    StretchParameters::FLOOR
}

#[test]
fn the_right_password_matches_and_opens_and_another_does_neither() {
    let instance = InstanceKey::generate();
    let root = instance.stretch(PASSWORD, &SALT, cheapest()).unwrap();
    let place = places::wrap(WrapKind::Password);
    let wrapped = root.wrapping_key().wrap(&AccountKey::generate(), &place);

    let again = instance.stretch(PASSWORD, &SALT, cheapest()).unwrap();
    assert!(again.matches(&root.verifier()));
    assert!(again.wrapping_key().unwrap(&wrapped, &place).is_ok());

    let other = instance
        .stretch("pięć spokojnych słów", &SALT, cheapest())
        .unwrap();
    assert!(!other.matches(&root.verifier()));
    assert!(other.wrapping_key().unwrap(&wrapped, &place).is_err());
}

#[test]
fn the_right_password_without_the_instance_key_opens_nothing() {
    let instance = InstanceKey::generate();
    let file = *instance.expose();
    let root = instance.stretch(PASSWORD, &SALT, cheapest()).unwrap();
    let place = places::wrap(WrapKind::Password);
    let wrapped = root.wrapping_key().wrap(&AccountKey::generate(), &place);

    // Everything but the file: the password, the salt, the parameters, the rows.
    for guess in [[0; 32], [0xff; 32], *InstanceKey::generate().expose()] {
        let thief = InstanceKey::from_bytes(guess);
        let guessed = thief.stretch(PASSWORD, &SALT, cheapest()).unwrap();
        assert!(!guessed.matches(&root.verifier()));
        assert!(guessed.wrapping_key().unwrap(&wrapped, &place).is_err());
    }

    let with_file = InstanceKey::from_bytes(file);
    let opened = with_file.stretch(PASSWORD, &SALT, cheapest()).unwrap();
    assert!(opened.wrapping_key().unwrap(&wrapped, &place).is_ok());
}

#[test]
fn an_accent_typed_as_two_characters_is_the_same_password() {
    let instance = InstanceKey::generate();
    let composed = instance.stretch("ż\u{f3}łw", &SALT, cheapest()).unwrap();
    let decomposed = instance
        .stretch("z\u{307}o\u{301}łw", &SALT, cheapest())
        .unwrap();
    assert!(decomposed.matches(&composed.verifier()));
}

#[test]
fn salt_and_parameters_belong_to_the_stretching() {
    let instance = InstanceKey::generate();
    let root = instance.stretch(PASSWORD, &SALT, cheapest()).unwrap();
    let salted = instance.stretch(PASSWORD, &[8; 16], cheapest()).unwrap();
    assert!(!salted.matches(&root.verifier()));
    let floor = StretchParameters::FLOOR;
    let slower =
        StretchParameters::new(floor.memory_kib(), floor.passes() + 1, floor.lanes()).unwrap();
    let slowed = instance.stretch(PASSWORD, &SALT, slower).unwrap();
    assert!(!slowed.matches(&root.verifier()));
}

#[test]
fn parameters_outside_floor_and_ceiling_are_refused() {
    let refused = Err(StretchError::ParametersOutOfRange);
    let (floor, ceiling) = (StretchParameters::FLOOR, StretchParameters::CEILING);
    let (m, p, l) = (floor.memory_kib(), floor.passes(), floor.lanes());
    for (memory, passes, lanes) in [
        (m - 1, p, l),
        (m, p - 1, l),
        (m, p, 0),
        (ceiling.memory_kib() + 1, p, l),
        (m, ceiling.passes() + 1, l),
        (m, p, ceiling.lanes() + 1),
        (u32::MAX, u32::MAX, u32::MAX),
        (0, 0, 0),
    ] {
        assert_eq!(StretchParameters::new(memory, passes, lanes), refused);
    }
    assert!(StretchParameters::new(m, p, l).is_ok());
    let highest = (ceiling.memory_kib(), ceiling.passes(), ceiling.lanes());
    assert!(StretchParameters::new(highest.0, highest.1, highest.2).is_ok());
}

#[test]
fn the_default_is_64_mebibytes_and_three_passes() {
    let default = StretchParameters::default();
    let numbers = (default.memory_kib(), default.passes(), default.lanes());
    assert_eq!(numbers, (65_536, 3, 1));
}

#[cfg(not(feature = "cheap-stretching"))]
#[test]
fn nothing_cheaper_than_the_default_can_be_set() {
    assert_eq!(StretchParameters::FLOOR, StretchParameters::default());
}

#[test]
fn an_unknown_name_has_a_row_of_its_own_that_no_password_matches() {
    let instance = InstanceKey::generate();
    let decoy = instance.decoy("ola");
    let again = instance.decoy("ola");
    assert_eq!((again.salt, again.verifier), (decoy.salt, decoy.verifier));
    let other = instance.decoy("marek");
    assert!(other.salt != decoy.salt && other.verifier != decoy.verifier);
    let elsewhere = InstanceKey::generate().decoy("ola");
    assert!(elsewhere.salt != decoy.salt && elsewhere.verifier != decoy.verifier);

    let root = instance.stretch("", &decoy.salt, cheapest()).unwrap();
    assert!(!root.matches(&decoy.verifier));
}

#[test]
fn a_wrong_key_file_shows_in_its_check_value() {
    let instance = InstanceKey::generate();
    let reread = InstanceKey::from_bytes(*instance.expose());
    assert_eq!(reread.check_value(), instance.check_value());
    assert_ne!(
        InstanceKey::generate().check_value(),
        instance.check_value()
    );
    assert_ne!(&instance.check_value(), instance.expose());
}

#[test]
fn a_tag_belongs_to_its_use_its_data_and_its_installation() {
    let instance = InstanceKey::generate();
    let tag = instance.tag("attempts", &[b"ola", b"10.0.0.0"]);
    assert_eq!(instance.tag("attempts", &[b"ola", b"10.0.0.0"]), tag);
    for other in [
        instance.tag("form", &[b"ola", b"10.0.0.0"]),
        instance.tag("attempts", &[b"ola"]),
        instance.tag("attempts", &[b"ola1", b"0.0.0.0"]),
        instance.tag("attempts", &[b"ola10.0.0.0"]),
        instance.tag("attempts", &[b"ola", b"10.0.0.0", b""]),
        InstanceKey::generate().tag("attempts", &[b"ola", b"10.0.0.0"]),
    ] {
        assert_ne!(other, tag);
    }
}
