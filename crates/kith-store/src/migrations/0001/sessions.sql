CREATE TABLE session (
    id            INTEGER PRIMARY KEY,
    created_at    INTEGER NOT NULL,
    deleted_at    INTEGER,
    program       INTEGER NOT NULL REFERENCES program (id),
    number        INTEGER,
    title         TEXT    NOT NULL,
    kind          TEXT    NOT NULL,
    status        TEXT    NOT NULL,
    starts_local  TEXT    NOT NULL,            -- YYYY-MM-DDTHH:MM, on the clock of the zone
    ends_local    TEXT,
    zone          TEXT    NOT NULL,            -- IANA
    place         TEXT,
    purpose       TEXT,
    is_optional   INTEGER NOT NULL DEFAULT 0,
    counts        INTEGER NOT NULL DEFAULT 1,
    minutes       INTEGER,                     -- hours of the session, where they differ from its length
    rule          TEXT    NOT NULL DEFAULT 'none'
) STRICT;
CREATE INDEX session_program ON session (program, starts_local);
CREATE INDEX session_starts ON session (starts_local);

CREATE TABLE session_cohort (
    id            INTEGER PRIMARY KEY,
    created_at    INTEGER NOT NULL,
    deleted_at    INTEGER,
    session       INTEGER NOT NULL REFERENCES session (id),
    cohort        INTEGER NOT NULL REFERENCES cohort (id)
) STRICT;
CREATE INDEX session_cohort_cohort ON session_cohort (cohort, session);
CREATE INDEX session_cohort_session ON session_cohort (session);

CREATE TABLE attendance (
    id            INTEGER PRIMARY KEY,
    created_at    INTEGER NOT NULL,
    deleted_at    INTEGER,
    session       INTEGER NOT NULL REFERENCES session (id),
    person        INTEGER NOT NULL REFERENCES person (id),
    expectation   TEXT    NOT NULL,
    status        TEXT    NOT NULL,
    minutes       INTEGER,
    reason        TEXT,                        -- code; read through a lens
    remark        TEXT,                        -- private; read through a lens
    source        TEXT    NOT NULL,
    audience      INTEGER NOT NULL DEFAULT 3,  -- of reason and remark
    attribution   INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE UNIQUE INDEX attendance_session ON attendance (session, person) WHERE deleted_at IS NULL;
CREATE INDEX attendance_person ON attendance (person);
