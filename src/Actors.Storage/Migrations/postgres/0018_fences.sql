-- Further accounts whose epochs have to stand before an effect is handed out: those of the orders its ticket is about.
CREATE TABLE effect_fences (
    tenant  text COLLATE "C" NOT NULL,
    effect  uuid NOT NULL,
    account text COLLATE "C" NOT NULL,
    epoch   bigint NOT NULL,
    PRIMARY KEY (tenant, effect, account)
);
CREATE INDEX effect_fences_of_account ON effect_fences (tenant, account, effect);
