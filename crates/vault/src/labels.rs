//! Every label a key is derived under or a sealed thing is bound to, in this one list.
//!
//! A label keeps two uses of one key apart. It is part of the format: a label that has
//! been used is never changed or given another meaning, a new use gets a new one.

macro_rules! labels {
    ($($(#[doc = $doc:literal])* $name:ident = $text:literal;)*) => {
        $($(#[doc = $doc])* pub(crate) const $name: &str = $text;)*

        /// All labels, for an inventory of what keys are used for.
        pub const LABELS: &[&str] = &[$($name),*];
    };
}

labels! {
    // Keys derived from the instance key.
    /// Keys the HMAC a password passes through before it is stretched.
    PEPPER = "leeward/v1/pepper";
    /// Makes the rows of names that do not exist.
    DECOY = "leeward/v1/decoy";
    /// The value by which a wrong key file is noticed.
    CHECK_VALUE = "leeward/v1/check";
    /// Keys opaque tags.
    TAG = "leeward/v1/tag";

    // Keys derived from what a person has or knows.
    /// From the stretched password: what shows that the password was right.
    PASSWORD_VERIFIER = "leeward/v1/password/verifier";
    /// From the stretched password: wraps the account key.
    PASSWORD_KEK = "leeward/v1/password/kek";
    /// From a recovery code: wraps the account key.
    CODE_KEK = "leeward/v1/code/kek";
    /// From a code by which words can be taken back: the tag that they are found by.
    TAKE_BACK = "leeward/v1/take-back";
    /// From a session's token: the id of its row.
    SESSION_ID = "leeward/v1/session/sid";
    /// From a session's token: wraps the account key.
    SESSION_KEK = "leeward/v1/session/kek";

    // Keys derived from the account key.
    /// Seals name, settings, drafts.
    PROFILE = "leeward/v1/profile";
    /// Seals what was reckoned from records, while the program runs.
    READING = "leeward/v1/reading";
    /// Wraps the private half of the identity pair.
    IDENTITY = "leeward/v1/identity";
    /// Wraps compartment keys and the private half of the drop-box.
    KEYRING = "leeward/v1/keyring";

    // First field of what a sealed thing is bound to.
    /// A record.
    RECORD_AT = "leeward/rec/v1";
    /// An account key under a password, a code or a session.
    WRAP_AT = "leeward/wrap/v1";
    /// A profile.
    PROFILE_AT = "leeward/profile/v1";
    /// What was reckoned from the records of a journal.
    READING_AT = "leeward/reading/v1";
    /// The private half of an identity pair.
    IDENTITY_AT = "leeward/identity/v1";
    /// A compartment key in its owner's keyring.
    COMPARTMENT_KEY_AT = "leeward/key/v1";
    /// The private half of a drop-box in its owner's keyring.
    DROP_BOX_AT = "leeward/dropbox/v1";
    /// A compartment key sealed to a supporter.
    GRANT_AT = "leeward/grant/v1";
    /// Something put into a drop-box.
    DROP_AT = "leeward/drop/v1";
    /// The private half of a desk's pair, sealed to an editor.
    DESK_KEY_AT = "leeward/desk-key/v1";
    /// Something put on a desk.
    DESK_ITEM_AT = "leeward/desk-item/v1";
}
