-- The account that takes care of an item for those asked; empty: nobody in particular.
ALTER TABLE items ADD COLUMN case_officer TEXT NOT NULL DEFAULT '';
CREATE INDEX open_items_by_case_officer ON items (collaboration, case_officer, due, case_number, item)
    WHERE open = 1 AND case_officer <> '';
