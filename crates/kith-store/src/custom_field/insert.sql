INSERT INTO custom_field (id, created_at, program, name, kind, choices, audience, heard_as)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
