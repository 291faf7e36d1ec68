-- What can be found, one row per event that says something; leaf_index is the event's. Within a tenant doc rises with it.
CREATE TABLE search_docs (
    doc        INTEGER PRIMARY KEY,
    tenant     TEXT NOT NULL,
    leaf_index INTEGER NOT NULL,
    stream     TEXT NOT NULL,
    version    INTEGER NOT NULL,
    kind       TEXT NOT NULL,
    at_us      INTEGER NOT NULL,
    UNIQUE (tenant, leaf_index)
) STRICT;
CREATE INDEX search_docs_by_stream ON search_docs (tenant, stream);

-- rowid = doc. words holds keyed hashes only (docs/adr, "Search on encrypted text"), in the order of the text; 0 parts two texts.
-- What is deleted is overwritten at once.
CREATE VIRTUAL TABLE search_words USING fts5 (words, tokenize = 'ascii');
INSERT INTO search_words (search_words, rank) VALUES ('secure-delete', 1);
