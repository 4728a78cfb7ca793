-- Tasks that somebody has put aside in their own list.
CREATE TABLE snoozes (
    collaboration INTEGER NOT NULL REFERENCES collaborations,
    account       TEXT NOT NULL REFERENCES accounts,
    case_id       TEXT NOT NULL,
    item          INTEGER NOT NULL,
    until_day     INTEGER NOT NULL,   -- from that day it stands in the list again
    PRIMARY KEY (collaboration, account, case_id, item)
) STRICT, WITHOUT ROWID;
