-- Links by which people choose a new password. hash = SHA-256 of the token, which went out by mail and is kept nowhere. stamp is that of
-- the sign-in data when the link was made: any change of them ends it.
CREATE TABLE password_resets (
    hash     bytea PRIMARY KEY CHECK (length(hash) = 32),
    tenant   text COLLATE "C" NOT NULL,
    person   uuid NOT NULL,
    stamp    text NOT NULL,
    until_us bigint NOT NULL
);
CREATE INDEX password_resets_by_end ON password_resets (until_us);

-- An address may belong to people of several tenants, so that adding one tells nothing of the others.
ALTER TABLE users DROP CONSTRAINT users_email_normalised_key;
DROP INDEX users_by_tenant;
CREATE UNIQUE INDEX users_by_tenant ON users (tenant, email_normalised);
CREATE INDEX users_by_email ON users (email_normalised);
