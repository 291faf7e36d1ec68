-- approved: the number of the version in use. The texts are contents.
CREATE TABLE macros (
    tenant   TEXT NOT NULL,
    macro    TEXT NOT NULL,
    version  INTEGER NOT NULL,
    name     TEXT NOT NULL,
    locale   TEXT NOT NULL,
    channel  TEXT,
    purpose  TEXT NOT NULL,
    latest   INTEGER NOT NULL,
    approved INTEGER,
    PRIMARY KEY (tenant, macro)
) STRICT, WITHOUT ROWID;

-- Which reply was made from which version, written with the reply.
CREATE TABLE macro_uses (
    tenant        TEXT NOT NULL,
    macro         TEXT NOT NULL,
    reply         TEXT NOT NULL,
    macro_version INTEGER NOT NULL,
    ticket        TEXT NOT NULL,
    at_us         INTEGER NOT NULL,
    PRIMARY KEY (tenant, macro, reply)
) STRICT, WITHOUT ROWID;
