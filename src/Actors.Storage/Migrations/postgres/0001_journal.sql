-- Conventions of every table, the same on both databases:
--   times are microseconds since 1970-01-01T00:00:00Z (*_us); identifiers are uuid here and the driver's TEXT form on SQLite, so a
--   Guid parameter fits both; truth values are bigint 0 or 1; keys begin with the tenant and compare byte by byte (COLLATE "C").

CREATE TABLE events (
    tenant    text COLLATE "C" NOT NULL,
    stream    text COLLATE "C" NOT NULL,
    version   bigint NOT NULL CHECK (version > 0),
    type      text COLLATE "C" NOT NULL,
    schema    bigint NOT NULL,
    at_us     bigint NOT NULL,
    "by"      text COLLATE "C" NOT NULL,
    payload   bytea NOT NULL,
    prev_hash bytea NOT NULL CHECK (length(prev_hash) = 32),
    hash      bytea NOT NULL CHECK (length(hash) = 32),
    PRIMARY KEY (tenant, stream, version)
);

-- Filled by the append, drained by the sequencer: seq only orders the drain, it may have gaps.
CREATE TABLE sequence_queue (
    seq     bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    tenant  text COLLATE "C" NOT NULL,
    stream  text COLLATE "C" NOT NULL,
    version bigint NOT NULL,
    hash    bytea NOT NULL
);

-- The journal's one gap-free order per tenant; leaf_index starts at 0.
CREATE TABLE leaves (
    tenant     text COLLATE "C" NOT NULL,
    leaf_index bigint NOT NULL,
    stream     text COLLATE "C" NOT NULL,
    version    bigint NOT NULL,
    hash       bytea NOT NULL,
    PRIMARY KEY (tenant, leaf_index)
);

-- Number of leaves per tenant, and so the list of tenants that have a record.
CREATE TABLE logs (
    tenant text COLLATE "C" PRIMARY KEY,
    size   bigint NOT NULL
);

-- How far each follower of the leaves has come: the number of leaves it has dealt with.
CREATE TABLE cursors (
    name     text COLLATE "C" NOT NULL,
    tenant   text COLLATE "C" NOT NULL,
    position bigint NOT NULL,
    PRIMARY KEY (name, tenant)
);

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% is append-only: % is refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'AC001';
END $$;

CREATE TRIGGER events_are_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON events
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER leaves_are_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON leaves
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Every event continues its stream and stands in the queue of the sequencer, however it got here.
-- Sequential scans are off because the plan is kept while the table grows from empty to millions within one statistics interval.
CREATE FUNCTION check_chain() RETURNS trigger LANGUAGE plpgsql
    SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS $$
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
    INSERT INTO sequence_queue (tenant, stream, version, hash)
    SELECT tenant, stream, version, hash FROM added ORDER BY tenant, stream, version;
    RETURN NULL;
END $$;

CREATE TRIGGER events_continue_their_stream AFTER INSERT ON events
    REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION check_chain();

CREATE FUNCTION check_log() RETURNS trigger LANGUAGE plpgsql
    SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS $$
BEGIN
    IF EXISTS (
        SELECT 1 FROM added n
        LEFT JOIN leaves p ON p.tenant = n.tenant AND p.leaf_index = n.leaf_index - 1
        WHERE n.leaf_index < 0 OR n.leaf_index > 0 AND p.leaf_index IS NULL
    ) THEN
        RAISE EXCEPTION 'The leaf does not continue the log' USING ERRCODE = 'AC003';
    END IF;
    RETURN NULL;
END $$;

CREATE TRIGGER leaves_have_no_gap AFTER INSERT ON leaves
    REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION check_log();

CREATE TABLE commands (
    tenant      text COLLATE "C" NOT NULL,
    id          uuid NOT NULL,
    stream      text COLLATE "C" NOT NULL,
    fingerprint bytea NOT NULL,
    receipt     bytea NOT NULL,
    at_us       bigint NOT NULL,
    PRIMARY KEY (tenant, id)
);

CREATE TABLE names (
    tenant text COLLATE "C" NOT NULL,
    name   text COLLATE "C" NOT NULL,
    stream text COLLATE "C" NOT NULL,
    PRIMARY KEY (tenant, name)
);

-- sealed = format (1 byte) || nonce (12) || ciphertext of salt (32) and plaintext || tag (16).
-- dedupe: keyed hash of an attachment's bytes under subject and class, carried by the first content that holds them.
CREATE TABLE contents (
    tenant text COLLATE "C" NOT NULL,
    id     uuid NOT NULL,
    key_id uuid NOT NULL,
    class  text COLLATE "C" NOT NULL,
    sealed bytea NOT NULL,
    dedupe bytea,
    at_us  bigint NOT NULL,
    PRIMARY KEY (tenant, id)
);
ALTER TABLE contents ALTER COLUMN sealed SET STORAGE EXTERNAL;
CREATE INDEX contents_by_key ON contents (tenant, key_id);
CREATE UNIQUE INDEX contents_once ON contents (tenant, dedupe) WHERE dedupe IS NOT NULL;

-- subject is a keyed hash. A subject may have several keys of one class: processes never wait for each other to make one.
CREATE TABLE data_keys (
    tenant  text COLLATE "C" NOT NULL,
    key_id  uuid NOT NULL,
    subject bytea NOT NULL,
    class   text COLLATE "C" NOT NULL,
    wrapped bytea NOT NULL,
    at_us   bigint NOT NULL,
    PRIMARY KEY (tenant, key_id)
);
CREATE INDEX data_keys_by_subject ON data_keys (tenant, subject, class);

