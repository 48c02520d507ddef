-- When remarks on an article came last from outside of this library: from a guest, or another desk.
-- Their own times say when they were made, which may be long before anybody here looked last.
CREATE TABLE arrival (
  article TEXT PRIMARY KEY REFERENCES article (id),
  at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
