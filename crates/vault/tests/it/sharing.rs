//! Keys kept in the keyring, sealed to other people, and things put into drop-boxes.

use vault::{
    AccountKey, AccountPlace, CompartmentKey, DropBox, DropBoxPlace, DropPlace, GrantPlace,
    IdentityPair, KeyPlace, NotAPublicKey, open, seal,
};

use crate::places::{account, drop_box, drop_item, grant, id, key, record};

/// Whether two compartment keys are the same, told by what one opens of the other.
fn same(a: &CompartmentKey, b: &CompartmentKey) -> bool {
    open(b, &record(), &seal(a, &record(), b"a")).is_ok()
}

#[test]
fn the_keyring_gives_each_compartment_its_own_key_back() {
    let owner = AccountKey::generate();
    let compartment = CompartmentKey::generate();
    let wrapped = owner.wrap_compartment_key(&compartment, &key());
    let opened = owner.unwrap_compartment_key(&wrapped, &key()).unwrap();
    assert!(same(&opened, &compartment));
}

#[test]
fn a_compartment_key_moved_in_the_keyring_does_not_open() {
    let owner = AccountKey::generate();
    let wrapped = owner.wrap_compartment_key(&CompartmentKey::generate(), &key());
    let here = key();
    for place in [
        KeyPlace {
            instance_id: id(9),
            ..here
        },
        KeyPlace {
            owner_id: id(9),
            ..here
        },
        KeyPlace {
            journal_id: id(9),
            ..here
        },
        KeyPlace {
            compartment: "private",
            ..here
        },
        KeyPlace { epoch: 2, ..here },
    ] {
        assert!(
            owner.unwrap_compartment_key(&wrapped, &place).is_err(),
            "{place:?}"
        );
    }
    let stranger = AccountKey::generate();
    assert!(stranger.unwrap_compartment_key(&wrapped, &here).is_err());
}

#[test]
fn what_is_in_the_keyring_cannot_be_taken_for_something_else_in_it() {
    let owner = AccountKey::generate();
    let wrapped_box = owner.wrap_drop_box(&DropBox::generate(), &drop_box());
    assert!(owner.unwrap_compartment_key(&wrapped_box, &key()).is_err());
    let wrapped_key = owner.wrap_compartment_key(&CompartmentKey::generate(), &key());
    assert!(owner.unwrap_drop_box(&wrapped_key, &drop_box()).is_err());
    let wrapped_pair = owner.wrap_identity(&IdentityPair::generate(), &account());
    assert!(owner.open_profile(&account(), &wrapped_pair).is_err());
}

#[test]
fn a_granted_key_opens_what_the_owner_sealed() {
    let marek = IdentityPair::generate();
    let plan = CompartmentKey::generate();
    let sealed = IdentityPair::seal_to(marek.public(), &grant(), &plan).unwrap();
    assert_eq!((sealed.len(), &sealed[..2]), (82, [1, 2].as_slice()));
    assert!(same(&marek.open(&grant(), &sealed).unwrap(), &plan));
}

#[test]
fn a_granted_key_opens_for_nobody_else_and_for_no_other_grant() {
    let marek = IdentityPair::generate();
    let sealed =
        IdentityPair::seal_to(marek.public(), &grant(), &CompartmentKey::generate()).unwrap();
    assert!(IdentityPair::generate().open(&grant(), &sealed).is_err());
    let here = grant();
    for place in [
        GrantPlace {
            instance_id: id(9),
            ..here
        },
        GrantPlace {
            grant_id: id(9),
            ..here
        },
        GrantPlace {
            owner_id: id(9),
            ..here
        },
        GrantPlace {
            supporter_id: id(9),
            ..here
        },
        GrantPlace {
            journal_id: id(9),
            ..here
        },
        GrantPlace {
            compartment: "notes",
            ..here
        },
        GrantPlace { epoch: 2, ..here },
        GrantPlace {
            owner_id: here.supporter_id,
            supporter_id: here.owner_id,
            ..here
        },
    ] {
        assert!(marek.open(&place, &sealed).is_err(), "{place:?}");
    }
    for at in 0..sealed.len() {
        let mut changed = sealed.clone();
        changed[at] ^= 0x40;
        assert!(marek.open(&here, &changed).is_err(), "byte {at}");
    }
    for length in 0..sealed.len() {
        assert!(
            marek.open(&here, &sealed[..length]).is_err(),
            "{length} bytes"
        );
    }
}

