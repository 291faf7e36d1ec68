-- Who may use the installation. Who acted is in the record (user and key ids); names and addresses are only here.

CREATE TABLE tenants (
    tenant     TEXT NOT NULL PRIMARY KEY,
    name       TEXT NOT NULL,
    created_us INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- People sign in with their address alone, so it is unique over all tenants; email_normalised is what is compared.
-- authenticator_key and recovery_codes are sealed under the master key. revision guards against lost updates.
CREATE TABLE users (
    id                TEXT NOT NULL PRIMARY KEY,
    tenant            TEXT NOT NULL,
    email             TEXT NOT NULL,
    email_normalised  TEXT NOT NULL UNIQUE,
    display_name      TEXT NOT NULL,
    password_hash     TEXT,
    security_stamp    TEXT NOT NULL,
    lockout_until_us  INTEGER,
    failed_attempts   INTEGER NOT NULL,
    two_factor        INTEGER NOT NULL,
    authenticator_key BLOB,
    recovery_codes    BLOB,
    disabled          INTEGER NOT NULL,
    created_us        INTEGER NOT NULL,
    revision          INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX users_by_tenant ON users (tenant, email_normalised);

CREATE TABLE user_roles (
    user_id TEXT NOT NULL REFERENCES users (id),
    role    TEXT NOT NULL,
    PRIMARY KEY (user_id, role)
) STRICT, WITHOUT ROWID;

-- hash = SHA-256 of the whole key, which is shown once and kept nowhere. roles are separated by blanks.
CREATE TABLE api_keys (
    hash       BLOB NOT NULL PRIMARY KEY CHECK (length(hash) = 32),
    id         TEXT NOT NULL UNIQUE,
    tenant     TEXT NOT NULL,
    name       TEXT NOT NULL,
    roles      TEXT NOT NULL,
    expires_us INTEGER,
    revoked_us INTEGER,
    created_us INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX api_keys_by_tenant ON api_keys (tenant, id);
