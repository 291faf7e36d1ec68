-- One row for each addressee of a notification: person/{user}, team/{team} or role/{role}. What one person has read, the others have not.
DROP TABLE notifications;

CREATE TABLE notifications (
    tenant    text COLLATE "C" NOT NULL,
    addressee text COLLATE "C" NOT NULL,
    at_us     bigint NOT NULL,
    id        uuid NOT NULL,
    topic     text COLLATE "C" NOT NULL,
    about     text COLLATE "C" NOT NULL,
    account   text COLLATE "C",
    PRIMARY KEY (tenant, addressee, at_us, id)
);
CREATE INDEX notifications_by_id ON notifications (tenant, id);

-- at_us is the notification's own: the row goes when the notification goes.
CREATE TABLE notification_reads (
    tenant text COLLATE "C" NOT NULL,
    person uuid NOT NULL,
    id     uuid NOT NULL,
    at_us  bigint NOT NULL,
    PRIMARY KEY (tenant, person, id)
);

-- States of grains that are no part of the record, sealed under the master key. The key is the grain's, which begins with its tenant.
CREATE TABLE grain_states (
    kind    text COLLATE "C" NOT NULL,
    key     text COLLATE "C" NOT NULL,
    version integer NOT NULL,
    sealed  bytea,
    PRIMARY KEY (kind, key)
);

-- A conflict is told by the version the caller had, or by none where the caller had none. Only grains with text keys are kept here.
INSERT INTO orleansquery (querykey, querytext) VALUES
('ReadFromStorageKey', $$
    SELECT sealed AS "PayloadBinary", version AS "Version" FROM grain_states
    WHERE kind = @GrainTypeString AND key = @GrainIdExtensionString
$$),
('WriteToStorageKey', $$
    WITH changed AS (
        UPDATE grain_states SET sealed = @PayloadBinary, version = version + 1
        WHERE kind = @GrainTypeString AND key = @GrainIdExtensionString AND version = CAST(@GrainStateVersion AS integer)
        RETURNING version
    ), added AS (
        INSERT INTO grain_states (kind, key, version, sealed)
        SELECT @GrainTypeString, @GrainIdExtensionString, 1, @PayloadBinary
        WHERE CAST(@GrainStateVersion AS integer) IS NULL
        ON CONFLICT DO NOTHING
        RETURNING version
    )
    SELECT coalesce((SELECT version FROM changed), (SELECT version FROM added), CAST(@GrainStateVersion AS integer)) AS "NewGrainStateVersion"
$$),
('ClearStorageKey', $$
    WITH cleared AS (
        UPDATE grain_states SET sealed = NULL, version = version + 1
        WHERE kind = @GrainTypeString AND key = @GrainIdExtensionString AND version = CAST(@GrainStateVersion AS integer)
        RETURNING version
    )
    SELECT coalesce((SELECT version FROM cleared), CAST(@GrainStateVersion AS integer)) AS "NewGrainStateVersion"
$$);
