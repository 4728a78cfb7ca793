-- What the unit that writes calls itself; its short name stands in addresses.
ALTER TABLE answer_drafts ADD COLUMN title TEXT NOT NULL DEFAULT '';
