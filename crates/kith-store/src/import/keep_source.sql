INSERT INTO import_source (id, created_at, batch, packed) VALUES (?1, ?2, ?3, ?4)
