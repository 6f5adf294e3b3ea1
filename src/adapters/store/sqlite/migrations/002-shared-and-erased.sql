-- When time next brings something about, as the named version of the code sees it; none until one has said so.
ALTER TABLE foundation ADD COLUMN wakes_at TEXT;
ALTER TABLE foundation ADD COLUMN wakes_version TEXT;

-- How many entries the record had when the batch began that brought it, so that what is new can be read alone.
ALTER TABLE document ADD COLUMN at_size INTEGER NOT NULL DEFAULT 0 CHECK (at_size >= 0);
CREATE INDEX document_by_size ON document (foundation, at_size, id);

-- What nobody may read stood as readable to a person without an identifier.
CREATE TABLE sealed_anew (
  id INTEGER PRIMARY KEY,
  foundation INTEGER NOT NULL REFERENCES foundation (id),
  at_size INTEGER NOT NULL CHECK (at_size >= 0),
  commitment TEXT NOT NULL,
  salt BLOB NOT NULL,
  value TEXT NOT NULL,
  readers TEXT NOT NULL CHECK (readers IN ('public', 'self', 'nobody', 'group')),
  person TEXT CHECK ((person IS NULL) = (readers IN ('public', 'nobody'))),
  readers_group TEXT CHECK ((readers_group IS NULL) = (readers <> 'group')),
  UNIQUE (foundation, commitment)
) STRICT;
INSERT INTO sealed_anew (id, foundation, at_size, commitment, salt, value, readers, person, readers_group)
  SELECT id, foundation, 0, commitment, salt, value,
    CASE WHEN person = '' THEN 'nobody' ELSE readers END, nullif(person, ''), readers_group
  FROM sealed ORDER BY id;
DROP TABLE sealed;
ALTER TABLE sealed_anew RENAME TO sealed;
CREATE INDEX sealed_by_size ON sealed (foundation, at_size, id);

-- The newest checkpoint with the lines of its witnesses, beside the signed ones because those never change.
CREATE TABLE cosigned (
  foundation INTEGER PRIMARY KEY REFERENCES foundation (id),
  size INTEGER NOT NULL CHECK (size > 0),
  bytes BLOB NOT NULL
) STRICT;

-- The state at a size, so that a start does not fold the whole record. In parts, each kept by a transaction of its own,
-- because one of them would hold up every act for as long as hundreds of megabytes take; whole when all of them are there.
CREATE TABLE snapshot (
  id INTEGER PRIMARY KEY,
  foundation INTEGER NOT NULL REFERENCES foundation (id),
  whole INTEGER NOT NULL DEFAULT 0 CHECK (whole IN (0, 1)),
  version TEXT NOT NULL,
  size INTEGER NOT NULL CHECK (size >= 0),
  root BLOB NOT NULL CHECK (length(root) = 32),
  length INTEGER NOT NULL CHECK (length >= 0),
  sha256 BLOB NOT NULL CHECK (length(sha256) = 32)
) STRICT;
CREATE INDEX snapshot_of_foundation ON snapshot (foundation);
CREATE TABLE snapshot_part (
  id INTEGER PRIMARY KEY,
  snapshot INTEGER NOT NULL REFERENCES snapshot (id),
  part INTEGER NOT NULL CHECK (part >= 0),
  bytes BLOB NOT NULL,
  UNIQUE (snapshot, part)
) STRICT;
