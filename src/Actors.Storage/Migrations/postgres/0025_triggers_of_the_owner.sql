-- What the triggers of the record look up is found by sums (version - 1), which may tell of hidden rows by their errors: under a policy they
-- could not be asked of an index, and every append would read its tenant's log from end to end. They work for the owner: what is inserted has passed
-- the policy of its table, and they answer nobody.
ALTER FUNCTION check_chain() SECURITY DEFINER;
ALTER FUNCTION number_events() SECURITY DEFINER;
ALTER FUNCTION check_log() SECURITY DEFINER;

DO $$
DECLARE
    name text;
BEGIN
    FOREACH name IN ARRAY ARRAY['check_chain', 'number_events', 'check_log'] LOOP
        EXECUTE format('ALTER FUNCTION %I() SET search_path = %I, pg_temp', name, current_schema());
    END LOOP;
END $$;
