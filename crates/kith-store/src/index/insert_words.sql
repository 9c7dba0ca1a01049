INSERT INTO search (rowid, title, body, kind)
VALUES (?1, ?2, ?3, ?4)
