-- While the master key is being changed: each of both keys sealed under the other, so that whoever has one has both. One row, or none. sealing is 1
-- once everything new is sealed under the new key.
CREATE TABLE master_key_change (
    number   bigint NOT NULL PRIMARY KEY CHECK (number = 1),
    from_id  bytea NOT NULL,
    to_id    bytea NOT NULL,
    forward  bytea NOT NULL,
    backward bytea NOT NULL,
    sealing  bigint NOT NULL,
    at_us    bigint NOT NULL
);

-- What signs stays what it is; its seal may change while the master key does, and at no other time.
CREATE FUNCTION refuse_all_but_a_new_seal() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (SELECT 1 FROM master_key_change) OR to_jsonb(NEW) - 'secret' <> to_jsonb(OLD) - 'secret' THEN
        RAISE EXCEPTION '% is append-only: % is refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'AC001';
    END IF;
    RETURN NEW;
END $$;

DROP TRIGGER log_keys_are_append_only ON log_keys;
CREATE TRIGGER log_keys_are_append_only BEFORE DELETE OR TRUNCATE ON log_keys
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER log_keys_are_sealed_anew_at_most BEFORE UPDATE ON log_keys
    FOR EACH ROW EXECUTE FUNCTION refuse_all_but_a_new_seal();
DROP TRIGGER witness_keys_are_append_only ON witness_keys;
CREATE TRIGGER witness_keys_are_append_only BEFORE DELETE OR TRUNCATE ON witness_keys
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER witness_keys_are_sealed_anew_at_most BEFORE UPDATE ON witness_keys
    FOR EACH ROW EXECUTE FUNCTION refuse_all_but_a_new_seal();
