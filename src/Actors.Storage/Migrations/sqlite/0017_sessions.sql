-- The step of the authenticator code that was used last: none is good twice.
ALTER TABLE users ADD COLUMN last_code_step INTEGER NOT NULL DEFAULT 0;

-- Sessions that were ended before their time, until they would have ended anyway.
CREATE TABLE ended_sessions (
    tenant   TEXT NOT NULL,
    id       TEXT NOT NULL,
    until_us INTEGER NOT NULL,
    PRIMARY KEY (tenant, id)
) STRICT, WITHOUT ROWID;
