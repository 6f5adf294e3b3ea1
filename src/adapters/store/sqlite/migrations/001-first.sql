-- Foundations have a number here, because their name would stand in every row of the tables below.
CREATE TABLE foundation (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  -- Two records under one origin would be signed by one key, and that is a fork.
  origin TEXT NOT NULL UNIQUE,
  vkey TEXT NOT NULL
) STRICT;

-- Kept in the order of its key, so that a start reads it from end to end.
CREATE TABLE entry (
  foundation INTEGER NOT NULL REFERENCES foundation (id),
  n INTEGER NOT NULL CHECK (n >= 0),
  bytes BLOB NOT NULL CHECK (length(bytes) <= 65535),
  PRIMARY KEY (foundation, n)
) STRICT, WITHOUT ROWID;

CREATE TABLE hash (
  foundation INTEGER NOT NULL REFERENCES foundation (id),
  level INTEGER NOT NULL CHECK (level >= 0),
  n INTEGER NOT NULL CHECK (n >= 0),
  hash BLOB NOT NULL CHECK (length(hash) = 32),
  PRIMARY KEY (foundation, level, n)
) STRICT, WITHOUT ROWID;

-- Every checkpoint that was signed. The key is the rule: never two roots for one size.
CREATE TABLE checkpoint (
  foundation INTEGER NOT NULL REFERENCES foundation (id),
  size INTEGER NOT NULL CHECK (size > 0),
  bytes BLOB NOT NULL,
  PRIMARY KEY (foundation, size)
) STRICT, WITHOUT ROWID;

CREATE TABLE document (
  id INTEGER PRIMARY KEY,
  foundation INTEGER NOT NULL REFERENCES foundation (id),
  digest TEXT NOT NULL,
  text TEXT NOT NULL,
  UNIQUE (foundation, digest)
) STRICT;

CREATE TABLE sealed (
  id INTEGER PRIMARY KEY,
  foundation INTEGER NOT NULL REFERENCES foundation (id),
  commitment TEXT NOT NULL,
  salt BLOB NOT NULL,
  value TEXT NOT NULL,
  readers TEXT NOT NULL CHECK (readers IN ('public', 'self', 'group')),
  person TEXT CHECK ((person IS NULL) = (readers = 'public')),
  readers_group TEXT CHECK ((readers_group IS NULL) = (readers <> 'group')),
  UNIQUE (foundation, commitment)
) STRICT;

CREATE TABLE outbox (
  -- The order in which letters were written.
  place INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  foundation INTEGER NOT NULL REFERENCES foundation (id),
  kind TEXT NOT NULL CHECK (kind = 'mail'),
  due TEXT NOT NULL,
  attempts INTEGER NOT NULL CHECK (attempts >= 0),
  last_error TEXT,
  addressee TEXT NOT NULL,
  subject TEXT NOT NULL,
  text TEXT NOT NULL,
  html TEXT NOT NULL
) STRICT;

CREATE INDEX outbox_by_due ON outbox (due, place);
