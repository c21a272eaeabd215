-- The desk, first schema.
--
-- Every key and index begins with the tenant. Instants are DATETIME(6) in UTC, for a TIMESTAMP ends in 2038 and moves
-- with the session's zone. Texts compare exactly, trailing blanks too: utf8mb4_nopad_bin. Nothing is deleted but due rows
-- and links; erased words are set to null.

-- Records as they stand: incidents, problems, changes, configuration items, the desk's configuration.
CREATE TABLE IF NOT EXISTS ${schema}${prefix}record (
    tenant        VARCHAR(64) NOT NULL,   -- whose it is; every key begins with it
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
    CONSTRAINT ${prefix}record_pk PRIMARY KEY (tenant, kind, id)  -- find; page of a kind
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;
-- find by number; no number twice
CREATE UNIQUE INDEX IF NOT EXISTS ${prefix}record_number
    ON ${schema}${prefix}record (tenant, kind, number);
-- queue of everybody: open work by priority, then due
CREATE INDEX IF NOT EXISTS ${prefix}record_queue
    ON ${schema}${prefix}record (tenant, is_open, priority_rank, due_at, id, kind);
-- queue of a group
CREATE INDEX IF NOT EXISTS ${prefix}record_group
    ON ${schema}${prefix}record (tenant, is_open, group_id, priority_rank, due_at, id, kind);
-- queue of a person
CREATE INDEX IF NOT EXISTS ${prefix}record_assignee
    ON ${schema}${prefix}record (tenant, is_open, assignee, priority_rank, due_at, id, kind);
-- page of what a caller may see
CREATE INDEX IF NOT EXISTS ${prefix}record_caller
    ON ${schema}${prefix}record (tenant, caller, kind, id);
-- page of what a requester may see
CREATE INDEX IF NOT EXISTS ${prefix}record_requester
    ON ${schema}${prefix}record (tenant, requester, kind, id);

-- What happened to each record. Lines are never changed.
CREATE TABLE IF NOT EXISTS ${schema}${prefix}journal (
    tenant        VARCHAR(64) NOT NULL,   -- whose it is; every key begins with it
    kind          VARCHAR(16) NOT NULL,   -- the record it happened to
    id            VARCHAR(64) NOT NULL,   -- its id
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
    CONSTRAINT ${prefix}journal_pk PRIMARY KEY (tenant, kind, id, seq)  -- journal of a record; no seq twice
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

-- Words, which may be personal: titles, descriptions, comments. Erasing sets content and salt to null.
CREATE TABLE IF NOT EXISTS ${schema}${prefix}text (
    tenant        VARCHAR(64) NOT NULL,   -- whose it is; every key begins with it
    kind          VARCHAR(16) NOT NULL,   -- the record whose words they are
    id            VARCHAR(64) NOT NULL,   -- its id
    number        INTEGER NOT NULL,       -- number of the text within its record
    digest        VARCHAR(64) NOT NULL,   -- SHA-256 over salt and content; stays when they are erased
    salt          VARCHAR(64),            -- keeps the digest from being guessed; null once erased
    content       LONGTEXT,               -- the words; null once erased
    CONSTRAINT ${prefix}text_pk PRIMARY KEY (tenant, kind, id, number)  -- texts of a record
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

-- Links, each with its source; the journal of the source tells since when.
CREATE TABLE IF NOT EXISTS ${schema}${prefix}link (
    tenant        VARCHAR(64) NOT NULL,   -- whose it is; every key begins with it
    kind          VARCHAR(16) NOT NULL,   -- the source
    id            VARCHAR(64) NOT NULL,   -- its id
    type          VARCHAR(40) NOT NULL,   -- AFFECTS, CAUSED_BY, CHILD_OF ...
    target_kind   VARCHAR(16) NOT NULL,   -- what it points to
    target_id     VARCHAR(64) NOT NULL,   -- its id
    CONSTRAINT ${prefix}link_pk PRIMARY KEY (tenant, kind, id, type, target_kind, target_id)  -- from the source
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;
-- links that point to a record
CREATE INDEX IF NOT EXISTS ${prefix}link_target
    ON ${schema}${prefix}link (tenant, target_kind, target_id);

-- The next instant at which something is to be decided by itself: one row per record that has one.
CREATE TABLE IF NOT EXISTS ${schema}${prefix}due (
    tenant        VARCHAR(64) NOT NULL,   -- whose it is; every key begins with it
    kind          VARCHAR(16) NOT NULL,   -- the record that does something
    id            VARCHAR(64) NOT NULL,   -- its id
    due_at        DATETIME(6) NOT NULL,   -- on the desk's clock
    token         VARCHAR(64),            -- the claim that holds it
    held_until    DATETIME(6),            -- end of the lease, on the database's clock
    CONSTRAINT ${prefix}due_pk PRIMARY KEY (tenant, kind, id)  -- re-arm
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;
-- claim what is due; tenants with work; when a tenant's work is next due
CREATE INDEX IF NOT EXISTS ${prefix}due_at
    ON ${schema}${prefix}due (tenant, due_at, kind, id);
-- give a claim back
CREATE INDEX IF NOT EXISTS ${prefix}due_token
    ON ${schema}${prefix}due (tenant, token);

-- Pointers to announced events. A row gets its position after its commit, under the lock of the tenant's row in
-- outbox_position, so that no position becomes visible before a lower one.
CREATE TABLE IF NOT EXISTS ${schema}${prefix}outbox (
    tenant        VARCHAR(64) NOT NULL,   -- whose it is; every key begins with it
    arrival       BIGINT AUTO_INCREMENT,  -- order of writing: within a record, that of its journal
    kind          VARCHAR(16) NOT NULL,   -- the record it happened to
    id            VARCHAR(64) NOT NULL,   -- its id
    seq           BIGINT NOT NULL,        -- the line of its journal
    position      BIGINT,                 -- null until assigned; then for good
    CONSTRAINT ${prefix}outbox_pk PRIMARY KEY (tenant, arrival),  -- in the order of writing; give a pointer its position
    UNIQUE KEY ${prefix}outbox_arrival (arrival)  -- a counter has to lead a key
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;
-- pointers after a position; pointers still without one
CREATE UNIQUE INDEX IF NOT EXISTS ${prefix}outbox_after
    ON ${schema}${prefix}outbox (tenant, position);

-- The last position assigned, per tenant; locked while positions are assigned.
CREATE TABLE IF NOT EXISTS ${schema}${prefix}outbox_position (
    tenant        VARCHAR(64) NOT NULL,   -- whose it is; every key begins with it
    position      BIGINT NOT NULL,        -- the last one assigned
    CONSTRAINT ${prefix}outbox_position_pk PRIMARY KEY (tenant)  -- lock the last position of a tenant
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

-- How far each consumer of the outbox has come.
CREATE TABLE IF NOT EXISTS ${schema}${prefix}consumer (
    tenant        VARCHAR(64) NOT NULL,   -- whose it is; every key begins with it
    name          VARCHAR(64) NOT NULL,   -- what it calls itself
    position      BIGINT NOT NULL,        -- the last one it was told
    CONSTRAINT ${prefix}consumer_pk PRIMARY KEY (tenant, name)  -- find and move a consumer
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

-- Commands that were done, so that the same command again gives the first outcome.
CREATE TABLE IF NOT EXISTS ${schema}${prefix}command_key (
    tenant        VARCHAR(64) NOT NULL,   -- whose it is; every key begins with it
    source        VARCHAR(64) NOT NULL,   -- who chose the key
    command       VARCHAR(128) NOT NULL,  -- the key, unique within its source
    digest        VARCHAR(64) NOT NULL,   -- SHA-256 of the request
    kind          VARCHAR(16) NOT NULL,   -- the record it led to
    id            VARCHAR(64) NOT NULL,   -- its id
    version       BIGINT NOT NULL,        -- that record's version right after it
    CONSTRAINT ${prefix}command_key_pk PRIMARY KEY (tenant, source, command)  -- find what was done; no command twice
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

-- The last number drawn of each sequence; programs draw blocks, so gaps are normal.
CREATE TABLE IF NOT EXISTS ${schema}${prefix}number_sequence (
    tenant        VARCHAR(64) NOT NULL,   -- whose it is; every key begins with it
    name          VARCHAR(40) NOT NULL,   -- INCIDENT-2026
    drawn         BIGINT NOT NULL,        -- the last one; the next block begins after it
    CONSTRAINT ${prefix}number_sequence_pk PRIMARY KEY (tenant, name)  -- draw numbers
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

-- Who is who: the one place of names, addresses and telephone numbers.
CREATE TABLE IF NOT EXISTS ${schema}${prefix}person (
    tenant        VARCHAR(64) NOT NULL,   -- whose it is; every key begins with it
    id            VARCHAR(64) NOT NULL,   -- what records call them by
    name          VARCHAR(1000) NOT NULL,  -- as they are called
    email         VARCHAR(1000),          -- where they are written to
    phone         VARCHAR(1000),          -- where they are called
    vip           BOOLEAN NOT NULL,       -- to be served first
    branch        VARCHAR(1000),          -- where they work; its calendar may be theirs
    language      VARCHAR(100),           -- BCP 47: sv
    CONSTRAINT ${prefix}person_pk PRIMARY KEY (tenant, id)  -- find a person
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;
