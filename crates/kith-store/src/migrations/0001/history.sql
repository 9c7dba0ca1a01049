-- One row per step, in the order they were done in this file. Entries (backups,
-- departures, settings) stand here too, with form = 'entry'.
CREATE TABLE history_step (
    id          INTEGER PRIMARY KEY,
    at          INTEGER NOT NULL,
    kind        TEXT    NOT NULL,              -- StepKind
    label       TEXT    NOT NULL,              -- JSON: kinds, ids, counts; never a name
    touched     TEXT    NOT NULL DEFAULT '[]', -- JSON: nouns and ids whose pages show something else now
    form        TEXT    NOT NULL,              -- step, undo, redo, entry
    target      INTEGER REFERENCES history_step (id), -- for undo and redo: the step taken back or done again
    undone_by   INTEGER REFERENCES history_step (id),
    changes     BLOB,                          -- compressed changeset of what was recorded row by row
    sealed      INTEGER NOT NULL DEFAULT 0     -- 1: content was erased, cannot be undone
) STRICT;

-- Which rows a step touched, for "last changed" and for "what stands in the way".
CREATE TABLE history_row (
    step        INTEGER NOT NULL REFERENCES history_step (id),
    table_code  INTEGER NOT NULL,
    row_key     INTEGER NOT NULL,
    PRIMARY KEY (table_code, row_key, step)
) STRICT, WITHOUT ROWID;
CREATE INDEX history_row_step ON history_row (step);

-- Rows a step inserted in bulk, or an undo removed again, by their keys, both ends included.
CREATE TABLE history_range (
    step        INTEGER NOT NULL REFERENCES history_step (id),
    table_code  INTEGER NOT NULL,
    first_key   INTEGER NOT NULL,
    last_key    INTEGER NOT NULL,
    removed     INTEGER NOT NULL,              -- 0: the step inserted them, 1: it removed them
    PRIMARY KEY (table_code, first_key, step)
) STRICT, WITHOUT ROWID;
CREATE INDEX history_range_step ON history_range (step);

-- The rows of a removed range as they were, compressed, so that they can come back.
CREATE TABLE history_part (
    step        INTEGER NOT NULL REFERENCES history_step (id),
    part        INTEGER NOT NULL,
    table_code  INTEGER NOT NULL,
    first_key   INTEGER NOT NULL,
    last_key    INTEGER NOT NULL,
    rows        BLOB    NOT NULL,
    PRIMARY KEY (step, part)
) STRICT;

-- Removing a row asks every table that may refer to it: without these each
-- question reads the whole table.
CREATE INDEX enrollment_transferred_from ON enrollment (transferred_from) WHERE transferred_from IS NOT NULL;
CREATE INDEX attendance_of_session ON attendance (session);
CREATE INDEX import_batch_cohort ON import_batch (cohort) WHERE cohort IS NOT NULL;
CREATE INDEX import_row_person ON import_row (person) WHERE person IS NOT NULL;
