-- The last line between tenants (ADR 0027): a session says whose rows it is about in actors.tenants, an array of tenants as text, or * for
-- loops over all of them. One that says nothing sees nothing and writes nothing, whatever its statements ask for. Whoever owns the tables is not held
-- to it: migrations, and backups that are made under the owner's login.

-- Quick where it is asked of every row: what is set is read once a statement.
CREATE FUNCTION sees_tenant(of_tenant text) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT coalesce(current_setting('actors.tenants', true), '') = '*'
        OR of_tenant = ANY (nullif(nullif(current_setting('actors.tenants', true), ''), '*')::text[])
$$;

-- Gives every table with a tenant its policy that has none; called whenever tables were made.
CREATE FUNCTION keep_tenants_apart() RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    bare regclass;
BEGIN
    FOR bare IN
        SELECT c.oid::regclass
        FROM pg_class c
        JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'tenant' AND NOT a.attisdropped
        WHERE c.relkind IN ('r', 'p') AND c.relnamespace = current_schema()::regnamespace
            AND NOT EXISTS (SELECT 1 FROM pg_policy p WHERE p.polrelid = c.oid AND p.polname = 'tenants_apart')
    LOOP
        EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', bare);
        EXECUTE format($policy$
            CREATE POLICY tenants_apart ON %s USING (
                (SELECT coalesce(current_setting('actors.tenants', true), '')) = '*'
                OR tenant = ANY ((SELECT nullif(nullif(current_setting('actors.tenants', true), ''), '*')::text[])::text[]))
            $policy$, bare);
    END LOOP;
END $$;

SELECT keep_tenants_apart();

-- The word index cannot be asked under a policy: its operator may tell more than it should of rows that are hidden, so they would be filtered
-- first, one by one. The function asks for its owner, and answers for nobody else's tenant.
CREATE OR REPLACE FUNCTION search_slice(of_tenant text, query tsquery, below bigint, most bigint)
RETURNS TABLE (leaf_index bigint, stream text, version bigint, kind text, at_us bigint)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET enable_seqscan = off SET jit = off AS $$
BEGIN
    IF NOT sees_tenant(of_tenant) THEN
        RETURN;
    END IF;
    RETURN QUERY
    SELECT found.leaf_index, found.stream, found.version, found.kind, found.at_us
    FROM (SELECT * FROM search_docs d WHERE d.words @@ query OFFSET 0) found
    WHERE found.tenant = of_tenant AND found.leaf_index < below
    LIMIT most;
END $$;

DO $$
BEGIN
    EXECUTE format('ALTER FUNCTION search_slice(text, tsquery, bigint, bigint) SET search_path = %I, pg_temp', current_schema());
END $$;
