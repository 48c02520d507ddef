-- Hand-offs that came back from another desk and wait until somebody has chosen between paragraphs
-- that both have changed. Their pictures and people are in the library already.
CREATE TABLE waiting (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  article TEXT NOT NULL REFERENCES article (id),
  at INTEGER NOT NULL,
  json TEXT NOT NULL
) STRICT;
