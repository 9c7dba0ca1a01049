-- Without an index of beginnings, too: what a beginning stands for is gathered from the words in
-- a few milliseconds, and those indexes went into every row's cost. Nor is it kept how long a
-- text is, since what is found is not weighed by that.
CREATE VIRTUAL TABLE search_anew USING fts5 (
    title,
    body,
    kind UNINDEXED,
    tokenize = "unicode61 remove_diacritics 0 categories 'L* N* Co M* So'",
    columnsize = 0
);
INSERT INTO search_anew (search_anew, rank) VALUES ('secure-delete', 1);
INSERT INTO search_anew (rowid, title, body, kind) SELECT rowid, title, body, kind FROM search;
DROP TABLE search;
ALTER TABLE search_anew RENAME TO search;
