-- The Merkle log over the leaves, in the tiles of C2SP tlog-tiles: a row for each full one, with its root. Partial ones are hashed from
-- the leaves and from the roots of the level below.
CREATE TABLE log_tiles (
    tenant TEXT NOT NULL,
    level  INTEGER NOT NULL,
    tile   INTEGER NOT NULL,
    root   BLOB NOT NULL CHECK (length(root) = 32),
    hashes BLOB NOT NULL CHECK (length(hashes) = 8192),
    PRIMARY KEY (tenant, level, tile)
) STRICT;

-- Keys that sign checkpoints. secret is sealed under the master key; the newest key signs.
CREATE TABLE log_keys (
    tenant TEXT NOT NULL,
    number INTEGER NOT NULL,
    public BLOB NOT NULL,
    secret BLOB NOT NULL,
    at_us  INTEGER NOT NULL,
    PRIMARY KEY (tenant, number)
) STRICT;

-- What the log was at some moment, signed: note is the text of C2SP tlog-checkpoint. A new epoch begins where a restore has lost what
-- was signed before.
CREATE TABLE checkpoints (
    tenant TEXT NOT NULL,
    number INTEGER NOT NULL,
    epoch  INTEGER NOT NULL,
    size   INTEGER NOT NULL,
    at_us  INTEGER NOT NULL,
    note   TEXT NOT NULL,
    PRIMARY KEY (tenant, number)
) STRICT;

CREATE TRIGGER log_tiles_are_not_updated BEFORE UPDATE ON log_tiles
BEGIN SELECT RAISE(ABORT, 'log_tiles is append-only: UPDATE is refused'); END;
CREATE TRIGGER log_tiles_are_not_deleted BEFORE DELETE ON log_tiles
BEGIN SELECT RAISE(ABORT, 'log_tiles is append-only: DELETE is refused'); END;
CREATE TRIGGER log_keys_are_not_updated BEFORE UPDATE ON log_keys
BEGIN SELECT RAISE(ABORT, 'log_keys is append-only: UPDATE is refused'); END;
CREATE TRIGGER log_keys_are_not_deleted BEFORE DELETE ON log_keys
BEGIN SELECT RAISE(ABORT, 'log_keys is append-only: DELETE is refused'); END;
CREATE TRIGGER checkpoints_are_not_updated BEFORE UPDATE ON checkpoints
BEGIN SELECT RAISE(ABORT, 'checkpoints is append-only: UPDATE is refused'); END;
CREATE TRIGGER checkpoints_are_not_deleted BEFORE DELETE ON checkpoints
BEGIN SELECT RAISE(ABORT, 'checkpoints is append-only: DELETE is refused'); END;

-- Where an event stands in the log, for archives of single streams.
CREATE INDEX leaves_by_event ON leaves (tenant, stream, version);

-- Whose events commit to a content, so that its age alone can lead to its erasure. Null until the first run of the rules has looked it up.
ALTER TABLE contents ADD COLUMN stream TEXT;

-- Most of what is old stays long; this class does not.
CREATE INDEX contents_short_lived ON contents (tenant, id) WHERE class = 'order-pii';

-- The few events that say why a content is gone.
CREATE INDEX events_of_erasure ON events (tenant, stream, version) WHERE type = 'record.content-erased';
