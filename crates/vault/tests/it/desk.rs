//! The editors' desk: put on by anybody, taken from by editors alone, at its own place alone.

use vault::{
    AccountKey, AccountPlace, DeskItemPlace, DeskKeyPlace, DeskPair, DeskPlace, GrantPlace,
    IdentityPair, NotAPublicKey,
};

use crate::places::{account, grant, id};

fn desk() -> DeskPlace {
    DeskPlace {
        instance_id: id(1),
        epoch: 1,
    }
}

fn for_editor() -> DeskKeyPlace {
    DeskKeyPlace {
        desk: desk(),
        editor_id: id(2),
    }
}

fn item() -> DeskItemPlace {
    DeskItemPlace {
        desk: desk(),
        piece_id: id(3),
        number: 1,
    }
}

#[test]
fn what_anybody_puts_on_the_desk_an_editor_reads() {
    let (pair, editor) = (DeskPair::generate(), IdentityPair::generate());
    let wrap = pair.seal_for(editor.public(), &for_editor()).unwrap();
    let sealed = DeskPair::seal_to(pair.public(), &item(), b"left words").unwrap();
    let opened = editor.open_desk(&for_editor(), &wrap).unwrap();
    assert_eq!(opened.public(), pair.public());
    assert_eq!(
        opened.open(&item(), &sealed).unwrap().as_slice(),
        b"left words"
    );
}

#[test]
fn another_account_and_a_bystander_with_the_public_half_read_nothing() {
    let (pair, editor) = (DeskPair::generate(), IdentityPair::generate());
    let wrap = pair.seal_for(editor.public(), &for_editor()).unwrap();
    assert!(
        IdentityPair::generate()
            .open_desk(&for_editor(), &wrap)
            .is_err()
    );
    let sealed = DeskPair::seal_to(pair.public(), &item(), b"left words").unwrap();
    assert!(DeskPair::generate().open(&item(), &sealed).is_err());
}

#[test]
fn an_editors_key_that_was_moved_does_not_open() {
    let (pair, editor) = (DeskPair::generate(), IdentityPair::generate());
    let wrap = pair.seal_for(editor.public(), &for_editor()).unwrap();
    let here = for_editor();
    let other = |desk| DeskKeyPlace { desk, ..here };
    for place in [
        DeskKeyPlace {
            editor_id: id(9),
            ..here
        },
        other(DeskPlace {
            instance_id: id(9),
            ..desk()
        }),
        other(DeskPlace { epoch: 2, ..desk() }),
    ] {
        assert!(editor.open_desk(&place, &wrap).is_err(), "{place:?}");
    }
}

#[test]
fn what_was_moved_on_the_desk_does_not_open() {
    let pair = DeskPair::generate();
    let sealed = DeskPair::seal_to(pair.public(), &item(), b"x").unwrap();
    let here = item();
    for place in [
        DeskItemPlace {
            piece_id: id(9),
            ..here
        },
        DeskItemPlace { number: 2, ..here },
        DeskItemPlace {
            desk: DeskPlace { epoch: 2, ..desk() },
            ..here
        },
        DeskItemPlace {
            desk: DeskPlace {
                instance_id: id(9),
                ..desk()
            },
            ..here
        },
    ] {
        assert!(pair.open(&place, &sealed).is_err(), "{place:?}");
    }
}

#[test]
fn a_changed_byte_anywhere_is_noticed() {
    let pair = DeskPair::generate();
    let sealed = DeskPair::seal_to(pair.public(), &item(), b"x").unwrap();
    for at in 0..sealed.len() {
        let mut changed = sealed.clone();
        changed[at] ^= 1;
        assert!(pair.open(&item(), &changed).is_err(), "byte {at}");
    }
}

#[test]
fn a_desks_key_cannot_be_taken_for_a_granted_one() {
    let (pair, editor) = (DeskPair::generate(), IdentityPair::generate());
    let wrap = pair.seal_for(editor.public(), &for_editor()).unwrap();
    let place: GrantPlace<'_> = grant();
    assert!(editor.open(&place, &wrap).is_err());
}

#[test]
fn the_length_on_the_disk_tells_only_a_bucket() {
    let pair = DeskPair::generate();
    let length = |content: &[u8]| {
        DeskPair::seal_to(pair.public(), &item(), content)
            .unwrap()
            .len()
    };
    assert_eq!(length(b"a"), length(&[b'a'; 200]));
    assert!(length(&[b'a'; 256]) > length(b"a"));
}

#[test]
fn what_is_no_public_half_is_refused() {
    let pair = DeskPair::generate();
    assert_eq!(
        DeskPair::seal_to(&[0; 32], &item(), b"x"),
        Err(NotAPublicKey)
    );
    assert_eq!(pair.seal_for(&[0; 32], &for_editor()), Err(NotAPublicKey));
}

#[test]
fn an_editor_reaches_the_desk_through_their_own_account_key() {
    let (key, editor, pair) = (
        AccountKey::generate(),
        IdentityPair::generate(),
        DeskPair::generate(),
    );
    let place: AccountPlace = account();
    let stored = key.wrap_identity(&editor, &place);
    let wrap = pair.seal_for(editor.public(), &for_editor()).unwrap();
    let opened = key.unwrap_identity(&stored, &place).unwrap();
    assert!(opened.open_desk(&for_editor(), &wrap).is_ok());
}
