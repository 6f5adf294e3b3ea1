-- How far each announcement has come to each of its channels, until the record holds what became of it.
CREATE TABLE delivery (
  foundation INTEGER NOT NULL REFERENCES foundation (id),
  announcement INTEGER NOT NULL CHECK (announcement > 0),
  channel INTEGER NOT NULL CHECK (channel >= 0),
  due TEXT NOT NULL,
  attempts INTEGER NOT NULL CHECK (attempts >= 0),
  first_at TEXT,
  begun_at TEXT,
  last_error TEXT,
  PRIMARY KEY (foundation, announcement, channel)
) STRICT, WITHOUT ROWID;
CREATE INDEX delivery_by_due ON delivery (due);
