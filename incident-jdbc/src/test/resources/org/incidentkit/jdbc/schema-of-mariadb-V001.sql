-- What has been applied to this schema. Read by SchemaMode.VALIDATE and MIGRATE.
CREATE TABLE IF NOT EXISTS ik_schema_history (
    version     INTEGER      NOT NULL,        -- number of the script, from its file name
    major       INTEGER      NOT NULL,        -- within a major version, scripts only add
    name        VARCHAR(100) NOT NULL,        -- rest of the script's file name
    checksum    VARCHAR(64)  NOT NULL,        -- SHA-256 of the script as shipped, names left open
    applied_at  DATETIME(6)  NOT NULL,        -- database time
    CONSTRAINT ik_schema_history_pk PRIMARY KEY (version)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

-- One row, locked by whoever migrates.
CREATE TABLE IF NOT EXISTS ik_schema_lock (
    id          INTEGER      NOT NULL,        -- always 1
    CONSTRAINT ik_schema_lock_pk PRIMARY KEY (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

-- The desk, first schema.
--
-- Every key and index begins with the tenant. Instants are DATETIME(6) in UTC, for a TIMESTAMP ends in 2038 and moves
-- with the session's zone. Texts compare exactly, trailing blanks too: utf8mb4_nopad_bin. Nothing is deleted but due rows
-- and links; erased words are set to null.

-- Records as they stand: incidents, problems, changes, configuration items, the desk's configuration.
CREATE TABLE IF NOT EXISTS ik_record (
    tenant        VARCHAR(64) NOT NULL,
    kind          VARCHAR(16) NOT NULL,   -- INCIDENT, PROBLEM, CHANGE, CI, CONFIGURATION
    id            VARCHAR(64) NOT NULL,   -- time-ordered for what the desk opens itself
    version       BIGINT NOT NULL,        -- gate of every write; number of lines in the journal
    last_hash     VARCHAR(64) NOT NULL,   -- hash of the last journal line; the next one is chained to it
    number        VARCHAR(64),            -- what people quote; null for items and configuration
    state         VARCHAR(100),           -- the host's name of the state
    phase         VARCHAR(16),            -- INITIAL, ACTIVE, WAITING, DONE, TERMINAL
    is_open       BOOLEAN NOT NULL,       -- queues: phase is none of DONE and TERMINAL
    priority_rank SMALLINT NOT NULL,      -- queues: 1 (critical) to 5 (planning); 9 for none
    category      VARCHAR(255),           -- filters: network/vpn
    group_id      VARCHAR(64),            -- queues, and what a group may see
    assignee      VARCHAR(64),            -- filters: my work
    caller        VARCHAR(64),            -- what a caller may see
    requester     VARCHAR(64),            -- what a requester may see
    hold_reason   VARCHAR(32),            -- filters: what it waits for; null unless on hold
    title_text    INTEGER,                -- lists: the number of its title in the text table
    opened_at     DATETIME(6),            -- lists and figures
    updated_at    DATETIME(6) NOT NULL,   -- lists
    due_at        DATETIME(6) NOT NULL,   -- queues: earliest open promise; 9999-12-31 23:59:59.999999 for none
    body_form     INTEGER NOT NULL,       -- version of the body's form; a newer one is kept on update
    body          LONGTEXT NOT NULL,      -- the whole record as JSON, texts by reference
    CONSTRAINT ik_record_pk PRIMARY KEY (tenant, kind, id)  -- find; page of a kind
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;
-- find by number; no number twice
CREATE UNIQUE INDEX IF NOT EXISTS ik_record_number
    ON ik_record (tenant, kind, number);
-- queue of everybody: open work by priority, then due
CREATE INDEX IF NOT EXISTS ik_record_queue
    ON ik_record (tenant, is_open, priority_rank, due_at, id, kind);
-- queue of a group
CREATE INDEX IF NOT EXISTS ik_record_group
    ON ik_record (tenant, is_open, group_id, priority_rank, due_at, id, kind);
-- queue of a person
CREATE INDEX IF NOT EXISTS ik_record_assignee
    ON ik_record (tenant, is_open, assignee, priority_rank, due_at, id, kind);
-- page of what a caller may see
CREATE INDEX IF NOT EXISTS ik_record_caller
    ON ik_record (tenant, caller, kind, id);
-- page of what a requester may see
CREATE INDEX IF NOT EXISTS ik_record_requester
    ON ik_record (tenant, requester, kind, id);

-- What happened to each record. Lines are never changed.
CREATE TABLE IF NOT EXISTS ik_journal (
    tenant        VARCHAR(64) NOT NULL,
    kind          VARCHAR(16) NOT NULL,
    id            VARCHAR(64) NOT NULL,
    seq           BIGINT NOT NULL,        -- the order, always
    occurred_at   DATETIME(6) NOT NULL,   -- when it happened, for imports: there
    recorded_at   DATETIME(6) NOT NULL,   -- when this desk wrote it down
    actor         VARCHAR(64) NOT NULL,   -- who did it: a person id, never a name
    on_behalf_of  VARCHAR(64),            -- for whom
    cause         VARCHAR(1000),          -- because of what
    type          VARCHAR(64) NOT NULL,   -- type of the event
    v             INTEGER NOT NULL,       -- version of that type's form
    payload       LONGTEXT NOT NULL,      -- exact text that was hashed
    prev_hash     VARCHAR(64) NOT NULL,   -- hash of the line before; 64 zeros for the first
    hash          VARCHAR(64) NOT NULL,   -- SHA-256 over hash before, envelope and payload
    CONSTRAINT ik_journal_pk PRIMARY KEY (tenant, kind, id, seq)  -- journal of a record; no seq twice
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

-- Words, which may be personal: titles, descriptions, comments. Erasing sets content and salt to null.
CREATE TABLE IF NOT EXISTS ik_text (
    tenant        VARCHAR(64) NOT NULL,
    kind          VARCHAR(16) NOT NULL,
    id            VARCHAR(64) NOT NULL,
    number        INTEGER NOT NULL,       -- number of the text within its record
    digest        VARCHAR(64) NOT NULL,   -- SHA-256 over salt and content; stays when they are erased
    salt          VARCHAR(64),
    content       LONGTEXT,
    CONSTRAINT ik_text_pk PRIMARY KEY (tenant, kind, id, number)  -- texts of a record
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

-- Links, each with its source; the journal of the source tells since when.
CREATE TABLE IF NOT EXISTS ik_link (
    tenant        VARCHAR(64) NOT NULL,
    kind          VARCHAR(16) NOT NULL,   -- the source
    id            VARCHAR(64) NOT NULL,
    type          VARCHAR(40) NOT NULL,   -- AFFECTS, CAUSED_BY, CHILD_OF ...
    target_kind   VARCHAR(16) NOT NULL,
    target_id     VARCHAR(64) NOT NULL,
    CONSTRAINT ik_link_pk PRIMARY KEY (tenant, kind, id, type, target_kind, target_id)  -- from the source
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;
-- links that point to a record
CREATE INDEX IF NOT EXISTS ik_link_target
    ON ik_link (tenant, target_kind, target_id);

-- The next instant at which something is to be decided by itself: one row per record that has one.
CREATE TABLE IF NOT EXISTS ik_due (
    tenant        VARCHAR(64) NOT NULL,
    kind          VARCHAR(16) NOT NULL,
    id            VARCHAR(64) NOT NULL,
    due_at        DATETIME(6) NOT NULL,   -- on the desk's clock
    token         VARCHAR(64),            -- the claim that holds it
    held_until    DATETIME(6),            -- end of the lease, on the database's clock
    CONSTRAINT ik_due_pk PRIMARY KEY (tenant, kind, id)  -- re-arm
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;
-- claim what is due; tenants with work; when a tenant's work is next due
CREATE INDEX IF NOT EXISTS ik_due_at
    ON ik_due (tenant, due_at, kind, id);
-- give a claim back
CREATE INDEX IF NOT EXISTS ik_due_token
    ON ik_due (tenant, token);

-- Pointers to announced events. A row gets its position after its commit, under the lock of the tenant's row in
-- outbox_position, so that no position becomes visible before a lower one.
CREATE TABLE IF NOT EXISTS ik_outbox (
    tenant        VARCHAR(64) NOT NULL,
    arrival       BIGINT AUTO_INCREMENT,  -- order of writing: within a record, that of its journal
    kind          VARCHAR(16) NOT NULL,
    id            VARCHAR(64) NOT NULL,
    seq           BIGINT NOT NULL,
    position      BIGINT,                 -- null until assigned; then for good
    CONSTRAINT ik_outbox_pk PRIMARY KEY (tenant, arrival),
    UNIQUE KEY ik_outbox_arrival (arrival)  -- a counter has to lead a key
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;
-- pointers after a position; pointers still without one
CREATE UNIQUE INDEX IF NOT EXISTS ik_outbox_after
    ON ik_outbox (tenant, position);

-- The last position assigned, per tenant; locked while positions are assigned.
CREATE TABLE IF NOT EXISTS ik_outbox_position (
    tenant        VARCHAR(64) NOT NULL,
    position      BIGINT NOT NULL,
    CONSTRAINT ik_outbox_position_pk PRIMARY KEY (tenant)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

-- How far each consumer of the outbox has come.
CREATE TABLE IF NOT EXISTS ik_consumer (
    tenant        VARCHAR(64) NOT NULL,
    name          VARCHAR(64) NOT NULL,
    position      BIGINT NOT NULL,
    CONSTRAINT ik_consumer_pk PRIMARY KEY (tenant, name)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

-- Commands that were done, so that the same command again gives the first outcome.
CREATE TABLE IF NOT EXISTS ik_command_key (
    tenant        VARCHAR(64) NOT NULL,
    source        VARCHAR(64) NOT NULL,   -- who chose the key
    command       VARCHAR(128) NOT NULL,  -- the key, unique within its source
    digest        VARCHAR(64) NOT NULL,   -- SHA-256 of the request
    kind          VARCHAR(16) NOT NULL,   -- the record it led to
    id            VARCHAR(64) NOT NULL,
    version       BIGINT NOT NULL,        -- that record's version right after it
    CONSTRAINT ik_command_key_pk PRIMARY KEY (tenant, source, command)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

-- The last number drawn of each sequence; programs draw blocks, so gaps are normal.
CREATE TABLE IF NOT EXISTS ik_number_sequence (
    tenant        VARCHAR(64) NOT NULL,
    name          VARCHAR(40) NOT NULL,   -- INCIDENT-2026
    drawn         BIGINT NOT NULL,
    CONSTRAINT ik_number_sequence_pk PRIMARY KEY (tenant, name)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

-- Who is who: the one place of names, addresses and telephone numbers.
CREATE TABLE IF NOT EXISTS ik_person (
    tenant        VARCHAR(64) NOT NULL,
    id            VARCHAR(64) NOT NULL,
    name          VARCHAR(1000) NOT NULL,
    email         VARCHAR(1000),
    phone         VARCHAR(1000),
    vip           BOOLEAN NOT NULL,       -- to be served first
    branch        VARCHAR(1000),
    language      VARCHAR(100),           -- BCP 47: sv
    CONSTRAINT ik_person_pk PRIMARY KEY (tenant, id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

-- so that SchemaMode.VALIDATE finds it
INSERT INTO ik_schema_history (version, major, name, checksum, applied_at) VALUES (1, 1, 'desk', '4d5af48d122f1726f6b0f877a1e7ea038bbdfeacb856e03c4ce7a75c7a48e06e', UTC_TIMESTAMP(6));
