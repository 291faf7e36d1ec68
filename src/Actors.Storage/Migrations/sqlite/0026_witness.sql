-- The newest checkpoint of each log of others that this installation has signed as a witness: it goes forward and never back.
CREATE TABLE witnessed (
    origin      TEXT NOT NULL PRIMARY KEY,
    origin_hash TEXT NOT NULL UNIQUE,
    size        INTEGER NOT NULL,
    root        BLOB NOT NULL CHECK (length(root) = 32),
    at_us       INTEGER NOT NULL,
    note        TEXT NOT NULL
) STRICT;

CREATE TRIGGER witnessed_goes_forward BEFORE UPDATE ON witnessed WHEN NEW.origin <> OLD.origin OR NEW.size < OLD.size
BEGIN SELECT RAISE(ABORT, 'witnessed goes forward only'); END;
CREATE TRIGGER witnessed_is_not_deleted BEFORE DELETE ON witnessed
BEGIN SELECT RAISE(ABORT, 'witnessed goes forward only: DELETE is refused'); END;

-- The key it signs with, sealed under the master key. There is one, number 1.
CREATE TABLE witness_keys (
    number INTEGER NOT NULL PRIMARY KEY CHECK (number = 1),
    secret BLOB NOT NULL,
    at_us  INTEGER NOT NULL
) STRICT;

CREATE TRIGGER witness_keys_are_not_updated BEFORE UPDATE ON witness_keys
BEGIN SELECT RAISE(ABORT, 'witness_keys is append-only: UPDATE is refused'); END;
CREATE TRIGGER witness_keys_are_not_deleted BEFORE DELETE ON witness_keys
BEGIN SELECT RAISE(ABORT, 'witness_keys is append-only: DELETE is refused'); END;
