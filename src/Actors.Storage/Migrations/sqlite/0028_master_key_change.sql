-- While the master key is being changed: each of both keys sealed under the other, so that whoever has one has both. One row, or none. sealing is 1
-- once everything new is sealed under the new key.
CREATE TABLE master_key_change (
    number   INTEGER NOT NULL PRIMARY KEY CHECK (number = 1),
    from_id  BLOB NOT NULL,
    to_id    BLOB NOT NULL,
    forward  BLOB NOT NULL,
    backward BLOB NOT NULL,
    sealing  INTEGER NOT NULL,
    at_us    INTEGER NOT NULL
) STRICT;

-- What signs stays what it is; its seal may change while the master key does, and at no other time.
DROP TRIGGER log_keys_are_not_updated;
CREATE TRIGGER log_keys_are_not_updated BEFORE UPDATE ON log_keys
WHEN NOT EXISTS (SELECT 1 FROM master_key_change)
    OR NEW.tenant <> OLD.tenant OR NEW.number <> OLD.number OR NEW.public <> OLD.public OR NEW.at_us <> OLD.at_us
BEGIN SELECT RAISE(ABORT, 'log_keys is append-only: UPDATE is refused'); END;
DROP TRIGGER witness_keys_are_not_updated;
CREATE TRIGGER witness_keys_are_not_updated BEFORE UPDATE ON witness_keys
WHEN NOT EXISTS (SELECT 1 FROM master_key_change) OR NEW.number <> OLD.number OR NEW.at_us <> OLD.at_us
BEGIN SELECT RAISE(ABORT, 'witness_keys is append-only: UPDATE is refused'); END;
