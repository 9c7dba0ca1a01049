INSERT INTO import_row (id, created_at, batch, line, decision, person, fingerprint, record)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
