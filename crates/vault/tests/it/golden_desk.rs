//! A desk sealed once and never changed since: later versions open it.
//!
//! `tests/golden/desk-1.json` was made once by `makes_a_golden_desk` below
//! (`cargo test -p vault --test it -- --ignored --nocapture makes_a_golden_desk`), whose output
//! was saved as it is. A new format gets a file and a number of its own beside it. Bytes are
//! hexadecimal.

use serde::{Deserialize, Serialize};
use uuid::Uuid;
use vault::{
    AccountKey, AccountPlace, DeskItemPlace, DeskKeyPlace, DeskPair, DeskPlace, IdentityPair,
    RecoveryCode, WrapKind, WrapPlace,
};

const GOLDEN: &str = include_str!("../golden/desk-1.json");
const WORDS: &str = "It took years. Zapach deszczu wrócił pierwszy.";

#[derive(Serialize, Deserialize)]
struct Golden {
    instance_id: Uuid,
    editor_id: Uuid,
    piece_id: Uuid,
    epoch: u32,
    number: u32,
    code: String,
    code_wrap: String,
    identity_wrap: String,
    desk_public: String,
    desk_key: String,
    item: String,
    take_back_tag_of_code: String,
}

impl Golden {
    fn account(&self) -> AccountPlace {
        AccountPlace {
            instance_id: self.instance_id,
            account_id: self.editor_id,
        }
    }

    fn wrap(&self) -> WrapPlace {
        WrapPlace {
            account: self.account(),
            kind: WrapKind::Code { slot: 1 },
        }
    }

    fn desk(&self) -> DeskPlace {
        DeskPlace {
            instance_id: self.instance_id,
            epoch: self.epoch,
        }
    }

    fn key(&self) -> DeskKeyPlace {
        DeskKeyPlace {
            desk: self.desk(),
            editor_id: self.editor_id,
        }
    }

    fn place(&self) -> DeskItemPlace {
        DeskItemPlace {
            desk: self.desk(),
            piece_id: self.piece_id,
            number: self.number,
        }
    }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn bytes(hex: &str) -> Vec<u8> {
    let digits = |at| u8::from_str_radix(&hex[at..at + 2], 16).unwrap();
    (0..hex.len()).step_by(2).map(digits).collect()
}

#[test]
fn the_golden_desk_opens_from_its_editors_code_on() {
    let golden: Golden = serde_json::from_str(GOLDEN).unwrap();
    let code = RecoveryCode::parse(&golden.code).unwrap();
    let account = code
        .wrapping_key()
        .unwrap(&bytes(&golden.code_wrap), &golden.wrap())
        .unwrap();
    let identity = account
        .unwrap_identity(&bytes(&golden.identity_wrap), &golden.account())
        .unwrap();
    let desk = identity
        .open_desk(&golden.key(), &bytes(&golden.desk_key))
        .unwrap();
    assert_eq!(hex(desk.public()), golden.desk_public);
    let words = desk.open(&golden.place(), &bytes(&golden.item)).unwrap();
    assert_eq!(words.as_slice(), WORDS.as_bytes());
    assert_eq!(hex(&code.take_back_tag()), golden.take_back_tag_of_code);
}

#[test]
#[ignore = "makes a new golden desk; the one kept is never made anew"]
fn makes_a_golden_desk() {
    let account = AccountKey::generate();
    let identity = IdentityPair::generate();
    let desk = DeskPair::generate();
    let code = RecoveryCode::generate();
    let mut golden = Golden {
        instance_id: Uuid::new_v4(),
        editor_id: Uuid::new_v4(),
        piece_id: Uuid::new_v4(),
        epoch: 2,
        number: 3,
        code: code.groups().join("-"),
        code_wrap: String::new(),
        identity_wrap: String::new(),
        desk_public: hex(desk.public()),
        desk_key: String::new(),
        item: String::new(),
        take_back_tag_of_code: hex(&code.take_back_tag()),
    };
    golden.code_wrap = hex(&code.wrapping_key().wrap(&account, &golden.wrap()));
    golden.identity_wrap = hex(&account.wrap_identity(&identity, &golden.account()));
    golden.desk_key = hex(&desk.seal_for(identity.public(), &golden.key()).unwrap());
    let item = DeskPair::seal_to(desk.public(), &golden.place(), WORDS.as_bytes());
    golden.item = hex(&item.unwrap());
    println!("{}", serde_json::to_string_pretty(&golden).unwrap());
}
