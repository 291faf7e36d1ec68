-- Conventions of every table, the same on both databases:
--   times are microseconds since 1970-01-01T00:00:00Z (*_us); identifiers are the driver's TEXT form here (upper case) and uuid on
--   PostgreSQL, so a Guid parameter fits both; truth values are 0 or 1; keys begin with the tenant and compare byte by byte.

CREATE TABLE events (
    tenant    TEXT NOT NULL,
    stream    TEXT NOT NULL,
    version   INTEGER NOT NULL CHECK (version > 0),
    type      TEXT NOT NULL,
    schema    INTEGER NOT NULL,
    at_us     INTEGER NOT NULL,
    "by"      TEXT NOT NULL,
    payload   BLOB NOT NULL,
    prev_hash BLOB NOT NULL CHECK (length(prev_hash) = 32),
    hash      BLOB NOT NULL CHECK (length(hash) = 32),
    PRIMARY KEY (tenant, stream, version)
) STRICT;

-- The journal's one gap-free order per tenant; leaf_index starts at 0. Written by the append itself.
CREATE TABLE leaves (
    tenant     TEXT NOT NULL,
    leaf_index INTEGER NOT NULL,
    stream     TEXT NOT NULL,
    version    INTEGER NOT NULL,
    hash       BLOB NOT NULL,
    PRIMARY KEY (tenant, leaf_index)
) STRICT, WITHOUT ROWID;

