-- Links by which people choose a new password. hash = SHA-256 of the token, which went out by mail and is kept nowhere. stamp is that of
-- the sign-in data when the link was made: any change of them ends it.
CREATE TABLE password_resets (
    hash     BLOB NOT NULL PRIMARY KEY CHECK (length(hash) = 32),
    tenant   TEXT NOT NULL,
    person   TEXT NOT NULL,
    stamp    TEXT NOT NULL,
    until_us INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX password_resets_by_end ON password_resets (until_us);

-- An address may belong to people of several tenants, so that adding one tells nothing of the others. A constraint of a table cannot be
-- dropped here: the table is made anew, and the roles that refer to it as well.
CREATE TABLE roles_kept (user_id TEXT NOT NULL, role TEXT NOT NULL) STRICT;
INSERT INTO roles_kept SELECT user_id, role FROM user_roles;
DROP TABLE user_roles;

CREATE TABLE users_anew (
    id                TEXT NOT NULL PRIMARY KEY,
    tenant            TEXT NOT NULL,
    email             TEXT NOT NULL,
    email_normalised  TEXT NOT NULL,
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
    revision          INTEGER NOT NULL,
    last_code_step    INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;
INSERT INTO users_anew SELECT id, tenant, email, email_normalised, display_name, password_hash, security_stamp, lockout_until_us,
    failed_attempts, two_factor, authenticator_key, recovery_codes, disabled, created_us, revision, last_code_step FROM users;
DROP TABLE users;
ALTER TABLE users_anew RENAME TO users;
CREATE UNIQUE INDEX users_by_tenant ON users (tenant, email_normalised);
CREATE INDEX users_by_email ON users (email_normalised);

CREATE TABLE user_roles (
    user_id TEXT NOT NULL REFERENCES users (id),
    role    TEXT NOT NULL,
    PRIMARY KEY (user_id, role)
) STRICT, WITHOUT ROWID;
INSERT INTO user_roles SELECT user_id, role FROM roles_kept;
DROP TABLE roles_kept;
