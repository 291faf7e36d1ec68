-- What can be found, one row per event that says something; leaf_index is the event's. words holds keyed hashes only
-- (docs/adr, "Search on encrypted text"), with the places they stand at, and the names of the stretches of the log the row lies in.
CREATE TABLE search_docs (
    tenant     text COLLATE "C" NOT NULL,
    leaf_index bigint NOT NULL,
    stream     text COLLATE "C" NOT NULL,
    version    bigint NOT NULL,
    kind       text COLLATE "C" NOT NULL,
    at_us      bigint NOT NULL,
    words      tsvector NOT NULL,
    PRIMARY KEY (tenant, leaf_index)
);
-- Hashes do not compress.
ALTER TABLE search_docs ALTER COLUMN words SET STORAGE EXTERNAL;
CREATE INDEX search_docs_by_stream ON search_docs (tenant, stream);
CREATE INDEX search_docs_words ON search_docs USING gin (words);

-- Rows that hold the words, in no order, at most so many. The inner select can only be answered by the word index: no other plan
-- is bounded, and the planner cannot know how frequent a hash is.
CREATE FUNCTION search_slice(of_tenant text, query tsquery, below bigint, most bigint)
RETURNS TABLE (leaf_index bigint, stream text, version bigint, kind text, at_us bigint)
LANGUAGE plpgsql STABLE SET enable_seqscan = off SET jit = off AS $$
BEGIN
    RETURN QUERY
    SELECT found.leaf_index, found.stream, found.version, found.kind, found.at_us
    FROM (SELECT * FROM search_docs d WHERE d.words @@ query OFFSET 0) found
    WHERE found.tenant = of_tenant AND found.leaf_index < below
    LIMIT most;
END $$;
