-- Who read personal data: one row for each hour, reader, stream and record class. Identifiers only.
CREATE TABLE accesses (
    tenant text COLLATE "C" NOT NULL,
    id     uuid NOT NULL,
    at_us  bigint NOT NULL,
    who    text COLLATE "C" NOT NULL,
    stream text COLLATE "C" NOT NULL,
    class  text COLLATE "C" NOT NULL,
    PRIMARY KEY (tenant, id)
);
CREATE INDEX accesses_by_time ON accesses (tenant, at_us, id);
CREATE INDEX accesses_by_stream ON accesses (tenant, stream, at_us, id);
CREATE INDEX accesses_by_reader ON accesses (tenant, who, at_us, id);

CREATE TRIGGER accesses_are_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON accesses
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
