-- Further accounts whose epochs have to stand before an effect is handed out: those of the orders its ticket is about.
CREATE TABLE effect_fences (
    tenant  TEXT NOT NULL,
    effect  TEXT NOT NULL,
    account TEXT NOT NULL,
    epoch   INTEGER NOT NULL,
    PRIMARY KEY (tenant, effect, account)
) STRICT, WITHOUT ROWID;
CREATE INDEX effect_fences_of_account ON effect_fences (tenant, account, effect);
