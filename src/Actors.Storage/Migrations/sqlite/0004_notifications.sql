-- What people are told: addressed to one person, or to everybody with a role. The first of them who reads it has read it for all.
CREATE TABLE notifications (
    tenant  TEXT NOT NULL,
    id      TEXT NOT NULL,
    person  TEXT,
    role    TEXT,
    topic   TEXT NOT NULL,
    ticket  TEXT,
    at_us   INTEGER NOT NULL,
    read_us INTEGER,
    PRIMARY KEY (tenant, id),
    CHECK ((person IS NULL) <> (role IS NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX notifications_of_person ON notifications (tenant, person, id) WHERE person IS NOT NULL;
CREATE INDEX notifications_of_role ON notifications (tenant, role, id) WHERE role IS NOT NULL;
