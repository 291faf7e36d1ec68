-- Public keys of people's passkeys (WebAuthn). credential is what the authenticator calls it; the private key never leaves that.
CREATE TABLE passkeys (
    id         uuid PRIMARY KEY,
    tenant     text COLLATE "C" NOT NULL,
    person     uuid NOT NULL,
    credential bytea NOT NULL UNIQUE,
    public_key bytea NOT NULL,
    counter    bigint NOT NULL,
    name       text NOT NULL,
    created_us bigint NOT NULL,
    used_us    bigint
);
CREATE INDEX passkeys_by_person ON passkeys (tenant, person);
