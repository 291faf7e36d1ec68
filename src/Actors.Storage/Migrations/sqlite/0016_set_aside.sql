-- What a follower of the log could not deal with and went on without. reason is a kind of failure, never a text.
CREATE TABLE set_aside (
    name       TEXT NOT NULL,
    tenant     TEXT NOT NULL,
    leaf_index INTEGER NOT NULL,
    stream     TEXT NOT NULL,
    version    INTEGER NOT NULL,
    reason     TEXT NOT NULL,
    PRIMARY KEY (name, tenant, leaf_index)
) STRICT;
