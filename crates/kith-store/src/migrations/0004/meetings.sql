-- Names and addresses that a meeting showed somebody under, learned from matches that a
-- human confirmed.
CREATE TABLE person_alias (
    id            INTEGER PRIMARY KEY,
    created_at    INTEGER NOT NULL,
    deleted_at    INTEGER,
    person        INTEGER NOT NULL REFERENCES person (id),
    name          TEXT    NOT NULL             -- as it is compared
) STRICT;
CREATE INDEX person_alias_name ON person_alias (name, person);
CREATE INDEX person_alias_person ON person_alias (person);

-- Which session a meeting of another tool was, so that its next file is not asked about.
CREATE TABLE session_meeting (
    id            INTEGER PRIMARY KEY,
    created_at    INTEGER NOT NULL,
    deleted_at    INTEGER,
    session       INTEGER NOT NULL REFERENCES session (id),
    meeting       TEXT    NOT NULL             -- the tool and its number of the meeting, else its title
) STRICT;
CREATE INDEX session_meeting_meeting ON session_meeting (meeting, session);
CREATE INDEX session_meeting_session ON session_meeting (session);
