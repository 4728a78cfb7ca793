-- Lifecycles that somebody is working on: readable, perhaps not proven. No case follows one.
CREATE TABLE lifecycle_drafts (
    collaboration INTEGER NOT NULL REFERENCES collaborations,
    name          TEXT NOT NULL,
    saved_at      INTEGER NOT NULL,
    text          TEXT NOT NULL,
    fragments     TEXT NOT NULL,
    PRIMARY KEY (collaboration, name)
) STRICT;
