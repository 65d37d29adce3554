//! The ways to an account key: each opens its own wrap, and no wrap opens elsewhere.

use vault::{
    AccountKey, AccountPlace, InstanceKey, RecoveryCode, SessionToken, WrapKind, WrapPlace,
};

use crate::places::{account, id, wrap};

const CODE: WrapKind = WrapKind::Code { slot: 1 };
const EXPIRES: i64 = 1_900_000_000;

fn session(token: &SessionToken) -> WrapKind {
    WrapKind::Session {
        id: token.id(),
        expires: EXPIRES,
    }
}

/// Whether two account keys are the same, told by what one opens of the other.
fn same(a: &AccountKey, b: &AccountKey) -> bool {
    let sealed = a.seal_profile(&account(), b"ola");
    b.open_profile(&account(), &sealed).is_ok()
}

#[test]
fn a_session_opens_with_row_and_cookie_together() {
    let key = AccountKey::generate();
    let token = SessionToken::generate();
    let row = token.wrapping_key().wrap(&key, &wrap(session(&token)));

    let returned = SessionToken::from_cookie(&token.to_cookie()).unwrap();
    assert_eq!(returned.id(), token.id());
    let opened = returned
        .wrapping_key()
        .unwrap(&row, &wrap(session(&returned)));
    assert!(same(&opened.unwrap(), &key));
}

#[test]
fn a_session_row_opens_with_no_other_cookie() {
    let token = SessionToken::generate();
    let place = wrap(session(&token));
    let row = token.wrapping_key().wrap(&AccountKey::generate(), &place);
    assert!(
        SessionToken::generate()
            .wrapping_key()
            .unwrap(&row, &place)
            .is_err()
    );
}

#[test]
fn the_id_in_the_row_is_not_the_token() {
    let token = SessionToken::generate();
    let place = wrap(session(&token));
    let row = token.wrapping_key().wrap(&AccountKey::generate(), &place);
    // Somebody with the database puts what stands in the row into a cookie.
    let mut forged = [0_u8; 43];
    let text = base64_url(&token.id());
    forged.copy_from_slice(text.as_bytes());
    let thief = SessionToken::from_cookie(std::str::from_utf8(&forged).unwrap()).unwrap();
    assert_ne!(thief.id(), token.id());
    assert!(thief.wrapping_key().unwrap(&row, &place).is_err());
}

#[test]
fn a_sessions_end_cannot_be_put_off_in_its_row() {
    let token = SessionToken::generate();
    let key = token.wrapping_key();
    let row = key.wrap(&AccountKey::generate(), &wrap(session(&token)));
    for expires in [EXPIRES + 1, EXPIRES - 1, i64::MAX, 0, -EXPIRES] {
        let later = WrapKind::Session {
            id: token.id(),
            expires,
        };
        assert!(key.unwrap(&row, &wrap(later)).is_err(), "{expires}");
    }
    let other_row = WrapKind::Session {
        id: [0; 32],
        expires: EXPIRES,
    };
    assert!(key.unwrap(&row, &wrap(other_row)).is_err());
    assert!(key.unwrap(&row, &wrap(session(&token))).is_ok());
}

#[test]
fn only_a_cookie_as_it_was_set_is_read() {
    let cookie = SessionToken::generate().to_cookie();
    assert_eq!(cookie.len(), 43);
    assert!(
        cookie
            .bytes()
            .all(|c| c.is_ascii_alphanumeric() || c == b'-' || c == b'_')
    );
    for wrong in [
        String::new(),
        cookie[..42].to_string(),
        format!("{cookie}A"),
        format!("{cookie}="),
        format!(" {cookie}"),
        format!("{}+", &cookie[..42]),
        format!("{}ł", &cookie[..41]),
        "A".repeat(4096),
        // The last character carries two bits that are no part of the 32 bytes.
        format!("{}B", &cookie[..42]),
    ] {
        assert!(
            SessionToken::from_cookie(&wrong).is_none(),
            "{} characters",
            wrong.len()
        );
    }
}

