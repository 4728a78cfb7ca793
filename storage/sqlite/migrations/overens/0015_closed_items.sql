-- Calendars tell of the last days that hold no more.
CREATE INDEX closed_items_by_due ON items (collaboration, due) WHERE open = 0;
