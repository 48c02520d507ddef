-- The library as it began. Times are milliseconds since 1970 in UTC.

-- What belongs to the whole library: its id, the newsroom.
CREATE TABLE setting (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- One line of the list for each article; the text stands in another table so that a list of ten
-- thousand lines reads few pages.
CREATE TABLE article (
  id TEXT PRIMARY KEY,
  revision INTEGER NOT NULL,
  -- the last row of the journal that the stored text holds
  folded INTEGER NOT NULL,
  headline TEXT NOT NULL,
  status TEXT NOT NULL,
  section TEXT NOT NULL,
  created INTEGER NOT NULL,
  updated INTEGER NOT NULL,
  words INTEGER NOT NULL,
  -- where the caret stood: block, field, offset
  caret TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX article_by_update ON article (updated DESC);

CREATE TABLE body (
  article TEXT PRIMARY KEY REFERENCES article (id),
  json TEXT NOT NULL,
  -- the folded text that a search looks through
  search TEXT NOT NULL
) STRICT;

-- Each change of a text before it is folded into the body.
CREATE TABLE journal (
  article TEXT NOT NULL REFERENCES article (id),
  seq INTEGER NOT NULL,
  at INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('text', 'metadata')),
  change TEXT NOT NULL,
  PRIMARY KEY (article, seq)
) STRICT, WITHOUT ROWID;

-- Rows of the journal that could not be replayed: set aside, never thrown away.
CREATE TABLE journal_aside (
  article TEXT NOT NULL REFERENCES article (id),
  seq INTEGER NOT NULL,
  at INTEGER NOT NULL,
  kind TEXT NOT NULL,
  change TEXT NOT NULL
) STRICT;

-- Whole articles at meaningful moments. The sequence is the order, whatever the clock said.
CREATE TABLE version (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT,
  article TEXT NOT NULL REFERENCES article (id),
  at INTEGER NOT NULL,
  reason TEXT NOT NULL,
  json TEXT NOT NULL
) STRICT;

CREATE INDEX version_by_article ON version (article, sequence DESC);
