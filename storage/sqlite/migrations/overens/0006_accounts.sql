-- Who may sign in, and as what each may act. Beside the cases: a case's log knows an account by its id alone.

CREATE TABLE accounts (
    id         TEXT PRIMARY KEY,
    login_name TEXT NOT NULL UNIQUE,
    name       TEXT NOT NULL,
    mailbox    TEXT NOT NULL,
    language   TEXT NOT NULL,
    password   TEXT NOT NULL,      -- as argon2id writes it
    keeper     INTEGER NOT NULL,
    closed     INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE grants (
    collaboration INTEGER NOT NULL REFERENCES collaborations,
    account       TEXT NOT NULL REFERENCES accounts,
    place         INTEGER NOT NULL,   -- in the order given
    role          TEXT NOT NULL,
    of_whom       TEXT NOT NULL,
    case_id       TEXT NOT NULL,
    from_day      INTEGER NOT NULL,
    until_day     INTEGER,
    PRIMARY KEY (collaboration, account, place)
) STRICT, WITHOUT ROWID;

CREATE TABLE absences (
    account   TEXT NOT NULL REFERENCES accounts,
    place     INTEGER NOT NULL,
    stand_in  TEXT NOT NULL REFERENCES accounts,
    from_day  INTEGER NOT NULL,
    until_day INTEGER NOT NULL,
    PRIMARY KEY (account, place)
) STRICT, WITHOUT ROWID;
CREATE INDEX absences_by_stand_in ON absences (stand_in);

-- Sessions, tokens and one-time keys: the hash of each secret.
CREATE TABLE credentials (
    hash          TEXT PRIMARY KEY,
    kind          TEXT NOT NULL,
    id            TEXT NOT NULL,
    account       TEXT NOT NULL,      -- empty for the key to the first account
    title         TEXT NOT NULL,
    reads_only    INTEGER NOT NULL,
    collaboration TEXT NOT NULL,
    made_at       INTEGER NOT NULL,
    ends_at       INTEGER NOT NULL,
    last_used_at  INTEGER NOT NULL,
    case_id       TEXT NOT NULL,      -- of a link, with the task and the role that it lets act in
    task          INTEGER NOT NULL,
    role          TEXT NOT NULL,
    of_whom       TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX credentials_by_account ON credentials (account);
CREATE INDEX credentials_by_end ON credentials (ends_at);
CREATE INDEX credentials_by_case ON credentials (collaboration, case_id);
CREATE UNIQUE INDEX credentials_by_id ON credentials (id);

CREATE TABLE access_notes (
    number  INTEGER PRIMARY KEY,
    at      INTEGER NOT NULL,
    account TEXT NOT NULL,
    by_whom TEXT NOT NULL,
    what    TEXT NOT NULL,
    detail  TEXT NOT NULL
) STRICT;
CREATE INDEX access_notes_by_account ON access_notes (account);
CREATE INDEX access_notes_by_time ON access_notes (at);
