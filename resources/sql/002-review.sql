-- The desk's work on articles: threads, decisions, waivers, signatures.

CREATE TABLE review (
  article TEXT PRIMARY KEY REFERENCES article (id),
  -- threads that wait for somebody
  open INTEGER NOT NULL,
  json TEXT NOT NULL
) STRICT;

-- When a person looked at an article last, and the version that was seen.
CREATE TABLE seen (
  person TEXT NOT NULL,
  article TEXT NOT NULL REFERENCES article (id),
  at INTEGER NOT NULL,
  version INTEGER NOT NULL,
  PRIMARY KEY (person, article)
) STRICT, WITHOUT ROWID;

-- The journal takes one more kind of change.
CREATE TABLE journal_new (
  article TEXT NOT NULL REFERENCES article (id),
  seq INTEGER NOT NULL,
  at INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('text', 'metadata', 'review')),
  change TEXT NOT NULL,
  PRIMARY KEY (article, seq)
) STRICT, WITHOUT ROWID;

INSERT INTO journal_new (article, seq, at, kind, change)
  SELECT article, seq, at, kind, change FROM journal;

DROP TABLE journal;

ALTER TABLE journal_new RENAME TO journal;
