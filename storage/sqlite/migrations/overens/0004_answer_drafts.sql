-- Answers that somebody asked is still working on: not part of the case, and read by nobody else.
CREATE TABLE answer_drafts (
    collaboration INTEGER NOT NULL,
    case_number   INTEGER NOT NULL,
    item          INTEGER NOT NULL,
    unit          TEXT NOT NULL,
    saved_at      INTEGER NOT NULL,
    answer        TEXT NOT NULL,
    PRIMARY KEY (collaboration, case_number, item, unit)
) STRICT, WITHOUT ROWID;
