-- The steps of meetings are numbered with those of cases, in the order they were taken, so that live views can
-- follow both. 0: taken before that.
ALTER TABLE meeting_entries ADD COLUMN number INTEGER NOT NULL DEFAULT 0;
CREATE INDEX meeting_entries_by_number ON meeting_entries (number);
