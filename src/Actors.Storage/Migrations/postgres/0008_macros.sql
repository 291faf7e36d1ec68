-- approved: the number of the version in use. The texts are contents.
CREATE TABLE macros (
    tenant   text COLLATE "C" NOT NULL,
    macro    uuid NOT NULL,
    version  bigint NOT NULL,
    name     text COLLATE "C" NOT NULL,
    locale   text COLLATE "C" NOT NULL,
    channel  text COLLATE "C",
    purpose  text COLLATE "C" NOT NULL,
    latest   bigint NOT NULL,
    approved bigint,
    PRIMARY KEY (tenant, macro)
);

-- Which reply was made from which version, written with the reply.
CREATE TABLE macro_uses (
    tenant        text COLLATE "C" NOT NULL,
    macro         uuid NOT NULL,
    reply         uuid NOT NULL,
    macro_version bigint NOT NULL,
    ticket        uuid NOT NULL,
    at_us         bigint NOT NULL,
    PRIMARY KEY (tenant, macro, reply)
);
