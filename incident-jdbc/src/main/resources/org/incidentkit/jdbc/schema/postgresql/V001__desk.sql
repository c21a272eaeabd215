-- The desk, first schema.
--
-- Every key and index begins with the tenant. Texts compare exactly, whatever the database's locale: COLLATE "C". Their
-- lengths are checked by the desk. Character 0, which no text of PostgreSQL can hold, is written as U+001A and "0".
-- Nothing is deleted but due rows and links; erased words are set to null. No index holds a column that every change
-- changes (state, version, updated_at): a change of an incident moves within its page, and touches no index at all
-- unless its place in a queue, its owner or its due time changes (heap-only tuples; fillfactor leaves them room).

-- Records as they stand: incidents, problems, changes, configuration items, the desk's configuration.
CREATE TABLE IF NOT EXISTS ${schema}${prefix}record (
    tenant        text COLLATE "C" NOT NULL,  -- whose it is; every key begins with it
    kind          text COLLATE "C" NOT NULL,  -- INCIDENT, PROBLEM, CHANGE, CI, CONFIGURATION
    id            text COLLATE "C" NOT NULL,  -- time-ordered for what the desk opens itself
    version       bigint NOT NULL,            -- gate of every write; number of lines in the journal
    last_hash     text COLLATE "C" NOT NULL,  -- hash of the last journal line; the next one is chained to it
    number        text COLLATE "C",           -- what people quote; null for items and configuration
    state         text COLLATE "C",           -- the host's name of the state
    phase         text COLLATE "C",           -- INITIAL, ACTIVE, WAITING, DONE, TERMINAL
    is_open       boolean NOT NULL,           -- queues: phase is none of DONE and TERMINAL
    priority_rank smallint NOT NULL,          -- queues: 1 (critical) to 5 (planning); 9 for none
    category      text COLLATE "C",           -- filters: network/vpn
    group_id      text COLLATE "C",           -- queues, and what a group may see
    assignee      text COLLATE "C",           -- filters: my work
    caller        text COLLATE "C",           -- what a caller may see
    requester     text COLLATE "C",           -- what a requester may see
    hold_reason   text COLLATE "C",           -- filters: what it waits for; null unless on hold
    title_text    integer,                    -- lists: the number of its title in the text table
    opened_at     timestamptz(6),             -- lists and figures
    updated_at    timestamptz(6) NOT NULL,    -- lists
    due_at        timestamptz(6) NOT NULL,    -- queues: earliest open promise; 9999-12-31 23:59:59.999999 for none
    body_form     integer NOT NULL,           -- version of the body's form; a newer one is kept on update
    body          text COLLATE "C" NOT NULL,  -- the whole record as JSON, texts by reference
    CONSTRAINT ${prefix}record_pk PRIMARY KEY (tenant, kind, id)  -- find; page of a kind
) WITH (fillfactor = 85);
-- find by number; no number twice
CREATE UNIQUE INDEX IF NOT EXISTS ${prefix}record_number
    ON ${schema}${prefix}record (tenant, kind, number) WHERE number IS NOT NULL;
-- queue of everybody: open work by priority, then due
CREATE INDEX IF NOT EXISTS ${prefix}record_queue
    ON ${schema}${prefix}record (tenant, priority_rank, due_at, id, kind) WHERE is_open;
-- queue of a group
CREATE INDEX IF NOT EXISTS ${prefix}record_group
    ON ${schema}${prefix}record (tenant, group_id, priority_rank, due_at, id, kind) WHERE is_open;
-- queue of a person
CREATE INDEX IF NOT EXISTS ${prefix}record_assignee
    ON ${schema}${prefix}record (tenant, assignee, priority_rank, due_at, id, kind) WHERE is_open;
-- page of what a caller may see
CREATE INDEX IF NOT EXISTS ${prefix}record_caller
    ON ${schema}${prefix}record (tenant, caller, kind, id) WHERE caller IS NOT NULL;
-- page of what a requester may see
CREATE INDEX IF NOT EXISTS ${prefix}record_requester
    ON ${schema}${prefix}record (tenant, requester, kind, id) WHERE requester IS NOT NULL;

