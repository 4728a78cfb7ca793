-- Every key starts with the collaboration, so that one collaboration can be moved or disposed of by itself.
-- Days are counted from 1970-01-01; instants are milliseconds from then, UTC.
-- What people have written lies in texts and, made fit for searching, in case_titles; nowhere else.

CREATE TABLE collaborations (
    number INTEGER PRIMARY KEY,
    id     TEXT NOT NULL UNIQUE
) STRICT;

-- All revisions of a register, each with the act that wrote it; the highest is in use.
CREATE TABLE registers (
    collaboration INTEGER NOT NULL REFERENCES collaborations,
    revision      INTEGER NOT NULL,
    recorded_at   INTEGER NOT NULL,
    happened_on   INTEGER NOT NULL,
    person        TEXT NOT NULL,
    role          TEXT NOT NULL,
    of_whom       TEXT NOT NULL,
    origin        TEXT NOT NULL,
    format        INTEGER NOT NULL,
    body          TEXT NOT NULL,
    PRIMARY KEY (collaboration, revision)
) STRICT;

CREATE TABLE lifecycles (
    collaboration INTEGER NOT NULL REFERENCES collaborations,
    name          TEXT NOT NULL,
    version       INTEGER NOT NULL,
    hash          TEXT NOT NULL,
    published_at  INTEGER NOT NULL,
    text          TEXT NOT NULL,
    fragments     TEXT NOT NULL,
    PRIMARY KEY (collaboration, name, version)
) STRICT;

