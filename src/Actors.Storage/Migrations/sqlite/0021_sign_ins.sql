-- Who signed in, or tried to as somebody who is known here. outcome is a kind of answer, never what was typed.
CREATE TABLE sign_ins (
    tenant  TEXT NOT NULL,
    id      TEXT NOT NULL,
    at_us   INTEGER NOT NULL,
    person  TEXT NOT NULL,
    outcome TEXT NOT NULL,
    PRIMARY KEY (tenant, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX sign_ins_by_time ON sign_ins (tenant, at_us, id);
