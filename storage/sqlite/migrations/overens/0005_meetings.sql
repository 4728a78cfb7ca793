-- What meetings have come to: entries as for cases, sealed in a chain of their own, texts apart from them.
-- `meeting` is the meeting's address in its body's calendar; `told_version` the one the cases were told of.
CREATE TABLE meetings (
    collaboration INTEGER NOT NULL REFERENCES collaborations,
    number        INTEGER NOT NULL,
    body          TEXT NOT NULL,
    meeting       TEXT NOT NULL,
    state         TEXT NOT NULL,
    day           INTEGER NOT NULL,
    last_section  INTEGER NOT NULL,
    version       INTEGER NOT NULL,
    told_version  INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (collaboration, number)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX meetings_by_body ON meetings (collaboration, body, meeting);
CREATE INDEX untold_meetings ON meetings (collaboration, number) WHERE told_version < version;

CREATE TABLE meeting_entries (
    collaboration  INTEGER NOT NULL,
    meeting_number INTEGER NOT NULL,
    sequence       INTEGER NOT NULL,
    recorded_at    INTEGER NOT NULL,
    happened_on    INTEGER NOT NULL,
    person         TEXT NOT NULL,
    role           TEXT NOT NULL,
    of_whom        TEXT NOT NULL,
    origin         TEXT NOT NULL,
    command        TEXT NOT NULL,
    format         INTEGER NOT NULL,
    events         TEXT NOT NULL,
    seal           BLOB NOT NULL,
    PRIMARY KEY (collaboration, meeting_number, sequence),
    FOREIGN KEY (collaboration, meeting_number) REFERENCES meetings
) STRICT;

CREATE TABLE meeting_texts (
    collaboration  INTEGER NOT NULL,
    meeting_number INTEGER NOT NULL,
    number         INTEGER NOT NULL,
    sequence       INTEGER NOT NULL,
    commitment     BLOB NOT NULL,
    salt           BLOB,
    text           TEXT,
    PRIMARY KEY (collaboration, meeting_number, number),
    FOREIGN KEY (collaboration, meeting_number) REFERENCES meetings
) STRICT;

CREATE TABLE meeting_replies (
    collaboration  INTEGER NOT NULL,
    guard          BLOB NOT NULL,
    body_hash      TEXT NOT NULL,
    meeting_number INTEGER NOT NULL,
    version        INTEGER NOT NULL,
    made           TEXT NOT NULL,
    recorded_at    INTEGER NOT NULL,
    PRIMARY KEY (collaboration, guard)
) STRICT, WITHOUT ROWID;
CREATE INDEX meeting_replies_by_age ON meeting_replies (recorded_at);
