//! Keys can be neither printed, copied, compared nor written down by accident.

use std::fmt::{Debug, Display};
use std::marker::PhantomData;

use serde::Serialize;
use vault::{
    AccountKey, CannotOpen, CodeError, CompartmentKey, DeskPair, DropBox, IdentityPair,
    InstanceKey, NotAPublicKey, RecoveryCode, Root, SessionToken, StretchError, WrappingKey,
};

/// Tells whether a type has a trait: the constant of the `impl` that demands it hides the one
/// of the blanket trait, where it applies.
macro_rules! has {
    ($type:ty: $trait:path) => {{
        struct Probe<T>(PhantomData<T>);
        #[allow(dead_code)]
        trait Otherwise {
            const HAS: bool = false;
        }
        impl<T> Otherwise for Probe<T> {}
        #[allow(dead_code)]
        impl<T: $trait> Probe<T> {
            const HAS: bool = true;
        }
        <Probe<$type>>::HAS
    }};
}

macro_rules! silent {
    ($($type:ty),*) => {$(
        let name = stringify!($type);
        assert!(!has!($type: Debug), "{name} has Debug");
        assert!(!has!($type: Display), "{name} has Display");
        assert!(!has!($type: Clone), "{name} has Clone");
        assert!(!has!($type: PartialEq), "{name} has PartialEq");
        assert!(!has!($type: Serialize), "{name} has Serialize");
        assert!(!has!($type: AsRef<[u8]>), "{name} has AsRef");
        assert!(std::mem::needs_drop::<$type>(), "{name} is not wiped");
    )*};
}

#[test]
fn no_key_can_be_printed_copied_compared_or_serialised() {
    silent!(
        InstanceKey,
        Root,
        WrappingKey,
        AccountKey,
        RecoveryCode,
        SessionToken,
        CompartmentKey,
        IdentityPair,
        DropBox,
        DeskPair
    );
}

#[test]
fn the_probe_sees_what_is_there() {
    assert!(has!(CannotOpen: Debug));
    assert!(has!(CannotOpen: Display));
    assert!(has!(CannotOpen: Clone));
    assert!(has!(CannotOpen: PartialEq));
    assert!(has!(String: Serialize));
    assert!(has!(Vec<u8>: AsRef<[u8]>));
}

#[test]
fn keys_can_be_handed_to_another_thread() {
    assert!(has!(AccountKey: Send));
    assert!(has!(AccountKey: Sync));
    assert!(has!(InstanceKey: Sync));
    assert!(has!(CompartmentKey: Send));
}

#[test]
fn an_error_tells_nothing_of_what_it_met() {
    assert_eq!(CannotOpen.to_string(), "cannot open");
    assert_eq!(format!("{CannotOpen:?}"), "CannotOpen");
    assert_eq!(NotAPublicKey.to_string(), "not a public key");
    assert_eq!(
        StretchError::OutOfMemory.to_string(),
        "not enough memory to stretch a password"
    );
    let typed = "ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ";
    let error: CodeError = RecoveryCode::parse(typed).err().unwrap();
    assert!(!format!("{error} {error:?}").contains("ZZ"));
}
