-- What an answer or a decision by it rests on.
ALTER TABLE credentials ADD COLUMN made_by TEXT NOT NULL DEFAULT '';     -- of a link: an account, or 'system'
ALTER TABLE credentials ADD COLUMN opened_by TEXT NOT NULL DEFAULT '';   -- of a session: 'password' or 'outside'
