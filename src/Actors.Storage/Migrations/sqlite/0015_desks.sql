-- One row for each addressee of a notification: person/{user}, team/{team} or role/{role}. What one person has read, the others have not.
DROP TABLE notifications;

CREATE TABLE notifications (
    tenant    TEXT NOT NULL,
    addressee TEXT NOT NULL,
    at_us     INTEGER NOT NULL,
    id        TEXT NOT NULL,
    topic     TEXT NOT NULL,
    about     TEXT NOT NULL,
    account   TEXT,
    PRIMARY KEY (tenant, addressee, at_us, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX notifications_by_id ON notifications (tenant, id);

-- at_us is the notification's own: the row goes when the notification goes.
CREATE TABLE notification_reads (
    tenant TEXT NOT NULL,
    person TEXT NOT NULL,
    id     TEXT NOT NULL,
    at_us  INTEGER NOT NULL,
    PRIMARY KEY (tenant, person, id)
) STRICT, WITHOUT ROWID;

-- States of grains that are no part of the record, sealed under the master key. The key is the grain's, which begins with its tenant.
CREATE TABLE grain_states (
    kind    TEXT NOT NULL,
    key     TEXT NOT NULL,
    version INTEGER NOT NULL,
    sealed  BLOB,
    PRIMARY KEY (kind, key)
) STRICT;
