-- Who signed in, or tried to as somebody who is known here. outcome is a kind of answer, never what was typed.
CREATE TABLE sign_ins (
    tenant  text COLLATE "C" NOT NULL,
    id      uuid NOT NULL,
    at_us   bigint NOT NULL,
    person  uuid NOT NULL,
    outcome text COLLATE "C" NOT NULL,
    PRIMARY KEY (tenant, id)
);
CREATE INDEX sign_ins_by_time ON sign_ins (tenant, at_us, id);
