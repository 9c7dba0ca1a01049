-- What a human said of values that are written in more than one way. How they are compared
-- is the program's to say, so they stand here as they were written.
CREATE TABLE value_alias (
    id            INTEGER PRIMARY KEY,
    created_at    INTEGER NOT NULL,
    deleted_at    INTEGER,
    field         TEXT    NOT NULL,            -- organization, city, job_title
    value         TEXT    NOT NULL,
    used          TEXT,                        -- what is written in its place
    apart         TEXT,                        -- or what it is never made one with
    CHECK ((used IS NULL) <> (apart IS NULL))
) STRICT;
