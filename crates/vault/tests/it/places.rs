//! Places to seal things for in tests.

use uuid::Uuid;
use vault::{
    AccountPlace, DropBoxPlace, DropPlace, GrantPlace, KeyPlace, Place, WrapKind, WrapPlace,
};

/// An id that is the same in each run.
pub fn id(number: u128) -> Uuid {
    Uuid::from_u128(number)
}

pub fn account() -> AccountPlace {
    AccountPlace {
        instance_id: id(1),
        account_id: id(2),
    }
}

pub fn wrap(kind: WrapKind) -> WrapPlace {
    WrapPlace {
        account: account(),
        kind,
    }
}

pub fn key() -> KeyPlace<'static> {
    KeyPlace {
        instance_id: id(1),
        owner_id: id(2),
        journal_id: id(3),
        compartment: "checkins",
        epoch: 1,
    }
}

pub fn record() -> Place<'static> {
    Place {
        instance_id: id(1),
        owner_id: id(2),
        journal_id: id(3),
        compartment: "checkins",
        epoch: 1,
        record_id: id(4),
        revision: 1,
    }
}

/// Places that differ from [`record`] in one field each.
pub fn other_records() -> Vec<Place<'static>> {
    let place = record();
    vec![
        Place {
            instance_id: id(9),
            ..place
        },
        Place {
            owner_id: id(9),
            ..place
        },
        Place {
            journal_id: id(9),
            ..place
        },
        Place {
            compartment: "notes",
            ..place
        },
        Place {
            compartment: "checkin",
            ..place
        },
        Place {
            compartment: "",
            ..place
        },
        Place { epoch: 2, ..place },
        Place {
            record_id: id(9),
            ..place
        },
        Place {
            revision: 2,
            ..place
        },
        // The same numbers the other way round.
        Place {
            owner_id: id(3),
            journal_id: id(2),
            ..place
        },
        Place {
            epoch: 0x100,
            revision: 0,
            ..place
        },
    ]
}

pub fn grant() -> GrantPlace<'static> {
    GrantPlace {
        instance_id: id(1),
        grant_id: id(5),
        owner_id: id(2),
        supporter_id: id(6),
        journal_id: id(3),
        compartment: "plan",
        epoch: 1,
    }
}

pub fn drop_box() -> DropBoxPlace {
    DropBoxPlace {
        instance_id: id(1),
        owner_id: id(2),
        journal_id: id(3),
    }
}

pub fn drop_item() -> DropPlace {
    DropPlace {
        drop_box: drop_box(),
        item_id: id(7),
    }
}
