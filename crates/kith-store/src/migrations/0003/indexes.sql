-- Only what is looked up by its value stands in an index, in the order of a list that is
-- sorted by it, with all that tells whose it is and who may see it.
DROP INDEX contact_point_normalized;
CREATE INDEX contact_point_email ON contact_point (normalized, person, is_primary, audience, attribution)
    WHERE kind = 'email' AND deleted_at IS NULL;
CREATE INDEX contact_point_phone ON contact_point (normalized, person, is_primary, audience, attribution)
    WHERE kind = 'phone' AND deleted_at IS NULL;

-- With the person, so that who is found by an organization's name is read from the index alone.
DROP INDEX affiliation_organization;
CREATE INDEX affiliation_organization ON affiliation (organization, person);

-- Three letters find few words without an index of beginnings: it went into every row's cost.
CREATE VIRTUAL TABLE search_anew USING fts5 (
    title,
    body,
    kind UNINDEXED,
    tokenize = "unicode61 remove_diacritics 0 categories 'L* N* Co M* So'",
    prefix = '1 2'
);
INSERT INTO search_anew (search_anew, rank) VALUES ('secure-delete', 1);
INSERT INTO search_anew (rowid, title, body, kind) SELECT rowid, title, body, kind FROM search;
DROP TABLE search;
ALTER TABLE search_anew RENAME TO search;
