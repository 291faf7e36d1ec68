-- The newest checkpoint of each log of others that this installation has signed as a witness: it goes forward and never back.
CREATE TABLE witnessed (
    origin      text COLLATE "C" NOT NULL PRIMARY KEY,
    origin_hash text COLLATE "C" NOT NULL UNIQUE,
    size        bigint NOT NULL,
    root        bytea NOT NULL CHECK (length(root) = 32),
    at_us       bigint NOT NULL,
    note        text NOT NULL
);

CREATE FUNCTION require_forward() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.origin <> OLD.origin OR NEW.size < OLD.size THEN
        RAISE EXCEPTION 'witnessed goes forward only';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER witnessed_goes_forward BEFORE UPDATE ON witnessed FOR EACH ROW EXECUTE FUNCTION require_forward();
CREATE TRIGGER witnessed_is_not_deleted BEFORE DELETE OR TRUNCATE ON witnessed FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- The key it signs with, sealed under the master key. There is one, number 1.
CREATE TABLE witness_keys (
    number bigint NOT NULL PRIMARY KEY CHECK (number = 1),
    secret bytea NOT NULL,
    at_us  bigint NOT NULL
);
CREATE TRIGGER witness_keys_are_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON witness_keys
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
