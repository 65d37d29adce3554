-- The editors' desk. What lies on it is sealed to the desk's key; what is published is for
-- everybody and stands in the clear.

CREATE TABLE desks (
    epoch  INTEGER NOT NULL PRIMARY KEY,
    public BLOB NOT NULL
);

CREATE TABLE editors (
    account BLOB NOT NULL REFERENCES accounts (id),
    epoch   INTEGER NOT NULL REFERENCES desks (epoch),
    wrap    BLOB NOT NULL,
    PRIMARY KEY (account, epoch)
) WITHOUT ROWID;

CREATE TABLE pieces (
    id     BLOB NOT NULL,
    number INTEGER NOT NULL,
    epoch  INTEGER NOT NULL REFERENCES desks (epoch),
    sealed BLOB NOT NULL,
    PRIMARY KEY (id, number)
) WITHOUT ROWID;

CREATE TABLE published (
    id   BLOB NOT NULL PRIMARY KEY,
    slot TEXT NOT NULL UNIQUE,
    body BLOB NOT NULL
) WITHOUT ROWID;

CREATE TABLE take_back (
    tag   BLOB NOT NULL PRIMARY KEY,
    piece BLOB NOT NULL
) WITHOUT ROWID;
