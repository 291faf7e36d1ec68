-- What leaves through an account carries the epoch it was allowed under; only what carries the account's present epoch is handed out.
ALTER TABLE accounts ADD COLUMN epoch bigint NOT NULL DEFAULT 0;
ALTER TABLE accounts ADD COLUMN suspension uuid;
ALTER TABLE accounts ADD COLUMN suspended_us bigint;
ALTER TABLE effects ADD COLUMN epoch bigint NOT NULL DEFAULT 0;
CREATE INDEX effects_of_account ON effects (tenant, account, id) WHERE account IS NOT NULL AND state <> 'done';

-- stage: proposed, prepared, active, lifted or dismissed.
CREATE TABLE suspensions (
    tenant      text COLLATE "C" NOT NULL,
    suspension  uuid NOT NULL,
    version     bigint NOT NULL,
    account     text COLLATE "C" NOT NULL,
    stage       text COLLATE "C" NOT NULL,
    opened_us   bigint NOT NULL,
    declared_us bigint,
    lifted_us   bigint,
    PRIMARY KEY (tenant, suspension)
);
