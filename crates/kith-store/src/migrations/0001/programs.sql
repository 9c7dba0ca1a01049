CREATE TABLE program (
    id                  INTEGER PRIMARY KEY,
    created_at          INTEGER NOT NULL,
    deleted_at          INTEGER,
    name                TEXT    NOT NULL,
    kind                TEXT    NOT NULL,
    status              TEXT    NOT NULL,
    purpose             TEXT,
    domain              TEXT,                  -- of the community: what it cares about
    community           TEXT,
    practice            TEXT,
    starts_on           TEXT,
    ends_on             TEXT,
    expected_minutes    INTEGER,
    completion_rule     TEXT
) STRICT;

CREATE TABLE cohort (
    id                  INTEGER PRIMARY KEY,
    created_at          INTEGER NOT NULL,
    deleted_at          INTEGER,
    program             INTEGER NOT NULL REFERENCES program (id),
    name                TEXT    NOT NULL,
    number              INTEGER,
    status              TEXT    NOT NULL,
    starts_on           TEXT,
    ends_on             TEXT,
    capacity            INTEGER,
    delivery            TEXT,                  -- in_person, online, hybrid
    cadence             TEXT,
    zone                TEXT,                  -- IANA, where its sessions take place unless they say otherwise
    agreements          TEXT,
    default_audience    INTEGER NOT NULL DEFAULT 7,
    default_attribution INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX cohort_program ON cohort (program);

-- Stages of the community, each with its date and evidence.
CREATE TABLE cohort_stage (
    id           INTEGER PRIMARY KEY,
    created_at   INTEGER NOT NULL,
    deleted_at   INTEGER,
    cohort       INTEGER NOT NULL REFERENCES cohort (id),
    stage        TEXT    NOT NULL,
    on_date      TEXT    NOT NULL,
    evidence     TEXT,
    audience     INTEGER NOT NULL DEFAULT 7,
    attribution  INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX cohort_stage_cohort ON cohort_stage (cohort, on_date);

CREATE TABLE enrollment (
    id                  INTEGER PRIMARY KEY,
    created_at          INTEGER NOT NULL,
    deleted_at          INTEGER,
    person              INTEGER NOT NULL REFERENCES person (id),
    program             INTEGER NOT NULL REFERENCES program (id),
    cohort              INTEGER REFERENCES cohort (id),
    role                TEXT    NOT NULL,
    participation       TEXT,                  -- level, confirmed by a human
    transferred_from    INTEGER REFERENCES enrollment (id)
) STRICT;
CREATE INDEX enrollment_cohort ON enrollment (cohort, person);
CREATE INDEX enrollment_person ON enrollment (person);
CREATE INDEX enrollment_program ON enrollment (program);

-- Append-only: the stage on any date is the last event up to it (by on_date, then id).
CREATE TABLE stage_event (
    id           INTEGER PRIMARY KEY,
    created_at   INTEGER NOT NULL,
    deleted_at   INTEGER,
    enrollment   INTEGER NOT NULL REFERENCES enrollment (id),
    stage        TEXT    NOT NULL,
    on_date      TEXT    NOT NULL,
    exit_reason  TEXT,
    remark       TEXT,                         -- read through a lens
    audience     INTEGER NOT NULL DEFAULT 3,
    attribution  INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX stage_event_enrollment ON stage_event (enrollment, on_date, id);
