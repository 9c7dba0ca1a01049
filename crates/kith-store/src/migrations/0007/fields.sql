-- Fields of a program's own, and what its people have in them.
CREATE TABLE custom_field (
    id            INTEGER PRIMARY KEY,
    created_at    INTEGER NOT NULL,
    deleted_at    INTEGER,
    program       INTEGER NOT NULL REFERENCES program (id),
    name          TEXT    NOT NULL,
    kind          TEXT    NOT NULL,            -- text, number, date, yes_no, choice
    choices       TEXT    NOT NULL DEFAULT '[]',  -- JSON: what can be chosen, in order
    audience      INTEGER NOT NULL DEFAULT 1,  -- of the field and all its values: me alone, until somebody says otherwise
    heard_as      TEXT                         -- the column of a file it was made of
) STRICT;
CREATE INDEX custom_field_program ON custom_field (program);

CREATE TABLE custom_value (
    id            INTEGER PRIMARY KEY,
    created_at    INTEGER NOT NULL,
    deleted_at    INTEGER,
    field         INTEGER NOT NULL REFERENCES custom_field (id),
    person        INTEGER NOT NULL REFERENCES person (id),
    value         TEXT    NOT NULL             -- as its field's kind writes it
) STRICT;
CREATE INDEX custom_value_field ON custom_value (field, person);
CREATE INDEX custom_value_person ON custom_value (person);
