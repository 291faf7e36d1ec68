-- Who read personal data: one row for each hour, reader, stream and record class. Identifiers only.
CREATE TABLE accesses (
    tenant TEXT NOT NULL,
    id     TEXT NOT NULL,
    at_us  INTEGER NOT NULL,
    who    TEXT NOT NULL,
    stream TEXT NOT NULL,
    class  TEXT NOT NULL,
    PRIMARY KEY (tenant, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX accesses_by_time ON accesses (tenant, at_us, id);
CREATE INDEX accesses_by_stream ON accesses (tenant, stream, at_us, id);
CREATE INDEX accesses_by_reader ON accesses (tenant, who, at_us, id);

CREATE TRIGGER accesses_are_not_updated BEFORE UPDATE ON accesses
BEGIN SELECT RAISE(ABORT, 'accesses is append-only: UPDATE is refused'); END;
CREATE TRIGGER accesses_are_not_deleted BEFORE DELETE ON accesses
BEGIN SELECT RAISE(ABORT, 'accesses is append-only: DELETE is refused'); END;
