-- What somebody called a version, and the id of who sat at the desk when it was kept; both may be
-- empty.
ALTER TABLE version ADD COLUMN name TEXT NOT NULL DEFAULT '';

ALTER TABLE version ADD COLUMN author TEXT NOT NULL DEFAULT '';