-- Number of leaves per tenant, and so the list of tenants that have a record.
CREATE TABLE logs (
    tenant TEXT NOT NULL PRIMARY KEY,
    size   INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- How far each follower of the leaves has come: the number of leaves it has dealt with.
CREATE TABLE cursors (
    name     TEXT NOT NULL,
    tenant   TEXT NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (name, tenant)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER events_are_not_updated BEFORE UPDATE ON events
BEGIN SELECT RAISE(ABORT, 'events is append-only: UPDATE is refused'); END;
CREATE TRIGGER events_are_not_deleted BEFORE DELETE ON events
BEGIN SELECT RAISE(ABORT, 'events is append-only: DELETE is refused'); END;
CREATE TRIGGER leaves_are_not_updated BEFORE UPDATE ON leaves
BEGIN SELECT RAISE(ABORT, 'leaves is append-only: UPDATE is refused'); END;
CREATE TRIGGER leaves_are_not_deleted BEFORE DELETE ON leaves
BEGIN SELECT RAISE(ABORT, 'leaves is append-only: DELETE is refused'); END;

-- Every event continues its stream, however it got here; INSERT OR REPLACE, which fires no delete trigger, included.
CREATE TRIGGER events_begin_their_stream BEFORE INSERT ON events
WHEN NEW.version = 1
BEGIN
    SELECT RAISE(ABORT, 'The event does not begin its stream')
    WHERE NEW.prev_hash <> zeroblob(32) OR EXISTS (SELECT 1 FROM events WHERE tenant = NEW.tenant AND stream = NEW.stream);
END;
CREATE TRIGGER events_continue_their_stream BEFORE INSERT ON events
WHEN NEW.version > 1
BEGIN
    SELECT RAISE(ABORT, 'The event does not continue its stream')
    WHERE NOT EXISTS (
        SELECT 1
        FROM (SELECT version, hash FROM events WHERE tenant = NEW.tenant AND stream = NEW.stream ORDER BY version DESC LIMIT 1)
        WHERE version = NEW.version - 1 AND hash = NEW.prev_hash);
END;
CREATE TRIGGER leaves_have_no_gap BEFORE INSERT ON leaves
WHEN NEW.leaf_index <> coalesce((SELECT max(leaf_index) + 1 FROM leaves WHERE tenant = NEW.tenant), 0)
BEGIN SELECT RAISE(ABORT, 'The leaf does not continue the log'); END;

CREATE TABLE commands (
    tenant      TEXT NOT NULL,
    id          TEXT NOT NULL,
    stream      TEXT NOT NULL,
    fingerprint BLOB NOT NULL,
    receipt     BLOB NOT NULL,
    at_us       INTEGER NOT NULL,
    PRIMARY KEY (tenant, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE names (
    tenant TEXT NOT NULL,
    name   TEXT NOT NULL,
    stream TEXT NOT NULL,
    PRIMARY KEY (tenant, name)
) STRICT, WITHOUT ROWID;

-- sealed = format (1 byte) || nonce (12) || ciphertext of salt (32) and plaintext || tag (16).
-- dedupe: keyed hash of an attachment's bytes under subject and class, carried by the first content that holds them.
CREATE TABLE contents (
    tenant TEXT NOT NULL,
    id     TEXT NOT NULL,
    key_id TEXT NOT NULL,
    class  TEXT NOT NULL,
    sealed BLOB NOT NULL,
    dedupe BLOB,
    at_us  INTEGER NOT NULL,
    PRIMARY KEY (tenant, id)
) STRICT;
CREATE INDEX contents_by_key ON contents (tenant, key_id);
CREATE UNIQUE INDEX contents_once ON contents (tenant, dedupe) WHERE dedupe IS NOT NULL;

-- subject is a keyed hash. A subject may have several keys of one class: processes never wait for each other to make one.
CREATE TABLE data_keys (
    tenant  TEXT NOT NULL,
    key_id  TEXT NOT NULL,
    subject BLOB NOT NULL,
    class   TEXT NOT NULL,
    wrapped BLOB NOT NULL,
    at_us   INTEGER NOT NULL,
    PRIMARY KEY (tenant, key_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX data_keys_by_subject ON data_keys (tenant, subject, class);

-- state: pending, leased, done or quarantined. payload is the UTF-8 JSON of the effect.
CREATE TABLE effects (
    tenant          TEXT NOT NULL,
    id              TEXT NOT NULL,
    stream          TEXT NOT NULL,
    kind            TEXT NOT NULL,
    account         TEXT,
    payload         BLOB NOT NULL,
    state           TEXT NOT NULL,
    attempts        INTEGER NOT NULL,
    due_us          INTEGER NOT NULL,
    leased_until_us INTEGER,
    lease_owner     TEXT,
    last_error      TEXT,
    PRIMARY KEY (tenant, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX effects_pending ON effects (kind, due_us) WHERE state = 'pending';
CREATE INDEX effects_leased ON effects (leased_until_us) WHERE state = 'leased';
CREATE INDEX effects_quarantined ON effects (tenant, id) WHERE state = 'quarantined';

CREATE TABLE clocks (
    tenant  TEXT NOT NULL,
    stream  TEXT NOT NULL,
    kind    TEXT NOT NULL,
    due_us  INTEGER NOT NULL,
    wake_us INTEGER NOT NULL,
    PRIMARY KEY (tenant, stream, kind)
) STRICT, WITHOUT ROWID;
CREATE INDEX clocks_by_wake ON clocks (wake_us);

-- next_due_us is 9223372036854775807 when no clock runs, so that "none last" is an index order on both databases.
CREATE TABLE tickets (
    tenant           TEXT NOT NULL,
    ticket           TEXT NOT NULL,
    version          INTEGER NOT NULL,
    account          TEXT NOT NULL,
    channel          TEXT NOT NULL,
    status           TEXT NOT NULL,
    assignee         TEXT,
    order_id         TEXT,
    head             TEXT,
    next_due_us      INTEGER NOT NULL,
    breached         INTEGER NOT NULL,
    unanswered       INTEGER NOT NULL,
    complete         INTEGER NOT NULL,
    snoozed_until_us INTEGER,
    opened_us        INTEGER NOT NULL,
    changed_us       INTEGER NOT NULL,
    PRIMARY KEY (tenant, ticket)
) STRICT, WITHOUT ROWID;
CREATE INDEX tickets_queue ON tickets (tenant, status, next_due_us, ticket);
CREATE INDEX tickets_by_account ON tickets (tenant, account, status, next_due_us, ticket);
CREATE INDEX tickets_by_assignee ON tickets (tenant, assignee, status, next_due_us, ticket) WHERE assignee IS NOT NULL;
CREATE INDEX tickets_unassigned ON tickets (tenant, status, next_due_us, ticket) WHERE assignee IS NULL;
CREATE INDEX tickets_snoozed ON tickets (tenant, snoozed_until_us) WHERE snoozed_until_us IS NOT NULL;

CREATE TABLE ticket_tags (
    tenant TEXT NOT NULL,
    ticket TEXT NOT NULL,
    tag    TEXT NOT NULL,
    PRIMARY KEY (tenant, ticket, tag)
) STRICT, WITHOUT ROWID;
CREATE INDEX ticket_tags_by_tag ON ticket_tags (tenant, tag, ticket);

CREATE TABLE ticket_orders (
    tenant   TEXT NOT NULL,
    ticket   TEXT NOT NULL,
    order_id TEXT NOT NULL,
    PRIMARY KEY (tenant, ticket, order_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX ticket_orders_by_order ON ticket_orders (tenant, order_id, ticket);

CREATE TABLE orders (
    tenant     TEXT NOT NULL,
    account    TEXT NOT NULL,
    order_id   TEXT NOT NULL,
    version    INTEGER NOT NULL,
    fulfilment TEXT,
    status     TEXT,
    placed_us  INTEGER,
    changed_us INTEGER NOT NULL,
    PRIMARY KEY (tenant, account, order_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX orders_by_id ON orders (tenant, order_id);

CREATE TABLE accounts (
    tenant   TEXT NOT NULL,
    account  TEXT NOT NULL,
    channel  TEXT NOT NULL,
    region   TEXT NOT NULL,
    official INTEGER NOT NULL,
    name     TEXT NOT NULL,
    outbound INTEGER NOT NULL,
    PRIMARY KEY (tenant, account)
) STRICT, WITHOUT ROWID;

CREATE TABLE account_addresses (
    tenant  TEXT NOT NULL,
    address TEXT NOT NULL,
    account TEXT NOT NULL,
    PRIMARY KEY (tenant, address)
) STRICT, WITHOUT ROWID;
CREATE INDEX account_addresses_by_account ON account_addresses (tenant, account);

CREATE TABLE mails (
    tenant      TEXT NOT NULL,
    mail        TEXT NOT NULL,
    version     INTEGER NOT NULL,
    state       TEXT NOT NULL,
    reason      TEXT NOT NULL,
    account     TEXT,
    received_us INTEGER NOT NULL,
    PRIMARY KEY (tenant, mail)
) STRICT, WITHOUT ROWID;
CREATE INDEX mails_by_state ON mails (tenant, state, mail);
