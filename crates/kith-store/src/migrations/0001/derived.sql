-- Derived, never watched: refreshed by crate::index for every row a step, an undo or a redo touched.

-- Names for sorting and matching of programs, cohorts, organizations and people; live rows only.
CREATE TABLE name_key (
    entity        INTEGER PRIMARY KEY,
    kind          TEXT    NOT NULL,
    sort_key      TEXT    NOT NULL,
    match_key     TEXT    NOT NULL,
    audience      INTEGER NOT NULL             -- who may see it in a list: of people their own wish
) STRICT;
-- With the audience, so that a sorted list of keys is read from the index alone.
CREATE INDEX name_key_sort ON name_key (kind, sort_key, entity, audience);
CREATE INDEX name_key_match ON name_key (match_key, kind);

-- Where an enrollment stands now; live rows of live people and cohorts only.
CREATE TABLE enrollment_now (
    enrollment    INTEGER PRIMARY KEY,
    cohort        INTEGER,
    person        INTEGER NOT NULL,
    role          TEXT    NOT NULL,
    stage         TEXT    NOT NULL,
    since         TEXT    NOT NULL,            -- on_date of the event that made it so
    started_on    TEXT,                        -- first time active, if ever
    audience      INTEGER NOT NULL             -- who may see the person in a list
) STRICT;
CREATE INDEX enrollment_now_cohort ON enrollment_now (cohort, stage);

-- rowid = the entity's key. Live rows only, their words folded as kith_model::match_key::fold does,
-- so that the tokenizer only has to part them; marks that are letters and emoji are words, too.
-- The table keeps its own text: a contentless one cannot know which words to take out of
-- its pages when a row goes (secure-delete does nothing there), and a removed name would stay.
CREATE VIRTUAL TABLE search USING fts5 (
    title,
    body,
    kind UNINDEXED,
    tokenize = "unicode61 remove_diacritics 0 categories 'L* N* Co M* So'",
    prefix = '1 2 3'
);
INSERT INTO search (search, rank) VALUES ('secure-delete', 1);
