-- Who may use the installation. Who acted is in the record (user and key ids); names and addresses are only here.

CREATE TABLE tenants (
    tenant     text COLLATE "C" PRIMARY KEY,
    name       text NOT NULL,
    created_us bigint NOT NULL
);

-- People sign in with their address alone, so it is unique over all tenants; email_normalised is what is compared.
-- authenticator_key and recovery_codes are sealed under the master key. revision guards against lost updates.
CREATE TABLE users (
    id                uuid PRIMARY KEY,
    tenant            text COLLATE "C" NOT NULL,
    email             text NOT NULL,
    email_normalised  text COLLATE "C" NOT NULL UNIQUE,
    display_name      text NOT NULL,
    password_hash     text,
    security_stamp    text NOT NULL,
    lockout_until_us  bigint,
    failed_attempts   bigint NOT NULL,
    two_factor        bigint NOT NULL,
    authenticator_key bytea,
    recovery_codes    bytea,
    disabled          bigint NOT NULL,
    created_us        bigint NOT NULL,
    revision          bigint NOT NULL
);
CREATE INDEX users_by_tenant ON users (tenant, email_normalised);

CREATE TABLE user_roles (
    user_id uuid NOT NULL REFERENCES users (id),
    role    text COLLATE "C" NOT NULL,
    PRIMARY KEY (user_id, role)
);

-- hash = SHA-256 of the whole key, which is shown once and kept nowhere. roles are separated by blanks.
CREATE TABLE api_keys (
    hash       bytea PRIMARY KEY CHECK (length(hash) = 32),
    id         uuid NOT NULL UNIQUE,
    tenant     text COLLATE "C" NOT NULL,
    name       text NOT NULL,
    roles      text COLLATE "C" NOT NULL,
    expires_us bigint,
    revoked_us bigint,
    created_us bigint NOT NULL
);
CREATE INDEX api_keys_by_tenant ON api_keys (tenant, id);
