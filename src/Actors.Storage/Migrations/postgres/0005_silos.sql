-- What a cluster of silos keeps here: who belongs to it, and the reminders of grains. Its providers read the statements they run
-- from orleansquery (the one table whose name and columns they prescribe); tables, keys and statements are ours, written from the
-- parameters and results each key is documented to have. None of this is part of the record: a cluster that is stopped may lose it.

CREATE TABLE orleansquery (
    querykey  text PRIMARY KEY,
    querytext text NOT NULL
);

-- One row a cluster; every change of its members needs the version it was decided on and raises it.
CREATE TABLE silo_clusters (
    cluster text COLLATE "C" PRIMARY KEY,
    version bigint NOT NULL DEFAULT 0
);

CREATE TABLE silos (
    cluster    text COLLATE "C" NOT NULL REFERENCES silo_clusters ON DELETE CASCADE,
    address    text COLLATE "C" NOT NULL,
    port       integer NOT NULL,
    generation integer NOT NULL,
    name       text NOT NULL,
    host       text NOT NULL,
    status     integer NOT NULL,
    proxy_port integer NOT NULL,
    suspects   text,
    started_at timestamptz NOT NULL,
    alive_at   timestamptz NOT NULL,
    PRIMARY KEY (cluster, address, port, generation)
);

CREATE TABLE silo_reminders (
    service  text COLLATE "C" NOT NULL,
    grain    text COLLATE "C" NOT NULL,
    name     text COLLATE "C" NOT NULL,
    hash     integer NOT NULL,
    start_at timestamptz NOT NULL,
    period   bigint NOT NULL,
    version  integer NOT NULL DEFAULT 0,
    PRIMARY KEY (service, grain, name)
);

-- A silo loads the reminders of its part of the ring.
CREATE INDEX silo_reminders_ring ON silo_reminders (service, hash);

