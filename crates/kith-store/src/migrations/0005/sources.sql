-- The bytes of a table that was taken in, as they were, packed with LZ4 behind their length:
-- a mistake in how it was read can be put right long after the file itself is gone.
CREATE TABLE import_source (
    id            INTEGER PRIMARY KEY,
    created_at    INTEGER NOT NULL,
    deleted_at    INTEGER,
    batch         INTEGER NOT NULL REFERENCES import_batch (id),
    packed        BLOB    NOT NULL
) STRICT;
CREATE INDEX import_source_batch ON import_source (batch);
