-- What the file knows of itself. Nothing here is a step in history.
CREATE TABLE workspace (
    id             INTEGER PRIMARY KEY CHECK (id = 1),
    workspace_key  INTEGER NOT NULL,           -- names its backups' folder; random, kept through rekey and restore
    name           TEXT    NOT NULL,
    protected      INTEGER NOT NULL,
    practice       INTEGER NOT NULL DEFAULT 0,
    min_reader     INTEGER NOT NULL,           -- least version that may read
    min_writer     INTEGER NOT NULL,           -- least version that may write
    created_at     INTEGER NOT NULL            -- milliseconds, UTC, as everywhere below
) STRICT;

-- Each laptop's prefix (20 bits) and the next key it will give out (DESIGN.md section 5).
CREATE TABLE device (
    prefix         INTEGER PRIMARY KEY,
    name           TEXT    NOT NULL,
    next_sequence  INTEGER NOT NULL,
    created_at     INTEGER NOT NULL
) STRICT;

CREATE TABLE setting (
    name           TEXT PRIMARY KEY,
    value          TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE backup_log (
    id             INTEGER PRIMARY KEY,
    made_at        INTEGER NOT NULL,
    reason         TEXT    NOT NULL,
    file_name      TEXT    NOT NULL,
    bytes          INTEGER,
    outcome        TEXT    NOT NULL
) STRICT;

-- Every file that left.
CREATE TABLE departure (
    id             INTEGER PRIMARY KEY,
    left_at        INTEGER NOT NULL,
    what           TEXT    NOT NULL,           -- roster, attendance, snapshot, register ...
    format         TEXT    NOT NULL,
    lens           TEXT    NOT NULL,
    scope          TEXT    NOT NULL,           -- JSON: kinds and ids
    people         INTEGER NOT NULL,
    sha256         TEXT    NOT NULL,
    audience_note  TEXT
) STRICT;