-- What happened to each record. Lines are never changed.
CREATE TABLE IF NOT EXISTS ${schema}${prefix}journal (
    tenant        text COLLATE "C" NOT NULL,  -- whose it is; every key begins with it
    kind          text COLLATE "C" NOT NULL,  -- the record it happened to
    id            text COLLATE "C" NOT NULL,  -- its id
    seq           bigint NOT NULL,            -- the order, always
    occurred_at   timestamptz(6) NOT NULL,    -- when it happened, for imports: there
    recorded_at   timestamptz(6) NOT NULL,    -- when this desk wrote it down
    actor         text COLLATE "C" NOT NULL,  -- who did it: a person id, never a name
    on_behalf_of  text COLLATE "C",           -- for whom
    cause         text COLLATE "C",           -- because of what
    type          text COLLATE "C" NOT NULL,  -- type of the event
    v             integer NOT NULL,           -- version of that type's form
    payload       text COLLATE "C" NOT NULL,  -- exact text that was hashed
    prev_hash     text COLLATE "C" NOT NULL,  -- hash of the line before; 64 zeros for the first
    hash          text COLLATE "C" NOT NULL,  -- SHA-256 over hash before, envelope and payload
    CONSTRAINT ${prefix}journal_pk PRIMARY KEY (tenant, kind, id, seq)  -- journal of a record; no seq twice
);

-- Words, which may be personal: titles, descriptions, comments. Erasing sets content and salt to null.
CREATE TABLE IF NOT EXISTS ${schema}${prefix}text (
    tenant        text COLLATE "C" NOT NULL,  -- whose it is; every key begins with it
    kind          text COLLATE "C" NOT NULL,  -- the record whose words they are
    id            text COLLATE "C" NOT NULL,  -- its id
    number        integer NOT NULL,           -- number of the text within its record
    digest        text COLLATE "C" NOT NULL,  -- SHA-256 over salt and content; stays when they are erased
    salt          text COLLATE "C",           -- keeps the digest from being guessed; null once erased
    content       text COLLATE "C",           -- the words; null once erased
    CONSTRAINT ${prefix}text_pk PRIMARY KEY (tenant, kind, id, number)  -- texts of a record
);

-- Links, each with its source; the journal of the source tells since when.
CREATE TABLE IF NOT EXISTS ${schema}${prefix}link (
    tenant        text COLLATE "C" NOT NULL,  -- whose it is; every key begins with it
    kind          text COLLATE "C" NOT NULL,  -- the source
    id            text COLLATE "C" NOT NULL,  -- its id
    type          text COLLATE "C" NOT NULL,  -- AFFECTS, CAUSED_BY, CHILD_OF ...
    target_kind   text COLLATE "C" NOT NULL,  -- what it points to
    target_id     text COLLATE "C" NOT NULL,  -- its id
    CONSTRAINT ${prefix}link_pk PRIMARY KEY (tenant, kind, id, type, target_kind, target_id)  -- from the source
);
-- links that point to a record
CREATE INDEX IF NOT EXISTS ${prefix}link_target
    ON ${schema}${prefix}link (tenant, target_kind, target_id);

-- The next instant at which something is to be decided by itself: one row per record that has one.
CREATE TABLE IF NOT EXISTS ${schema}${prefix}due (
    tenant        text COLLATE "C" NOT NULL,  -- whose it is; every key begins with it
    kind          text COLLATE "C" NOT NULL,  -- the record that does something
    id            text COLLATE "C" NOT NULL,  -- its id
    due_at        timestamptz(6) NOT NULL,    -- on the desk's clock
    token         text COLLATE "C",           -- the claim that holds it
    held_until    timestamptz(6),             -- end of the lease, on the database's clock
    CONSTRAINT ${prefix}due_pk PRIMARY KEY (tenant, kind, id)  -- re-arm
) WITH (fillfactor = 85);
-- claim what is due; tenants with work; when a tenant's work is next due
CREATE INDEX IF NOT EXISTS ${prefix}due_at
    ON ${schema}${prefix}due (tenant, due_at, kind, id);
-- give a claim back; only what is claimed stands in it
CREATE INDEX IF NOT EXISTS ${prefix}due_token
    ON ${schema}${prefix}due (tenant, token) WHERE token IS NOT NULL;

