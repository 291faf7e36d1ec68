-- Who was signed out where the company keeps its people (OpenID Connect Back-Channel Logout 1.0). id = hash of the issuer and of what it called the
-- session or the person. What it vouched for up to issued_us, and what began here before heard_us, is over.
CREATE TABLE company_logouts (
    tenant    TEXT NOT NULL,
    id        TEXT NOT NULL,
    issued_us INTEGER NOT NULL,
    heard_us  INTEGER NOT NULL,
    until_us  INTEGER NOT NULL,
    PRIMARY KEY (tenant, id)
) STRICT, WITHOUT ROWID;

-- The tokens that said so: each is good once. id = hash of the issuer and of what it called the token.
CREATE TABLE company_logout_tokens (
    tenant   TEXT NOT NULL,
    id       TEXT NOT NULL,
    until_us INTEGER NOT NULL,
    PRIMARY KEY (tenant, id)
) STRICT, WITHOUT ROWID;

-- Whose session it was, for the record of sign-ins. id as in company_logouts.
CREATE TABLE company_sessions (
    tenant   TEXT NOT NULL,
    id       TEXT NOT NULL,
    person   TEXT NOT NULL,
    until_us INTEGER NOT NULL,
    PRIMARY KEY (tenant, id)
) STRICT, WITHOUT ROWID;
