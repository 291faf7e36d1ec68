-- Public keys of people's passkeys (WebAuthn). credential is what the authenticator calls it; the private key never leaves that.
CREATE TABLE passkeys (
    id         TEXT NOT NULL PRIMARY KEY,
    tenant     TEXT NOT NULL,
    person     TEXT NOT NULL,
    credential BLOB NOT NULL UNIQUE,
    public_key BLOB NOT NULL,
    counter    INTEGER NOT NULL,
    name       TEXT NOT NULL,
    created_us INTEGER NOT NULL,
    used_us    INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX passkeys_by_person ON passkeys (tenant, person);
