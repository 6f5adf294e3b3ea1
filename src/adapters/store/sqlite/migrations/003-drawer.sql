-- Small things beside the record that are nobody's history; those of a person go with them.
CREATE TABLE drawer (
  foundation INTEGER NOT NULL REFERENCES foundation (id),
  kind TEXT NOT NULL,
  key TEXT NOT NULL,
  person TEXT,
  text TEXT NOT NULL,
  PRIMARY KEY (foundation, kind, key)
) STRICT, WITHOUT ROWID;
CREATE INDEX drawer_of_person ON drawer (foundation, person) WHERE person IS NOT NULL;

-- Where a mail program stops letters of a kind.
ALTER TABLE outbox ADD COLUMN unsubscribe TEXT;
