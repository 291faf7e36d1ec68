-- States of actors at some version, sealed under the master key, so that a long history is not read again. Not part of the record:
-- whoever empties this table loses time, never data.
CREATE TABLE snapshots (
    tenant  TEXT NOT NULL,
    stream  TEXT NOT NULL,
    program TEXT NOT NULL,
    version INTEGER NOT NULL,
    head    BLOB NOT NULL,
    at_us   INTEGER NOT NULL,
    sealed  BLOB NOT NULL,
    PRIMARY KEY (tenant, stream)
) STRICT;
