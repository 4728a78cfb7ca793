-- An item may be about one seat of a body, "steering_group/primary_care"; empty: it is not.
ALTER TABLE items ADD COLUMN seat TEXT NOT NULL DEFAULT '';

-- The revision of the register that the open cases were last told of.
ALTER TABLE collaborations ADD COLUMN told_revision INTEGER NOT NULL DEFAULT 0;
