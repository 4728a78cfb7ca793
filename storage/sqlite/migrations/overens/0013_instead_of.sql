-- Whom the receiver of a notice stands in for.
ALTER TABLE deliveries ADD COLUMN instead_of TEXT NOT NULL DEFAULT '';   -- an account; empty: nobody is away
