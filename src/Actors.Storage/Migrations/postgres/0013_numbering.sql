-- Events are numbered in the statement that writes them, however they get here. The row of the tenant's log gives its transactions one
-- order: it is locked from there to the commit, so writers write their events last. This was a queue that a sequencer drained: three
-- rows for an event, and a transaction every tenth of a second.

-- Whoever is writing events finishes first; the statements that follow see what it left.
LOCK TABLE events IN SHARE ROW EXCLUSIVE MODE;
LOCK TABLE sequence_queue IN ACCESS EXCLUSIVE MODE;

WITH grown AS (
    INSERT INTO logs (tenant, size) SELECT tenant, count(*) FROM sequence_queue GROUP BY tenant
    ON CONFLICT (tenant) DO UPDATE SET size = logs.size + excluded.size
    RETURNING tenant, size
)
INSERT INTO leaves (tenant, leaf_index, stream, version, hash)
SELECT q.tenant, g.size - count(*) OVER (PARTITION BY q.tenant) + row_number() OVER (PARTITION BY q.tenant ORDER BY q.seq) - 1,
    q.stream, q.version, q.hash
FROM sequence_queue q JOIN grown g ON g.tenant = q.tenant;

DROP TABLE sequence_queue;

CREATE OR REPLACE FUNCTION check_chain() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    broken record;
BEGIN
    SELECT n.tenant, n.stream, n.version INTO broken
    FROM added n
    LEFT JOIN events p ON p.tenant = n.tenant AND p.stream = n.stream AND p.version = n.version - 1
    WHERE n.prev_hash IS DISTINCT FROM CASE WHEN n.version = 1 THEN decode(repeat('00', 32), 'hex') ELSE p.hash END
    LIMIT 1;
    IF FOUND THEN
        RAISE EXCEPTION 'Event % of %:% does not continue its stream', broken.version, broken.tenant, broken.stream
            USING ERRCODE = 'AC002';
    END IF;
    RETURN NULL;
END $$;

-- Tenants in one order: two transactions never wait for each other.
CREATE FUNCTION number_events() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    WITH grown AS (
        INSERT INTO logs (tenant, size) SELECT tenant, count(*) FROM added GROUP BY tenant ORDER BY tenant
        ON CONFLICT (tenant) DO UPDATE SET size = logs.size + excluded.size
        RETURNING tenant, size
    )
    INSERT INTO leaves (tenant, leaf_index, stream, version, hash)
    SELECT n.tenant,
        g.size - count(*) OVER (PARTITION BY n.tenant) + row_number() OVER (PARTITION BY n.tenant ORDER BY n.stream, n.version) - 1,
        n.stream, n.version, n.hash
    FROM added n JOIN grown g ON g.tenant = n.tenant;
    RETURN NULL;
END $$;

-- After the chain was checked: triggers of one event fire in the order of their names.
CREATE TRIGGER events_get_their_leaf AFTER INSERT ON events
    REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION number_events();

-- The same promise for the price of one look for all leaves of a statement: no two have one number, so they are without a gap among
-- themselves when they are as many as their numbers reach.
CREATE OR REPLACE FUNCTION check_log() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (
        SELECT 1
        FROM (SELECT tenant, min(leaf_index) AS first, max(leaf_index) AS last, count(*) AS number FROM added GROUP BY tenant) n
        LEFT JOIN leaves p ON p.tenant = n.tenant AND p.leaf_index = n.first - 1
        WHERE n.first < 0 OR n.number <> n.last - n.first + 1 OR n.first > 0 AND p.leaf_index IS NULL
    ) THEN
        RAISE EXCEPTION 'The leaf does not continue the log' USING ERRCODE = 'AC003';
    END IF;
    RETURN NULL;
END $$;
