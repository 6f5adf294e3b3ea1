-- Small things beside the record that are nobody's history; those of a person go with them.
CREATE TABLE drawer (
  foundation text NOT NULL REFERENCES foundation (name),
  kind text NOT NULL,
  key text NOT NULL COLLATE "C",
  person text,
  text bytea NOT NULL,
  PRIMARY KEY (foundation, kind, key)
);
CREATE INDEX drawer_of_person ON drawer (foundation, person) WHERE person IS NOT NULL;
ALTER TABLE drawer ALTER COLUMN text SET STATISTICS 0;

-- Where a mail program stops letters of a kind.
ALTER TABLE outbox ADD COLUMN unsubscribe text;
ALTER TABLE outbox ALTER COLUMN unsubscribe SET STATISTICS 0;