INSERT INTO orleansquery (querykey, querytext) VALUES
('InsertMembershipVersionKey', $$
    WITH added AS (INSERT INTO silo_clusters (cluster) VALUES (@DeploymentId) ON CONFLICT DO NOTHING RETURNING 1)
    SELECT EXISTS (SELECT 1 FROM added)
$$),
('InsertMembershipKey', $$
    WITH raised AS (
        UPDATE silo_clusters SET version = version + 1
        WHERE cluster = @DeploymentId AND version = @Version AND NOT EXISTS (
            SELECT 1 FROM silos s
            WHERE s.cluster = @DeploymentId AND s.address = @Address AND s.port = @Port AND s.generation = @Generation)
        RETURNING 1
    ), added AS (
        INSERT INTO silos (cluster, address, port, generation, name, host, status, proxy_port, started_at, alive_at)
        SELECT @DeploymentId, @Address, @Port, @Generation, @SiloName, @HostName, @Status, @ProxyPort, @StartTime, @IAmAliveTime
        FROM raised
        RETURNING 1
    )
    SELECT EXISTS (SELECT 1 FROM added)
$$),
('UpdateMembershipKey', $$
    WITH raised AS (
        UPDATE silo_clusters SET version = version + 1
        WHERE cluster = @DeploymentId AND version = @Version AND EXISTS (
            SELECT 1 FROM silos s
            WHERE s.cluster = @DeploymentId AND s.address = @Address AND s.port = @Port AND s.generation = @Generation)
        RETURNING 1
    ), changed AS (
        UPDATE silos SET status = @Status, suspects = @SuspectTimes, alive_at = @IAmAliveTime
        FROM raised
        WHERE cluster = @DeploymentId AND address = @Address AND port = @Port AND generation = @Generation
        RETURNING 1
    )
    SELECT EXISTS (SELECT 1 FROM changed)
$$),
('UpdateIAmAlivetimeKey', $$
    UPDATE silos SET alive_at = @IAmAliveTime
    WHERE cluster = @DeploymentId AND address = @Address AND port = @Port AND generation = @Generation
$$),
('MembershipReadRowKey', $$
    SELECT s.address AS "Address", s.port AS "Port", s.generation AS "Generation", s.name AS "SiloName", s.host AS "HostName",
           s.status AS "Status", s.proxy_port AS "ProxyPort", s.suspects AS "SuspectTimes", s.started_at AS "StartTime",
           s.alive_at AS "IAmAliveTime", c.version AS "Version"
    FROM silo_clusters c
    LEFT JOIN silos s ON s.cluster = c.cluster AND s.address = @Address AND s.port = @Port AND s.generation = @Generation
    WHERE c.cluster = @DeploymentId
$$),
('MembershipReadAllKey', $$
    SELECT s.address AS "Address", s.port AS "Port", s.generation AS "Generation", s.name AS "SiloName", s.host AS "HostName",
           s.status AS "Status", s.proxy_port AS "ProxyPort", s.suspects AS "SuspectTimes", s.started_at AS "StartTime",
           s.alive_at AS "IAmAliveTime", c.version AS "Version"
    FROM silo_clusters c LEFT JOIN silos s ON s.cluster = c.cluster
    WHERE c.cluster = @DeploymentId
$$),
('GatewaysQueryKey', $$
    SELECT address AS "Address", proxy_port AS "ProxyPort", generation AS "Generation"
    FROM silos WHERE cluster = @DeploymentId AND status = @Status AND proxy_port > 0
$$),
('DeleteMembershipTableEntriesKey', $$
    DELETE FROM silo_clusters WHERE cluster = @DeploymentId
$$),
-- 6 is a silo that was declared dead.
('CleanupDefunctSiloEntriesKey', $$
    DELETE FROM silos WHERE cluster = @DeploymentId AND status = 6 AND alive_at < @IAmAliveTime
$$),
('UpsertReminderRowKey', $$
    INSERT INTO silo_reminders AS r (service, grain, name, hash, start_at, period)
    VALUES (@ServiceId, @GrainId, @ReminderName, @GrainHash, @StartTime, @Period)
    ON CONFLICT (service, grain, name) DO UPDATE
    SET hash = excluded.hash, start_at = excluded.start_at, period = excluded.period, version = r.version + 1
    RETURNING version AS "Version"
$$),
('ReadReminderRowKey', $$
    SELECT grain AS "GrainId", name AS "ReminderName", start_at AS "StartTime", period AS "Period", version AS "Version"
    FROM silo_reminders WHERE service = @ServiceId AND grain = @GrainId AND name = @ReminderName
$$),
('ReadReminderRowsKey', $$
    SELECT grain AS "GrainId", name AS "ReminderName", start_at AS "StartTime", period AS "Period", version AS "Version"
    FROM silo_reminders WHERE service = @ServiceId AND grain = @GrainId
$$),
-- A part of the ring that does not pass its end, and one that does.
('ReadRangeRows1Key', $$
    SELECT grain AS "GrainId", name AS "ReminderName", start_at AS "StartTime", period AS "Period", version AS "Version"
    FROM silo_reminders WHERE service = @ServiceId AND hash > @BeginHash AND hash <= @EndHash
$$),
('ReadRangeRows2Key', $$
    SELECT grain AS "GrainId", name AS "ReminderName", start_at AS "StartTime", period AS "Period", version AS "Version"
    FROM silo_reminders WHERE service = @ServiceId AND (hash > @BeginHash OR hash <= @EndHash)
$$),
('DeleteReminderRowKey', $$
    WITH gone AS (
        DELETE FROM silo_reminders
        WHERE service = @ServiceId AND grain = @GrainId AND name = @ReminderName AND version = @Version
        RETURNING 1
    )
    SELECT EXISTS (SELECT 1 FROM gone)
$$),
('DeleteReminderRowsKey', $$
    DELETE FROM silo_reminders WHERE service = @ServiceId
$$);
