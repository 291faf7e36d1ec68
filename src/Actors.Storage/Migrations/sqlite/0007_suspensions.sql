-- What leaves through an account carries the epoch it was allowed under; only what carries the account's present epoch is handed out.
ALTER TABLE accounts ADD COLUMN epoch INTEGER NOT NULL DEFAULT 0;
ALTER TABLE accounts ADD COLUMN suspension TEXT;
ALTER TABLE accounts ADD COLUMN suspended_us INTEGER;
ALTER TABLE effects ADD COLUMN epoch INTEGER NOT NULL DEFAULT 0;
CREATE INDEX effects_of_account ON effects (tenant, account, id) WHERE account IS NOT NULL AND state <> 'done';

-- stage: proposed, prepared, active, lifted or dismissed.
CREATE TABLE suspensions (
    tenant      TEXT NOT NULL,
    suspension  TEXT NOT NULL,
    version     INTEGER NOT NULL,
    account     TEXT NOT NULL,
    stage       TEXT NOT NULL,
    opened_us   INTEGER NOT NULL,
    declared_us INTEGER,
    lifted_us   INTEGER,
    PRIMARY KEY (tenant, suspension)
) STRICT, WITHOUT ROWID;
