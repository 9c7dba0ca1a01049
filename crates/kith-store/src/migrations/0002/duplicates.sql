CREATE TABLE duplicate_decision (
    id            INTEGER PRIMARY KEY,
    created_at    INTEGER NOT NULL,
    deleted_at    INTEGER,
    person        INTEGER NOT NULL REFERENCES person (id),
    other         INTEGER NOT NULL REFERENCES person (id),
    decision      TEXT    NOT NULL             -- not_duplicate, merged
) STRICT;
CREATE INDEX duplicate_decision_person ON duplicate_decision (person, other);
CREATE INDEX duplicate_decision_other ON duplicate_decision (other, person);

-- What waits in the tray is counted with every look at the sidebar.
CREATE INDEX import_row_waiting ON import_row (batch) WHERE decision = 'review' AND deleted_at IS NULL;
