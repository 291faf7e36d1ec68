-- The step of the authenticator code that was used last: none is good twice.
ALTER TABLE users ADD COLUMN last_code_step bigint NOT NULL DEFAULT 0;

-- Sessions that were ended before their time, until they would have ended anyway.
CREATE TABLE ended_sessions (
    tenant   text COLLATE "C" NOT NULL,
    id       uuid NOT NULL,
    until_us bigint NOT NULL,
    PRIMARY KEY (tenant, id)
);
