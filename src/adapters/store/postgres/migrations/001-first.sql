-- Every table but the first begins its key with the foundation, so that a distributed PostgreSQL can keep each foundation's
-- rows together; see docs/decisions/014-postgresql.md.

CREATE TABLE foundation (
  -- The order in which they were set up.
  place bigint GENERATED ALWAYS AS IDENTITY,
  name text PRIMARY KEY,
  -- Two records under one origin would be signed by one key, and that is a fork.
  origin text NOT NULL UNIQUE,
  vkey text NOT NULL
);

-- The row that a turn locks, and when time next brings something about, as the named version of the code sees it.
-- It changes with almost every batch, so it has room for the next version of itself beside it.
CREATE TABLE progress (
  foundation text PRIMARY KEY REFERENCES foundation (name),
  wakes_at timestamptz(3),
  wakes_version text
) WITH (fillfactor = 50);

CREATE TABLE entry (
  foundation text NOT NULL REFERENCES foundation (name),
  n bigint NOT NULL CHECK (n >= 0),
  bytes bytea NOT NULL CHECK (length(bytes) <= 65535),
  PRIMARY KEY (foundation, n)
);

CREATE TABLE hash (
  foundation text NOT NULL REFERENCES foundation (name),
  level integer NOT NULL CHECK (level >= 0),
  n bigint NOT NULL CHECK (n >= 0),
  hash bytea NOT NULL CHECK (length(hash) = 32),
  PRIMARY KEY (foundation, level, n)
);

-- Every checkpoint that was signed. The key is the rule: never two roots for one size.
CREATE TABLE checkpoint (
  foundation text NOT NULL REFERENCES foundation (name),
  size bigint NOT NULL CHECK (size > 0),
  bytes bytea NOT NULL,
  PRIMARY KEY (foundation, size)
);

-- The newest checkpoint with the lines of its witnesses, beside the signed ones because those never change.
CREATE TABLE cosigned (
  foundation text PRIMARY KEY REFERENCES foundation (name),
  size bigint NOT NULL CHECK (size > 0),
  bytes bytea NOT NULL
);

-- Texts that people wrote are bytes in UTF-8, because they may hold U+0000, which the type text refuses.
CREATE TABLE document (
  foundation text NOT NULL REFERENCES foundation (name),
  digest text NOT NULL,
  -- How many entries the record had when the batch began that brought it, so that what is new can be read alone.
  at_size bigint NOT NULL CHECK (at_size >= 0),
  place bigint GENERATED ALWAYS AS IDENTITY,
  text bytea NOT NULL,
  PRIMARY KEY (foundation, digest)
);
CREATE INDEX document_by_size ON document (foundation, at_size, place);

CREATE TABLE sealed (
  foundation text NOT NULL REFERENCES foundation (name),
  commitment text NOT NULL,
  at_size bigint NOT NULL CHECK (at_size >= 0),
  place bigint GENERATED ALWAYS AS IDENTITY,
  salt bytea NOT NULL,
  value bytea NOT NULL,
  readers text NOT NULL CHECK (readers IN ('public', 'self', 'nobody', 'group')),
  person text CHECK ((person IS NULL) = (readers IN ('public', 'nobody'))),
  readers_group text CHECK ((readers_group IS NULL) = (readers <> 'group')),
  PRIMARY KEY (foundation, commitment)
);
CREATE INDEX sealed_by_size ON sealed (foundation, at_size, place);

CREATE TABLE outbox (
  foundation text NOT NULL REFERENCES foundation (name),
  id text NOT NULL,
  -- The order in which letters were written.
  place bigint GENERATED ALWAYS AS IDENTITY,
  kind text NOT NULL CHECK (kind = 'mail'),
  due timestamptz(3) NOT NULL,
  attempts integer NOT NULL CHECK (attempts >= 0),
  last_error text,
  addressee bytea NOT NULL,
  subject bytea NOT NULL,
  text bytea NOT NULL,
  html bytea NOT NULL,
  PRIMARY KEY (foundation, id)
);
CREATE INDEX outbox_by_due ON outbox (due, place);
CREATE INDEX outbox_by_id ON outbox (id);

-- The state at a size, so that a start does not fold the whole record; in parts, because a value has at most a gigabyte.
CREATE TABLE snapshot (
  foundation text PRIMARY KEY REFERENCES foundation (name),
  version text NOT NULL,
  size bigint NOT NULL CHECK (size >= 0),
  root bytea NOT NULL CHECK (length(root) = 32),
  length bigint NOT NULL CHECK (length >= 0),
  sha256 bytea NOT NULL CHECK (length(sha256) = 32)
);
CREATE TABLE snapshot_part (
  foundation text NOT NULL REFERENCES foundation (name),
  part integer NOT NULL CHECK (part >= 0),
  bytes bytea NOT NULL,
  PRIMARY KEY (foundation, part)
);
ALTER TABLE snapshot_part ALTER COLUMN bytes SET STORAGE EXTERNAL;

-- Samples of a column's values stand in the planner's statistics, where an erased one would live on.
ALTER TABLE sealed ALTER COLUMN salt SET STATISTICS 0, ALTER COLUMN value SET STATISTICS 0;
ALTER TABLE outbox
  ALTER COLUMN addressee SET STATISTICS 0,
  ALTER COLUMN subject SET STATISTICS 0,
  ALTER COLUMN text SET STATISTICS 0,
  ALTER COLUMN html SET STATISTICS 0,
  ALTER COLUMN last_error SET STATISTICS 0;