#[test]
fn an_identity_comes_back_with_the_same_public_half() {
    let owner = AccountKey::generate();
    let pair = IdentityPair::generate();
    let wrapped = owner.wrap_identity(&pair, &account());
    let opened = owner.unwrap_identity(&wrapped, &account()).unwrap();
    assert_eq!(opened.public(), pair.public());
    let plan = CompartmentKey::generate();
    let sealed = IdentityPair::seal_to(pair.public(), &grant(), &plan).unwrap();
    assert!(same(&opened.open(&grant(), &sealed).unwrap(), &plan));

    let elsewhere = AccountPlace {
        account_id: id(9),
        ..account()
    };
    assert!(owner.unwrap_identity(&wrapped, &elsewhere).is_err());
    assert!(
        AccountKey::generate()
            .unwrap_identity(&wrapped, &account())
            .is_err()
    );
}

#[test]
fn a_point_of_low_order_is_no_public_key() {
    let plan = CompartmentKey::generate();
    for point in [[0; 32], {
        let mut one = [0; 32];
        one[0] = 1;
        one
    }] {
        let answer = IdentityPair::seal_to(&point, &grant(), &plan);
        assert_eq!(answer, Err(NotAPublicKey));
    }
}

#[test]
fn whoever_has_the_public_half_can_put_in_and_only_the_owner_takes_out() {
    let owner = AccountKey::generate();
    let wrapped = owner.wrap_drop_box(&DropBox::generate(), &drop_box());
    let opened = owner.unwrap_drop_box(&wrapped, &drop_box()).unwrap();
    let sealed = DropBox::seal_to(opened.public(), &drop_item(), b"seen on Tuesday").unwrap();
    assert_eq!(&sealed[..2], [1, 3].as_slice());
    assert_eq!(
        opened.open(&drop_item(), &sealed).unwrap().as_slice(),
        b"seen on Tuesday"
    );
    assert!(DropBox::generate().open(&drop_item(), &sealed).is_err());

    assert!(
        AccountKey::generate()
            .unwrap_drop_box(&wrapped, &drop_box())
            .is_err()
    );
    let elsewhere = DropBoxPlace {
        journal_id: id(9),
        ..drop_box()
    };
    assert!(owner.unwrap_drop_box(&wrapped, &elsewhere).is_err());
}

#[test]
fn a_thing_in_a_drop_box_opens_at_its_place_alone() {
    let drop_box_pair = DropBox::generate();
    let sealed = DropBox::seal_to(drop_box_pair.public(), &drop_item(), b"a").unwrap();
    let here = drop_box();
    for drop_box in [
        DropBoxPlace {
            instance_id: id(9),
            ..here
        },
        DropBoxPlace {
            owner_id: id(9),
            ..here
        },
        DropBoxPlace {
            journal_id: id(9),
            ..here
        },
    ] {
        let place = DropPlace {
            drop_box,
            ..drop_item()
        };
        assert!(drop_box_pair.open(&place, &sealed).is_err());
    }
    let other_item = DropPlace {
        item_id: id(9),
        ..drop_item()
    };
    assert!(drop_box_pair.open(&other_item, &sealed).is_err());
    for at in 0..sealed.len() {
        let mut changed = sealed.clone();
        changed[at] ^= 1;
        assert!(
            drop_box_pair.open(&drop_item(), &changed).is_err(),
            "byte {at}"
        );
    }
}

#[test]
fn what_is_put_into_a_drop_box_is_padded() {
    let pair = DropBox::generate();
    let stored = |content: &[u8]| {
        DropBox::seal_to(pair.public(), &drop_item(), content)
            .unwrap()
            .len()
    };
    assert_eq!(stored(b""), stored(&[b'a'; 255]));
    assert_eq!(stored(b""), 2 + 65 + 256 + 16);
    assert_eq!(stored(&[b'a'; 256]), 2 + 65 + 512 + 16);
}

#[test]
fn bytes_off_the_curve_are_no_public_key() {
    let mut compressed = [0; 65];
    compressed[0] = 2;
    let mut moved = *DropBox::generate().public();
    moved[64] ^= 1;
    for point in [[0; 65], [4; 65], compressed, moved] {
        assert_eq!(
            DropBox::seal_to(&point, &drop_item(), b"a"),
            Err(NotAPublicKey)
        );
    }
}