-- Pointers to announced events. A row gets its position after its commit, under the lock of the tenant's row in
-- outbox_position, so that no position becomes visible before a lower one.
CREATE TABLE IF NOT EXISTS ${schema}${prefix}outbox (
    tenant        text COLLATE "C" NOT NULL,  -- whose it is; every key begins with it
    arrival       bigint GENERATED BY DEFAULT AS IDENTITY,  -- order of writing: within a record, that of its journal
    kind          text COLLATE "C" NOT NULL,  -- the record it happened to
    id            text COLLATE "C" NOT NULL,  -- its id
    seq           bigint NOT NULL,            -- the line of its journal
    position      bigint,                     -- null until assigned; then for good
    CONSTRAINT ${prefix}outbox_pk PRIMARY KEY (tenant, arrival)  -- in the order of writing; give a pointer its position
) WITH (fillfactor = 85);
-- pointers after a position
CREATE UNIQUE INDEX IF NOT EXISTS ${prefix}outbox_after
    ON ${schema}${prefix}outbox (tenant, position) WHERE position IS NOT NULL;
-- pointers still without one, in the order of writing
CREATE INDEX IF NOT EXISTS ${prefix}outbox_waiting
    ON ${schema}${prefix}outbox (tenant, arrival) WHERE position IS NULL;

-- The last position assigned, per tenant; locked while positions are assigned.
CREATE TABLE IF NOT EXISTS ${schema}${prefix}outbox_position (
    tenant        text COLLATE "C" NOT NULL,  -- whose it is; every key begins with it
    position      bigint NOT NULL,            -- the last one assigned
    CONSTRAINT ${prefix}outbox_position_pk PRIMARY KEY (tenant)  -- lock the last position of a tenant
) WITH (fillfactor = 85);

-- How far each consumer of the outbox has come.
CREATE TABLE IF NOT EXISTS ${schema}${prefix}consumer (
    tenant        text COLLATE "C" NOT NULL,  -- whose it is; every key begins with it
    name          text COLLATE "C" NOT NULL,  -- what it calls itself
    position      bigint NOT NULL,            -- the last one it was told
    CONSTRAINT ${prefix}consumer_pk PRIMARY KEY (tenant, name)  -- find and move a consumer
) WITH (fillfactor = 85);

-- Commands that were done, so that the same command again gives the first outcome.
CREATE TABLE IF NOT EXISTS ${schema}${prefix}command_key (
    tenant        text COLLATE "C" NOT NULL,  -- whose it is; every key begins with it
    source        text COLLATE "C" NOT NULL,  -- who chose the key
    command       text COLLATE "C" NOT NULL,  -- the key, unique within its source
    digest        text COLLATE "C" NOT NULL,  -- SHA-256 of the request
    kind          text COLLATE "C" NOT NULL,  -- the record it led to
    id            text COLLATE "C" NOT NULL,  -- its id
    version       bigint NOT NULL,            -- that record's version right after it
    CONSTRAINT ${prefix}command_key_pk PRIMARY KEY (tenant, source, command)  -- find what was done; no command twice
);

-- The last number drawn of each sequence; programs draw blocks, so gaps are normal.
CREATE TABLE IF NOT EXISTS ${schema}${prefix}number_sequence (
    tenant        text COLLATE "C" NOT NULL,  -- whose it is; every key begins with it
    name          text COLLATE "C" NOT NULL,  -- INCIDENT-2026
    drawn         bigint NOT NULL,            -- the last one; the next block begins after it
    CONSTRAINT ${prefix}number_sequence_pk PRIMARY KEY (tenant, name)  -- draw numbers
) WITH (fillfactor = 85);

-- Who is who: the one place of names, addresses and telephone numbers.
CREATE TABLE IF NOT EXISTS ${schema}${prefix}person (
    tenant        text COLLATE "C" NOT NULL,  -- whose it is; every key begins with it
    id            text COLLATE "C" NOT NULL,  -- what records call them by
    name          text COLLATE "C" NOT NULL,  -- as they are called
    email         text COLLATE "C",           -- where they are written to
    phone         text COLLATE "C",           -- where they are called
    vip           boolean NOT NULL,           -- to be served first
    branch        text COLLATE "C",           -- where they work; its calendar may be theirs
    language      text COLLATE "C",           -- BCP 47: sv
    CONSTRAINT ${prefix}person_pk PRIMARY KEY (tenant, id)  -- find a person
);
