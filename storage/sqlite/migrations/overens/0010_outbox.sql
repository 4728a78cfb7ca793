-- Notices on their way. No row holds words that people wrote: they are read from the case when it leaves.

-- A step that tells somebody something, until its news have become deliveries: of the case of that number or,
-- where that is 0, of the meeting. `spread_to`: the key of the last delivery made.
CREATE TABLE fanouts (
    number         INTEGER PRIMARY KEY AUTOINCREMENT,
    collaboration  INTEGER NOT NULL REFERENCES collaborations,
    case_number    INTEGER NOT NULL,
    meeting_number INTEGER NOT NULL,
    sequence       INTEGER NOT NULL,
    spread_to      TEXT NOT NULL
) STRICT;

CREATE TABLE deliveries (
    number         INTEGER PRIMARY KEY AUTOINCREMENT,
    id             TEXT NOT NULL UNIQUE,
    collaboration  INTEGER NOT NULL REFERENCES collaborations,
    case_number    INTEGER NOT NULL,
    meeting_number INTEGER NOT NULL,
    sequence       INTEGER NOT NULL,
    event          INTEGER NOT NULL,
    topic          TEXT NOT NULL,
    channel        TEXT NOT NULL,
    receiver       TEXT NOT NULL,
    account        TEXT NOT NULL,
    party          TEXT NOT NULL,
    queued_at      INTEGER NOT NULL,
    due_at         INTEGER NOT NULL,
    state          TEXT NOT NULL,
    attempts       INTEGER NOT NULL,
    first_tried_at INTEGER,
    reason         TEXT NOT NULL,
    parcel         TEXT NOT NULL,
    settled_at     INTEGER,
    read_at        INTEGER
) STRICT;
CREATE INDEX open_deliveries ON deliveries (channel, receiver, number, state, due_at)
    WHERE state IN ('queued', 'sending', 'retrying');
CREATE INDEX inbox_of_accounts ON deliveries (receiver, number) WHERE channel = 'inbox';
CREATE INDEX unread_of_accounts ON deliveries (receiver, number) WHERE channel = 'inbox' AND read_at IS NULL;
CREATE INDEX mailed_to ON deliveries (receiver, settled_at) WHERE channel = 'mail' AND state = 'delivered';
CREATE INDEX settled_deliveries ON deliveries (settled_at);
CREATE INDEX sent_deliveries ON deliveries (number) WHERE channel <> 'inbox';

-- What an account has chosen; no row: what is usual. Paces as words, in the order of the topics; minutes of
-- the day between which it wants no mail.
CREATE TABLE notice_settings (
    account     TEXT PRIMARY KEY REFERENCES accounts,
    paces       TEXT NOT NULL,
    quiet_from  INTEGER,
    quiet_until INTEGER
) STRICT, WITHOUT ROWID;

-- Programs that are told what happens. The secrets are needed as they are: what is sent is signed with them.
CREATE TABLE webhooks (
    collaboration INTEGER NOT NULL REFERENCES collaborations,
    id            TEXT NOT NULL,
    url           TEXT NOT NULL,
    title         TEXT NOT NULL,
    secret        TEXT NOT NULL,
    former_secret TEXT NOT NULL,
    former_until  INTEGER,
    paused        INTEGER NOT NULL,
    made_at       INTEGER NOT NULL,
    PRIMARY KEY (collaboration, id)
) STRICT, WITHOUT ROWID;
