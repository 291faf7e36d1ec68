-- States of actors at some version, sealed under the master key, so that a long history is not read again. Not part of the record:
-- whoever empties this table loses time, never data.
CREATE TABLE snapshots (
    tenant  text COLLATE "C" NOT NULL,
    stream  text COLLATE "C" NOT NULL,
    program text COLLATE "C" NOT NULL,
    version bigint NOT NULL,
    head    bytea NOT NULL,
    at_us   bigint NOT NULL,
    sealed  bytea NOT NULL,
    PRIMARY KEY (tenant, stream)
);
