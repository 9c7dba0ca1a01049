CREATE TABLE organization (
    id           INTEGER PRIMARY KEY,
    created_at   INTEGER NOT NULL,
    deleted_at   INTEGER,
    name         TEXT    NOT NULL,
    kind         TEXT,
    sector       TEXT,
    city         TEXT,
    region       TEXT,
    country      TEXT,
    is_client    INTEGER NOT NULL DEFAULT 0,
    is_funder    INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE person (
    id                   INTEGER PRIMARY KEY,
    created_at           INTEGER NOT NULL,
    deleted_at           INTEGER,
    external_id          TEXT,
    prefix               TEXT,
    given_name           TEXT,
    middle_name          TEXT,
    family_name          TEXT,
    suffix               TEXT,
    preferred_name       TEXT,
    sort_name            TEXT,                 -- only where a person chose another than "family, given"
    pronouns             TEXT,
    name_pronunciation   TEXT,                 -- how to say it
    headline             TEXT,
    birth_date           TEXT,
    city                 TEXT,
    region               TEXT,
    country              TEXT,
    languages            TEXT,
    access_needs         TEXT,                 -- read through a lens
    dietary              TEXT,                 -- read through a lens
    notes                TEXT,                 -- what a roster brought along; read through a lens, audience author
    needs_audience       INTEGER NOT NULL DEFAULT 3,  -- access and dietary: me and team
    do_not_contact       INTEGER NOT NULL DEFAULT 0,
    do_not_photograph    INTEGER NOT NULL DEFAULT 0,
    directory_audience   INTEGER NOT NULL DEFAULT 7,  -- who may see the person in a directory: me, team, circle
    merged_into          INTEGER REFERENCES person (id)
) STRICT;
CREATE INDEX person_external_id ON person (external_id) WHERE external_id IS NOT NULL;
CREATE INDEX person_merged_into ON person (merged_into) WHERE merged_into IS NOT NULL;

CREATE TABLE contact_point (
    id           INTEGER PRIMARY KEY,
    created_at   INTEGER NOT NULL,
    deleted_at   INTEGER,
    person       INTEGER REFERENCES person (id),
    organization INTEGER REFERENCES organization (id),
    kind         TEXT    NOT NULL,             -- email, phone, postal, messaging, social
    label        TEXT,
    value        TEXT    NOT NULL,             -- as typed
    normalized   TEXT    NOT NULL,             -- for comparing
    is_primary   INTEGER NOT NULL DEFAULT 0,
    audience     INTEGER NOT NULL DEFAULT 3,
    attribution  INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX contact_point_person ON contact_point (person);
CREATE INDEX contact_point_organization ON contact_point (organization) WHERE organization IS NOT NULL;
CREATE INDEX contact_point_normalized ON contact_point (normalized, kind);

CREATE TABLE affiliation (
    id           INTEGER PRIMARY KEY,
    created_at   INTEGER NOT NULL,
    deleted_at   INTEGER,
    person       INTEGER NOT NULL REFERENCES person (id),
    organization INTEGER NOT NULL REFERENCES organization (id),
    title        TEXT,
    from_date    TEXT,
    to_date      TEXT
) STRICT;
CREATE INDEX affiliation_person ON affiliation (person);
CREATE INDEX affiliation_organization ON affiliation (organization);
