-- What has been applied to this schema. Read by SchemaMode.VALIDATE and MIGRATE.
CREATE TABLE IF NOT EXISTS ${schema}${prefix}schema_history (
    version     INTEGER                     NOT NULL,  -- number of the script, from its file name
    major       INTEGER                     NOT NULL,  -- within a major version, scripts only add
    name        VARCHAR(100)                NOT NULL,  -- rest of the script's file name
    checksum    VARCHAR(64)                 NOT NULL,  -- SHA-256 of the script as shipped, names left open
    applied_at  TIMESTAMP(6) WITH TIME ZONE NOT NULL,  -- database time
    CONSTRAINT ${prefix}schema_history_pk PRIMARY KEY (version)  -- what was applied; no script twice
);

-- One row, locked by whoever migrates.
CREATE TABLE IF NOT EXISTS ${schema}${prefix}schema_lock (
    id          INTEGER                     NOT NULL,  -- always 1
    CONSTRAINT ${prefix}schema_lock_pk PRIMARY KEY (id)  -- the row that is locked
);