-- A line of a list for each case. `id` is the UUID's 16 bytes; `title` the number of a text; `states` a list of words.
CREATE TABLE cases (
    collaboration     INTEGER NOT NULL REFERENCES collaborations,
    number            INTEGER NOT NULL,
    id                BLOB NOT NULL,
    lifecycle         TEXT NOT NULL,
    lifecycle_version INTEGER NOT NULL,
    title             INTEGER NOT NULL,
    phase             TEXT NOT NULL,
    states            TEXT NOT NULL,
    started_on        INTEGER NOT NULL,
    next_due          INTEGER,
    open_items        INTEGER NOT NULL,
    on_hold           INTEGER NOT NULL,
    version           INTEGER NOT NULL,
    changed_at        INTEGER NOT NULL,
    PRIMARY KEY (collaboration, number)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX cases_by_id ON cases (collaboration, id);
CREATE INDEX cases_by_lifecycle ON cases (collaboration, lifecycle, number);
CREATE INDEX cases_by_phase ON cases (collaboration, phase, number);

CREATE TABLE case_states (
    collaboration INTEGER NOT NULL,
    state         TEXT NOT NULL,
    case_number   INTEGER NOT NULL,
    PRIMARY KEY (collaboration, state, case_number),
    FOREIGN KEY (collaboration, case_number) REFERENCES cases
) STRICT, WITHOUT ROWID;

-- How many cases there are; `state` is empty in the rows that count every case once.
CREATE TABLE case_counts (
    collaboration INTEGER NOT NULL,
    lifecycle     TEXT NOT NULL,
    phase         TEXT NOT NULL,
    state         TEXT NOT NULL,
    cases         INTEGER NOT NULL,
    PRIMARY KEY (collaboration, lifecycle, phase, state)
) STRICT, WITHOUT ROWID;

-- Titles as they are searched: lower case, one way of writing å, ä and ö.
CREATE TABLE case_titles (
    collaboration INTEGER NOT NULL,
    case_number   INTEGER NOT NULL,
    folded        TEXT NOT NULL,
    PRIMARY KEY (collaboration, case_number),
    FOREIGN KEY (collaboration, case_number) REFERENCES cases
) STRICT, WITHOUT ROWID;

-- One row for each step of a case, never changed. `number` is the installation's own count and the change feed's.
-- `seal` is the hash that chains it to the entry before (storage/codec/seal.hpp).
CREATE TABLE entries (
    number        INTEGER PRIMARY KEY,
    collaboration INTEGER NOT NULL,
    case_number   INTEGER NOT NULL,
    sequence      INTEGER NOT NULL,
    recorded_at   INTEGER NOT NULL,
    happened_on   INTEGER NOT NULL,
    person        TEXT NOT NULL,
    role          TEXT NOT NULL,
    of_whom       TEXT NOT NULL,
    origin        TEXT NOT NULL,
    command       TEXT NOT NULL,
    format        INTEGER NOT NULL,
    events        TEXT NOT NULL,
    seal          BLOB NOT NULL,
    FOREIGN KEY (collaboration, case_number) REFERENCES cases
) STRICT;
CREATE UNIQUE INDEX entries_by_case ON entries (collaboration, case_number, sequence);
CREATE INDEX entries_by_collaboration ON entries (collaboration);

-- `sequence`: the entry that brought it. Disposed of: salt and text are null, the commitment stays.
CREATE TABLE texts (
    collaboration INTEGER NOT NULL,
    case_number   INTEGER NOT NULL,
    number        INTEGER NOT NULL,
    sequence      INTEGER NOT NULL,
    commitment    BLOB NOT NULL,
    salt          BLOB,
    text          TEXT,
    PRIMARY KEY (collaboration, case_number, number),
    FOREIGN KEY (collaboration, case_number) REFERENCES cases
) STRICT;

-- Each item as it stands, those of earlier rounds as they ended.
CREATE TABLE items (
    collaboration  INTEGER NOT NULL,
    case_number    INTEGER NOT NULL,
    item           INTEGER NOT NULL,
    work           TEXT NOT NULL,
    round          INTEGER NOT NULL,
    addressee_kind TEXT NOT NULL,
    addressee      TEXT NOT NULL,
    office         TEXT NOT NULL,
    state          TEXT NOT NULL,
    due            INTEGER,
    open           INTEGER NOT NULL,
    PRIMARY KEY (collaboration, case_number, item),
    FOREIGN KEY (collaboration, case_number) REFERENCES cases
) STRICT, WITHOUT ROWID;
CREATE INDEX open_items_by_due ON items (collaboration, due, case_number, item) WHERE open = 1;
CREATE INDEX open_items_by_addressee ON items (collaboration, addressee, due, case_number, item) WHERE open = 1;

CREATE TABLE timers (
    collaboration INTEGER NOT NULL,
    case_number   INTEGER NOT NULL,
    timer         TEXT NOT NULL,
    day           INTEGER NOT NULL,
    PRIMARY KEY (collaboration, case_number, timer),
    FOREIGN KEY (collaboration, case_number) REFERENCES cases
) STRICT, WITHOUT ROWID;
CREATE INDEX timers_by_day ON timers (day, collaboration, case_number, timer);

-- What is to be done after a step. The row goes when it is done; after too many attempts it stays.
CREATE TABLE errands (
    number        INTEGER PRIMARY KEY AUTOINCREMENT,
    collaboration INTEGER NOT NULL,
    case_number   INTEGER NOT NULL,
    sequence      INTEGER NOT NULL,
    format        INTEGER NOT NULL,
    errand        TEXT NOT NULL,
    attempts      INTEGER NOT NULL,
    reason        TEXT NOT NULL,
    FOREIGN KEY (collaboration, case_number) REFERENCES cases
) STRICT;

-- Delivered notices. What is told stands in the entry of that sequence, as its event number `event`, from 0.
CREATE TABLE notices (
    number        INTEGER PRIMARY KEY,
    collaboration INTEGER NOT NULL,
    case_number   INTEGER NOT NULL,
    sequence      INTEGER NOT NULL,
    event         INTEGER NOT NULL,
    FOREIGN KEY (collaboration, case_number) REFERENCES cases
) STRICT;
CREATE INDEX notices_by_collaboration ON notices (collaboration);

CREATE TABLE notice_receivers (
    collaboration INTEGER NOT NULL,
    addressee     TEXT NOT NULL,
    notice        INTEGER NOT NULL REFERENCES notices,
    PRIMARY KEY (collaboration, addressee, notice)
) STRICT, WITHOUT ROWID;

-- Answers already given, for requests that come again. `guard` is a hash of the request's scope and key.
CREATE TABLE replies (
    collaboration   INTEGER NOT NULL,
    guard           BLOB NOT NULL,
    body_hash       TEXT NOT NULL,
    case_number     INTEGER NOT NULL,
    sequence        INTEGER NOT NULL,
    made            TEXT NOT NULL,
    recorded_at     INTEGER NOT NULL,
    PRIMARY KEY (collaboration, guard)
) STRICT, WITHOUT ROWID;
CREATE INDEX replies_by_age ON replies (recorded_at);
