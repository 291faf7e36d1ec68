-- The Merkle log over the leaves, in the tiles of C2SP tlog-tiles: a row for each full one, with its root. Partial ones are hashed from
-- the leaves and from the roots of the level below.
CREATE TABLE log_tiles (
    tenant text COLLATE "C" NOT NULL,
    level  bigint NOT NULL,
    tile   bigint NOT NULL,
    root   bytea NOT NULL CHECK (length(root) = 32),
    hashes bytea NOT NULL CHECK (length(hashes) = 8192),
    PRIMARY KEY (tenant, level, tile)
);
ALTER TABLE log_tiles ALTER COLUMN hashes SET STORAGE EXTERNAL;

-- Keys that sign checkpoints. secret is sealed under the master key; the newest key signs.
CREATE TABLE log_keys (
    tenant text COLLATE "C" NOT NULL,
    number bigint NOT NULL,
    public bytea NOT NULL,
    secret bytea NOT NULL,
    at_us  bigint NOT NULL,
    PRIMARY KEY (tenant, number)
);

-- What the log was at some moment, signed: note is the text of C2SP tlog-checkpoint. A new epoch begins where a restore has lost what
-- was signed before.
CREATE TABLE checkpoints (
    tenant text COLLATE "C" NOT NULL,
    number bigint NOT NULL,
    epoch  bigint NOT NULL,
    size   bigint NOT NULL,
    at_us  bigint NOT NULL,
    note   text NOT NULL,
    PRIMARY KEY (tenant, number)
);

CREATE TRIGGER log_tiles_are_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON log_tiles
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER log_keys_are_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON log_keys
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER checkpoints_are_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON checkpoints
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Where an event stands in the log, for archives of single streams.
CREATE INDEX leaves_by_event ON leaves (tenant, stream, version);

-- Whose events commit to a content, so that its age alone can lead to its erasure. Null until the first run of the rules has looked it up.
ALTER TABLE contents ADD COLUMN stream text COLLATE "C";

-- Most of what is old stays long; this class does not.
CREATE INDEX contents_short_lived ON contents (tenant, id) WHERE class = 'order-pii';

-- The few events that say why a content is gone.
CREATE INDEX events_of_erasure ON events (tenant, stream, version) WHERE type = 'record.content-erased';