#[test]
fn a_code_opens_after_password_and_key_file_are_lost() {
    let key = AccountKey::generate();
    let code = RecoveryCode::generate();
    let row = code.wrapping_key().wrap(&key, &wrap(CODE));
    let paper = code.groups().join("-");
    drop(code);

    let typed = RecoveryCode::parse(&paper).unwrap();
    let opened = typed.wrapping_key().unwrap(&row, &wrap(CODE)).unwrap();
    assert!(same(&opened, &key));

    // A new key file and a new password let the same account key in again.
    let instance = InstanceKey::generate();
    let floor = vault::StretchParameters::FLOOR;
    let root = instance
        .stretch("nowe hasło z piętnastu", &[1; 16], floor)
        .unwrap();
    let place = wrap(WrapKind::Password);
    let rewrapped = root.wrapping_key().wrap(&opened, &place);
    let again = root.wrapping_key().unwrap(&rewrapped, &place).unwrap();
    assert!(same(&again, &key));
}

#[test]
fn a_wrap_moved_to_another_account_installation_or_kind_does_not_open() {
    let token = SessionToken::generate();
    let key = token.wrapping_key();
    let kinds = [
        WrapKind::Password,
        CODE,
        WrapKind::Code { slot: 2 },
        session(&token),
    ];
    for kind in kinds {
        let here = wrap(kind);
        let row = key.wrap(&AccountKey::generate(), &here);
        assert!(key.unwrap(&row, &here).is_ok());
        let others = [
            AccountPlace {
                account_id: id(9),
                ..account()
            },
            AccountPlace {
                instance_id: id(9),
                ..account()
            },
            AccountPlace {
                instance_id: id(2),
                account_id: id(1),
            },
        ];
        for account in others {
            assert!(key.unwrap(&row, &WrapPlace { account, kind }).is_err());
        }
        for other in kinds.into_iter().filter(|&other| other != kind) {
            assert!(
                key.unwrap(&row, &wrap(other)).is_err(),
                "{kind:?} as {other:?}"
            );
        }
    }
}

#[test]
fn no_bit_of_a_wrap_can_change_unnoticed() {
    let token = SessionToken::generate();
    let place = wrap(session(&token));
    let row = token.wrapping_key().wrap(&AccountKey::generate(), &place);
    assert_eq!(row.len(), 74);
    for at in 0..row.len() * 8 {
        let mut changed = row.clone();
        changed[at / 8] ^= 1 << (at % 8);
        assert!(
            token.wrapping_key().unwrap(&changed, &place).is_err(),
            "bit {at}"
        );
    }
    assert!(token.wrapping_key().unwrap(&[], &place).is_err());
    assert!(token.wrapping_key().unwrap(&row[..73], &place).is_err());
}

#[test]
fn a_profile_opens_for_its_account_alone() {
    let key = AccountKey::generate();
    let sealed = key.seal_profile(&account(), b"Ola, 24 h, large text");
    let opened = key.open_profile(&account(), &sealed).unwrap();
    assert_eq!(opened.as_slice(), b"Ola, 24 h, large text");
    assert_eq!(sealed.len(), 256 + 42);
    for place in [
        AccountPlace {
            account_id: id(9),
            ..account()
        },
        AccountPlace {
            instance_id: id(9),
            ..account()
        },
    ] {
        assert!(key.open_profile(&place, &sealed).is_err());
    }
    assert!(
        AccountKey::generate()
            .open_profile(&account(), &sealed)
            .is_err()
    );
}

#[test]
fn a_reading_opens_for_its_account_and_journal_alone() {
    let key = AccountKey::generate();
    let sealed = key.seal_reading(&account(), id(5), b"what was reckoned");
    let opened = key.open_reading(&account(), id(5), &sealed).unwrap();
    assert_eq!(opened.as_slice(), b"what was reckoned");
    assert!(key.open_reading(&account(), id(6), &sealed).is_err());
    let other = AccountPlace {
        account_id: id(9),
        ..account()
    };
    assert!(key.open_reading(&other, id(5), &sealed).is_err());
    assert!(key.open_profile(&account(), &sealed).is_err());
    let another = AccountKey::generate();
    assert!(another.open_reading(&account(), id(5), &sealed).is_err());
}

fn base64_url(bytes: &[u8]) -> String {
    use base64::Engine;
    base64::engine::general_purpose::URL_SAFE_NO_PAD.encode(bytes)
}
