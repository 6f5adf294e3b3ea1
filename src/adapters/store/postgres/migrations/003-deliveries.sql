-- How far each announcement has come to each of its channels, until the record holds what became of it.
CREATE TABLE delivery (
  foundation text NOT NULL REFERENCES foundation (name),
  announcement integer NOT NULL CHECK (announcement > 0),
  channel integer NOT NULL CHECK (channel >= 0),
  due timestamptz(3) NOT NULL,
  attempts integer NOT NULL CHECK (attempts >= 0),
  first_at timestamptz(3),
  begun_at timestamptz(3),
  last_error text,
  PRIMARY KEY (foundation, announcement, channel)
);
CREATE INDEX delivery_by_due ON delivery (due);
