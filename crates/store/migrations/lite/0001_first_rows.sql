-- Everything that stands here in the clear is listed in SECURITY.md; a column that is not
-- listed there fails a test. Times are whole seconds since 1970; ids are random (UUIDv4) and
-- tell nothing about when a row was written. Bodies are sealed before they arrive.

CREATE TABLE instance (
    one        INTEGER NOT NULL PRIMARY KEY CHECK (one = 1),
    id         BLOB NOT NULL,
    key_check  BLOB NOT NULL,
    joining    TEXT NOT NULL
);

CREATE TABLE accounts (
    id               BLOB NOT NULL PRIMARY KEY,
    name             TEXT NOT NULL UNIQUE,
    host             INTEGER NOT NULL,
    salt             BLOB NOT NULL,
    memory_kib       INTEGER NOT NULL,
    passes           INTEGER NOT NULL,
    lanes            INTEGER NOT NULL,
    verifier         BLOB NOT NULL,
    password_wrap    BLOB NOT NULL,
    identity_public  BLOB NOT NULL,
    identity_private BLOB NOT NULL,
    profile          BLOB NOT NULL,
    consent          TEXT NOT NULL,
    erase_after      INTEGER
) WITHOUT ROWID;

CREATE TABLE codes (
    account   BLOB NOT NULL REFERENCES accounts (id),
    slot      INTEGER NOT NULL,
    wrap      BLOB NOT NULL,
    confirmed INTEGER NOT NULL,
    PRIMARY KEY (account, slot)
) WITHOUT ROWID;

CREATE TABLE journals (
    id               BLOB NOT NULL PRIMARY KEY,
    owner            BLOB NOT NULL UNIQUE REFERENCES accounts (id),
    drop_box_public  BLOB NOT NULL,
    drop_box_private BLOB NOT NULL
) WITHOUT ROWID;

CREATE TABLE journal_keys (
    journal     BLOB NOT NULL REFERENCES journals (id),
    compartment TEXT NOT NULL,
    epoch       INTEGER NOT NULL,
    wrap        BLOB NOT NULL,
    PRIMARY KEY (journal, compartment, epoch)
) WITHOUT ROWID;

CREATE TABLE records (
    id          BLOB NOT NULL,
    revision    INTEGER NOT NULL,
    journal     BLOB NOT NULL REFERENCES journals (id),
    compartment TEXT NOT NULL,
    epoch       INTEGER NOT NULL,
    sealed      BLOB NOT NULL,
    PRIMARY KEY (id, revision)
) WITHOUT ROWID;

CREATE INDEX records_by_journal ON records (journal, compartment, id, revision);

CREATE TABLE sessions (
    id           BLOB NOT NULL PRIMARY KEY,
    account      BLOB NOT NULL REFERENCES accounts (id),
    created      INTEGER NOT NULL,
    last_seen    INTEGER NOT NULL,
    idle_seconds INTEGER NOT NULL,
    expires      INTEGER NOT NULL,
    wrap         BLOB NOT NULL
) WITHOUT ROWID;

CREATE INDEX sessions_by_account ON sessions (account);

CREATE TABLE invitations (
    id      BLOB NOT NULL PRIMARY KEY,
    host    INTEGER NOT NULL,
    expires INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE attempts (
    tag        BLOB NOT NULL PRIMARY KEY,
    failures   INTEGER NOT NULL,
    wait_until INTEGER NOT NULL,
    forget     INTEGER NOT NULL
) WITHOUT ROWID;
