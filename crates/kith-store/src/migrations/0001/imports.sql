CREATE TABLE import_batch (
    id            INTEGER PRIMARY KEY,
    created_at    INTEGER NOT NULL,
    deleted_at    INTEGER,
    file_name     TEXT    NOT NULL,
    sha256        TEXT    NOT NULL,
    recognition   TEXT    NOT NULL,            -- JSON: encoding, delimiter, header line, kind, mapping, overrides
    cohort        INTEGER REFERENCES cohort (id),
    counts        TEXT    NOT NULL             -- JSON
) STRICT;

CREATE TABLE import_row (
    id            INTEGER PRIMARY KEY,
    created_at    INTEGER NOT NULL,
    deleted_at    INTEGER,
    batch         INTEGER NOT NULL REFERENCES import_batch (id),
    line          INTEGER NOT NULL,
    decision      TEXT    NOT NULL,            -- new, match, review, skip, error
    person        INTEGER REFERENCES person (id),
    fingerprint   BLOB,                        -- 16 bytes, of applied rows: the same row again proposes nothing
    record        TEXT                         -- JSON: the cells, where the row waits or was turned away, or has unmapped cells
) STRICT;
CREATE INDEX import_row_batch ON import_row (batch, line);
CREATE INDEX import_row_fingerprint ON import_row (fingerprint) WHERE fingerprint IS NOT NULL;
