-- What somebody began to type or to decide and has not sent. Nothing here is a step in history.
CREATE TABLE unfinished (
    name           TEXT PRIMARY KEY,
    words          TEXT NOT NULL,
    noted_at       INTEGER NOT NULL            -- milliseconds, UTC
) STRICT, WITHOUT ROWID;
