//! Records open where they were sealed, and nowhere else.

use std::collections::BTreeSet;

use proptest::collection::vec;
use proptest::prelude::*;
use uuid::Uuid;
use vault::{CannotOpen, CompartmentKey, Place, open, seal};

use crate::places::{other_records, record};

#[test]
fn a_record_comes_back_as_it_was() {
    let key = CompartmentKey::generate();
    for content in [
        b"".as_slice(),
        b"one line",
        &[0; 300],
        &[0x80, 0, 0],
        &[0x80; 256],
    ] {
        let envelope = seal(&key, &record(), content);
        assert_eq!(
            open(&key, &record(), &envelope).unwrap().as_slice(),
            content
        );
    }
}

#[test]
fn an_envelope_begins_with_format_and_suite() {
    let envelope = seal(&CompartmentKey::generate(), &record(), b"a");
    assert_eq!(envelope.get(..2), Some([1, 1].as_slice()));
}

#[test]
fn no_bit_of_an_envelope_can_change_unnoticed() {
    let key = CompartmentKey::generate();
    let envelope = seal(&key, &record(), b"37.5 mg");
    for byte in 0..envelope.len() {
        for bit in 0..8 {
            let mut changed = envelope.clone();
            changed[byte] ^= 1 << bit;
            let answer = open(&key, &record(), &changed).map(|_| ());
            assert_eq!(answer, Err(CannotOpen), "byte {byte}, bit {bit}");
        }
    }
}

#[test]
fn an_envelope_cut_short_or_made_longer_does_not_open() {
    let key = CompartmentKey::generate();
    let envelope = seal(&key, &record(), b"37.5 mg");
    for length in 0..envelope.len() {
        assert!(
            open(&key, &record(), &envelope[..length]).is_err(),
            "{length}"
        );
    }
    let longer = [envelope, vec![0]].concat();
    assert!(open(&key, &record(), &longer).is_err());
}

#[test]
fn a_record_moved_to_any_other_place_does_not_open() {
    let key = CompartmentKey::generate();
    let envelope = seal(&key, &record(), b"37.5 mg");
    for place in other_records() {
        assert!(open(&key, &place, &envelope).is_err(), "{place:?}");
    }
}

#[test]
fn two_records_exchanged_do_not_open() {
    let key = CompartmentKey::generate();
    let here = record();
    for there in other_records() {
        let (a, b) = (seal(&key, &here, b"a"), seal(&key, &there, b"b"));
        assert!(open(&key, &here, &b).is_err());
        assert!(open(&key, &there, &a).is_err());
    }
}

#[test]
fn another_compartments_key_opens_nothing() {
    let envelope = seal(&CompartmentKey::generate(), &record(), b"a");
    assert!(open(&CompartmentKey::generate(), &record(), &envelope).is_err());
}

#[test]
fn no_nonce_comes_twice() {
    let key = CompartmentKey::generate();
    let rounds = 20_000;
    let nonces: BTreeSet<Vec<u8>> = (0..rounds)
        .map(|_| seal(&key, &record(), b"").drain(2..26).collect())
        .collect();
    assert_eq!(nonces.len(), rounds);
}

#[test]
fn stored_lengths_tell_only_the_bucket() {
    let key = CompartmentKey::generate();
    let stored = |content: usize| seal(&key, &record(), &vec![b'a'; content]).len() - 42;
    let lengths: BTreeSet<usize> = (0..=4096).map(stored).collect();
    assert!(lengths.len() <= 20, "{}", lengths.len());
    assert_eq!([stored(0), stored(255), stored(256)], [256, 256, 512]);
    assert_eq!(
        [stored(4095), stored(4096), stored(5119)],
        [4096, 5120, 5120]
    );
    assert_eq!(stored(5120), 6144);
}

fn any_place() -> impl Strategy<Value = (u128, u128, u128, String, u32, u128, u32)> {
    any::<(u128, u128, u128, u32, u128, u32)>().prop_flat_map(|(a, b, c, d, e, f)| {
        "[a-z]{0,12}".prop_map(move |name| (a, b, c, name, d, e, f))
    })
}

fn place(fields: &(u128, u128, u128, String, u32, u128, u32)) -> Place<'_> {
    let (instance, owner, journal, compartment, epoch, record, revision) = fields;
    Place {
        instance_id: Uuid::from_u128(*instance),
        owner_id: Uuid::from_u128(*owner),
        journal_id: Uuid::from_u128(*journal),
        compartment,
        epoch: *epoch,
        record_id: Uuid::from_u128(*record),
        revision: *revision,
    }
}

proptest! {
    #[test]
    fn any_content_opens_at_its_place_and_only_there(
        content in vec(any::<u8>(), 0..6000),
        here in any_place(),
        there in any_place(),
    ) {
        let key = CompartmentKey::generate();
        let envelope = seal(&key, &place(&here), &content);
        let opened = open(&key, &place(&here), &envelope).unwrap();
        prop_assert_eq!(opened.as_slice(), content.as_slice());
        if here != there {
            prop_assert!(open(&key, &place(&there), &envelope).is_err());
        }
    }

    #[test]
    fn any_one_bit_changed_in_any_envelope_is_noticed(
        content in vec(any::<u8>(), 0..2000),
        at in any::<prop::sample::Index>(),
        bit in 0_u32..8,
    ) {
        let key = CompartmentKey::generate();
        let mut envelope = seal(&key, &record(), &content);
        let at = at.index(envelope.len());
        envelope[at] ^= 1_u8 << bit;
        prop_assert!(open(&key, &record(), &envelope).is_err());
    }

    #[test]
    fn bytes_that_are_no_envelope_are_refused(bytes in vec(any::<u8>(), 0..600)) {
        let key = CompartmentKey::generate();
        prop_assert!(open(&key, &record(), &bytes).is_err());
        let with_header = [vec![1, 1], bytes].concat();
        prop_assert!(open(&key, &record(), &with_header).is_err());
    }
}
