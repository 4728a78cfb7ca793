-- Files by content, in pieces of 256 KB, so that no row grows beyond what SQLite handles well.

CREATE TABLE collaborations (
    number INTEGER PRIMARY KEY,
    id     TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE contents (
    number        INTEGER PRIMARY KEY,
    collaboration INTEGER NOT NULL REFERENCES collaborations,
    hash          BLOB NOT NULL,
    size_bytes    INTEGER NOT NULL,
    media_type    TEXT NOT NULL,
    UNIQUE (collaboration, hash)
) STRICT;

CREATE TABLE pieces (
    content INTEGER NOT NULL REFERENCES contents,
    piece   INTEGER NOT NULL,
    bytes   BLOB NOT NULL,
    PRIMARY KEY (content, piece)
) STRICT;
