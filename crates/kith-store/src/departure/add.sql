INSERT INTO departure (id, left_at, what, format, lens, scope, people, sha256)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
