-- What people are told: addressed to one person, or to everybody with a role. The first of them who reads it has read it for all.
CREATE TABLE notifications (
    tenant  text COLLATE "C" NOT NULL,
    id      uuid NOT NULL,
    person  uuid,
    role    text COLLATE "C",
    topic   text COLLATE "C" NOT NULL,
    ticket  uuid,
    at_us   bigint NOT NULL,
    read_us bigint,
    PRIMARY KEY (tenant, id),
    CHECK ((person IS NULL) <> (role IS NULL))
);
CREATE INDEX notifications_of_person ON notifications (tenant, person, id) WHERE person IS NOT NULL;
CREATE INDEX notifications_of_role ON notifications (tenant, role, id) WHERE role IS NOT NULL;
