-- What a follower of the log could not deal with and went on without. reason is a kind of failure, never a text.
CREATE TABLE set_aside (
    name       text COLLATE "C" NOT NULL,
    tenant     text COLLATE "C" NOT NULL,
    leaf_index bigint NOT NULL,
    stream     text COLLATE "C" NOT NULL,
    version    bigint NOT NULL,
    reason     text COLLATE "C" NOT NULL,
    PRIMARY KEY (name, tenant, leaf_index)
);
