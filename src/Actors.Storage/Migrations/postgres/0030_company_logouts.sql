-- Who was signed out where the company keeps its people (OpenID Connect Back-Channel Logout 1.0). id = hash of the issuer and of what it called the
-- session or the person. What it vouched for up to issued_us, and what began here before heard_us, is over.
CREATE TABLE company_logouts (
    tenant    text COLLATE "C" NOT NULL,
    id        uuid NOT NULL,
    issued_us bigint NOT NULL,
    heard_us  bigint NOT NULL,
    until_us  bigint NOT NULL,
    PRIMARY KEY (tenant, id)
);

-- The tokens that said so: each is good once. id = hash of the issuer and of what it called the token.
CREATE TABLE company_logout_tokens (
    tenant   text COLLATE "C" NOT NULL,
    id       uuid NOT NULL,
    until_us bigint NOT NULL,
    PRIMARY KEY (tenant, id)
);

-- Whose session it was, for the record of sign-ins. id as in company_logouts.
CREATE TABLE company_sessions (
    tenant   text COLLATE "C" NOT NULL,
    id       uuid NOT NULL,
    person   uuid NOT NULL,
    until_us bigint NOT NULL,
    PRIMARY KEY (tenant, id)
);