-- state: pending, leased, done or quarantined. payload is the UTF-8 JSON of the effect.
CREATE TABLE effects (
    tenant          text COLLATE "C" NOT NULL,
    id              uuid NOT NULL,
    stream          text COLLATE "C" NOT NULL,
    kind            text COLLATE "C" NOT NULL,
    account         text COLLATE "C",
    payload         bytea NOT NULL,
    state           text COLLATE "C" NOT NULL,
    attempts        bigint NOT NULL,
    due_us          bigint NOT NULL,
    leased_until_us bigint,
    lease_owner     text COLLATE "C",
    last_error      text,
    PRIMARY KEY (tenant, id)
);
CREATE INDEX effects_pending ON effects (kind, due_us) WHERE state = 'pending';
CREATE INDEX effects_leased ON effects (leased_until_us) WHERE state = 'leased';
CREATE INDEX effects_quarantined ON effects (tenant, id) WHERE state = 'quarantined';

CREATE TABLE clocks (
    tenant  text COLLATE "C" NOT NULL,
    stream  text COLLATE "C" NOT NULL,
    kind    text COLLATE "C" NOT NULL,
    due_us  bigint NOT NULL,
    wake_us bigint NOT NULL,
    PRIMARY KEY (tenant, stream, kind)
);
CREATE INDEX clocks_by_wake ON clocks (wake_us);

-- next_due_us is 9223372036854775807 when no clock runs, so that "none last" is an index order on both databases.
CREATE TABLE tickets (
    tenant           text COLLATE "C" NOT NULL,
    ticket           uuid NOT NULL,
    version          bigint NOT NULL,
    account          text COLLATE "C" NOT NULL,
    channel          text COLLATE "C" NOT NULL,
    status           text COLLATE "C" NOT NULL,
    assignee         text COLLATE "C",
    order_id         text COLLATE "C",
    head             uuid,
    next_due_us      bigint NOT NULL,
    breached         bigint NOT NULL,
    unanswered       bigint NOT NULL,
    complete         bigint NOT NULL,
    snoozed_until_us bigint,
    opened_us        bigint NOT NULL,
    changed_us       bigint NOT NULL,
    PRIMARY KEY (tenant, ticket)
);
CREATE INDEX tickets_queue ON tickets (tenant, status, next_due_us, ticket);
CREATE INDEX tickets_by_account ON tickets (tenant, account, status, next_due_us, ticket);
CREATE INDEX tickets_by_assignee ON tickets (tenant, assignee, status, next_due_us, ticket) WHERE assignee IS NOT NULL;
CREATE INDEX tickets_unassigned ON tickets (tenant, status, next_due_us, ticket) WHERE assignee IS NULL;
CREATE INDEX tickets_snoozed ON tickets (tenant, snoozed_until_us) WHERE snoozed_until_us IS NOT NULL;

CREATE TABLE ticket_tags (
    tenant text COLLATE "C" NOT NULL,
    ticket uuid NOT NULL,
    tag    text COLLATE "C" NOT NULL,
    PRIMARY KEY (tenant, ticket, tag)
);
CREATE INDEX ticket_tags_by_tag ON ticket_tags (tenant, tag, ticket);

CREATE TABLE ticket_orders (
    tenant   text COLLATE "C" NOT NULL,
    ticket   uuid NOT NULL,
    order_id text COLLATE "C" NOT NULL,
    PRIMARY KEY (tenant, ticket, order_id)
);
CREATE INDEX ticket_orders_by_order ON ticket_orders (tenant, order_id, ticket);

CREATE TABLE orders (
    tenant     text COLLATE "C" NOT NULL,
    account    text COLLATE "C" NOT NULL,
    order_id   text COLLATE "C" NOT NULL,
    version    bigint NOT NULL,
    fulfilment text COLLATE "C",
    status     text COLLATE "C",
    placed_us  bigint,
    changed_us bigint NOT NULL,
    PRIMARY KEY (tenant, account, order_id)
);
CREATE INDEX orders_by_id ON orders (tenant, order_id);

CREATE TABLE accounts (
    tenant   text COLLATE "C" NOT NULL,
    account  text COLLATE "C" NOT NULL,
    channel  text COLLATE "C" NOT NULL,
    region   text COLLATE "C" NOT NULL,
    official bigint NOT NULL,
    name     text NOT NULL,
    outbound bigint NOT NULL,
    PRIMARY KEY (tenant, account)
);

CREATE TABLE account_addresses (
    tenant  text COLLATE "C" NOT NULL,
    address text COLLATE "C" NOT NULL,
    account text COLLATE "C" NOT NULL,
    PRIMARY KEY (tenant, address)
);
CREATE INDEX account_addresses_by_account ON account_addresses (tenant, account);

CREATE TABLE mails (
    tenant      text COLLATE "C" NOT NULL,
    mail        uuid NOT NULL,
    version     bigint NOT NULL,
    state       text COLLATE "C" NOT NULL,
    reason      text COLLATE "C" NOT NULL,
    account     text COLLATE "C",
    received_us bigint NOT NULL,
    PRIMARY KEY (tenant, mail)
);
CREATE INDEX mails_by_state ON mails (tenant, state, mail);
